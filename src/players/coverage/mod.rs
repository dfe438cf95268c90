//! Which content of a case plays reach: every question, layer, beat, cue, card, answer and line, with its place in the
//! file, and how many plays came to it.
//!
//! [`Inventory::of`] lists what a case holds, [`Coverage`] counts, [`Inventory::lines`] turns places into lines.

mod content;
mod inventory;
mod reached;
#[cfg(test)]
mod tests;

pub use content::{Content, Sort};
pub use reached::reached;

use crate::encounter::Play;
use crate::scenario::case::Case;
use crate::scenario::place::Place;
use crate::scenario::scan::{PathStep, scan};
use crate::scenario::span::LineIndex;
use std::collections::HashMap;

/// The file of a pack in which something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WrittenIn {
    /// The scenario's own.
    Scenario,
    /// The persona's, where the person has one.
    Persona,
}

/// One piece of content and where it stands.
#[derive(Clone, Debug)]
pub struct Item {
    /// What.
    pub content: Content,
    /// Which file.
    pub file: WrittenIn,
    /// The place as people see it: `problems.stops.layers.implication.2`.
    pub path: Box<str>,
    /// The place as the scanner takes it.
    pub steps: Box<[PathStep<'static>]>,
}

/// Everything that a case holds, in the order of its files.
#[derive(Clone, Debug, Default)]
pub struct Inventory {
    items: Vec<Item>,
    places: HashMap<Content, usize>,
}

impl Inventory {
    /// Lists what a case holds. What none of its encounters could use is left out: without asking nobody hears a
    /// shallow answer.
    pub fn of(case: &Case) -> Self {
        let mut all = Self::default();
        let root = Place::ROOT;
        let customer = root.field("customer");
        if inventory::persona_is_here(case) {
            let at = customer.field("persona");
            inventory::persona(&at, case, &mut |content, at| all.add(WrittenIn::Scenario, content, at));
        } else {
            inventory::persona(&root, case, &mut |content, at| all.add(WrittenIn::Persona, content, at));
        }
        inventory::scenario(case, &mut |content, at| all.add(WrittenIn::Scenario, content, at));
        all
    }

    fn add(&mut self, file: WrittenIn, content: Content, at: &Place<'_>) {
        let item = Item { content, file, path: at.to_string().into(), steps: at.steps().into_iter().collect() };
        self.places.insert(content, self.items.len());
        self.items.push(item);
    }

    /// The pieces, in the order of the files.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The place of a piece among [`Self::items`].
    pub fn place(&self, content: Content) -> Option<usize> {
        self.places.get(&content).copied()
    }

    /// The line of each piece, from 1: the first line of what it says. `None` where the text given is not that of the
    /// case.
    pub fn lines(&self, scenario: &str, persona: Option<&str>) -> Vec<Option<u32>> {
        let files = [Some(scenario), persona];
        let scanned = files.map(|text| text.map(|text| (text, scan(text), LineIndex::new(text))));
        let line = |item: &Item| {
            let (text, tree, lines) = scanned[item.file as usize].as_ref()?;
            let found = tree.span_of(text, &item.steps).filter(|found| found.exact)?;
            Some(lines.line_column(text, found.key_or_value().start).line)
        };
        self.items.iter().map(line).collect()
    }
}

/// How many plays came to each piece of a case's content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many plays were counted.
    pub plays: u64,
    /// For each piece, by its place in the inventory, the number of plays that reached it.
    pub counts: Vec<u32>,
}

impl Coverage {
    /// No play yet.
    pub fn new(inventory: &Inventory) -> Self {
        Self { plays: 0, counts: vec![0; inventory.items.len()] }
    }

    /// Counts a play.
    pub fn add(&mut self, inventory: &Inventory, play: &Play) {
        self.plays += 1;
        let mut seen = vec![false; self.counts.len()];
        reached(play, &mut |content| {
            if let Some(place) = inventory.place(content) {
                seen[place] = true;
            }
        });
        for (count, seen) in self.counts.iter_mut().zip(seen) {
            *count += u32::from(seen);
        }
    }

    /// Adds what another counted on the same inventory.
    pub fn merge(&mut self, other: &Self) {
        self.plays += other.plays;
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
    }

    /// The places of the pieces that no play reached.
    pub fn unreached(&self) -> impl Iterator<Item = usize> {
        self.counts.iter().enumerate().filter(|(_, count)| **count == 0).map(|(place, _)| place)
    }
}
