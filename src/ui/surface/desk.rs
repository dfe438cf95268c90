//! The desk: birch with its grain, two panes of window light, and its plywood edge.

use super::at;
use crate::ui::draw::outline::{Outline, outlines};
use crate::ui::draw::{Drawing, kept};
use crate::ui::theme::Theme;
use egui::{Painter, Pos2, Rect, pos2};

/// How many lines of grain a desk has.
const LINES: u8 = 26;
/// The width for which the light is drawn.
const WIDE: f32 = 1280.0;

/// A piece of wood: each screen has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wood {
    seed: u32,
    light: u16,
}

impl Wood {
    /// The desk.
    pub const DESK: Self = Self { seed: 5, light: 330 };
    /// Before the meeting.
    pub const DOSSIER: Self = Self { seed: 9, light: 860 };
    /// Finding prospects.
    pub const PROSPECTING: Self = Self { seed: 21, light: 520 };
    /// The deck table.
    pub const DECK: Self = Self { seed: 33, light: 300 };
    /// The video call.
    pub const VIDEO: Self = Self { seed: 41, light: 60 };
    /// The third encounter.
    pub const THIRD: Self = Self { seed: 55, light: 700 };
    /// The trainer's shelf.
    pub const SHELF: Self = Self { seed: 63, light: 900 };
    /// Telling it over.
    pub const TELLING: Self = Self { seed: 77, light: 480 };
    /// The figures.
    pub const FIGURES: Self = Self { seed: 91, light: 760 };
}

/// Fills a rectangle with a desk.
pub fn desk(painter: &Painter, theme: &Theme, rect: Rect, wood: Wood) {
    kept(painter, "desk", rect, (wood, theme.dark), |drawing| {
        drawing.rect(rect, 0.0, theme.birch);
        drawing.within(rect.min, 1.0, |drawing| {
            let scale = rect.width() / WIDE;
            panes(drawing, theme, f32::from(wood.light) * scale, rect.height());
            grain(drawing, theme, wood.seed, rect);
        });
    });
}

/// The window's light: the same slant at any height.
fn panes(drawing: &mut Drawing, theme: &Theme, left: f32, high: f32) {
    let slant = 290.0 * high / 720.0;
    for left in [left, left + 262.0] {
        let points = [(left, 0.0), (left + 230.0, 0.0), (left + 230.0 - slant, high), (left - slant, high)];
        let points = points.map(|(x, y)| pos2(x, y)).to_vec();
        drawing.area(&Outline { points, closed: true }, theme.birch_light);
    }
}

fn grain(drawing: &mut Drawing, theme: &Theme, seed: u32, rect: Rect) {
    let mut luck = Luck(seed);
    let scale = rect.width() / WIDE;
    let colour = theme.grain.gamma_multiply(0.75);
    for _ in 0..LINES {
        let (y, bow) = (luck.next() * rect.height(), 8.0 + luck.next() * 16.0);
        let from = (luck.next() * 300.0 - 60.0) * scale;
        let long = (500.0 + luck.next() * 900.0) * scale;
        let end = y + luck.next() * 10.0 - 5.0;
        let [one, two, three] = [0.3, 0.6, 1.0].map(|share| from + long * share);
        let path = format!("M{from} {y}C{one} {} {two} {} {three} {end}", y - bow, y + bow);
        for line in outlines(&path) {
            drawing.stroke(&line, 1.0 + luck.next() * 2.0, colour);
        }
    }
}

/// Numbers between 0 and 1, the same for each seed, so that a desk looks the same every day.
struct Luck(u32);

impl Luck {
    #[expect(clippy::cast_possible_truncation, reason = "the remainder fits")]
    fn next(&mut self) -> f32 {
        const LAST: u64 = 2_147_483_647;
        self.0 = (u64::from(self.0) * 16807 % LAST) as u32;
        (f64::from(self.0) / 2_147_483_647.0) as f32
    }
}

/// The laminated front edge of the desk or of a shelf.
pub fn ply(painter: &Painter, theme: &Theme, rect: Rect) {
    let (dark, deep) = (theme.ply_dark, theme.birch_deep);
    let layers = [
        (theme.ply_light, 0.16),
        (dark, 0.08),
        (theme.birch, 0.16),
        (dark, 0.06),
        (theme.birch_light, 0.18),
        (dark, 0.08),
        (deep, 0.14),
        (dark, 0.14),
    ];
    let mut top = 0.0;
    for (colour, share) in layers {
        let high = rect.height() * share;
        let layer = at(0.0, top, rect.width(), high).translate(rect.min - Pos2::ZERO);
        painter.rect_filled(layer, 0, colour);
        top += high;
    }
}
