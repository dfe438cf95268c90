use super::*;

const FRAME: [f32; 4] = [-160.0, -88.0, 320.0, 200.0];

/// A light disc on a dark ground.
fn picture(at: f32) -> Mosaic {
    let disc: Vec<[f32; 2]> = (0u8..40)
        .map(|corner| {
            let angle = f32::from(corner) * std::f32::consts::TAU / 40.0;
            [at + 40.0 * angle.cos(), 40.0 * angle.sin()]
        })
        .collect();
    Mosaic::new([(&disc[..], [240, 230, 220], 1.0)], [20, 30, 40], FRAME, 1.75)
}

fn line(quality: f32) -> VideoLine {
    let mut line = VideoLine::new(7, &Expression::REST);
    line.quality(quality);
    line.step(20, &Expression::REST);
    line
}

#[test]
fn quality_decides_what_the_picture_does() {
    assert_eq!(line(0.9).picture(), Picture::Clear);
    let Picture::Thin(size) = line(0.6).picture() else { panic!("{:?}", line(0.6).picture()) };
    assert!((size - 5.0).abs() < 1e-3);
    assert_eq!(line(0.35).picture(), Picture::Breaking(0));
    assert_eq!(line(0.1).picture(), Picture::Frozen);
    let mut off = line(0.1);
    off.camera(false);
    assert_eq!((off.picture(), off.cells(&picture(0.0), &picture(0.0)).len()), (Picture::Off, 0));
}

#[test]
fn squares_cover_the_whole_frame_without_a_gap() {
    let mut back = line(0.1);
    back.quality(1.0);
    back.step(200, &Expression::REST);
    for (line, size) in [(line(0.6), 5.0), (line(0.35), 12.0), (line(0.1), 3.5), (back, 14.0)] {
        let cells = line.cells(&picture(0.0), &picture(30.0));
        let area: f32 = cells.iter().map(|cell| cell.rect[2] * cell.rect[3]).sum();
        let up = |length: f32| (length / size).ceil() * size;
        let most = up(FRAME[2]) * up(FRAME[3]);
        let kind = line.picture();
        assert!(area >= FRAME[2] * FRAME[3] - 1.0 && area <= most + 1.0, "{kind:?}: {area} of {most}");
        assert!(cells.len() < 6000, "{kind:?}: {}", cells.len());
        assert_eq!(line.cells(&picture(0.0), &picture(30.0)), cells, "always the same");
    }
}

#[test]
fn a_breaking_line_shows_something_late_and_changes() {
    let mut line = line(0.35);
    let (now, older) = (picture(0.0), picture(60.0));
    let first = line.cells(&now, &older);
    assert_ne!(first, line.cells(&now, &now), "some blocks are late");
    line.step(300, &Expression::REST);
    assert_ne!(first, line.cells(&now, &older));
}

#[test]
fn a_picture_freezes_without_a_grimace_and_comes_back() {
    let mut line = VideoLine::new(3, &Expression::REST);
    let shouting = Expression { open: 0.8, lid_upper: 0.0, ..Expression::REST };
    line.quality(0.1);
    line.step(20, &shouting);
    assert!(line.face().open <= 0.25 && line.face().lid_upper >= 0.3);
    let frozen = line.face();
    line.step(500, &Expression::REST);
    assert_eq!((line.face(), line.picture()), (frozen, Picture::Frozen));
    line.quality(1.0);
    line.step(16, &Expression::REST);
    assert!(matches!(line.picture(), Picture::ComingBack(share) if share < 0.1));
    line.step(700, &Expression::REST);
    assert_eq!((line.picture(), line.face()), (Picture::Clear, Expression::REST));
    assert_eq!(line.next_frame(), None);
}

#[test]
fn a_frozen_picture_thaws_by_itself() {
    let mut line = line(0.0);
    let mut seen = Vec::new();
    for _ in 0..400 {
        line.step(20, &Expression::REST);
        seen.push(matches!(line.picture(), Picture::Frozen));
    }
    let longest = seen.split(|frozen| !frozen).map(<[bool]>::len).max().unwrap_or(0);
    assert!(longest <= 200 && seen.contains(&false), "{longest}");
}

#[test]
fn the_features_are_never_dragged() {
    let line = line(0.1);
    let now = picture(0.0);
    for x in -30i8..=14 {
        for y in -50i8..=50 {
            assert!(line.dragged(&now, f32::from(x), f32::from(y)).abs() < 1e-6);
        }
    }
    assert!((-30i8..60).any(|y| line.dragged(&now, 60.0, f32::from(y)) > 5.0));
}

#[test]
fn reduced_motion_does_not_flicker() {
    let mut line = line(0.35);
    line.reduce_motion(true);
    assert!(matches!(line.picture(), Picture::Thin(_)));
    assert_eq!(line.next_frame(), None);
}
