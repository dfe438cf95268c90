//! What the parser says about brackets that are missing, too many or out of place, each with the likely fix.

use super::lexer::{Bracket, Tok};
use super::node::Node;
use super::parser::{Frame, Parser};
use super::sink::{Fix, Sink};
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::span::Span;

/// How far back a line's indentation is looked for, in bytes.
const MOST_LOOK_BACK: usize = 400;

impl Bracket {
    pub(super) fn opening(self) -> &'static str {
        match self {
            Self::Round => "(",
            Self::Square => "[",
            Self::Curly => "{",
        }
    }

    pub(super) fn closing(self) -> &'static str {
        match self {
            Self::Round => ")",
            Self::Square => "]",
            Self::Curly => "}",
        }
    }
}

impl Parser<'_, '_> {
    /// Brackets that end nowhere, told once for all that end nowhere at the same place.
    pub(super) fn complain_unclosed(&mut self, frame: Frame) {
        if self.unclosed_at == Some(self.at) || (self.sink.swallowed && self.peek() == Tok::End) {
            return;
        }
        self.unclosed_at = Some(self.at);
        let (found, kind) = (self.token(0).span, self.peek());
        if let Some(&(open, close)) = self.suspects.first().filter(|_| kind == Tok::End) {
            self.complain_suspect(open, close);
            return;
        }
        let message = format!("this `{}` is never closed", frame.bracket.opening());
        let mut problem = Diagnostic::error(Code::UnclosedBracket, frame.open, message);
        if kind != Tok::End {
            problem = problem.related(found, format!("`{}` should stand before this", frame.bracket.closing()));
        } else if let Some(outer) = self.frames.first().filter(|outer| outer.open != frame.open) {
            // The file breaks off: what is missing further out may have stood in what is not there any more.
            problem = problem.related(outer.open, "this is still open around it");
        }
        let problem = problem.help(format!("put a `{}` where it ends", frame.bracket.closing()));
        let closing = frame.bracket.closing();
        let mark = if kind == Tok::End { closing.to_owned() } else { format!("{closing},") };
        let fixes = self.over_space(self.last_end(), &mark);
        self.complain(problem, Some(fixes));
    }

    /// The brackets that a bracket further left closes: theirs likely belongs right before it.
    fn complain_suspect(&mut self, open: Span, close: Span) {
        let bracket = open.of(self.text);
        let mark = closing_of(bracket);
        let message = format!("this `{bracket}` is likely never closed");
        let problem = Diagnostic::error(Code::UnclosedBracket, open, message)
            .related(close, "this bracket closes it, but stands where an outer one would")
            .help("put a closing bracket where it ends");
        self.complain(problem, Some(vec![Fix::added(close.start, format!("{mark},"))]));
    }

    /// Remembers brackets whose closing partner begins a line that is indented less than theirs.
    pub(super) fn note_suspect(&mut self, open: Span, close: Span) {
        let text = self.text.as_bytes();
        // Only the space right before counts, so that a file in one long line costs no more than any other.
        let closing_indent =
            text[..close.start as usize].iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let line = close.start as usize - closing_indent;
        let begins_line = line.checked_sub(1).is_some_and(|at| text[at] == b'\n');
        if begins_line && open.end as usize <= line && closing_indent < self.indent_of(open) {
            self.suspects.push((open, close));
        }
    }

    /// How far the line that holds `span` is indented, looking back a little only.
    fn indent_of(&self, span: Span) -> usize {
        let before = &self.text.as_bytes()[..span.start as usize];
        let nearby = &before[before.len().saturating_sub(MOST_LOOK_BACK)..];
        let line = nearby.iter().rposition(|&byte| byte == b'\n').map_or(&[][..], |at| &nearby[at + 1..]);
        line.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
    }

    pub(super) fn complain_unopened(&mut self, first: Span) {
        let message = format!("a `(` is missing before `{}`", first.of(self.text));
        let problem = Diagnostic::error(Code::Syntax, first, message).help("put `(` where the group of fields begins");
        self.complain(problem, Some(vec![Fix::added(first.start, "(")]));
    }

    pub(super) fn complain_swapped(&mut self, frame: Frame, bracket: Bracket) {
        let (first, second) = (self.next().span, self.token(0).span);
        self.swapped_at = Some(self.at);
        let (wanted, then) = (frame.bracket.closing(), bracket.closing());
        let message = format!("`{then}` and `{wanted}` stand in the wrong order");
        let problem = Diagnostic::error(Code::UnclosedBracket, first, message)
            .related(frame.open, "this was opened last")
            .help(format!("close first what was opened last: `{wanted}{then}`"));
        self.complain(problem, Some(vec![Fix::padded(first, wanted), Fix::padded(second, then)]));
    }

    pub(super) fn complain_wrong_closing(&mut self, frame: Frame) {
        let close = self.next().span;
        let (wanted, written) = (frame.bracket.closing(), close.of(self.text));
        let message = format!("`{}` is closed by `{written}`", frame.bracket.opening());
        let problem = Diagnostic::error(Code::UnclosedBracket, close, message)
            .related(frame.open, "opened here")
            .help(format!("write `{wanted}` instead of `{written}`"));
        self.complain(problem, Some(vec![Fix::padded(close, wanted)]));
    }

    /// What stands after the value that is the whole file.
    pub(super) fn trailing(&mut self, root: &Node) {
        while self.peek() != Tok::End {
            let (token, more) = (self.next(), self.peek() != Tok::End);
            match token.kind {
                Tok::Close(_) => self.complain_needless_closing(token.span),
                Tok::Comma if !more => {
                    let message = "after the last bracket of the file stands no comma";
                    let problem = Diagnostic::error(Code::Syntax, token.span, message).help("take it out");
                    self.complain_certain(problem, vec![Fix::padded(token.span, "")]);
                }
                _ => {
                    self.complain_early_end(root, token.span);
                    self.at = self.tokens.len();
                }
            }
        }
    }

    pub(super) fn complain_needless_closing(&mut self, close: Span) {
        let message = format!("this `{}` closes nothing", close.of(self.text));
        let problem = Diagnostic::error(Code::Syntax, close, message);
        let problem = problem.help("take it out, or look for a missing opening bracket");
        self.complain(problem, Some(vec![Fix::padded(close, "")]));
    }

    /// The file goes on after its last bracket.
    fn complain_early_end(&mut self, root: &Node, next: Span) {
        if root.open.is_none() {
            let problem = Diagnostic::error(Code::Syntax, root.span, "the file does not begin with a bracket")
                .help("put `(` before everything and `)` after it");
            let end =
                self.tokens.iter().rev().find(|token| token.kind != Tok::End).map_or(next.end, |last| last.span.end);
            self.complain(problem, Some(vec![Fix::added(root.span.start, "("), Fix::added(end, ")")]));
            return;
        }
        let close = self.last_mark(root);
        let message = format!("this `{}` closes the whole file, but more follows", close.of(self.text));
        let problem = Diagnostic::error(Code::Syntax, close, message)
            .related(next, "this comes after the end")
            .help("take the bracket out, unless what follows does not belong here");
        // Only a bracket that ends too early leaves another one over at the end of the file.
        let last = self.tokens.iter().rev().find(|token| token.kind != Tok::End);
        let left_over = last.is_some_and(|last| matches!(last.kind, Tok::Close(_)) && last.span.start > next.start);
        if left_over {
            self.complain(problem, Some(vec![Fix::padded(close, "")]));
        } else {
            self.goes_on(problem, close, next);
        }
    }

    /// What follows the end is part of the file if it looks like a field; if not, it is left out.
    fn goes_on(&mut self, problem: Diagnostic, close: Span, next: Span) {
        let first = self.tokens.iter().position(|token| token.span == next).unwrap_or(self.at);
        let at = |at: usize| self.tokens.get(first + at).map(|token| token.kind);
        let at_comma = usize::from(at(0) == Some(Tok::Comma));
        let is_field = at(at_comma) == Some(Tok::Word) && at(at_comma + 1) == Some(Tok::Colon);
        let last = self.tokens.iter().rev().find(|token| token.kind != Tok::End).map_or(next.end, |last| last.span.end);
        let comma = if at_comma == 0 { "," } else { "" };
        let fixes = if is_field {
            vec![Fix::padded(close, comma), Fix::added(last, ")")]
        } else {
            vec![Fix::padded(Span::new(next.start, last), "")]
        };
        self.complain(problem, Some(fixes));
    }
}

/// Takes back what was said about commas that begin a line where a bracket is never closed: the bracket stood before
/// the comma.
pub(super) fn without_lone_commas(text: &str, sink: &mut Sink) {
    if !sink.problems.iter().any(|problem| problem.code == Code::UnclosedBracket) {
        return;
    }
    sink.problems.retain(|problem| {
        let comma = problem.span.filter(|span| problem.code == Code::Syntax && span.of(text) == ",");
        let begins_line = |comma: Span| {
            let before = &text.as_bytes()[..comma.start as usize];
            let space =
                before.iter().rev().take(MOST_LOOK_BACK).take_while(|byte| matches!(byte, b' ' | b'\t')).count();
            before[..before.len() - space].ends_with(b"\n")
        };
        !comma.is_some_and(begins_line)
    });
}

/// The closing partner of an opening bracket.
fn closing_of(open: &str) -> &'static str {
    match open {
        "[" => "]",
        "{" => "}",
        _ => ")",
    }
}
