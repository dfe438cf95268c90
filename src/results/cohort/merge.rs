//! Many files of results put together: the exports of one person become one, and a play that stands in two counts once.

use super::super::export::{Export, Played};
use super::super::pseudonym::Pseudonym;
use crate::records::PlayId;
use std::collections::{BTreeMap, BTreeSet};

/// Everybody whose results were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cohort {
    people: Vec<Person>,
    titles: BTreeMap<String, String>,
    known: BTreeSet<PlayId>,
    twice: usize,
    notes: Vec<String>,
}

/// One player of a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// What stands for the player.
    pub player: Pseudonym,
    /// The name, where an export or the list of names has it.
    pub name: Option<String>,
    /// The group, where one was named.
    pub group: Option<String>,
    /// The plays, oldest first.
    pub plays: Vec<Played>,
}

impl Cohort {
    /// Takes in an export. `group` is the group that was named for its file; it goes before that in the file.
    pub fn take(&mut self, export: Export, group: Option<&str>) {
        let group = group.map(str::to_owned).or(export.group).map(|group| group.trim().to_owned());
        let group = group.filter(|group| !group.is_empty());
        for (case, title) in export.titles {
            self.titles.entry(case).or_insert(title);
        }
        let mut fresh = Vec::new();
        for played in export.plays {
            if self.known.insert(played.play) {
                fresh.push(played);
            } else {
                self.twice += 1;
            }
        }
        let Some(person) = self.people.iter_mut().find(|person| person.player == export.player) else {
            let name = export.name;
            self.people.push(Person { player: export.player, name, group, plays: sorted(fresh) });
            return;
        };
        person.plays.append(&mut fresh);
        person.plays = sorted(std::mem::take(&mut person.plays));
        person.name = person.name.take().or(export.name);
        match (&person.group, group) {
            (Some(before), Some(now)) if *before != now => self
                .notes
                .push(format!("{} stands in two groups, `{before}` and `{now}`; counted in `{before}`", person.player)),
            (None, now) => person.group = now,
            _ => {}
        }
    }

    /// Everybody, in the order in which they were read.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// How many plays stood in more than one file.
    pub const fn twice(&self) -> usize {
        self.twice
    }

    /// What is odd about the files together.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The title of a case; its own name where no title is known.
    pub fn title<'a>(&'a self, case: &'a str) -> &'a str {
        self.titles.get(case).map_or(case, String::as_str)
    }
}

impl Person {
    /// The plays that were played from their beginning.
    pub fn whole(&self) -> impl DoubleEndedIterator<Item = &Played> {
        self.plays.iter().filter(|played| !played.result.from_a_moment)
    }

    /// The first play of each case, by the case's name.
    pub fn firsts(&self) -> BTreeMap<&str, &Played> {
        // From the newest to the oldest, so that the oldest is left.
        self.whole().rev().map(|played| (played.result.case.as_str(), played)).collect()
    }
}

fn sorted(mut plays: Vec<Played>) -> Vec<Played> {
    plays.sort_by_key(|played| (played.result.at, played.play));
    plays
}
