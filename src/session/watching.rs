//! A past play that is looked at again: its record, or one move after the other, on by itself if that is wanted.

use super::past::date;
use super::preview::Came;
use super::running::Running;
use crate::cli::shelf::Shelf;
use crate::debrief::{Timeline, did};
use crate::encounter::Play;
use crate::records::{Past, Record, Stamp, Verified};
use crate::scoring::score;
use crate::ui::plays::{PastStrip, Step, Steps};
use crate::ui::{Place, Settings, Theme};
use crate::words::Words;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long a move is shown at least, and how much longer for each letter that came with it.
const LEAST: Duration = Duration::from_millis(1_400);
const LETTER: Duration = Duration::from_millis(45);
/// However much is said, it goes on.
const MOST: Duration = Duration::from_secs(12);

/// A play that is looked at again.
pub(super) struct Watching {
    record: Record,
    /// When it was played.
    when: Stamp,
    /// Which play: its case and its date.
    title: String,
    /// Why it is not shown to its end, if it is not.
    note: Option<String>,
    /// The play as far as it holds.
    whole: Running,
    /// What was done at each of its moves, in words.
    done: Vec<String>,
    /// Where in it, while it is watched move by move.
    at: Option<At>,
}

/// A moment of the play.
struct At {
    step: usize,
    shown: Running,
    /// Since when it is shown, while it goes on by itself.
    runs: Option<Instant>,
}

impl Watching {
    /// A play of a record; `None` where its case is not here.
    pub fn of(shelf: &Shelf, past: &Past, record: Record, words: &Words) -> Option<Self> {
        let verified = verified(shelf, &record, words)?;
        let note = because_of(&verified, words);
        let whole = Running::resumed(&verified.play, past.play, words);
        let title = title(&whole.play, past.last, words);
        let done = done(&whole.play, words);
        Some(Self { record, when: past.last, title, note, whole, done, at: None })
    }

    /// The play on the screen.
    pub fn running(&self) -> &Running {
        self.at.as_ref().map_or(&self.whole, |at| &at.shown)
    }

    /// The whole play.
    pub const fn whole(&self) -> &Running {
        &self.whole
    }

    /// Goes to a place in it.
    pub fn step(&mut self, step: Step, words: &Words) {
        let (now, of) = (self.at.as_ref().map_or(0, |at| at.step), self.whole.play.moves().len());
        let runs = self.at.as_ref().is_some_and(|at| at.runs.is_some());
        match step {
            // What did not come to its end has no record: it is shown as it was left.
            Step::Record if self.whole.over.is_some() => self.at = None,
            Step::Record | Step::End => self.go(of, false, words),
            Step::Start => self.go(0, false, words),
            Step::Back => self.go(now.saturating_sub(1), false, words),
            Step::On => self.go((now + 1).min(of), false, words),
            // From the end it begins anew.
            Step::Run if now == of => self.go(0, !runs, words),
            Step::Run => self.go(now, !runs, words),
        }
    }

    fn go(&mut self, step: usize, runs: bool, words: &Words) {
        let whole = &self.whole.play;
        let mut play = Play::new(Arc::clone(whole.case()), whole.seed(), whole.level());
        for mv in whole.moves().iter().take(step) {
            // The same moves on the same case: what was made once can be made again.
            let _made = play.make(mv.clone());
        }
        let runs = (runs && step < whole.moves().len()).then(Instant::now);
        self.at = Some(At { step, shown: Running::new(&play, words), runs });
    }

    /// Goes on by itself when it is time to; says in how long it should be asked again.
    pub fn update(&mut self, words: &Words) -> Option<Duration> {
        self.whole.update();
        let at = self.at.as_ref()?;
        let (since, step) = (at.runs?, at.step);
        let wait = pace(&at.shown, step).saturating_sub(since.elapsed());
        if !wait.is_zero() {
            return Some(wait);
        }
        self.go(step + 1, true, words);
        Some(Duration::ZERO)
    }

    /// Tells it in another language.
    pub fn retell(&mut self, shelf: &Shelf, words: &Words) {
        let Some(verified) = verified(shelf, &self.record, words) else { return };
        self.note = because_of(&verified, words);
        self.whole.retell(Arc::clone(verified.play.case()), words);
        self.done = done(&self.whole.play, words);
        self.title = title(&self.whole.play, self.when, words);
        if let Some(step) = self.at.as_ref().map(|at| at.step) {
            self.go(step, false, words);
        }
    }

    /// Shows it with its strip.
    pub fn show<T>(&self, words: &Words, theme: &Theme, settings: Settings, show: impl FnOnce(&Place<'_>) -> T) -> T {
        let steps = self.at.as_ref().map(|at| Steps {
            at: at.step,
            of: self.whole.play.moves().len(),
            done: at.step.checked_sub(1).and_then(|last| self.done.get(last)).map(String::as_str),
            runs: at.runs.is_some(),
        });
        let note = self.note.as_deref();
        let strip = PastStrip { title: &self.title, steps, note, has_record: self.whole.over.is_some() };
        self.running().show(words, theme, settings, |scene| show(&Place::Past(scene, strip)))
    }
}

/// A play by its case and its date.
fn title(play: &Play, when: Stamp, words: &Words) -> String {
    let when = date(words, when);
    let title = play.case().scenario.title.as_str();
    words.with("past-of", &[("title", title.into()), ("when", when.as_str().into())])
}

/// What was done at each move, in words.
fn done(play: &Play, words: &Words) -> Vec<String> {
    let timeline = Timeline::with(play, &score(play));
    timeline.moments.iter().map(|moment| did(play.case(), words, &moment.mv, moment.card)).collect()
}

/// How long the moment after a move is shown: as long as it takes to read what was said.
fn pace(shown: &Running, step: usize) -> Duration {
    let said = shown.said.iter().filter(|heard| usize::from(heard.step) == step);
    let letters: usize = said.map(|heard| heard.text.chars().count()).sum();
    (LEAST + LETTER * u32::try_from(letters).unwrap_or(u32::MAX)).min(MOST)
}

fn verified(shelf: &Shelf, record: &Record, words: &Words) -> Option<Verified> {
    let case = shelf.played(&record.scenario, &record.case)?;
    let told = case.told_in(words.language().code());
    Verified::of(record, told, |code| Some(Arc::clone(case.told_in(code)))).ok()
}

/// Why a play does not hold on its case as it is now, in words; `None` where it does.
pub(super) fn because_of(verified: &Verified, words: &Words) -> Option<String> {
    let (holds, text) = Came::of_verified(verified).tell(words);
    (!holds).then_some(text)
}
