//! `malmi translate extract`: a sheet with all texts for a translator.

use super::one_pack;
use crate::cli::whole::write_file;
use crate::cli::{CliError, Ended, output};
use crate::translate::extract::extract;
use crate::translate::{State, csv, po};
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// What is asked.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line, and they are independent")]
pub struct Args {
    /// Scenario, persona or pack files, or a folder with all of them. A scenario brings its persona along
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The language to translate into, such as `fi`
    #[arg(long, value_name = "LANGUAGE")]
    to: String,
    /// What to write; otherwise told by the name of the file, or CSV
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The file to write; otherwise the sheet goes to the standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write over a file that is there already
    #[arg(long, requires = "output")]
    overwrite: bool,
    /// Only what is missing or stale
    #[arg(long)]
    open: bool,
    /// For Excel: begin the CSV with a byte-order mark, by which it knows the encoding
    #[arg(long)]
    excel: bool,
    /// Put semicolons between the cells of the CSV, as spreadsheets expect where a comma divides decimals
    #[arg(long)]
    semicolons: bool,
}

/// The kinds of sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For spreadsheets
    Csv,
    /// For translation programs
    Po,
}

/// Writes the sheet.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    if let Some(path) = &args.output {
        fit(path, args.overwrite)?;
    }
    let pack = one_pack(&args.paths)?;
    let mut sheet = extract(&*pack.files, &pack.paths, &pack.language(), &args.to)?;
    if args.open {
        sheet.rows.retain(|row| row.state != State::Done);
    }
    let is_po = |path: &PathBuf| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("po"));
    let guessed = if args.output.as_ref().is_some_and(is_po) { Format::Po } else { Format::Csv };
    let text = match args.format.unwrap_or(guessed) {
        Format::Csv => csv::write(&sheet, csv::Style { mark: args.excel, semicolons: args.semicolons }),
        Format::Po => po::write(&sheet),
    };
    let Some(path) = &args.output else { return output::write(&text).map(|()| Ended::Well) };
    write_file(path, text.as_bytes())?;
    let count = |state: State| sheet.rows.iter().filter(|row| row.state == state).count();
    output::write(&format!(
        "{}: {} text{} from `{}` into `{}`: {} done, {} missing, {} stale\n",
        path.display(),
        sheet.rows.len(),
        if sheet.rows.len() == 1 { "" } else { "s" },
        sheet.from,
        sheet.to,
        count(State::Done),
        count(State::Missing),
        count(State::Stale)
    ))?;
    Ok(Ended::Well)
}

/// A sheet may hold a translator's work: what is there is not written over unasked.
fn fit(path: &Path, overwrite: bool) -> Result<(), CliError> {
    let bad = |why: &str| Err(CliError::BadPath { path: path.display().to_string(), why: why.to_owned() });
    if path.extension().is_some_and(|extension| extension == "ron") {
        return bad("names in `.ron` are for the files of a pack; name the sheet otherwise, such as `texts.csv`");
    }
    if path.is_dir() {
        return bad("it is a folder; name a file in it for the sheet");
    }
    if std::fs::symlink_metadata(path).is_ok() && !overwrite {
        return bad("it is there already; merge it first if there is work in it, then add `--overwrite`");
    }
    Ok(())
}
