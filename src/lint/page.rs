//! What is told of a kind of finding: in the terminal, and as a page of `docs/findings/`.

use super::check;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::files::MemoryFiles;
use crate::scenario::pack_path::PackPath;
use crate::scenario::report::{Style, render};
use std::fmt::Write as _;

/// The sample case of the pages: whole, and without any finding.
pub const SAMPLE: &str = include_str!("sample.ron");

/// The width of a paragraph in the terminal.
const WIDTH: usize = 96;

/// What is told of a kind of finding, to trainers: by `malmi check --explain`, and on its page in `docs/findings/`.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The kind of finding.
    pub code: Code,
    /// What is found, beyond the one sentence of [`Code::meaning`].
    pub what: &'static str,
    /// Why it is bad.
    pub why: &'static str,
    /// How it comes about.
    pub example: Example,
    /// How to mend it.
    pub mend: &'static str,
}

/// How a finding comes about.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// A place in the sample case `src/lint/sample.ron` as it should be, and written so that the finding comes up.
    Written {
        /// As it stands in the sample, where it is sound.
        right: &'static str,
        /// With the fault.
        wrong: &'static str,
    },
    /// What cannot be shown by a few lines of a case.
    Told(&'static str),
}

impl Page {
    /// As shown in a terminal.
    pub fn as_text(&self) -> String {
        let mut text = format!("{}: {}\n", self.code.as_str(), self.code.meaning());
        let mut part = |title: &str, words: &str| {
            let _infallible = write!(text, "\n{title}\n{}", wrapped(words));
        };
        part("What is found", self.what);
        part("Why it is bad", self.why);
        match self.example {
            Example::Told(words) => part("For example", words),
            Example::Written { right, wrong } => {
                let wrong = if wrong.is_empty() { "nothing" } else { wrong };
                let _infallible =
                    write!(text, "\nFor example, instead of\n{}somebody wrote\n{}", lines(right), lines(wrong));
            }
        }
        let _infallible = write!(text, "\nHow to mend it\n{}", wrapped(self.mend));
        text
    }

    /// As a page for people who read in a browser. The page shows what `malmi check` says of its example.
    pub fn as_markdown(&self) -> String {
        let Self { code, what, why, mend, .. } = self;
        let mut page = format!("# {}\n\n{}\n\n{what}\n\n## Why it is bad\n\n{why}\n", code.as_str(), code.meaning());
        match self.example {
            Example::Told(words) => {
                let _infallible = write!(page, "\n## Example\n\n{words}\n");
            }
            Example::Written { right, wrong } => {
                let _infallible = write!(page, "\n## Example\n\nIn the sample case stands\n\n{}", fenced("ron", right));
                let wrong = if wrong.is_empty() {
                    "\nIf it is left out, ".to_owned()
                } else {
                    format!("\nIf somebody writes\n\n{}\n", fenced("ron", wrong))
                };
                let said = fenced("text", self.said().trim_end());
                let _infallible = write!(page, "{wrong}`malmi check` says\n\n{said}");
            }
        }
        let _infallible = write!(page, "\n## How to mend it\n\n{mend}\n");
        page
    }

    /// What is found in the sample case once the example stands in it: the findings of this kind, and others that come
    /// with them.
    pub fn findings(&self) -> Vec<Diagnostic> {
        self.checked().map_or_else(Vec::new, |(found, _)| found)
    }

    fn checked(&self) -> Option<(Vec<Diagnostic>, crate::scenario::load::FileTexts)> {
        let Example::Written { right, wrong } = self.example else { return None };
        let files = MemoryFiles::from([("case.ron", SAMPLE.replacen(right, wrong, 1).as_str())]);
        let checked = check(&files, &PackPath::new("case.ron").ok()?);
        Some((checked.diagnostics, checked.texts))
    }

    /// The findings of this kind, as `malmi check` shows them.
    fn said(&self) -> String {
        let Some((mut found, texts)) = self.checked() else { return String::new() };
        found.retain(|finding| finding.code == self.code);
        found.truncate(2);
        render(&found, &|file| texts.get(file), Style::Plain)
    }
}

/// A paragraph, broken at spaces.
fn wrapped(words: &str) -> String {
    let (mut text, mut width) = (String::from("   "), 3);
    for word in words.split_whitespace() {
        let long = word.chars().count() + 1;
        if width + long > WIDTH {
            text.push_str("\n   ");
            width = 3;
        }
        text.push(' ');
        text.push_str(word);
        width += long;
    }
    text.push('\n');
    text
}

/// Lines of a file, set in.
fn lines(written: &str) -> String {
    written.lines().flat_map(|line| ["        ", line.trim_start(), "\n"]).collect()
}

/// A block of code, its lines moved to the left as far as they go.
fn fenced(language: &str, code: &str) -> String {
    let inner = |line: &str| line.len() - line.trim_start().len();
    let rest = || code.lines().skip(1).filter(|line| !line.trim().is_empty()).map(inner).min();
    let code: Vec<&str> = if language == "text" {
        code.lines().collect()
    } else {
        let by = rest().unwrap_or(0);
        code.lines()
            .enumerate()
            .map(|(n, line)| if n == 0 { line.trim_start() } else { line.get(by..).unwrap_or(line) })
            .collect()
    };
    format!("```{language}\n{}\n```\n", code.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::{page, pages};

    #[test]
    fn every_code_has_exactly_one_page_that_says_everything() {
        for code in Code::ALL {
            assert_eq!(pages().filter(|page| page.code == *code).count(), 1, "{}", code.as_str());
        }
        for page in pages() {
            for words in [page.what, page.why, page.mend] {
                assert!(words.ends_with(['.', ')']) && words.len() > 8, "{}: {words}", page.code.as_str());
            }
        }
    }

    #[test]
    fn every_example_brings_its_finding_about() {
        for page in pages() {
            let Example::Written { right, .. } = page.example else { continue };
            let code = page.code.as_str();
            assert_eq!(SAMPLE.matches(right).count(), 1, "{code}: this stands in the sample once: {right}");
            let found = page.findings();
            assert!(found.iter().any(|finding| finding.code == page.code), "{code}: {found:#?}");
        }
    }

    #[test]
    fn a_page_for_the_terminal_is_not_wider_than_one() {
        for code in Code::ALL {
            let text = page(*code).as_text();
            let prose = text.lines().filter(|line| line.starts_with("    ") && !line.starts_with("        "));
            assert!(prose.into_iter().all(|line| line.chars().count() <= WIDTH), "{text}");
        }
    }
}
