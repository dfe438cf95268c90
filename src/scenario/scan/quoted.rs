//! Everything in quotation marks: texts, raw texts, byte strings, single characters, and the wrong marks.
//!
//! A forgotten mark turns the rest of a file inside out, so what follows a closing mark decides whether it is believed.

use super::lexer::{Lexer, Tok, Token, mark};
use super::lookalike::{is_curly_quote, is_space, is_word};
use super::sink::Fix;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::span::Span;

/// How far guesses look along a line, in bytes: a hostile file could be one line, guessed at once for each mark.
const LONGEST_LINE: usize = 1024;

impl Lexer<'_, '_> {
    /// Raw texts, byte strings, byte characters and raw names; `None` when it is a plain word.
    pub(super) fn prefixed(&mut self) -> Option<Tok> {
        let rest = self.rest();
        let (kind, after) = match rest.as_bytes() {
            [b'b', b'\'', ..] => return Some(self.number()),
            [b'b', b'"', ..] => {
                self.at += 1;
                self.text_token();
                return Some(Tok::Bytes);
            }
            [b'b', b'r', ..] => (Tok::Bytes, &rest[2..]),
            [b'r', ..] => (Tok::Text, &rest[1..]),
            _ => return None,
        };
        let hashes = after.len() - after.trim_start_matches('#').len();
        if after[hashes..].starts_with('"') {
            self.at += rest.len() - after.len();
            self.raw_text(hashes);
            return Some(kind);
        }
        if kind == Tok::Text && hashes == 1 && after[1..].starts_with(is_word) {
            self.at += 2;
            self.skip_while(|c| is_word(c) || matches!(c, '.' | '+' | '-'));
            return Some(Tok::Word);
        }
        None
    }

    fn raw_text(&mut self, hashes: usize) {
        let start = self.at;
        let ending = format!("\"{}", "#".repeat(hashes));
        let body = start + hashes + 1;
        if let Some(end) = self.text.get(body..).and_then(|rest| rest.find(&ending)) {
            self.at = body + end + ending.len();
            return;
        }
        let span = Span::from_bytes(start.saturating_sub(1), body);
        let problem = Diagnostic::error(Code::UnclosedText, span, "this raw text begins here and never ends")
            .help(format!("end it with `{ending}`"));
        // As any text it is taken to end with its line, so that the rest of the file makes sense.
        let (end, mark) = match closing_quote_of_line(self.text, body, '"') {
            Some(quote) => (quote + 1, "#".repeat(hashes)),
            None => (self.likely_end(start, body + line_from(self.text, body).len()).max(body), ending),
        };
        self.at = end;
        self.sink.mended(problem, [Fix::added(Span::from_bytes(end, end).start, mark)]);
    }

    /// A text in straight quotes.
    pub(super) fn text_token(&mut self) -> Tok {
        let start = self.at;
        if self.closes_unopened(start) {
            return Tok::Text;
        }
        let Some(end) = closing_quote(self.text, start + 1) else {
            self.unclosed(start);
            return Tok::Text;
        };
        self.at = end;
        let content = &self.text[start + 1..end - 1];
        let after = self.rest();
        let next = after.trim_start_matches(is_space);
        let same_line = !after[..after.len() - next.len()].contains('\n');
        let believable = next.starts_with([',', ')', ']', '}', ':', '/', '=', ';']) || next.is_empty();
        if believable || !same_line {
            return Tok::Text;
        }
        if content.contains('\n') {
            self.unclosed(start);
        } else if after.starts_with(is_word) {
            self.quote_inside(start, end);
        }
        Tok::Text
    }

    /// Whether the mark at `start` closes a text that was never opened: bare words stand before it in its line, and
    /// after it a value can end. They are read as the text then.
    fn closes_unopened(&mut self, start: usize) -> bool {
        let Some(first) = self.bare_words_before(start) else { return false };
        if !ends_value(line_from(self.text, start)) {
            return false;
        }
        while self.tokens.last().is_some_and(|token| token.span.start >= first) {
            self.tokens.pop();
        }
        self.sink.forget_from(first);
        self.at = start + 1;
        let span = Span::new(first, Span::from_bytes(self.at, self.at).start);
        let problem =
            Diagnostic::error(Code::UnclosedText, span, "this text ends with a quotation mark but begins with none")
                .help("put a `\"` where the text begins");
        self.sink.mended(problem, [Fix::added(first, "\"")]);
        true
    }

    /// Where the bare words begin that stand right before byte `at`, after a colon in the same line or, where there is
    /// none, after a comma or bracket.
    fn bare_words_before(&self, at: usize) -> Option<u32> {
        // Most texts stand after a mark or another text, and looking back takes time.
        let bare =
            |token: &Token| !matches!(token.kind, Tok::Text | Tok::Bytes | Tok::Comma | Tok::Open(_) | Tok::Colon);
        self.tokens.last().filter(|token| bare(token))?;
        let nearby = at.saturating_sub(LONGEST_LINE);
        let line = self.text.as_bytes()[nearby..at].iter().rposition(|&byte| byte == b'\n');
        let line = line.map_or(nearby, |line| nearby + line + 1);
        let in_line = self.tokens.iter().rev().take_while(|token| token.span.start as usize >= line);
        // Back to the text before, which must have been whole.
        let bare: Vec<_> = in_line.take_while(|token| !matches!(token.kind, Tok::Text | Tok::Bytes)).collect();
        let is_plain = |token: &&&Token| !matches!(token.kind, Tok::Comma | Tok::Open(_) | Tok::Colon | Tok::Equals);
        let last = bare.first().filter(is_plain)?;
        let is_some = last.kind == Tok::Word && last.span.of(self.text) == "Some";
        let colon = bare.iter().position(|token| token.kind == Tok::Colon);
        let words = colon.or_else(|| bare.iter().position(|token| !is_plain(&token)));
        let first = bare.get(words.unwrap_or(bare.len()).checked_sub(1)?)?;
        let is_word = matches!(first.kind, Tok::Word | Tok::Number);
        (is_word && !is_some).then_some(first.span.start)
    }

    /// A text that closes too early because a mark stands inside it, or that was never closed before the next field.
    fn quote_inside(&mut self, start: usize, end: usize) {
        if let Some(comma) = swallowed_field(&self.text[start..end - 1]) {
            self.unclosed_until(start, start + comma);
            return;
        }
        let Some(real_end) = closing_quote_of_line(self.text, end, '"') else { return };
        let inner = Span::from_bytes(end - 1, end);
        let inside = self.text[end..real_end].match_indices('"');
        let marks = inside.map(|(at, _)| Span::from_bytes(end + at, end + at + 1));
        let fixes: Vec<_> = std::iter::once(inner).chain(marks).map(|mark| Fix::padded(mark, "'")).collect();
        self.at = real_end + 1;
        let problem = Diagnostic::error(Code::Syntax, inner, "this quotation mark ends the text in the middle")
            .related(Span::from_bytes(start, start + 1), "the text begins here")
            .help("inside a text write `\\\"`, or a curly mark, which is fine there");
        self.sink.mended(problem, fixes);
    }

    /// A text that is never closed: it is taken to end with its line, so that the rest of the file makes sense.
    fn unclosed(&mut self, start: usize) {
        let line = line_from(self.text, start);
        if let Some(curly) = line.rfind(is_curly_quote).filter(|&at| ends_value(&line[at..])) {
            self.straight_then_curly(start, start + curly);
            return;
        }
        let end = self.likely_end(start, start + line.len());
        self.unclosed_until(start, end);
    }

    /// Where a text that was not closed in its line likely ends: before a comma and before brackets opened earlier.
    fn likely_end(&self, start: usize, line_end: usize) -> usize {
        let line_start = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let before = &self.text[line_start..start];
        let opened = before.matches(['(', '[', '{']).count();
        let mut open = opened.saturating_sub(before.matches([')', ']', '}']).count());
        let mut content = self.text[start..line_end].trim_end();
        content = content.strip_suffix(',').unwrap_or(content).trim_end();
        while let Some(shorter) = content.strip_suffix([')', ']', '}']).filter(|_| open > 0) {
            content = shorter.trim_end();
            open -= 1;
        }
        start + content.len()
    }

    fn unclosed_until(&mut self, start: usize, end: usize) {
        self.at = end.max(start + 1);
        let span = Span::from_bytes(start, self.at);
        let problem =
            Diagnostic::error(Code::UnclosedText, span, "this text begins with a quotation mark and never ends")
                .help("put a `\"` where the text ends");
        // A backslash at the end would take the meaning from the mark that is added.
        let content = &self.text[start + 1..self.at];
        let backslashes = content.len() - content.trim_end_matches('\\').len();
        let mark = if backslashes % 2 == 1 { "\\\"" } else { "\"" };
        self.sink.mended(problem, [Fix::added(span.end, mark)]);
    }

    fn straight_then_curly(&mut self, start: usize, curly: usize) {
        let width = self.text[curly..].chars().next().map_or(1, char::len_utf8);
        let closing = Span::from_bytes(curly, curly + width);
        self.at = curly + width;
        let message = format!("this text ends with the curly mark {} instead of a straight \"", closing.of(self.text));
        let problem = Diagnostic::error(Code::CurlyQuote, closing, message)
            .related(Span::from_bytes(start, start + 1), "it begins here with a straight mark")
            .help("write a straight `\"`; word processors turn it into a curly one");
        self.sink.certain(problem, vec![Fix::padded(closing, "\"")], self.text);
    }

    /// A text in curly quotes.
    pub(super) fn curly_text(&mut self) -> Option<Tok> {
        let start = self.at;
        let line = line_from(self.text, start);
        let opening = line.chars().next()?;
        let body = start + opening.len_utf8();
        let is_end = |c: char| c == '"' || is_curly_quote(c);
        let ends = line.char_indices().skip(1).filter(|&(_, c)| is_end(c));
        let ends_here = |&(at, c): &(usize, char)| ends_value(&line[at..]) && at + c.len_utf8() <= line.len();
        let believable = ends.clone().find(ends_here);
        let end = believable.or_else(|| ends.last());
        let span_of = |at: usize, c: char| Span::from_bytes(at, at + c.len_utf8());
        let message = "texts stand in straight quotation marks, not in curly ones";
        let help = "write `\"` before and after the text; word processors turn it into a curly one";
        let Some((at, closing)) = end else {
            self.at = (start + line.trim_end().trim_end_matches(',').len()).max(body);
            let problem = Diagnostic::error(Code::CurlyQuote, span_of(start, opening), message).help(help);
            let marks = [
                Fix::padded_before(span_of(start, opening), "\""),
                Fix::added(Span::from_bytes(self.at, self.at).start, "\""),
            ];
            if self.text[body..self.at].contains('\\') {
                self.sink.broken(problem);
            } else {
                self.sink.mended(problem, marks);
            }
            return Some(Tok::Text);
        };
        self.at = start + at + closing.len_utf8();
        let problem = Diagnostic::error(Code::CurlyQuote, Span::from_bytes(start, self.at), message).help(help);
        let before = Fix::padded_before(span_of(start, opening), "\"");
        let after = Fix::padded(span_of(start + at, closing), "\"");
        if self.text[body..start + at].contains(['"', '\\']) {
            self.sink.broken(problem);
        } else if believable.is_some() {
            self.sink.certain(problem, vec![before, after], self.text);
        } else {
            self.sink.mended(problem, [before, after]);
        }
        Some(Tok::Text)
    }

    /// A single character, or a text in single quotes.
    pub(super) fn single_quote(&mut self) -> Option<Tok> {
        let start = self.at;
        self.at += 1;
        if self.skip_character() {
            return Some(Tok::Char);
        }
        let line_end = start + line_from(self.text, start).len();
        let mut quotes = self.text[start + 1..line_end].match_indices('\'').map(|(at, _)| start + 1 + at);
        let fitting = quotes.clone().find(|&at| ends_value(&self.text[at..line_end]));
        let Some(end) = fitting.or_else(|| quotes.next_back()) else {
            self.at = start + 1;
            let span = Span::from_bytes(start, self.at);
            let problem = Diagnostic::error(Code::Syntax, span, "a single quotation mark has no meaning here");
            self.sink.broken(problem.help("put texts between two straight marks: \"...\""));
            return None;
        };
        self.at = end + 1;
        let problem = Diagnostic::error(
            Code::Syntax,
            Span::from_bytes(start, self.at),
            "texts stand in double quotation marks, not in single ones",
        );
        let problem = problem.help("write `\"` instead of `'` before and after the text");
        if self.text[start..end].contains(['"', '\\']) {
            self.sink.broken(problem);
        } else {
            let marks = [start, end].map(|at| Fix::padded(Span::from_bytes(at, at + 1), "\""));
            if fitting.is_some() {
                self.sink.certain(problem, marks.into(), self.text);
            } else {
                self.sink.mended(problem, marks);
            }
        }
        Some(Tok::Text)
    }

    /// Goes past what a `'` has opened when it is one character and its closing mark; otherwise stays.
    pub(super) fn skip_character(&mut self) -> bool {
        let rest = self.rest();
        let mut chars = rest.char_indices();
        let escaped = rest.starts_with('\\');
        let (found, furthest) = (chars.nth(usize::from(escaped)), if escaped { 14 } else { 1 });
        let Some((at, c)) = found else { return false };
        let after = &rest[at + c.len_utf8()..];
        let close = after.char_indices().take(furthest).find(|&(_, c)| c == '\'');
        if let Some((close, _)) = close {
            self.at += at + c.len_utf8() + close + 1;
        }
        close.is_some()
    }
}

/// What is left of the line at `from`, at most [`LONGEST_LINE`] bytes of it.
fn line_from(text: &str, from: usize) -> &str {
    let rest = text.get(from..).unwrap_or_default();
    let most = (0..=rest.len().min(LONGEST_LINE)).rev().find(|&at| rest.is_char_boundary(at)).unwrap_or(0);
    rest[..most].lines().next().unwrap_or_default()
}

/// The byte after the mark that closes a text whose content begins at `from`.
pub(super) fn closing_quote(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    None
}

/// Whether a text that begins with a closing mark goes on as after a whole value, or ends.
fn ends_value(from_mark: &str) -> bool {
    let mut after = from_mark.chars();
    after.next();
    let after = after.as_str().trim_start_matches(is_space);
    after.is_empty() || after.starts_with("//") || after.starts_with(|c| mark(c).is_some() && !"([{".contains(c))
}

/// The first `quote` from `from` on in the same line that stands where a value can end.
fn closing_quote_of_line(text: &str, from: usize, quote: char) -> Option<usize> {
    let line = line_from(text, from);
    line.match_indices(quote).map(|(at, _)| at).find(|&at| ends_value(&line[at..])).map(|at| from + at)
}

/// Where the comma is when `content` ends like `..., name: `, as it does when a text was not closed before a field.
fn swallowed_field(content: &str) -> Option<usize> {
    let name = content.trim_end_matches(is_space).strip_suffix(':')?;
    let before = name.trim_end_matches(is_space).trim_end_matches(is_word);
    let comma = before.trim_end_matches(is_space).strip_suffix(',')?;
    (before.len() < name.len()).then_some(comma.len())
}
