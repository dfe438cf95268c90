//! Our scanner against `ron`: both accept and refuse the same texts, and every place it tells lies inside the text, in
//! order, and between characters.

#![no_main]

use libfuzzer_sys::fuzz_target;
use malmi::scenario::read::MAX_DEPTH;
use malmi::scenario::scan::{Node, scan};
use malmi::scenario::span::{LineColumn, LineIndex, Span};
use ron::error::{Error, SpannedError};
use ron::extensions::Extensions;
use serde::de::IgnoredAny;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let tree = scan(text);
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(MAX_DEPTH * 8);
    // A file of space and comments is no value, and for our scanner no fault of writing.
    let accepts = tree.problems().is_empty() && tree.root().is_some();
    // The loader takes a byte-order mark off before `ron` reads, and the scanner passes over it.
    match options.from_str::<IgnoredAny>(text.strip_prefix('\u{FEFF}').unwrap_or(text)) {
        Ok(_) => assert!(accepts, "ron takes it: {:?}", tree.problems()),
        Err(error) if is_inside_token(&error.code) || stops_inside_leaf(&error, text, tree.root()) => {}
        Err(error) => assert!(!accepts, "ron refuses it: {error}"),
    }
    for finding in tree.problems() {
        let spans = finding.related.iter().map(|related| related.span).chain(finding.span);
        spans.for_each(|span| check(span, text));
    }
    if let Some(root) = tree.root() {
        check_node(root, text);
    }
});

/// Whether `ron` refuses what stands inside a number, a text, a name or an attribute. The scanner takes these for what
/// they are meant to be and leaves it to `ron` to say what is wrong inside.
fn is_inside_token(error: &Error) -> bool {
    matches!(
        error,
        Error::ExceededRecursionLimit
            | Error::InvalidEscape(_)
            | Error::Utf8Error(_)
            | Error::IntegerOutOfBounds
            | Error::InvalidIntegerDigit { .. }
            | Error::UnderscoreAtBeginning
            | Error::FloatUnderscore
            | Error::ExpectedInteger
            | Error::ExpectedFloat
            | Error::ExpectedByteLiteral
            | Error::ExpectedRangeSyntax
            | Error::InvalidIdentifier(_)
            | Error::SuggestRawIdentifier(_)
            | Error::NoSuchExtension(_)
    )
}

/// Whether `ron` had enough in the middle of what the scanner takes for one number or word, as in `5m`.
fn stops_inside_leaf(error: &SpannedError, text: &str, root: Option<&Node>) -> bool {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let place = LineColumn { line: number(error.span.end.line), column: number(error.span.end.col) };
    let plain = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let at = LineIndex::new(plain).offset(plain, place) + number(text.len() - plain.len());
    root.is_some_and(|root| holds_inside_leaf(root, at))
}

fn holds_inside_leaf(node: &Node, at: u32) -> bool {
    let here = node.entries.is_empty() && node.span.start < at && at < node.span.end;
    let inner = node.entries.iter().flat_map(|entry| entry.key.iter().chain([&entry.value]));
    here || inner.into_iter().any(|node| holds_inside_leaf(node, at))
}

fn check(span: Span, text: &str) {
    assert!(text.get(span.range()).is_some(), "{span:?} of {}", text.len());
}

/// A value lies in the text, and what it holds lies in it, one after the other.
fn check_node(node: &Node, text: &str) {
    check(node.span, text);
    let mut at = node.span.start;
    for entry in &node.entries {
        let span = entry.span();
        assert!(at <= span.start && span.end <= node.span.end, "{span:?} in {:?} after {at}", node.span);
        at = span.end;
        entry.key.iter().chain([&entry.value]).for_each(|node| check_node(node, text));
    }
}
