//! Listening: answers heard out and acknowledged, less cutting in, saying back wrong and missed cues.

use super::card::Record;
use super::depth::{Depth, ENOUGH};
use super::point::{Point, PointKind};
use super::tally::{Part, Shares};
use crate::encounter::event::{Ack, CueRef, Source};
use crate::encounter::{Happening, Rule};
use crate::model::{EncounterKind, LayerKind, ProblemIx};

/// What hearing answers out can earn.
pub(super) const HEARING: i64 = 150;
/// What showing that one listened can earn.
pub(super) const SHOWING: i64 = 250;
const CUT_OFF: i64 = -40;
const SAID_BACK_WRONG: i64 = -40;
const CUE_MISSED: i64 = -25;
/// A question put when more than three answers in a row had been left unacknowledged.
const UNACKNOWLEDGED: i64 = -30;
/// A nod shows less than saying back what was heard.
const NOD: i64 = 500;
const SAID_BACK: i64 = 1000;

/// One answer: a layer of a problem, which may come in several runs.
#[derive(Clone, Copy)]
struct Answer {
    of: (ProblemIx, LayerKind),
    /// Thousandths of it that were credited as heard out.
    heard: i64,
    /// Thousandths that were credited as acknowledged.
    shown: i64,
    /// Beats heard of it.
    beats: i64,
}

struct Fold {
    part: Part,
    hearing: Shares,
    showing: Shares,
    answers: Vec<Answer>,
    /// The answer that was given last, until the next question.
    now: Option<usize>,
}

/// The points. What can be earned is dealt out over the answers within reach, so that asking one question and
/// leaving earns little.
pub(super) fn points(record: &Record<'_>, depth: &Depth) -> Vec<Point> {
    let reach = depth.answers * ENOUGH;
    let mut fold = Fold {
        part: Part::up_to(HEARING + SHOWING),
        hearing: Shares::new(HEARING, reach),
        showing: Shares::new(SHOWING, reach),
        answers: Vec::new(),
        now: None,
    };
    let talks = |kind| matches!(kind, EncounterKind::Discovery | EncounterKind::Presentation);
    for (at, event) in record.all().filter(|(_, event)| talks(event.encounter)) {
        let costs = event.encounter == EncounterKind::Discovery;
        match &event.what {
            Happening::Asked(_) | Happening::CardAsked(_) => fold.now = None,
            Happening::WillSay(run) => fold.begin(run.source),
            Happening::Heard(problem, layer, _) => fold.hear((*problem, *layer)),
            Happening::HeardOut => fold.heard_out(record, at),
            Happening::Acknowledged(Ack::Nod) => fold.show(NOD, Rule::Nodding, at),
            Happening::Acknowledged(Ack::SaidBack(_)) => fold.show(SAID_BACK, Rule::SayingBack, at),
            Happening::Unsaid(_) if costs && event.because == Rule::CuttingIn => {
                fold.part.add(CUT_OFF, Rule::CuttingIn, at, PointKind::CutOff);
            }
            Happening::SaidBackWrong(_) => {
                fold.part.add(SAID_BACK_WRONG, Rule::SayingBackWrong, at, PointKind::SaidBackWrong);
            }
            Happening::Shifted(..) if costs && event.because == Rule::Unacknowledged => {
                fold.part.add(UNACKNOWLEDGED, Rule::Unacknowledged, at, PointKind::Unacknowledged);
            }
            // An unanswered signal is a matter of patience.
            Happening::CueMissed(cue) if costs && *cue != CueRef::Ready => {
                fold.part.add(CUE_MISSED, Rule::Cues, at, PointKind::CueMissed);
            }
            _ => {}
        }
    }
    fold.part.close()
}

impl Fold {
    fn begin(&mut self, source: Source) {
        let Source::Layer(problem, layer) = source else {
            self.now = None;
            return;
        };
        let of = (problem, layer);
        let known = self.answers.iter().position(|answer| answer.of == of);
        self.now = Some(known.unwrap_or_else(|| {
            self.answers.push(Answer { of, heard: 0, shown: 0, beats: 0 });
            self.answers.len() - 1
        }));
    }

    fn current(&mut self) -> Option<&mut Answer> {
        self.now.and_then(|place| self.answers.get_mut(place))
    }

    fn hear(&mut self, of: (ProblemIx, LayerKind)) {
        if let Some(answer) = self.current().filter(|answer| answer.of == of) {
            answer.beats += 1;
        }
    }

    /// What came was heard to its end. A closed question brings less of an answer, so there was less to hear.
    fn heard_out(&mut self, record: &Record<'_>, at: usize) {
        let Some(answer) = self.current() else { return };
        let all = i64::try_from(record.case.beats(answer.of.0, answer.of.1).len()).unwrap_or(1).max(1);
        let share = (answer.beats * 1000 / all).min(1000);
        let more = share - answer.heard;
        answer.heard = share;
        let amount = self.hearing.take(more);
        self.part.add(amount, Rule::HearingOut, at, PointKind::HeardOut);
    }

    /// The player showed that they listened; saying back after a nod adds what the nod left.
    fn show(&mut self, share: i64, rule: Rule, at: usize) {
        let Some(answer) = self.current() else { return };
        let more = share - answer.shown;
        if more > 0 {
            answer.shown = share;
            let amount = self.showing.take(more);
            self.part.add(amount, rule, at, PointKind::Acknowledged);
        }
    }
}
