//! What unlocks what in a case.

use super::bands::{Bands, COLUMNS};
use super::picture::{Card, Line, Look, Picture};
use super::stages::stages;
use crate::scenario::case::Case;

/// Where the picture begins from the left.
pub(super) const LEFT: i32 = 24;

/// The picture: findings with what rests on them, questions, layers and capabilities in a band for each problem, and
/// below them the way from the first call to the end.
pub fn unlocks(case: &Case) -> String {
    let (picture, width) = drawn(case);
    picture.svg(&format!("{}: what unlocks what", case.scenario.title), width)
}

/// The picture, and the least width that it needs.
pub(super) fn drawn(case: &Case) -> (Picture, i32) {
    let mut picture = Picture::default();
    let top = head(&mut picture, case.scenario.title.as_str(), "what unlocks what");
    let width = COLUMNS.last().map_or(0, |column| column.0 + column.1) + LEFT;
    let has_bands = !case.scenario.problems.is_empty() || !case.links.findings.is_empty();
    let mut bottom = top;
    let mut trunk = None;
    if has_bands {
        let bands = Bands::draw(case, &mut picture, top);
        (bottom, trunk) = (bands.bottom, bands.trunk);
    }
    let bottom = stages(case, &mut picture, bottom + 34, trunk, width);
    legend(&mut picture, bottom + 26);
    (picture, width)
}

/// Title and kind of the picture; gives where it goes on.
pub(super) fn head(picture: &mut Picture, title: &str, kind: &str) -> i32 {
    picture.title(LEFT, 36, title, kind);
    60
}

fn legend(picture: &mut Picture, y: i32) {
    let boxes = [
        (Look::Found, "left to be found"),
        (Look::Said, "part of a message"),
        (Look::Asked, "question"),
        (Look::Layer, "layer of a problem"),
        (Look::Can, "capability"),
        (Look::Good, "goes on"),
        (Look::Cool, "cools"),
        (Look::Idle, "leads nowhere"),
        (Look::Bad, "not true, or covert"),
    ];
    let mut x = LEFT;
    for (look, word) in boxes {
        let width = 30 + i32::try_from(word.len()).unwrap_or(0) * 8;
        x = picture.card(&Card::new(look, "", word), x, y, width).right() + 10;
    }
    let lines = [
        (Line::Opens, "opens, leads to"),
        (Line::CouldBeRead, "could have been read there"),
        (Line::After, "offered only after"),
        (Line::Answers, "answers"),
    ];
    let mut x = LEFT;
    for (line, words) in lines {
        picture.pieces(line, &[(x, y + 50), (x + 44, y + 50)], true);
        picture.words(x + 52, y + 54, words);
        x += 76 + i32::try_from(words.len()).unwrap_or(0) * 6;
    }
    picture.reach(y + 62);
}
