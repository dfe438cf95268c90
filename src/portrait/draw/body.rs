//! From points of a head and a body to the picture.

use super::geometry::{Vector, at, lerp};
use super::value::{Depth, Point};
use crate::portrait::Expression;

/// The lower end of the neck, about which the head moves.
const NECK: f32 = 46.0;
/// The lower edge of the picture, about which a figure grows.
const FOOT: f32 = 150.0;
/// How far below the frame the arms are when they are down.
const ARMS_DOWN: f32 = 95.0;

/// How a body stands.
#[derive(Debug)]
pub(super) struct Body {
    /// The size of the figure.
    pub(super) k: f32,
    /// The turn of the head in radians, and in its own measure.
    pub(super) psi: f32,
    pub(super) tt: f32,
    /// The nod, in its own measure.
    pub(super) pp: f32,
    shoulders: Shoulders,
    /// Cosine and sine of turn, nod and tilt.
    turn: Vector,
    nod: Vector,
    tilt: Vector,
    /// The size of the head, and how far it is moved.
    head: f32,
    moved: Vector,
    /// Half the width of the face relative to the one that hair is made for.
    hair: f32,
    /// How far down the arms are.
    drop: f32,
    /// The edge of the face: height, half width and depth.
    edge: [[f32; 3]; 8],
}

/// The shoulders and the chest.
#[derive(Clone, Copy, Debug)]
struct Shoulders {
    width: f32,
    raised: f32,
    rolled: f32,
    open: f32,
    breath: f32,
    twist: f32,
}

/// The measures of a face, from its table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measures {
    /// Half widths: temples, cheeks, jaw, chin.
    pub(super) widths: [f32; 4],
    /// The height of the jaw.
    pub(super) jaw: f32,
    /// How much longer than usual.
    pub(super) longer: f32,
    /// Half the width of the shoulders.
    pub(super) shoulders: f32,
}

/// How the head stands at rest: turned, tipped, lowered.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rest {
    pub(super) turn: f32,
    pub(super) tilt: f32,
    pub(super) nod: f32,
}

impl Body {
    pub(super) fn new(e: &Expression, rest: Rest, measures: Measures) -> Self {
        let tt = (e.turn + rest.turn).clamp(-0.66, 0.66);
        let pp = (e.nod + rest.nod).clamp(-1.0, 1.0);
        let psi = (28.0 * tt).to_radians();
        let angle = |radians: f32| at(radians.cos(), radians.sin());
        Self {
            k: 1.0 + 0.075 * e.lean,
            psi,
            tt,
            pp,
            shoulders: Shoulders {
                width: measures.shoulders,
                raised: e.shoulders,
                rolled: e.shoulder_roll,
                open: e.chest,
                breath: e.breath,
                twist: (e.twist + 1.5 * rest.turn).clamp(-1.0, 1.0),
            },
            turn: angle(psi),
            nod: angle((18.0 * pp).to_radians()),
            tilt: angle((13.0 * (e.tilt + rest.tilt).clamp(-1.0, 1.0)).to_radians()),
            head: 1.0 + 0.03 * e.lean,
            moved: at(
                3.5 * (e.turn + rest.turn) + 2.0 * e.twist + e.head_x,
                e.head_y + 4.0 * e.lean - 0.7 * e.breath + 1.5 * e.nod.max(0.0),
            ),
            hair: measures.widths[1] / 35.0,
            drop: ARMS_DOWN * (1.0 - e.arms),
            edge: edge(measures),
        }
    }

    /// A point in one of the spaces of the list, in the picture.
    pub(super) fn place(&self, space: char, point: Point) -> Vector {
        let depth = depth(point);
        match space {
            'b' => self.chest(point.x, point.y),
            'h' => self.head(point.x, point.y, depth),
            'f' => self.free(point.x, point.y, depth),
            'q' => self.head(point.x * self.hair, point.y, depth),
            'g' => self.free(point.x * self.hair, point.y, depth),
            'm' => self.head(point.x, point.y, face(point.x, point.y) + 2.0),
            _ => point.flat(),
        }
    }

    /// A point of the head, kept within the far edge of the face.
    pub(super) fn head(&self, x: f32, y: f32, z: f32) -> Vector {
        let mut across = x * (1.0 + self.turn.x) / 2.0 + z * self.turn.y;
        if z > 3.0 && y > -46.0 && y < 52.0 {
            let (half, depth) = self.edge(y);
            let limit = half * (1.0 + self.turn.x) / 2.0 + depth * self.turn.y.abs() + 0.4;
            if self.turn.y > 0.0 {
                across = across.min(limit);
            } else if self.turn.y < 0.0 {
                across = across.max(-limit);
            }
        }
        self.turned(x, y, z, across)
    }

    /// A point of the head that may stand out beyond the face.
    pub(super) fn free(&self, x: f32, y: f32, z: f32) -> Vector {
        self.turned(x, y, z, x * (1.0 + self.turn.x) / 2.0 + z * self.turn.y)
    }

    fn turned(&self, x: f32, y: f32, z: f32, across: f32) -> Vector {
        let down = y * self.nod.x + (z * self.turn.x - x * self.turn.y) * self.nod.y;
        let upright = at(across, down - NECK) * self.head;
        let tipped = at(
            upright.x * self.tilt.x - upright.y * self.tilt.y,
            upright.x * self.tilt.y + upright.y * self.tilt.x + NECK,
        );
        let head = tipped + self.moved;
        // Hair below the neck hangs on the body too.
        let hangs = if y <= NECK { 1.0 } else { (1.0 - (y - NECK) / 55.0).max(0.3) };
        self.figure(self.at_rest(x, y).toward(head, hangs))
    }

    /// A point of the body, which slides with its turn.
    pub(super) fn chest(&self, x: f32, y: f32) -> Vector {
        let slide = 13.0 * self.shoulders.twist * (1.0 - (x / self.shoulders.width).powi(2)).max(0.0);
        self.figure(self.foreshortened(x, y) + at(slide, 0.0))
    }

    /// A point of an arm.
    pub(super) fn arm(&self, x: f32, y: f32) -> Vector {
        self.figure(self.foreshortened(x, y)) + at(0.0, self.drop)
    }

    /// A point of a hand at the head.
    pub(super) fn hand(&self, x: f32, y: f32, z: f32) -> Vector {
        self.free(x, y, z) + at(0.0, 1.5 * self.drop)
    }

    fn foreshortened(&self, x: f32, y: f32) -> Vector {
        let side = if x > 0.0 { 1.0 } else { -1.0 };
        let point = self.at_rest(x, y);
        at(point.x * (1.0 - 0.2 * (self.shoulders.twist * side).max(0.0)), point.y)
    }

    fn at_rest(&self, x: f32, y: f32) -> Vector {
        let Shoulders { width, raised, rolled, open, breath, .. } = self.shoulders;
        let out = ((x.abs() - 10.0) / (width - 10.0)).clamp(0.0, 1.0);
        let up = ((165.0 - y) / 75.0).clamp(0.0, 1.0);
        let side = if x > 0.0 { 1.0 } else { -1.0 };
        let y = y - (8.0 * raised * out + 1.6 * breath * (0.35 + 0.65 * out)) * up + 0.1 * rolled * x * up;
        at((x + side * 3.0 * out * open) * (1.0 + 0.006 * breath), y)
    }

    fn figure(&self, point: Vector) -> Vector {
        at(self.k * point.x, self.k * (point.y - FOOT) + FOOT)
    }

    /// Half width and depth of the face's edge at a height.
    fn edge(&self, y: f32) -> (f32, f32) {
        let below = self.edge.iter().zip(&self.edge[1..]).find(|(_, lower)| y <= lower[0]);
        below.map_or((99.0, 0.0), |(upper, lower)| {
            let share = (y - upper[0]) / (lower[0] - upper[0]);
            (lerp(upper[1], lower[1], share), lerp(upper[2], lower[2], share))
        })
    }
}

fn edge(Measures { widths: [temple, cheek, jaw, chin], jaw: jaw_y, longer, .. }: Measures) -> [[f32; 3]; 8] {
    [
        [-51.0, 0.0, 0.0],
        [-42.6, 0.6 * temple, 2.0],
        [-22.0, 0.985 * temple, 7.0],
        [-1.0, cheek, 11.0],
        [14.5, lerp(cheek, jaw, 0.42), 12.0],
        [jaw_y, jaw, 13.0],
        [lerp(jaw_y, 50.0 + longer, 0.68), lerp(jaw, chin, 0.54), 18.0],
        [50.0 + longer, chin, 23.0],
    ]
}

/// How far in front the surface of the face is.
pub(super) fn face(x: f32, y: f32) -> f32 {
    40.0 * (1.0 - (x / 46.0).powi(2) - ((y - 2.0) / 64.0).powi(2)).max(0.06).sqrt()
}

/// How far in front a point is.
pub(super) fn depth(point: Point) -> f32 {
    match point.depth {
        Depth::At(depth) => depth,
        Depth::OnFace(above) => face(point.x, point.y) + above,
    }
}
