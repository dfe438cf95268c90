//! What the parser says about mistakes, each with the likely fix, and the small changes that let reading go on.

use super::lexer::{Bracket, Tok};
use super::lookalike::is_space;
use super::node::{Entry, Kind, Node};
use super::parser::Parser;
use super::sink::Fix;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::span::Span;

impl Parser<'_, '_> {
    /// A finding about writing, which `fix` mends if there is one.
    pub(super) fn complain(&mut self, problem: Diagnostic, fixes: Option<Vec<Fix>>) {
        match fixes {
            Some(fixes) => self.sink.mended(problem, fixes),
            None => self.sink.broken(problem),
        }
    }

    /// A finding about writing that everybody would mend like that.
    pub(super) fn complain_certain(&mut self, problem: Diagnostic, fixes: Vec<Fix>) {
        self.sink.certain(problem, fixes, self.text);
    }

    /// A change that puts `mark` over the space that follows byte `at`, or between what stands there.
    pub(super) fn over_space(&self, at: u32, mark: &str) -> Vec<Fix> {
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
                self.complain_certain(problem.help("write `:` instead"), vec![Fix::padded(span, ":")]);
            }
            _ => {
                let end = self.last_end();
                let name = self.tokens.get(self.at - 1).map_or("", |token| token.span.of(self.text));
                let name = name.trim_matches('"');
                let message = format!("a colon is missing between `{name}` and its value");
                let problem = Diagnostic::error(Code::Syntax, Span::empty(end), message);
                let fixes = self.over_space(end, ":");
                self.complain_certain(problem.help(format!("write `{name}: ...`")), fixes);
            }
        }
    }

    /// Whether the next word is a field name whose colon was forgotten.
    pub(super) fn forgot_colon(&self, named: bool) -> bool {
        let lower_case = self.token(0).span.of(self.text).starts_with(|c: char| c.is_lowercase() || c == '_');
        let same_line = !Span::new(self.token(0).span.end, self.token(1).span.start).of(self.text).contains('\n');
        let ends = matches!(self.token(2).kind, Tok::Comma | Tok::Close(_));
        let value_follows = match self.token(1).kind {
            Tok::Text | Tok::Number | Tok::Char | Tok::Open(Bracket::Square | Bracket::Curly) => true,
            Tok::Word => named && lower_case && ends,
            _ => false,
        };
        value_follows && same_line && (named || lower_case)
    }

    /// Whether the next thing is a text in the same line: in a table, the value whose colon was forgotten.
    pub(super) fn text_follows(&self) -> bool {
        let next = self.token(0);
        next.kind == Tok::Text && !Span::new(self.last_end(), next.span.start).of(self.text).contains('\n')
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
        self.complain_certain(problem.help("take it out"), vec![Fix::padded(comma, "")]);
    }

    pub(super) fn complain_quoted_name(&mut self, key: Span) {
        let name = key.of(self.text).trim_matches('"');
        let problem = Diagnostic::error(Code::Syntax, key, "the name of a field stands without quotation marks");
        let fix = Fix::padded(key, &format!(" {name}"));
        let problem = problem.help(format!("write `{name}:`"));
        if fix.text.len() == key.len() as usize {
            self.complain_certain(problem, vec![fix]);
        } else {
            self.complain(problem, None);
        }
    }

    pub(super) fn complain_nameless(&mut self, start: Span, value: &Node) {
        let (message, help) = match value.kind {
            Kind::Word => {
                let word = value.word(self.text);
                (format!("`{word}` has no value"), format!("write `{word}: ...`, or take it out"))
            }
            _ => (
                "this value has no name, though others beside it have".to_owned(),
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
        if close.of(self.text) == "}" {
            self.complain_certain(problem, vec![Fix::padded(open, "("), Fix::padded(close, ")")]);
        } else {
            self.complain(problem, None);
        }
    }

    /// The last character of a value, which may be a bracket of another script.
    pub(super) fn last_mark(&self, node: &Node) -> Span {
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
        if matches!(self.peek(), Tok::Colon | Tok::Equals) {
            // A second `name: value: value` has no meaning that could be guessed.
            self.complain(problem, Some(fixes));
            let colon = self.next().span;
            self.sink.cuts.push(colon);
        } else {
            self.complain_certain(problem, fixes);
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
}

/// How many bytes a character takes.
fn width(c: char) -> u32 {
    u32::try_from(c.len_utf8()).unwrap_or(1)
}
