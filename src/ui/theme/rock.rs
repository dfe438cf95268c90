//! The rocks of which drill cores are made: each stands for how something was practised. Ore is reserved for what was done
//! again after days.

use super::colour::hex;
use egui::Color32;

/// How a rock is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Rows of dots.
    Dots,
    /// Waves.
    Waves,
    /// Rows of dashes.
    Dashes,
    /// Slanted lines.
    Hatch,
    /// Diamonds.
    Diamonds,
}

/// A rock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rock {
    /// Its ground.
    pub ground: Color32,
    /// What is printed on it.
    pub print: Color32,
    /// In which pattern.
    pub pattern: Pattern,
}

const fn rock(ground: u32, print: u32, pattern: Pattern) -> Rock {
    Rock { ground: hex(ground), print: hex(print), pattern }
}

/// Granite, lake, patina, ink, sun, wine, and ore.
pub const ROCKS: [Rock; 7] = [
    rock(0x007C_8CA3, 0x005D_6E87, Pattern::Dots),
    rock(0x0017_4A85, 0x007F_B0DC, Pattern::Waves),
    rock(0x000F_8F80, 0x009B_D9CC, Pattern::Dashes),
    rock(0x0014_213A, 0x00E7_CE9B, Pattern::Dots),
    rock(0x00F2_C230, 0x0014_213A, Pattern::Hatch),
    rock(0x007D_0A33, 0x00F0_B9B0, Pattern::Waves),
    rock(0x00A8_420C, 0x00FF_C48F, Pattern::Diamonds),
];

impl Rock {
    /// Ore: mastered.
    pub const ORE: Self = ROCKS[6];
}
