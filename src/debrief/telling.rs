//! The player's own telling beside what happened.

use crate::encounter::reflection::shuffled;
use crate::encounter::{Happening, Luck, Play};
use crate::model::Thousandths;
use crate::words::Words;

/// A telling, moment by moment, and how well it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retelling {
    /// The moments, in the order in which they happened.
    pub moments: Vec<Retold>,
    /// Marks that were right.
    pub right: u16,
    /// Marks that were made or should have been.
    pub marks: u16,
    /// How right the marks were: what the sureness is measured against.
    pub judged: Thousandths,
    /// The share of all pairs of moments that were told in the right order.
    pub order: Thousandths,
    /// How sure the player was.
    pub sure: Thousandths,
}

/// One moment of a telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retold {
    /// Its event, by place in the play's events. Its words: `speech::moment`.
    pub event: usize,
    /// The move that it belongs to.
    pub step: u16,
    /// The place that the player gave it among those told, from 0; `None` if it was left out.
    pub told: Option<usize>,
    /// Whether it was marked as a mistake, and whether it was one.
    pub mistake: Mark,
    /// Whether it was marked as a missed hint, and whether one was missed.
    pub missed: Mark,
}

/// A mark against what was so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Neither marked nor so.
    None,
    /// Marked, and so.
    Right,
    /// Marked, and not so.
    Wrong,
    /// So, and not marked.
    Overlooked,
}

impl Mark {
    const fn of(marked: bool, so: bool) -> Self {
        match (marked, so) {
            (false, false) => Self::None,
            (true, true) => Self::Right,
            (true, false) => Self::Wrong,
            (false, true) => Self::Overlooked,
        }
    }
}

impl Retelling {
    /// The telling of a play; `None` if nothing was told.
    pub fn of(play: &Play) -> Option<Self> {
        let events = play.events();
        let (at, telling) = events.iter().enumerate().find_map(|(at, event)| match &event.what {
            Happening::Told(telling) => Some((at, telling)),
            _ => None,
        })?;
        let shown = shuffled(play.case(), &events[..at], Luck::new(play.seed()));
        let mut moments: Vec<Retold> = Vec::with_capacity(shown.len());
        for (place, moment) in (0_u8..).zip(&shown) {
            moments.push(Retold {
                event: moment.event,
                step: events[moment.event].step,
                told: telling.order.iter().position(|told| *told == place),
                mistake: Mark::of(telling.mistakes.contains(&place), moment.mistake),
                missed: Mark::of(telling.missed.contains(&place), moment.missed),
            });
        }
        moments.sort_by_key(|moment| moment.event);
        let sure = Thousandths::new(i64::from(telling.sure) * 10);
        Some(Self::counted(moments, sure))
    }

    fn counted(moments: Vec<Retold>, sure: Thousandths) -> Self {
        let marks = || moments.iter().flat_map(|moment| [moment.mistake, moment.missed]);
        let right = marks().filter(|mark| *mark == Mark::Right).count();
        let wrong = marks().filter(|mark| matches!(mark, Mark::Wrong | Mark::Overlooked)).count();
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let judged = if right + wrong == 0 {
            Thousandths::ONE
        } else {
            Thousandths::ratio(number(2 * right), number(2 * right + wrong))
        };
        let pairs = moments.len() * moments.len().saturating_sub(1) / 2;
        let later = |n: usize| moments[n + 1..].iter().filter_map(|moment| moment.told);
        let in_order = |n: usize| moments[n].told.map_or(0, |told| later(n).filter(|after| told < *after).count());
        let order = (0..moments.len()).map(in_order).sum();
        let order = if pairs == 0 { Thousandths::ONE } else { Thousandths::ratio(number(order), number(pairs)) };
        let count = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        Self { right: count(right), marks: count(right + wrong), judged, order, sure, moments }
    }
}

impl Retold {
    /// What was told of it against what was so, in words. `place` is its true place, from 0.
    pub fn in_words(&self, words: &Words, place: usize) -> String {
        let mut notes = vec![match self.told {
            Some(told) if told == place => words.get("record-told-right"),
            Some(told) => words.with("record-told-at", &[("place", (told + 1).into())]),
            None => words.get("record-left-out"),
        }];
        notes.extend(self.mistake.in_words(words, "mistake"));
        notes.extend(self.missed.in_words(words, "missed"));
        notes.join(" ")
    }
}

impl Mark {
    /// In words, where there is something to say.
    fn in_words(self, words: &Words, of: &str) -> Option<String> {
        let how = match self {
            Self::None => return None,
            Self::Right => "right",
            Self::Wrong => "wrong",
            Self::Overlooked => "overlooked",
        };
        Some(words.get(&format!("record-{of}-{how}")))
    }
}
