//! The trainer's shelf: which cases there are, and what is the matter with those that cannot be opened.

use super::Desk;
use super::practice::card;
use crate::ui::draw::kept;
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Button, Cap, Dialog, Icon, icon, label, scroll};
use egui::{Context, Painter, Rect, Sense, Ui, pos2, vec2};

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

/// The shelf over the desk. Whether it was left.
pub(super) fn shelf_ui(ctx: &Context, desk: &Desk<'_>) -> bool {
    let (words, theme) = (desk.words, desk.theme);
    let shown = Dialog::new("shelf").width(720.0).show(ctx, theme, |ui, fresh| {
        label(ui, &words.get("desk-shelf"), Type::Title, theme.ink);
        label(ui, &words.get("desk-shelf-lead"), Type::Body, theme.ink_2);
        let high = (ctx.viewport_rect().height() - 280.0).max(200.0);
        ui.allocate_ui(vec2(ui.available_width(), high), |ui| scroll(ui, "shelf-list", |ui| list_ui(ui, desk)));
        let close = Button::new(&words.get("close")).small().cap(Cap::escape(words)).show(ui, theme);
        if fresh {
            close.request_focus();
        }
        close.clicked()
    });
    shown.left || shown.inner
}

fn list_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let (words, theme) = (desk.words, desk.theme);
    for case in desk.cases {
        let sound = case.findings.is_empty();
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(size::ICON, size::ICON), Sense::hover());
            let (sign, colour) = if sound { (Icon::Check, theme.patina) } else { (Icon::Warning, theme.copper) };
            icon(ui.painter(), sign, rect.center(), size::ICON, colour);
            label(ui, &case.title, Type::Strong, theme.ink);
        });
        if sound {
            label(ui, &words.get("desk-sound"), Type::Small, theme.ink_2);
        }
        for finding in &case.findings {
            label(ui, finding, Type::Small, theme.ink_2);
        }
        ui.add_space(size::GAP);
    }
}
