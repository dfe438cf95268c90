//! `malmi stats`: what cases hold, in figures.

use super::find::{Found, find};
use super::{CliError, Ended, output};
use crate::scenario::load::load_case;
use crate::scenario::pack_path::FileKind;
use crate::stats::{Stats, stats, text};
use clap::ValueEnum;
use serde_json::json;
use std::path::PathBuf;

/// What `malmi stats` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario files, or folders with such files
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The language whose words are counted; otherwise the pack's own
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// How to show the figures
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How figures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: a page for each case
    Text,
    /// For programs: one array of objects
    Json,
    /// For spreadsheets: a row for each case
    Csv,
}

/// Counts all cases found. Unsound when one cannot be played, and so not be counted.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let mut ended = Ended::Well;
    let mut all: Vec<(String, Stats)> = Vec::new();
    for found in find(&args.paths)? {
        let target = match found {
            Found::Target(target) if target.path.kind() == FileKind::Scenario => target,
            Found::Target(_) => continue,
            Found::Fault { shown, finding } => {
                output::complain(&CliError::Unsound { path: shown, why: finding.message });
                ended = Ended::Unsound;
                continue;
            }
        };
        let shown = target.files.shown(target.path.as_str());
        let loaded = load_case(&*target.files, &target.path, args.lang.as_deref());
        if let Some(case) = loaded.case {
            all.push((shown, stats(&case, &loaded.languages)));
        } else {
            let why = "cannot be played, and is not counted; `malmi check` says why".to_owned();
            output::complain(&CliError::Unsound { path: shown, why });
            ended = Ended::Unsound;
        }
    }
    output::write(&match args.format {
        Format::Text => all.iter().map(|(shown, stats)| text::page(shown, stats)).collect::<Vec<_>>().join("\n"),
        Format::Json => as_json(&all),
        Format::Csv => as_csv(&all),
    })?;
    Ok(ended)
}

fn as_json(all: &[(String, Stats)]) -> String {
    let cases: Vec<_> = all.iter().map(|(shown, stats)| json!({ "file": shown, "stats": stats })).collect();
    format!("{:#}\n", serde_json::Value::Array(cases))
}

fn as_csv(all: &[(String, Stats)]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for (index, (shown, stats)) in all.iter().enumerate() {
        let row = text::row(shown, stats);
        // Writing to memory cannot fail, and every row has the same columns.
        if index == 0 {
            let _ = writer.write_record(row.iter().map(|(name, _)| name));
        }
        let _ = writer.write_record(row.iter().map(|(_, cell)| crate::translate::safe_cell(cell)));
    }
    String::from_utf8_lossy(&writer.into_inner().unwrap_or_default()).into_owned()
}
