//! The wall with the board on which the packs stand.

use super::{Bench, Pack, ShelfPanel};
use crate::ui::draw::kept;
use crate::ui::draw::outline::Outline;
use crate::ui::surface::{ply, rock};
use crate::ui::theme::{ROCKS, Theme, Type, size};
use crate::ui::widgets::{Cap, Control, Feel, focus_ring, galley, high};
use egui::{Painter, Rect, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetType, pos2, vec2};

/// Width of a binder and of the gap after it.
const BINDER: f32 = 168.0;
const GAP: f32 = 8.0;
/// Height of a binder; of the wall above it; of the board.
const TALL: f32 = 122.0;
const ABOVE: f32 = 14.0;
const BOARD: f32 = 18.0;
/// How far the chosen binder stands out.
const OUT: f32 = 4.0;

/// Draws the wall and gives back where the board ends.
pub(super) fn wall_ui(ui: &mut Ui, bench: &Bench<'_>, packs: &[Pack], panel: &mut ShelfPanel, area: Rect) -> f32 {
    let theme = bench.theme;
    let labels: Vec<_> = packs.iter().map(|pack| Label::of(ui, bench, pack)).collect();
    let tallest = labels.iter().map(|label| label.high).fold(0.0, f32::max);
    let tall = (tallest + 50.0).max(TALL);
    let top = area.top() + size::HEAD;
    let floor = top + ABOVE + tall;
    ui.painter().rect_filled(Rect::from_min_max(pos2(area.left(), top), pos2(area.right(), floor)), 0, theme.wall);
    ply(ui.painter(), theme, Rect::from_min_max(pos2(area.left(), floor), pos2(area.right(), floor + BOARD)));
    let left = area.left() + 2.0 * size::MARGIN + GAP;
    let (first, shown) = window(packs.len(), panel.pack, area.right() - left);
    for (place, pack) in packs.iter().enumerate().skip(first).take(shown) {
        #[expect(clippy::cast_precision_loss, reason = "as many as fit on a screen")]
        let x = left + (place - first) as f32 * (BINDER + GAP);
        let rect = Rect::from_min_max(pos2(x, floor - tall), pos2(x + BINDER, floor));
        if binder_ui(ui, bench, pack, &labels[place], (place, place == panel.pack), rect) {
            (panel.pack, panel.case, panel.open) = (place, 0, None);
        }
    }
    turn(ui, bench, packs.len(), panel);
    #[expect(clippy::cast_precision_loss, reason = "as many as fit on a screen")]
    let end = left + shown as f32 * (BINDER + GAP) + GAP;
    if end + 300.0 < area.right() {
        things(ui.painter(), theme, pos2(end, floor));
    }
    floor + BOARD
}

/// Which binders are shown where not all have room: those around the one that is taken.
fn window(count: usize, chosen: usize, room: f32) -> (usize, usize) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as many as fit on a screen")]
    let fits = ((room / (BINDER + GAP)).floor().max(1.0) as usize).min(count.max(1));
    (chosen.saturating_sub(fits / 2).min(count - fits.min(count)), fits)
}

/// The next and the previous pack, by key.
fn turn(ui: &Ui, bench: &Bench<'_>, count: usize, panel: &mut ShelfPanel) {
    let cap = |key, name: &str| Cap { key, name: bench.words.get(name) };
    let to = if cap(egui::Key::PageDown, "key-page-down").pressed(ui) {
        (panel.pack + 1) % count
    } else if cap(egui::Key::PageUp, "key-page-up").pressed(ui) {
        (panel.pack + count - 1) % count
    } else {
        return;
    };
    (panel.pack, panel.case, panel.open) = (to, 0, None);
}

/// What stands on a binder.
struct Label {
    title: std::sync::Arc<egui::Galley>,
    note: std::sync::Arc<egui::Galley>,
    name: String,
    high: f32,
}

impl Label {
    fn of(ui: &Ui, bench: &Bench<'_>, pack: &Pack) -> Self {
        let (words, theme) = (bench.words, bench.theme);
        let count = words.with("shelf-pack-note", &[("cases", pack.cases.len().into())]);
        let languages = languages(pack).join(" + ");
        let note = [count, languages].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let room = BINDER - 40.0;
        let title = galley(ui, &pack.title, Type::Strong, theme.ink, room);
        let laid = galley(ui, &note, Type::Small, theme.ink_2, room);
        let high = title.size().y + laid.size().y;
        Self { title, note: laid, name: format!("{}. {note}", pack.title), high }
    }
}

fn languages(pack: &Pack) -> Vec<&str> {
    let mut all: Vec<&str> = pack.cases.iter().flat_map(|case| &case.languages).map(|share| &*share.code).collect();
    let mut seen = std::collections::HashSet::new();
    all.retain(|code| seen.insert(*code));
    all
}

fn binder_ui(
    ui: &mut Ui,
    bench: &Bench<'_>,
    pack: &Pack,
    label: &Label,
    (place, chosen): (usize, bool),
    rect: Rect,
) -> bool {
    let theme = bench.theme;
    let (errors, warnings) = pack.counts();
    let found = bench.words.with("shelf-found", &[("errors", errors.into()), ("warnings", warnings.into())]);
    let name = format!("{}. {found}", label.name);
    let mut child = ui.new_child(UiBuilder::new().id_salt(("binder", place)).max_rect(rect));
    let control = Control { kind: WidgetType::SelectableLabel, name: &name, selected: Some(chosen), cap: None };
    let response = control.take(&mut child, rect.size());
    let out = if chosen { OUT } else { 0.0 };
    let feel = Feel::of(ui, &response);
    let body = Rect::from_min_max(rect.min - vec2(out, out + 2.0 * feel.hover), rect.max + vec2(out, 0.0));
    let painter = ui.painter();
    rock(painter, body, ROCKS[[1, 2, 5, 4, 3, 0][place % 6]]);
    if chosen {
        painter.rect_stroke(body.expand(3.0), 4, Stroke::new(size::FOCUS, theme.ink), StrokeKind::Outside);
    }
    let paper = Rect::from_min_size(body.min + vec2(10.0, 14.0), vec2(body.width() - 20.0, label.high + 18.0));
    painter.rect_filled(paper, size::RADIUS_PAPER, theme.paper);
    let at = paper.min + vec2(10.0, 8.0);
    painter.galley(at, label.title.clone(), theme.ink);
    painter.galley(at + vec2(0.0, label.title.size().y), label.note.clone(), theme.ink_2);
    let hole = pos2(body.center().x, rect.bottom() - 17.0);
    painter.circle_filled(hole, 10.0, theme.paper);
    painter.circle_filled(hole, 5.0, theme.ink);
    if errors + warnings > 0 {
        badge(ui, theme, (errors, errors + warnings), pos2(body.right() - 12.0, rect.bottom() - 24.0));
    }
    focus_ring(ui, theme, &response, size::RADIUS);
    response.clicked()
}

/// How much was found: copper where something keeps a case from being played.
fn badge(ui: &Ui, theme: &Theme, (errors, all): (usize, usize), right: egui::Pos2) {
    let (fill, ink) = if errors > 0 { (theme.copper, theme.on_copper) } else { (theme.mark, theme.ink) };
    let text = galley(ui, &all.to_string(), Type::Strong, ink, f32::INFINITY);
    let wide = (text.size().x + 2.0 * size::GAP).max(high(ui, 28.0));
    let rect = Rect::from_min_size(pos2(right.x - wide, right.y - 14.0), Vec2::new(wide, high(ui, 28.0)));
    ui.painter().rect(rect, 14, fill, Stroke::new(size::BORDER, theme.paper), StrokeKind::Outside);
    ui.painter().galley(rect.center() - text.size() / 2.0, text, ink);
}

/// What else stands on the board: a few books and a plant.
fn things(painter: &Painter, theme: &Theme, floor: egui::Pos2) {
    let room = Rect::from_min_max(floor - vec2(0.0, 120.0), floor + vec2(300.0, 0.0));
    kept(painter, "books", room, theme.dark, |drawing| {
        drawing.within(floor, 1.0, |drawing| {
            let at = |x: f32, w: f32, h: f32| Rect::from_min_size(pos2(x, -h), vec2(w, h));
            drawing.rect(at(8.0, 26.0, 104.0), 2.0, theme.scenery.china);
            drawing.rect(at(38.0, 20.0, 96.0), 2.0, theme.field);
            drawing.rect(at(62.0, 30.0, 100.0), 2.0, theme.edge);
            drawing.fill("M104-98l22-5 15 101-22 4Z", theme.birch_deep);
            let pot = [(218.0, -34.0), (266.0, -34.0), (258.0, 0.0), (226.0, 0.0)];
            let points = pot.map(|(x, y)| pos2(x, y)).to_vec();
            drawing.line("M241-30C242-50 240-56 238-62", 4.0, theme.patina);
            drawing.fill("M240-52c-26-2-34-20-31-37 18 3 33 16 31 37Z", theme.patina);
            drawing.fill("M240-44c26 0 38-18 37-36-20 0-36 14-37 36Z", theme.patina);
            drawing.area(&Outline { points, closed: true }, theme.scenery.china);
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_binder_is_always_in_sight() {
        for count in 1..40 {
            for chosen in 0..count {
                let (first, shown) = window(count, chosen, 900.0);
                assert!((first..first + shown).contains(&chosen) && first + shown <= count, "{count} {chosen}");
            }
        }
        assert_eq!(window(3, 2, 5000.0), (0, 3));
        assert_eq!(window(5, 4, 10.0), (4, 1), "even where hardly one fits");
    }
}
