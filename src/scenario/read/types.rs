//! What to say when a value is of another kind than its field takes.

use ron::error::Error;

use super::explain::{Finding, Mend};
use super::place::Place;
use super::words::{clip, describe};
use crate::scenario::diagnostic::{Code, Diagnostic, Edit};
use crate::scenario::scan::{Fix, Kind, Node};
use crate::scenario::span::Span;

/// The kinds of values that a field can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Whole,
    Number,
    Bool,
    Text,
    Char,
    List,
    Map,
    Group,
    Nothing,
    Word,
}

impl Wanted {
    /// What `ron` looked for when it gave up, if that is what the error says.
    fn from_error(error: &Error) -> Option<Self> {
        Some(match error {
            Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => Self::Whole,
            Error::ExpectedFloat | Error::FloatUnderscore => Self::Number,
            Error::ExpectedBoolean => Self::Bool,
            Error::ExpectedString => Self::Text,
            Error::ExpectedChar => Self::Char,
            Error::ExpectedArray => Self::List,
            Error::ExpectedMap => Self::Map,
            Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedMapColon => Self::Group,
            Error::ExpectedUnit => Self::Nothing,
            Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => Self::Word,
            _ => return None,
        })
    }

    fn words(self) -> &'static str {
        match self {
            Self::Whole => "a whole number",
            Self::Number => "a number",
            Self::Bool => "`true` or `false`",
            Self::Text => "a text in quotes",
            Self::Char => "a single character in single quotes",
            Self::List => "a list in `[ ]`",
            Self::Map => "a table in `{ }`",
            Self::Group => "a group of fields in `( )`",
            Self::Nothing => "an empty pair of brackets `()`",
            Self::Word => "one of a few fixed words, without quotation marks",
        }
    }
}

/// Explains an error about the kind of a value; `None` when the error is about something else.
pub(super) fn explain_type<'t>(error: &Error, at: u32, text: &str, place: Place<'t>) -> Option<Finding<'t>> {
    let subject = place.subject();
    if matches!(error, Error::ExpectedComma | Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd) {
        return stopped_inside(at, text, place);
    }
    let wanted = Wanted::from_error(error)?;
    if wanted == Wanted::Group && subject.kind == Kind::Word {
        return Some(bare_variant(text, place));
    }
    let label = place.label(text);
    let message = format!("{label} should be {}, but this is {}", wanted.words(), describe(subject, text));
    let mut problem = Diagnostic::error(Code::WrongType, mark(&place, text), message);
    problem.help = advice(wanted, subject, &name_before(&place, text), text);
    problem = problem.mended_by(without_quotes(wanted, subject, text).map(|said| Edit::replace(subject.span, said)));
    let mend = change(wanted, subject, text).map_or(Mend::TakeOut, Mend::Change);
    Some(Finding { problem, place, mend, meant: None })
}

/// What to underline of a value: a short one whole, of a long one its beginning.
pub(super) fn span_of(node: &Node) -> Span {
    if node.open.is_some() { node.head() } else { node.span }
}

/// What to underline where a value is of the wrong kind: the value, or the name before it if that stands on a line
/// above, where an opening bracket was likely forgotten.
pub(super) fn mark(place: &Place<'_>, text: &str) -> Span {
    let value = place.subject();
    let key = place.entry().and_then(|entry| entry.key.as_ref()).filter(|_| !place.is_key());
    let above = key.filter(|key| Span::new(key.span.end, value.span.start).of(text).contains('\n'));
    above.map_or_else(|| span_of(value), |key| key.span)
}

/// The `name: ` that stands before a value, for examples in help lines.
fn name_before(place: &Place<'_>, text: &str) -> String {
    let key = place.entry().and_then(|entry| entry.key.as_ref()).filter(|_| !place.is_key());
    key.map_or_else(String::new, |key| format!("{}: ", key.span.of(text)))
}

/// How to write the value so that it fits, where that can be guessed.
fn advice(wanted: Wanted, node: &Node, name: &str, text: &str) -> Option<String> {
    let written = clip(node.span.of(text));
    let said = node.decoded(text).map(|said| clip(said.trim()));
    let said = said.as_deref().unwrap_or_default();
    Some(match (wanted, node.kind) {
        (Wanted::Whole | Wanted::Number, Kind::Text) if said.parse::<f64>().is_ok() => {
            format!("write it without quotes: {name}{said}")
        }
        (Wanted::Whole, Kind::Number) => "write it with digits only, such as 25".to_owned(),
        (Wanted::Bool, Kind::Text) if matches!(said, "true" | "false") => {
            format!("write it without quotes: {name}{said}")
        }
        (Wanted::Bool, _) => format!("write `{name}true` for yes or `{name}false` for no"),
        (Wanted::Text, Kind::Word | Kind::Number) => format!("put it in quotes: {name}\"{written}\""),
        (Wanted::Text, Kind::List) => "write a single text, without the `[` and `]`".to_owned(),
        (Wanted::Word, Kind::Text) if is_name(said) => format!("write it without quotes: {name}{said}"),
        (Wanted::List, _) if node.open.is_none() => format!("put `[` and `]` around it: {name}[{written}]"),
        (Wanted::List, _) => "put `[` and `]` around it, even if it is only one".to_owned(),
        (Wanted::Map, Kind::List | Kind::Struct | Kind::Tuple) => {
            format!("write `{name}{{ \"key\": value, ... }}`, with curly brackets")
        }
        (Wanted::Group, Kind::Map) => format!("use round brackets: {name}(...)"),
        (Wanted::Group, _) => format!("write its fields in round brackets: {name}(...)"),
        _ => return None,
    })
}

/// What a text in quotes says, where the same without quotes is of the kind that is wanted.
fn without_quotes(wanted: Wanted, node: &Node, text: &str) -> Option<String> {
    let said = node.decoded(text)?;
    let fits = match wanted {
        Wanted::Whole => !said.is_empty() && said.bytes().all(|byte| byte.is_ascii_digit()),
        Wanted::Number => said.parse::<f64>().is_ok_and(f64::is_finite),
        Wanted::Bool => matches!(&*said, "true" | "false"),
        Wanted::Word => is_name(&said),
        _ => false,
    };
    fits.then(|| said.into_owned())
}

/// A change that shows what the author likely meant, so that mistakes further inside are told in the same run.
fn change(wanted: Wanted, node: &Node, text: &str) -> Option<Vec<Fix>> {
    match (wanted, node.kind) {
        (Wanted::Group, Kind::Map) => {
            let ends = [(node.open?, "("), (node.span.end.checked_sub(1)?, ")")];
            let ends = ends.map(|(at, mark)| Some(Fix { span: Span::new(at, at + 1), text: mark.to_owned() }));
            let keys = node.entries.iter().map(|entry| entry.key.as_ref());
            let names = keys.filter(|key| key.is_none_or(|key| key.kind != Kind::Word)).map(|key| unquoted(key?, text));
            ends.into_iter().chain(names).collect()
        }
        (Wanted::Word, Kind::Text) => Some(vec![unquoted(node, text)?]),
        _ => None,
    }
}

/// A name in quotes, without them.
fn unquoted(node: &Node, text: &str) -> Option<Fix> {
    let said = node.decoded(text).filter(|said| is_name(said))?;
    let fix = Fix { span: node.span, text: format!(" {said} ") };
    (fix.text.len() == node.span.len() as usize).then_some(fix)
}

fn is_name(said: &str) -> bool {
    said.starts_with(|c: char| c.is_ascii_alphabetic()) && said.chars().all(|c| c == '_' || c.is_ascii_alphanumeric())
}

/// A word that needs something in brackets and has none.
fn bare_variant<'t>(text: &str, place: Place<'t>) -> Finding<'t> {
    let node = place.subject();
    let word = clip(node.word(text));
    let message = format!("`{word}` should be followed by something in round brackets");
    let problem = Diagnostic::error(Code::WrongType, node.span, message).help(format!("write `{word}(...)`"));
    Finding { problem, place, mend: Mend::TakeOut, meant: None }
}

/// `ron` had enough of a value before the value was over.
fn stopped_inside<'t>(at: u32, text: &str, place: Place<'t>) -> Option<Finding<'t>> {
    let mut place = place;
    loop {
        let node = place.subject();
        let inside = node.span.start < at && at < node.span.end;
        if inside && node.open.is_none() {
            return Some(half_a_number(text, place));
        }
        if inside && node.name.is_some() && node.open == Some(at) {
            return Some(needless_brackets(text, place));
        }
        if inside && node.kind == Kind::Tuple {
            return Some(too_many_values(at, text, place));
        }
        place = place.outer()?;
    }
}

fn half_a_number<'t>(text: &str, place: Place<'t>) -> Finding<'t> {
    let node = place.subject();
    let label = place.label(text);
    let message = format!("{label} should be a whole number, but this is {}", describe(node, text));
    let problem = Diagnostic::error(Code::WrongType, node.span, message).help("write it with digits only, such as 25");
    Finding { problem, place, mend: Mend::TakeOut, meant: None }
}

fn needless_brackets<'t>(text: &str, place: Place<'t>) -> Finding<'t> {
    let node = place.subject();
    let word = clip(node.word(text));
    let message = format!("`{word}` takes nothing in brackets");
    let problem = Diagnostic::error(Code::WrongType, node.head(), message).help(format!("write only `{word}`"));
    Finding { problem, place, mend: Mend::TakeOut, meant: None }
}

fn too_many_values<'t>(at: u32, text: &str, place: Place<'t>) -> Finding<'t> {
    let node = place.subject();
    let fitting = node.entries.iter().filter(|entry| entry.span().end <= at).count();
    let label = place.label(text);
    let message = format!("{label} takes {fitting} values in brackets, but here are {}", node.entries.len());
    let problem = Diagnostic::error(Code::WrongType, node.head(), message).help("take out what is too many");
    Finding { problem, place, mend: Mend::TakeOut, meant: None }
}
