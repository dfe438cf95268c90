//! Groups as they may be shown: each of five people at least, and nothing that subtracting could undo.
//!
//! A group of five or more is a block. Smaller ones become one block together where they come to five; else they are
//! in no figure at all, also in none of all people: what was never added cannot be got by subtracting. A cell that
//! fewer than five of a block contributed to is empty, and what stands for everyone adds up the cells that are shown.

use super::merge::Person;
use crate::debrief::rounded;
use crate::practice::DIMENSIONS;
use crate::records::MARK;
use crate::results::player::now;
use crate::scoring::Dimension;
use serde::Serialize;

/// The fewest people of whom a figure is shown.
pub const FEWEST: usize = 5;

/// People who are shown together.
#[derive(Clone, Debug)]
pub(super) struct Block<'a> {
    pub name: String,
    pub people: Vec<&'a Person>,
}

/// A row of the table of groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The group.
    pub group: String,
    /// How many people it has.
    pub people: usize,
    /// Each skill as it is now.
    pub skills: Vec<Skill>,
    /// Of those who played a case twice or more: how many they are, and the mean of their first and of their best
    /// totals in such cases, 0–100. `None` where they are fewer than five.
    pub first_to_best: Option<(usize, i64, i64)>,
    /// The skill that the group needs most: the lowest below the mark. `None` where there is none.
    pub needs: Option<Dimension>,
}

/// What a skill of a group is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Skill {
    /// Which.
    pub skill: Dimension,
    /// Of how many people.
    pub people: usize,
    /// The mean over people of what the skill is now, in whole points of a hundred; `None` where there are too few.
    pub mean: Option<i64>,
}

/// The blocks of a cohort, by name, and how many people are in none.
pub(super) fn blocks(people: &[Person]) -> (Vec<Block<'_>>, usize) {
    let mut groups: Vec<Block<'_>> = Vec::new();
    let named = people.iter().any(|person| person.group.is_some());
    let unnamed = if named { "no group named" } else { "everyone" };
    for person in people.iter().filter(|person| person.whole().next().is_some()) {
        let name = person.group.as_deref().unwrap_or(unnamed);
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.people.push(person),
            None => groups.push(Block { name: name.to_owned(), people: vec![person] }),
        }
    }
    groups.sort_by(|a, b| a.name.cmp(&b.name));
    let (mut shown, small): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.people.len() >= FEWEST);
    let count = small.len();
    let rest: Vec<&Person> = small.into_iter().flat_map(|group| group.people).collect();
    if rest.len() >= FEWEST {
        shown.push(Block { name: format!("{count} smaller groups together"), people: rest });
        return (shown, 0);
    }
    (shown, rest.len())
}

/// The row of a block.
pub(super) fn row(block: &Block<'_>) -> Row {
    let skills: Vec<Skill> = DIMENSIONS.into_iter().map(|skill| cell(block, skill)).collect();
    Row {
        group: block.name.clone(),
        people: block.people.len(),
        first_to_best: first_to_best(block),
        needs: needs(&skills),
        skills,
    }
}

/// The row of everyone: the cells that are shown, added up.
pub(super) fn everyone(rows: &[Row], blocks: &[Block<'_>]) -> Row {
    let all = |skill: Dimension| {
        let shown = |row: &&Row| row.skills.iter().any(|cell| cell.skill == skill && cell.mean.is_some());
        let named: Vec<&str> = rows.iter().filter(shown).map(|row| row.group.as_str()).collect();
        let in_them = blocks.iter().filter(|block| named.contains(&block.name.as_str()));
        cell(&Block { name: String::new(), people: in_them.flat_map(|block| block.people.clone()).collect() }, skill)
    };
    let skills: Vec<Skill> = DIMENSIONS.into_iter().map(all).collect();
    let improved = rows.iter().zip(blocks).filter(|(row, _)| row.first_to_best.is_some());
    let people = improved.flat_map(|(_, block)| block.people.clone()).collect();
    Row {
        group: "everyone shown".into(),
        people: rows.iter().map(|row| row.people).sum(),
        first_to_best: first_to_best(&Block { name: String::new(), people }),
        needs: needs(&skills),
        skills,
    }
}

fn cell(block: &Block<'_>, skill: Dimension) -> Skill {
    let of = |person: &&Person| {
        let scores: Vec<i64> =
            person.whole().filter_map(|played| played.result.dimension(skill)).map(Into::into).collect();
        now(&scores)
    };
    let all: Vec<i64> = block.people.iter().filter_map(of).collect();
    Skill { skill, people: all.len(), mean: mean(&all) }
}

/// The mean in whole points of a hundred; `None` of fewer than five.
fn mean(thousandths: &[i64]) -> Option<i64> {
    let count = i64::try_from(thousandths.len()).ok()?;
    // Nothing between is rounded, so that the points are those of the true mean.
    (thousandths.len() >= FEWEST).then(|| (2 * thousandths.iter().sum::<i64>() + 10 * count) / (20 * count))
}

/// The means of first and best totals of those who played a case at least twice.
fn first_to_best(block: &Block<'_>) -> Option<(usize, i64, i64)> {
    let (first, best): (Vec<i64>, Vec<i64>) = block.people.iter().filter_map(|person| improved(person)).unzip();
    Some((first.len(), mean(&first)?, mean(&best)?))
}

/// The mean first and best total of a person over the cases that they played at least twice, in thousandths.
pub(super) fn improved(person: &Person) -> Option<(i64, i64)> {
    let (mut first, mut best, mut count) = (0, 0, 0);
    for (case, played) in person.firsts() {
        let totals =
            person.whole().filter(|other| other.result.case == case).map(|other| i64::from(other.result.total));
        let totals: Vec<i64> = totals.collect();
        if totals.len() > 1 {
            first += i64::from(played.result.total);
            best += totals.into_iter().max().unwrap_or(0);
            count += 1;
        }
    }
    (count > 0).then(|| (first / count, best / count))
}

/// The lowest skill below the mark.
fn needs(skills: &[Skill]) -> Option<Dimension> {
    let mark = rounded(i64::from(MARK));
    let below = skills.iter().filter_map(|cell| Some((cell.mean?, cell.skill))).filter(|(mean, _)| *mean < mark);
    below.min_by_key(|(mean, _)| *mean).map(|(_, skill)| skill)
}
