//! From characters to tokens. What cannot be a token is reported and, where the meaning is clear, read as meant.

use super::lookalike::{Lookalike, is_curly_quote, is_space, is_word, lookalike};
use super::quoted::closing_quote;
use super::sink::{Fix, Sink};
use crate::scenario::diagnostic::{Code, Diagnostic, Edit};
use crate::scenario::span::Span;

/// The three kinds of brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    Round,
    Square,
    Curly,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tok {
    Open(Bracket),
    Close(Bracket),
    Comma,
    Colon,
    Equals,
    Word,
    Number,
    Text,
    Char,
    Bytes,
    End,
}

/// A token and its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Tok,
    pub(super) span: Span,
}

/// Where the lexer stands.
pub(super) struct Lexer<'t, 's> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) sink: &'s mut Sink,
    pub(super) tokens: Vec<Token>,
}

/// All tokens of `text`; the last one is [`Tok::End`].
pub(super) fn lex(text: &str, sink: &mut Sink) -> Vec<Token> {
    let mut lexer = Lexer { text, at: 0, sink, tokens: Vec::new() };
    if text.starts_with('\u{FEFF}') {
        lexer.at = 3;
    }
    lexer.skip_attributes();
    while !lexer.sink.is_full() {
        lexer.skip_space();
        let Some(first) = lexer.rest().chars().next() else { break };
        let start = lexer.at;
        if let Some(kind) = lexer.token(first) {
            let span = Span::from_bytes(start, lexer.at);
            lexer.tokens.push(Token { kind, span });
        }
        // Whatever happened, go forward: a lexer that stands still would never end.
        if lexer.at <= start {
            lexer.at = start + first.len_utf8();
        }
    }
    let end = Span::from_bytes(text.len(), text.len());
    lexer.tokens.push(Token { kind: Tok::End, span: end });
    lexer.tokens
}

impl<'t> Lexer<'t, '_> {
    /// What has not been read yet.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes on past all characters that fit.
    pub(super) fn skip_while(&mut self, fits: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !fits(c)).unwrap_or(rest.len());
    }

    /// Reads one token that begins with `first`; `None` when it is no token and has been reported.
    fn token(&mut self, first: char) -> Option<Tok> {
        if let Some(kind) = mark(first) {
            self.at += 1;
            return Some(kind);
        }
        match first {
            '"' => Some(self.text_token()),
            '\'' => self.single_quote(),
            '0'..='9' | '+' | '-' | '.' => Some(self.number()),
            _ if is_word(first) => Some(self.prefixed().unwrap_or_else(|| self.word())),
            _ if is_curly_quote(first) => self.curly_text(),
            '#' => self.hash_comment(),
            _ => self.stray(first),
        }
    }

    /// Space and comments. An unclosed comment swallows the rest of the file.
    fn skip_space(&mut self) {
        loop {
            self.skip_while(is_space);
            if self.rest().starts_with("//") {
                self.skip_while(|c| c != '\n');
            } else if self.rest().starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    fn block_comment(&mut self) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut level = 0_usize;
        while self.at < bytes.len() {
            match &bytes[self.at..] {
                [b'/', b'*', ..] => (level, self.at) = (level + 1, self.at + 2),
                [b'*', b'/', ..] => (level, self.at) = (level - 1, self.at + 2),
                _ => self.at += 1,
            }
            if level == 0 {
                return;
            }
        }
        let span = Span::from_bytes(start, start + 2);
        let problem = Diagnostic::error(Code::Syntax, span, "this comment begins with `/*` and never ends")
            .help("end it with `*/`, or begin each line of it with `//`");
        let rest = &self.text[start..];
        let line = rest.find('\n').map_or(rest, |end| &rest[..end]);
        if line[2..].contains("/*") {
            self.sink.swallowed = true;
            self.sink.broken(problem);
            return;
        }
        // It is taken to end with its line, so that the rest of the file makes sense.
        self.at = start + line.trim_end().len();
        self.sink.mended(problem, [Fix::added(Span::from_bytes(self.at, self.at).start, "*/")]);
    }

    /// The `#![enable(...)]` lines that may stand first.
    fn skip_attributes(&mut self) {
        loop {
            self.skip_space();
            let start = self.at;
            if !self.attribute() {
                self.at = start;
                return;
            }
        }
    }

    /// Goes past one of them; false when it is none.
    fn attribute(&mut self) -> bool {
        for mark in ["#", "!", "["] {
            if !self.rest().starts_with(mark) {
                return false;
            }
            self.at += 1;
            self.skip_space();
        }
        loop {
            self.skip_space();
            match self.rest().chars().next() {
                Some(']') => {
                    self.at += 1;
                    return true;
                }
                Some('"') => match closing_quote(self.text, self.at + 1) {
                    Some(end) => self.at = end,
                    None => return false,
                },
                Some(c) if is_word(c) || "(),=#.+-".contains(c) => self.at += c.len_utf8(),
                _ => return false,
            }
        }
    }

    /// A name, or a range that begins with `inf` or `NaN`.
    fn word(&mut self) -> Tok {
        let start = self.at;
        self.skip_while(is_word);
        if self.is_invisible_inside() {
            return self.word_with_invisible(start);
        }
        let rest = self.rest();
        let infinite = self.text[start..self.at].starts_with("inf") || self.text[start..self.at].starts_with("NaN");
        if infinite && rest.starts_with("..") {
            return self.number();
        }
        let joined = rest.strip_prefix(['-', '.', '+']).is_some_and(|after| after.starts_with(is_word));
        if joined {
            self.joined_word(start);
        }
        Tok::Word
    }

    /// Whether an invisible character stands here and the word goes on after it.
    fn is_invisible_inside(&self) -> bool {
        let mut rest = self.rest().chars();
        let invisible = rest.next().and_then(lookalike).is_some_and(|like| like.invisible);
        invisible && rest.next().is_some_and(is_word)
    }

    /// A name with a character in it that nobody sees.
    fn word_with_invisible(&mut self, start: usize) -> Tok {
        while self.is_invisible_inside() {
            self.at += self.rest().chars().next().map_or(1, char::len_utf8);
            self.skip_while(is_word);
        }
        let span = Span::from_bytes(start, self.at);
        let problem = Diagnostic::error(Code::Syntax, span, "this word has an invisible character in it");
        let seen: String = span.of(self.text).chars().filter(|c| is_word(*c)).collect();
        let problem = problem.help("delete the word and type it again");
        self.sink.certain(problem, vec![Fix::padded(span, &seen)], self.text);
        Tok::Word
    }

    /// A name with a hyphen or dot in it, which no name can have.
    fn joined_word(&mut self, start: usize) {
        self.skip_while(|c| is_word(c) || matches!(c, '-' | '.' | '+'));
        let span = Span::from_bytes(start, self.at);
        let written = span.of(self.text);
        let meant = written.replace(['-', '.', '+'], "_");
        let message = format!("a name outside of quotes cannot contain `-`, `.` or `+`: `{written}`");
        let problem = Diagnostic::error(Code::Syntax, span, message)
            .help(format!("if it is a name, write `{meant}`; if it is a text, put it in quotes: \"{written}\""));
        self.sink.mended(problem, [Fix { span, text: meant }]);
    }

    /// A number or a range, generously: `ron` says what is wrong inside.
    pub(super) fn number(&mut self) -> Tok {
        let mut last = '\0';
        let mut last_two = '\0';
        while let Some(c) = self.rest().chars().next() {
            let fits = match c {
                '+' | '-' => matches!(last, '\0' | 'e' | 'E' | '.' | '='),
                '=' => last == '.' && last_two == '.',
                '\'' => last == 'b',
                c => c == '.' || is_word(c),
            };
            if !fits {
                break;
            }
            self.at += c.len_utf8();
            if c == '\'' {
                self.skip_character();
            }
            (last_two, last) = (last, c);
        }
        Tok::Number
    }

    /// `#` begins a comment in other formats.
    fn hash_comment(&mut self) -> Option<Tok> {
        let start = self.at;
        self.skip_while(|c| c != '\n');
        let line = Span::from_bytes(start, self.at);
        let blank = Fix::padded(line, "");
        let mark = Span::from_bytes(start, start + 1);
        let problem = Diagnostic::error(Code::Syntax, mark, "`#` does not begin a comment")
            .mended_by([Edit::replace(mark, "//")]);
        self.sink.mended(problem.help("begin a comment with `//`"), [blank]);
        None
    }

    /// A character that means nothing here; a run of them is one finding.
    fn stray(&mut self, first: char) -> Option<Tok> {
        if let Some(like) = lookalike(first) {
            return self.mistaken(first, &like);
        }
        let start = self.at;
        self.skip_while(|c| !c.is_ascii_whitespace() && !is_word(c) && mark(c).is_none() && c != '"');
        self.at = self.at.max(start + first.len_utf8());
        let span = Span::from_bytes(start, self.at);
        let shown: String = span.of(self.text).chars().take(12).collect();
        let message = format!("`{shown}` has no meaning here");
        let problem = Diagnostic::error(Code::Syntax, span, message);
        let problem = problem.help("take it out, or put it inside quotes if it belongs to a text");
        self.sink.mended(problem, [Fix::padded(span, "")]);
        None
    }

    /// A character that looks like the right one.
    fn mistaken(&mut self, written: char, like: &Lookalike) -> Option<Tok> {
        let span = Span::from_bytes(self.at, self.at + written.len_utf8());
        self.at = span.end as usize;
        let meant = match like.meant {
            " " => "a plain space".to_owned(),
            meant => format!("`{meant}`"),
        };
        let message = format!("this is {} (U+{:04X}), not {meant}", like.name, u32::from(written));
        let problem = Diagnostic::error(Code::Syntax, span, message).help(format!("write {meant} instead"));
        // Three dots have no meaning either.
        let certain = like.meant.len() == 1;
        let problem = problem.mended_by(certain.then(|| Edit::replace(span, like.meant)));
        self.sink.mended(problem, [Fix::padded_before(span, like.meant)]);
        like.meant.chars().next().and_then(mark)
    }
}

/// The marks that are a token by themselves.
pub(super) fn mark(c: char) -> Option<Tok> {
    Some(match c {
        '(' => Tok::Open(Bracket::Round),
        '[' => Tok::Open(Bracket::Square),
        '{' => Tok::Open(Bracket::Curly),
        ')' => Tok::Close(Bracket::Round),
        ']' => Tok::Close(Bracket::Square),
        '}' => Tok::Close(Bracket::Curly),
        ',' => Tok::Comma,
        ':' => Tok::Colon,
        '=' => Tok::Equals,
        _ => return None,
    })
}
