//! What came of each play that came to its scorecard, oldest first. What progress is, is read off it.

use super::facts::Facts;
use super::missed::Missed;
use crate::encounter::Play;
use crate::model::{HelpLevel, Thousandths};
use crate::scoring::{Dimension, Point, Rubric, Scorecard};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// From this score on, of 1000, a skill was shown well (`docs/practice.md`).
pub const MARK: u16 = 750;

/// What came of one play.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finished {
    /// When it was finished, in seconds since 1970 (UTC).
    pub at: i64,
    /// The case's own name.
    pub case: String,
    /// The fingerprint of its scenario and persona.
    pub scenario: String,
    /// The seed of its luck.
    pub seed: u64,
    /// The level of help, by name.
    pub level: String,
    /// The total, 0 to 1000.
    pub total: u16,
    /// Each dimension that the case exercised, by name: 0 to 1000.
    pub dimensions: BTreeMap<String, u16>,
    /// Whether the customer agreed to a next step or booked a meeting.
    #[serde(default)]
    pub agreed: bool,
    /// Whether it was taken up from a moment of another play: practice, and no attempt at the whole case.
    #[serde(default)]
    pub from_a_moment: bool,
    /// Each dimension's parts, by the names of both: what was earned and what could have been. Empty in results of
    /// versions that did not keep it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<String, BTreeMap<String, Part>>,
    /// What is counted beside the points. Empty in results of versions that did not count it.
    #[serde(default)]
    pub facts: Facts,
    /// One thing that went by, for the coach. `None` in results of versions that did not keep it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed: Option<Missed>,
    /// The rules by which it was scored.
    #[serde(default)]
    pub rubric: Rubric,
}

/// All points of one kind in one dimension.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Their sum, in thousandths of the dimension's raw scale; below zero where they cost more than they gave.
    pub earned: i64,
    /// What could have been earned with those of them of which that can be said.
    pub of: i64,
}

impl Finished {
    /// What came of a play that is over, at `at` seconds since 1970.
    pub fn of(play: &Play, card: &Scorecard, at: i64) -> Self {
        let whole = |value: Thousandths| u16::try_from(value.get().clamp(0, 1000)).unwrap_or(0);
        let all = card.dimensions.iter().chain(&card.reflection);
        Self {
            at,
            case: play.case().scenario.id.to_string(),
            scenario: play.case().hash.to_string(),
            seed: play.seed(),
            level: play.level().name().to_owned(),
            total: whole(card.total),
            dimensions: all.clone().map(|d| (d.dimension.name().to_owned(), whole(d.score))).collect(),
            agreed: agreed(play),
            parts: all.clone().map(|d| (d.dimension.name().to_owned(), parts(&d.points))).collect(),
            facts: Facts::of(play, card),
            from_a_moment: false,
            missed: Missed::in_events(play.case(), play.events()),
            rubric: Rubric::NOW,
        }
    }

    /// A dimension's score, where the case exercised it.
    pub fn dimension(&self, dimension: Dimension) -> Option<u16> {
        self.dimensions.get(dimension.name()).copied()
    }

    /// The level of help, where this version still knows it.
    pub fn help(&self) -> Option<HelpLevel> {
        HelpLevel::ALL.into_iter().find(|level| level.name() == self.level)
    }
}

fn parts(points: &[Point]) -> BTreeMap<String, Part> {
    let mut parts: BTreeMap<String, Part> = BTreeMap::new();
    for point in points {
        let part = parts.entry(point.what.name()).or_default();
        part.earned += point.amount;
        part.of += point.earned_of.unwrap_or(0);
    }
    parts
}

fn agreed(play: &Play) -> bool {
    use crate::encounter::Happening;
    let yes = |what: &Happening| matches!(what, Happening::Booked(..) | Happening::StepAsked { agreed: true, .. });
    play.events().iter().any(|event| yes(&event.what))
}

/// The journal in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// The plays, oldest first.
    pub plays: Vec<Finished>,
    /// Lines that could not be read; they are left as they are.
    pub unread: usize,
}

impl Journal {
    /// Reads what a journal's file holds, whatever that is.
    pub fn parse(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let mut journal = Self::default();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            match serde_json::from_str(line) {
                Ok(play) => journal.plays.push(play),
                Err(_) => journal.unread += 1,
            }
        }
        journal
    }

    /// The best total of a case, of its plays from the beginning.
    pub fn best(&self, case: &str) -> Option<u16> {
        self.plays.iter().filter(|play| play.case == case && !play.from_a_moment).map(|play| play.total).max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn play(case: &str, total: u16) -> Finished {
        Finished {
            at: 1_760_000_000,
            case: case.to_owned(),
            scenario: "ab".to_owned(),
            seed: 7,
            level: "guided".to_owned(),
            total,
            dimensions: [("discovery".to_owned(), 810)].into(),
            agreed: true,
            ..Finished::default()
        }
    }

    #[test]
    fn results_of_earlier_versions_are_read() {
        let line =
            r#"{"at":1,"case":"a","scenario":"b","seed":2,"level":"guided","total":640,"dimensions":{"order":500}}"#;
        let journal = Journal::parse(line.as_bytes());
        assert_eq!((journal.plays.len(), journal.unread), (1, 0));
        assert_eq!(journal.plays[0].facts, Facts::default());
    }

    #[test]
    fn lines_of_earlier_versions_are_read_and_a_damaged_one_costs_only_itself() {
        let line = |total| serde_json::to_string(&play("first-visit", total)).expect("it has a form");
        let text = format!("{}\n{{\"at\": 17, \"ca\n{}\n", line(640), line(720));
        let journal = Journal::parse(text.as_bytes());
        assert_eq!((journal.plays.len(), journal.unread), (2, 1));
        assert_eq!((journal.best("first-visit"), journal.best("other")), (Some(720), None));
        assert_eq!(journal.plays[0].dimension(Dimension::Discovery), Some(810));
        assert_eq!(journal.plays[0].help(), Some(HelpLevel::Guided));
    }
}
