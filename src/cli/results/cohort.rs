//! `malmi results cohort`: many players' exports merged into a trainer's report.

use crate::cli::put::put;
use crate::cli::{CliError, Ended, output};
use crate::records::Stamp;
use crate::results::cohort::{Cohort, Report, is_report, report_page, report_tables, report_text};
use crate::results::{Export, LARGEST, Names, Stamped, is_page, is_table, to_csv, to_workbook};
use crate::words::{Language, Words};
use clap::ValueEnum;
use jiff::tz::TimeZone;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The most files of one run.
const MOST_FILES: usize = 5_000;

/// What `malmi results cohort` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Results as `malmi results export --format json` writes them, one file for each player
    #[arg(value_name = "FILE", required_unless_present = "group")]
    pub files: Vec<PathBuf>,
    /// The files of a group, as in `--group Oulu=a.json b.json`; goes before the group that is named in a file
    #[arg(long, value_name = "NAME=FILE", num_args = 1..)]
    pub group: Vec<String>,
    /// Tell of each person as well
    #[arg(long)]
    pub by_person: bool,
    /// The list of names that `malmi results names` writes, to show names instead of pseudonyms
    #[arg(long, value_name = "FILE", requires = "by_person")]
    pub names: Option<PathBuf>,
    /// What is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Which table is written as CSV
    #[arg(long, value_enum, default_value_t = Rows::Groups)]
    pub table: Rows,
    /// Write it to this file; otherwise to the output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Write over whatever the file holds
    #[arg(long, requires = "out")]
    pub force: bool,
}

/// The forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Lines for the terminal
    Text,
    /// One table, for spreadsheets and programs
    Csv,
    /// A workbook with all tables
    Xlsx,
    /// Everything, for programs
    Json,
    /// A page to read and to print
    Html,
}

/// The tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Rows {
    /// One row for each group
    Groups,
    /// One row for each case, skill in it and part of a skill
    Items,
    /// One row for each person
    People,
}

/// Merges the files and writes the report. [`Ended::Unsound`] when a file could not be read; the others are in it.
pub(super) fn run(args: &Args) -> Result<Ended, CliError> {
    if args.format == Format::Xlsx && args.out.is_none() {
        return Err(bad("--format xlsx", "a workbook is no text for a terminal; name a file with --out"));
    }
    if args.table == Rows::People && !args.by_person {
        return Err(bad("--table people", "people are told of one by one only with --by-person"));
    }
    let names = args.names.as_deref().map(names).transpose()?.unwrap_or_default();
    let files = files(args)?;
    let mut cohort = Cohort::default();
    let mut ended = Ended::Well;
    for (path, group) in &files {
        match read(path) {
            Ok(export) => cohort.take(export, group.as_deref()),
            Err(why) => {
                output::complain(&bad(&path.display().to_string(), &format!("{why}; left out")));
                ended = Ended::Unsound;
            }
        }
    }
    if cohort.people().is_empty() {
        return Err(bad("no file", "could be read, so that there is nothing to report"));
    }
    write(args, &Report::of(&cohort, args.by_person.then_some(&names)))?;
    Ok(ended)
}

/// The files in order, each with the group that was named for it.
fn files(args: &Args) -> Result<Vec<(PathBuf, Option<String>)>, CliError> {
    let mut all: Vec<(PathBuf, Option<String>)> = args.files.iter().map(|path| (path.clone(), None)).collect();
    let mut group: Option<&str> = None;
    for word in &args.group {
        // A name may stand before each file or only before the first of several.
        let path = match word.split_once('=') {
            Some((name, path)) if !name.is_empty() && !Path::new(word).exists() => {
                group = Some(name);
                path
            }
            _ => word,
        };
        let Some(group) = group else {
            return Err(bad(
                &format!("--group {word}"),
                "expected a name and its files, as in --group Oulu=a.json b.json",
            ));
        };
        all.push((PathBuf::from(path), Some(group.to_owned())));
    }
    if all.len() > MOST_FILES {
        return Err(bad("the files", &format!("there are {}, and at most {MOST_FILES} are read at once", all.len())));
    }
    Ok(all)
}

fn read(path: &Path) -> Result<Export, String> {
    Export::parse(&bytes(path, LARGEST)?).map_err(|error| error.to_string())
}

fn names(path: &Path) -> Result<Names, CliError> {
    let parsed = bytes(path, LARGEST).and_then(|bytes| Names::parse(&bytes).map_err(|error| error.to_string()));
    parsed.map_err(|why| bad(&path.display().to_string(), &why))
}

/// The bytes of an ordinary file, and no more than one beyond the most that is read.
fn bytes(path: &Path, most: usize) -> Result<Vec<u8>, String> {
    let unreadable = |error: std::io::Error| format!("it could not be read: {error}");
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(
            "it is no ordinary file; expected results as `malmi results export --format json` writes them".into()
        );
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn write(args: &Args, report: &Report) -> Result<(), CliError> {
    let words = Words::new(Language::English);
    let tables = report_tables(&words, report);
    let which = match args.table {
        Rows::Groups => 0,
        Rows::Items => 1,
        Rows::People => 2,
    };
    let bytes = match args.format {
        Format::Text => report_text(&words, report).into_bytes(),
        Format::Json => report.to_json().into_bytes(),
        Format::Html => report_page(&words, report).into_bytes(),
        Format::Csv => tables.get(which).map(to_csv).unwrap_or_default(),
        Format::Xlsx => {
            let stamped = Stamped { at: Stamp::now().seconds(), zone: TimeZone::system() };
            to_workbook(&tables, &stamped).map_err(|error| bad("--format xlsx", &error.to_string()))?
        }
    };
    let Some(path) = &args.out else { return output::write(&String::from_utf8_lossy(&bytes)) };
    put(path, &bytes, args.force, |there| match args.format {
        Format::Json => is_report(there),
        Format::Html => is_page(there),
        Format::Csv => is_table(there, &tables),
        Format::Text | Format::Xlsx => false,
    })
}

fn bad(path: &str, why: &str) -> CliError {
    CliError::BadPath { path: path.to_owned(), why: why.to_owned() }
}
