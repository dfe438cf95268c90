//! The cues as numbers: for each track the milliseconds and the values there.

use super::cue::{Cue, Shape, aim, arms, away, blink, plain};
use super::expression::Pose;
use super::param::Param::{
    Breath, BrowAsymmetry, BrowInner, BrowOuter, Corner, FingersX, HeadY, Lean, LidAsymmetry, LidLower, LidUpper,
    MouthAsymmetry, Nod, Open, Pinch, Press, Shoulders, Tilt, Turn, Twist,
};

/// The shape of a cue.
pub(super) const fn shape(cue: Cue) -> &'static Shape {
    match cue {
        Cue::LeansIn => &LEANS_IN,
        Cue::LooksAtClock => &LOOKS_AT_CLOCK,
        Cue::GlancesAway => &GLANCES_AWAY,
        Cue::LooksDown => &LOOKS_DOWN,
        Cue::Nods => &NODS,
        Cue::Frowns => &FROWNS,
        Cue::HalfSmile => &HALF_SMILE,
        Cue::CrossesArms => &CROSSES_ARMS,
        Cue::RubsEyes => &RUBS_EYES,
        Cue::RaisesBrow => &RAISES_BROW,
        Cue::WritesNote => &WRITES_NOTE,
        Cue::ChinInHand => &CHIN_IN_HAND,
        Cue::CheekOnFist => &CHEEK_ON_FIST,
        Cue::Sighs => &SIGHS,
        Cue::ShakesHead => &SHAKES_HEAD,
        Cue::Types => &TYPES,
    }
}

const LEANS_IN: Shape = Shape {
    peak: 900,
    gaze: Some((0.0, 0.0)),
    gaze_away: false,
    pose: Pose::Rest,
    stays: false,
    hold: Some((700, 2600)),
    tracks: &[
        aim(&[(0, 0.0), (80, 1.0), (2600, 1.0), (3000, 0.0)]),
        plain(Lean, &[(0, 0.0), (520, 0.7), (2600, 0.7), (3400, 0.0)]),
        plain(BrowInner, &[(60, 0.0), (360, 0.42), (2600, 0.34), (3200, 0.0)]),
        plain(BrowOuter, &[(60, 0.0), (360, 0.34), (2600, 0.28), (3200, 0.0)]),
        plain(LidUpper, &[(60, 0.0), (300, 0.12), (2600, 0.08), (3200, 0.0)]),
        plain(Nod, &[(0, 0.0), (520, 0.06), (2600, 0.06), (3400, 0.0)]),
        away(Tilt, &[(200, 0.0), (700, 0.22), (2600, 0.22), (3400, 0.0)]),
    ],
};

const LOOKS_AT_CLOCK: Shape = Shape {
    peak: 1000,
    gaze: Some((0.0, 1.75)),
    gaze_away: false,
    pose: Pose::Watch,
    stays: false,
    hold: Some((620, 1480)),
    tracks: &[
        aim(&[(0, 0.0), (60, 0.45), (420, 1.0), (1500, 1.0), (1580, 0.0)]),
        arms(&[(120, 0.0), (620, 1.0), (1500, 1.0), (2050, 0.0)]),
        plain(Nod, &[(60, 0.0), (480, 0.62), (1480, 0.62), (1900, 0.0)]),
        plain(Turn, &[(60, 0.0), (480, 0.12), (1480, 0.12), (1900, 0.0)]),
        plain(BrowInner, &[(80, 0.0), (420, -0.22), (1500, -0.22), (2000, 0.0)]),
        plain(Press, &[(200, 0.0), (600, 0.35), (1700, 0.35), (2300, 0.0)]),
    ],
};

const GLANCES_AWAY: Shape = Shape {
    peak: 500,
    gaze: Some((1.5, -0.25)),
    gaze_away: true,
    pose: Pose::Rest,
    stays: false,
    hold: Some((330, 1150)),
    tracks: &[
        blink(&[(0, 0.0), (70, 0.8), (150, 0.0)]),
        aim(&[(20, 0.0), (80, 1.0), (1150, 1.0), (1210, 0.0)]),
        away(Turn, &[(70, 0.0), (330, 0.34), (1150, 0.34), (1480, 0.0)]),
        away(Tilt, &[(70, 0.0), (330, 0.12), (1150, 0.12), (1480, 0.0)]),
        plain(BrowOuter, &[(80, 0.0), (300, 0.1), (1150, 0.1), (1400, 0.0)]),
    ],
};

const LOOKS_DOWN: Shape = Shape {
    peak: 900,
    gaze: Some((0.2, 1.3)),
    gaze_away: true,
    pose: Pose::Rest,
    stays: false,
    hold: Some((600, 2000)),
    tracks: &[
        blink(&[(0, 0.0), (70, 0.6), (150, 0.0)]),
        aim(&[(20, 0.0), (90, 1.0), (2000, 1.0), (2070, 0.0)]),
        plain(Nod, &[(70, 0.0), (480, 0.3), (2000, 0.3), (2450, 0.0)]),
        away(Tilt, &[(70, 0.0), (480, 0.1), (2000, 0.1), (2450, 0.0)]),
        plain(Corner, &[(100, 0.0), (600, -0.08), (2000, -0.08), (2500, 0.0)]),
    ],
};

const NODS: Shape = Shape {
    peak: 230,
    gaze: Some((0.0, 0.0)),
    gaze_away: false,
    pose: Pose::Rest,
    stays: false,
    hold: None,
    tracks: &[
        aim(&[(0, 0.0), (60, 1.0), (1150, 1.0), (1250, 0.0)]),
        plain(Nod, &[(0, 0.0), (230, 0.55), (460, -0.08), (690, 0.42), (900, -0.04), (1100, 0.0)]),
        plain(Corner, &[(0, 0.0), (300, 0.2), (1100, 0.2), (1700, 0.0)]),
        plain(BrowOuter, &[(0, 0.0), (230, -0.04), (460, 0.16), (690, 0.0), (1000, 0.06), (1500, 0.0)]),
        plain(HeadY, &[(0, 0.0), (230, 1.6), (460, 0.0), (690, 1.2), (900, 0.0)]),
    ],
};

const FROWNS: Shape = Shape {
    peak: 900,
    gaze: Some((0.0, 0.0)),
    gaze_away: false,
    pose: Pose::Rest,
    stays: false,
    hold: Some((420, 1700)),
    tracks: &[
        plain(BrowInner, &[(0, 0.0), (280, -0.72), (1700, -0.72), (2350, 0.0)]),
        plain(Pinch, &[(0, 0.0), (280, 0.85), (1700, 0.8), (2350, 0.0)]),
        plain(LidLower, &[(40, 0.0), (320, 0.3), (1700, 0.28), (2350, 0.0)]),
        plain(Corner, &[(120, 0.0), (420, -0.34), (1700, -0.3), (2350, 0.0)]),
        plain(Press, &[(120, 0.0), (420, 0.3), (1700, 0.3), (2350, 0.0)]),
        plain(Nod, &[(0, 0.0), (400, 0.1), (1700, 0.1), (2350, 0.0)]),
        away(Tilt, &[(0, 0.0), (400, -0.12), (1700, -0.12), (2350, 0.0)]),
    ],
};

const HALF_SMILE: Shape = Shape {
    peak: 900,
    gaze: Some((0.0, 0.0)),
    gaze_away: false,
    pose: Pose::Rest,
    stays: false,
    hold: Some((560, 1900)),
    tracks: &[
        plain(Corner, &[(0, 0.0), (420, 0.46), (1900, 0.46), (2700, 0.0)]),
        away(MouthAsymmetry, &[(0, 0.0), (420, 0.68), (1900, 0.68), (2700, 0.0)]),
        plain(LidLower, &[(80, 0.0), (460, 0.26), (1900, 0.24), (2700, 0.0)]),
        away(BrowAsymmetry, &[(100, 0.0), (460, -0.3), (1900, -0.3), (2700, 0.0)]),
        away(Tilt, &[(60, 0.0), (560, 0.22), (1900, 0.22), (2700, 0.0)]),
    ],
};

const CROSSES_ARMS: Shape = Shape {
    peak: 1200,
    gaze: None,
    gaze_away: false,
    pose: Pose::Cross,
    stays: true,
    hold: None,
    tracks: &[
        arms(&[(0, 0.0), (720, 1.0)]),
        plain(Shoulders, &[(0, 0.0), (500, 0.3), (900, 0.16)]),
        plain(Lean, &[(100, 0.0), (800, -0.3)]),
        away(Twist, &[(0, 0.0), (800, 0.3)]),
        plain(Nod, &[(200, 0.0), (800, -0.12)]),
        plain(Press, &[(200, 0.0), (700, 0.3)]),
    ],
};

const RUBS_EYES: Shape = Shape {
    peak: 900,
    gaze: None,
    gaze_away: false,
    pose: Pose::Eyes,
    stays: false,
    hold: Some((560, 1800)),
    tracks: &[
        arms(&[(0, 0.0), (480, 1.0), (1800, 1.0), (2350, 0.0)]),
        blink(&[(260, 0.0), (440, 1.0), (1900, 1.0), (2060, 0.0), (2300, 0.0), (2370, 1.0), (2460, 0.0)]),
        plain(Nod, &[(100, 0.0), (560, 0.4), (1800, 0.4), (2400, 0.0)]),
        plain(Pinch, &[(300, 0.0), (560, 0.45), (1800, 0.45), (2300, 0.0)]),
        plain(Shoulders, &[(0, 0.0), (560, -0.2), (1800, -0.3), (2500, 0.0)]),
        plain(
            FingersX,
            &[(600, 0.0), (720, 1.2), (840, -1.2), (960, 1.2), (1080, -1.2), (1200, 1.2), (1320, -1.2), (1440, 0.0)],
        ),
    ],
};

const RAISES_BROW: Shape = Shape {
    peak: 700,
    gaze: Some((0.0, 0.0)),
    gaze_away: false,
    pose: Pose::Rest,
    stays: false,
    hold: Some((400, 1150)),
    tracks: &[
        away(BrowAsymmetry, &[(0, 0.0), (210, -1.3), (1150, -1.3), (1600, 0.0)]),
        away(LidAsymmetry, &[(0, 0.0), (210, -0.16), (1150, -0.16), (1600, 0.0)]),
        away(Tilt, &[(40, 0.0), (400, 0.16), (1150, 0.16), (1700, 0.0)]),
        plain(Nod, &[(40, 0.0), (400, -0.1), (1150, -0.1), (1700, 0.0)]),
        plain(Corner, &[(60, 0.0), (300, -0.1), (1150, -0.1), (1600, 0.0)]),
        plain(MouthAsymmetry, &[(60, 0.0), (300, 0.16), (1150, 0.16), (1600, 0.0)]),
    ],
};

const WRITES_NOTE: Shape = Shape {
    peak: 1300,
    gaze: Some((-0.15, 1.75)),
    gaze_away: false,
    pose: Pose::Write,
    stays: false,
    hold: Some((640, 1950)),
    tracks: &[
        arms(&[(0, 0.0), (620, 1.0), (3300, 1.0), (3950, 0.0)]),
        aim(&[(100, 0.0), (240, 1.0), (1980, 1.0), (2050, 0.0), (2450, 0.0), (2520, 1.0), (3300, 1.0), (3400, 0.0)]),
        plain(
            Nod,
            &[(120, 0.0), (640, 0.62), (1950, 0.62), (2150, 0.1), (2400, 0.1), (2650, 0.62), (3300, 0.62), (3800, 0.0)],
        ),
        plain(BrowOuter, &[(1950, 0.0), (2150, 0.25), (2400, 0.25), (2650, 0.0)]),
    ],
};

const CHIN_IN_HAND: Shape = Shape {
    peak: 1000,
    gaze: Some((0.0, 0.0)),
    gaze_away: false,
    pose: Pose::Chin,
    stays: true,
    hold: None,
    tracks: &[
        arms(&[(0, 0.0), (700, 1.0)]),
        plain(Nod, &[(200, 0.0), (700, 0.1)]),
        plain(Tilt, &[(200, 0.0), (700, -0.14)]),
        plain(BrowOuter, &[(300, 0.0), (800, 0.14)]),
    ],
};

const CHEEK_ON_FIST: Shape = Shape {
    peak: 1000,
    gaze: None,
    gaze_away: false,
    pose: Pose::Cheek,
    stays: true,
    hold: None,
    tracks: &[
        arms(&[(0, 0.0), (800, 1.0)]),
        plain(Tilt, &[(200, 0.0), (800, 0.42)]),
        plain(HeadY, &[(200, 0.0), (800, 2.0)]),
        plain(Shoulders, &[(200, 0.0), (800, -0.2)]),
    ],
};

const SIGHS: Shape = Shape {
    peak: 700,
    gaze: None,
    gaze_away: false,
    pose: Pose::Rest,
    stays: false,
    hold: None,
    tracks: &[
        plain(Shoulders, &[(0, 0.0), (650, 0.5), (1500, -0.3), (2600, 0.0)]),
        plain(Breath, &[(0, 0.0), (650, 1.2), (1500, -1.2), (2600, 0.0)]),
        plain(Open, &[(650, 0.0), (900, 0.14), (1400, 0.04), (1600, 0.0)]),
        plain(Nod, &[(0, 0.0), (650, -0.16), (1500, 0.16), (2600, 0.0)]),
        plain(BrowInner, &[(0, 0.0), (650, 0.2), (1500, 0.1), (2600, 0.0)]),
        blink(&[(700, 0.0), (860, 1.0), (1150, 1.0), (1320, 0.0)]),
    ],
};

const SHAKES_HEAD: Shape = Shape {
    peak: 200,
    gaze: Some((0.0, 0.0)),
    gaze_away: false,
    pose: Pose::Rest,
    stays: false,
    hold: None,
    tracks: &[
        plain(Turn, &[(0, 0.0), (200, -0.34), (430, 0.34), (660, -0.26), (880, 0.18), (1080, 0.0)]),
        plain(Nod, &[(0, 0.0), (300, 0.14), (1080, 0.0)]),
        plain(BrowInner, &[(0, 0.0), (250, -0.2), (1080, 0.0)]),
        plain(Press, &[(0, 0.0), (250, 0.25), (1080, 0.0)]),
        aim(&[(0, 0.0), (60, 1.0), (1080, 1.0), (1150, 0.0)]),
    ],
};

const TYPES: Shape = Shape {
    peak: 900,
    gaze: Some((-0.5, 1.3)),
    gaze_away: true,
    pose: Pose::Rest,
    stays: false,
    hold: Some((420, 2600)),
    tracks: &[
        aim(&[(0, 0.0), (90, 1.0), (2600, 1.0), (2680, 0.0)]),
        plain(Nod, &[(40, 0.0), (420, 0.26), (2600, 0.26), (3000, 0.0)]),
        away(Turn, &[(40, 0.0), (420, -0.12), (2600, -0.12), (3000, 0.0)]),
        plain(
            Shoulders,
            &[
                (200, 0.0),
                (420, 0.1),
                (640, 0.02),
                (860, 0.1),
                (1080, 0.02),
                (1300, 0.1),
                (1520, 0.02),
                (1740, 0.1),
                (1960, 0.02),
                (2180, 0.1),
                (2600, 0.0),
            ],
        ),
    ],
};
