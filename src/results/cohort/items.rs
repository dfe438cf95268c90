//! How hard each case, each skill in it and each part of a skill is, and how well it tells those who do well elsewhere
//! from those who do not: what test theory calls difficulty and discrimination.
//!
//! Only each person's first play of a case counts, so that one person is one observation and practice does not blur it.
//! Difficulty is the mean share earned. Discrimination is the corrected item-total correlation: Pearson's between the
//! item and the rest without it (Nunnally and Bernstein 1994, chapter 8).

use super::blocks::{Block, FEWEST};
use super::merge::Person;
use crate::players::study::stats::pearson;
use crate::records::Finished;
use crate::scoring::Dimension;
use serde::Serialize;
use std::collections::BTreeMap;

/// The fewest people from whom a difficulty is read in words.
pub const FEWEST_TO_READ: usize = 10;
/// The fewest people from whom a discrimination is shown: of twenty, chance alone gives .44 or more once in twenty times.
pub const FEWEST_TO_COMPARE: usize = 20;

/// What is said of fewer.
pub(super) const TOO_FEW: &str = "too few people to say";

/// A case, a skill in it, or a part of a skill.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Item {
    /// The case.
    pub case: String,
    /// The skill; `None` for the case as a whole.
    pub skill: Option<String>,
    /// The part; `None` for the skill as a whole.
    pub part: Option<String>,
    /// How many people it was reckoned from.
    pub people: usize,
    /// The mean share of what could be earned, 0 to 1; low is hard.
    pub difficulty: f64,
    /// What that means, in plain words.
    pub reading: &'static str,
    /// The correlation with the rest, −1 to 1; `None` where there are too few people or nothing varies.
    pub discrimination: Option<f64>,
    /// What that means, in plain words.
    pub tells_apart: &'static str,
}

/// What an item is, in the order in which items are shown.
type Key = (String, Option<String>, Option<String>);

/// What one person earned of an item, and of the rest where there is a rest; shares.
type Seen = (f64, Option<f64>);

/// The items of a cohort. With `all` everybody counts in everything; else a block counts in an item only where at least
/// five of it met it, and in a case or a skill only where at least five or nobody did not, so that the figures of a
/// block less those of a case are never those of a few.
pub(super) fn items(blocks: &[Block<'_>], all: bool) -> Vec<Item> {
    let mut seen: BTreeMap<Key, Vec<Seen>> = BTreeMap::new();
    for block in blocks {
        let mut of_block: BTreeMap<Key, Vec<Seen>> = BTreeMap::new();
        block.people.iter().for_each(|person| observe(person, &mut of_block));
        for (key, found) in of_block {
            let rest = block.people.len() - found.len();
            // No other figure adds up a part, so that there is nothing to subtract it from.
            let safe = key.2.is_some() || rest == 0 || rest >= FEWEST;
            if all || found.len() >= FEWEST && safe {
                seen.entry(key).or_default().extend(found);
            }
        }
    }
    seen.into_iter().map(|(key, found)| item(key, &found)).collect()
}

/// What a person's first plays show.
fn observe(person: &Person, seen: &mut BTreeMap<Key, Vec<Seen>>) {
    let firsts = person.firsts();
    for (case, played) in &firsts {
        let result = &played.result;
        let others = firsts.iter().filter(|(other, _)| *other != case).map(|(_, other)| share(other.result.total));
        let mut note = |skill: Option<&str>, part: Option<&str>, found: Seen| {
            let key = ((*case).to_owned(), skill.map(str::to_owned), part.map(str::to_owned));
            seen.entry(key).or_default().push(found);
        };
        note(None, None, (share(result.total), mean(&others.collect::<Vec<_>>())));
        for (skill, score) in &result.dimensions {
            note(Some(skill), None, (share(*score), without_skill(result, skill)));
        }
        for (skill, part, earned) in parts(result) {
            note(Some(skill), Some(part), (earned.0 / earned.1, without_part(result, (skill, part))));
        }
    }
}

/// The weighted mean of the other skills of a play, as the total weighs them.
fn without_skill(result: &Finished, skill: &str) -> Option<f64> {
    let others = Dimension::ALL.into_iter().filter(|other| other.name() != skill && other.weight() > 0);
    let scored = others.filter_map(|other| Some((u32::try_from(other.weight()).ok()?, result.dimension(other)?)));
    let (weights, sum) = scored.fold((0.0, 0.0), |(weights, sum), (weight, score)| {
        (weights + f64::from(weight), sum + f64::from(weight) * share(score))
    });
    (weights > 0.0).then(|| sum / weights)
}

/// The parts of a play of which it can be said what could be earned, with what was earned of it.
fn parts(result: &Finished) -> impl Iterator<Item = (&str, &str, (f64, f64))> {
    let all =
        result.parts.iter().flat_map(|(skill, parts)| parts.iter().map(move |(part, value)| (skill, part, value)));
    all.filter(|(.., value)| value.of > 0).map(|(skill, part, value)| {
        #[expect(clippy::cast_precision_loss, reason = "thousandths, far below 2⁵³")]
        let (earned, of) = (value.earned.clamp(0, value.of) as f64, value.of as f64);
        (skill.as_str(), part.as_str(), (earned, of))
    })
}

/// The share earned of all other parts of a play.
fn without_part(result: &Finished, this: (&str, &str)) -> Option<f64> {
    let others = parts(result).filter(|(skill, part, _)| (*skill, *part) != this);
    let (earned, of) = others.fold((0.0, 0.0), |(earned, of), (.., value)| (earned + value.0, of + value.1));
    (of > 0.0).then(|| earned / of)
}

fn item((case, skill, part): Key, found: &[Seen]) -> Item {
    let own: Vec<f64> = found.iter().map(|(own, _)| *own).collect();
    let difficulty = hundredths(mean(&own).unwrap_or(0.0));
    let (with_rest, rest): (Vec<f64>, Vec<f64>) = found.iter().filter_map(|(own, rest)| Some((*own, (*rest)?))).unzip();
    let enough = rest.len() >= FEWEST_TO_COMPARE;
    let discrimination = enough.then(|| pearson(&with_rest, &rest)).flatten().map(hundredths);
    Item {
        case,
        skill,
        part,
        people: found.len(),
        difficulty,
        reading: reading(difficulty, found.len()),
        discrimination,
        tells_apart: tells_apart(discrimination, enough),
    }
}

fn reading(difficulty: f64, people: usize) -> &'static str {
    match difficulty {
        _ if people < FEWEST_TO_READ => TOO_FEW,
        0.85.. => "easy",
        0.50.. => "right for practice",
        0.25.. => "hard",
        _ => "very hard: see whether players can know what is wanted",
    }
}

fn tells_apart(discrimination: Option<f64>, enough: bool) -> &'static str {
    match discrimination {
        None if enough => "it never varies, or the rest does not",
        None => TOO_FEW,
        Some(0.40..) => "well",
        Some(0.20..) => "somewhat",
        Some(0.0..) => "hardly: see what is scored here",
        Some(_) => "the wrong way round: look at the case",
    }
}

fn share(score: u16) -> f64 {
    f64::from(score) / 1000.0
}

fn mean(values: &[f64]) -> Option<f64> {
    let count = u32::try_from(values.len()).ok().filter(|count| *count > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(count))
}

/// With two decimals: more would say more than so few people can.
fn hundredths(value: f64) -> f64 {
    // Nothing added to nothing is written without a sign.
    (value * 100.0).round() / 100.0 + 0.0
}
