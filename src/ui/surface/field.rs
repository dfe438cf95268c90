//! Large things with a field of their own: the folder, the telephone, the laptop, the notebook, the clip of a board.

use super::{at, local};
use crate::ui::draw::kept;
use crate::ui::theme::{Theme, size};
use egui::{CornerRadius, Painter, Rect, vec2};

/// A folder, and above its upper left corner a tab, so wide and high. With `papers`, sheets look out behind it.
pub fn folder(painter: &Painter, theme: &Theme, rect: Rect, tab: [f32; 2], papers: bool) {
    let [wide, high] = tab;
    let whole = rect.with_min_y(rect.top() - high);
    if papers {
        let under = at(18.0, 16.0, rect.width() - 36.0, 60.0).translate(whole.min.to_vec2());
        painter.rect_filled(under, 2, theme.paper_inset);
        painter.rect_filled(under.translate(vec2(12.0, 6.0)).with_max_x(rect.right() - 16.0), 2, theme.paper);
    }
    let round = CornerRadius { nw: 0, ne: 4, sw: 4, se: 4 };
    painter.add(theme.folder_shadow().as_shape(rect, round));
    painter.rect_filled(rect, round, theme.field);
    kept(painter, "folder", whole, (theme.dark, wide.to_bits()), |drawing| {
        drawing.within(whole.min, 1.0, |drawing| {
            let slope = high - 8.0;
            let path = format!(
                "M0 {}V10a8 8 0 0 1 8-8h{}a10 10 0 0 1 9 6l{} {slope}V{}Z",
                high + 2.0,
                wide - 17.0 - slope * 0.43,
                slope * 0.43,
                high + 2.0
            );
            drawing.fill(&path, theme.field);
        });
    });
}

/// The telephone: a lake with its bands. `line` is where the voice line runs, from the top.
pub fn telephone(painter: &Painter, theme: &Theme, rect: Rect, line: f32) {
    kept(painter, "telephone", rect, (theme.dark, line.to_bits()), |drawing| {
        drawing.rect(rect, 0.0, theme.lake);
        let (wide, high) = (rect.width() / 1280.0, rect.height());
        drawing.within(rect.min, 1.0, |drawing| {
            let bands = [
                (line - 88.0, [160.0, 300.0, 470.0, 780.0, 940.0, 1160.0], 50.0, theme.lake_band),
                (line + 2.0, [200.0, 330.0, 520.0, 820.0, 980.0, 1180.0], 46.0, theme.lake_low),
            ];
            for (y, places, swing, colour) in bands {
                let x = places.map(|x| x * wide);
                let (up, down, low) = (y - swing, y + swing * 0.6, y - 8.0);
                let first = format!("M0 {y}C{} {up} {} {down} {} {y}", x[0], x[1], x[2]);
                let then = format!("S{} {up} {} {y}S{} {down} {} {low}", x[3], x[4], x[5], rect.width());
                let path = format!("{first}{then}V{high}H0Z");
                drawing.fill(&path, colour);
            }
        });
    });
}

/// A laptop; gives back where its picture is.
pub fn laptop(painter: &Painter, theme: &Theme, rect: Rect) -> Rect {
    kept(painter, "laptop", rect.expand(24.0), theme.dark, |drawing| {
        drawing.within(rect.min, 1.0, |drawing| {
            let (paint, room) = (&theme.scenery, local(rect));
            let (wide, foot) = (room.width(), room.bottom());
            drawing.rect(room, 16.0, paint.black);
            drawing.rect(at(0.0, foot - 18.0, wide, 18.0), 0.0, paint.black_deep);
            drawing.fill(&format!("M-20 {foot}H{}l-10 10H-10Z", wide + 20.0), paint.metal_light);
            drawing.rect(at(wide / 2.0 - 52.0, foot, 104.0, 5.0), 2.0, paint.metal);
            drawing.disc(egui::pos2(wide / 2.0, 9.0), 3.5, theme.copper_bright);
        });
    });
    Rect::from_min_max(rect.min + vec2(16.0, 20.0), rect.max - vec2(16.0, 36.0))
}

/// An open notebook; gives back its left and right page. `left` is how wide the left one is.
pub fn notebook(painter: &Painter, theme: &Theme, rect: Rect, left: f32) -> [Rect; 2] {
    painter.add(theme.folder_shadow().as_shape(rect, size::RADIUS_SILENCE - 2));
    painter.rect_filled(rect, size::RADIUS_SILENCE - 2, theme.field);
    let pages = rect.shrink2(vec2(10.0, 8.0));
    let fold = pages.left() + left;
    let (one, other) = (pages.with_max_x(fold), pages.with_min_x(fold));
    painter.rect_filled(one, CornerRadius { nw: 6, sw: 6, ne: 0, se: 0 }, theme.paper);
    painter.rect_filled(other, CornerRadius { nw: 0, sw: 0, ne: 6, se: 6 }, theme.paper);
    painter.rect_filled(one.with_min_x(fold - 8.0), 0, theme.paper_inset);
    painter.rect_filled(other.with_max_x(fold + 8.0), 0, theme.scenery.page_shade);
    [one, other]
}

/// The clip at the upper edge of a sheet on a board.
pub fn clip_board(painter: &Painter, theme: &Theme, sheet: Rect) {
    let place = at(sheet.center().x - 70.0, sheet.top() - 18.0, 140.0, 44.0);
    kept(painter, "clip of a board", place, theme.dark, |drawing| {
        drawing.within(place.min, 1.0, |drawing| {
            let paint = &theme.scenery;
            drawing.rect(at(40.0, 2.0, 60.0, 26.0), 10.0, paint.metal_dark);
            drawing.rect(at(6.0, 20.0, 128.0, 20.0), 4.0, paint.metal_dark);
            drawing.rect(at(6.0, 20.0, 128.0, 6.0), 3.0, paint.metal);
            drawing.disc(egui::pos2(70.0, 14.0), 6.0, theme.birch);
        });
    });
}
