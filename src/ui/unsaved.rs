//! The question that comes when something cannot be saved: what happened and where, and what the player wants to do
//! about it. Nothing goes on before it is answered, and nothing is ever played unsaved without the player's word.

use super::scene::Action;
use super::theme::{Theme, Type, size};
use super::widgets::{Button, Cap, Dialog, Icon, label};
use crate::words::Words;
use egui::{Context, Ui};

/// What cannot be saved, and why.
#[derive(Clone, Copy)]
pub struct Unsaved<'a> {
    /// Why, in the player's words, with the place.
    pub why: &'a str,
    /// What waits for it.
    pub what: Waits,
    /// The game's words.
    pub words: &'a Words,
    /// The colours.
    pub theme: &'a Theme,
}

/// What waits for being saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// The game, because what was saved before cannot be opened, or a play that is about to begin.
    Opening,
    /// A move.
    Move,
    /// A move of a play that has gone on in another window.
    Elsewhere,
}

/// Asks over whatever is shown; gives back the answer.
pub fn unsaved_ui(ctx: &Context, unsaved: &Unsaved<'_>) -> Option<Action> {
    let Unsaved { why, what, words, theme } = *unsaved;
    let shown = Dialog::new("unsaved").show(ctx, theme, |ui, _| {
        let title = if what == Waits::Opening { "store-title" } else { "store-title-play" };
        label(ui, &words.get(title), Type::Title, theme.ink);
        label(ui, why, Type::Body, theme.ink);
        label(ui, &consequence(what, words), Type::Body, theme.ink_2);
        ui.add_space(size::GAP);
        answers_ui(ui, unsaved)
    });
    // Leaving the sheet is no answer: it comes again.
    shown.inner
}

fn consequence(what: Waits, words: &Words) -> String {
    let keys: &[&str] = match what {
        Waits::Opening => &["store-untouched", "store-without-means"],
        Waits::Move => &["store-untouched", "store-move-waits", "store-without-means"],
        Waits::Elsewhere => &["store-elsewhere-means"],
    };
    keys.iter().map(|key| words.get(key)).collect::<Vec<_>>().join(" ")
}

fn answers_ui(ui: &mut Ui, unsaved: &Unsaved<'_>) -> Option<Action> {
    let Unsaved { what, words, theme, .. } = *unsaved;
    let again = words.get(if what == Waits::Elsewhere { "store-catch-up" } else { "store-again" });
    let (without, quit) = (words.get("store-without"), words.get("store-quit"));
    let mut answer = None;
    let first = Button::new(&again).primary().icon(Icon::Save).cap(Cap::letter(words, "key-store-again"));
    let first = first.show(ui, theme);
    // Escape takes the focus from a button, and there is nothing else here to give it to.
    if ui.ctx().memory(|memory| memory.focused().is_none()) {
        first.request_focus();
    }
    if first.clicked() {
        answer = Some(Action::SaveAgain);
    }
    if Button::new(&without).icon(Icon::Play).cap(Cap::letter(words, "key-store-without")).show(ui, theme).clicked() {
        answer = Some(Action::PlayUnsaved);
    }
    if Button::new(&quit).icon(Icon::Close).cap(Cap::letter(words, "key-quit")).show(ui, theme).clicked() {
        answer = Some(Action::Quit);
    }
    answer
}
