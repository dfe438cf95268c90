//! The record in order of time: every move, what it did to the customer, and which points stand on it.

use super::doing::Doing;
use super::levels::Levels;
use super::missed::{MissedHint, missed};
use super::parting::card_of;
use crate::encounter::{Event, Happening, Move, Play};
use crate::model::{CardIx, EncounterKind, Seconds};
use crate::scoring::{Dimension, DimensionScore, Point, Scorecard, score};
use std::ops::Range;

/// A play in order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The customer before the first move.
    pub start: Levels,
    /// Every move that was made. The move of step `n` stands at `n - 1`.
    pub moments: Vec<Moment>,
    /// The encounters, one after the other.
    pub stretches: Vec<Stretch>,
    /// Hints that came to nothing.
    pub missed: Vec<MissedHint>,
    /// Points for what never happened, or happened before the first move.
    pub unplaced: Vec<Scored>,
    /// Simulated seconds from beginning to end.
    pub length: Seconds,
}

/// One move and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Its number, from 1.
    pub step: u16,
    /// The encounter in which it was made.
    pub encounter: EncounterKind,
    /// Seconds since that encounter began, when it was made.
    pub at: Seconds,
    /// Seconds since the whole began, when it was made.
    pub running: Seconds,
    /// Seconds since the whole began, when it was over.
    pub until: Seconds,
    /// What was done.
    pub mv: Move,
    /// What kind of thing that was.
    pub doing: Doing,
    /// The card that it was about.
    pub card: Option<CardIx>,
    /// What happened, by place in the play's events.
    pub events: Range<usize>,
    /// The customer afterwards.
    pub levels: Levels,
    /// The points that stand on it.
    pub points: Vec<Scored>,
}

/// A point and how much it moved its dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    /// The dimension.
    pub dimension: Dimension,
    /// The point.
    pub point: Point,
    /// Thousandths of the dimension's score: ten are one of its hundred points.
    pub worth: i64,
}

/// One encounter on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Which.
    pub kind: EncounterKind,
    /// The first move made in it.
    pub first: u16,
    /// The last move made in it; below `first` if there was none.
    pub last: u16,
    /// When it began, in seconds since the whole began.
    pub from: Seconds,
    /// When it ended.
    pub until: Seconds,
}

impl Timeline {
    /// The timeline of a play, which is scored for it. With a scorecard at hand use [`Self::with`].
    pub fn of(play: &Play) -> Self {
        Self::with(play, &score(play))
    }

    /// The timeline of a play and its scorecard.
    pub fn with(play: &Play, card: &Scorecard) -> Self {
        let mut fold = Fold::new(play);
        for (place, event) in play.events().iter().enumerate() {
            fold.take(play.moves(), place, event);
        }
        fold.finish(play, card)
    }

    /// The moment of a step.
    pub fn moment(&self, step: u16) -> Option<&Moment> {
        self.moments.get(usize::from(step).checked_sub(1)?)
    }

    /// The customer after a step; at the start for step 0.
    pub fn levels(&self, step: u16) -> Levels {
        self.moment(step).map_or(self.start, |moment| moment.levels)
    }

    /// Hints that went by at a step.
    pub fn missed_at(&self, step: u16) -> impl Iterator<Item = &MissedHint> {
        self.missed.iter().filter(move |hint| hint.passed_by == Some(step))
    }

    /// The points of one dimension in order of time, with their moments.
    pub fn points_of(&self, dimension: Dimension) -> impl Iterator<Item = (Option<&Moment>, &Scored)> {
        let placed =
            self.moments.iter().flat_map(|moment| moment.points.iter().map(move |point| (Some(moment), point)));
        let all = placed.chain(self.unplaced.iter().map(|point| (None, point)));
        all.filter(move |(_, scored)| scored.dimension == dimension)
    }
}

/// The events, one after the other.
struct Fold {
    timeline: Timeline,
    /// The customer, the encounter and its clock as they stand.
    levels: Levels,
    encounter: EncounterKind,
    clock: Seconds,
    /// Seconds of the encounters before this one.
    before: Seconds,
}

impl Fold {
    fn new(play: &Play) -> Self {
        let levels = Levels::start(play.case());
        let timeline = Timeline {
            start: levels,
            moments: Vec::with_capacity(play.moves().len()),
            stretches: Vec::new(),
            missed: missed(play.events()),
            unplaced: Vec::new(),
            length: Seconds(0),
        };
        let encounter = play.case().encounters().first().copied().unwrap_or(EncounterKind::Discovery);
        Self { timeline, levels, encounter, clock: Seconds(0), before: Seconds(0) }
    }

    const fn running(&self) -> Seconds {
        self.before.plus(self.clock)
    }

    fn take(&mut self, moves: &[Move], place: usize, event: &Event) {
        while self.timeline.moments.len() < usize::from(event.step) {
            self.begin_moment(moves, place);
        }
        match &event.what {
            Happening::Began(kind) => self.begin_stretch(*kind, event.step),
            Happening::TimePassed(by) => self.clock = self.clock.plus(*by),
            _ => self.levels.follow(event),
        }
        if event.step == 0 {
            self.timeline.start = self.levels;
        } else if let (running, Some(moment)) = (self.running(), self.timeline.moments.last_mut()) {
            moment.events.end = place + 1;
            moment.until = running;
            moment.levels = self.levels;
            moment.card = moment.card.or_else(|| card_of(std::slice::from_ref(event)));
        }
    }

    /// A move begins. Every move leads to an event, but nothing here depends on that.
    fn begin_moment(&mut self, moves: &[Move], place: usize) {
        let at = self.timeline.moments.len();
        let mv = moves.get(at).cloned().unwrap_or(Move::Close);
        self.timeline.moments.push(Moment {
            step: u16::try_from(at + 1).unwrap_or(u16::MAX),
            encounter: self.encounter,
            at: self.clock,
            running: self.running(),
            until: self.running(),
            doing: Doing::of(&mv),
            card: None,
            mv,
            events: place..place,
            levels: self.levels,
            points: Vec::new(),
        });
    }

    fn begin_stretch(&mut self, kind: EncounterKind, step: u16) {
        let from = self.running();
        if let Some(last) = self.timeline.stretches.last_mut() {
            (last.last, last.until) = (step, from);
        }
        (self.before, self.clock, self.encounter) = (from, Seconds(0), kind);
        self.timeline.stretches.push(Stretch { kind, first: step + 1, last: step, from, until: from });
    }

    fn finish(mut self, play: &Play, card: &Scorecard) -> Timeline {
        for place in self.timeline.moments.len()..play.moves().len() {
            self.begin_moment(play.moves(), play.events().len());
            debug_assert_eq!(self.timeline.moments.len(), place + 1);
        }
        let (steps, end) = (self.timeline.moments.len(), self.running());
        if let Some(last) = self.timeline.stretches.last_mut() {
            (last.last, last.until) = (u16::try_from(steps).unwrap_or(u16::MAX), end);
        }
        self.timeline.length = end;
        for scored in card.dimensions.iter().chain(&card.reflection) {
            self.timeline.place(play.events(), scored);
        }
        self.timeline
    }
}

impl Timeline {
    /// Puts the points of a dimension on the moves that they name.
    fn place(&mut self, events: &[Event], scored: &DimensionScore) {
        let whole = (scored.best.value - scored.worst.value).max(1);
        for point in &scored.points {
            let worth = point.amount * 1000 / whole;
            let scored = Scored { dimension: scored.dimension, point: *point, worth };
            let step = point.event.and_then(|place| events.get(place)).map_or(0, |event| usize::from(event.step));
            match step.checked_sub(1).and_then(|place| self.moments.get_mut(place)) {
                Some(moment) => moment.points.push(scored),
                None => self.unplaced.push(scored),
            }
        }
    }
}
