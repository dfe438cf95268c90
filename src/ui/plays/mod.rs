//! Past plays: a list of every play, and what there is to do with the one that is chosen.

mod bring;
mod chosen;
mod data;
mod list;
mod strip;

pub use data::{CaseIs, PastResult, PastWish, PlayRow, PlaysPage, Stands, Step};
pub use strip::{PastStrip, Steps};
pub(super) use strip::{strip_high, strip_ui};

use super::head::{Head, Pressed, below};
use super::scene::Action;
use super::screen::other_theme;
use super::settings::settings_ui;
use super::surface::{Wood, desk as wood};
use super::theme::{TextSize, Type, size};
use super::widgets::{Ground, label, sheet};
use egui::{Rect, Ui, pos2, vec2};

/// What lies over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Over {
    Settings,
    /// The question whether a play is to be deleted.
    Delete(usize),
    /// What can be brought in, with the path that is being written.
    Bring(String),
}

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct PlaysPanel {
    /// The play that is looked at, by its place.
    chosen: usize,
    /// Whether the list is in the order of cases.
    by_case: bool,
    /// The play in the list that has the focus.
    focused: Option<usize>,
    /// How high the buttons beneath the chosen one were drawn last.
    foot: f32,
    over: Option<Over>,
    entered: bool,
}

impl PlaysPanel {
    /// The same when the page is left: what was chosen stays chosen.
    #[must_use]
    pub(super) fn left(self) -> Self {
        Self { over: None, focused: None, entered: false, ..self }
    }
}

/// The page. Fills the room it is given.
pub fn plays_ui(ui: &mut Ui, page: &PlaysPage<'_>, panel: &mut PlaysPanel) -> Option<Action> {
    let (area, theme) = (ui.max_rect(), page.theme);
    wood(ui.painter(), theme, area, Wood::SHELF);
    panel.chosen = panel.chosen.min(page.plays.len().saturating_sub(1));
    if panel.over.is_some() {
        let wanted = over_ui(ui, page, panel);
        ui.disable();
        let _shown_behind = sheets_ui(ui, page, panel, area);
        return wanted;
    }
    let wanted = sheets_ui(ui, page, panel, area).map(Action::Past);
    wanted.or_else(|| head_ui(ui, page, panel, area))
}

fn over_ui(ui: &Ui, page: &PlaysPage<'_>, panel: &mut PlaysPanel) -> Option<Action> {
    match panel.over.take()? {
        Over::Settings => {
            let shown = settings_ui(ui.ctx(), page.words, page.theme, page.settings);
            panel.over = (!shown.left).then_some(Over::Settings);
            shown.inner.map(Action::Set)
        }
        Over::Delete(place) => {
            let shown = chosen::delete_ui(ui.ctx(), page, place);
            panel.over = (!shown.left).then_some(Over::Delete(place));
            shown.inner.map(Action::Past)
        }
        Over::Bring(mut path) => {
            let shown = bring::bring_ui(ui.ctx(), page, &mut path);
            panel.over = (!shown.left).then_some(Over::Bring(path));
            shown.inner.map(Action::Past)
        }
    }
}

fn sheets_ui(ui: &mut Ui, page: &PlaysPage<'_>, panel: &mut PlaysPanel, area: Rect) -> Option<PastWish> {
    let inside = below(area).shrink2(vec2(size::MARGIN, 0.0));
    let inside = inside.with_max_y(inside.bottom() - size::MARGIN);
    let wide = inside.width().min(size::CONTENT[0]);
    let inside = Rect::from_center_size(inside.center(), vec2(wide, inside.height()));
    if page.plays.is_empty() {
        let small = Rect::from_min_size(inside.min, vec2(wide.min(size::LINE + 2.0 * size::PAD), 220.0));
        let note = page.note.map(str::to_owned);
        return sheet(ui, page.theme, ("none", Ground::Paper), small, |ui| {
            label(ui, &page.words.get("plays-none"), Type::Lead, page.theme.ink);
            if let Some(note) = &note {
                label(ui, note, Type::Body, page.theme.ink_2);
            }
            list::bring_button(ui, page, panel);
            None
        });
    }
    let share = if TextSize::of(ui.ctx()).times() > 1.3 { 0.5 } else { 0.46 };
    let split = inside.left() + (wide - size::GUTTER) * share;
    list::list_ui(ui, page, panel, inside.with_max_x(split));
    chosen::chosen_ui(ui, page, panel, Rect::from_min_max(pos2(split + size::GUTTER, inside.top()), inside.max))
}

fn head_ui(ui: &mut Ui, page: &PlaysPage<'_>, panel: &mut PlaysPanel, area: Rect) -> Option<Action> {
    let (words, theme) = (page.words, page.theme);
    let (title, back) = (words.get("plays-title"), words.get("to-desk"));
    let head = Head { back: &back, title: &title, subtitle: &words.get("plays-lead"), time: None, coach: false };
    match head.show(ui, area, words, theme)? {
        Pressed::Back => Some(Action::ToDesk),
        Pressed::Language(language) => Some(Action::Language(language)),
        Pressed::Theme => Some(Action::Theme(other_theme(theme))),
        Pressed::Settings => {
            panel.over = Some(Over::Settings);
            None
        }
        Pressed::Coach | Pressed::Tool(_) => None,
    }
}

/// Thousandths as points of a hundred.
fn points(total: u16) -> i64 {
    (i64::from(total) + 5) / 10
}
