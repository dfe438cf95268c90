//! In one look: what it came to, what went best, and the one thing to change.

use super::page::Page;
use super::points::two_weights;
use super::{RecordPanel, between, paper};
use crate::debrief::{best_in_words, change_in_words, clock, hundredths};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Icon, galley, icon, label, label_within, place};
use egui::{Color32, Rect, Ui, vec2};

/// Width of the total.
const TOTAL: f32 = 256.0;

/// Draws the strip at the top of an area and gives back where it is.
pub(super) fn strip_ui(ui: &mut Ui, page: &Page<'_>, panel: &mut RecordPanel, area: Rect) -> Rect {
    let (words, debrief, card) = (page.words(), page.debrief(), page.ended.card);
    let best = best_in_words(words, card, &debrief.timeline);
    let change = change_in_words(words, page.case(), card, debrief);
    let at = page.dearest().and_then(|cost| moment_clock(page, cost.step)).unwrap_or_default();
    let left = area.left() + size::PAD + TOTAL;
    let middle = left + (area.right() - left) * 0.38;
    let ends = [(left, middle - size::GAP_WIDE), (middle, area.right() - size::GAP_WIDE)];
    let inset = size::ICON + size::PAD_ROW;
    let high = |text: &str, (from, to): (f32, f32)| {
        galley(ui, text, Type::Body, Color32::PLACEHOLDER, to - from - inset).size().y
    };
    let text = high(&best, ends[0]).max(high(&change, ends[1]));
    let head = galley(ui, "0", Type::SmallStrong, Color32::PLACEHOLDER, f32::INFINITY).size().y;
    let total = galley(ui, "0", Type::Display, Color32::PLACEHOLDER, f32::INFINITY).size().y + size::PAD_ROW;
    let strip = area.with_max_y(area.top() + (text + head + 2.0 * size::PAD_ROW).max(total + size::GAP_WIDE));
    paper(ui, page, "strip", strip);
    let inside = strip.shrink2(vec2(0.0, size::PAD_ROW));
    let room = between(inside, area.left() + size::GAP_WIDE, left - size::GAP);
    place(ui, "total", room, |ui| total_ui(ui, page, panel));
    let parts = [
        ("best", Icon::Check, page.theme().passed, "record-best", best, ends[0]),
        ("change", Icon::Swap, page.theme().copper, "record-change", change, ends[1]),
    ];
    for (name, which, colour, title, text, (from, to)) in parts {
        let room = between(inside, from, to);
        icon(ui.painter(), which, room.left_top() + vec2(size::ICON / 2.0, size::ICON / 2.0 - 2.0), size::ICON, colour);
        place(ui, name, room.with_min_x(from + inset), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let ink = if which == Icon::Swap { page.theme().copper_text } else { page.theme().ink };
            label(ui, &page.words().get(title), Type::SmallStrong, ink);
            let strong = if which == Icon::Swap { at.as_str() } else { "" };
            two_weights(ui, page.theme(), strong, &text);
        });
    }
    strip
}

fn total_ui(ui: &mut Ui, page: &Page<'_>, panel: &mut RecordPanel) {
    let (words, theme, card) = (page.words(), page.theme(), page.ended.card);
    ui.horizontal(|ui| {
        label(ui, &hundredths(card.total).to_string(), Type::Display, theme.ink);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let level = words.get(&format!("help-{}", card.level.name()));
            let room = ui.available_width();
            label_within(
                ui,
                &words.with("of-hundred", &[("level", level.as_str().into())]),
                Type::Strong,
                theme.ink,
                room,
            );
            if let Some(beside) = &page.debrief().beside {
                let first = [("score", hundredths(beside.total).into())];
                label(ui, &words.with("record-first-time", &first), Type::Small, theme.ink_2);
            }
            telling_ui(ui, page, panel);
        });
    });
}

/// What the own telling came to, which opens it beside the record.
fn telling_ui(ui: &mut Ui, page: &Page<'_>, panel: &mut RecordPanel) {
    let (words, theme) = (page.words(), page.theme());
    let Some(reflection) = &page.ended.card.reflection else {
        label(ui, &words.get("record-not-told"), Type::Small, theme.ink_2);
        return;
    };
    let text = if panel.telling {
        words.get("record-score")
    } else {
        words.with("record-telling", &[("score", hundredths(reflection.score).into())])
    };
    let cap = Cap::letter(words, "key-telling");
    if Button::new(&text).small().cap(cap).show(ui, theme).clicked() {
        panel.telling = !panel.telling;
    }
}

/// When a move was made.
fn moment_clock(page: &Page<'_>, step: u16) -> Option<String> {
    page.debrief().timeline.moment(step).map(|moment| clock(moment.at))
}
