//! Findings as the commands by which a workflow on GitHub marks lines of a change.

use super::sources::Sources;
use super::{Texts, visible};
use crate::scenario::diagnostic::{Diagnostic, Severity};
use std::fmt::Write as _;

/// One command a finding, such as `::error file=case.ron,line=3,endLine=3,col=5,endColumn=9,title=syntax::…`.
/// Nothing in a file can end its command early or begin another.
pub fn to_github(findings: &[Diagnostic], texts: Texts<'_>) -> String {
    let mut sources = Sources::new(texts);
    let mut out = String::new();
    for finding in findings {
        let level = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        // Writing to a string cannot fail.
        let _ = write!(out, "::{level} file={}", property(&visible(&finding.file)));
        if let Some([start, end]) = sources.ends(&finding.file, finding.span) {
            let _ = write!(out, ",line={},endLine={}", start.line, end.line);
            // Columns are taken only where both are of one line.
            if start.line == end.line {
                let _ = write!(out, ",col={},endColumn={}", start.column, end.column);
            }
        }
        let _ = writeln!(out, ",title={}::{}", property(finding.code.as_str()), data(&words(finding, &mut sources)));
    }
    out
}

/// The message, the other places and the help, one a line.
fn words(finding: &Diagnostic, sources: &mut Sources<'_>) -> String {
    let mut words = visible(&finding.message);
    for related in &finding.related {
        let file = related.file.as_ref().unwrap_or(&finding.file);
        let _ = write!(words, "\n{}: {}", sources.place(file, Some(related.span)), visible(&related.label));
    }
    if let Some(help) = &finding.help {
        let _ = write!(words, "\nhelp: {}", visible(help));
    }
    words
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::diagnostic::Code;
    use crate::scenario::span::Span;
    use std::sync::Arc;

    #[test]
    fn each_finding_is_one_command_whatever_it_says() {
        let finding = Diagnostic::warning(Code::Syntax, Span::new(4, 7), "100 %\n::error::gone")
            .related(Span::new(0, 1), "opened here")
            .help("close it")
            .in_file(&Arc::from("a,b:c.ron"));
        let said = to_github(&[finding], &|_| Some(Arc::from("(\n  abc)")));
        assert_eq!(
            said,
            "::warning file=a%2Cb%3Ac.ron,line=2,endLine=2,col=3,endColumn=6,title=syntax::100 %25\\u{A}::error::gone\
             %0Aa,b:c.ron:1:1: opened here%0Ahelp: close it\n"
        );
    }

    #[test]
    fn a_finding_without_a_place_marks_the_file() {
        let finding = Diagnostic::note(Code::TooMany, None, "more").in_file(&Arc::from("a.ron"));
        assert_eq!(to_github(&[finding], &|_| None), "::notice file=a.ron,title=too-many::more\n");
    }
}
