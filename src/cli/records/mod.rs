//! `malmi records`: the plays that are kept, as a list and as files; whether they still hold, and what they come to now.

mod check;
mod list;
mod transfer;

use super::kept::Data;
use super::{CliError, Ended};
use crate::words::Language;
use std::path::PathBuf;

/// What `malmi records` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do
    #[command(subcommand)]
    pub what: What,
}

/// What can be done with kept plays.
#[derive(Debug, clap::Subcommand)]
pub enum What {
    /// Every play with its case, its date and what it came to; first, best and last attempts are marked
    List {
        /// Of this player only, by name or the beginning of the id
        #[arg(long, value_name = "NAME")]
        player: Option<String>,
        /// Of this case only, by its own name
        #[arg(long, value_name = "CASE")]
        case: Option<String>,
        /// Where
        #[command(flatten)]
        data: Data,
    },
    /// Write the record of a play to a file
    Export {
        /// The beginning of the play's id, as the list shows it
        play: String,
        /// The file; `-` is the standard output
        file: PathBuf,
        /// Where
        #[command(flatten)]
        data: Data,
    },
    /// Take in records from files
    Import {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Whose they are to be, by name or the beginning of the id; needed where several play here
        #[arg(long, value_name = "NAME")]
        player: Option<String>,
        /// The folder with the scenarios that were played; else as for the game
        #[arg(long, value_name = "DIR")]
        scenarios: Option<PathBuf>,
        /// Where
        #[command(flatten)]
        data: Data,
    },
    /// Play records again and tell whether they still hold: the same case, every move, the same result
    Verify(Many),
    /// Score plays again where the rules of scoring have changed since; what they came to before stays
    Rescore(Many),
}

/// Which plays are meant.
#[derive(Debug, clap::Args)]
pub struct Many {
    /// The beginnings of ids; all plays where none is named
    #[arg(value_name = "PLAY")]
    pub plays: Vec<String>,
    /// Of this player only, by name or the beginning of the id
    #[arg(long, value_name = "NAME")]
    pub player: Option<String>,
    /// The folder with the scenarios that were played; else as for the game
    #[arg(long, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
    /// Where
    #[command(flatten)]
    pub data: Data,
}

/// Does it. [`Ended::Unsound`] where a play does not hold.
///
/// # Errors
/// Something named is not there, or cannot be read or written.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    match &args.what {
        What::List { player, case, data } => list::list(&data.look()?.store, player.as_deref(), case.as_deref()),
        What::Export { play, file, data } => transfer::export(&data.look()?.store, play, file),
        What::Import { files, player, scenarios, data } => {
            transfer::import(&mut data.open()?.store, files, player.as_deref(), scenarios.as_deref())
        }
        What::Verify(many) => check::verify(many),
        What::Rescore(many) => check::rescore(many),
    }
}

/// The language in which cases are loaded for looking at records: any will do, as they differ in texts only.
fn language() -> Language {
    Language::of_system()
}
