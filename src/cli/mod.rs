//! The command line: one file for each subcommand, the disk, and what is shown.

pub mod check;
pub mod completions;
pub mod data;
pub mod debrief;
pub mod drill;
mod edits;
pub mod files;
mod find;
pub mod fmt;
pub mod graph;
pub mod kept;
mod lang;
mod lines;
mod listed;
pub mod look;
pub mod man;
pub mod new;
mod output;
pub mod packs;
pub mod play;
pub mod players;
pub mod practice;
pub mod protocol;
pub mod put;
pub mod records;
pub mod reference;
pub mod results;
pub mod schema;
pub mod shelf;
mod shipped;
pub mod start;
pub mod stats;
pub mod study;
#[cfg(test)]
mod testing;
pub mod translate;
mod whole;
#[cfg(not(target_arch = "wasm32"))]
pub mod xapi;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// A simulation in which sellers practise customer encounters.
///
/// Without a subcommand the game starts: in a window, or in the terminal where no window can be opened.
#[derive(Debug, Parser)]
#[command(name = "malmi", version, args_conflicts_with_subcommands = true)]
pub struct Cli {
    /// What to do; nothing starts the game.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How to start the game.
    #[command(flatten)]
    pub start: start::Args,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find everything that is wrong with scenario files, personas, packs and translations
    Check(check::Args),
    /// Let simulated players play scenarios, and see whether the scores tell them apart
    Study(study::Args),
    /// Play a case in the terminal, replay a record, or let a program play
    Play(play::Args),
    /// Tell what to practise today and why, how every skill stands, and the training path
    Practice(practice::Args),
    /// Practise one behaviour in three short rounds, cut from the cases
    Drill(drill::Args),
    /// Tell what a recorded play teaches: its course, hints that went by, points, and what decisions cost
    Debrief(debrief::Args),
    /// Who plays on this computer: list, add, rename, remove
    Players(players::Args),
    /// The plays that are kept: list, export, import, verify, score again
    Records(records::Args),
    /// What is kept of whom: show, export, delete, and for how long
    Data(data::Args),
    /// Write results for others: a player's as files and pages, many players' as a trainer's report
    Results(results::Args),
    /// Write a case, a pack or a person to begin from: a commented template that is sound as it is
    New(new::Args),
    /// Tell what can stand in a case: the whole reference, or what it says of one field or word
    Reference(reference::Args),
    /// Print a JSON Schema of the files that trainers write
    Schema(schema::Args),
    /// Lay out files in one way, with their comments
    Fmt(fmt::Args),
    /// Draw what unlocks what in a case, or the course that it can take
    Graph(graph::Args),
    /// Tell what cases hold: words, minutes, questions, layers, cues
    Stats(stats::Args),
    /// Make sheets for translators, bring them back, and tell what is missing or stale
    Translate(translate::Args),
    /// Learning records (xAPI) for an organisation's own store: turn them on or off, see what goes out, send it
    #[cfg(not(target_arch = "wasm32"))]
    Xapi(xapi::Args),
    /// Write what a shell needs to complete this program's commands
    Completions(completions::Args),
    /// Write the manual pages
    Man(man::Args),
}

/// How a command ended, as scripts see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// All is well: 0.
    Well,
    /// It ran, and what it looked at is not sound: 1.
    Unsound,
    /// It could not run as asked: 2.
    Unusable,
    /// It was stopped by the user: 130, as shells have it.
    Stopped,
}

impl From<Ended> for ExitCode {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Well => Self::SUCCESS,
            Ended::Unsound => Self::from(1),
            Ended::Unusable => Self::from(2),
            Ended::Stopped => Self::from(130),
        }
    }
}

/// Why a command could not run as asked.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// A path on the command line leads nowhere.
    #[error("{0}: there is no such file or folder")]
    NoSuchPath(String),
    /// A path on the command line cannot be used.
    #[error("{path}: {why}")]
    BadPath {
        /// The path as written.
        path: String,
        /// What is the matter with it.
        why: String,
    },
    /// What a path holds is not sound: it ran, and says why.
    #[error("{path}: {why}")]
    Unsound {
        /// The path as written.
        path: String,
        /// What is the matter with it.
        why: String,
    },
    /// Nothing could be extracted or merged.
    #[error(transparent)]
    Translate(#[from] crate::translate::TranslateError),
    /// Something was to be explained that is no kind of finding.
    #[error("there is no finding `{name}`; {advice}")]
    NoSuchFinding {
        /// The name as written.
        name: String,
        /// The nearest name, or where all are listed.
        advice: String,
    },
    /// What is kept could not be read or written.
    #[error(transparent)]
    Store(#[from] crate::records::StoreError),
    /// Learning records could not be set or sent as asked.
    #[cfg(not(target_arch = "wasm32"))]
    #[error(transparent)]
    Learning(#[from] crate::xapi::SetupError),
    /// The input could not be read.
    #[error("the input could not be read: {0}")]
    Input(std::io::Error),
    /// The output could not be written.
    #[error("the output could not be written: {0}")]
    Output(std::io::Error),
    /// The game was started where nobody can play it.
    #[error("there is no terminal to play in; `malmi --help` lists what can be done without one")]
    NoTerminal,
    /// No window could be opened, for this reason, and there is no terminal either.
    #[error("no window can be opened here ({0}), and there is no terminal to play in")]
    NowhereToPlay(String),
}

/// Runs the program and says how it ended. Messages about the run itself go to the error output.
pub fn run(cli: Cli) -> ExitCode {
    ended(match cli.command {
        None => start::run(&cli.start),
        Some(Command::Check(args)) => check::run(&args),
        Some(Command::Play(args)) => play::run(&args),
        Some(Command::Practice(args)) => practice::run(&args),
        Some(Command::Drill(args)) => drill::run(&args),
        Some(Command::Debrief(args)) => debrief::run(&args),
        Some(Command::Results(args)) => results::run(&args),
        Some(Command::Study(args)) => study::run(&args),
        Some(Command::Players(args)) => players::run(&args),
        Some(Command::Records(args)) => records::run(&args),
        Some(Command::Data(args)) => data::run(&args),
        Some(Command::New(args)) => new::run(&args),
        Some(Command::Reference(args)) => reference::run(&args),
        Some(Command::Schema(args)) => schema::run(args),
        Some(Command::Fmt(args)) => fmt::run(&args),
        Some(Command::Graph(args)) => graph::run(&args),
        Some(Command::Stats(args)) => stats::run(&args),
        Some(Command::Translate(args)) => translate::run(&args),
        #[cfg(not(target_arch = "wasm32"))]
        Some(Command::Xapi(args)) => xapi::run(&args),
        Some(Command::Completions(args)) => completions::run(&args),
        Some(Command::Man(args)) => man::run(&args),
    })
}

/// The exit status of a command; a fault is told on the error output.
pub fn ended(ended: Result<Ended, CliError>) -> ExitCode {
    match ended {
        Ok(ended) => ended.into(),
        Err(error) => {
            output::complain(&error);
            match error {
                CliError::Unsound { .. } | CliError::Translate(_) => Ended::Unsound.into(),
                _ => Ended::Unusable.into(),
            }
        }
    }
}
