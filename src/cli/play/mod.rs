//! `malmi play`: a case in the terminal, for people or (with `--protocol jsonl`) for programs.

mod asks;
mod compose;
mod console;
mod drill;
mod finish;
pub mod keep;
mod keeping;
mod menu;
mod notes;
mod scene;
mod start;
mod terminal;
#[cfg(test)]
mod tests;

use super::{CliError, Ended, protocol};
use crate::encounter::Play;
use crate::model::HelpLevel;
use crate::records::PlayerName;
use crate::scenario::case::Case;
use crate::words::Words;
use clap::ValueEnum;
pub use console::Stop;
pub(in crate::cli) use drill::drill_on;
pub(in crate::cli) use finish::head;
use keep::Keeper;
pub use keeping::Keeping;
use start::Start;
pub(in crate::cli) use start::seed as any_seed;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What `malmi play` is asked.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("kept").args(["data", "player"]).multiple(true))]
pub struct Args {
    /// The scenario file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The language, such as `fi`; otherwise that of the system
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// The seed of the play's luck: the same seed and the same moves give the same play. Otherwise by chance
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    pub seed: Option<u64>,
    /// How much the game helps; otherwise as the scenario says
    #[arg(long, value_enum)]
    pub level: Option<Level>,
    /// Replay the moves of this file, a record or one move a line, and show where they lead
    #[arg(long, value_name = "FILE")]
    pub moves: Option<PathBuf>,
    /// Write a record of the play to this file when it ends
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    /// Keep every move in this folder before it is answered, and go on with a play of the case that waits there
    #[arg(long, value_name = "DIR", conflicts_with = "moves")]
    pub data: Option<PathBuf>,
    /// Keep every move for the player of this name; without `--data` in the usual folder of this system
    #[arg(long, value_name = "NAME", conflicts_with = "moves", value_parser = PlayerName::new)]
    pub player: Option<PlayerName>,
    /// Lay a play of the case that waits aside, and begin afresh
    #[arg(long, requires = "kept")]
    pub anew: bool,
    /// Speak with a program instead of a person, as `docs/protocol.md` says
    #[arg(long, value_enum)]
    pub protocol: Option<Protocol>,
}

/// The levels of help as the command line names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Level {
    /// Kinds of questions and cues are marked, and a coach can be asked
    Guided,
    /// Nothing is marked
    Standard,
    /// Nothing is marked, and cues are harder to see
    Realistic,
}

impl From<Level> for HelpLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Guided => Self::Guided,
            Level::Standard => Self::Standard,
            Level::Realistic => Self::Realistic,
        }
    }
}

/// How programs are spoken with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Protocol {
    /// One JSON object a line
    Jsonl,
}

/// Plays a case that has been loaded already, and keeps it move by move, with a record where one is asked for.
pub(super) fn play_case(case: Arc<Case>, words: Words, chosen: &super::start::Args) -> Result<Ended, CliError> {
    let record = chosen.record.as_deref().map(|path| Keeper::new(path, Path::new(""))).transpose()?;
    let mut keeping = Keeping::with_record(record);
    let level = case.scenario.level;
    let play = Play::new(case, chosen.seed.unwrap_or_else(start::seed), level);
    let mut start = Start { play, words, no_texts_in: None };
    keeping.choose(&mut start, chosen.data.as_deref())?;
    let stopped = terminal::play(&mut start, false, &mut keeping);
    keeping.finish(&start.play)?;
    ended(stopped)
}

/// Plays a case. [`Ended::Unsound`] when the scenario cannot be played or a file of moves does not hold.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let record = args.record.as_deref().map(|path| Keeper::new(path, &args.file)).transpose()?;
    let mut keeping = Keeping::with_record(record);
    let mut start = Start::new(args)?;
    let fault = args.moves.as_deref().map(|path| start.replay(path, args)).transpose()?.flatten();
    let only_show = args.moves.is_some();
    keeping.take_up(&mut start, args)?;
    let stopped = match args.protocol {
        Some(Protocol::Jsonl) => protocol::speak(&mut start.play, &start.words, only_show, &mut keeping),
        None => terminal::play(&mut start, only_show, &mut keeping),
    };
    keeping.finish(&start.play)?;
    // What came of the moves before is shown first.
    fault.map_or_else(|| ended(stopped), Err)
}

pub(super) fn ended(stopped: Result<(), Stop>) -> Result<Ended, CliError> {
    match stopped {
        Ok(()) | Err(Stop::Quit | Stop::Gone) => Ok(Ended::Well),
        Err(Stop::NotKept(error)) => Err(error.into()),
        Err(Stop::Output(error)) => Err(CliError::Output(error)),
        Err(Stop::Input(error)) => Err(CliError::Input(error)),
    }
}
