//! The trainer's shelf: packs as binders on their board, what was found about the cases of one, and what simulated
//! players make of a case.

mod data;
mod finding;
mod lines;
mod list;
mod plot;
mod study;
mod wall;

pub use data::{Bench, LanguageShare, Pack, PackCase, StudyCheck, StudyRow, StudySheet, StudyTable};
pub use finding::{Finding, Line};
pub(super) use lines::finding_ui;

use super::head::{Head, Pressed, below};
use super::scene::Action;
use super::screen::other_theme;
use super::settings::settings_ui;
use super::surface::{Wood, desk as wood};
use super::theme::{TextSize, Type, size};
use super::widgets::{Ground, label, sheet};
use egui::{Rect, Ui, pos2};

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct ShelfPanel {
    /// The pack that is taken from the shelf.
    pack: usize,
    /// The case of it that is looked at.
    case: usize,
    /// The finding that is open, by its place in the list.
    open: Option<usize>,
    settings: bool,
    /// Whether anything has had the focus yet.
    pub(super) entered: bool,
}

/// The shelf. Fills the room it is given.
pub fn shelf_ui(ui: &mut Ui, bench: &Bench<'_>, panel: &mut ShelfPanel) -> Option<Action> {
    let (area, theme, words) = (ui.max_rect(), bench.theme, bench.words);
    wood(ui.painter(), theme, area, Wood::SHELF);
    if panel.settings {
        let shown = settings_ui(ui.ctx(), words, theme, bench.settings);
        panel.settings = !shown.left;
        ui.disable();
        let _shown_behind = content_ui(ui, bench, panel, area);
        return shown.inner.map(Action::Set);
    }
    let wanted = content_ui(ui, bench, panel, area);
    wanted.or_else(|| head_ui(ui, bench, panel, area))
}

fn content_ui(ui: &mut Ui, bench: &Bench<'_>, panel: &mut ShelfPanel, area: Rect) -> Option<Action> {
    let Some(packs) = bench.packs.filter(|packs| !packs.is_empty()) else {
        let text = bench.words.get(if bench.packs.is_some() { "desk-empty" } else { "shelf-reading" });
        let rect = below(area).shrink(size::MARGIN);
        let rect = Rect::from_min_size(rect.min, egui::vec2(rect.width().min(size::LINE + 2.0 * size::PAD), 160.0));
        sheet(ui, bench.theme, ("empty", Ground::Paper), rect, |ui| label(ui, &text, Type::Lead, bench.theme.ink));
        return None;
    };
    panel.pack = panel.pack.min(packs.len() - 1);
    let wall = wall::wall_ui(ui, bench, packs, panel, area);
    let pack = &packs[panel.pack];
    panel.case = panel.case.min(pack.cases.len().saturating_sub(1));
    let (left, right) = sheets(area.with_min_y(wall), TextSize::of(ui.ctx()).times());
    let wanted = list::list_ui(ui, bench, pack, panel, left);
    let case = pack.cases.get(panel.case);
    let studied = case.and_then(|case| study::study_ui(ui, bench, case, right));
    wanted.or(studied)
}

/// The two sheets beneath the board. Large letters need more of the width for the names of the cases.
fn sheets(area: Rect, text: f32) -> (Rect, Rect) {
    let inside = area.shrink(size::MARGIN);
    let inside = Rect::from_min_max(pos2(inside.left(), area.top() + size::GAP_WIDE), inside.max);
    let wide = inside.width().min(size::CONTENT[0]);
    let inside = Rect::from_center_size(inside.center(), egui::vec2(wide, inside.height()));
    let share = if text > 1.3 { 0.46 } else { 0.405 };
    let split = inside.left() + ((wide - size::GUTTER) * share).min(600.0);
    (inside.with_max_x(split), inside.with_min_x(split + size::GUTTER))
}

fn head_ui(ui: &mut Ui, bench: &Bench<'_>, panel: &mut ShelfPanel, area: Rect) -> Option<Action> {
    let (words, theme) = (bench.words, bench.theme);
    let (title, back) = (words.get("desk-shelf"), words.get("to-desk"));
    let head = Head { back: &back, title: &title, subtitle: &words.get("shelf-lead"), time: None, coach: false };
    match head.show(ui, area, words, theme)? {
        Pressed::Back => Some(Action::ToDesk),
        Pressed::Language(language) => Some(Action::Language(language)),
        Pressed::Theme => Some(Action::Theme(other_theme(theme))),
        Pressed::Settings => {
            panel.settings = true;
            None
        }
        Pressed::Coach | Pressed::Tool(_) => None,
    }
}
