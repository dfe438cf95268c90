//! What is kept of whoever plays: shown whole, to take along, to delete, and for how long.

mod act;
mod told;

use super::head::{Head, Pressed, below};
use super::scene::Action;
use super::screen::other_theme;
use super::settings::Settings;
use super::surface::{Wood, desk as wood};
use super::theme::{TextSize, Theme, size};
use crate::words::Words;
use egui::{Rect, Ui, pos2, vec2};

/// A line of what is kept: a message of the words, and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is, as a message of the words.
    pub what: &'static str,
    /// How much, or which.
    pub value: String,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// Its name.
    pub name: String,
    /// How large it is, with its unit.
    pub size: String,
    /// What it is, as a message of the words.
    pub what: &'static str,
}

/// Everything that the page may read.
#[derive(Clone, Copy)]
pub struct PrivacyPage<'a> {
    /// The name of who plays, if one was given.
    pub name: Option<&'a str>,
    /// What is kept of them.
    pub facts: &'a [Fact],
    /// The files in the folder.
    pub files: &'a [FileRow],
    /// How many plays there are of them.
    pub plays: usize,
    /// The spans for which plays can be kept, as messages of the words, and which is chosen.
    pub spans: &'a [&'static str],
    /// Which of them holds.
    pub span: usize,
    /// Whether results are deleted with the moves.
    pub results_too: bool,
    /// What came of what was wanted last.
    pub note: Option<&'a str>,
    /// The game's words.
    pub words: &'a Words,
    /// The colours.
    pub theme: &'a Theme,
    /// What the player has set.
    pub settings: Settings,
}

impl PrivacyPage<'_> {
    /// What has to be written before everything is deleted: the name, or where there is none a word.
    fn word(&self) -> String {
        self.name.map_or_else(|| self.words.get("privacy-delete-word"), str::to_owned)
    }
}

/// What is wanted of what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivacyWish {
    /// To the page.
    Open,
    /// Save everything of the player in one file.
    Export,
    /// Delete the player with everything.
    Delete,
    /// Keep plays for the span of this place, and delete results with the moves or not.
    Keep(usize, bool),
}

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct PrivacyPanel {
    /// What was written so far where everything is about to be deleted.
    deleting: Option<String>,
    entered: bool,
}

/// The page. Fills the room it is given.
pub fn privacy_ui(ui: &mut Ui, page: &PrivacyPage<'_>, panel: &mut PrivacyPanel) -> Option<Action> {
    let area = ui.max_rect();
    wood(ui.painter(), page.theme, area, Wood::FIGURES);
    if let Some(mut written) = panel.deleting.take() {
        let shown = act::delete_ui(ui.ctx(), page, &mut written);
        panel.deleting = (!shown.left).then_some(written);
        ui.disable();
        let _shown_behind = sheets_ui(ui, page, panel, area);
        return shown.inner.map(Action::Privacy);
    }
    let wanted = sheets_ui(ui, page, panel, area);
    wanted.or_else(|| head_ui(ui, page, area))
}

fn sheets_ui(ui: &mut Ui, page: &PrivacyPage<'_>, panel: &mut PrivacyPanel, area: Rect) -> Option<Action> {
    let inside = below(area).shrink2(vec2(size::MARGIN, 0.0));
    let inside = inside.with_max_y(inside.bottom() - size::MARGIN);
    let wide = inside.width().min(size::CONTENT[0]);
    let inside = Rect::from_center_size(inside.center(), vec2(wide, inside.height()));
    let share = if TextSize::of(ui.ctx()).times() > 1.3 { 0.5 } else { 0.54 };
    let split = inside.left() + (wide - size::GUTTER) * share;
    told::told_ui(ui, page, inside.with_max_x(split));
    act::act_ui(ui, page, panel, Rect::from_min_max(pos2(split + size::GUTTER, inside.top()), inside.max))
}

fn head_ui(ui: &mut Ui, page: &PrivacyPage<'_>, area: Rect) -> Option<Action> {
    let (words, theme) = (page.words, page.theme);
    let (title, back) = (words.get("privacy-title"), words.get("to-desk"));
    let head = Head { back: &back, title: &title, subtitle: &words.get("privacy-lead"), time: None, coach: false };
    match head.show(ui, area, words, theme)? {
        Pressed::Back => Some(Action::ToDesk),
        Pressed::Language(language) => Some(Action::Language(language)),
        Pressed::Theme => Some(Action::Theme(other_theme(theme))),
        // One comes here from the settings; they are on the desk again.
        Pressed::Settings => Some(Action::ToDesk),
        Pressed::Coach | Pressed::Tool(_) => None,
    }
}
