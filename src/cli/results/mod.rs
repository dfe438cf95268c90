//! `malmi results`: results out of the program, as files for others.

mod cohort;
mod export;
mod names;

use super::{CliError, Ended};
use clap::Subcommand;

/// What `malmi results` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do with results
    #[command(subcommand)]
    pub command: Command,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a player's results: for a spreadsheet, for a program, or as a page to print
    Export(export::Args),
    /// Merge many players' exports into a trainer's report
    Cohort(cohort::Args),
    /// Write the list of names behind the pseudonyms. It stays with the trainer
    Names(names::Args),
}

/// Does what was asked.
///
/// # Errors
/// What is kept or named cannot be read, or the result cannot be written.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    match &args.command {
        Command::Export(args) => export::run(args),
        Command::Cohort(args) => cohort::run(args),
        Command::Names(args) => names::run(args),
    }
}
