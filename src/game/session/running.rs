//! A case being played: the play, what was said in it, and what it was worth.

use crate::encounter::{Move, Play, Refusal};
use crate::scenario::case::Case;
use crate::scoring::{Scorecard, score};
use crate::ui::{Ended, Heard, Scene, Settings, Theme, hear, say};
use crate::words::Words;
use std::sync::Arc;

/// A case being played.
pub(super) struct Running {
    /// The play.
    pub play: Play,
    /// What was said.
    pub said: Vec<Heard>,
    refused: Option<Refusal>,
    /// What it was worth, once it is over.
    pub card: Option<Scorecard>,
}

impl Running {
    /// A play at its beginning or at any later point; what was said so far is told anew.
    pub fn new(play: Play, words: &Words) -> Self {
        let (play, said) = retold(&play, Arc::clone(play.case()), words);
        let card = play.is_over().then(|| score(&play));
        Self { play, said, refused: None, card }
    }

    /// Makes a move; says whether it was made.
    pub fn make(&mut self, mv: Move, words: &Words) -> bool {
        let own = say(&self.play.view(), words, &mv);
        self.refused = self.play.make(mv).err();
        if self.refused.is_some() {
            return false;
        }
        self.said.extend(own);
        self.said.extend(hear(&self.play.view(), words));
        self.card = self.play.is_over().then(|| score(&self.play));
        true
    }

    /// Tells everything again in another language.
    pub fn retell(&mut self, case: Arc<Case>, words: &Words) {
        (self.play, self.said) = retold(&self.play, case, words);
    }

    /// Shows the scene.
    pub fn show<T>(&self, words: &Words, theme: &Theme, settings: Settings, show: impl FnOnce(Scene<'_>) -> T) -> T {
        let view = self.play.view();
        let ended = self.card.as_ref().map(|card| Ended { card, events: self.play.events() });
        show(Scene { view: &view, words, theme, settings, said: &self.said, refused: self.refused, ended })
    }

    /// Whether a move was refused last.
    pub const fn was_refused(&self) -> bool {
        self.refused.is_some()
    }
}

/// The same play, told from the beginning in the words of another language.
fn retold(play: &Play, case: Arc<Case>, words: &Words) -> (Play, Vec<Heard>) {
    let mut again = Play::new(case, play.seed(), play.level());
    let mut said = hear(&again.view(), words);
    for mv in play.moves() {
        let own = say(&again.view(), words, mv);
        // Two languages of a case differ in their texts only, so that no move can be refused that was made before.
        if again.make(mv.clone()).is_ok() {
            said.extend(own);
            said.extend(hear(&again.view(), words));
        }
    }
    (again, said)
}
