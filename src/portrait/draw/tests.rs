//! What the whole drawing must be.

use super::body::face;
use super::geometry::Vector;
use super::sitter::Sitter;
use super::{Frame, Patch, draw};
use crate::portrait::{Expression, Look, LookSource, Pose};
use crate::scenario::look::{
    Accessory, Brows, Build, Cloth, Earring, Eyes, FaceShape, Facial, Garment, Glasses, Hair, HairColour, Headwear,
    Iris, Mouth, Nose, Skin,
};

/// What is given by number of a face: shapes, four points, and the bounds of some shapes.
struct Golden {
    who: LookSource,
    expression: Expression,
    shapes: usize,
    points: [[f32; 2]; 4],
    /// The largest shape in the colour of the skin.
    face: Option<[f32; 4]>,
    whites: &'static [[f32; 4]],
}

const IRRITATED: Expression = Expression {
    lid_upper: 0.926,
    lid_lower: 0.5248,
    brow_inner: -0.9083,
    brow_outer: 0.144,
    pinch: 0.928,
    brow_asymmetry: 0.128,
    corner: -0.5468,
    press: 0.992,
    jaw: 0.92,
    turn: -0.0448,
    nod: 0.1272,
    lean: 0.126,
    shoulders: 0.608,
    chest: -0.128,
    twist: -0.128,
    ..Expression::REST
};

const TRUSTING: Expression = Expression {
    lid_upper: 1.13,
    lid_lower: 0.252,
    brow_inner: 0.3361,
    brow_outer: 0.4296,
    pinch: 0.06,
    corner: 0.7114,
    open: 0.066,
    press: 0.05,
    jaw: 0.04,
    nod: 0.054,
    tilt: -0.328,
    lean: 0.704,
    shoulders: -0.19,
    chest: 0.72,
    ..Expression::REST
};

const TIRED: Expression = Expression {
    lid_upper: 0.578,
    lid_lower: 0.0688,
    brow_inner: 0.1758,
    brow_outer: -0.384,
    pinch: 0.06,
    brow_asymmetry: 0.128,
    corner: -0.2108,
    open: 0.026,
    press: 0.114,
    jaw: 0.04,
    turn: -0.0448,
    nod: 0.2432,
    tilt: 0.244,
    head_y: 3.3,
    lean: 0.002,
    shoulders: -0.504,
    chest: -0.828,
    twist: -0.128,
    bags: 0.856,
    ..Expression::REST
};

const RUBS_EYES: Expression = Expression {
    lid_upper: 0.0,
    lid_lower: 0.0688,
    brow_inner: -0.0402,
    brow_outer: -0.024,
    pinch: 0.51,
    brow_asymmetry: -0.128,
    corner: -0.0468,
    press: 0.114,
    jaw: 0.04,
    turn: 0.0448,
    nod: 0.3712,
    lean: 0.126,
    shoulders: -0.1224,
    chest: -0.128,
    twist: 0.128,
    pose: Pose::Eyes,
    arms: 1.0,
    ..Expression::REST
};

const INATTENTIVE: Expression = Expression {
    gaze_x: -1.35,
    gaze_y: 0.45,
    lid_upper: 0.774,
    lid_lower: 0.0688,
    brow_inner: -0.0402,
    brow_outer: -0.024,
    pinch: 0.06,
    brow_asymmetry: 0.128,
    corner: -0.1468,
    press: 0.114,
    jaw: 0.04,
    turn: -0.6648,
    nod: -0.0288,
    tilt: -0.4,
    lean: -0.524,
    shoulders: 0.096,
    chest: -0.128,
    twist: -0.628,
    ..Expression::REST
};

const GOLDEN: [Golden; 6] = [
    Golden {
        who: LookSource::Aino,
        expression: Expression::REST,
        shapes: 75,
        points: [[5.18, -0.13], [20.66, -0.55], [4.17, 49.91], [31.81, 100.0]],
        face: Some([-34.78, -50.96, 36.52, 51.08]),
        whites: &[[-20.11, -4.43, -2.36, 3.42], [12.36, -5.34, 28.44, 2.62]],
    },
    Golden {
        who: LookSource::Jukka,
        expression: IRRITATED,
        shapes: 95,
        points: [[-8.27, 0.70], [8.15, 0.71], [-5.31, 50.61], [23.56, 98.38]],
        face: Some([-41.77, -52.53, 35.25, 52.23]),
        whites: &[[-31.06, -3.02, -15.46, 2.61], [-0.57, -2.80, 16.83, 2.81]],
    },
    Golden {
        who: LookSource::Samuel,
        expression: TRUSTING,
        shapes: 96,
        points: [[-10.01, -4.63], [7.30, -5.93], [-3.71, 48.27], [27.59, 97.75]],
        face: Some([-44.89, -60.51, 33.16, 49.90]),
        whites: &[[-35.22, -9.31, -17.63, -1.22], [-1.83, -11.89, 16.89, -3.38]],
    },
    Golden {
        who: LookSource::Grace,
        expression: TIRED,
        shapes: 582,
        points: [[-3.96, 6.46], [12.18, 7.32], [-4.38, 54.84], [24.28, 101.12]],
        face: Some([-34.94, -47.12, 35.60, 55.80]),
        whites: &[[-27.22, 3.04, -11.75, 8.78], [4.15, 5.46, 21.29, 10.75]],
    },
    Golden {
        who: LookSource::Ritva,
        expression: RUBS_EYES,
        shapes: 112,
        points: [[7.12, 4.14], [22.78, 3.59], [4.58, 52.45], [32.58, 99.80]],
        face: None,
        whites: &[],
    },
    Golden {
        who: LookSource::Linh,
        expression: INATTENTIVE,
        shapes: 82,
        points: [[-20.98, 5.89], [-5.70, 4.13], [-10.34, 52.58], [19.49, 101.74]],
        face: Some([-45.62, -43.25, 20.08, 54.00]),
        whites: &[[-41.81, 5.94, -27.54, 10.02], [-13.27, 1.33, 3.94, 6.87]],
    },
];

/// Left, top, right, bottom.
fn bounds(patch: &Patch) -> [f32; 4] {
    let start = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    patch.points.iter().fold(start, |[l, t, r, b], [x, y]| [l.min(*x), t.min(*y), r.max(*x), b.max(*y)])
}

fn area(patch: &Patch) -> f32 {
    let [left, top, right, bottom] = bounds(patch);
    (right - left) * (bottom - top)
}

fn assert_near(what: &str, found: &[f32], expected: &[f32]) {
    let near = found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= 0.1);
    assert!(near, "{what}: {found:?} instead of {expected:?}");
}

#[test]
fn faces_have_the_reference_numbers() {
    for golden in GOLDEN {
        let (look, name) = (golden.who.look(), golden.who.name().expect("a name"));
        let sitter = Sitter::new(&look, &golden.expression, 480.0);
        let head = |x: f32, y: f32, z: f32| sitter.body.head(x, y, z);
        let places: [Vector; 4] = [
            head(0.0, 0.0, face(0.0, 0.0)),
            head(15.9, 0.0, face(15.9, 0.0)),
            head(0.0, 50.0, 25.0),
            sitter.body.chest(30.0, 100.0),
        ];
        for (found, expected) in places.into_iter().zip(golden.points) {
            assert_near(name, &[found.x, found.y], &expected);
        }
        let (base, white) = (sitter.get("base").colour(), sitter.get("white").colour());
        let patches = draw(&look, &golden.expression, 480.0);
        assert_eq!(patches.len(), golden.shapes, "{name}");
        let skin = patches.iter().filter(|patch| patch.colour == base).max_by(|a, b| area(a).total_cmp(&area(b)));
        if let (Some(expected), Some(skin)) = (golden.face, skin) {
            assert_near(name, &bounds(skin), &expected);
        }
        let whites: Vec<_> = patches.iter().filter(|patch| patch.colour == white).map(bounds).collect();
        assert_eq!(whites.len(), golden.whites.len(), "{name}");
        for (found, expected) in whites.iter().zip(golden.whites) {
            assert_near(name, found, expected);
        }
    }
}

#[test]
fn the_thumb_that_rubs_an_eye_is_drawn_last() {
    let patches = draw(&LookSource::Ritva.look(), &RUBS_EYES, 480.0);
    let thumb = patches.last().expect("a thumb");
    assert_near("thumb", &bounds(thumb), &[-21.69, 6.26, 3.65, 49.48]);
}

fn assert_sound(patches: &[Patch], what: &str) {
    let [_, _, width, height] = Frame::Bust.rectangle();
    for patch in patches {
        let finite = patch.points.iter().flatten().all(|number| number.is_finite());
        assert!(finite && area(patch) <= width * height * 4.0, "{what}: {patch:?}");
        assert!((0.0..=1.0).contains(&patch.opacity), "{what}: {patch:?}");
    }
}

#[test]
fn nobody_comes_apart_in_any_position() {
    let poses = [Pose::Rest, Pose::Cross, Pose::Watch, Pose::Write, Pose::Eyes, Pose::Chin, Pose::Cheek];
    for person in LookSource::PEOPLE {
        let look = person.look();
        for pose in poses {
            for (turn, nod) in [(-0.66, -1.0), (-0.66, 1.0), (0.66, -1.0), (0.66, 1.0), (0.0, 0.0)] {
                let expression = Expression { turn, nod, pose, arms: 1.0, ..Expression::REST };
                assert_sound(&draw(&look, &expression, 480.0), &format!("{person:?} {pose:?} {turn} {nod}"));
            }
        }
    }
}

/// One look for every word that a look can be made of.
fn every_value() -> Vec<Look> {
    let ordinary = Look::ORDINARY;
    let mut looks = Vec::new();
    macro_rules! vary {
        ($($kind:ident $field:ident $(with $other:ident: $value:expr)?;)*) => {$(
            looks.extend($kind::ALL.iter().map(|value| Look { $field: *value, $($other: $value,)? ..ordinary.clone() }));
        )*};
    }
    vary! {
        Skin skin;
        FaceShape face;
        Nose nose;
        Mouth mouth;
        Eyes eyes;
        Brows brows;
        Build build;
        Hair hair;
        HairColour hair_colour;
        Facial facial;
        Iris iris;
        Glasses glasses;
        Headwear headwear;
        Garment garment with stripes: true;
        Earring earring;
        Cloth garment_colour;
    }
    let worn = |accessory: &Accessory| Look { accessories: vec![*accessory], ..ordinary.clone() };
    looks.extend(Accessory::ALL.iter().map(worn));
    looks.push(Look { freckles: true, ..ordinary.clone() });
    looks.push(Look { age: 65, ..ordinary });
    looks
}

#[test]
fn every_word_of_a_look_is_drawn_and_shows() {
    let rest = Expression::REST;
    let looks = every_value();
    let pictures: Vec<_> = looks.iter().map(|look| draw(look, &rest, 480.0)).collect();
    for (n, (look, picture)) in looks.iter().zip(&pictures).enumerate() {
        assert_sound(picture, &format!("{look:?}"));
        assert!(picture.len() > 40, "{look:?}");
        let same = pictures[..n].iter().position(|other| other == picture);
        assert!(same.is_none_or(|same| looks[same] == *look), "{look:?} looks like {:?}", looks[same.unwrap_or(0)]);
    }
}

#[test]
fn small_pictures_have_less_detail() {
    let count = |px| draw(&LookSource::Grace.look(), &Expression::REST, px).len();
    assert!(count(96.0) < count(120.0) && count(120.0) < count(240.0), "{} {}", count(96.0), count(240.0));
}
