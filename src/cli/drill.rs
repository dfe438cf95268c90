//! `malmi drill`: three short rounds of one behaviour in the terminal, cut from the cases.

use super::find::{Found, find};
use super::play::{Level, drill_on, ended};
use super::shelf::{Shelf, ShelfCase};
use super::{CliError, Ended, output};
use crate::model::HelpLevel;
use crate::practice::{Behaviour, rounds};
use crate::records::{Drilled, Folder, PlayerId, PlayerName, Sqlite, Store, StoreError, last_player, player_of_name};
use crate::scenario::case::Case;
use crate::scenario::pack_path::FileKind;
use crate::words::{Language, Words};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What `malmi drill` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to practise; without it, everything that can be practised is listed
    #[arg(value_name = "BEHAVIOUR", value_parser = behaviours())]
    pub behaviour: Option<Behaviour>,
    /// Scenario files or folders to cut the rounds from; else the cases that `malmi` would show
    #[arg(value_name = "FILES")]
    pub files: Vec<PathBuf>,
    /// The language, such as `fi`; otherwise that of the system
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<Language>,
    /// The same number gives the same rounds. Otherwise by chance
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    pub seed: Option<u64>,
    /// How much the game helps
    #[arg(long, value_enum, default_value = "standard")]
    pub level: Level,
    /// Keep what comes of it in this folder
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Keep what comes of it for the player of this name; without `--data` in the usual folder of this system
    #[arg(long, value_name = "NAME", value_parser = PlayerName::new)]
    pub player: Option<PlayerName>,
}

fn behaviours() -> impl TypedValueParser<Value = Behaviour> {
    PossibleValuesParser::new(Behaviour::ALL.map(Behaviour::name))
        .try_map(|name| Behaviour::named(&name).ok_or_else(|| format!("there is no drill `{name}`")))
}

pub(super) fn language(text: &str) -> Result<Language, String> {
    Language::of_code(text).ok_or_else(|| format!("the game speaks {}", Language::ALL.map(Language::code).join(", ")))
}

/// Plays a drill, or lists what there is.
///
/// # Errors
/// A path leads nowhere or to nothing that can be played; or no case offers the behaviour.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let words = Words::new(args.lang.unwrap_or_else(Language::of_system));
    let cases = cases(args, words.language())?;
    let Some(behaviour) = args.behaviour else {
        output::write(&list(&words, &cases))?;
        return Ok(Ended::Well);
    };
    let level: HelpLevel = args.level.into();
    let rounds = rounds(behaviour, &cases, level, args.seed.unwrap_or_else(super::play::any_seed));
    if rounds.is_empty() {
        let why = "no case here comes to a moment for it; `malmi drill` lists which cases could".to_owned();
        return Err(CliError::Unsound { path: behaviour.name().to_owned(), why });
    }
    let mut kept = kept(args)?;
    let begun = jiff::Timestamp::now().as_second();
    let number = |place: usize| u8::try_from(place).unwrap_or(u8::MAX);
    let keep = |place: usize, outcome| {
        let Some((store, player)) = &mut kept else { return Ok(()) };
        let play = &rounds[place].play;
        let drilled = Drilled {
            at: jiff::Timestamp::now().as_second(),
            begun,
            behaviour: behaviour.name().to_owned(),
            case: play.case().scenario.id.to_string(),
            seed: play.seed(),
            round: number(place + 1),
            of: number(rounds.len()),
            outcome,
        };
        store.keep_round(*player, &drilled)
    };
    ended(drill_on(&rounds, &words, keep))
}

/// Where rounds are kept and for whom, where that is asked for.
fn kept(args: &Args) -> Result<Option<(Sqlite, PlayerId)>, CliError> {
    if args.data.is_none() && args.player.is_none() {
        return Ok(None);
    }
    let folder = Folder::open(args.data.as_deref()).map_err(|_| StoreError::NoPlace)?;
    let mut store = Sqlite::open(folder.dir())?;
    let player = match &args.player {
        Some(name) => player_of_name(&mut store, name)?,
        None => last_player(&mut store)?,
    };
    Ok(Some((store, player.id)))
}

/// The cases, in the order of practice.
fn cases(args: &Args, language: Language) -> Result<Vec<Arc<Case>>, CliError> {
    let told = |case: &ShelfCase| Arc::clone(case.told_in(language.code()));
    if args.files.is_empty() {
        return Ok(Shelf::open(None)?.cases.iter().map(told).collect());
    }
    let mut cases = Vec::new();
    for path in &args.files {
        if path.is_dir() {
            cases.extend(Shelf::open(Some(path))?.cases.iter().map(told));
            continue;
        }
        cases.push(told(&one(path)?));
    }
    Ok(cases)
}

/// The case of a scenario file.
fn one(path: &Path) -> Result<ShelfCase, CliError> {
    let shown = path.display().to_string();
    let bad = |why: String| CliError::BadPath { path: shown.clone(), why };
    // What belongs to a file comes after it.
    match find(&[path.to_owned()])?.into_iter().next() {
        Some(Found::Target(target)) if target.path.kind() == FileKind::Scenario => {
            let case = ShelfCase::load(target.files.as_ref(), &target.path);
            let why = format!("it cannot be played; `malmi check {shown}` tells why");
            case.ok_or_else(|| CliError::Unsound { path: shown.clone(), why })
        }
        Some(Found::Fault { finding, .. }) => Err(bad(finding.message)),
        _ => Err(bad("it is no scenario; name a scenario file, or a folder with some".to_owned())),
    }
}

/// Everything that can be practised, with the cases that have the encounter for it.
fn list(words: &Words, cases: &[Arc<Case>]) -> String {
    let mut text = format!("{}. {}\n", words.get("drills"), words.get("drills-lead"));
    for behaviour in Behaviour::ALL {
        let fitting = cases.iter().filter(|case| behaviour.can_be_in(case)).map(|case| case.scenario.id.as_str());
        let fitting: Vec<&str> = fitting.collect();
        let name = words.get(&format!("drill-{}", behaviour.name()));
        let about = words.get(&format!("drill-{}-about", behaviour.name()));
        let offered = if fitting.is_empty() { words.get("drill-nowhere") } else { fitting.join(", ") };
        // Writing to a text cannot fail.
        let _ = write!(text, "\n{:<15} {name}\n{:15} {about}\n{:15} {offered}\n", behaviour.name(), "", "");
    }
    text
}
