//! How the customer answers: layers that open, and beats that come one breath at a time. Shared by discovery and by
//! the questions on cards.

use super::event::{CueRef, Happening, Line, Run, Source};
use super::luck::Purpose;
use super::rules::{self, Rule};
use super::turn::Turn;
use crate::model::{BeatIx, LayerKind, ProblemIx, Quality, Thousandths};
use crate::scenario::format::{Beat, Form, Pace};

impl Turn<'_> {
    /// Whether trust allows this layer to open and the one above is known.
    fn within_reach(&self, problem: ProblemIx, layer: LayerKind) -> bool {
        let above = LayerKind::ALL.into_iter().rfind(|kind| *kind < layer);
        let ease = self.level_of(Quality::Trust) - self.level_of(Quality::Irritation) / 2;
        above.is_none_or(|above| self.state.is_open(problem, above)) && ease >= self.numbers.layer_trust[layer as usize]
    }

    /// A question reaches for a layer. Returns whether the customer has something to say to it.
    pub fn reach_for(&mut self, problem: ProblemIx, layer: LayerKind, form: Form, key: u64, again: u32) -> bool {
        if self.state.is_open(problem, layer) {
            return self.resume(problem, layer, Rule::Repeated);
        }
        let chance = Thousandths::new(self.numbers.chance_by_form[form as usize]);
        if self.case.beats(problem, layer).is_empty()
            || !self.within_reach(problem, layer)
            || !self.luck.happens(chance, Purpose::Opening, key, again)
        {
            return false;
        }
        let beats = if form == Form::Open { usize::MAX } else { 1 };
        self.open_layer(problem, layer, beats, Rule::LayerOpens);
        true
    }

    /// Opens a layer and begins to speak, at most so many beats.
    fn open_layer(&mut self, problem: ProblemIx, layer: LayerKind, beats: usize, because: Rule) {
        self.emit(Happening::Opened(problem, layer), because);
        self.shift(Quality::Clarity, self.by_problems(self.numbers.clarity_per_layer), because);
        self.shift(Quality::Need, self.by_problems(self.numbers.need_by_layer[layer as usize]), because);
        let len = self.case.beats(problem, layer).len().min(beats);
        self.begin_run(Source::Layer(problem, layer), 0, len);
        self.next_beat();
    }

    /// The gains of the design suit a case with two problems of four layers; with fewer each weighs more, with more
    /// less, so that the signal comes after about the same share of the story.
    fn by_problems(&self, amount: i64) -> i64 {
        let layers: i64 = self
            .case
            .scenario
            .problems
            .iter()
            .flat_map(|p| LayerKind::ALL.map(|layer| i64::from(!p.layers.of(layer).is_empty())))
            .sum();
        amount * rules::LAYERS_OF_DESIGN / layers.clamp(5, 24)
    }

    /// Goes on with the beats of an open layer that were never said. False if there are none.
    pub fn resume(&mut self, problem: ProblemIx, layer: LayerKind, because: Rule) -> bool {
        let Some(first) = self.state.first_unheard(self.case, problem, layer) else {
            self.say(Line::Stock(super::event::Stock::AlreadySaid), because);
            self.shift(Quality::Irritation, self.numbers.repeated_irritation, because);
            return true;
        };
        self.begin_run(Source::Layer(problem, layer), usize::from(first), self.case.beats(problem, layer).len());
        self.next_beat();
        true
    }

    /// The customer is about to say these beats.
    pub fn begin_run(&mut self, source: Source, next: usize, end: usize) {
        let place = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
        if next < end {
            self.emit(Happening::WillSay(Run { source, next: place(next), end: place(end) }), Rule::LayerOpens);
        }
    }

    /// The next beat is said. Nothing happens if there is none.
    pub fn next_beat(&mut self) {
        let Some(run) = self.state.talk.run else { return };
        let at = BeatIx::new(usize::from(run.next));
        match run.source {
            Source::Layer(problem, layer) => self.say_beat(problem, layer, at),
            Source::Own(question) => {
                let takes = self.case.links.questions[question.get()].answer_takes.get(at.get()).copied();
                self.say(Line::Own(question, at), Rule::HearingOut);
                self.emit(Happening::HeardOwn(question, at), Rule::HearingOut);
                self.spend(takes.unwrap_or_default());
                let beat = self.case.question(question).and_then(|q| q.answer.get(at.get()));
                self.beat_cue(beat, CueRef::Own(question, at));
            }
        }
        if self.state.talk.run.is_none() {
            self.emit(Happening::HeardOut, Rule::HearingOut);
        }
    }

    fn say_beat(&mut self, problem: ProblemIx, layer: LayerKind, at: BeatIx) {
        let takes = self.case.links.problems[problem.get()].takes[layer as usize].get(at.get()).copied();
        self.say(Line::Beat(problem, layer, at), Rule::HearingOut);
        self.emit(Happening::Heard(problem, layer, at), Rule::HearingOut);
        self.spend(takes.unwrap_or_default());
        if layer > LayerKind::Situation {
            self.shift(Quality::Interest, self.numbers.heard_interest, Rule::HearingOut);
        }
        self.beat_cue(self.case.beat(problem, layer, at), CueRef::Beat(problem, layer, at));
    }

    fn beat_cue(&mut self, beat: Option<&Beat>, at: CueRef) {
        if let Some(cue) = beat.and_then(|beat| beat.cue.as_ref()) {
            self.cue(at, cue.channel, Some(cue.wants), Rule::Cues);
        }
    }

    /// A shallow answer.
    pub fn answer_shallow(&mut self) {
        let count = self.case.persona.shallow.len().max(1);
        let place = usize::from(self.state.talk.turns) % count;
        self.say(Line::Shallow(u8::try_from(place).unwrap_or(0)), Rule::OutOfReach);
    }

    /// Silence after an answer: what was left unsaid may come, or the problem under a told situation.
    pub fn draw_out(&mut self) -> bool {
        let Some(Source::Layer(problem, layer)) = self.state.talk.last else { return false };
        let occurrence = u32::from(self.state.talk.problems[problem.get()].silences);
        let key = self.case.links.problems[problem.get()].key;
        let gap = 1000 - self.case.persona.status_gap.get() / 2;
        let pace = match self.case.persona.pace {
            Pace::Brisk => 700,
            Pace::Even => 1000,
            Pace::Slow => 1400,
        };
        let chance = |base: i64| Thousandths::new(base * gap / 1000 * pace / 1000);
        if self.state.first_unheard(self.case, problem, layer).is_some() {
            let comes = self.luck.happens(chance(self.numbers.silence_recovers), Purpose::Silence, key, occurrence);
            return comes && self.resume(problem, layer, Rule::Silence);
        }
        let below = LayerKind::Problem;
        if layer == LayerKind::Situation
            && !self.state.is_open(problem, below)
            && !self.case.beats(problem, below).is_empty()
            && self.within_reach(problem, below)
            && self.luck.happens(chance(self.numbers.silence_opens), Purpose::Silence, key, occurrence)
        {
            self.open_layer(problem, below, usize::MAX, Rule::Silence);
            return true;
        }
        false
    }

    /// Beats not yet said are lost. Returns whether there were any.
    pub fn cut_off(&mut self) -> bool {
        let Some(run) = self.state.talk.run else { return false };
        self.emit(Happening::Unsaid(run.end - run.next), Rule::CuttingIn);
        let (irritation, trust) = self.numbers.cut_in;
        self.shift(Quality::Irritation, self.by_pride(irritation), Rule::CuttingIn);
        self.shift(Quality::Trust, trust, Rule::CuttingIn);
        true
    }
}
