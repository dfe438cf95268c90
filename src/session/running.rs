//! A case being played: the play, what was said in it, and what it was worth.

use super::work::Work;
use crate::debrief::{Branch, Debrief};
use crate::encounter::{Move, Play, Refusal};
use crate::records::{Finished, PlayId, Record, Stamp};
use crate::scenario::case::Case;
use crate::scoring::{Scorecard, score};
use crate::ui::{Ended, Heard, Scene, Settings, Theme, hear, say};
use crate::words::Words;
use std::sync::Arc;

/// A case being played.
pub(super) struct Running {
    /// The play.
    pub play: Play,
    /// By what it is kept.
    pub id: PlayId,
    /// How many of its moves are kept; `None` before it is kept for the first time.
    pub kept: Option<usize>,
    /// What came of it, once that was asked for.
    result: Option<Finished>,
    /// Whether its result has joined the others.
    counted: bool,
    /// What was said.
    pub said: Vec<Heard>,
    refused: Option<Refusal>,
    /// What it was worth and what it teaches, once it is over.
    pub over: Option<Over>,
    /// The play that this one was taken up from.
    branch: Option<Branch>,
}

/// A play that is over.
pub(super) struct Over {
    pub card: Scorecard,
    pub debrief: Debrief,
    work: Option<Work>,
}

impl Over {
    /// Takes in what has been worked out since.
    fn update(&mut self) {
        let Some(work) = &self.work else { return };
        match work.news() {
            None => {
                self.debrief.progress.0 = self.debrief.progress.1;
                self.work = None;
            }
            Some(all) => {
                for (costs, progress) in all {
                    self.debrief.costs.extend(costs);
                    self.debrief.progress = progress;
                }
            }
        }
    }
}

impl Running {
    /// A play at its beginning or at any later point; what was said so far is told anew.
    pub fn new(play: &Play, words: &Words) -> Self {
        let (play, said) = retold(play, Arc::clone(play.case()), words);
        let id = PlayId::new();
        let (kept, result, over) = (None, None, None);
        let mut running = Self { play, id, kept, result, counted: false, said, refused: None, over, branch: None };
        running.look_back();
        running
    }

    /// A play that is kept already, as it was left.
    pub fn resumed(play: &Play, id: PlayId, words: &Words) -> Self {
        Self { id, kept: Some(play.moves().len()), ..Self::new(play, words) }
    }

    /// Takes a play up again at a step, to be made anew; `None` if it has no such step.
    pub fn branch(&self, step: u16, words: &Words) -> Option<Self> {
        let branch = Branch::at(&self.play, step)?;
        Some(Self { branch: Some(branch.clone()), ..Self::new(&branch.begin(), words) })
    }

    /// The record of the play; that of a play taken up again says from which.
    pub fn record(&self) -> Record {
        let record = match &self.branch {
            Some(branch) => Record::of_branch(&self.play, branch.origin(), branch.step()),
            None => Record::of(&self.play),
        };
        record.witnessed(&self.play)
    }

    /// The first step that was made anew, counted from 1, where it was taken up from a moment of another play.
    pub fn taken_up(&self) -> Option<u16> {
        self.branch.as_ref().map(Branch::step)
    }

    /// What came of the play, once it is over; when it is first asked for is when it ended.
    pub fn result(&mut self, at: Stamp) -> Option<&Finished> {
        let over = self.over.as_ref()?;
        let from_a_moment = self.branch.is_some();
        let first = || Finished { from_a_moment, ..Finished::of(&self.play, &over.card, at.seconds()) };
        Some(self.result.get_or_insert_with(first))
    }

    /// The result, the first time that it is asked for so.
    pub fn result_once(&mut self) -> Option<Finished> {
        let result = self.result(Stamp::now()).cloned();
        result.filter(|_| !std::mem::replace(&mut self.counted, true))
    }

    /// The play as it would be after a move; `None` where the move is refused, which is noted.
    pub fn after(&mut self, mv: Move, words: &Words) -> Option<Self> {
        let Self { play, id, kept, said, branch, .. } = &*self;
        let (play, said, branch) = (play.clone(), said.clone(), branch.clone());
        let (result, counted, refused, over) = (None, false, None, None);
        let mut next = Self { play, id: *id, kept: *kept, result, counted, said, refused, over, branch };
        let made = next.make(mv, words);
        self.refused = next.refused;
        made.then_some(next)
    }

    /// Takes in what has been worked out since the last time.
    pub fn update(&mut self) {
        if let Some(over) = &mut self.over {
            over.update();
        }
    }

    /// Whether something is still being worked out.
    pub fn is_working(&self) -> bool {
        self.over.as_ref().is_some_and(|over| over.work.is_some())
    }

    fn look_back(&mut self) {
        self.over = self.play.is_over().then(|| {
            let card = score(&self.play);
            let debrief = Debrief::of(&self.play, &card, self.branch.as_ref());
            Over { card, debrief, work: Some(Work::begin(&self.play)) }
        });
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
        self.look_back();
        true
    }

    /// Tells everything again in another language.
    pub fn retell(&mut self, case: Arc<Case>, words: &Words) {
        (self.play, self.said) = retold(&self.play, case, words);
    }

    /// Shows the scene.
    pub fn show<T>(&self, words: &Words, theme: &Theme, settings: Settings, show: impl FnOnce(Scene<'_>) -> T) -> T {
        let view = self.play.view();
        let over = self.over.as_ref();
        let ended = over.map(|over| Ended { play: &self.play, card: &over.card, debrief: &over.debrief });
        show(Scene { view: &view, words, theme, settings, said: &self.said, refused: self.refused, ended, coach: None })
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
