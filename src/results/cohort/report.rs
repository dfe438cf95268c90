//! The report itself: what is shown of a cohort, ready to be written in any form.

use super::super::names::Names;
use super::blocks::{Block, FEWEST, Row, blocks, everyone, row};
use super::items::{Item, items};
use super::merge::{Cohort, Person};
use super::people::{PersonRow, people};
use serde::Serialize;

/// The version of its form as JSON, and what it is called there.
const FORMAT: u32 = 1;
const KIND: &str = "malmi cohort";

/// A trainer's report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    kind: &'static str,
    format: u32,
    /// Whether people are told of one by one.
    pub by_person: bool,
    /// How many people and plays the figures are from.
    pub people: usize,
    /// How many plays.
    pub plays: usize,
    /// The groups that are shown, and everyone shown where there are two or more.
    pub groups: Vec<Row>,
    /// Cases, skills in them and parts of skills.
    pub items: Vec<Item>,
    /// Everybody, where it was asked for.
    pub persons: Vec<PersonRow>,
    /// What should be known when reading it.
    pub notes: Vec<String>,
}

impl Report {
    /// The report of a cohort: by group, and with `names` also by person.
    pub fn of(cohort: &Cohort, by_person: Option<&Names>) -> Self {
        let (shown, hidden) = blocks(cohort.people());
        let mut rows: Vec<Row> = shown.iter().map(row).collect();
        if rows.len() > 1 {
            rows.push(everyone(&rows, &shown));
        }
        let all: Vec<&Person> = cohort.people().iter().collect();
        let whole = [Block { name: String::new(), people: all }];
        let counted: &[Block<'_>] = if by_person.is_some() { &whole } else { &shown };
        let people_in = || counted.iter().flat_map(|block| &block.people);
        let mut report = Self {
            kind: KIND,
            format: FORMAT,
            by_person: by_person.is_some(),
            people: people_in().count(),
            plays: people_in().map(|person| person.plays.len()).sum(),
            groups: rows,
            items: items(counted, by_person.is_some()),
            persons: by_person.map(|names| people(cohort, names)).unwrap_or_default(),
            notes: Vec::new(),
        };
        for item in &mut report.items {
            item.case = cohort.title(&item.case).to_owned();
        }
        report.notes = notes(cohort, hidden, by_person.is_some());
        report
    }

    /// As JSON.
    pub fn to_json(&self) -> String {
        // Plain fields always have a JSON form.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// Whether a file that begins so is a report of ours, so that it may be written over.
pub fn is_report(head: &[u8]) -> bool {
    String::from_utf8_lossy(head).contains(&format!("\"kind\": \"{KIND}\""))
}

fn notes(cohort: &Cohort, hidden: usize, by_person: bool) -> Vec<String> {
    let mut notes = Vec::new();
    let number = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    if hidden > 0 {
        let people = number(hidden, "person is", "people are");
        let where_else = if by_person { "in no figure of a group" } else { "in no figure here" };
        notes.push(format!("{people} in groups that come to fewer than {FEWEST}, and {where_else}"));
    }
    let idle = cohort.people().iter().filter(|person| person.whole().next().is_none()).count();
    if idle > 0 {
        notes.push(format!("{} played nothing from beginning to end", number(idle, "person has", "people have")));
    }
    if cohort.twice() > 0 {
        notes.push(format!(
            "{} in more than one file, and counted once",
            number(cohort.twice(), "play stood", "plays stood")
        ));
    }
    let mut rubrics: Vec<_> =
        cohort.people().iter().flat_map(|person| &person.plays).map(|p| p.result.rubric).collect();
    rubrics.sort_unstable();
    rubrics.dedup();
    if rubrics.len() > 1 {
        notes.push(
            "the plays were scored by different versions of the scoring; `malmi records` scores old ones again".into(),
        );
    }
    if by_person {
        // Which player stands in two groups is said only where players are told of one by one.
        notes.extend_from_slice(cohort.notes());
    } else if !cohort.notes().is_empty() {
        notes.push(format!(
            "{} in two groups, and counted in the first",
            number(cohort.notes().len(), "person stands", "people stand")
        ));
    }
    notes
}
