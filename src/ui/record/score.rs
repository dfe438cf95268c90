//! The score: each dimension with its bar, and beside it the points of the chosen one.

use super::page::Page;
use super::points::points_ui;
use super::{RecordPanel, between, paper};
use crate::debrief::{cap_in_words, hundredths};
use crate::encounter::event::Line;
use crate::encounter::view::Spoken;
use crate::scoring::DimensionScore;
use crate::speech;
use crate::ui::scene::Who;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, ScoreRow, label, label_within, place, scroll};
use egui::{CornerRadius, Frame, Key, Margin, Rect, Ui, pos2, vec2};

/// The share of the points.
const POINTS: f32 = 0.45;

/// Draws the sheet of the score; gives back the moment that was pressed.
pub(super) fn score_ui(ui: &mut Ui, page: &Page<'_>, panel: &mut RecordPanel, rect: Rect) -> Option<u16> {
    paper(ui, page, "score", rect);
    let split = rect.right() - rect.width() * POINTS;
    let [list, well] = [between(rect, rect.left(), split), between(rect, split, rect.right())];
    let round = CornerRadius { nw: 0, sw: 0, ne: size::RADIUS_PAPER, se: size::RADIUS_PAPER };
    ui.painter().rect_filled(well, round, page.theme().paper_inset);
    let shown = panel.shown(page);
    panel.open = Some(shown);
    place(ui, "dimensions", list.shrink2(vec2(size::GAP, size::GAP)), |ui| {
        scroll(ui, "dimension-list", |ui| dimensions_ui(ui, page, panel, shown));
    });
    let dimension = page.dimensions().nth(shown)?;
    place(ui, "points", well.shrink2(vec2(size::GAP_WIDE, size::GAP)), |ui| {
        scroll(ui, &format!("points of {shown}"), |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            heading_ui(ui, page, &page.dimension_name(dimension.dimension));
            points_ui(ui, page, &page.groups(dimension.dimension))
        })
    })
}

/// The name of the dimension, and the keys that turn to another.
fn heading_ui(ui: &mut Ui, page: &Page<'_>, name: &str) {
    let (words, theme) = (page.words(), page.theme());
    let caps = [("record-key-up", Key::ArrowUp), ("record-key-down", Key::ArrowDown)]
        .map(|(name, key)| Cap { key, name: words.get(name) });
    let wide = caps[0].size(ui).x;
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - 2.0 * (wide + size::GAP);
        let right = ui.max_rect().right();
        let top = ui.max_rect().top();
        label_within(ui, name, Type::LeadVoice, theme.ink, room);
        for (n, cap) in caps.iter().rev().enumerate() {
            let back = if n == 0 { 0.0 } else { wide + size::GAP / 2.0 };
            cap.paint(ui, ui.painter(), pos2(right - wide / 2.0 - back, top + wide / 2.0 + 2.0), theme.ink_2);
        }
    });
}

fn dimensions_ui(ui: &mut Ui, page: &Page<'_>, panel: &mut RecordPanel, shown: usize) {
    let (words, theme, card) = (page.words(), page.theme(), page.ended.card);
    ui.spacing_mut().item_spacing.y = 0.0;
    if let Some(cap) = page.cap() {
        wash(ui, page, &cap_in_words(words, card, cap));
        ui.add_space(size::GAP);
    }
    for (place, dimension) in page.dimensions().enumerate() {
        if dimension_ui(ui, page, dimension, (place, shown)) {
            panel.dimension = Some(place);
        }
    }
    ui.add_space(size::GAP);
    ui.spacing_mut().item_spacing.y = 4.0;
    if let Some(ending) = card.ending {
        label(ui, &words.get(speech::ending_key(ending)), Type::Small, theme.ink);
    }
    if !card.hints.is_empty() {
        let count = i64::try_from(card.hints.len()).unwrap_or(i64::MAX);
        label(ui, &words.with("scorecard-hints", &[("count", count.into())]), Type::Small, theme.ink_2);
    }
    closing_words(ui, page);
    label(ui, &words.get("debrief-careful"), Type::Small, theme.ink_2);
}

fn dimension_ui(ui: &mut Ui, page: &Page<'_>, dimension: &DimensionScore, (place, shown): (usize, usize)) -> bool {
    let words = page.words();
    let name = page.dimension_name(dimension.dimension);
    let score = hundredths(dimension.score);
    let text = words.with("dimension-score", &[("name", name.as_str().into()), ("score", score.into())]);
    let row = ScoreRow::new(&name, score, &text).selected(place == shown);
    row.show(ui, page.theme()).clicked()
}

/// The coach's words at the end, where the conversation holds them.
fn closing_words(ui: &mut Ui, page: &Page<'_>) {
    let scene = page.scene;
    let now = scene.view.said.iter().rev().find_map(|spoken| match spoken {
        Spoken::Text(Line::Ending(_), text) => Some(*text),
        _ => None,
    });
    let kept = scene.said.iter().rev().find(|line| line.who == Who::Coach).map(|line| line.text.as_str());
    if let Some(text) = now.or(kept) {
        label(ui, text, Type::Small, scene.theme.ink_2);
    }
}

/// A text on the ground of what needs attention.
fn wash(ui: &mut Ui, page: &Page<'_>, text: &str) {
    let frame = Frame::new().fill(page.theme().copper_wash).corner_radius(6).inner_margin(Margin::symmetric(12, 8));
    frame.show(ui, |ui| label(ui, text, Type::Small, page.theme().ink));
}
