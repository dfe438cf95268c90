//! How the skills went, week by week.

use super::weeks::{Dated, WEEKS};
use crate::practice::{DIMENSIONS, Skill, score};
use crate::scoring::Dimension;
use std::collections::{BTreeMap, VecDeque};

/// The score of a week is the mean of so many plays, the last ones up to its end: one play alone says little.
const LAST: usize = 5;

/// One skill over the weeks that are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillCurve {
    /// Which.
    pub dimension: Dimension,
    /// Where it stood at the end of each week, 0 to 1000: the mean of the last five plays; `None` for weeks in which it
    /// was not played.
    pub weeks: [Option<u16>; WEEKS],
    /// In how many plays of these weeks it was exercised.
    pub plays: u32,
    /// Whether it was exercised before these weeks.
    pub earlier: bool,
    /// Its parts in these weeks, weakest first.
    pub parts: Vec<PartMean>,
}

/// A part of a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartMean {
    /// Which.
    pub part: Skill,
    /// The mean score of the plays that say something of it, 0 to 1000.
    pub score: u16,
}

impl SkillCurve {
    /// The score of the last week in which it was played.
    pub fn now(&self) -> Option<u16> {
        self.weeks.iter().rev().find_map(|week| *week)
    }

    /// The score of the first of these weeks in which it was played, where that is another.
    pub fn then(&self) -> Option<u16> {
        let mut played = self.weeks.iter().flatten();
        let first = played.next().copied()?;
        played.next().map(|_| first)
    }
}

pub(super) fn curves(plays: &[Dated<'_>]) -> [SkillCurve; 7] {
    DIMENSIONS.map(|dimension| curve(plays, dimension))
}

fn curve(plays: &[Dated<'_>], dimension: Dimension) -> SkillCurve {
    let mut weeks = [None; WEEKS];
    let (mut last, mut count) = (VecDeque::with_capacity(LAST + 1), 0);
    let of_it = |skill: &Skill| matches!(skill, Skill::Part(part) if part.dimension() == dimension);
    let all: Vec<Skill> = Skill::all().filter(of_it).collect();
    let mut parts: BTreeMap<Skill, (u32, u32)> = BTreeMap::new();
    let mut earlier = false;
    for dated in plays {
        let Some(whole) = dated.play.dimension(dimension) else { continue };
        last.push_back(u32::from(whole));
        if last.len() > LAST {
            last.pop_front();
        }
        let Some(place) = dated.place() else {
            earlier = true;
            continue;
        };
        weeks[place] = mean(&last);
        count += 1;
        for part in &all {
            if let Some(score) = score(dated.play, *part) {
                let (sum, plays) = parts.entry(*part).or_default();
                *sum += u32::from(score);
                *plays += 1;
            }
        }
    }
    SkillCurve { dimension, weeks, plays: count, earlier, parts: weakest_first(parts) }
}

fn mean(scores: &VecDeque<u32>) -> Option<u16> {
    let count = u32::try_from(scores.len()).ok()?;
    let sum: u32 = scores.iter().sum();
    u16::try_from((sum + count / 2).checked_div(count)?).ok()
}

fn weakest_first(parts: BTreeMap<Skill, (u32, u32)>) -> Vec<PartMean> {
    let told = parts.into_iter().filter_map(|(part, (sum, plays))| {
        let score = u16::try_from((sum + plays / 2).checked_div(plays)?).ok()?;
        Some(PartMean { part, score })
    });
    let mut told: Vec<PartMean> = told.collect();
    told.sort_by_key(|part| part.score);
    told
}
