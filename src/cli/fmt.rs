//! `malmi fmt`: files in a stable layout, with their comments.

use super::find::{Found, Target, find};
use super::whole::write_file;
use super::{CliError, Ended, output};
use crate::layout::{Holds, LayoutError, layout};
use crate::scenario::files::{FileFault, Files};
use crate::scenario::read::MAX_BYTES;
use crate::scenario::report::{Style, render};
use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;

/// What `malmi fmt` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario, persona, pack or translation files, or folders with such files
    #[arg(required_unless_present = "stdin", value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Write nothing; tell which files would change, and end with 1 if there are any
    #[arg(long)]
    pub check: bool,
    /// Read one file from the standard input and write it to the standard output, as editors ask
    #[arg(long, conflicts_with = "paths")]
    pub stdin: bool,
}

/// Lays out all files. Unsound when one has mistakes, or, with `--check`, when one would change.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    if args.stdin {
        return from_input(args.check);
    }
    let mut tally = Tally::default();
    for path in &args.paths {
        for found in find(std::slice::from_ref(path))? {
            match found {
                Found::Fault { shown, finding } => tally.broken(&format!("{shown}: {}\n", finding.message))?,
                Found::Target(target) if path.is_dir() || target.is_named_by(path) => {
                    tally.file(&target, args.check)?;
                }
                Found::Target(_) => {}
            }
        }
    }
    let changed = if args.check { "would change" } else { "changed" };
    output::write(&format!(
        "{} {changed}, {} unchanged, {} with mistakes\n",
        tally.changed, tally.unchanged, tally.broken
    ))?;
    let is_well = tally.broken == 0 && (tally.changed == 0 || !args.check);
    Ok(if is_well { Ended::Well } else { Ended::Unsound })
}

#[derive(Default)]
struct Tally {
    changed: usize,
    unchanged: usize,
    broken: usize,
}

impl Tally {
    fn file(&mut self, target: &Target, check: bool) -> Result<(), CliError> {
        let shown = target.files.shown(target.path.as_str());
        let bytes = match target.files.read(&target.path) {
            Ok(bytes) => bytes,
            Err(fault) => return self.unreadable(&shown, &fault),
        };
        match layout(&shown, &bytes, Holds::from(&target.path.kind())) {
            Ok(text) if text.as_bytes() == bytes => self.unchanged += 1,
            Ok(text) => {
                self.changed += 1;
                if !check {
                    write_file(&target.files.real().join(target.path.as_str()), text.as_bytes())?;
                }
                output::write(&format!("{shown}\n"))?;
            }
            Err(error) => self.broken(&told(&shown, &bytes, &error))?,
        }
        Ok(())
    }

    fn unreadable(&mut self, shown: &str, fault: &FileFault) -> Result<(), CliError> {
        self.broken(&format!("{shown}: {fault}\n"))
    }

    fn broken(&mut self, told: &str) -> Result<(), CliError> {
        self.broken += 1;
        output::write(told)
    }
}

/// Why a file was left alone, as `malmi check` tells it.
fn told(shown: &str, bytes: &[u8], error: &LayoutError) -> String {
    match error {
        LayoutError::Broken(findings) => {
            let text: Arc<str> = String::from_utf8_lossy(bytes).into();
            format!("{}\n", render(findings, &|file: &str| (file == shown).then(|| Arc::clone(&text)), Style::Plain))
        }
        LayoutError::Changed => format!("{shown}: {error}\n"),
    }
}

fn from_input(check: bool) -> Result<Ended, CliError> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(CliError::Input)?;
    let holds = Holds::guess(&String::from_utf8_lossy(&bytes));
    match layout("standard input", &bytes, holds) {
        Ok(text) if check => Ok(if text.as_bytes() == bytes { Ended::Well } else { Ended::Unsound }),
        Ok(text) => output::write(&text).map(|()| Ended::Well),
        Err(error) => {
            let why = told("standard input", &bytes, &error);
            Err(CliError::Unsound {
                path: "standard input".to_owned(),
                why: format!("nothing was laid out\n{}", why.trim_end()),
            })
        }
    }
}
