//! Findings as people and programs read them: lines for the terminal with the place underlined, JSON, SARIF, and the
//! commands by which a workflow on GitHub marks lines.

use std::fmt::Write as _;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::diagnostic::{Diagnostic, Related, Severity};

mod excerpt;
mod github;
mod json;
mod markup;
mod sarif;
mod sources;

use excerpt::Excerpt;
pub use github::to_github;
pub use json::to_json;
pub use markup::escape;
pub use sarif::to_sarif;
use sources::Sources;

/// How findings are dressed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// No escape codes.
    Plain,
    /// Colours for a terminal.
    Colour,
}

/// Gives the text of a file by its shown path, for the lines to underline; `None` shows the finding without them.
pub type Texts<'t> = &'t dyn Fn(&str) -> Option<Arc<str>>;

/// Writes findings in the order given. Each begins with `path:line:column: error[code]: message`.
///
/// Characters that would hide or reorder what is shown are made visible.
pub fn render(findings: &[Diagnostic], texts: Texts<'_>, style: Style) -> String {
    let mut sources = Sources::new(texts);
    let mut out = String::new();
    for (index, finding) in findings.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        render_one(&mut out, finding, &mut sources, style);
    }
    out
}

fn render_one(out: &mut String, finding: &Diagnostic, sources: &mut Sources<'_>, style: Style) {
    let place = sources.place(&finding.file, finding.span);
    let (paint, plain) = match (style, finding.severity) {
        (Style::Plain, _) => ("", ""),
        (Style::Colour, Severity::Error) => ("\u{1b}[1;31m", "\u{1b}[0m"),
        (Style::Colour, Severity::Warning) => ("\u{1b}[1;33m", "\u{1b}[0m"),
        (Style::Colour, Severity::Note) => ("\u{1b}[1;36m", "\u{1b}[0m"),
    };
    let (severity, code) = (finding.severity.as_str(), finding.code.as_str());
    let message = visible(&finding.message);
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{place}: {paint}{severity}[{code}]{plain}: {message}");
    let excerpt = finding.span.and_then(|span| {
        let source = sources.get(&finding.file)?;
        Some(Excerpt::new(&source.text, &source.lines, span, &finding.related))
    });
    let far: Vec<&Related> = match &excerpt {
        Some(excerpt) => excerpt.left_out.iter().filter_map(|&index| finding.related.get(index)).collect(),
        None => finding.related.iter().collect(),
    };
    if let Some(excerpt) = &excerpt {
        out.push_str(&underlined(excerpt, finding.severity, style));
        out.push('\n');
    }
    for related in far {
        let file = related.file.as_ref().unwrap_or(&finding.file);
        let _ = writeln!(out, "  = note: {}: {}", sources.place(file, Some(related.span)), visible(&related.label));
    }
    if let Some(help) = &finding.help {
        let _ = writeln!(out, "  = help: {}", visible(help));
    }
}

/// The lines of the file with the places marked.
fn underlined(excerpt: &Excerpt, severity: Severity, style: Style) -> String {
    let mut snippet = Snippet::source(excerpt.text.as_str()).line_start(excerpt.first_line).fold(false);
    snippet = snippet.annotation(AnnotationKind::Primary.span(excerpt.primary.clone()));
    for (range, label) in &excerpt.related {
        snippet = snippet.annotation(AnnotationKind::Context.span(range.clone()).label(visible(label)));
    }
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Colour => Renderer::styled(),
    };
    renderer.render(&[Group::with_level(level).element(snippet)])
}

/// A text in which nothing hides: control characters and those that change the direction of writing are written out.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) || c == '\t' {
            let _ = write!(out, "\\u{{{:X}}}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// Whether a terminal would not show a character but act on it, or show it as nothing. A tab is none of these.
fn is_hidden(c: char) -> bool {
    let control = c.is_control() && c != '\t';
    control
        || matches!(
            c,
            '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::diagnostic::Code;
    use crate::scenario::span::Span;

    fn texts(text: &'static str) -> impl Fn(&str) -> Option<Arc<str>> {
        move |file| (file == "a.ron").then(|| Arc::from(text))
    }

    fn finding(start: u32, end: u32) -> Diagnostic {
        let file = Arc::from("a.ron");
        Diagnostic::error(Code::WrongType, Span::new(start, end), "no number").help("write digits").in_file(&file)
    }

    #[test]
    fn the_first_line_says_where_and_what() {
        let shown = render(&[finding(4, 9)], &texts("(\n  \"abc\"\n)"), Style::Plain);
        assert_eq!(shown.lines().next(), Some("a.ron:2:3: error[wrong-type]: no number"));
        assert!(shown.contains("^^^^^"), "{shown}");
        assert!(shown.ends_with("  = help: write digits\n"), "{shown}");
    }

    #[test]
    fn nothing_hidden_reaches_the_terminal() {
        let mut finding = finding(0, 3);
        finding.message = "turn\u{202E}ed \u{1b}[31m".to_owned();
        let shown = render(&[finding], &texts("\"a\u{202E}b\u{1b}c\u{9b}\"\n"), Style::Plain);
        assert!(!shown.contains(['\u{202E}', '\u{1b}', '\u{9b}']), "{shown:?}");
        assert!(shown.contains("turn\\u{202E}ed \\u{1B}[31m"), "{shown}");
    }

    #[test]
    fn a_file_that_cannot_be_shown_still_has_its_finding() {
        let shown = render(&[finding(0, 1)], &|_| None, Style::Plain);
        assert_eq!(shown, "a.ron: error[wrong-type]: no number\n  = help: write digits\n");
    }

    #[test]
    fn a_line_without_end_is_cut_to_what_matters() {
        let long: String = "x".repeat(100_000);
        let text: Arc<str> = Arc::from(long);
        let shown = render(&[finding(50_000, 50_003)], &|_| Some(Arc::clone(&text)), Style::Plain);
        assert!(shown.len() < 2_000, "{} bytes", shown.len());
        assert!(shown.starts_with("a.ron:1:50001:"), "{shown}");
    }
}
