//! What `ron` complains about, in words for somebody who teaches selling and has never programmed.

use ron::error::Error;

use super::place::Place;
use super::types::{explain_type, mark, span_of};
use super::words::{clip, describe, name_list, nearest, only_near};
use crate::scenario::diagnostic::{Code, Diagnostic, Edit, decode_message};
use crate::scenario::scan::{Fix, Kind, Node, Tree};
use crate::scenario::span::Span;
use crate::scenario::unique_map::DUPLICATE_KEY;

/// A mistake, where it is, and how to go on without it.
#[derive(Debug)]
pub(super) struct Finding<'t> {
    pub(super) problem: Diagnostic,
    pub(super) place: Place<'t>,
    pub(super) mend: Mend,
    /// The field that an unknown one was likely meant to be; that it is missing then goes without saying.
    pub(super) meant: Option<&'static str>,
}

/// How to go on after a mistake.
#[derive(Debug)]
pub(super) enum Mend {
    /// Take out the entry that holds it.
    TakeOut,
    /// Read it as it was likely meant.
    Change(Vec<Fix>),
}

/// Explains an error that `ron` found at byte `at`; `None` when the scan knows nothing there.
pub(super) fn explain<'t>(error: &Error, at: u32, text: &str, tree: &'t Tree) -> Option<Finding<'t>> {
    match error {
        Error::MissingStructField { field, .. } => missing_field(field, at, text, tree),
        Error::ExpectedDifferentLength { expected, found } => different_length(expected, *found, at, text, tree),
        _ => explain_at(error, text, at, Place::at(tree, at)?),
    }
}

fn explain_at<'t>(error: &Error, text: &str, at: u32, place: Place<'t>) -> Option<Finding<'t>> {
    let problem = match error {
        Error::NoSuchStructField { expected, found, .. } => unknown_field(found, expected, text, &place),
        Error::DuplicateStructField { .. } => duplicate(Code::DuplicateField, text, &place),
        Error::NoSuchEnumVariant { expected, found, .. } => unknown_variant(found, expected, text, &place),
        Error::ExpectedDifferentStructName { expected, .. } => different_name(expected, text, &place),
        Error::IntegerOutOfBounds => out_of_range(text, &place),
        Error::InvalidEscape(_) => bad_escape(text, &place),
        Error::InvalidValueForType { expected, .. } => unfit_value(expected, text, &place),
        Error::ExceededRecursionLimit => {
            Diagnostic::error(Code::TooDeep, span_of(place.subject()), "this is nested too deeply")
        }
        Error::Message(message) if message == DUPLICATE_KEY => duplicate(Code::DuplicateKey, text, &place),
        Error::Message(message) => own_message(message, text, &place),
        _ => return explain_type(error, at, text, place),
    };
    let meant = match error {
        Error::NoSuchStructField { expected, found, .. } => nearest(found, expected.iter().copied()),
        _ => None,
    };
    Some(Finding { problem, place, mend: Mend::TakeOut, meant })
}

fn missing_field<'t>(field: &str, at: u32, text: &str, tree: &'t Tree) -> Option<Finding<'t>> {
    let place = Place::closing_at(tree, at).or_else(|| Place::at(tree, at))?;
    let group = place.subject();
    let message = format!("the field `{field}` is missing in {}", place.group_label(text));
    let mut problem = Diagnostic::error(Code::MissingField, group.head(), message);
    let names = group.entries.iter().filter_map(|entry| entry.key.as_ref()).map(|key| key.word(text));
    problem.help = Some(match nearest(field, names) {
        Some(similar) => format!("add `{field}: ...` between these brackets, or is `{similar}` meant to be it?"),
        None => format!("add `{field}: ...` between these brackets"),
    });
    Some(Finding { problem, place, mend: Mend::TakeOut, meant: None })
}

fn different_length<'t>(expected: &str, found: usize, at: u32, text: &str, tree: &'t Tree) -> Option<Finding<'t>> {
    let place = Place::closing_at(tree, at).or_else(|| Place::at(tree, at))?;
    let wanted: String = expected.chars().filter(char::is_ascii_digit).collect();
    let label = place.label(text);
    let message = if wanted.is_empty() {
        format!("{label} holds {found} values, which is not as many as it takes")
    } else {
        format!("{label} takes {wanted} values, but here are {found}")
    };
    let problem = Diagnostic::error(Code::WrongType, place.subject().head(), message);
    Some(Finding { problem, place, mend: Mend::TakeOut, meant: None })
}

fn unknown_field(found: &str, expected: &[&str], text: &str, place: &Place<'_>) -> Diagnostic {
    let group = place.outer().map_or_else(|| "the file".to_owned(), |outer| outer.group_label(text));
    let message = format!("{group} has no field called `{}`", clip(found));
    let key = place.subject().span;
    let is_free = |meant: &&str| place.parent().is_some_and(|group| group.field(text, meant).is_none());
    let certain = only_near(found, expected.iter().copied()).filter(is_free);
    let problem =
        Diagnostic::error(Code::UnknownField, key, message).mended_by(certain.map(|meant| Edit::replace(key, meant)));
    match nearest(found, expected.iter().copied()) {
        Some(meant) => problem.help(format!("is `{meant}` meant?")),
        None if expected.is_empty() => problem.help("there are no fields here"),
        None => problem.help(format!("its fields are {}", name_list(expected))),
    }
}

fn unknown_variant(found: &str, expected: &[&str], text: &str, place: &Place<'_>) -> Diagnostic {
    let node = place.subject();
    let message = format!("{} cannot be `{}`", place.label(text), clip(found));
    let certain = only_near(found, expected.iter().copied());
    let edit = node.name.zip(certain).map(|(name, meant)| Edit::replace(name, meant));
    let problem = Diagnostic::error(Code::UnknownVariant, node.name.unwrap_or(node.span), message).mended_by(edit);
    match nearest(found, expected.iter().copied()) {
        Some(meant) => problem.help(format!("is `{meant}` meant? It can be {}", name_list(expected))),
        None => problem.help(format!("it can be {}", name_list(expected))),
    }
}

fn different_name(expected: &str, text: &str, place: &Place<'_>) -> Diagnostic {
    let node = place.subject();
    let message =
        format!("{} should be a group of fields in `( )`, not `{}`", place.label(text), clip(node.word(text)));
    let mark = mark(place, text);
    let span = if mark == node.head() { node.name.unwrap_or(mark) } else { mark };
    Diagnostic::error(Code::WrongType, span, message)
        .help(format!("leave the name before the bracket out, or write `{expected}`"))
}

fn duplicate(code: Code, text: &str, place: &Place<'_>) -> Diagnostic {
    let key = place.subject();
    let same = |other: &&Node| {
        other.span.end <= key.span.start
            && (other.span.of(text) == key.span.of(text)
                || (key.kind == Kind::Text && other.decoded(text) == key.decoded(text)))
    };
    let entries = place.parent().map(|parent| parent.entries.as_slice()).unwrap_or_default();
    let first = entries.iter().find(|entry| entry.key.as_ref().is_some_and(|key| same(&key)));
    // The same said twice needs to be said once.
    let again =
        place.entry().filter(|entry| first.is_some_and(|first| first.value.span.of(text) == entry.value.span.of(text)));
    let edit = again.map(|entry| Edit::remove(with_its_lines(entry.span_with_comma(), text)));
    let written = clip(key.span.of(text).trim_matches('"'));
    let (what, help) = match code {
        Code::DuplicateField => ("field", "each field stands once: take one out, or put both values into one"),
        _ => ("key", "each key stands once: rename one or take it out"),
    };
    let problem = Diagnostic::error(code, key.span, format!("the {what} `{written}` stands here a second time"))
        .help(help)
        .mended_by(edit);
    match first.and_then(|first| first.key.as_ref()) {
        Some(first) => problem.related(first.span, "the first is here"),
        None => problem,
    }
}

/// A span with the rest of its lines where nothing else stands in them.
fn with_its_lines(span: Span, text: &str) -> Span {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let indent = before.len() - before.trim_end_matches([' ', '\t']).len();
    let rest = after.len() - after.trim_start_matches([' ', '\t', '\r']).len();
    let begins = before.len() == indent || before[..before.len() - indent].ends_with('\n');
    match after[rest..].strip_prefix('\n') {
        Some(_) if begins => Span::from_bytes(before.len() - indent, span.end as usize + rest + 1),
        _ => span,
    }
}

fn out_of_range(text: &str, place: &Place<'_>) -> Diagnostic {
    let node = place.subject();
    let label = place.label(text);
    let negative = node.span.of(text).starts_with('-');
    let message = if negative {
        format!("{label} cannot be {}", clip(node.span.of(text)))
    } else {
        format!("{label} is too large: {}", clip(node.span.of(text)))
    };
    let help = if negative { "write a number from 0 up, or one nearer to 0" } else { "write a smaller number" };
    Diagnostic::error(Code::OutOfRange, node.span, message).help(help)
}

fn bad_escape(text: &str, place: &Place<'_>) -> Diagnostic {
    let message =
        format!("{} contains a backslash `\\` with something after it that has no meaning", place.label(text));
    Diagnostic::error(Code::Syntax, place.subject().span, message)
        .help("write `\\\\` for a backslash, `\\n` for a new line, `\\\"` for a quotation mark")
}

fn unfit_value(expected: &str, text: &str, place: &Place<'_>) -> Diagnostic {
    let node = place.subject();
    let (label, found) = (place.label(text), describe(node, text));
    let message = match plain_expectation(expected) {
        Some(plain) => format!("{label} should be {plain}, but this is {found}"),
        None => format!("{label} does not fit: this is {found}"),
    };
    Diagnostic::error(Code::WrongType, span_of(node), message)
}

/// What the types of the language expect, in words that are not the language's.
fn plain_expectation(expected: &str) -> Option<&str> {
    let sized = |word: &str| word.starts_with(['i', 'u']) && word[1..].parse::<u8>().is_ok();
    Some(match expected {
        "a boolean" => "`true` or `false`",
        "a string" | "string" | "a str" | "str" => "a text in quotes",
        "a sequence" => "a list in `[ ]`",
        "a map" => "a table in `{ }`",
        "f32" | "f64" => "a number",
        word if sized(word) => "a whole number",
        word if word.starts_with("a nonzero") => "a whole number other than 0",
        word if word.starts_with("struct ") => "a group of fields in `( )`",
        word if word.starts_with("enum ") || word.starts_with("variant") => "one of a few fixed words",
        word if word.starts_with("tuple") || word.contains("-bit") || word.contains("internally") => return None,
        plain => plain,
    })
}

/// A message of one of our own types, or of the library where it has no error of its own.
fn own_message(message: &str, text: &str, place: &Place<'_>) -> Diagnostic {
    let node = place.subject();
    if let Some((code, message, help)) = decode_message(message) {
        let mut problem = Diagnostic::error(code, span_of(node), message);
        problem.help = help.map(str::to_owned);
        return problem;
    }
    let label = place.label(text);
    if let Some((written, rule)) = message.rsplit_once(" cannot be an id: ") {
        let message = format!("{label} cannot be {}", clip(written));
        return Diagnostic::error(Code::InvalidValue, span_of(node), message).help(rule);
    }
    let message = if message.starts_with("data did not match any variant") {
        format!("{label} has none of the forms that it can have")
    } else {
        format!("{label} does not fit: {}", clip(message))
    };
    Diagnostic::error(Code::InvalidValue, span_of(node), message)
}
