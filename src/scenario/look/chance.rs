//! A look made from a name, for people whom nobody gave one, so that two of them do not share a face by accident.

use super::{
    Brows, Build, Cloth, Eyes, FaceShape, Facial, Garment, Glasses, Ground, Hair, HairColour, Iris, Look, Mouth, Nose,
    Skin,
};
use crate::model::Thousandths;
use crate::scenario::format::Pronoun;

const HERS: &[Hair] = &[
    Hair::Bob,
    Hair::Fringe,
    Hair::Long,
    Hair::Topknot,
    Hair::LowBun,
    Hair::Ponytail,
    Hair::Pixie,
    Hair::SetWave,
    Hair::Plait,
    Hair::Curls,
];
const HIS: &[Hair] = &[
    Hair::Side,
    Hair::Crop,
    Hair::Buzz,
    Hair::Fade,
    Hair::Ring,
    Hair::Receding,
    Hair::Slick,
    Hair::Quiff,
    Hair::Wavy,
    Hair::Curls,
];
/// Hair that says nothing of who wears it.
const ANYBODYS: &[Hair] = &[Hair::Curls, Hair::Wavy, Hair::Pixie, Hair::Side, Hair::Quiff, Hair::Topknot];
const YOUNG: &[HairColour] = &[
    HairColour::Flax,
    HairColour::Straw,
    HairColour::Ash,
    HairColour::Rust,
    HairColour::Auburn,
    HairColour::Brown,
    HairColour::Dark,
    HairColour::Black,
];
const OLD: &[HairColour] = &[HairColour::Steel, HairColour::Silver, HairColour::White, HairColour::Pepper];
const GARMENTS: &[Garment] = &[
    Garment::SuitOpen,
    Garment::Blazer,
    Garment::Turtleneck,
    Garment::Crew,
    Garment::Knit,
    Garment::Shirt,
    Garment::Polo,
    Garment::Cardigan,
];
const COLOURS: &[Cloth] = &[
    Cloth::Ink,
    Cloth::Navy,
    Cloth::Forest,
    Cloth::Moss,
    Cloth::Copper,
    Cloth::Rust,
    Cloth::Lingon,
    Cloth::Plum,
    Cloth::Slate,
    Cloth::Coal,
    Cloth::Denim,
    Cloth::Teal,
];
const LIGHT: &[Cloth] = &[Cloth::White, Cloth::Birch, Cloth::Oat, Cloth::Sky, Cloth::Fog];

/// Numbers from a name: FNV-1a, stirred anew for each choice.
struct Lots(u64);

impl Lots {
    fn of(name: &str) -> Self {
        Self(
            name.bytes()
                .fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)),
        )
    }

    /// A number below `count`.
    fn below(&mut self, count: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % count.max(1)
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap_or_default()]
    }

    /// Whether something happens that happens to `share` of ten.
    fn happens(&mut self, share: u64) -> bool {
        self.below(10) < share
    }
}

/// The look for a name. Skin and hair are those of the north, where most people of a case live.
pub(super) fn look(name: &str, pronoun: Option<Pronoun>) -> Look {
    let mut lots = Lots::of(name);
    let age = u8::try_from(28 + lots.below(35)).unwrap_or(40);
    let grey = u64::from(age.saturating_sub(35)) * 10 / 30;
    let hair_colour = if lots.happens(grey) { lots.one(OLD) } else { lots.one(YOUNG) };
    let turned = i16::try_from(180 + lots.below(140)).unwrap_or(200);
    let mut look = Look {
        skin: lots.one(&[Skin::Birch, Skin::Birch, Skin::Rye, Skin::Rye, Skin::Oat]),
        face: lots.one(FaceShape::ALL),
        nose: lots.one(Nose::ALL),
        mouth: lots.one(Mouth::ALL),
        eyes: lots.one(Eyes::ALL),
        brows: lots.one(Brows::ALL),
        build: lots.one(Build::ALL),
        age,
        hair_colour,
        iris: lots.one(Iris::ALL),
        glasses: if lots.happens(3) { lots.one(&Glasses::ALL[1..]) } else { Glasses::No },
        garment: lots.one(GARMENTS),
        garment_colour: lots.one(COLOURS),
        second_colour: lots.one(LIGHT),
        third_colour: lots.one(&[Cloth::Ochre, Cloth::Lingon, Cloth::Copper, Cloth::Teal]),
        turn: if lots.happens(5) { turned } else { -turned },
        tilt: lots.one(&[-100, 0, 0, 100]),
        ground: lots.one(Ground::ALL),
        ..Look::ORDINARY
    };
    look.hair = lots.one(match pronoun {
        Some(Pronoun::She) => HERS,
        Some(Pronoun::He) => HIS,
        Some(Pronoun::They) | None => ANYBODYS,
    });
    let her = pronoun == Some(Pronoun::She);
    look.lashes = Thousandths::new(if her { 600 } else { 150 });
    look.lips = Thousandths::new(if her { 550 } else { 350 });
    if pronoun == Some(Pronoun::He) && lots.happens(5) {
        look.facial = lots.one(&Facial::ALL[1..]);
    }
    look
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_always_gives_the_same_look_and_another_name_another() {
        let people = ["Raimo Suonperä", "Jarkko Tirkkonen", "Veikko Lestikangas", "Pentti Ahola"];
        for (n, name) in people.iter().enumerate() {
            assert_eq!(look(name, Some(Pronoun::He)), look(name, Some(Pronoun::He)));
            for other in &people[n + 1..] {
                assert_ne!(look(name, Some(Pronoun::He)), look(other, Some(Pronoun::He)));
            }
        }
        assert_eq!(look("Anni", Some(Pronoun::She)).facial, Facial::No);
    }

    #[test]
    fn a_name_will_always_have_this_look() {
        // Whoever plays a case again should meet the same person.
        let look = look("Anni Haapalehto", Some(Pronoun::She));
        assert_eq!((look.hair, look.hair_colour, look.skin), (Hair::Long, HairColour::Silver, Skin::Oat));
    }
}
