//! The parameters of an expression by name: their ranges, and the region of the face that each belongs to.

use super::expression::Expression;

/// One parameter of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the field of `Expression` of the same name")]
pub enum Param {
    GazeX,
    GazeY,
    LidUpper,
    LidLower,
    LidAsymmetry,
    BrowInner,
    BrowOuter,
    BrowAsymmetry,
    Pinch,
    Corner,
    MouthAsymmetry,
    Open,
    Press,
    Jaw,
    Turn,
    Nod,
    Tilt,
    HeadX,
    HeadY,
    Lean,
    Shoulders,
    Chest,
    Twist,
    ShoulderRoll,
    Breath,
    Bags,
    Arms,
    FingersX,
    FingersY,
}

/// A part of the face that a change of state reaches at its own time and pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Region {
    Lids,
    Brows,
    Head,
    Mouth,
    Jaw,
    Body,
    Slow,
}

impl Region {
    pub(super) const ALL: [Self; 7] =
        [Self::Lids, Self::Brows, Self::Head, Self::Mouth, Self::Jaw, Self::Body, Self::Slow];
}

impl Param {
    /// Every parameter, in the order of the expression's fields.
    pub const ALL: [Self; 29] = [
        Self::GazeX,
        Self::GazeY,
        Self::LidUpper,
        Self::LidLower,
        Self::LidAsymmetry,
        Self::BrowInner,
        Self::BrowOuter,
        Self::BrowAsymmetry,
        Self::Pinch,
        Self::Corner,
        Self::MouthAsymmetry,
        Self::Open,
        Self::Press,
        Self::Jaw,
        Self::Turn,
        Self::Nod,
        Self::Tilt,
        Self::HeadX,
        Self::HeadY,
        Self::Lean,
        Self::Shoulders,
        Self::Chest,
        Self::Twist,
        Self::ShoulderRoll,
        Self::Breath,
        Self::Bags,
        Self::Arms,
        Self::FingersX,
        Self::FingersY,
    ];

    /// Its place in an expression.
    pub const fn of(self, face: &mut Expression) -> &mut f32 {
        match self {
            Self::GazeX => &mut face.gaze_x,
            Self::GazeY => &mut face.gaze_y,
            Self::LidUpper => &mut face.lid_upper,
            Self::LidLower => &mut face.lid_lower,
            Self::LidAsymmetry => &mut face.lid_asymmetry,
            Self::BrowInner => &mut face.brow_inner,
            Self::BrowOuter => &mut face.brow_outer,
            Self::BrowAsymmetry => &mut face.brow_asymmetry,
            Self::Pinch => &mut face.pinch,
            Self::Corner => &mut face.corner,
            Self::MouthAsymmetry => &mut face.mouth_asymmetry,
            Self::Open => &mut face.open,
            Self::Press => &mut face.press,
            Self::Jaw => &mut face.jaw,
            Self::Turn => &mut face.turn,
            Self::Nod => &mut face.nod,
            Self::Tilt => &mut face.tilt,
            Self::HeadX => &mut face.head_x,
            Self::HeadY => &mut face.head_y,
            Self::Lean => &mut face.lean,
            Self::Shoulders => &mut face.shoulders,
            Self::Chest => &mut face.chest,
            Self::Twist => &mut face.twist,
            Self::ShoulderRoll => &mut face.shoulder_roll,
            Self::Breath => &mut face.breath,
            Self::Bags => &mut face.bags,
            Self::Arms => &mut face.arms,
            Self::FingersX => &mut face.fingers_x,
            Self::FingersY => &mut face.fingers_y,
        }
    }

    /// Its value in an expression.
    pub const fn at(self, face: &Expression) -> f32 {
        let mut face = *face;
        *self.of(&mut face)
    }

    /// The least and the greatest value that can be drawn.
    pub const fn range(self) -> (f32, f32) {
        match self {
            Self::GazeX => (-1.6, 1.6),
            Self::GazeY => (-0.5, 1.8),
            Self::LidUpper => (0.0, 1.3),
            Self::LidAsymmetry | Self::BrowAsymmetry => (-1.3, 1.3),
            Self::Corner => (-0.75, 1.0),
            Self::LidLower | Self::Pinch | Self::Open | Self::Press | Self::Jaw | Self::Bags | Self::Arms => (0.0, 1.0),
            Self::HeadX | Self::HeadY => (-8.0, 8.0),
            Self::FingersX | Self::FingersY => (-4.0, 4.0),
            _ => (-1.0, 1.0),
        }
    }

    /// The region whose spring moves it; gaze, breath and hands have no spring.
    pub(super) const fn region(self) -> Option<Region> {
        Some(match self {
            Self::LidUpper | Self::LidLower | Self::LidAsymmetry => Region::Lids,
            Self::BrowInner | Self::BrowOuter | Self::BrowAsymmetry | Self::Pinch => Region::Brows,
            Self::Turn | Self::Nod | Self::Tilt | Self::HeadX | Self::HeadY => Region::Head,
            Self::Corner | Self::MouthAsymmetry | Self::Press | Self::Open => Region::Mouth,
            Self::Jaw => Region::Jaw,
            Self::Lean | Self::Shoulders | Self::Chest | Self::Twist | Self::ShoulderRoll => Region::Body,
            Self::Bags => Region::Slow,
            Self::GazeX | Self::GazeY | Self::Breath | Self::Arms | Self::FingersX | Self::FingersY => return None,
        })
    }
}

/// Brings every parameter into its range.
pub(super) fn within_ranges(face: &mut Expression) {
    for param in Param::ALL {
        let (least, most) = param.range();
        let value = param.of(face);
        *value = value.clamp(least, most);
    }
}

/// Between two values, slow at both ends; `t` is brought into 0…1.
pub(super) fn smoothstep(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// From `a` (at 0) to `b` (at 1).
pub(super) fn lerp(a: f32, b: f32, t: f32) -> f32 {
    (b - a).mul_add(t, a)
}
