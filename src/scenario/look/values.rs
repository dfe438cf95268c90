//! The words that a look is made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Declares fixed words of a look, each with its name in the tables of the drawing (`assets/portrait/`).
macro_rules! words {
    ($($(#[$doc:meta])* $kind:ident { $($variant:ident $key:literal $meaning:literal;)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum $kind {
            $(#[doc = $meaning] $variant,)*
        }

        impl $kind {
            /// All of them, in the order in which they are declared.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in the tables of the drawing.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The word as authors write it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)* }
            }
        }
    )*};
}

words! {
    /// The skin, from light to dark.
    Skin {
        Birch "birch" "Very light.";
        Rye "rye" "Light.";
        Oat "oat" "Light and warm.";
        Amber "amber" "Golden.";
        Chestnut "chestnut" "Brown.";
        Peat "peat" "Dark brown.";
        Ember "ember" "Very dark.";
    }
    /// The outline of the face.
    FaceShape {
        Oval "oval" "Oval.";
        Round "round" "Short and round.";
        Square "square" "With a wide jaw.";
        Long "long" "Long and narrow.";
        Heart "heart" "With a small chin.";
        Broad "broad" "Broad all over.";
    }
    /// The nose.
    Nose {
        Straight "straight" "Straight.";
        Aquiline "aquiline" "Bent, with the tip down.";
        Snub "snub" "Short, with the tip up.";
        Broad "broad" "With wide wings.";
        Long "long" "Long and narrow.";
        Small "small" "Small.";
        Strong "strong" "Large, with a strong bridge.";
    }
    /// The mouth.
    Mouth {
        Medium "medium" "Ordinary.";
        Thin "thin" "Thin lips.";
        Full "full" "Full lips.";
        Wide "wide" "Wide.";
        Small "small" "Small.";
    }
    /// The eyes.
    Eyes {
        Almond "almond" "Almond-shaped.";
        Round "round" "Large and round.";
        Deep "deep" "Deep-set.";
        Mono "mono" "With no fold in the lid.";
        Down "down" "With the outer corner down.";
        Narrow "narrow" "Narrow.";
    }
    /// The brows.
    Brows {
        Straight "straight" "Straight.";
        Arched "arched" "Arched.";
        Heavy "heavy" "Strong.";
        Thin "thin" "Thin.";
        Bushy "bushy" "Bushy.";
        Angled "angled" "Rising outward.";
        Soft "soft" "Sloping outward.";
    }
    /// Shoulders and neck.
    Build {
        Slight "slight" "Narrow.";
        Medium "medium" "Ordinary.";
        Broad "broad" "Broad.";
        Heavy "heavy" "Heavy.";
    }
    /// The hair.
    Hair {
        No "none" "No hair.";
        Side "side" "Short, parted at the side.";
        Crop "crop" "Short, with a ragged edge.";
        Buzz "buzz" "Shorn.";
        Fade "fade" "Short above, shorn at the sides.";
        Ring "ring" "At the sides only.";
        Receding "receding" "Short and receding.";
        Slick "slick" "Combed back.";
        Quiff "quiff" "Shorn at the sides, standing up in front.";
        Wavy "wavy" "Short and wavy.";
        Curls "curls" "Curls.";
        Afro "afro" "Round and full.";
        Bob "bob" "To the chin.";
        Fringe "fringe" "Long, with a fringe.";
        Long "long" "Long and loose.";
        Topknot "topknot" "A knot on the crown.";
        LowBun "lowbun" "A bun at the neck.";
        Ponytail "ponytail" "A ponytail.";
        Pixie "pixie" "Very short, brushed to the side.";
        SetWave "setwave" "Set in waves.";
        Plait "plait" "One plait over the shoulder.";
        BoxBraids "boxbraids" "Many thin braids.";
    }
    /// The colour of hair, beard or brows.
    HairColour {
        Flax "flax" "Very fair.";
        Straw "straw" "Fair.";
        Ash "ash" "Mouse-coloured.";
        Rust "rust" "Red.";
        Auburn "auburn" "Reddish brown.";
        Brown "brown" "Brown.";
        Dark "dark" "Dark brown.";
        Black "black" "Black.";
        Steel "steel" "Grey.";
        Silver "silver" "Light grey.";
        White "white" "White.";
        Pepper "pepper" "Dark, turning grey.";
    }
    /// The colour of the eyes.
    Iris {
        Ice "ice" "Light blue.";
        Blue "blue" "Blue.";
        Grey "grey" "Grey.";
        Green "green" "Green.";
        Hazel "hazel" "Hazel.";
        Brown "brown" "Brown.";
        Dark "dark" "Dark brown.";
    }
    /// The beard.
    Facial {
        No "none" "Shaven, or none.";
        Stubble "stubble" "A few days old.";
        Short "short" "A short full beard.";
        Full "full" "A full beard.";
        Goatee "goatee" "Round the mouth.";
        Moustache "moustache" "A moustache alone.";
    }
    /// Glasses.
    Glasses {
        No "none" "None.";
        Round "round" "Round.";
        Square "square" "Square.";
        Brow "brow" "Heavy above, light below.";
        Thin "thin" "Low and thin.";
        Cat "cat" "Rising outward.";
    }
    /// What is on the head.
    Headwear {
        No "none" "Nothing.";
        Hijab "hijab" "A hijab.";
        Beanie "beanie" "A knitted cap.";
        Cap "cap" "A cap with a peak.";
        Helmet "helmet" "A safety helmet.";
    }
    /// What is worn.
    Garment {
        SuitTie "suit_tie" "A suit with a tie (third colour) over a shirt (second).";
        SuitOpen "suit_open" "A suit over an open shirt (second colour).";
        LabCoat "labcoat" "A white or coloured coat over a shirt (second colour).";
        Blazer "blazer" "A blazer over a blouse (second colour).";
        Turtleneck "turtleneck" "A turtleneck.";
        Crew "crew" "A jersey; `stripes` in the second colour.";
        Knit "knit" "A patterned knitted jersey, second and third colour.";
        Hoodie "hoodie" "A hooded jersey; cords in the second colour.";
        Scrubs "scrubs" "What is worn on a ward.";
        Shirt "shirt" "A shirt; with or without `stripes`.";
        Polo "polo" "A shirt with a collar and short sleeves.";
        Cardigan "cardigan" "A cardigan over a shirt (second colour); buttons in the third.";
        Overalls "overalls" "Bib overalls (second colour) over a shirt; buttons in the third.";
        WorkJacket "workjacket" "A work jacket; yoke in the second colour, jersey in the third.";
        HiVis "hivis" "A high-visibility jacket; jersey in the third colour.";
    }
    /// Something worn with it.
    Accessory {
        Pearls "pearls" "A string of pearls.";
        Pendant "pendant" "A pendant.";
        Beads "beads" "Wooden beads.";
        Lanyard "lanyard" "A name card on a ribbon.";
        Badge "badge" "A name badge.";
        Scarf "scarf" "A scarf, in the third colour.";
    }
    /// Earrings.
    Earring {
        No "none" "None.";
        Stud "stud" "Studs.";
        Hoop "hoop" "Hoops.";
        Drop "drop" "Drops.";
    }
    /// A colour of cloth, glasses or jewellery.
    Cloth {
        Ink "ink" "Very dark blue.";
        Navy "navy" "Navy blue.";
        Forest "forest" "Dark green.";
        Moss "moss" "Olive green.";
        Sage "sage" "Light grey-green.";
        Copper "copper" "Copper.";
        Rust "rust" "Rust red.";
        Lingon "lingon" "Lingonberry red.";
        Plum "plum" "Plum.";
        Ochre "ochre" "Ochre.";
        Oat "oat" "Beige.";
        Birch "birch" "Off-white.";
        Fog "fog" "Light grey.";
        Slate "slate" "Blue-grey.";
        Coal "coal" "Almost black.";
        Denim "denim" "Denim blue.";
        Sky "sky" "Light blue.";
        HiVis "hivis" "Signal yellow.";
        Orange "orange" "Orange.";
        Teal "teal" "Blue-green.";
        Rose "rose" "Rose.";
        White "white" "White.";
    }
    /// The ground of the portrait.
    Ground {
        Paper "paper" "Cream.";
        Mist "mist" "Grey-green.";
        Clay "clay" "Light clay.";
        Lichen "lichen" "Light green.";
        Dusk "dusk" "Light blue.";
        Sand "sand" "Sand.";
    }
}
