//! What a bracket in the wrong place most likely means, by what fits the rest of the file.

use super::lexer::{Bracket, Tok};
use super::parser::{Frame, Parser};

/// How many tokens a look ahead goes.
const MOST_LOOK_AHEAD: usize = 10_000;

/// How many levels up a partner is looked for.
const MOST_LEVELS: usize = 16;

impl Parser<'_, '_> {
    /// A closing bracket that is not that of the innermost brackets: a closing one is missing before it, or it is the
    /// wrong one, or it is one too many. What fits the rest of the file best is believed.
    pub(super) fn wrong_closing(&mut self, frame: Frame, bracket: Bracket) -> bool {
        let outer = self.frames.len() - 1;
        let known = self.frames[..outer].iter().any(|frame| frame.bracket == bracket);
        if self.is_swapped(frame, bracket) {
            self.complain_swapped(frame, bracket);
            return true;
        }
        let missing_before = if known { self.mismatches(outer, self.at) } else { usize::MAX };
        let wrong_one = self.mismatches(outer, self.at + 1);
        let one_too_many = self.mismatches(outer + 1, self.at + 1);
        if known && missing_before <= wrong_one.min(one_too_many) {
            self.complain_unclosed(frame);
            true
        } else if wrong_one <= one_too_many {
            self.complain_wrong_closing(frame);
            true
        } else {
            let close = self.next().span;
            self.complain_needless_closing(close);
            if self.peek() == Tok::Comma {
                self.next();
            }
            self.closes(frame.open)
        }
    }

    /// Whether the closing brackets of the two innermost stand in the wrong order.
    fn is_swapped(&mut self, frame: Frame, bracket: Bracket) -> bool {
        let Some(beyond) = self.frames.len().checked_sub(2) else { return false };
        let fits = self.frames[beyond].bracket == bracket && self.token(1).kind == Tok::Close(frame.bracket);
        fits && self.mismatches(beyond, self.at + 2) < self.mismatches(beyond + 1, self.at)
    }

    /// How many brackets from token `from` on would find no partner if the `depth` outermost ones were open now.
    fn mismatches(&mut self, depth: usize, from: usize) -> usize {
        self.mismatches_with(depth, None, from)
    }

    /// The same with one more bracket open inside those.
    fn mismatches_with(&mut self, depth: usize, more: Option<Bracket>, from: usize) -> usize {
        if self.guesses == 0 {
            return 0;
        }
        self.guesses -= 1;
        let mut open: Vec<Bracket> = self.frames[..depth].iter().map(|frame| frame.bracket).chain(more).collect();
        let mut wrong = 0;
        for token in self.tokens.iter().skip(from).take(MOST_LOOK_AHEAD) {
            match token.kind {
                Tok::Open(bracket) => open.push(bracket),
                Tok::Close(bracket) => match open.iter().rev().take(MOST_LEVELS).position(|&other| other == bracket) {
                    Some(unclosed) => {
                        wrong += unclosed;
                        open.truncate(open.len() - 1 - unclosed);
                    }
                    None => wrong += 1,
                },
                _ => {}
            }
        }
        wrong + open.len()
    }

    /// Whether a field right inside a list begins an element whose opening bracket is missing.
    pub(super) fn lacks_opening(&mut self) -> bool {
        let is_list = self.frames.last().is_some_and(|frame| frame.bracket == Bracket::Square && !frame.named);
        if !is_list || self.peek() != Tok::Word || self.token(1).kind != Tok::Colon {
            return false;
        }
        let depth = self.frames.len();
        let missing = self.mismatches_with(depth, Some(Bracket::Round), self.at);
        let lacks = missing < self.mismatches(depth, self.at) && missing < self.mismatches(depth - 1, self.at);
        self.unopened_at = lacks.then_some(self.at).or(self.unopened_at);
        lacks
    }

    /// Whether what follows fits the brackets around `frame` and not `frame`, so that its closing one is missing.
    pub(super) fn belongs_outside(&mut self, frame: Frame) -> bool {
        let around = self.frames.len() - 1;
        let Some(outer) = around.checked_sub(1).and_then(|at| self.frames.get(at)) else { return false };
        let (first, second) = (self.peek(), self.token(1).kind);
        let is_field = first == Tok::Word && second == Tok::Colon;
        let is_group =
            first == Tok::Open(Bracket::Round) || (first == Tok::Word && second == Tok::Open(Bracket::Round));
        let seen_any = self.last_end() > frame.open.end;
        let looks_so = match (frame.bracket, outer.bracket) {
            (Bracket::Round, Bracket::Square) => frame.named && is_group,
            (Bracket::Square, Bracket::Round) => outer.named && is_field,
            (Bracket::Curly, Bracket::Round) => outer.named && is_field && seen_any && frame.text_keys,
            _ => false,
        };
        looks_so && self.mismatches(around, self.at) < self.mismatches(around + 1, self.at)
    }
}
