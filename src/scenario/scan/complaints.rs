//! What the parser says about mistakes, each with the likely fix, and the small changes that let reading go on.

use super::lexer::{Bracket, Tok};
use super::lookalike::is_space;
use super::node::{Entry, Kind, Node};
use super::parser::{Frame, Parser};
use super::sink::Fix;
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
    /// A finding about writing, which `fix` mends if there is one.
    fn complain(&mut self, problem: Diagnostic, fixes: Option<Vec<Fix>>) {
        match fixes {
            Some(fixes) => self.sink.mended(problem, fixes),
            None => self.sink.broken(problem),
        }
    }

    /// A change that puts `mark` over the space that follows byte `at`, or between what stands there.
    fn over_space(&self, at: u32, mark: &str) -> Vec<Fix> {
        let span = Span::from_bytes(at as usize, at as usize + mark.len());
        let room = span.of(self.text);
        let fits = room.len() == mark.len() && room.chars().all(|c| c.is_ascii() && is_space(c));
        vec![if fits { Fix { span, text: mark.to_owned() } } else { Fix::added(at, mark) }]
    }

    /// Reads the `:` between name and value, or complains about what stands there.
    pub(super) fn colon(&mut self) {
        match self.peek() {
            Tok::Colon => {
                self.next();
            }
            Tok::Equals => {
                let span = self.next().span;
                let problem = Diagnostic::error(Code::Syntax, span, "between a name and its value stands `:`, not `=`");
                self.complain(problem.help("write `:` instead"), Some(vec![Fix::padded(span, ":")]));
            }
            _ => {
                let end = self.last_end();
                let name = self.tokens.get(self.at - 1).map_or("", |token| token.span.of(self.text));
                let message = format!("a colon is missing between `{name}` and its value");
                let problem = Diagnostic::error(Code::Syntax, Span::empty(end), message);
                let fixes = self.over_space(end, ":");
                self.complain(problem.help(format!("write `{name}: ...`")), Some(fixes));
            }
        }
    }

    /// Whether the next word is a field name whose colon was forgotten.
    pub(super) fn forgot_colon(&self, named: bool) -> bool {
        let lower_case = self.token(0).span.of(self.text).starts_with(|c: char| c.is_lowercase() || c == '_');
        let same_line = !Span::new(self.token(0).span.end, self.token(1).span.start).of(self.text).contains('\n');
        let value_follows = matches!(
            self.token(1).kind,
            Tok::Text | Tok::Number | Tok::Char | Tok::Open(Bracket::Square | Bracket::Curly)
        );
        value_follows && same_line && (named || lower_case)
    }

    pub(super) fn complain_missing_value(&mut self) {
        let end = self.last_end();
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        let after_colon = before.is_some_and(|token| matches!(token.kind, Tok::Colon | Tok::Equals));
        let name =
            self.at.checked_sub(2).and_then(|at| self.tokens.get(at)).map_or("", |token| token.span.of(self.text));
        let (span, message) = if after_colon {
            (Span::new(end.saturating_sub(1), end), format!("`{name}` has no value"))
        } else {
            let found = self.token(0).span;
            (found, format!("`{}` stands where a value or a name belongs", found.of(self.text)))
        };
        let help = if after_colon { "write a value after the colon, or take the name out" } else { "take it out" };
        self.complain(Diagnostic::error(Code::Syntax, span, message).help(help), None);
    }

    pub(super) fn complain_depth(&mut self, open: Span) {
        let problem = Diagnostic::error(Code::TooDeep, open, "brackets are nested too deeply from here on");
        self.complain(problem, None);
        self.at = self.tokens.len();
    }

    pub(super) fn complain_extra_comma(&mut self, comma: Span) {
        let problem = Diagnostic::error(Code::Syntax, comma, "there is one comma too many");
        self.complain(problem.help("take it out"), Some(vec![Fix::padded(comma, "")]));
    }

    pub(super) fn complain_quoted_name(&mut self, key: Span) {
        let name = key.of(self.text).trim_matches('"');
        let problem = Diagnostic::error(Code::Syntax, key, "the name of a field stands without quotation marks");
        let fix = Fix::padded(key, &format!(" {name}"));
        let fixes = (fix.text.len() == key.len() as usize).then(|| vec![fix]);
        self.complain(problem.help(format!("write `{name}:`")), fixes);
    }

    pub(super) fn complain_nameless(&mut self, start: Span, value: &Node) {
        let (message, help) = match value.kind {
            Kind::Word => {
                let word = value.word(self.text);
                (format!("`{word}` has no value"), format!("write `{word}: ...`, or take it out"))
            }
            _ => (
                "this value has no name, though those before it have".to_owned(),
                "write its name and a colon before it, or look for a bracket that closes too late".to_owned(),
            ),
        };
        self.complain(Diagnostic::error(Code::Syntax, start, message).help(help), None);
    }

    pub(super) fn complain_keyless(&mut self, key: Span) {
        let problem = Diagnostic::error(Code::Syntax, key, "in curly brackets each value needs a key and a colon");
        self.complain(problem.help("write `key: value`, or use `[` and `]` for a plain list"), None);
    }

    /// A field right inside a list; told once for each list.
    pub(super) fn complain_named_in_list(&mut self, name: Span) {
        let again = self.frames.last_mut().is_some_and(|frame| std::mem::replace(&mut frame.named, true));
        if again {
            self.sink.cuts.push(name);
            return;
        }
        let message = format!("a list in `[ ]` holds values without names, but this is named `{}`", name.of(self.text));
        let problem = Diagnostic::error(Code::Syntax, name, message);
        self.complain(problem.help("put `(` and `)` around the fields of each element"), None);
    }

    pub(super) fn complain_curly_name(&mut self, node: &Node, open: Span) {
        let name = node.word(self.text);
        let message = format!("`{name}` is followed by curly brackets, but fields stand in round ones");
        let problem = Diagnostic::error(Code::Syntax, open, message).help(format!("write `{name}(...)`"));
        let close = self.last_mark(node);
        let fixes = (close.of(self.text) == "}").then(|| vec![Fix::padded(open, "("), Fix::padded(close, ")")]);
        self.complain(problem, fixes);
    }

    /// The last character of a value, which may be a bracket of another script.
    fn last_mark(&self, node: &Node) -> Span {
        let last = node.span.of(self.text).chars().next_back().map_or(0, width);
        Span::new(node.span.end.saturating_sub(last), node.span.end)
    }

    pub(super) fn complain_missing_comma(&mut self, entry: &Entry) {
        if self.complain_unquoted(entry) {
            return;
        }
        let end = self.last_end();
        let next = self.token(0).span;
        let problem = Diagnostic::error(Code::Syntax, Span::empty(end), "a comma is missing here")
            .related(next, "before this")
            .help("put a comma after each value");
        let fixes = self.over_space(end, ",");
        self.complain(problem, Some(fixes));
        if matches!(self.peek(), Tok::Colon | Tok::Equals) {
            // A second `name: value: value` has no meaning that could be guessed.
            let colon = self.next().span;
            self.sink.cuts.push(colon);
        }
    }

    /// Several words in a row where a text should stand in quotes; whether that is what it was.
    fn complain_unquoted(&mut self, entry: &Entry) -> bool {
        let value = &entry.value;
        let is_bare = |kind| matches!(kind, Tok::Word | Tok::Number);
        let is_field = |parser: &Self| parser.token(1).kind == Tok::Colon;
        let same_line =
            |parser: &Self| !Span::new(parser.last_end(), parser.token(0).span.start).of(parser.text).contains('\n');
        let bare_value = matches!(value.kind, Kind::Word | Kind::Number);
        if !bare_value || !is_bare(self.peek()) || is_field(self) || !same_line(self) {
            return false;
        }
        while is_bare(self.peek()) && same_line(self) && !is_field(self) {
            self.next();
        }
        let span = value.span.to(Span::empty(self.last_end()));
        let written = span.of(self.text);
        let message = format!("`{written}` stands without quotation marks");
        let problem =
            Diagnostic::error(Code::Syntax, span, message).help(format!("if it is a text, write \"{written}\""));
        let (first, last) = (written.chars().next(), written.chars().next_back());
        let fixes = first.zip(last).map(|(first, last)| {
            let first = Span::new(span.start, span.start + width(first));
            let last = Span::new(span.end - width(last), span.end);
            vec![Fix::padded(first, "\""), Fix::padded_before(last, "\"")]
        });
        self.complain(problem, fixes);
        true
    }

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
                    self.complain(problem, Some(vec![Fix::padded(token.span, "")]));
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

/// The closing partner of an opening bracket.
fn closing_of(open: &str) -> &'static str {
    match open {
        "[" => "]",
        "{" => "}",
        _ => ")",
    }
}

/// How many bytes a character takes.
fn width(c: char) -> u32 {
    u32::try_from(c.len_utf8()).unwrap_or(1)
}
