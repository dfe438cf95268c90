//! The page on learning records: whether they go out and where to, what exactly is sent, what waits, what was set aside.

mod data;
mod field;
mod out;
mod sending;

pub use data::{KeyFrom, LearningForm, LearningLine, LearningPage, LearningSheet, LearningState, LearningWish};

use super::head::{Head, Pressed, below};
use super::scene::Action;
use super::screen::other_theme;
use super::settings::settings_ui;
use super::surface::{Wood, desk as wood};
use super::theme::size;
use super::widgets::{Ground, sheet};
use egui::{Rect, Ui, vec2};

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct LearningPanel {
    /// What is being entered.
    form: Option<LearningForm>,
    /// The statement that is open.
    opened: Option<out::Opened>,
    settings: bool,
}

/// The page. Fills the room it is given.
pub fn learning_ui(ui: &mut Ui, page: &LearningPage<'_>, panel: &mut LearningPanel) -> Option<Action> {
    let area = ui.max_rect();
    wood(ui.painter(), page.theme, area, Wood::SHELF);
    if panel.settings {
        let shown = settings_ui(ui.ctx(), page.words, page.theme, page.settings);
        panel.settings = !shown.left;
        ui.disable();
        let _shown_behind = sheets_ui(ui, page, panel, area);
        return shown.inner.map(Action::Set);
    }
    let wanted = sheets_ui(ui, page, panel, area);
    wanted.or_else(|| head_ui(ui, page, panel, area))
}

fn sheets_ui(ui: &mut Ui, page: &LearningPage<'_>, panel: &mut LearningPanel, area: Rect) -> Option<Action> {
    let inside = below(area).shrink2(vec2(size::MARGIN, 0.0));
    let inside = inside.with_max_y(area.bottom() - size::MARGIN).with_min_y(inside.top() + size::GAP);
    let wide = inside.width().min(size::CONTENT[0]);
    let inside = Rect::from_center_size(inside.center(), vec2(wide, inside.height()));
    let split = inside.left() + ((wide - size::GUTTER) * SHARE).min(600.0);
    let (left, right) = (inside.with_max_x(split), inside.with_min_x(split + size::GUTTER));
    let theme = page.theme;
    let wish = sheet(ui, theme, ("sending", Ground::Paper), left, |ui| sending::sending_ui(ui, page, panel));
    sheet(ui, theme, ("out", Ground::Paper), right, |ui| out::out_ui(ui, page, panel));
    if wish.is_some() {
        panel.opened = None;
    }
    wish.map(Action::Learning)
}

/// How much of the width the left sheet takes.
const SHARE: f32 = 0.44;

fn head_ui(ui: &mut Ui, page: &LearningPage<'_>, panel: &mut LearningPanel, area: Rect) -> Option<Action> {
    let (words, theme) = (page.words, page.theme);
    let (title, back) = (words.get("learning"), words.get("to-desk"));
    let head = Head { back: &back, title: &title, subtitle: &words.get("learning-subtitle"), time: None, coach: false };
    match head.show(ui, area, words, theme)? {
        Pressed::Back => Some(Action::ToDesk),
        Pressed::Language(language) => Some(Action::Language(language)),
        Pressed::Theme => Some(Action::Theme(other_theme(theme))),
        other => {
            panel.settings = other == Pressed::Settings;
            None
        }
    }
}
