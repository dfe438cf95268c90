//! The pause: leaving the table for a moment, the desk, or the meeting. Nothing is lost by it but by ending the meeting,
//! and that is asked twice.

use super::scene::{Action, Scene};
use super::screen::other_theme;
use super::theme::{Type, size};
use super::widgets::{Button, Cap, Chip, Dialog, Icon, label};
use crate::encounter::view::Offer;
use crate::encounter::{Move, Stage};
use egui::{Key, Ui};

/// What the sheet remembers while it is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LeavingPanel {
    /// Whether the meeting is to be ended, and only the last word is missing.
    ending: bool,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Stay: nothing happens.
    Stay,
    /// Do this.
    Do(Action),
}

/// Whether there is something to go on with later.
pub(super) fn pauses(scene: &Scene<'_>) -> bool {
    scene.view.step > 0 && scene.view.stage != Stage::Over
}

/// Draws the sheet. Escape goes back by one step, and never loses anything.
pub(super) fn leaving_ui(ui: &Ui, scene: &Scene<'_>, panel: &mut LeavingPanel) -> Option<Answer> {
    let shown = Dialog::new("leaving").show(ui.ctx(), scene.theme, |ui, _| {
        let before = panel.ending;
        let answer = if panel.ending { ending_ui(ui, scene, panel) } else { pause_ui(ui, scene, panel) };
        // The other face of the sheet has other buttons: none of the old ones keeps the focus.
        if before != panel.ending {
            ui.ctx().memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        }
        answer
    });
    match shown.inner {
        None if shown.left && !panel.ending => Some(Answer::Stay),
        answer => answer,
    }
}

fn pause_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut LeavingPanel) -> Option<Answer> {
    let (words, theme) = (scene.words, scene.theme);
    label(ui, &words.get("leaving-title"), Type::Title, theme.ink);
    label(ui, &words.get("leaving-lead"), Type::Body, theme.ink_2);
    ui.add_space(size::GAP);
    let (stay, end, desk) = (words.get("leaving-stay"), words.get("leaving-end"), words.get("leaving-desk"));
    let mut answer = None;
    let first = Button::new(&stay).primary().icon(Icon::Play).cap(Cap::escape(words)).show(ui, theme);
    focus(ui, &first);
    if first.clicked() {
        answer = Some(Answer::Stay);
    }
    if Button::new(&desk).icon(Icon::Folder).cap(Cap::letter(words, "key-desk")).show(ui, theme).clicked() {
        answer = Some(Answer::Do(Action::ToDesk));
    }
    let can = scene.view.moves.contains(&Offer::Ready(Move::Leave));
    if can && Button::new(&end).icon(Icon::Close).cap(Cap::letter(words, "key-end")).show(ui, theme).clicked() {
        panel.ending = true;
    }
    ui.add_space(size::GAP);
    tools_ui(ui, scene).or(answer)
}

/// The tools that have no place in an encounter.
fn tools_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Answer> {
    let (words, theme) = (scene.words, scene.theme);
    let key = |key: Key, name: &str| Cap { key, name: name.to_owned() };
    let other = words.language().other();
    let (evening, icon) = if theme.dark { ("head-day", Icon::Sun) } else { ("head-evening", Icon::Moon) };
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        if Chip::new(other.own_name(), false).icon(Icon::Language).cap(key(Key::F2, "F2")).show(ui, theme).clicked() {
            answer = Some(Answer::Do(Action::Language(other)));
        }
        let evening = words.get(evening);
        if Chip::new(&evening, false).icon(icon).cap(key(Key::F3, "F3")).show(ui, theme).clicked() {
            answer = Some(Answer::Do(Action::Theme(other_theme(theme))));
        }
    });
    answer
}

fn ending_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut LeavingPanel) -> Option<Answer> {
    let (words, theme) = (scene.words, scene.theme);
    label(ui, &words.get("leaving-end-title"), Type::Title, theme.ink);
    label(ui, &words.get("leaving-end-lead"), Type::Body, theme.ink_2);
    ui.add_space(size::GAP);
    let (back, end) = (words.get("leaving-end-not"), words.get("leaving-end-sure"));
    let first = Button::new(&back).icon(Icon::Back).cap(Cap::escape(words)).show(ui, theme);
    focus(ui, &first);
    if first.clicked() {
        panel.ending = false;
    }
    let ends = Button::new(&end).icon(Icon::Close).cap(Cap::letter(words, "key-end")).show(ui, theme);
    ends.clicked().then_some(Answer::Do(Action::Move(Move::Leave)))
}

fn focus(ui: &Ui, first: &egui::Response) {
    if ui.ctx().memory(|memory| memory.focused().is_none()) {
        first.request_focus();
    }
}
