//! What has changed in a case since a record of it was kept.

mod noun;

use super::things::Thing;
pub use noun::Noun;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// One thing that has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name of the thing, or of the list for [`What::Reordered`]; empty for the case itself.
    pub thing: String,
    /// What became of it.
    pub what: What,
}

/// What became of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Only its words have changed.
    Words,
    /// More than its words: the fields, with what stood there and what stands there, where that is short.
    Rules(Vec<Field>),
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another id, and is otherwise the same.
    Renamed(String),
    /// The list has another order.
    Reordered,
}

/// A field that has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What stood there, if it was short.
    pub was: Option<String>,
    /// What stands there, if it is short.
    pub is: Option<String>,
}

impl Change {
    /// Whether a play goes on as it did: words, order and additions take nothing away. Whether it truly does is for
    /// replaying to find out.
    pub const fn is_harmless(&self) -> bool {
        matches!(self.what, What::Words | What::Added | What::Reordered)
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let thing = noun::told(&self.thing);
        match &self.what {
            What::Words => write!(f, "{thing}: other words"),
            What::Rules(fields) => {
                let fields: Vec<String> = fields.iter().map(ToString::to_string).collect();
                write!(f, "{thing}: {}", fields.join(", "))
            }
            What::Added => write!(f, "{thing} is new"),
            What::Removed => write!(f, "{thing} is gone"),
            What::Renamed(to) => write!(f, "{thing} is called `{}` now", noun::last(to)),
            What::Reordered => write!(f, "`{}`: another order", self.thing),
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.was, &self.is) {
            (Some(was), Some(is)) => write!(f, "`{}` was {was} and is {is} now", self.name),
            (None, Some(is)) => write!(f, "`{}` is {is} now", self.name),
            (Some(was), None) => write!(f, "`{}` was {was} and is something else now", self.name),
            (None, None) => write!(f, "`{}` is something else now", self.name),
        }
    }
}

/// Everything that differs between the things of a case then and now, in the order of the case.
///
/// Words are compared only where both are in one language: `same_language` says so.
pub fn changes(then: &[Thing], now: &[Thing], same_language: bool) -> Vec<Change> {
    let before: BTreeMap<&str, &Thing> = then.iter().map(|thing| (thing.0.as_str(), thing)).collect();
    let after: BTreeMap<&str, &Thing> = now.iter().map(|thing| (thing.0.as_str(), thing)).collect();
    let gone = missing(then, &after);
    let new = missing(now, &before);
    let mut all = Vec::new();
    let mut found_again: BTreeSet<&str> = BTreeSet::new();
    for old in then {
        if let Some(same) = after.get(old.0.as_str()) {
            all.extend(changed(old, same, same_language));
        } else if gone.contains(old.0.as_str()) {
            let again = renamed(old, &new, &after).filter(|name| found_again.insert(name));
            let what = again.map_or(What::Removed, |name| What::Renamed(name.to_owned()));
            all.push(Change { thing: old.0.clone(), what });
        }
    }
    let added = now.iter().map(|thing| thing.0.as_str()).filter(|name| new.contains(name));
    let added = added.filter(|name| !found_again.contains(name));
    all.extend(added.map(|name| Change { thing: name.to_owned(), what: What::Added }));
    all.extend(reordered(then, now));
    all
}

/// The names in `list` that the other has not, without those that stand in one that it has not either.
fn missing<'t>(list: &'t [Thing], other: &BTreeMap<&str, &Thing>) -> BTreeSet<&'t str> {
    let names = list.iter().map(|thing| thing.0.as_str()).filter(|name| !other.contains_key(name));
    let mut all: BTreeSet<&str> = BTreeSet::new();
    for name in names {
        let inside = name.match_indices('.').any(|(at, _)| all.contains(&name[..at]));
        if !inside {
            all.insert(name);
        }
    }
    all
}

/// The new thing of the same list with the same content, if there is just one.
fn renamed<'t>(old: &Thing, new: &BTreeSet<&'t str>, after: &BTreeMap<&str, &Thing>) -> Option<&'t str> {
    let same = |name: &&&'t str| {
        noun::list(name) == noun::list(&old.0) && after.get(**name).is_some_and(|thing| thing.1 == old.1)
    };
    let mut same = new.iter().filter(same);
    let first = same.next()?;
    same.next().is_none().then_some(*first)
}

fn changed(old: &Thing, new: &Thing, same_language: bool) -> Option<Change> {
    let names: BTreeSet<&String> = old.1.keys().chain(new.1.keys()).collect();
    let (mut words, mut rules) = (false, Vec::new());
    for name in names {
        match (old.1.get(name), new.1.get(name)) {
            (was, is) if was == is => {}
            (Some(was), Some(is)) if was.is_words() && is.is_words() => words |= same_language,
            (was, is) => {
                let content = |mark: Option<&super::things::Mark>| match mark {
                    None => Some("nothing".to_owned()),
                    Some(mark) => mark.content().map(|text| format!("`{text}`")),
                };
                rules.push(Field { name: name.clone(), was: content(was), is: content(is) });
            }
        }
    }
    let what = match (rules.is_empty(), words) {
        (false, _) => What::Rules(rules),
        (true, true) => What::Words,
        (true, false) => return None,
    };
    Some(Change { thing: old.0.clone(), what })
}

/// The lists of which the things that stayed stand in another order.
fn reordered(then: &[Thing], now: &[Thing]) -> Vec<Change> {
    let names = |things: &[Thing]| -> BTreeSet<String> { things.iter().map(|thing| thing.0.clone()).collect() };
    let (before, after) = (names(then), names(now));
    let by_list = |things: &[Thing]| {
        let mut lists: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for thing in things.iter().filter(|thing| before.contains(&thing.0) && after.contains(&thing.0)) {
            lists.entry(noun::list(&thing.0).to_owned()).or_default().push(thing.0.clone());
        }
        lists
    };
    let now = by_list(now);
    let other = by_list(then).into_iter().filter(|(list, names)| now.get(list) != Some(names));
    other.map(|(thing, _)| Change { thing, what: What::Reordered }).collect()
}
