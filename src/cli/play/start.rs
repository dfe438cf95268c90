//! From the command line to a play that can begin: the case, its language, level and seed, and moves to replay.

use super::Args;
use crate::cli::CliError;
use crate::cli::edits;
use crate::cli::files::DiskFiles;
use crate::cli::find::{Found, find};
use crate::encounter::Play;
use crate::records::{self, MAX_BYTES, MovesFile, Record};
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Severity;
use crate::scenario::load::{Loaded, load_case};
use crate::scenario::pack_path::{FileKind, PackPath};
use crate::words::{Language, Words};
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// A play that can begin.
pub(super) struct Start {
    /// The play.
    pub(super) play: Play,
    /// The game's words.
    pub(super) words: Words,
    /// The language that was wanted, where the case has no such texts.
    pub(super) no_texts_in: Option<String>,
}

impl Start {
    /// Loads the case and begins it.
    pub(super) fn new(args: &Args) -> Result<Self, CliError> {
        let (files, path) = scenario(&args.file)?;
        let wanted = args.lang.clone().unwrap_or_else(|| Language::of_system().code().to_owned());
        let code = wanted.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        let loaded = load_case(files.as_ref(), &path, Some(&code));
        let known = loaded.languages.iter().any(|language| **language == *code);
        let game = Language::of_code(&code);
        if args.lang.is_some() && game.is_none() && !known {
            return Err(unknown_language(&wanted, &loaded));
        }
        let case = Arc::new(playable(loaded, &args.file)?);
        let level = args.level.map_or(case.scenario.level, Into::into);
        let no_texts_in = (*case.language != *code).then_some(code);
        let words = Words::new(game.or_else(|| Language::of_code(&case.language)).unwrap_or_default());
        Ok(Self { play: Play::new(case, args.seed.unwrap_or_else(seed), level), words, no_texts_in })
    }

    /// Replays the moves of a file as far as they hold; gives back why not to their end.
    pub(super) fn replay(&mut self, path: &Path, args: &Args) -> Result<Option<CliError>, CliError> {
        let unsound = |why: String| CliError::Unsound { path: path.display().to_string(), why };
        let bytes = bytes(path)?;
        match MovesFile::parse(&bytes).map_err(|error| unsound(error.to_string()))? {
            MovesFile::Record(record) => {
                agree(&record, args).map_err(&unsound)?;
                let case = Arc::clone(self.play.case());
                let told_in = |language: &str| {
                    let (files, path) = scenario(&args.file).ok()?;
                    load_case(files.as_ref(), &path, Some(language)).case.map(Arc::new)
                };
                let done = edits::replayed(&record, &case, told_in).map_err(|error| unsound(error.to_string()))?;
                let (replayed, told) = done;
                self.play = replayed.play;
                told.write_notes(&path.display().to_string());
                Ok(told.fault.map(unsound))
            }
            MovesFile::Moves(moves) => {
                let made = records::make_all(&mut self.play, &moves);
                Ok(made.err().map(|error| unsound(error.to_string())))
            }
        }
    }
}

/// A record has its own seed and level; asking for others is a mistake that should not pass in silence.
fn agree(record: &Record, args: &Args) -> Result<(), String> {
    if let Some(seed) = args.seed.filter(|seed| *seed != record.seed) {
        return Err(format!("the record has the seed {}, and --seed says {seed}; leave --seed out", record.seed));
    }
    match args.level.map(crate::model::HelpLevel::from).filter(|level| *level != record.level) {
        Some(level) => Err(format!(
            "the record has the level {}, and --level says {}; leave --level out",
            record.level.name(),
            level.name()
        )),
        None => Ok(()),
    }
}

/// The pack and the scenario in it that a path names.
fn scenario(path: &Path) -> Result<(Arc<DiskFiles>, PackPath), CliError> {
    let bad = |why: &str| CliError::BadPath { path: path.display().to_string(), why: why.into() };
    if path.is_dir() {
        return Err(bad("it is a folder; name one scenario file in it"));
    }
    let found = find(std::slice::from_ref(&path.to_owned()))?.into_iter().next();
    match found {
        Some(Found::Target(target)) => match target.path.kind() {
            FileKind::Scenario => Ok((target.files, target.path)),
            FileKind::Persona => Err(bad("it is a persona; name a scenario that it plays in")),
            FileKind::Pack => Err(bad("it describes a pack; name one of its scenarios")),
            FileKind::Translation { of, .. } => {
                Err(bad(&format!("it is a translation; name `{of}`, and its language with --lang")))
            }
        },
        Some(Found::Fault { finding, .. }) => Err(bad(&finding.message)),
        None => Err(bad("it cannot be found from its folder")),
    }
}

/// The case, or why there is none.
fn playable(loaded: Loaded, path: &Path) -> Result<Case, CliError> {
    let Loaded { case, diagnostics, .. } = loaded;
    case.ok_or_else(|| {
        let mut errors = diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
        let first = errors.next().map_or("it is not sound", |finding| &finding.message);
        let shown = path.display();
        let more = match errors.count() {
            0 => String::new(),
            more => format!(" (and {more} more)"),
        };
        CliError::Unsound {
            path: shown.to_string(),
            why: format!("it cannot be played: {first}{more}; `malmi check {shown}` shows where"),
        }
    })
}

fn unknown_language(wanted: &str, loaded: &Loaded) -> CliError {
    let game = Language::ALL.map(Language::code).join(", ");
    CliError::BadPath {
        path: format!("--lang {wanted}"),
        why: format!("the game speaks {game}, and this case {}", loaded.languages.join(", ")),
    }
}

/// The bytes of an ordinary file, and no more than one beyond what a record may have.
fn bytes(path: &Path) -> Result<Vec<u8>, CliError> {
    let bad = |why: String| CliError::BadPath { path: path.display().to_string(), why };
    let about = fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => CliError::NoSuchPath(path.display().to_string()),
        _ => bad(format!("it could not be read: {error}")),
    })?;
    if about.is_dir() {
        return Err(bad("it is a folder; name a record in it".into()));
    }
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    if !about.is_file() {
        return Err(bad("it is no ordinary file".into()));
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|error| bad(format!("it could not be read: {error}")))?;
    Ok(bytes)
}

/// A seed by chance, short enough to be typed again.
pub(in crate::cli) fn seed() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::from(now.subsec_nanos()) / 10 % 1_000_000
}
