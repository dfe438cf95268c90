//! `malmi translate`: sheets for translators and back, and how far the work has come.

mod confirm;
mod extract;
mod merge;
mod status;

use super::files::DiskFiles;
use super::find::{Found, find};
use super::{CliError, Ended};
use crate::scenario::check::persona_file;
use crate::scenario::files::Files;
use crate::scenario::format::Pack;
use crate::scenario::load::{DEFAULT_LANGUAGE, languages};
use crate::scenario::pack_path::{FileKind, PackPath, is_language};
use crate::scenario::read::parse;
use clap::Subcommand;
use std::path::PathBuf;
use std::sync::Arc;

/// What `malmi translate` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write a sheet with all texts for a translator
    Extract(extract::Args),
    /// Bring sheets that a translator has filled in back into the translation files
    Merge(merge::Args),
    /// Tell how much is translated, what is missing and what is stale
    Status(status::Args),
    /// Note that translations hold for the texts as they are now, so that a later change makes them stale
    Confirm(confirm::Args),
}

/// Does what is asked.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    match &args.command {
        Command::Extract(args) => extract::run(args),
        Command::Merge(args) => merge::run(args),
        Command::Status(args) => status::run(args),
        Command::Confirm(args) => confirm::run(args),
    }
}

/// The files of one pack that have texts to translate.
struct PackFiles {
    files: Arc<DiskFiles>,
    paths: Vec<PackPath>,
}

impl PackFiles {
    /// The language that the pack is written in.
    fn language(&self) -> String {
        language(&self.files)
    }
}

/// The language of a pack; without a sound `pack.ron` the default.
fn language(files: &DiskFiles) -> String {
    let bytes = PackPath::new("pack.ron").ok().and_then(|path| files.read(&path).ok());
    let pack = bytes.and_then(|bytes| parse::<Pack>("pack.ron", &bytes).take().0);
    pack.map(|pack| pack.language).filter(|code| is_language(code)).unwrap_or_else(|| DEFAULT_LANGUAGE.to_owned())
}

/// The files with texts for the paths of a command line, pack by pack. A scenario brings its persona's file along; a
/// folder everything in it.
fn packs(paths: &[PathBuf]) -> Result<Vec<PackFiles>, CliError> {
    let mut packs: Vec<PackFiles> = Vec::new();
    for path in paths {
        for found in find(std::slice::from_ref(path))? {
            let target = match found {
                Found::Target(target) => target,
                // Nothing but a folder without scenarios, such as one of personas, leaves something to translate.
                Found::Fault { shown, finding } => return Err(CliError::BadPath { path: shown, why: finding.message }),
            };
            let is_named = path.is_dir() || target.is_named_by(path);
            if !is_named || matches!(target.path.kind(), FileKind::Translation { .. }) {
                continue;
            }
            let persona =
                persona_file(&*target.files, &target.path).filter(|_| target.path.kind() == FileKind::Scenario);
            for path in std::iter::once(target.path.clone()).chain(persona) {
                add(&mut packs, &target.files, path);
            }
        }
    }
    if packs.is_empty() {
        let path = paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
        let why = "nothing to translate here; name a scenario, a persona, a `pack.ron` or a folder of them".to_owned();
        return Err(CliError::BadPath { path, why });
    }
    Ok(packs)
}

fn add(packs: &mut Vec<PackFiles>, files: &Arc<DiskFiles>, path: PackPath) {
    match packs.iter_mut().find(|pack| pack.files.real() == files.real()) {
        Some(pack) if pack.paths.contains(&path) => {}
        Some(pack) => pack.paths.push(path),
        None => packs.push(PackFiles { files: Arc::clone(files), paths: vec![path] }),
    }
}

/// The one pack that paths lead to.
fn one_pack(paths: &[PathBuf]) -> Result<PackFiles, CliError> {
    let mut packs = packs(paths)?;
    if packs.len() > 1 {
        let why = "there is more than one pack; make a sheet for each".to_owned();
        let path = packs[1].files.shown("");
        return Err(CliError::BadPath { path, why });
    }
    packs.pop().ok_or_else(|| CliError::NoSuchPath(String::new()))
}

/// The languages to look at: the one named, or those of the translations that are there.
fn languages_of(pack: &PackFiles, path: &PackPath, named: Option<&str>) -> Vec<String> {
    let own = pack.language();
    if let Some(named) = named {
        return vec![named.to_owned()];
    }
    let all = languages(&*pack.files, path, &own);
    all.iter().skip(1).map(ToString::to_string).collect()
}
