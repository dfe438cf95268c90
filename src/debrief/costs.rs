//! What each decision cost: the same play up to it, then something else, then in both cases the same careful player to
//! the end. Luck is addressed, so that nothing else differs.
//!
//! Work can be done a decision at a time, stopped and gone on with, and split over threads: each decision is weighed by
//! itself, and the results are the same however the work was cut.

use super::levels::Levels;
use super::parting::{Difference, card_of, differences};
use crate::encounter::event::Ending;
use crate::encounter::{Event, Move, Play, Stage};
use crate::model::{CardIx, Thousandths};
use crate::players::{Patient, Player, Reading, others, play_on};
use crate::scoring::{Bounds, Dimension, Scorecard};
use std::cmp::Reverse;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What one decision cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// The move, counted from 1.
    pub step: u16,
    /// What was done.
    pub mv: Move,
    /// The card that it was about.
    pub card: Option<CardIx>,
    /// The customer before it.
    pub before: Levels,
    /// The customer after it.
    pub after: Levels,
    /// Where it leads when the careful player goes on from there.
    pub own: Course,
    /// The best that could have been done instead; what the careful player does, if that is no whole point worse. `None`
    /// if nothing else was open.
    pub other: Option<Other>,
    /// How many other moves were tried.
    pub tried: u16,
}

/// Where a decision leads when the careful player goes on from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The total, after any cap.
    pub total: Thousandths,
    /// The score of each dimension.
    pub dimensions: Vec<(Dimension, Thousandths)>,
    /// How the meetings end.
    pub ending: Option<Ending>,
}

/// What could have been done instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The move.
    pub mv: Move,
    /// The card that it would have been about.
    pub card: Option<CardIx>,
    /// The customer after it.
    pub after: Levels,
    /// Where it leads.
    pub course: Course,
    /// What it brings that the player's own move does not.
    pub brings: Vec<Difference>,
    /// What it spares that the player's own move does not.
    pub spares: Vec<Difference>,
}

impl Cost {
    /// What the decision cost, in thousandths of the total; nothing if nothing better was found.
    pub fn lost(&self) -> i64 {
        self.margin().max(0)
    }

    /// The other course's total less that of the own one; below zero where the own move was the best.
    pub fn margin(&self) -> i64 {
        self.other.as_ref().map_or(0, |other| other.course.total.get() - self.own.total.get())
    }

    /// The same by dimension, the largest difference first; those without a difference are left out.
    pub fn by_dimension(&self) -> Vec<(Dimension, i64)> {
        let Some(other) = &self.other else { return Vec::new() };
        let own = |dimension| self.own.dimension(dimension).map_or(0, Thousandths::get);
        let each = other.course.dimensions.iter().map(|(dimension, score)| (*dimension, score.get() - own(*dimension)));
        let mut all: Vec<(Dimension, i64)> = each.filter(|(_, by)| *by != 0).collect();
        all.sort_by_key(|(_, by)| Reverse(by.abs()));
        all
    }
}

impl Course {
    /// The score of a dimension; `None` if the case does not exercise it.
    pub fn dimension(&self, dimension: Dimension) -> Option<Thousandths> {
        self.dimensions.iter().find(|(which, _)| *which == dimension).map(|(_, score)| *score)
    }
}

/// The costs of the decisions of a play, worked out one after the other.
#[derive(Clone, Debug)]
pub struct Costs {
    /// The play as it was really played.
    moves: Vec<Move>,
    real: Vec<Event>,
    bounds: Bounds,
    /// The play and the careful player before the next decision.
    now: Play,
    player: Patient,
    /// The decisions to weigh, by place among the moves.
    ahead: Range<usize>,
    all: usize,
    done: Vec<Cost>,
}

impl Costs {
    /// The costs of all decisions of a play, none of which is worked out yet.
    pub fn new(play: &Play) -> Self {
        Self::among(play, 1..u16::MAX)
    }

    /// The same of some of its moves, counted from 1, to share the work.
    pub fn among(play: &Play, steps: Range<u16>) -> Self {
        let moves = play.moves().to_vec();
        let first = usize::from(steps.start.max(1)) - 1;
        let end = (usize::from(steps.end.max(1)) - 1).min(moves.len());
        let mut costs = Self {
            now: Play::new(Arc::clone(play.case()), play.seed(), play.level()),
            player: Patient::new(None),
            real: play.events().to_vec(),
            bounds: Bounds::of(play.case()),
            ahead: first.min(end)..end,
            all: end.saturating_sub(first),
            done: Vec::new(),
            moves,
        };
        for place in 0..costs.ahead.start {
            costs.go_past(place);
        }
        costs
    }

    /// Works out the next decision. False when there is none left.
    pub fn step(&mut self) -> bool {
        let Some(place) = self.ahead.next() else { return false };
        if is_decision(&self.now, &self.moves[place]) {
            let cost = self.weigh(place);
            self.done.push(cost);
        }
        self.go_past(place);
        !self.ahead.is_empty()
    }

    /// Works out everything that is left, unless it is told to stop. Whether it came to the end.
    pub fn run(&mut self, stop: &AtomicBool) -> bool {
        while !stop.load(Ordering::Relaxed) && self.step() {}
        self.ahead.is_empty()
    }

    /// Moves weighed, and moves in all.
    pub fn progress(&self) -> (usize, usize) {
        (self.all - self.ahead.len(), self.all)
    }

    /// What has been worked out so far, in order of time.
    pub fn costs(&self) -> &[Cost] {
        &self.done
    }

    /// What has been worked out, without the means.
    pub fn into_costs(self) -> Vec<Cost> {
        self.done
    }

    /// Leaves a move behind as it was made.
    fn go_past(&mut self, place: usize) {
        let mv = &self.moves[place];
        self.player.watch(&self.now.view(), &Reading::new(self.now.case()), mv);
        // It was made in the same play before.
        let _ = self.now.make(mv.clone());
    }

    fn weigh(&self, place: usize) -> Cost {
        let made = &self.moves[place];
        let step = u16::try_from(place + 1).unwrap_or(u16::MAX);
        let (tried, best) = self.best_other(made);
        let before = Levels::of(self.now.state());
        // A move that was made can be made again; where it could not, nothing would be told of it.
        let Some(own) = self.follow(made) else {
            let own = Course { total: Thousandths::ZERO, dimensions: Vec::new(), ending: None };
            return Cost { step, mv: made.clone(), card: None, before, after: before, own, other: None, tried: 0 };
        };
        let other = best.map(|best| self.compare(step, &own, best));
        let (card, after) = (own.card, own.after);
        Cost { step, mv: made.clone(), card, before, after, own: own.course(), other, tried }
    }

    /// The best that could be done instead, and how many moves were tried. Of what is about as good, that which the
    /// careful player does: what happens to be a little luckier is no advice.
    fn best_other(&self, made: &Move) -> (u16, Option<Followed>) {
        let (view, reading) = (self.now.view(), Reading::new(self.now.case()));
        let mut choices = others(&view, &reading, made);
        let habit = self.player.clone().choose(&view, &reading);
        if habit != *made && !matches!(habit, Move::Leave | Move::Close) && !choices.contains(&habit) {
            choices.push(habit.clone());
        }
        let mut tried: Vec<Followed> = choices.iter().filter_map(|mv| self.follow(mv)).collect();
        let count = u16::try_from(tried.len()).unwrap_or(u16::MAX);
        let best = tried.iter().map(Followed::worth).max();
        let enough = best.map(|(total, _)| total - NOTICEABLE);
        let usual = tried.iter().position(|other| other.mv == habit && Some(other.worth().0) > enough);
        // Of equal ones the first.
        let chosen = usual.or_else(|| tried.iter().position(|other| Some(other.worth()) == best));
        (count, chosen.map(|chosen| tried.swap_remove(chosen)))
    }

    /// Makes a move and lets the careful player go on to the end; `None` if it cannot be made.
    fn follow(&self, mv: &Move) -> Option<Followed> {
        let (mut play, mut player) = (self.now.clone(), self.player.clone());
        player.watch(&play.view(), &Reading::new(play.case()), mv);
        let begun = play.events().len();
        play.make(mv.clone()).ok()?;
        let (after, card) = (Levels::of(play.state()), card_of(&play.events()[begun..]));
        play_on(&mut play, &mut player);
        let score = Scorecard::of(&play, &self.bounds);
        Some(Followed { mv: mv.clone(), card, after, begun, play, score })
    }

    fn compare(&self, step: u16, own: &Followed, best: Followed) -> Other {
        let (ours, theirs) = (&own.play.events()[own.begun..], &best.play.events()[best.begun..]);
        let real = &self.real[own.begun.min(self.real.len())..];
        let brings = differences(step, theirs, ours, real, true);
        let spares = differences(step, ours, theirs, real, false);
        let course = best.course();
        Other { card: best.card, after: best.after, course, brings, spares, mv: best.mv }
    }
}

/// A course that was followed to its end.
struct Followed {
    mv: Move,
    card: Option<CardIx>,
    after: Levels,
    /// Where its events begin to be its own.
    begun: usize,
    play: Play,
    score: Scorecard,
}

impl Followed {
    /// What makes one course better than another.
    const fn worth(&self) -> (i64, i64) {
        (self.score.total.get(), self.score.uncapped.get())
    }

    fn course(&self) -> Course {
        let dimensions = self.score.dimensions.iter().map(|scored| (scored.dimension, scored.score)).collect();
        Course { total: self.score.total, dimensions, ending: self.score.ending }
    }
}

/// Whether there was something to decide: asking the coach and looking back are beside the play.
fn is_decision(before: &Play, mv: &Move) -> bool {
    *mv != Move::Hint && !matches!(before.state().stage, Stage::Reflection | Stage::Over)
}

/// A cost from which a decision is worth being told of, in thousandths of the total: one point of a hundred.
pub const NOTICEABLE: i64 = 10;

/// The dearest decisions, in order of time: at most `count`, none below [`NOTICEABLE`]. What could have been done at
/// several moments is told once, at the first at which it would have brought most of what it could bring.
pub fn dearest(costs: &[Cost], count: usize) -> Vec<&Cost> {
    let most = |advice: &Move| costs.iter().filter(|cost| advised(cost).as_ref() == Some(advice)).map(Cost::lost).max();
    let mut told: Vec<Move> = Vec::new();
    let mut chosen: Vec<&Cost> = Vec::new();
    for cost in costs.iter().filter(|cost| cost.lost() >= NOTICEABLE) {
        match advised(cost) {
            Some(advice) if told.contains(&advice) || cost.lost() * 4 < most(&advice).unwrap_or(0) * 3 => {}
            advice => {
                told.extend(advice);
                chosen.push(cost);
            }
        }
    }
    chosen.sort_by_key(|cost| (Reverse(cost.lost()), cost.step));
    chosen.truncate(count);
    chosen.sort_by_key(|cost| cost.step);
    chosen
}

/// What is advised, where it is the same advice at any moment: silence is another thing each time. An order of cards
/// is the same as another that begins alike.
fn advised(cost: &Cost) -> Option<Move> {
    match &cost.other.as_ref()?.mv {
        Move::Silence | Move::Pause | Move::Nod | Move::More | Move::HearOut | Move::AskBehind => None,
        Move::Arrange(order) => Some(Move::Arrange(order.iter().take(1).copied().collect())),
        mv => Some(mv.clone()),
    }
}
