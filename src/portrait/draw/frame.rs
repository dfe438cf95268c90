//! What of the picture is shown, and what lies behind the person.

use super::Patch;
use super::colour::{INK, WHITE, mix};
use super::tables::tables;
use crate::scenario::look::Ground;

/// What of a person is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Frame {
    /// Head and chest.
    #[default]
    Bust,
    /// The head: for 120 pixels and below.
    Head,
    /// A camera's wide picture.
    Video,
}

impl Frame {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Bust, Self::Head, Self::Video];

    /// Left, top, width and height, in hundredths of the head's height.
    pub const fn rectangle(self) -> [f32; 4] {
        match self {
            Self::Bust => [-98.0, -80.0, 196.0, 230.0],
            Self::Head => [-62.0, -72.0, 124.0, 145.0],
            Self::Video => [-160.0, -88.0, 320.0, 200.0],
        }
    }
}

/// The light that falls through a window, beyond the edges of every frame.
const LIGHT: [[[f32; 2]; 4]; 2] = [
    [[-200.0, -22.1], [-0.9, -100.0], [31.1, -100.0], [-200.0, 18.1]],
    [[-200.0, 27.0], [54.0, -100.0], [91.9, -100.0], [-200.0, 72.2]],
];

/// The ground of a card, larger than every frame, and the light on it.
pub fn ground(ground: Ground, dark: bool) -> Vec<Patch> {
    let colour = tables().colour("ground", ground.key());
    let (colour, light) = if dark { (mix(colour, INK, 0.55), 0.12) } else { (colour, 0.3) };
    let all = vec![[-400.0, -400.0], [500.0, -400.0], [500.0, 500.0], [-400.0, 500.0]];
    let patch = |points, colour| Patch { points, colour, opacity: 1.0 };
    let lit = LIGHT.map(|points| patch(points.to_vec(), mix(colour, WHITE, light)));
    [patch(all, colour)].into_iter().chain(lit).collect()
}
