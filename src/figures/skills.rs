//! How the skills went, week by week.

use super::share;
use super::weeks::{Dated, WEEKS};
use crate::practice::DIMENSIONS;
use crate::records::Part;
use crate::scoring::Dimension;
use std::collections::BTreeMap;

/// One skill over the weeks that are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillCurve {
    /// Which.
    pub dimension: Dimension,
    /// The mean score of each week, 0 to 1000; `None` for weeks in which it was not played.
    pub weeks: [Option<u16>; WEEKS],
    /// In how many plays of these weeks it was exercised.
    pub plays: u32,
    /// Whether it was exercised before these weeks.
    pub earlier: bool,
    /// Its parts in these weeks, weakest first.
    pub parts: Vec<SkillPart>,
}

/// A part of a skill: what points were given for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillPart {
    /// The name of the kind of points, as in the messages `point-…`.
    pub what: String,
    /// What was earned of what could have been, in thousandths.
    pub share: u16,
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
    let mut sums = [(0_u32, 0_u32); WEEKS];
    let mut parts: BTreeMap<&str, Part> = BTreeMap::new();
    let mut earlier = false;
    for dated in plays {
        let Some(score) = dated.play.dimension(dimension) else { continue };
        let Some(place) = dated.place() else {
            earlier = true;
            continue;
        };
        sums[place].0 += u32::from(score);
        sums[place].1 += 1;
        for (what, part) in dated.play.parts.get(dimension.name()).into_iter().flatten() {
            let sum = parts.entry(what).or_default();
            sum.earned += part.earned;
            sum.of += part.of;
        }
    }
    SkillCurve {
        dimension,
        weeks: sums.map(|(sum, count)| u16::try_from((sum + count / 2).checked_div(count)?).ok()),
        plays: sums.iter().map(|(_, count)| count).sum(),
        earlier,
        parts: weakest_first(parts),
    }
}

/// The parts of which it can be said what could have been earned.
fn weakest_first(parts: BTreeMap<&str, Part>) -> Vec<SkillPart> {
    let mut told: Vec<SkillPart> = parts
        .into_iter()
        .filter_map(|(what, part)| {
            let share = share(u64::try_from(part.earned).unwrap_or(0), u64::try_from(part.of).ok()?)?;
            Some(SkillPart { what: what.to_owned(), share })
        })
        .collect();
    told.sort_by_key(|part| part.share);
    told
}
