//! Which blocks of the list are drawn, in which order.

use super::sitter::{Sitter, pose};
use crate::portrait::{Expression, Pose};
use crate::scenario::look::{Earring, Facial, Glasses, Hair, Headwear};

/// An earring is seen unless its ear is turned away further than this.
const EAR_HIDDEN: f32 = 0.16;

impl Sitter<'_> {
    pub(super) fn draw(&mut self, expression: &Expression) {
        let look = self.look;
        let hijab = look.headwear == Headwear::Hijab;
        self.block(if hijab { "hijab back" } else { "hair back" });
        self.block("torso");
        self.block(&format!("opening {}", look.garment.key()));
        self.block("neck");
        self.block(&format!("garment {}", look.garment.key()));
        if hijab {
            self.block("hijab drape");
        } else {
            self.around_the_face();
        }
        self.face();
        if !hijab {
            self.block("hair front");
        }
        if look.headwear != Headwear::No {
            self.block(&format!("headwear {}", look.headwear.key()));
        }
        if look.glasses != Glasses::No {
            self.block("glasses");
        }
        if expression.pose != Pose::Rest && expression.arms > 0.01 {
            self.block(&format!("pose {}", pose(expression.pose)));
        }
    }

    fn around_the_face(&mut self) {
        let look = self.look;
        for accessory in &look.accessories {
            self.block(&format!("acc {}", accessory.key()));
        }
        self.hair("mid");
        if !matches!(look.hair, Hair::No | Hair::Ring | Hair::Buzz) {
            self.block("skull");
        }
        self.block("ears");
        if look.earring != Earring::No {
            for side in [-1.0, 1.0] {
                if side * self.body.psi < EAR_HIDDEN {
                    self.set_number("s", side);
                    self.block(&format!("earring {}", look.earring.key()));
                }
            }
        }
    }

    fn face(&mut self) {
        let look = self.look;
        self.block("face shape");
        self.block("cheeks");
        if look.freckles && self.px >= 130.0 {
            self.block("freckles");
        }
        self.block("wrinkles");
        if !matches!(look.facial, Facial::No | Facial::Moustache) {
            self.block(&format!("facial {}", look.facial.key()));
        }
        self.block("mouth");
        self.both_sides("eye");
        self.block("nose");
        if !matches!(look.facial, Facial::No | Facial::Stubble) {
            self.block("moustache");
        }
        self.both_sides("brow");
    }

    fn both_sides(&mut self, block: &str) {
        for side in [-1.0, 1.0] {
            self.set_number("s", side);
            self.block(block);
        }
    }
}
