//! A scanner of our own over RON text: where every key and value stands, and what is not written as it should be.
//!
//! `ron` stays the authority on what a file means, but tells only its first complaint and no places of values. This
//! scanner reads any text, never stops at the first mistake and never panics. It accepts at least what `ron` accepts;
//! what both let pass and `ron` then refuses is a matter of types, not of writing.

mod brackets;
mod complaints;
mod guess;
mod lexer;
mod lookalike;
mod node;
mod parser;
mod quoted;
mod sink;
mod tree;

pub use node::{Entry, Kind, Node};
pub use sink::Fix;
pub use tree::{Duplicate, Found, PathStep, Tree};

/// Reads `text` whole; the tree holds what was understood and the findings about the rest.
///
/// Findings carry no file yet: see [`super::diagnostic::Diagnostic::in_file`].
pub fn scan(text: &str) -> Tree {
    let mut sink = sink::Sink::default();
    let tokens = lexer::lex(text, &mut sink);
    let root = parser::parse(text, &tokens, &mut sink);
    brackets::without_lone_commas(text, &mut sink);
    Tree::new(root, sink)
}

#[cfg(test)]
mod tests;
