//! `malmi translate merge`: sheets back into the translation files.

use super::language;
use crate::cli::files::DiskFiles;
use crate::cli::find::pack_of;
use crate::cli::whole::write_file;
use crate::cli::{CliError, Ended, output};
use crate::scenario::report::visible;
use crate::translate::merge::{Merged, merge};
use crate::translate::{ReadSheet, csv, po};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The largest sheet that is read: a pack's texts with room to spare.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// What is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The sheets, CSV or PO
    #[arg(required = true, value_name = "FILE")]
    sheets: Vec<PathBuf>,
    /// The folder of the pack; otherwise that of the sheet, or the one where you stand
    #[arg(long, value_name = "FOLDER")]
    into: Option<PathBuf>,
    /// The language to merge, where a sheet has several
    #[arg(long, value_name = "LANGUAGE")]
    to: Option<String>,
    /// Tell what would happen, and write nothing
    #[arg(long)]
    dry_run: bool,
}

/// Merges sheet by sheet. Unsound when something in a sheet was left out.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let mut ended = Ended::Well;
    for sheet in &args.sheets {
        let bytes = bytes_of(sheet)?;
        let (files, read) = read(args, sheet, &bytes)?;
        let merged = merge(&files, read).map_err(|error| CliError::of_sheet(sheet, &error))?;
        if !args.dry_run {
            for (path, text) in &merged.files {
                write_file(&files.real().join(path.as_str()), text.as_bytes())?;
            }
        }
        output::write(&told(sheet, &files, &merged, args.dry_run))?;
        if merged.troubles.iter().any(|trouble| trouble.refused) {
            ended = Ended::Unsound;
        }
    }
    Ok(ended)
}

/// Reads a sheet, and finds the pack that it belongs to.
fn read(args: &Args, sheet: &Path, bytes: &[u8]) -> Result<(DiskFiles, ReadSheet), CliError> {
    let beside = sheet.parent().map(pack_of).unwrap_or_default();
    let folders = match &args.into {
        Some(folder) if !folder.is_dir() => return Err(CliError::NoSuchPath(folder.display().to_string())),
        Some(folder) => vec![pack_of(folder)],
        None => vec![beside, pack_of(Path::new(""))],
    };
    let mut first = None;
    for folder in folders {
        let files = DiskFiles::new(&folder)
            .map_err(|fault| CliError::BadPath { path: folder.display().to_string(), why: fault.to_string() })?;
        let from = language(&files);
        let is_po = sheet.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("po"));
        let read = if is_po {
            po::read(bytes, &from, args.to.as_deref())
        } else {
            csv::read(bytes, &from, args.to.as_deref())
        };
        let read = read.map_err(|error| CliError::of_sheet(sheet, &error))?;
        // The pack is there where a file stands that the sheet names.
        let is_here =
            read.sheet.rows.iter().any(|row| !row.file.contains("..") && files.real().join(&row.file).is_file());
        if is_here {
            return Ok((files, read));
        }
        first.get_or_insert((files, read));
    }
    first.ok_or_else(|| CliError::NoSuchPath(sheet.display().to_string()))
}

fn bytes_of(sheet: &Path) -> Result<Vec<u8>, CliError> {
    let path = sheet.display().to_string();
    let bad = |why: String| CliError::BadPath { path: path.clone(), why };
    let about = fs::metadata(sheet).map_err(|_| CliError::NoSuchPath(path.clone()))?;
    if !about.is_file() {
        return Err(bad("it is no ordinary file".to_owned()));
    }
    let mut bytes = Vec::new();
    let file = File::open(sheet).map_err(|error| bad(error.to_string()))?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(CliError::Input)?;
    if bytes.len() as u64 > MOST_BYTES { Err(bad("it is larger than any sheet".to_owned())) } else { Ok(bytes) }
}

impl CliError {
    fn of_sheet(sheet: &Path, error: &crate::translate::TranslateError) -> Self {
        Self::Unsound { path: sheet.display().to_string(), why: error.to_string() }
    }
}

fn told(sheet: &Path, files: &DiskFiles, merged: &Merged, dry_run: bool) -> String {
    let mut text = String::new();
    let shown = sheet.display();
    for trouble in &merged.troubles {
        let _ = writeln!(text, "{shown}: {}: {}", trouble.at, visible(&trouble.what));
    }
    let _ = writeln!(
        text,
        "{shown}: {} added, {} changed, {} confirmed, {} unchanged, {} still missing",
        merged.added, merged.changed, merged.confirmed, merged.unchanged, merged.missing
    );
    let refused = merged.troubles.iter().filter(|trouble| trouble.refused).count();
    if refused > 0 {
        let _ = writeln!(text, "{shown}: {refused} left out, for the reasons above");
    }
    for (path, _) in &merged.files {
        let done = if dry_run { "would be written" } else { "written" };
        let _ = writeln!(text, "{}: {done}", files.shown(path.as_str()));
    }
    text
}
