//! `malmi check --fix` on the disk: each mended file is written beside the old one and put in its place whole, unless
//! the old one has changed meanwhile.

use super::Format;
use crate::cli::files::DiskFiles;
use crate::cli::{CliError, output};
use crate::scenario::files::Files;
use crate::scenario::fix::{Fixed, fix};
use crate::scenario::pack_path::PackPath;
use crate::scenario::report::visible;
use std::fs;
use std::io::{Error, Write as _};
use std::path::Path;
use std::sync::Arc;

/// What became of the files.
#[derive(Default)]
pub(super) struct Outcome {
    mended: Vec<(String, Fixed)>,
    failed: Vec<CliError>,
}

/// Why a mended file was not written.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("it could be mended but is write-protected, so it was left as it is")]
    Protected,
    #[error("it changed while it was being mended, so it was left as it is; check again")]
    Changed,
    #[error("it could be mended but not written, so it was left as it is: {0}")]
    Disk(#[from] Error),
}

/// Mends what is certain in these files.
pub(super) fn fix_all(fixable: &[(Arc<DiskFiles>, PackPath)]) -> Outcome {
    let mut outcome = Outcome::default();
    for (files, path) in fixable {
        let Some(fixed) = fix(files.as_ref(), path) else { continue };
        let shown = files.shown(path.as_str());
        match write(files, path, &fixed) {
            Ok(()) => outcome.mended.push((shown, fixed)),
            Err(fault) => outcome.failed.push(CliError::BadPath { path: shown, why: fault.to_string() }),
        }
    }
    outcome
}

impl Outcome {
    /// Whether any file is another than before.
    pub(super) fn has_written(&self) -> bool {
        !self.mended.is_empty()
    }

    /// Tells what was mended, on the error output where the other belongs to programs; says whether all was written.
    pub(super) fn told(&self, format: Format) -> Result<bool, CliError> {
        let said = self.to_string();
        match format {
            Format::Text if !said.is_empty() => output::write(&format!("{said}\n"))?,
            _ => output::aside(&said),
        }
        self.failed.iter().for_each(output::complain);
        Ok(self.failed.is_empty())
    }
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (file, fixed) in &self.mended {
            for mended in &fixed.mended {
                let (place, code) = (mended.place, mended.code.as_str());
                let (file, message) = (visible(file), visible(&mended.message));
                writeln!(f, "{file}:{}:{}: mended[{code}]: {message}", place.line, place.column)?;
            }
        }
        Ok(())
    }
}

/// Puts what a file should hold in its place, if it still holds what it did.
fn write(files: &DiskFiles, path: &PackPath, fixed: &Fixed) -> Result<(), Fault> {
    let real = files.locate(path).map_err(|_| Fault::Changed)?;
    let about = fs::metadata(&real)?;
    if about.permissions().readonly() {
        return Err(Fault::Protected);
    }
    let mut beside =
        tempfile::Builder::new().prefix(".malmi-fix-").tempfile_in(real.parent().unwrap_or(Path::new(".")))?;
    beside.write_all(&fixed.after)?;
    beside.as_file().set_permissions(about.permissions())?;
    beside.as_file().sync_all()?;
    if files.read(path).as_deref() != Ok(&fixed.before) {
        return Err(Fault::Changed);
    }
    beside.persist(&real).map_err(|fault| fault.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::diagnostic::Code;
    use crate::scenario::fix::Mended;
    use crate::scenario::span::LineColumn;

    fn fixed(before: &str, after: &str) -> Fixed {
        let mended =
            Mended { place: LineColumn { line: 1, column: 2 }, code: Code::Syntax, message: "a comma".to_owned() };
        Fixed { before: before.into(), after: after.into(), mended: vec![mended] }
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("case.ron");
        fs::write(&file, "(new)").expect("writes");
        let files = DiskFiles::new(folder.path()).expect("the folder is there");
        let path = PackPath::new("case.ron").expect("a sound path");
        assert!(matches!(write(&files, &path, &fixed("(old)", "(mended)")), Err(Fault::Changed)));
        assert_eq!(fs::read_to_string(&file).expect("readable"), "(new)");
        write(&files, &path, &fixed("(new)", "(mended)")).expect("it can be written");
        assert_eq!(fs::read_to_string(&file).expect("readable"), "(mended)");
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_write_protected_file_is_left_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("case.ron");
        fs::write(&file, "(old)").expect("writes");
        let mut permissions = fs::metadata(&file).expect("it is there").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&file, permissions).expect("it is ours");
        let files = DiskFiles::new(folder.path()).expect("the folder is there");
        let path = PackPath::new("case.ron").expect("a sound path");
        assert!(matches!(write(&files, &path, &fixed("(old)", "(mended)")), Err(Fault::Protected)));
        assert_eq!(fs::read_to_string(&file).expect("readable"), "(old)");
    }
}
