//! `malmi results names`: which name stands behind which pseudonym, as a file of its own that stays with the trainer.

use crate::cli::kept::Data;
use crate::cli::put::put;
use crate::cli::{CliError, Ended, output};
use crate::records::Store;
use crate::results::{is_table, name_list, to_csv};
use std::path::PathBuf;

/// What `malmi results names` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Write it to this file; otherwise to the output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Write over whatever the file holds
    #[arg(long, requires = "out")]
    pub force: bool,
    /// Where results are kept
    #[command(flatten)]
    pub data: Data,
}

/// Writes the list.
pub(super) fn run(args: &Args) -> Result<Ended, CliError> {
    let list = name_list(&args.data.look()?.store.players()?);
    let bytes = to_csv(&list);
    match &args.out {
        None => output::write(&String::from_utf8_lossy(&bytes))?,
        Some(path) => put(path, &bytes, args.force, |there| is_table(there, std::slice::from_ref(&list)))?,
    }
    Ok(Ended::Well)
}
