//! `malmi results export`: a player's results as a file.

use crate::cli::kept::{Data, name, player};
use crate::cli::lang::language;
use crate::cli::put::put;
use crate::cli::shelf::Shelf;
use crate::cli::{CliError, Ended, output};
use crate::records::{Player, Stamp, Store};
use crate::results::{
    Export, Pseudonym, Stamped, Which, is_export, is_page, is_table, player_page, player_tables, to_csv, to_workbook,
};
use crate::words::{Language, Words};
use clap::ValueEnum;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What `malmi results export` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What is written
    #[arg(long, value_enum)]
    pub format: Format,
    /// Whose results, by name or pseudonym; needed where there are several players
    #[arg(long, value_name = "PLAYER")]
    pub player: Option<String>,
    /// Write them to this file; otherwise to the output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Write over whatever the file holds
    #[arg(long, requires = "out")]
    pub force: bool,
    /// Put the name in; otherwise a pseudonym stands for the player
    #[arg(long)]
    pub names: bool,
    /// The group that the player belongs to, such as a team or a course
    #[arg(long, value_name = "GROUP")]
    pub group: Option<String>,
    /// Which table is written as CSV
    #[arg(long, value_enum, default_value_t = Rows::Plays)]
    pub table: Rows,
    /// The language of titles, heads and pages, such as `fi`; otherwise that of the system
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// The folder with the scenarios, for their titles. Else as for the game
    #[arg(long, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
    /// Where results are kept
    #[command(flatten)]
    pub data: Data,
}

/// The forms of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One table, for spreadsheets and programs
    Csv,
    /// A workbook with all tables
    Xlsx,
    /// Everything, for `malmi results cohort` and other programs
    Json,
    /// A page to read and to print
    Html,
}

/// The tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Rows {
    /// One row for each play
    Plays,
    /// One row for each part of each skill of each play
    Skills,
    /// One row for each encounter
    Encounters,
}

/// Writes a player's results.
pub(super) fn run(args: &Args) -> Result<Ended, CliError> {
    let words = Words::new(language(args.lang.as_deref())?);
    if args.format == Format::Xlsx && args.out.is_none() {
        return Err(bad("--format xlsx", "a workbook is no text for a terminal; name a file with --out"));
    }
    let store = args.data.look()?.store;
    let player = chosen(&store, args.player.as_deref())?;
    let outcomes = store.results(player.id)?;
    let mut export = Export::new(&player, &outcomes, args.names);
    export.group = args.group.as_deref().map(group).transpose()?;
    export.titles = titles(args, words.language(), &export)?;
    write(args, &words, &export)?;
    Ok(Ended::Well)
}

fn write(args: &Args, words: &Words, export: &Export) -> Result<(), CliError> {
    let [plays, skills, encounters] = player_tables(words, export);
    let bytes = match args.format {
        Format::Json => export.to_json().into_bytes(),
        Format::Html => player_page(words, export, &TimeZone::system()).into_bytes(),
        Format::Csv => to_csv(match which(args.table) {
            Which::Plays => &plays,
            Which::Skills => &skills,
            Which::Encounters => &encounters,
        }),
        Format::Xlsx => {
            let stamped = Stamped { at: Stamp::now().seconds(), zone: TimeZone::system() };
            let tables = [plays.clone(), skills.clone(), encounters.clone()];
            to_workbook(&tables, &stamped).map_err(|error| bad("--format xlsx", &error.to_string()))?
        }
    };
    let Some(path) = &args.out else { return output::write(&String::from_utf8_lossy(&bytes)) };
    put(path, &bytes, args.force, |there| match args.format {
        Format::Json => is_export(there),
        Format::Html => is_page(there),
        Format::Csv => is_table(there, &[plays, skills, encounters]),
        // Its first bytes say nothing of who made it.
        Format::Xlsx => false,
    })
}

const fn which(rows: Rows) -> Which {
    match rows {
        Rows::Plays => Which::Plays,
        Rows::Skills => Which::Skills,
        Rows::Encounters => Which::Encounters,
    }
}

/// The player that is meant: by name, pseudonym or id; where there is only one, nobody need be named.
fn chosen(store: &dyn Store, wanted: Option<&str>) -> Result<Player, CliError> {
    let mut players = store.players()?;
    if let Some(wanted) = wanted {
        let is_meant = |player: &Player| Pseudonym::of(player.id).as_str() == wanted;
        let meant = players.into_iter().find(is_meant);
        return meant.map_or_else(|| player(store, wanted), Ok);
    }
    match (players.pop(), players.is_empty()) {
        (Some(player), true) => Ok(player),
        (Some(last), false) => {
            let shown = |player: &Player| format!("{} ({})", name(player), Pseudonym::of(player.id));
            let all: Vec<String> = players.iter().chain([&last]).map(shown).collect();
            Err(bad("--player", &format!("there are several players; name one of {}", all.join(", "))))
        }
        (None, _) => Err(bad("--player", "there is no player yet")),
    }
}

/// A group's name, short enough to be read again.
fn group(text: &str) -> Result<String, CliError> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 60 {
        return Err(bad("--group", "expected a name of 1 to 60 characters, such as a team or a course"));
    }
    Ok(text.to_owned())
}

/// The titles of the cases that were played, where they are at hand.
fn titles(args: &Args, language: Language, export: &Export) -> Result<BTreeMap<String, String>, CliError> {
    let shelf = Shelf::open(args.scenarios.as_deref())?;
    let told = shelf.cases.iter().map(|case| case.told_in(language.code()));
    let played = |name: &str| export.plays.iter().any(|played| played.result.case == name);
    let titles = told.filter(|case| played(case.scenario.id.as_str()));
    Ok(titles.map(|case| (case.scenario.id.to_string(), case.scenario.title.to_string())).collect())
}

fn bad(path: &str, why: &str) -> CliError {
    CliError::BadPath { path: path.to_owned(), why: why.to_owned() }
}
