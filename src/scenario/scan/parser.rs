//! From tokens to a tree. A mistake is reported, and reading goes on as the author most likely meant.

use super::lexer::{Bracket, Tok, Token};
use super::node::{Entry, Kind, Node};
use super::sink::Sink;
use crate::scenario::span::Span;

/// Deeper than `ron` reads, so that whatever it accepts fits, and shallow enough for any stack.
const MOST_DEPTH: usize = 200;

/// How often the parser looks ahead, so that a hostile file costs little.
const MOST_GUESSES: usize = 500;

/// Brackets that are open at the moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) bracket: Bracket,
    /// The opening bracket.
    pub(super) open: Span,
    /// Whether a named field has been seen inside.
    pub(super) named: bool,
    /// Whether all keys so far were texts in quotes.
    pub(super) text_keys: bool,
}

/// Where the parser stands.
pub(super) struct Parser<'t, 's> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) at: usize,
    pub(super) sink: &'s mut Sink,
    pub(super) frames: Vec<Frame>,
    /// The token at which brackets were last found unclosed: one forgotten bracket is one finding.
    pub(super) unclosed_at: Option<usize>,
    /// Brackets whose closing partner stands further left than they do: likely the partner of another.
    pub(super) suspects: Vec<(Span, Span)>,
    /// The token before which an opening bracket was last found missing.
    pub(super) unopened_at: Option<usize>,
    /// How often the parser may still look far ahead.
    pub(super) guesses: usize,
    /// The token that may close any brackets: it was exchanged with the one before it.
    pub(super) swapped_at: Option<usize>,
}

/// Reads all tokens; `None` when there is no value at all.
pub(super) fn parse(text: &str, tokens: &[Token], sink: &mut Sink) -> Option<Node> {
    let (frames, suspects) = (Vec::new(), Vec::new());
    let (unclosed_at, unopened_at, swapped_at, guesses) = (None, None, None, MOST_GUESSES);
    let mut parser =
        Parser { text, tokens, at: 0, sink, frames, unclosed_at, suspects, unopened_at, guesses, swapped_at };
    if parser.peek() == Tok::End {
        return None;
    }
    let root = parser.value();
    parser.trailing(&root);
    Some(root)
}

impl Parser<'_, '_> {
    /// The token `ahead` of the next one; the end of the file again and again once it is reached.
    pub(super) fn token(&self, ahead: usize) -> Token {
        let end = Token { kind: Tok::End, span: Span::from_bytes(self.text.len(), self.text.len()) };
        self.tokens.get(self.at + ahead).copied().unwrap_or(end)
    }

    pub(super) fn peek(&self) -> Tok {
        self.token(0).kind
    }

    pub(super) fn next(&mut self) -> Token {
        let token = self.token(0);
        self.at += 1;
        token
    }

    /// The end of the token read last.
    pub(super) fn last_end(&self) -> u32 {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(0, |token| token.span.end)
    }

    /// One value of any kind. Reads nothing when there is none.
    fn value(&mut self) -> Node {
        let token = self.token(0);
        match token.kind {
            Tok::Open(_) => self.brackets(None),
            Tok::Word => self.word_or_named(),
            Tok::Number => self.leaf(Kind::Number),
            Tok::Text => self.leaf(Kind::Text),
            Tok::Char => self.leaf(Kind::Char),
            Tok::Bytes => self.leaf(Kind::Bytes),
            Tok::Close(_) | Tok::Comma | Tok::Colon | Tok::Equals | Tok::End => {
                self.complain_missing_value();
                Node::leaf(Kind::Missing, Span::empty(self.last_end()))
            }
        }
    }

    fn leaf(&mut self, kind: Kind) -> Node {
        Node::leaf(kind, self.next().span)
    }

    fn word_or_named(&mut self) -> Node {
        let name = self.next().span;
        match self.peek() {
            Tok::Open(Bracket::Round) => self.brackets(Some(name)),
            Tok::Open(Bracket::Curly) => {
                let open = self.token(0).span;
                let node = self.brackets(Some(name));
                self.complain_curly_name(&node, open);
                node
            }
            Tok::Word | Tok::Number | Tok::Text | Tok::Char | Tok::Bytes | Tok::Open(_)
                if name.of(self.text) == "Some" =>
            {
                self.some_without_brackets(name)
            }
            _ => Node::leaf(Kind::Word, name),
        }
    }

    /// `Some 5`, which `ron` takes for `Some(5)` where `Some` need not be written.
    fn some_without_brackets(&mut self, name: Span) -> Node {
        // One after another and not one inside another: a file could hold any number of them.
        while self.peek() == Tok::Word && self.token(0).span.of(self.text) == "Some" {
            self.next();
        }
        let value = self.value();
        let span = name.to(value.span);
        Node {
            kind: Kind::Tuple,
            span,
            name: Some(name),
            open: None,
            entries: vec![Entry { key: None, value, comma: None }],
        }
    }

    /// Brackets and all they hold, from the opening one on.
    fn brackets(&mut self, name: Option<Span>) -> Node {
        let opening = self.next();
        let Tok::Open(bracket) = opening.kind else { return Node::leaf(Kind::Missing, opening.span) };
        let open = opening.span;
        if self.frames.len() >= MOST_DEPTH {
            self.complain_depth(open);
            return Node::leaf(Kind::Missing, open);
        }
        let (entries, named) = self.inside(bracket, open);
        let kind = match bracket {
            Bracket::Round if named => Kind::Struct,
            Bracket::Round => Kind::Tuple,
            Bracket::Square => Kind::List,
            Bracket::Curly => Kind::Map,
        };
        let span = name.unwrap_or(open).to(Span::empty(self.last_end()));
        Node { kind, span, name, open: Some(open.start), entries }
    }

    /// What brackets hold, their closing one included, and whether it is named fields.
    fn inside(&mut self, bracket: Bracket, open: Span) -> (Vec<Entry>, bool) {
        self.frames.push(Frame { bracket, open, named: false, text_keys: true });
        let mut entries = Vec::new();
        while !self.closes(open) {
            self.entry(&mut entries);
        }
        (entries, self.frames.pop().is_some_and(|frame| frame.named))
    }

    /// Fields up to a closing bracket that was never opened.
    fn unopened(&mut self) -> Node {
        let first = self.token(0).span;
        self.complain_unopened(first);
        if self.frames.len() >= MOST_DEPTH {
            self.complain_depth(first);
            return Node::leaf(Kind::Missing, first);
        }
        let open = Span::empty(first.start);
        let (entries, _) = self.inside(Bracket::Round, open);
        Node { kind: Kind::Struct, span: open.to(Span::empty(self.last_end())), name: None, open: None, entries }
    }

    /// Whether the innermost brackets end here; reads their closing bracket if it is theirs.
    pub(super) fn closes(&mut self, open: Span) -> bool {
        if self.sink.is_full() {
            self.at = self.tokens.len();
            return true;
        }
        let Some(&frame) = self.frames.last() else { return true };
        match self.peek() {
            Tok::Close(bracket) if bracket == frame.bracket => {
                let close = self.next().span;
                self.note_suspect(open, close);
                true
            }
            Tok::Close(_) if self.swapped_at == Some(self.at) => {
                self.next();
                true
            }
            Tok::Close(bracket) => self.wrong_closing(frame, bracket),
            Tok::End => {
                self.complain_unclosed(frame);
                true
            }
            _ if !self.lacks_opening() && self.belongs_outside(frame) => {
                self.complain_unclosed(frame);
                true
            }
            _ => false,
        }
    }

    /// One entry and the comma after it.
    fn entry(&mut self, entries: &mut Vec<Entry>) {
        if self.peek() == Tok::Comma {
            let comma = self.next().span;
            self.complain_extra_comma(comma);
            return;
        }
        let before = self.at;
        let was_named = self.frames.last().is_some_and(|frame| frame.named);
        let (key, value) = match self.frames.last().map(|frame| frame.bracket) {
            Some(Bracket::Round) => self.round_entry(),
            Some(Bracket::Curly) => self.curly_entry(),
            _ => self.square_entry(),
        };
        if self.at == before {
            // A mark that begins nothing, such as a second colon; it has been complained about.
            self.at += 1;
        }
        let frame = self.frames.last().filter(|frame| frame.bracket == Bracket::Round);
        let is_first_named = !was_named && frame.is_some_and(|frame| frame.named);
        let nameless = entries.last().filter(|last| is_first_named && last.value.kind != Kind::Missing);
        if let Some(nameless) = nameless {
            self.complain_nameless(nameless.value.span, &nameless.value);
        }
        let mut entry = Entry { key, value, comma: None };
        self.comma_after(&mut entry);
        entries.push(entry);
    }

    fn round_entry(&mut self) -> (Option<Node>, Node) {
        let (first, second) = (self.peek(), self.token(1).kind);
        let named = self.frames.last().is_some_and(|frame| frame.named);
        let forgot_colon = first == Tok::Word && self.forgot_colon(named);
        if matches!(first, Tok::Word | Tok::Text) && (matches!(second, Tok::Colon | Tok::Equals) || forgot_colon) {
            let key = self.next();
            if key.kind == Tok::Text {
                self.complain_quoted_name(key.span);
            }
            if let Some(frame) = self.frames.last_mut() {
                frame.named = true;
            }
            self.colon();
            let node = Node::leaf(Kind::Word, key.span);
            return (Some(node), self.value());
        }
        let start = self.token(0).span;
        let problems = self.sink.problems.len();
        let value = self.value();
        if named && self.sink.problems.len() == problems {
            self.complain_nameless(start, &value);
        }
        (None, value)
    }

    fn curly_entry(&mut self) -> (Option<Node>, Node) {
        let key = self.value();
        if let Some(frame) = self.frames.last_mut() {
            frame.text_keys &= key.kind == Kind::Text;
        }
        if matches!(self.peek(), Tok::Colon | Tok::Equals) || (key.kind == Kind::Text && self.text_follows()) {
            self.colon();
            return (Some(key), self.value());
        }
        if key.kind != Kind::Missing {
            self.complain_keyless(key.span);
        }
        (None, key)
    }

    fn square_entry(&mut self) -> (Option<Node>, Node) {
        if self.unopened_at == Some(self.at) {
            return (None, self.unopened());
        }
        let value = self.value();
        if matches!(self.peek(), Tok::Colon | Tok::Equals) && value.kind != Kind::Missing {
            self.complain_named_in_list(value.span);
            self.next();
            return (Some(value), self.value());
        }
        (None, value)
    }

    /// The comma after an entry, or what is said when it is not there.
    fn comma_after(&mut self, entry: &mut Entry) {
        match self.peek() {
            Tok::Comma => entry.comma = Some(self.next().span),
            Tok::Close(_) | Tok::End => {}
            _ if self.unclosed_at == Some(self.at) => {}
            _ => self.complain_missing_comma(entry),
        }
        if entry.comma.is_none() && self.peek() == Tok::Comma {
            entry.comma = Some(self.next().span);
        }
    }
}
