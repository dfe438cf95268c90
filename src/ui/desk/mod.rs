//! The desk: today's case in its folder, the training path as drill cores in their box, the figures, the other cases,
//! and the settings.

mod data;
mod figures;
mod folder;
mod head;
mod path;
mod practice;
mod shelf;

pub use data::{Desk, DeskCase, Figures, Progress, SkillRow, Today, Tried};

use super::players::{PlayersPanel, players_ui};
use super::scene::Action;
use super::settings::settings_and_more_ui;
use super::surface::{Wood, desk as wood, ply};
use super::theme::{Type, size};
use super::widgets::{Ground, label, sheet};
use egui::{Rect, Ui, pos2, vec2};

/// Height of the plywood edge.
const EDGE: f32 = 36.0;
/// Height of the figures and of the things beside them.
const FOOT: f32 = 88.0;
/// From the upper edge of the window to the folder's tab.
const TOP: f32 = 112.0;
/// Height of the folder's tab.
const TAB: f32 = 34.0;
/// The widest that the content becomes.
const WIDEST: f32 = 1360.0;
/// The highest that folder and box become.
const HIGHEST: f32 = 520.0;

/// What lies over the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    /// The list of all cases.
    Practice,
    /// The settings.
    Settings,
    /// Who plays.
    Players,
}

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct DeskPanel {
    /// The case in the folder, where the player has taken another than today's.
    chosen: Option<usize>,
    over: Option<Over>,
    players: PlayersPanel,
    entered: bool,
}

/// Where everything lies.
struct Places {
    head: Rect,
    folder: Rect,
    path: Rect,
    figures: Rect,
    practice: Rect,
    shelf: Rect,
}

impl Places {
    fn of(area: Rect) -> Self {
        let margin = if area.width() < 1240.0 { size::MARGIN } else { size::DESK_MARGIN };
        let wide = (area.width() - 2.0 * margin).min(WIDEST);
        let left = area.center().x - wide / 2.0;
        let gap = if margin < size::DESK_MARGIN { 28.0 } else { size::DESK_MARGIN };
        let split = (wide - gap) * 0.552;
        let room = area.height() - TOP - TAB - FOOT - EDGE - 60.0;
        let high = room.min(HIGHEST);
        let top = area.top() + TOP + TAB + (room - high) / 2.0;
        let foot = top + high + 28.0;
        let at = |x: f32, y: f32, w: f32, h: f32| Rect::from_min_size(pos2(left + x, y), vec2(w, h));
        let right = wide - split - gap;
        let card = (right - 20.0) / 2.0;
        Self {
            head: at(0.0, area.top() + 28.0, wide, 60.0),
            folder: at(0.0, top, split, high),
            path: at(split + gap, top - TAB, right, high + TAB),
            figures: at(0.0, foot, split, FOOT),
            practice: at(split + gap, foot, card, FOOT),
            shelf: at(split + gap + card + 20.0, foot, card, FOOT),
        }
    }
}

/// The desk. Fills the room it is given.
pub fn desk_ui(ui: &mut Ui, desk: &Desk<'_>, panel: &mut DeskPanel) -> Option<Action> {
    let area = ui.max_rect();
    let theme = desk.theme;
    wood(ui.painter(), theme, area, Wood::DESK);
    ply(ui.painter(), theme, area.with_min_y(area.bottom() - EDGE));
    if desk.people.asks {
        panel.over = Some(Over::Players);
    }
    let over = over_ui(ui, desk, panel);
    if panel.over.is_some() {
        ui.disable();
    }
    let places = Places::of(area);
    let mut wanted = head::head_ui(ui, desk, panel, places.head);
    if desk.cases.is_empty() {
        let text = desk.words.get("desk-empty");
        sheet(ui, theme, ("empty", Ground::Paper), places.folder, |ui| label(ui, &text, Type::Lead, theme.ink));
    } else {
        wanted = folder::folder_ui(ui, desk, panel, places.folder).or(wanted);
    }
    path::path_ui(ui, desk, places.path);
    if figures::figures_ui(ui, desk, places.figures) {
        wanted = Some(Action::ToFigures);
    }
    if practice::practice_card(ui, desk, places.practice) {
        panel.over = Some(Over::Practice);
    }
    if shelf::shelf_card(ui, desk, places.shelf) {
        wanted = Some(Action::ToShelf);
    }
    over.or(wanted)
}

fn over_ui(ui: &Ui, desk: &Desk<'_>, panel: &mut DeskPanel) -> Option<Action> {
    match panel.over? {
        Over::Practice => {
            let picked = practice::practice_ui(ui.ctx(), desk);
            if picked.left || picked.inner.is_some() {
                panel.over = None;
            }
            match picked.inner? {
                practice::Taken::Case(chosen) => {
                    // The next Enter opens what was taken.
                    panel.chosen = Some(chosen);
                    panel.entered = false;
                    None
                }
                practice::Taken::Drill(behaviour) => Some(Action::Drill(behaviour)),
            }
        }
        Over::Players => {
            let shown = players_ui(ui.ctx(), (desk.words, desk.theme), &desk.people, &mut panel.players);
            if shown.left {
                panel.over = None;
                panel.entered = false;
            }
            shown.inner.map(Action::Player)
        }
        Over::Settings => {
            let shown = settings_and_more_ui(ui.ctx(), desk.words, desk.theme, desk.settings);
            if shown.left {
                panel.over = None;
            }
            shown.inner
        }
    }
}

impl Desk<'_> {
    /// The case in the folder.
    fn in_folder(&self, panel: &DeskPanel) -> usize {
        panel.chosen.unwrap_or(self.today).min(self.cases.len().saturating_sub(1))
    }
}
