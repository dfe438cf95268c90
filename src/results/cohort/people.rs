//! A cohort person by person: only where it is asked for.

use super::super::names::Names;
use super::blocks::improved;
use super::merge::{Cohort, Person};
use crate::debrief::rounded;
use crate::practice::DIMENSIONS;
use crate::records::MARK;
use crate::results::player::now;
use crate::scoring::Dimension;
use serde::Serialize;
use std::collections::BTreeMap;

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonRow {
    /// What stands for the player.
    pub player: String,
    /// The name, where it is known.
    pub name: Option<String>,
    /// The group.
    pub group: Option<String>,
    /// How many plays.
    pub plays: usize,
    /// Each skill as it is now, 0–100, by name.
    pub skills: BTreeMap<&'static str, i64>,
    /// The mean first and best total in cases that were played twice or more, 0–100.
    pub first_to_best: Option<(i64, i64)>,
    /// What to practise next: the lowest skill below the mark.
    pub next_skill: Option<Dimension>,
    /// A case that exercises it: one that was not played yet, else the one played longest ago.
    pub next_case: Option<String>,
}

/// Everybody, by group and then by name or pseudonym.
pub(super) fn people(cohort: &Cohort, names: &Names) -> Vec<PersonRow> {
    let mut rows: Vec<PersonRow> = cohort.people().iter().map(|person| row(cohort, names, person)).collect();
    rows.sort_by(|a, b| (&a.group, &a.name, &a.player).cmp(&(&b.group, &b.name, &b.player)));
    rows
}

fn row(cohort: &Cohort, names: &Names, person: &Person) -> PersonRow {
    let of = |skill: Dimension| {
        let scores = person.whole().filter_map(|played| played.result.dimension(skill));
        Some((skill, now(&scores.map(i64::from).collect::<Vec<_>>())?))
    };
    let skills: Vec<(Dimension, i64)> = DIMENSIONS.into_iter().filter_map(of).collect();
    let below = skills.iter().filter(|(_, now)| *now < i64::from(MARK)).min_by_key(|(_, now)| *now);
    let next_skill = below.map(|(skill, _)| *skill);
    PersonRow {
        player: person.player.to_string(),
        name: names.of(&person.player).map(str::to_owned).or_else(|| person.name.clone()),
        group: person.group.clone(),
        plays: person.plays.len(),
        skills: skills.iter().map(|(skill, now)| (skill.name(), rounded(*now))).collect(),
        first_to_best: improved(person).map(|(first, best)| (rounded(first), rounded(best))),
        next_skill,
        next_case: next_skill.and_then(|skill| next_case(cohort, person, skill)),
    }
}

/// A case of the cohort's that exercises a skill.
fn next_case(cohort: &Cohort, person: &Person, skill: Dimension) -> Option<String> {
    let everyone = cohort.people().iter().flat_map(|person| &person.plays);
    let exercising = everyone.filter(|played| played.result.dimension(skill).is_some());
    let mut cases: Vec<&str> = exercising.map(|played| played.result.case.as_str()).collect();
    cases.sort_unstable();
    cases.dedup();
    let last = |case: &str| person.plays.iter().filter(|played| played.result.case == case).map(|p| p.result.at).max();
    // Nothing comes before any time.
    cases.into_iter().min_by_key(|case| last(case)).map(|case| cohort.title(case).to_owned())
}
