//! Plain words for what is written, and the nearest of several names.

use crate::scenario::scan::{Kind, Node};

/// What a value is, as in "but this is a text in quotes".
pub(super) fn describe(node: &Node, text: &str) -> String {
    let written = node.span.of(text);
    let plain = match node.kind {
        Kind::Text => "a text in quotes",
        Kind::Bytes => "a text of bytes",
        Kind::Char => "a single character",
        Kind::Number => return describe_number(written),
        Kind::Word => return format!("the word `{}`", clip(node.word(text))),
        Kind::List => "a list in `[ ]`",
        Kind::Map => "a table in `{ }`",
        Kind::Struct | Kind::Tuple if node.name.is_some() => return format!("`{}(...)`", clip(node.word(text))),
        Kind::Struct => "a group of fields in `( )`",
        Kind::Tuple if node.entries.is_empty() => "an empty pair of brackets",
        Kind::Tuple => "several values in `( )`",
        Kind::Missing => "nothing",
    };
    plain.to_owned()
}

fn describe_number(written: &str) -> String {
    let plain_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    let unsigned = written.trim_start_matches(['+', '-']);
    match unsigned.split_once('.') {
        Some((whole, part)) if plain_digits(whole) && plain_digits(part) => {
            format!("`{}`, a number with a decimal point", clip(written))
        }
        None if plain_digits(unsigned) => format!("the number `{}`", clip(written)),
        _ => format!("`{}`", clip(written)),
    }
}

/// At most a few dozen characters of something that an author wrote, for a message of one line.
pub(super) fn clip(written: &str) -> String {
    const MOST: usize = 40;
    let mut shown: String = written.chars().take(MOST).collect();
    if written.chars().nth(MOST).is_some() {
        shown.push_str("...");
    }
    shown
}

/// The candidate that `written` was most likely meant to be, if one is near enough.
///
/// Case does not count, and up to a third of the letters may differ.
pub fn nearest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let lower = written.to_lowercase();
    let near = |candidate: &&str| (distance(&lower, &candidate.to_lowercase()), candidate.len());
    let best = candidates.into_iter().min_by_key(near)?;
    let letters = written.chars().count().max(best.chars().count());
    let allowed = letters.div_ceil(3);
    (distance(&lower, &best.to_lowercase()) <= allowed && letters > 1).then_some(best)
}

/// The candidate that `written` was meant to be beyond reasonable doubt: at most two letters differ, and nothing else
/// comes near.
pub fn only_near<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str> + Clone) -> Option<&'c str> {
    const MOST: usize = 2;
    let best = nearest(written, candidates.clone())?;
    let others = candidates.into_iter().filter(|candidate| *candidate != best);
    let clear = nearest(written, others).is_none() && distance(&written.to_lowercase(), &best.to_lowercase()) <= MOST;
    clear.then_some(best)
}

/// How many letters must be added, removed, changed or swapped with their neighbour to turn one into the other.
fn distance(left: &str, right: &str) -> usize {
    const LONGEST: usize = 64;
    let left: Vec<char> = left.chars().take(LONGEST).collect();
    let right: Vec<char> = right.chars().take(LONGEST).collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=right.len()).collect()];
    for row in 1..=left.len() {
        let mut current = vec![row];
        for column in 1..=right.len() {
            let differs = usize::from(left[row - 1] != right[column - 1]);
            let mut least =
                (rows[row - 1][column] + 1).min(current[column - 1] + 1).min(rows[row - 1][column - 1] + differs);
            let swapped =
                row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
            if swapped {
                least = least.min(rows[row - 2][column - 2] + 1);
            }
            current.push(least);
        }
        rows.push(current);
    }
    rows[left.len()][right.len()]
}

/// Names for a help line: all of them, or the first two dozen. No list of the format is as long as that.
pub(super) fn name_list(names: &[&str]) -> String {
    const MOST: usize = 24;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    let more = if names.len() > MOST { " and others" } else { "" };
    format!("{}{more}", shown.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_mistakes_find_the_name_that_was_meant() {
        let fields = ["title", "minutes", "questions"];
        assert_eq!(nearest("titel", fields), Some("title"));
        assert_eq!(nearest("Minute", fields), Some("minutes"));
        assert_eq!(nearest("question", fields), Some("questions"));
    }

    #[test]
    fn something_quite_different_finds_nothing() {
        assert_eq!(nearest("colour", ["title", "minutes"]), None);
        assert_eq!(nearest("x", ["y"]), None);
        assert_eq!(nearest("title", []), None);
    }

    #[test]
    fn a_name_is_certain_only_when_no_other_is_near() {
        assert_eq!(only_near("titel", ["title", "minutes"]), Some("title"));
        assert_eq!(only_near("mornings-4", ["mornings-1", "mornings-2"]), None, "it may be either");
        assert_eq!(only_near("implications", ["applicant", "minutes"]), None, "too much differs");
        assert_eq!(only_near("colour", ["title", "minutes"]), None);
    }

    #[test]
    fn a_swap_of_neighbours_is_one_mistake() {
        assert_eq!(distance("phnoe", "phone"), 1);
        assert_eq!(distance("", "abc"), 3);
    }
}
