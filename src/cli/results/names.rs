//! `malmi results names`: which name stands behind which pseudonym, as a file of its own that stays with the trainer.

use super::kept;
use crate::cli::put::put;
use crate::cli::{CliError, Ended, output};
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
    /// Where results are kept; else in the usual folder of this system
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// Writes the list.
pub(super) fn run(args: &Args) -> Result<Ended, CliError> {
    let store = kept::open(args.data.as_deref())?;
    let list = name_list(&kept::players(&store)?);
    let bytes = to_csv(&list);
    match &args.out {
        None => output::write(&String::from_utf8_lossy(&bytes))?,
        Some(path) => put(path, &bytes, args.force, |there| is_table(there, std::slice::from_ref(&list)))?,
    }
    Ok(Ended::Well)
}
