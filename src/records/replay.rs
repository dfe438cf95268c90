//! Playing a record again, on the case as it was or as it has been edited since: as far as it holds, and why no further.

use super::edits::{Change, Noun, What, changes};
use super::led;
use super::named::{Named, named, settle};
use super::record::Record;
use super::things::{Thing, things};
use super::witness::Made;
use crate::encounter::wire::WireError;
use crate::encounter::{Play, Refusal};
use crate::scenario::case::Case;
use crate::scenario::read::nearest;
use serde_json::Value;
use std::fmt;
use std::sync::Arc;

/// Why a record cannot be replayed at all, or not to its end.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// It is a record of another case.
    #[error("it is a record of the case `{found}`, and this is `{expected}`")]
    OtherCase {
        /// The case that is there.
        expected: String,
        /// The case that the record names.
        found: String,
    },
    /// A move cannot be made any more.
    #[error("{0}")]
    Stopped(Box<Stopped>),
    /// A move leads to something else than it did.
    #[error("{0} leads to something else now")]
    Parted(Step),
    /// The scenario has changed, and the record is too old to say what its moves led to.
    #[error("it is a record of `{0}` as it was written then; the scenario or its persona has changed since")]
    OtherVersion(String),
}

/// A move of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which, counted from 1.
    pub at: usize,
    /// Its name as written, shortened.
    pub name: String,
    /// The words of what it names, where the record keeps them.
    pub words: Option<String>,
}

/// A move that cannot be made any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// Which.
    pub step: Step,
    /// Why not.
    pub why: Misfit,
}

/// Why a recorded move cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// What it names is not in the case.
    Gone {
        /// What kind of thing.
        noun: Noun,
        /// Its id.
        id: String,
        /// The id that the same thing has now.
        renamed: Option<String>,
        /// The id there that is nearest to it.
        near: Option<String>,
    },
    /// It is no move.
    Wire(WireError),
    /// It is not open at that moment. What it names may have been changed.
    Refused(Refusal, Vec<Change>),
    /// It tells of moments, and those of this play are others.
    OtherMoments,
}

/// A record played again as far as it holds.
#[derive(Clone, Debug)]
pub struct Replayed {
    /// The play, after the last move that could be made.
    pub play: Play,
    /// The first move that could not be made, if there is one. No later one was tried.
    pub stopped: Option<Stopped>,
    /// The first move that led to something else than it did, if there is one and the record says what its moves led to.
    pub parted: Option<Step>,
    /// Whether scenario and persona are those of the record, byte for byte.
    pub same: bool,
    /// What has changed; `None` where the record is too old to tell.
    pub changes: Option<Vec<Change>>,
}

impl Replayed {
    /// The play, if it is told as it was played: every move made, each with what it led to. Words may have changed.
    ///
    /// # Errors
    /// It is not; the error says where.
    pub fn whole(self) -> Result<Play, ReplayError> {
        if let Some(stopped) = self.stopped {
            return Err(ReplayError::Stopped(Box::new(stopped)));
        }
        if let Some(step) = self.parted {
            return Err(ReplayError::Parted(step));
        }
        if self.same || self.changes.is_some() {
            Ok(self.play)
        } else {
            Err(ReplayError::OtherVersion(self.play.case().scenario.id.to_string()))
        }
    }
}

/// Plays a record on its case as it was played. What was only worded, ordered or added to otherwise since does not hinder.
pub fn replay(case: Arc<Case>, record: &Record) -> Result<Play, ReplayError> {
    follow(case, record)?.whole()
}

/// Plays a record on its case as far as it holds.
///
/// # Errors
/// It is a record of another case.
pub fn follow(case: Arc<Case>, record: &Record) -> Result<Replayed, ReplayError> {
    if case.scenario.id.as_str() != record.case {
        let expected = case.scenario.id.as_str().to_owned();
        return Err(ReplayError::OtherCase { expected, found: record.case.chars().take(60).collect() });
    }
    let same = case.hash.to_string() == record.scenario;
    let now = if same { Vec::new() } else { things(&case) };
    let then = record.then.as_ref();
    let same_language = then.is_some_and(|then| *then.language == *case.language);
    let changes = then.map(|then| if same { Vec::new() } else { changes(&then.things, &now, same_language) });
    let mut follower = Follower {
        play: Play::new(case, record.seed, record.level),
        made: then.map_or(&[], |then| &then.moves),
        same_language,
        now: &now,
        changes: changes.as_deref().unwrap_or_default(),
    };
    let stopped = follower.all(&record.moves);
    let parted = follower.parted(&record.moves);
    let play = follower.play;
    Ok(Replayed { play, stopped, parted, same, changes })
}

/// Makes moves one after the other. At the first that cannot be made it stops; those before it stay made.
pub fn make_all(play: &mut Play, moves: &[Value]) -> Result<(), ReplayError> {
    let now = things(play.case());
    let begun = Play::new(Arc::clone(play.case()), play.seed(), play.level());
    let begun = std::mem::replace(play, begun);
    let mut follower = Follower { play: begun, made: &[], same_language: false, now: &now, changes: &[] };
    let stopped = follower.all(moves);
    *play = follower.play;
    stopped.map_or(Ok(()), |stopped| Err(ReplayError::Stopped(Box::new(stopped))))
}

/// What it takes to follow a record.
struct Follower<'r> {
    play: Play,
    /// The moves as they were made; empty where the record does not say.
    made: &'r [Made],
    /// Whether their words are in the language of the case.
    same_language: bool,
    now: &'r [Thing],
    changes: &'r [Change],
}

impl Follower<'_> {
    fn all(&mut self, moves: &[Value]) -> Option<Stopped> {
        moves.iter().enumerate().find_map(|(place, value)| {
            let why = self.make(place, value, moves).err()?;
            Some(Stopped { step: self.step(place, value), why })
        })
    }

    fn make(&mut self, place: usize, value: &Value, moves: &[Value]) -> Result<(), Misfit> {
        let words = self.made.get(place).and_then(|made| made.words.as_deref());
        let settled = settle(self.play.case(), &self.play.view(), value, words.filter(|_| self.same_language));
        let mv = settled.map_err(|error| self.gone(value).unwrap_or(Misfit::Wire(error)))?;
        let is_telling = matches!(mv, crate::encounter::Move::Tell(_));
        if is_telling && self.parted(moves).is_some() {
            return Err(Misfit::OtherMoments);
        }
        self.play.make(mv).map_err(|refusal| Misfit::Refused(refusal, self.changes_of(value)))
    }

    /// What a move names and the case has not.
    fn gone(&self, value: &Value) -> Option<Misfit> {
        let all = named(value);
        let is_there = |thing: &Named| self.now.iter().any(|Thing(name, _)| thing.is(name));
        // A finding stands in one of two lists.
        let either = all.first().is_some_and(|first| first.noun() == Noun::Finding);
        if either && all.iter().any(is_there) {
            return None;
        }
        let missing = all.iter().find(|thing| !is_there(thing));
        let Some(missing) = missing else { return by_place(value) };
        let renamed = self.changes.iter().find_map(|change| match &change.what {
            What::Renamed(to) if all.iter().any(|thing| thing.is(&change.thing)) => Some(last(to)),
            _ => None,
        });
        let lists = all.iter().filter(|thing| thing.id == missing.id && thing.noun() == missing.noun());
        let ids: Vec<&str> = lists
            .flat_map(|thing| self.now.iter().filter(|now| thing.is_listed(&now.0)).map(|now| last(&now.0)))
            .collect();
        let near = nearest(&missing.id, ids).map(str::to_owned);
        Some(Misfit::Gone { noun: missing.noun(), id: missing.id.clone(), renamed: renamed.map(str::to_owned), near })
    }

    /// What has changed in what a move names, beside words.
    fn changes_of(&self, value: &Value) -> Vec<Change> {
        let all = named(value);
        let of = |change: &&Change| !change.is_harmless() && all.iter().any(|thing| thing.is(&change.thing));
        self.changes.iter().filter(of).cloned().collect()
    }

    /// The first move that led to something else than it did.
    fn parted(&self, moves: &[Value]) -> Option<Step> {
        let marks = led::marks(&self.play);
        let place = marks.iter().zip(self.made).position(|(mark, made)| *mark != made.led)?;
        Some(self.step(place, moves.get(place)?))
    }

    fn step(&self, place: usize, value: &Value) -> Step {
        let words = self.made.get(place).and_then(|made| made.words.clone());
        Step { at: place + 1, name: name(value), words }
    }
}

/// What is named by its place, and stands there no more.
fn by_place(value: &Value) -> Option<Misfit> {
    let name = value.get("move").and_then(Value::as_str)?;
    let gone = |noun, id: &str| Some(Misfit::Gone { noun, id: clip(id), renamed: None, near: None });
    match name.split_once(':') {
        Some(("book", place)) => gone(Noun::Slot, place),
        None if name == "say-back" => gone(Noun::Fact, value.get("fact")?.as_str()?),
        _ => None,
    }
}

fn last(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// The name of a move as written, shortened.
fn name(value: &Value) -> String {
    clip(value.get("move").and_then(Value::as_str).unwrap_or("?"))
}

fn clip(text: &str) -> String {
    text.chars().take(60).collect()
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "move {} (`{}`", self.at, self.name)?;
        match &self.words {
            Some(words) => write!(f, ": “{words}”)"),
            None => f.write_str(")"),
        }
    }
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.step, self.why)
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone { noun, id, renamed, near } => {
                write!(f, "there is no {} `{id}`", noun.word())?;
                match (renamed, near) {
                    (Some(renamed), _) => write!(f, " any more; the same one is called `{renamed}` now"),
                    (None, Some(near)) => write!(f, "; the nearest is `{near}`"),
                    (None, None) => Ok(()),
                }
            }
            Self::Wire(error) => error.fmt(f),
            Self::Refused(refusal, changes) => {
                refusal.fmt(f)?;
                changes.iter().try_for_each(|change| write!(f, "; since then, {change}"))
            }
            Self::OtherMoments => f.write_str("it tells of moments of that play, and this one has others"),
        }
    }
}
