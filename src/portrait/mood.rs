//! From what shows of the customer to an expression. Each quality owns a region of the face; all rows add.

use super::expression::{Expression, Pose};
use super::param::Param::{
    self, Bags, BrowAsymmetry, BrowInner, BrowOuter, Chest, Corner, GazeX, GazeY, HeadY, Jaw, Lean, LidLower, LidUpper,
    Nod, Open, Pinch, Press, Shoulders, Tilt, Turn, Twist,
};
use super::param::lerp;
use crate::encounter::view::Bearing;

/// What a quality does to one parameter, at 0, 250, 500, 750 and 1000.
struct Row {
    param: Param,
    /// Whether it goes to the side that the person turns to.
    away: bool,
    at: [f32; 5],
}

const fn plain(param: Param, at: [f32; 5]) -> Row {
    Row { param, away: false, at }
}

const fn away(param: Param, at: [f32; 5]) -> Row {
    Row { param, away: true, at }
}

const ATTENTION: [Row; 8] = [
    away(GazeX, [1.35, 0.95, 0.38, 0.0, 0.0]),
    plain(GazeY, [0.45, 0.25, 0.08, 0.0, 0.0]),
    away(Turn, [0.62, 0.4, 0.14, 0.0, 0.0]),
    plain(Lean, [-0.5, -0.32, -0.12, 0.05, 0.15]),
    plain(LidUpper, [-0.2, -0.12, -0.05, 0.0, 0.03]),
    away(Tilt, [0.4, 0.22, 0.05, 0.0, 0.0]),
    away(Twist, [0.5, 0.3, 0.1, 0.0, 0.0]),
    plain(Corner, [-0.1, -0.06, 0.0, 0.0, 0.0]),
];

const INTEREST: [Row; 8] = [
    plain(BrowInner, [-0.06, -0.04, 0.02, 0.34, 0.62]),
    plain(BrowOuter, [-0.36, -0.2, 0.02, 0.3, 0.54]),
    plain(LidUpper, [-0.2, -0.1, 0.0, 0.09, 0.17]),
    plain(Lean, [-0.5, -0.28, 0.04, 0.48, 0.85]),
    away(Tilt, [0.0, 0.0, 0.0, 0.2, 0.36]),
    plain(Open, [0.0, 0.0, 0.0, 0.05, 0.13]),
    plain(Corner, [-0.16, -0.07, 0.0, 0.07, 0.14]),
    plain(Nod, [-0.04, 0.0, 0.0, 0.02, 0.03]),
];

const TRUST: [Row; 11] = [
    plain(Corner, [-0.34, -0.18, 0.06, 0.42, 0.84]),
    plain(LidLower, [0.3, 0.14, 0.0, 0.12, 0.3]),
    plain(Shoulders, [0.5, 0.25, 0.0, -0.14, -0.25]),
    plain(Chest, [-0.8, -0.4, 0.0, 0.45, 0.9]),
    away(Turn, [0.3, 0.14, 0.0, 0.0, 0.0]),
    away(Twist, [0.9, 0.4, 0.0, 0.0, 0.0]),
    plain(Nod, [-0.2, -0.09, 0.0, 0.02, 0.04]),
    away(BrowAsymmetry, [-0.9, -0.4, 0.0, 0.0, 0.0]),
    plain(Press, [0.4, 0.2, 0.0, 0.0, 0.0]),
    plain(BrowOuter, [0.0, 0.0, 0.0, 0.05, 0.12]),
    away(Tilt, [0.0, 0.0, 0.0, 0.06, 0.12]),
];

const IRRITATION: [Row; 10] = [
    plain(BrowInner, [0.0, -0.24, -0.5, -0.78, -1.0]),
    plain(BrowOuter, [0.0, 0.0, 0.05, 0.12, 0.2]),
    plain(Pinch, [0.0, 0.3, 0.58, 0.82, 1.0]),
    plain(LidLower, [0.0, 0.12, 0.28, 0.42, 0.52]),
    plain(LidUpper, [0.0, -0.03, -0.08, -0.12, -0.06]),
    plain(Corner, [0.0, -0.08, -0.24, -0.42, -0.58]),
    plain(Press, [0.0, 0.25, 0.52, 0.82, 1.0]),
    plain(Jaw, [0.0, 0.2, 0.5, 0.8, 1.0]),
    plain(Shoulders, [0.0, 0.08, 0.22, 0.42, 0.6]),
    plain(Nod, [0.0, 0.0, 0.06, 0.12, 0.18]),
];

const FATIGUE: [Row; 12] = [
    plain(LidUpper, [0.0, -0.12, -0.26, -0.4, -0.53]),
    plain(BrowInner, [0.0, 0.05, 0.12, 0.2, 0.28]),
    plain(BrowOuter, [0.0, -0.1, -0.22, -0.34, -0.44]),
    plain(Bags, [0.0, 0.28, 0.55, 0.82, 1.0]),
    plain(Nod, [0.0, 0.05, 0.14, 0.25, 0.36]),
    plain(HeadY, [0.0, 0.6, 1.6, 3.0, 4.5]),
    plain(Tilt, [0.0, 0.05, 0.12, 0.22, 0.34]),
    plain(Shoulders, [0.0, -0.12, -0.32, -0.55, -0.8]),
    plain(Chest, [0.0, -0.18, -0.4, -0.65, -0.9]),
    plain(Corner, [0.0, -0.03, -0.08, -0.15, -0.22]),
    plain(Lean, [0.0, -0.05, -0.1, -0.12, -0.14]),
    plain(Open, [0.0, 0.0, 0.0, 0.02, 0.05]),
];

/// How far a state alone may take each parameter; cues may go further.
const LIMITS: [(Param, f32, f32); 21] = [
    (LidUpper, 0.26, 1.25),
    (LidLower, 0.0, 0.75),
    (BrowInner, -1.0, 0.8),
    (BrowOuter, -0.7, 0.9),
    (Corner, -0.75, 0.85),
    (Open, 0.0, 0.35),
    (Press, 0.0, 1.0),
    (Pinch, 0.0, 1.0),
    (Jaw, 0.0, 1.0),
    (Shoulders, -1.0, 1.0),
    (Chest, -1.0, 1.0),
    (Lean, -0.9, 0.95),
    (Turn, -0.75, 0.75),
    (Nod, -0.35, 0.6),
    (Tilt, -0.6, 0.6),
    (GazeX, -1.6, 1.6),
    (GazeY, -0.5, 0.8),
    (Twist, -1.0, 1.0),
    (BrowAsymmetry, -1.0, 1.0),
    (Bags, 0.0, 1.0),
    (HeadY, 0.0, 5.0),
];

/// Below this trust the arms are crossed.
pub(super) const CROSSES_BELOW: u16 = 150;
/// Above this trust they come down again.
pub(super) const UNCROSSES_ABOVE: u16 = 220;

/// The value of a row at a quality of 0…1000: linear between its five values.
pub(super) fn between(at: &[f32; 5], quality: u16) -> f32 {
    let quality = quality.min(1000);
    let place = usize::from(quality / 250).min(3);
    lerp(at[place], at[place + 1], share(quality) * 4.0 - f32::from(quality / 250).min(3.0))
}

/// A quality as a share of 1.
pub(super) fn share(quality: u16) -> f32 {
    f32::from(quality.min(1000)) / 1000.0
}

/// The face of a customer who bears themselves so. `side` is where the person turns away to: −1 left, 1 right.
pub fn express(bearing: &Bearing, side: f32) -> Expression {
    let mut face = Expression::REST;
    let cross = share(bearing.irritation);
    let mut add = |rows: &[Row], quality: u16, damped: &[Param], by: f32| {
        for row in rows {
            let mut value = between(&row.at, quality);
            if row.away {
                value *= side;
            }
            if value > 0.0 && damped.contains(&row.param) {
                value *= 1.0 - by * cross;
            }
            *row.param.of(&mut face) += value;
        }
    };
    add(&ATTENTION, bearing.attention, &[], 0.0);
    // A friendly or curious face does not outshine an angry one.
    add(&INTEREST, bearing.interest, &[BrowInner, BrowOuter], 0.6);
    add(&TRUST, bearing.trust, &[Corner], 0.85);
    add(&IRRITATION, bearing.irritation, &[], 0.0);
    add(&FATIGUE, bearing.fatigue, &[], 0.0);
    for (param, least, most) in LIMITS {
        let value = param.of(&mut face);
        *value = value.clamp(least, most);
    }
    if bearing.trust < CROSSES_BELOW {
        face.pose = Pose::Cross;
        face.arms = 1.0;
    }
    face
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bearing(of: [u16; 5]) -> Bearing {
        let [attention, interest, trust, irritation, fatigue] = of;
        Bearing { attention, interest, trust, irritation, fatigue }
    }

    const COLUMNS: [Param; 21] = [
        GazeX,
        GazeY,
        LidUpper,
        LidLower,
        BrowInner,
        BrowOuter,
        BrowAsymmetry,
        Pinch,
        Corner,
        Open,
        Press,
        Jaw,
        Turn,
        Nod,
        Tilt,
        HeadY,
        Lean,
        Shoulders,
        Chest,
        Twist,
        Bags,
    ];

    /// Side; attention, interest, trust, irritation, fatigue; the columns, from the drawings of the design.
    const DRAWN: [(f32, [u16; 5], [f32; 21]); 9] = [
        (
            1.0,
            [1000, 450, 420, 50, 0],
            [
                0.0, 0.0, 1.004, 0.0688, -0.0402, -0.024, -0.128, 0.06, -0.0468, 0.0, 0.114, 0.04, 0.0448, -0.0288,
                0.0, 0.0, 0.126, 0.096, -0.128, 0.128, 0.0,
            ],
        ),
        (
            -1.0,
            [0, 450, 420, 50, 0],
            [
                -1.35, 0.45, 0.774, 0.0688, -0.0402, -0.024, 0.128, 0.06, -0.1468, 0.0, 0.114, 0.04, -0.6648, -0.0288,
                -0.4, 0.0, -0.524, 0.096, -0.128, -0.628, 0.0,
            ],
        ),
        (
            1.0,
            [1000, 900, 900, 50, 0],
            [
                0.0, 0.0, 1.162, 0.252, 0.4448, 0.5227, 0.0, 0.06, 0.7394, 0.098, 0.05, 0.04, 0.0, 0.058, 0.392, 0.0,
                0.852, -0.19, 0.72, 0.0, 0.0,
            ],
        ),
        (
            1.0,
            [1000, 450, 260, 900, 0],
            [
                0.0, 0.0, 0.926, 0.6144, -0.9083, 0.144, -0.384, 0.928, -0.7004, 0.0, 1.0, 0.92, 0.1344, 0.0696, 0.0,
                0.0, 0.126, 0.768, -0.384, 0.384, 0.0,
            ],
        ),
        (
            -1.0,
            [1000, 380, 420, 50, 950],
            [
                0.0, 0.0, 0.472, 0.0688, 0.2072, -0.5056, 0.128, 0.06, -0.2724, 0.044, 0.114, 0.04, -0.0448, 0.3092,
                0.316, 4.2, -0.0996, -0.654, -0.978, -0.128, 0.964,
            ],
        ),
        (
            1.0,
            [1000, 420, 60, 50, 0],
            [
                0.0, 0.0, 0.992, 0.2856, -0.0472, -0.0504, -0.78, 0.06, -0.34, 0.0, 0.402, 0.04, 0.2616, -0.1736, 0.0,
                0.0, 0.0876, 0.456, -0.704, 0.78, 0.0,
            ],
        ),
        (
            -1.0,
            [1000, 850, 400, 620, 0],
            [
                0.0, 0.0, 1.0528, 0.4032, -0.3505, 0.3323, 0.16, 0.6952, -0.2644, 0.082, 0.744, 0.644, -0.056, 0.0768,
                -0.264, 0.0, 0.778, 0.416, -0.16, -0.16, 0.0,
            ],
        ),
        (
            1.0,
            [1000, 0, 1000, 1000, 1000],
            [
                0.0, 0.0, 0.26, 0.75, -0.78, -0.48, 0.0, 1.0, -0.75, 0.05, 1.0, 1.0, 0.0, 0.54, 0.46, 4.5, -0.49,
                -0.45, 0.0, 0.0, 1.0,
            ],
        ),
        (
            -1.0,
            [125, 125, 125, 125, 125],
            [
                -1.15, 0.35, 0.615, 0.28, -0.145, -0.33, 0.65, 0.15, -0.51, 0.0, 0.425, 0.1, -0.73, -0.14, -0.285, 0.3,
                -0.825, 0.355, -0.69, -1.0, 0.14,
            ],
        ),
    ];

    #[test]
    fn faces_are_those_of_the_drawings() {
        for (side, of, expected) in DRAWN {
            let face = express(&bearing(of), side);
            for (param, expected) in COLUMNS.into_iter().zip(expected) {
                let got = param.at(&face);
                assert!((got - expected).abs() < 2e-4, "{param:?} at {of:?}: {got}, not {expected}");
            }
        }
    }

    #[test]
    fn who_does_not_trust_crosses_the_arms() {
        let with = |trust| express(&Bearing { trust, ..Bearing::START }, 1.0);
        assert_eq!((with(149).pose, with(150).pose), (Pose::Cross, Pose::Rest));
    }

    #[test]
    fn the_start_is_a_calm_face() {
        let face = express(&Bearing::START, 1.0);
        for param in [GazeX, GazeY, BrowInner, BrowOuter, Corner, Open, Nod, Tilt] {
            assert!(param.at(&face).abs() < 0.05, "{param:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn the_other_side_is_the_mirror_image(of in proptest::array::uniform5(0u16..=1000)) {
            let (right, left) = (express(&bearing(of), 1.0), express(&bearing(of), -1.0));
            let ways = of[4] == 0;
            for param in [GazeX, Turn, Twist, BrowAsymmetry] {
                proptest::prop_assert!((param.at(&right) + param.at(&left)).abs() < 1e-5, "{:?}", param);
            }
            // Tired heads sink to one side, whichever way the person faces.
            proptest::prop_assert!(!ways || (right.tilt + left.tilt).abs() < 1e-5);
        }

        #[test]
        fn a_state_stays_within_what_can_be_drawn(of in proptest::array::uniform5(0u16..=1000)) {
            let face = express(&bearing(of), 1.0);
            for param in Param::ALL {
                let (least, most) = param.range();
                proptest::prop_assert!((least..=most).contains(&param.at(&face)), "{:?}", param);
            }
        }
    }
}
