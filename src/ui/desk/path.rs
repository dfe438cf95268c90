//! The training path: a box of drill cores, a groove for each skill.

use super::{Desk, SkillRow};
use crate::scoring::Dimension;
use crate::ui::surface::{core_box, groove, rock};
use crate::ui::theme::{ROCKS, Rock, Type, size};
use crate::ui::widgets::{galley, label, place};
use egui::{Rect, Ui, pos2, vec2};

/// Stones in a groove: three plays, and one three weeks on.
const STONES: usize = 4;
/// From the edge of the box to what stands in it.
const PAD: f32 = 28.0;
/// From the upper edge of the box to the first groove.
const TOP: f32 = 92.0;

pub(super) fn path_ui(ui: &mut Ui, desk: &Desk<'_>, rect: Rect) {
    let (words, theme) = (desk.words, desk.theme);
    core_box(ui.painter(), theme, rect);
    let skills = &desk.progress.skills;
    let mastered = skills.iter().filter(|skill| skill.mastered).count();
    let head = Rect::from_min_size(rect.min + vec2(PAD, 20.0), vec2(rect.width() - 2.0 * PAD, 40.0));
    place(ui, "path", head, |ui| label(ui, &words.get("desk-path"), Type::Title, theme.ink));
    let numbers = [("done", mastered.into()), ("all", skills.len().into())];
    let text = galley(ui, &words.with("desk-mastered", &numbers), Type::Body, theme.ink, f32::INFINITY);
    ui.painter().galley(pos2(head.right() - text.size().x, head.top() + 10.0), text, theme.ink);
    let names = 172.0_f32.min(rect.width() * 0.36);
    let stones = Rect::from_min_max(pos2(rect.left() + PAD + names, rect.top() + TOP), rect.max - vec2(PAD, PAD - 8.0));
    columns(ui, desk, stones);
    #[expect(clippy::cast_precision_loss, reason = "seven skills")]
    let pitch = stones.height() / skills.len().max(1) as f32;
    for (n, skill) in skills.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "seven skills")]
        let y = stones.top() + n as f32 * pitch;
        let row = Rect::from_min_max(pos2(rect.left() + PAD, y), pos2(stones.right(), y + pitch));
        skill_ui(ui, desk, skill, n, row, stones.left());
    }
}

fn columns(ui: &Ui, desk: &Desk<'_>, stones: Rect) {
    let theme = desk.theme;
    let pitch = stones.width() / 4.0;
    for (n, name) in ["desk-once", "desk-twice", "desk-thrice", "desk-weeks"].into_iter().enumerate() {
        let text = galley(ui, &desk.words.get(name), Type::Small, theme.ink, pitch + 16.0);
        #[expect(clippy::cast_precision_loss, reason = "four columns")]
        let centre = stones.left() + pitch * (n as f32 + 0.5);
        let x = (centre - text.size().x / 2.0).min(stones.right() - text.size().x);
        ui.painter().galley(pos2(x, stones.top() - 8.0 - text.size().y), text, theme.ink);
    }
}

fn skill_ui(ui: &mut Ui, desk: &Desk<'_>, skill: &SkillRow, n: usize, row: Rect, left: f32) {
    let (words, theme) = (desk.words, desk.theme);
    let name = words.get(name_of(skill.dimension));
    let kind = if skill.due { Type::Strong } else { Type::Body };
    let text = galley(ui, &name, kind, theme.ink, left - row.left() - size::GAP);
    let bed =
        Rect::from_min_max(pos2(left - 5.0, row.center().y - 18.0), pos2(row.right() + 5.0, row.center().y + 18.0));
    ui.allocate_rect(row, egui::Sense::hover())
        .on_hover_text(&skill.told)
        .widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &skill.told));
    ui.painter().galley(pos2(row.left(), row.center().y - text.size().y / 2.0), text, theme.ink);
    groove(ui.painter(), theme, bed);
    let pitch = (row.right() - left) / 4.0;
    for stone in 0..STONES {
        let filled = if stone == STONES - 1 { skill.kept } else { stone < skill.shown };
        if filled {
            #[expect(clippy::cast_precision_loss, reason = "four stones")]
            let x = left + pitch * stone as f32;
            let place = Rect::from_min_size(pos2(x, bed.top() + 5.0), vec2(pitch - 4.0, 26.0));
            rock(ui.painter(), place, stone_of(n, stone));
        }
    }
}

/// Each groove has stones of its own; the last one is ore.
const fn stone_of(row: usize, stone: usize) -> Rock {
    if stone == STONES - 1 { Rock::ORE } else { ROCKS[(row + stone * 2 + row / 3) % (ROCKS.len() - 1)] }
}

const fn name_of(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Preparation => "skill-preparation",
        Dimension::Prospecting => "skill-prospecting",
        Dimension::Order => "skill-order",
        Dimension::Discovery => "skill-discovery",
        Dimension::Patience => "skill-patience",
        Dimension::NextStep => "skill-next-step",
        Dimension::Relationship => "skill-relationship",
        Dimension::Reflection => "skill-reflection",
    }
}
