//! The people whom a look can be taken from.

use super::{Features, Look};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The people as text: features by name, in the words of the format.
const PEOPLE: &str = include_str!("../../../assets/portrait/people.ron");

/// Declares the people.
macro_rules! people {
    ($($person:ident $who:literal;)*) => {
        /// What a person looks like: like one of fifteen people, `look: Aino`, or field by field,
        /// `look: Own((like: Aino, age: 51, glasses: Round))`.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        pub enum LookSource {
            $(#[doc = $who] $person,)*
            /// Field by field.
            Own(Box<Features>),
        }

        impl LookSource {
            /// The fifteen people.
            pub const PEOPLE: [Self; 15] = [$(Self::$person),*];

            /// The name of one of the people.
            pub fn name(&self) -> Option<&'static str> {
                match self {
                    $(Self::$person => Some(stringify!($person)),)*
                    Self::Own(_) => None,
                }
            }
        }
    };
}

people! {
    Aino "34, fair bob, blazer: a purchasing manager.";
    Jukka "58, grey moustache, work jacket: a plant manager.";
    Farah "41, hijab, blazer: a finance director.";
    Mikael "47, bald, beard, round glasses: a director of systems.";
    Tuuli "26, red topknot, freckles, knitted jersey: a coordinator.";
    Samuel "38, dark, beard, open suit: a logistics manager.";
    Ritva "64, silver waves, cat glasses, pearls: an owner.";
    Linh "31, black fringe, striped shirt: a product owner.";
    Antti "29, beanie, stubble, high-visibility jacket: a technician.";
    Grace "45, very dark, braids, scrubs: a ward manager.";
    Pekka "65, white hair, suit and tie: a chair of the board.";
    Elena "52, auburn bun, turtleneck: a quality manager.";
    Arjun "36, brown, full beard, square glasses: an engineer.";
    Kaisa "50, plait, overalls: the owner of a workshop.";
    Robin "27, black quiff, striped jersey: a service adviser.";
}

impl LookSource {
    /// The complete look.
    pub fn look(&self) -> Look {
        match (self, self.name()) {
            (Self::Own(features), _) => {
                let like = features.like.as_deref().map_or(Look::ORDINARY, Self::look);
                like.with(features)
            }
            (_, name) => name.and_then(|name| people().get(name)).cloned().unwrap_or_default(),
        }
    }
}

fn people() -> &'static BTreeMap<String, Look> {
    static READ: OnceLock<BTreeMap<String, Look>> = OnceLock::new();
    READ.get_or_init(|| {
        // A test reads them all; a text that is compiled in cannot fail later.
        let read: BTreeMap<String, Features> = crate::scenario::read::options().from_str(PEOPLE).unwrap_or_default();
        read.into_iter().map(|(name, features)| (name, Look::ORDINARY.with(&features))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::look::{Glasses, Hair};

    #[test]
    fn all_fifteen_people_can_be_read() {
        let read = crate::scenario::read::options().from_str::<BTreeMap<String, Features>>(PEOPLE);
        let names: Vec<String> = read.expect("sound").into_keys().collect();
        let mut declared: Vec<_> = LookSource::PEOPLE.iter().filter_map(LookSource::name).collect();
        declared.sort_unstable();
        assert_eq!(names, declared);
    }

    #[test]
    fn no_two_people_can_be_mistaken_for_each_other() {
        let looks = LookSource::PEOPLE.map(|person| person.look());
        for (n, a) in looks.iter().enumerate() {
            for b in &looks[n + 1..] {
                assert!(a.differences(b) >= 3, "{a:?}\n{b:?}");
            }
        }
    }

    #[test]
    fn an_own_look_begins_with_the_one_it_is_like() {
        let written = "Own((like: Ritva, glasses: No, age: 50))";
        let look: LookSource = crate::scenario::read::options().from_str(written).expect("sound");
        let expected = Look { glasses: Glasses::No, age: 50, ..LookSource::Ritva.look() };
        assert_eq!(look.look(), expected);
        assert_eq!(expected.hair, Hair::SetWave);
    }
}
