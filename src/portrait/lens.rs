//! What a camera and a line leave of a face.

use super::expression::{Expression, Pose};
use super::param::{Param, within_ranges};

/// Quality of a line from which the picture is clear.
pub const CLEAR: f32 = 0.85;
/// Quality of a line from which the picture is only thin.
pub const THIN: f32 = 0.5;
/// Quality of a line from which the picture only breaks.
pub const BREAKING: f32 = 0.2;

/// How the player sees the face.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Lens {
    /// In the same room.
    #[default]
    Room,
    /// Over a video line of this quality, 0 to 1.
    Video(f32),
}

/// What is rounded when the line is thin.
const ROUNDED: [Param; 10] = [
    Param::LidUpper,
    Param::LidLower,
    Param::LidAsymmetry,
    Param::BrowInner,
    Param::BrowOuter,
    Param::BrowAsymmetry,
    Param::Pinch,
    Param::Corner,
    Param::MouthAsymmetry,
    Param::Open,
];
const ROUND_TO: f32 = 0.12;

impl Lens {
    /// Milliseconds from one picture to the next; a room has no pictures.
    pub fn picture_every(self) -> Option<u64> {
        match self {
            Self::Room => None,
            Self::Video(quality) if quality >= CLEAR => Some(67),
            Self::Video(quality) if quality >= THIN => Some(100),
            Self::Video(_) => Some(167),
        }
    }

    /// Whether a blink shows; a bad line drops what is so short.
    pub(super) fn carries_blinks(self) -> bool {
        match self {
            Self::Room => true,
            Self::Video(quality) => quality >= THIN,
        }
    }

    /// The face as it comes through.
    pub fn through(self, face: &Expression) -> Expression {
        let mut face = *face;
        if let Self::Video(quality) = self {
            // People look at the screen, not into the lens above it.
            face.gaze_x *= 0.6;
            face.gaze_y = face.gaze_y.mul_add(0.6, 0.22);
            face.lean *= 0.5;
            face.twist *= 0.4;
            face.shoulders *= 0.7;
            if matches!(face.pose, Pose::Cross | Pose::Watch | Pose::Write) {
                face.pose = Pose::Rest;
                face.arms = 0.0;
            }
            if quality < CLEAR {
                for param in ROUNDED {
                    let value = param.of(&mut face);
                    *value = (*value / ROUND_TO).round() * ROUND_TO;
                }
            }
        }
        within_ranges(&mut face);
        face
    }
}
