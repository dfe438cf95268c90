//! The scorecard: the folds brought together.

use super::bounds::{Bound, Bounds};
use super::cap::{self, Cap};
use super::ledger::{self, LedgerEntry};
use super::point::Point;
use super::{Dimension, discovery, next_step, order, patience, preparation, prospecting, reflection, relationship};
use crate::encounter::coach::Matter;
use crate::encounter::event::{CueRef, Ending};
use crate::encounter::{Event, Happening, Luck, Play};
use crate::model::{EncounterKind, HelpLevel, Thousandths};
use crate::scenario::case::Case;
use serde::Serialize;

/// What is scored: a case and what happened in it. Any list of events can be scored, played or made up.
#[derive(Clone, Copy, Debug)]
pub struct Record<'r> {
    /// The case.
    pub case: &'r Case,
    /// What happened, first to last.
    pub events: &'r [Event],
    /// The level of help.
    pub level: HelpLevel,
    /// The luck of the play: it says in which order the moments of the telling were shown.
    pub luck: Luck,
}

/// What a play was worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Scorecard {
    /// The total, after the cap.
    pub total: Thousandths,
    /// The weighted mean of the dimensions, before any cap.
    pub uncapped: Thousandths,
    /// The cap that holds, whether or not it took anything.
    pub cap: Option<Cap>,
    /// The level of help.
    pub level: HelpLevel,
    /// How the meetings ended; `None` while they last.
    pub ending: Option<Ending>,
    /// The dimensions that the case exercises, without reflection.
    pub dimensions: Vec<DimensionScore>,
    /// The player's telling, if there was one.
    pub reflection: Option<DimensionScore>,
    /// Cues that came through and got no answer.
    pub missed_cues: Vec<MissedCue>,
    /// Hints that were asked for. They cost no points; they are told.
    pub hints: Vec<HintGiven>,
    /// What each side gained and lost, in the order in which it happened.
    pub ledger: Vec<LedgerEntry>,
}

/// One dimension's score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DimensionScore {
    /// Which.
    pub dimension: Dimension,
    /// Where the raw value lies between worst and best.
    pub score: Thousandths,
    /// The sum of the points.
    pub raw: i64,
    /// The worst that this case allows.
    pub worst: Bound,
    /// The best that this case allows.
    pub best: Bound,
    /// The points, each with its event.
    pub points: Vec<Point>,
}

/// A cue that came through and was not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MissedCue {
    /// The event in which it was given.
    pub given: usize,
    /// The event in which it was counted as missed.
    pub missed: usize,
    /// Which cue.
    pub cue: CueRef,
}

/// A hint that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HintGiven {
    /// The event.
    pub event: usize,
    /// What it was about.
    pub matter: Matter,
    /// How much it helped, from 1.
    pub step: u8,
}

/// Scores a play. Computes the bounds of its case anew; with many plays of one case use [`Scorecard::of`].
pub fn score(play: &Play) -> Scorecard {
    Scorecard::of(play, &Bounds::of(play.case()))
}

impl Scorecard {
    /// Scores a play of the case that the bounds are of.
    pub fn of(play: &Play, bounds: &Bounds) -> Self {
        let luck = Luck::new(play.seed());
        Self::of_record(&Record { case: play.case(), events: play.events(), level: play.level(), luck }, bounds)
    }

    /// One dimension alone; `None` if the case does not exercise it.
    pub fn one(play: &Play, bounds: &Bounds, dimension: Dimension) -> Option<DimensionScore> {
        let luck = Luck::new(play.seed());
        let record = Record { case: play.case(), events: play.events(), level: play.level(), luck };
        DimensionScore::of(dimension, &record, bounds)
    }

    /// Scores a list of events.
    pub fn of_record(record: &Record<'_>, bounds: &Bounds) -> Self {
        let scored = |dimension| DimensionScore::of(dimension, record, bounds);
        let dimensions: Vec<DimensionScore> =
            Dimension::ALL.into_iter().filter(|d| *d != Dimension::Reflection).filter_map(scored).collect();
        let uncapped = weighted(&dimensions);
        let cap = cap::of(record);
        Self {
            total: cap.map_or(uncapped, |cap| uncapped.min(cap.at)),
            uncapped,
            cap,
            level: record.level,
            ending: record.ending(),
            dimensions,
            reflection: reflection::was_told(record).then(|| scored(Dimension::Reflection)).flatten(),
            missed_cues: missed_cues(record.events),
            hints: hints(record.events),
            ledger: ledger::of(record),
        }
    }

    /// One dimension's score; `None` if the case does not exercise it.
    pub fn dimension(&self, dimension: Dimension) -> Option<&DimensionScore> {
        self.dimensions.iter().chain(&self.reflection).find(|score| score.dimension == dimension)
    }
}

impl DimensionScore {
    fn of(dimension: Dimension, record: &Record<'_>, bounds: &Bounds) -> Option<Self> {
        let (worst, best) = bounds.ends(dimension)?;
        let depth = &bounds.depth;
        let points = match dimension {
            Dimension::Preparation => preparation::points(record),
            Dimension::Prospecting => prospecting::points(record),
            Dimension::Order => order::points(record, (worst.value, best.value)),
            Dimension::Discovery => discovery::points(record, depth),
            Dimension::Patience => patience::points(record, depth, best.value),
            Dimension::NextStep => next_step::points(record),
            Dimension::Relationship => relationship::points(record, (worst.value, best.value)),
            Dimension::Reflection => reflection::points(record),
        };
        let raw: i64 = points.iter().map(|point| point.amount).sum();
        let score = Thousandths::ratio(raw - worst.value, best.value - worst.value);
        Some(Self { dimension, score, raw, worst, best, points })
    }
}

/// The mean of the dimensions by their weights; the weights of those that fell out go to the rest.
fn weighted(dimensions: &[DimensionScore]) -> Thousandths {
    let whole: i64 = dimensions.iter().map(|d| d.dimension.weight()).sum();
    let sum: i64 = dimensions.iter().map(|d| d.dimension.weight() * d.score.get()).sum();
    if whole == 0 { Thousandths::ZERO } else { Thousandths::new((sum + whole / 2) / whole) }
}

fn hints(events: &[Event]) -> Vec<HintGiven> {
    let given = events.iter().enumerate().filter_map(|(at, event)| match event.what {
        Happening::Hinted { matter, step } => Some(HintGiven { event: at, matter, step }),
        _ => None,
    });
    given.collect()
}

fn missed_cues(events: &[Event]) -> Vec<MissedCue> {
    let given = |missed: usize, cue: CueRef| {
        events[..missed]
            .iter()
            .rposition(|e| matches!(e.what, Happening::CueGiven { cue: c, perceived: true, .. } if c == cue))
    };
    let all = events.iter().enumerate();
    all.filter_map(|(missed, event)| match event.what {
        Happening::CueMissed(cue) => Some(MissedCue { given: given(missed, cue)?, missed, cue }),
        _ => None,
    })
    .collect()
}

impl<'r> Record<'r> {
    /// The events with their places.
    pub(super) fn all(&self) -> impl DoubleEndedIterator<Item = (usize, &'r Event)> + use<'r> {
        self.events.iter().enumerate()
    }

    /// The events of one kind of encounter, with their places.
    pub(super) fn during(&self, kind: EncounterKind) -> impl Iterator<Item = (usize, &'r Event)> + use<'r> {
        self.all().filter(move |(_, event)| event.encounter == kind)
    }

    /// The first event of that kind.
    pub(super) fn find(&self, wanted: impl Fn(&Happening) -> bool) -> Option<(usize, &'r Event)> {
        self.all().find(|(_, event)| wanted(&event.what))
    }

    /// How the meetings ended.
    pub fn ending(&self) -> Option<Ending> {
        self.events.iter().find_map(|event| match event.what {
            Happening::Ended(ending) => Some(ending),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encounter::moves::{Move, PlanSheet, Telling, Touch};
    use crate::encounter::view::{Offer, View};
    use crate::model::{CardIx, ContactIx, Medium, PartIx, PlanOptionIx};
    use crate::scoring::testing::{Story, discovery_case, prospecting_case, small_case};
    use std::sync::Arc;

    /// A stream of numbers below a bound, for players that choose blindly.
    struct Dice(u64);

    impl Dice {
        fn upto(&mut self, bound: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
        }
    }

    /// Fills in what a move still needs.
    fn filled(case: &Case, view: &View<'_>, offer: &Offer, dice: &mut Dice) -> Option<Move> {
        Some(match offer {
            Offer::Ready(mv) => mv.clone(),
            Offer::Compose => Move::Contact(Box::new(Touch {
                contact: ContactIx::new(dice.upto(case.links.contacts.len())),
                medium: [Medium::Phone, Medium::Email][dice.upto(2)],
                parts: [0; 4].map(|_| PartIx::new(dice.upto(2))),
                ask: PartIx::new(dice.upto(2)),
            })),
            Offer::Plan => {
                let chosen = [0; 6].map(|_| smallvec::smallvec![PlanOptionIx::new(dice.upto(2))]);
                Move::Plan(Box::new(PlanSheet { chosen }))
            }
            Offer::Arrange => {
                let mut cards = view.cards_ahead();
                let turn = dice.upto(cards.len());
                cards.rotate_left(turn);
                Move::Arrange(cards.into_iter().collect::<smallvec::SmallVec<[CardIx; 16]>>())
            }
            Offer::SayBack => Move::SayBack(view.facts_to_say_back().get(dice.upto(2))?.0),
            Offer::Tie => {
                let (capabilities, problems) = view.ties();
                let capability = capabilities.get(dice.upto(capabilities.len()))?;
                Move::Tie(*capability, *problems.get(dice.upto(problems.len()))?)
            }
            Offer::Tell => {
                let all = u8::try_from(view.moments().len()).unwrap();
                let mistakes = (0..all).filter(|_| dice.upto(2) == 0).collect();
                Move::Tell(Box::new(Telling { order: (0..all).collect(), mistakes, ..Telling::default() }))
            }
        })
    }

    /// A play by someone who chooses blindly, but seldom leaves.
    fn blind(case: &Arc<Case>, seed: u64) -> Play {
        let mut play = Play::new(Arc::clone(case), seed, HelpLevel::Standard);
        let mut dice = Dice(seed);
        for _ in 0..400 {
            let view = play.view();
            if view.is_over() {
                break;
            }
            let offer = view.moves[dice.upto(view.moves.len())].clone();
            let leaves = matches!(offer, Offer::Ready(Move::Leave)) && dice.upto(8) > 0;
            let mv = filled(case, &view, &offer, &mut dice).filter(|_| !leaves);
            drop(view);
            if let Some(mv) = mv {
                let _ = play.make(mv);
            }
        }
        play
    }

    #[test]
    fn whatever_is_played_the_points_make_the_raw_value_and_name_their_events() {
        for case in [small_case(), discovery_case(), prospecting_case()].map(Arc::new) {
            let bounds = Bounds::of(&case);
            for seed in 0..120 {
                let play = blind(&case, seed);
                let card = Scorecard::of(&play, &bounds);
                for scored in card.dimensions.iter().chain(&card.reflection) {
                    let sum: i64 = scored.points.iter().map(|p| p.amount).sum();
                    assert_eq!(sum, scored.raw, "{:?} seed {seed}", scored.dimension);
                    assert!((scored.worst.value..=scored.best.value).contains(&sum), "{scored:?} seed {seed}");
                    let places = scored.points.iter().filter_map(|p| p.event);
                    assert!(places.max().is_none_or(|at| at < play.events().len()));
                }
                assert!(card.total <= card.uncapped && card.cap.is_none_or(|cap| card.total <= cap.at));
            }
        }
    }

    #[test]
    fn dimensions_that_a_case_lacks_fall_out_and_those_not_reached_count_as_nothing() {
        let names = |case: &Case| Story::new(EncounterKind::Discovery).card(case);
        let left: Vec<Dimension> = names(&discovery_case()).dimensions.iter().map(|d| d.dimension).collect();
        assert_eq!(left, [Dimension::Discovery, Dimension::Patience, Dimension::NextStep, Dimension::Relationship]);
        let all = names(&small_case());
        assert_eq!(all.dimensions.len(), 7);
        assert_eq!(all.total, Thousandths::ZERO);
    }

    #[test]
    fn the_export_counts_to_a_hundred_and_names_the_move_of_each_point() {
        let case = Arc::new(small_case());
        let play = blind(&case, 3);
        let json = score(&play).to_json(&case, play.events());
        assert!(json["total"].as_i64().is_some_and(|total| (0..=100).contains(&total)));
        assert!(json["dimensions"]["discovery"]["thousandths"].is_i64());
        let points = json["points"].as_array().unwrap();
        assert!(!points.is_empty());
        for point in points.iter().filter(|p| !p["event"].is_null()) {
            let at = usize::try_from(point["event"].as_u64().unwrap()).unwrap();
            assert_eq!(point["step"], play.events()[at].step);
        }
    }

    #[test]
    fn hints_are_told_and_cost_nothing() {
        let given = |step| Happening::Hinted { matter: Matter::Situation, step };
        let story = || Story::new(EncounterKind::Discovery);
        let helped = story().then(given(1)).then(given(2)).card(&discovery_case());
        assert_eq!(helped.hints.iter().map(|hint| (hint.event, hint.step)).collect::<Vec<_>>(), [(0, 1), (1, 2)]);
        let alone = story().card(&discovery_case());
        assert_eq!((helped.total, &helped.dimensions), (alone.total, &alone.dimensions));
    }

    #[test]
    fn a_missed_cue_names_both_of_its_events() {
        let cue = CueRef::Ready;
        let given = Happening::CueGiven { cue, wants: None, perceived: true };
        let story =
            Story::new(EncounterKind::Discovery).then(given.clone()).then(given).then(Happening::CueMissed(cue));
        let missed = story.card(&discovery_case()).missed_cues;
        assert_eq!(missed, [MissedCue { given: 1, missed: 2, cue }]);
    }
}
