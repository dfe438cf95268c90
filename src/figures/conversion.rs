//! Who goes on: people reached who agreed to a meeting, and offers that became deals, by channel, by segment and by the
//! size of the company.

use super::share;
use super::weeks::{Dated, WEEKS};
use crate::model::Medium;
use crate::records::{Approached, Offered};
use std::collections::BTreeMap;

/// How many weeks at the beginning stand for "then" where nothing was played before them.
const FIRST: usize = 4;

/// Conversion, in the weeks that are looked at and before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoingOn {
    /// All of it.
    pub all: Conversion,
    /// What it was before, where there is something to compare with.
    pub earlier: Option<(Earlier, Conversion)>,
    /// By how people were reached, or met for the offer: the most often used first.
    pub channels: Vec<By<Medium>>,
    /// By segment; the most people first.
    pub segments: Vec<By<String>>,
    /// By how many people work at the company, smallest first.
    pub sizes: Vec<By<Size>>,
}

/// With what the weeks are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// As many weeks before.
    WeeksBefore,
    /// The first four of these weeks, before which nothing was played.
    FirstWeeks,
}

/// Both measures of something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conversion {
    /// People.
    pub people: People,
    /// Offers.
    pub deals: Deals,
}

/// People who were approached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// How often somebody was approached.
    pub touches: u32,
    /// How many people answered.
    pub reached: u32,
    /// How many of them agreed to a meeting.
    pub agreed: u32,
}

/// Offers that were made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deals {
    /// How many.
    pub offers: u32,
    /// How many of them became deals.
    pub deals: u32,
    /// How many of these have a price.
    pub priced: u32,
    /// What these are worth together, in euros a year.
    pub worth: u64,
}

/// Conversion of one part of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By<K> {
    /// Which part.
    pub key: K,
    /// Its conversion.
    pub conversion: Conversion,
}

/// The size of a company, by the bounds that the European Union gives for small and medium-sized ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// Fewer than ten people.
    Micro,
    /// 10 to 49.
    Small,
    /// 50 to 249.
    Medium,
    /// 250 and more.
    Large,
}

impl Size {
    /// The size of a company with so many people.
    pub const fn of(people: u32) -> Self {
        match people {
            0..=9 => Self::Micro,
            10..=49 => Self::Small,
            50..=249 => Self::Medium,
            250.. => Self::Large,
        }
    }

    /// The name used in messages and exports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Micro => "micro",
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }
}

impl People {
    /// The share of those reached who agreed, in thousandths; `None` while nobody was reached.
    pub fn share(self) -> Option<u16> {
        share(self.agreed.into(), self.reached.into())
    }

    fn add(&mut self, person: &Approached) {
        self.touches += person.touches.values().map(|count| u32::from(*count)).sum::<u32>();
        self.add_person(person);
    }

    fn add_person(&mut self, person: &Approached) {
        self.reached += u32::from(person.reached.is_some());
        self.agreed += u32::from(person.agreed);
    }
}

impl Deals {
    /// The share of offers that became deals, in thousandths; `None` while nothing was offered.
    pub fn share(self) -> Option<u16> {
        share(self.deals.into(), self.offers.into())
    }

    /// The average deal in whole euros a year; `None` while none has a price.
    pub fn average(self) -> Option<u64> {
        (self.worth + u64::from(self.priced) / 2).checked_div(self.priced.into())
    }

    fn add(&mut self, offer: &Offered) {
        self.offers += 1;
        self.deals += u32::from(offer.deal);
        if let (true, Some(worth)) = (offer.deal, offer.worth) {
            self.priced += 1;
            self.worth += u64::from(worth);
        }
    }
}

impl Conversion {
    fn add(&mut self, dated: &Dated<'_>) {
        let facts = &dated.play.facts;
        facts.people.iter().for_each(|person| self.people.add(person));
        facts.offer.iter().for_each(|offer| self.deals.add(offer));
    }

    const fn is_empty(&self) -> bool {
        self.people.touches == 0 && self.deals.offers == 0
    }
}

pub(super) fn going_on(plays: &[Dated<'_>]) -> GoingOn {
    let now = || plays.iter().filter(|dated| dated.place().is_some());
    GoingOn {
        all: total(now()),
        earlier: earlier(plays),
        channels: channels(now()),
        segments: segments(now()),
        sizes: sizes(now()),
    }
}

fn total<'p>(plays: impl Iterator<Item = &'p Dated<'p>>) -> Conversion {
    let mut all = Conversion::default();
    plays.for_each(|dated| all.add(dated));
    all
}

/// The weeks before; without any, the first of these weeks, once enough have followed them.
fn earlier(plays: &[Dated<'_>]) -> Option<(Earlier, Conversion)> {
    let before = total(plays.iter().filter(|dated| dated.is_before()));
    if !before.is_empty() {
        return Some((Earlier::WeeksBefore, before));
    }
    let oldest = plays.iter().map(|dated| dated.ago).max().filter(|oldest| *oldest < WEEKS && *oldest >= FIRST)?;
    let first = total(plays.iter().filter(|dated| dated.ago + FIRST > oldest));
    (!first.is_empty()).then_some((Earlier::FirstWeeks, first))
}

/// A person counts under the channel by which they answered, a touch under its own, an offer under how they met for it.
fn channels<'p>(plays: impl Iterator<Item = &'p Dated<'p>>) -> Vec<By<Medium>> {
    let mut by: BTreeMap<Medium, Conversion> = BTreeMap::new();
    for facts in plays.map(|dated| &dated.play.facts) {
        for person in &facts.people {
            for (medium, count) in &person.touches {
                by.entry(*medium).or_default().people.touches += u32::from(*count);
            }
            if let Some(medium) = person.reached {
                by.entry(medium).or_default().people.add_person(person);
            }
        }
        if let Some(offer) = &facts.offer {
            by.entry(offer.medium).or_default().deals.add(offer);
        }
    }
    let mut all: Vec<_> = by.into_iter().map(|(key, conversion)| By { key, conversion }).collect();
    all.sort_by_key(|by| std::cmp::Reverse((by.conversion.people.touches, by.conversion.deals.offers)));
    all
}

/// By the id of the segment; it is called as it was called last.
fn segments<'p>(plays: impl Iterator<Item = &'p Dated<'p>>) -> Vec<By<String>> {
    let mut by: BTreeMap<&str, (&str, Conversion)> = BTreeMap::new();
    for facts in plays.map(|dated| &dated.play.facts) {
        for person in &facts.people {
            let (name, conversion) = by.entry(&person.segment.id).or_default();
            *name = &person.segment.name;
            conversion.people.add(person);
        }
        if let Some(offer) = &facts.offer {
            let (name, conversion) = by.entry(&offer.segment.id).or_default();
            *name = &offer.segment.name;
            conversion.deals.add(offer);
        }
    }
    let mut all: Vec<_> = by.into_values().map(|(name, conversion)| By { key: name.to_owned(), conversion }).collect();
    all.sort_by_key(|by| std::cmp::Reverse((by.conversion.people.touches, by.conversion.deals.offers)));
    all
}

fn sizes<'p>(plays: impl Iterator<Item = &'p Dated<'p>>) -> Vec<By<Size>> {
    let mut by: BTreeMap<Size, Conversion> = BTreeMap::new();
    for facts in plays.map(|dated| &dated.play.facts) {
        for person in &facts.people {
            by.entry(Size::of(person.segment.people)).or_default().people.add(person);
        }
        if let Some(offer) = &facts.offer {
            by.entry(Size::of(offer.segment.people)).or_default().deals.add(offer);
        }
    }
    by.into_iter().map(|(key, conversion)| By { key, conversion }).collect()
}
