//! `malmi graph`: a picture of a case.

use super::find::{Found, find};
use super::whole::write_file;
use super::{CliError, Ended, output};
use crate::graph::{course, unlocks};
use crate::scenario::load::load_case;
use crate::scenario::pack_path::FileKind;
use std::path::{Path, PathBuf};

/// What `malmi graph` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The scenario file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The file to write, such as `case.svg`; otherwise the picture goes to the standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Show the course that the case can take, instead of what unlocks what
    #[arg(long)]
    pub course: bool,
    /// The language of the texts; otherwise the pack's own
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
}

/// Draws the case. A picture is written over an older one, and over nothing else.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let shown = args.file.display().to_string();
    let no_case = |why: &str| CliError::BadPath { path: shown.clone(), why: why.to_owned() };
    if args.file.is_dir() {
        return Err(no_case("it is a folder; name one scenario file"));
    }
    let found = find(std::slice::from_ref(&args.file))?.into_iter().next();
    let Some(Found::Target(target)) = found.filter(|found| matches!(found, Found::Target(_))) else {
        return Err(no_case("it cannot be read; `malmi check` says why"));
    };
    if target.path.kind() != FileKind::Scenario {
        return Err(no_case("it is no scenario; a picture is drawn of a scenario file"));
    }
    let Some(case) = load_case(&*target.files, &target.path, args.lang.as_deref()).case else {
        let why = "cannot be played, and is not drawn; `malmi check` says why".to_owned();
        return Err(CliError::Unsound { path: shown, why });
    };
    let picture = if args.course { course(&case) } else { unlocks(&case) };
    match &args.output {
        None => output::write(&picture)?,
        Some(path) => {
            fit(path)?;
            write_file(path, picture.as_bytes())?;
        }
    }
    Ok(Ended::Well)
}

fn fit(path: &Path) -> Result<(), CliError> {
    let is_picture = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("svg"));
    if is_picture && !path.is_dir() {
        return Ok(());
    }
    let why = "the name of a picture ends in `.svg`".to_owned();
    Err(CliError::BadPath { path: path.display().to_string(), why })
}
