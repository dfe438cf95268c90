//! What a person looks like: chosen by an author in words, or made from the person's name. Numbers are thousandths;
//! `portrait` draws them.

mod chance;
mod people;
mod values;

pub use values::{
    Accessory, Brows, Build, Cloth, Earring, Eyes, FaceShape, Facial, Garment, Glasses, Ground, Hair, HairColour,
    Headwear, Iris, Mouth, Nose, Skin,
};

use super::case::Case;
use super::format::limits;
use super::format::{Contact, Persona, Pronoun};
use crate::model::{ContactIx, Thousandths};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

/// Declares the fields of a look twice: as authors write them, each of which may be left out, and complete.
macro_rules! look {
    (
        { $($(#[$doc:meta])* $field:ident: $kind:ty = $default:expr;)* }
        as the hair unless { $($(#[$own_doc:meta])* $own:ident: $own_kind:ty;)* }
    ) => {
        /// A look, field by field. What is left out is taken from `like`, or else is ordinary.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields, default)]
        #[schemars(transform = bounds)]
        pub struct Features {
            /// The look to begin with: `like: Ritva`.
            pub like: Option<Box<LookSource>>,
            $($(#[$doc])* pub $field: Option<$kind>,)*
            $($(#[$own_doc])* pub $own: Option<$own_kind>,)*
        }

        /// What a person looks like.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct Look {
            $($(#[$doc])* pub $field: $kind,)*
            $($(#[$own_doc])* pub $own: Option<$own_kind>,)*
        }

        impl Look {
            /// An ordinary person, from whom each look differs in what it says.
            pub const ORDINARY: Self = Self { $($field: $default,)* $($own: None,)* };

            /// This look with what is said of another.
            fn with(mut self, features: &Features) -> Self {
                $(if let Some(value) = &features.$field {
                    self.$field.clone_from(value);
                })*
                $(self.$own = features.$own.or(self.$own);)*
                self
            }
        }
    };
}

look! {
    {
        /// The skin.
        skin: Skin = Skin::Rye;
        /// The outline of the face.
        face: FaceShape = FaceShape::Oval;
        /// The nose.
        nose: Nose = Nose::Straight;
        /// The mouth.
        mouth: Mouth = Mouth::Medium;
        /// The eyes.
        eyes: Eyes = Eyes::Almond;
        /// The brows.
        brows: Brows = Brows::Straight;
        /// Shoulders and neck.
        build: Build = Build::Medium;
        /// The age in years, 25–65.
        age: u8 = 35;
        /// The hair.
        hair: Hair = Hair::Side;
        /// Its colour.
        hair_colour: HairColour = HairColour::Brown;
        /// The beard.
        facial: Facial = Facial::No;
        /// The colour of the eyes.
        iris: Iris = Iris::Blue;
        /// How strong the lashes are.
        lashes: Thousandths = Thousandths::new(100);
        /// How red the lips are.
        lips: Thousandths = Thousandths::new(350);
        /// How red the cheeks are.
        blush: Thousandths = Thousandths::new(350);
        /// Freckles.
        freckles: bool = false;
        /// Glasses.
        glasses: Glasses = Glasses::No;
        /// The colour of their rims.
        glasses_colour: Cloth = Cloth::Coal;
        /// What is on the head.
        headwear: Headwear = Headwear::No;
        /// Its colour.
        headwear_colour: Cloth = Cloth::Teal;
        /// What is worn.
        garment: Garment = Garment::Crew;
        /// Its colour.
        garment_colour: Cloth = Cloth::Ink;
        /// Its second colour: the shirt under a jacket, stripes.
        second_colour: Cloth = Cloth::White;
        /// Its third colour: a tie, buttons, a pattern.
        third_colour: Cloth = Cloth::Copper;
        /// Stripes, on `Crew` and `Shirt`.
        stripes: bool = false;
        /// What is worn with it.
        accessories: Vec<Accessory> = Vec::new();
        /// The colour of a `Lanyard`.
        lanyard_colour: Cloth = Cloth::Teal;
        /// Earrings.
        earring: Earring = Earring::No;
        /// The colour of a `Drop`.
        earring_colour: Cloth = Cloth::Copper;
        /// The colour of the ties of `Plait` and `BoxBraids`.
        braid_tie_colour: Cloth = Cloth::Copper;
        /// How the head stands: turned to the left (−350) or to the right (350).
        turn: i16 = 0;
        /// How the head stands: tipped to the left (−200) or to the right (200).
        tilt: i16 = 0;
        /// How the head stands: raised (−200) or lowered (200).
        nod: i16 = 0;
        /// The corners of the resting mouth: down (−200) or up (200).
        corners: i16 = 0;
        /// The ground of the portrait.
        ground: Ground = Ground::Mist;
    }
    as the hair unless {
        /// The colour of the beard; else that of the hair.
        beard_colour: HairColour;
        /// The colour of the brows, which take its dark shade; else that of the hair.
        brow_colour: HairColour;
    }
}

pub use people::LookSource;

impl Look {
    /// The look of the customer.
    pub fn of(person: &Persona) -> Self {
        let chosen = person.look.as_ref().map(LookSource::look);
        chosen.unwrap_or_else(|| chance::look(person.name.as_str(), Some(person.pronoun)))
    }

    /// The look of somebody on the prospect list.
    pub fn of_contact(contact: &Contact) -> Self {
        let chosen = contact.look.as_ref().map(LookSource::look);
        chosen.unwrap_or_else(|| chance::look(contact.name.as_str(), None))
    }

    /// A look made from a name: the same for the same name, for different names most likely different.
    pub fn of_name(name: &str, pronoun: Option<Pronoun>) -> Self {
        chance::look(name, pronoun)
    }

    /// In how many of the things that tell people apart at a glance two looks differ: skin, face, hair and its colour,
    /// what is on the nose or head, clothes.
    pub fn differences(&self, other: &Self) -> usize {
        let differs = [
            self.skin != other.skin,
            self.face != other.face,
            self.hair != other.hair,
            self.hair_colour != other.hair_colour,
            self.glasses != other.glasses || self.headwear != other.headwear,
            self.garment != other.garment,
        ];
        differs.into_iter().filter(|&differs| differs).count()
    }

    /// Whether a hat is worn over hair that needs more room than it has.
    pub fn hides_big_hair(&self) -> bool {
        use Hair::{Afro, Curls, Quiff, SetWave, Topknot, Wavy};
        matches!(self.headwear, Headwear::Beanie | Headwear::Cap | Headwear::Helmet)
            && matches!(self.hair, Topknot | Quiff | Wavy | Afro | Curls | SetWave)
    }
}

impl Case {
    /// The look of the customer.
    pub fn look(&self) -> Look {
        Look::of(&self.persona)
    }

    /// The look of somebody on the prospect list; that of the customer where it is they.
    pub fn look_of(&self, at: ContactIx) -> Option<Look> {
        if self.links.customer == Some(at) { Some(self.look()) } else { self.contact(at).map(Look::of_contact) }
    }
}

/// States in the schema what numbers the fields of a look take.
fn bounds(schema: &mut Schema) {
    let Some(fields) = schema.get_mut("properties").and_then(|fields| fields.as_object_mut()) else { return };
    let mut bound = |field: &str, least: i64, most: i64| {
        if let Some(field) = fields.get_mut(field).and_then(|field| field.as_object_mut()) {
            field.insert("minimum".into(), least.into());
            field.insert("maximum".into(), most.into());
        }
    };
    bound("age", (*limits::AGE.start()).into(), (*limits::AGE.end()).into());
    bound("turn", (*limits::TURN.start()).into(), (*limits::TURN.end()).into());
    for field in ["tilt", "nod", "corners"] {
        bound(field, (*limits::TILT.start()).into(), (*limits::TILT.end()).into());
    }
}

impl Default for Look {
    fn default() -> Self {
        Self::ORDINARY
    }
}
