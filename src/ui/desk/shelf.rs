//! The card that leads to the trainer's shelf.

use super::Desk;
use super::practice::card;
use crate::ui::draw::kept;
use crate::ui::theme::Theme;
use crate::ui::widgets::Cap;
use egui::{Painter, Rect, Ui, pos2, vec2};

/// The card. Whether it was pressed.
pub(super) fn shelf_card(ui: &mut Ui, desk: &Desk<'_>, rect: Rect) -> bool {
    let words = desk.words;
    let findings: usize = desk.cases.iter().map(|case| case.findings.len()).sum();
    let note = words.with("desk-shelf-note", &[("cases", desk.cases.len().into()), ("findings", findings.into())]);
    let cap = Cap::letter(words, "key-shelf");
    let pressed = card(ui, desk.theme, ("shelf", &words.get("desk-shelf"), &note), cap, rect);
    binders(ui.painter(), desk.theme, rect);
    pressed
}

fn binders(painter: &Painter, theme: &Theme, rect: Rect) {
    let room = Rect::from_min_size(pos2(rect.left() + 12.0, rect.top() + 12.0), vec2(52.0, 64.0));
    kept(painter, "binders", room, theme.dark, |drawing| {
        drawing.within(room.min, 1.0, |drawing| {
            let at = |x: f32, y: f32, w: f32, h: f32| Rect::from_min_size(pos2(x, y), vec2(w, h));
            drawing.rect(at(2.0, 6.0, 13.0, 52.0), 2.0, theme.wine);
            drawing.rect(at(16.0, 6.0, 15.0, 52.0), 2.0, theme.patina);
            drawing.fill("M33 9l12-3 7 50-12 3Z", theme.sun_deep);
            drawing.rect(at(5.0, 14.0, 7.0, 14.0), 0.0, theme.paper);
            drawing.rect(at(19.0, 14.0, 9.0, 14.0), 0.0, theme.paper);
            for x in [8.5, 23.5, 45.0] {
                drawing.disc(pos2(x, 48.0), 3.0, theme.paper);
            }
        });
    });
}
