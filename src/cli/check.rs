//! `malmi check`: everything that is wrong with the files and folders named.

use super::files::DiskFiles;
use super::find::{Found, Target, find};
use super::{CliError, Ended, output};
use crate::lint;
use crate::scenario::diagnostic::{Code, Diagnostic, Severity};
use crate::scenario::pack_path::FileKind;
use crate::scenario::report::{Style, render, to_json};
use clap::ValueEnum;
use std::collections::{BTreeMap, HashSet};
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;

/// What `malmi check` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario, persona, pack or translation files, or folders with such files. A scenario's translations and its
    /// pack are checked with it.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// How to show what is found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: each place with its lines.
    Text,
    /// For programs: one array of objects.
    Json,
}

/// Checks all paths. [`Ended::Unsound`] when there is an error among the findings; warnings do not count.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let mut all = All::default();
    let mut seen = HashSet::new();
    for found in find(&args.paths)? {
        match found {
            Found::Fault { shown, finding } => all.add(finding.in_file(&Arc::from(shown))),
            Found::Target(target) if seen.insert(target.identity()) => all.check(&target),
            Found::Target(_) => {}
        }
    }
    let texts = |file: &str| all.texts.get(file).cloned();
    match args.format {
        Format::Text => {
            let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            let style = if colour { Style::Colour } else { Style::Plain };
            let blank = if all.findings.is_empty() { "" } else { "\n" };
            output::write(&format!("{}{blank}{}\n", render(&all.findings, &texts, style), all.summary()))?;
        }
        Format::Json => output::write(&format!("{}\n", to_json(&all.findings, &texts)))?,
    }
    Ok(if all.count(Severity::Error) > 0 { Ended::Unsound } else { Ended::Well })
}

/// Everything found so far.
#[derive(Default)]
struct All {
    scenarios: usize,
    findings: Vec<Diagnostic>,
    /// What was found already: a persona that several scenarios share is told of once.
    known: HashSet<(Arc<str>, Option<u32>, Code, String)>,
    texts: BTreeMap<String, Arc<str>>,
}

impl All {
    fn check(&mut self, target: &Target) {
        if target.path.kind() == FileKind::Scenario {
            self.scenarios += 1;
        }
        let mut checked = lint::check(target.files.as_ref(), &target.path);
        // Each file's findings together and in the order of the file, the file itself before its persona.
        checked.diagnostics.sort_by_key(|finding| (*finding.file != *target.path.as_str(), finding.span));
        for (file, text) in checked.texts.iter() {
            self.texts.insert(target.files.shown(file), Arc::clone(text));
        }
        for finding in checked.diagnostics {
            self.add(with_shown_paths(finding, &target.files));
        }
    }

    fn add(&mut self, finding: Diagnostic) {
        let start = finding.span.map(|span| span.start);
        if self.known.insert((Arc::clone(&finding.file), start, finding.code, finding.message.clone())) {
            self.findings.push(finding);
        }
    }

    fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    fn summary(&self) -> String {
        let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        let (errors, warnings) = (self.count(Severity::Error), self.count(Severity::Warning));
        format!(
            "{}, {}, {}",
            counted(self.scenarios, "scenario"),
            counted(errors, "error"),
            counted(warnings, "warning")
        )
    }
}

/// Turns paths within the pack into paths as seen from where the user stands.
fn with_shown_paths(mut finding: Diagnostic, files: &DiskFiles) -> Diagnostic {
    for related in &mut finding.related {
        related.file = related.file.take().map(|file| Arc::from(files.shown(&file)));
    }
    let shown = Arc::from(files.shown(&finding.file));
    finding.in_file(&shown)
}
