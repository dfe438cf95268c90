//! `malmi translate status`: a table of files and languages.

use super::{languages_of, packs};
use crate::cli::{CliError, Ended, output};
use crate::translate::status::{Status, status};
use std::fmt::Write as _;
use std::path::PathBuf;

/// What is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario, persona or pack files, or folders with such files
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The language to look at; otherwise those that there are translations in
    #[arg(long, value_name = "LANGUAGE")]
    to: Option<String>,
}

/// Writes the table. A file that cannot be read is told of, and the others are counted all the same.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let (mut rows, mut ended) = (Vec::new(), Ended::Well);
    for pack in packs(&args.paths)? {
        for path in &pack.paths {
            for language in languages_of(&pack, path, args.to.as_deref()) {
                match status(&*pack.files, path, &language) {
                    Ok(status) => rows.push((pack.files.shown(path.as_str()), status)),
                    Err(error) => {
                        output::complain(&error.into());
                        ended = Ended::Unsound;
                    }
                }
            }
        }
    }
    if !rows.is_empty() {
        output::write(&table(&rows))?;
    } else if ended == Ended::Well {
        output::write("no translations yet; `malmi translate extract … --to fi` begins one\n")?;
    }
    Ok(ended)
}

fn table(rows: &[(String, Status)]) -> String {
    let width = rows.iter().map(|(file, _)| file.chars().count()).max().unwrap_or(0).max("together".len());
    let mut text = format!("{:<width$}  into  texts  done  missing  stale  words  words left\n", "file");
    let mut line = |file: &str, into: &str, status: &Status, stale: &str| {
        let done = status.translated - status.stale;
        let _ = writeln!(
            text,
            "{file:<width$}  {into:<4}  {:>5}  {done:>4}  {:>7}  {stale:>5}  {:>5}  {:>10}",
            status.texts,
            status.missing(),
            status.words,
            status.words_left
        );
    };
    let mut sum = Status::default();
    for (file, status) in rows {
        // Without a note of what it was made from, nothing is known of a translation's age.
        let stale = if status.is_watched { status.stale.to_string() } else { "?".to_owned() };
        line(file, &status.language, status, &stale);
        sum.texts += status.texts;
        sum.translated += status.translated;
        sum.stale += status.stale;
        sum.words += status.words;
        sum.words_left += status.words_left;
    }
    if rows.len() > 1 {
        line("together", "", &sum, &sum.stale.to_string());
    }
    if rows.iter().any(|(_, status)| !status.is_watched) {
        text.push_str("? not known; `malmi translate confirm` notes what a translation was made from\n");
    }
    text
}
