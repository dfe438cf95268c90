//! Reading one file: its bytes in, a typed value or all findings out.
//!
//! A sound file costs one pass for the limits and one parse by `ron`. Only a file with mistakes is scanned, and then
//! parsed again and again with each mistake taken out, so that one run tells all of them.

mod collect;
mod decode;
mod explain;
mod follow_up;
mod limits;
mod mend;
mod place;
mod probe;
mod recovery;
mod types;
mod words;
mod working;

use std::sync::{Arc, OnceLock};

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

pub use collect::MOST_FINDINGS;
pub use limits::{MAX_BYTES, MAX_DEPTH};
pub use recovery::{Recovered, Recovery};
pub use words::{nearest, only_near};

use super::diagnostic::{Code, Diagnostic};
use super::scan::{Kind, Tree, scan};
use super::span::{LineIndex, Span};
use collect::collect;
use working::Working;

/// What came of reading one file.
#[derive(Debug)]
pub struct Parsed<T> {
    /// The value; `None` when there is an error among the findings.
    pub value: Option<T>,
    /// What is left when the mistakes are taken out: for finding what else is wrong, never for playing.
    pub recovered: Option<Recovered<T>>,
    /// Findings about how the file is written, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// The path to show.
    pub file: Arc<str>,
    /// What the file says. Where it was no UTF-8, each wrong byte is a `?`, so that places stay right.
    pub text: Arc<str>,
    tree: OnceLock<Tree>,
    lines: OnceLock<LineIndex>,
}

impl<T> Parsed<T> {
    /// Where everything stands in the file. The scan is made when this is first asked for.
    pub fn tree(&self) -> &Tree {
        self.tree.get_or_init(|| scan(&self.text))
    }

    /// Where the lines begin. The file is read for it when this is first asked for.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }

    fn new(file: Arc<str>, text: Arc<str>) -> Self {
        let (tree, lines) = (OnceLock::new(), OnceLock::new());
        Self { value: None, recovered: None, diagnostics: Vec::new(), file, text, tree, lines }
    }

    /// The value to look for further mistakes in: the sound one, or what is left without the mistakes.
    pub fn take(&mut self) -> (Option<T>, Option<Recovery>) {
        match self.recovered.take() {
            Some(recovered) => (Some(recovered.value), Some(recovered.recovery)),
            None => (self.value.take(), None),
        }
    }

    /// Adds findings, says which file they are about and puts them in the order of the file.
    fn report(&mut self, findings: impl IntoIterator<Item = Diagnostic>) {
        let file = Arc::clone(&self.file);
        self.diagnostics.extend(findings.into_iter().map(|finding| finding.in_file(&file)));
        let place = |finding: &Diagnostic| finding.span.map_or(0, |span| span.start);
        self.diagnostics.sort_by_key(|finding| (finding.code == Code::TooMany, place(finding)));
        if self.diagnostics.iter().any(Diagnostic::is_error) {
            self.value = None;
        }
    }
}

/// How scenario files are read: `Some(...)` need not be written, and the nesting limit is our own, counted in
/// brackets, of which `ron` makes several levels each.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(MAX_DEPTH * 8)
}

/// Reads the bytes of a file. `file` is the path to show in findings; nothing is read from a disk.
///
/// Never panics, whatever the bytes. At most [`MOST_FINDINGS`] findings about types come from one file.
pub fn parse<T: DeserializeOwned>(file: &str, bytes: &[u8]) -> Parsed<T> {
    let file = Arc::from(file);
    if bytes.len() > MAX_BYTES {
        let mut parsed = Parsed::new(file, Arc::from(""));
        parsed.report([too_large(bytes.len())]);
        return parsed;
    }
    let decoded = decode::decode(bytes);
    let mut parsed = Parsed::new(file, Arc::from(decoded.text));
    let go_on = decoded.go_on;
    parsed.report(decoded.problem);
    if !go_on {
        return parsed;
    }
    if let Some(span) = limits::too_deep(bytes) {
        parsed.report([too_deep(span)]);
        return parsed;
    }
    parse_text(&mut parsed);
    parsed
}

/// Hands the text to `ron`, and looks closer when it refuses.
fn parse_text<T: DeserializeOwned>(parsed: &mut Parsed<T>) {
    let text = Arc::clone(&parsed.text);
    let source = decode::without_mark(&text);
    match options().from_str::<T>(&source) {
        Ok(value) => {
            let sound = parsed.diagnostics.is_empty();
            if sound {
                parsed.value = Some(value);
            } else {
                let unchanged = || (Working::new(&source), Vec::new());
                let recovery = Recovery::new(&source, unchanged(), unchanged(), &[]);
                parsed.recovered = Some(Recovered { value, recovery });
            }
        }
        Err(_) if is_blank(parsed.tree()) => parsed.report([empty_file()]),
        Err(error) => {
            let collected = collect::<T>(&source, parsed.tree(), error);
            parsed.recovered = collected.recovered;
            parsed.report(collected.findings);
        }
    }
}

/// Whether a file holds only space and comments.
fn is_blank(tree: &Tree) -> bool {
    tree.problems().is_empty() && tree.root().is_none_or(|root| root.kind == Kind::Missing)
}

fn too_large(bytes: usize) -> Diagnostic {
    let message = format!("the file holds {bytes} bytes, but at most {MAX_BYTES} are read");
    Diagnostic::error(Code::TooLarge, None, message)
        .help("a scenario is text of some hundred kilobytes at most: is this the right file?")
}

fn too_deep(span: Span) -> Diagnostic {
    let message = format!("brackets are nested deeper than {MAX_DEPTH} levels from here on");
    Diagnostic::error(Code::TooDeep, span, message).help("look for brackets that are opened and never closed")
}

fn empty_file() -> Diagnostic {
    Diagnostic::error(Code::EmptyFile, Span::empty(0), "the file is empty")
        .help("begin with a template: `malmi new` writes one")
}

#[cfg(test)]
mod tests;
