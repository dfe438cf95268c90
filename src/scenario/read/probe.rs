//! Finding a value that a missing field would take, so that the fields missing after it are told in the same run.
//!
//! The library tells only the first field that is missing. With something in its place it goes on to the next. The
//! kinds of values are few, so trying them one after another is quick; nothing found here is ever shown.

use ron::error::Error;

/// What the parser makes of a value that was put in the place of a missing field.
#[derive(Debug)]
pub(super) enum Answer {
    /// It takes it; whatever else is wrong is wrong elsewhere.
    Fits,
    /// The value is a group that lacks this field.
    Lacks(&'static str),
    /// The value should be one of these words.
    Choose(&'static [&'static str]),
    /// It does not take it.
    No,
}

impl Answer {
    /// What an error means that was found inside the value.
    pub(super) fn from_inner(error: &Error) -> Self {
        match error {
            Error::MissingStructField { field, .. } => Self::Lacks(field),
            Error::NoSuchEnumVariant { expected, .. } => Self::Choose(expected),
            _ => Self::No,
        }
    }
}

/// Values of the usual kinds. A word that nothing is called makes the parser tell which words there are.
const SIMPLE: [&str; 8] = ["\"x\"", "1", "[]", "{}", "true", "\"x-1\"", "'x'", "[\"x\"]"];
const NO_SUCH_WORD: &str = "zz_no_such_word";

/// How many groups inside groups are filled.
const MOST_DEPTH: usize = 4;

/// Looks for a value that `ask` finds fitting.
pub(super) fn find_value(ask: &mut dyn FnMut(&str) -> Answer) -> Option<String> {
    find(ask, MOST_DEPTH)
}

fn find(ask: &mut dyn FnMut(&str) -> Answer, depth: usize) -> Option<String> {
    let depth = depth.checked_sub(1)?;
    for simple in SIMPLE {
        if matches!(ask(simple), Answer::Fits) {
            return Some(simple.to_owned());
        }
    }
    if let Answer::Choose(words) = ask(NO_SUCH_WORD) {
        let word = words.iter().find(|word| matches!(ask(word), Answer::Fits));
        return word.map(|word| (*word).to_owned());
    }
    group(ask, depth)
}

/// A group whose fields are found one by one.
fn group(ask: &mut dyn FnMut(&str) -> Answer, depth: usize) -> Option<String> {
    const MOST_FIELDS: usize = 32;
    let mut fields = String::new();
    for _ in 0..MOST_FIELDS {
        match ask(&format!("({fields})")) {
            Answer::Fits => return Some(format!("({fields})")),
            Answer::Lacks(field) => {
                let before = fields.clone();
                let mut inner = |value: &str| match ask(&format!("({before}{field}: {value},)")) {
                    // Another field missing means that this one is there.
                    Answer::Lacks(other) if other != field => Answer::Fits,
                    answer => answer,
                };
                let value = find(&mut inner, depth)?;
                fields = format!("{fields}{field}: {value},");
            }
            Answer::Choose(_) | Answer::No => return None,
        }
    }
    None
}
