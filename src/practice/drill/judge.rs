//! How a round is judged: a fold over what happened after the cut. Only what was done counts, never luck.

use super::{Behaviour, Cut};
use crate::encounter::event::{Ack, Line};
use crate::encounter::{Event, Happening, Move, Play, Rule};
use crate::model::{LayerKind, ProblemIx, Quality, QuestionIx};
use crate::records::{MARK, RoundEnd};
use crate::scenario::case::Case;
use crate::scoring::score_of_order;

/// What came of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How it ended.
    pub outcome: RoundEnd,
    /// What the customer said with the move that decided it.
    pub said: Vec<Line>,
    /// What the judged moves did to the customer's trust, less what they did to their irritation, in thousandths.
    pub ease: i64,
}

/// Judges a round as far as it was played; `None` while it is open.
pub fn judge(cut: &Cut, play: &Play) -> Option<Verdict> {
    let events = play.events();
    let after = || events.iter().enumerate().skip(cut.events);
    let decided =
        after().find_map(|(at, event)| Some((at, decides(cut.behaviour, play.case(), &events[..at], event)?)));
    let (at, outcome) = decided.or_else(|| over(cut, play).map(|outcome| (events.len().saturating_sub(1), outcome)))?;
    let step = events.get(at)?.step;
    let said = after().filter(|(_, event)| event.step == step).filter_map(|(_, event)| match event.what {
        Happening::Said(line) => Some(line),
        _ => None,
    });
    let ease = after().map(|(_, event)| match event.what {
        Happening::Shifted(Quality::Trust, by) => i64::from(by),
        Happening::Shifted(Quality::Irritation, by) if event.because != Rule::Fading => -i64::from(by),
        _ => 0,
    });
    Some(Verdict { outcome, said: said.collect(), ease: ease.sum() })
}

/// Whether an event decides the round, and how. `before` is everything that happened before it.
fn decides(behaviour: Behaviour, case: &Case, before: &[Event], event: &Event) -> Option<RoundEnd> {
    use RoundEnd::{Held, NotHeld, WentBy};
    let what = &event.what;
    match (behaviour, what) {
        (_, Happening::Began(_) | Happening::Ended(_)) => Some(WentBy),
        (Behaviour::OrderDeck, Happening::Presented { .. }) => {
            let laid = before.iter().rev().find_map(|event| match &event.what {
                Happening::Arranged(order) => Some(score_of_order(case, order).get()),
                _ => None,
            });
            Some(if laid? >= i64::from(MARK) { Held } else { NotHeld })
        }
        (Behaviour::HoldSilence, Happening::KeptSilent) => Some(Held),
        (Behaviour::HoldSilence, Happening::Asked(_) | Happening::Proposed { .. }) => Some(NotHeld),
        (Behaviour::LetFinish, Happening::HeardOut) => Some(Held),
        (Behaviour::LetFinish, Happening::Unsaid(_)) => {
            Some(if event.because == Rule::CuttingIn { NotHeld } else { WentBy })
        }
        (Behaviour::SayBack, Happening::Acknowledged(Ack::SaidBack(_))) => Some(Held),
        (Behaviour::SayBack, Happening::SaidBackWrong(_)) => Some(NotHeld),
        (Behaviour::SayBack | Behaviour::AskDeeper, Happening::Proposed { .. }) => Some(WentBy),
        (Behaviour::SayBack, Happening::Asked(_)) => Some(WentBy),
        (Behaviour::AskDeeper, Happening::Asked(question)) => {
            Some(if is_deeper(case, before, *question) { Held } else { NotHeld })
        }
        (Behaviour::HearSignal, Happening::Proposed { ready, .. }) => Some(if *ready { Held } else { NotHeld }),
        (Behaviour::HearObjection, Happening::ObjectionUnderstood(objection)) => {
            before.iter().any(|event| event.what == Happening::ObjectionHeard(*objection)).then_some(Held)
        }
        (Behaviour::HearObjection, Happening::ObjectionHeard(objection)) => {
            before.iter().any(|event| event.what == Happening::ObjectionUnderstood(*objection)).then_some(Held)
        }
        (Behaviour::HearObjection, Happening::ObjectionAnswered { in_order, .. }) => {
            Some(if *in_order { Held } else { NotHeld })
        }
        _ => None,
    }
}

/// Whether a question goes one layer deeper than what was told of its problem.
fn is_deeper(case: &Case, before: &[Event], question: QuestionIx) -> bool {
    let Some(problem) = case.links.questions.get(question.get()).and_then(|link| link.about) else { return false };
    let Some(kind) = case.question(question).map(|question| question.kind) else { return false };
    let opened = |problem: ProblemIx, layer: LayerKind| {
        before.iter().any(|event| event.what == Happening::Opened(problem, layer))
    };
    let above = LayerKind::ALL.into_iter().rfind(|layer| *layer < kind);
    above.is_some_and(|above| opened(problem, above)) && !opened(problem, kind)
}

/// How a round ends whose moves are used up.
fn over(cut: &Cut, play: &Play) -> Option<RoundEnd> {
    let made = play.moves().iter().skip(cut.moves).filter(|mv| **mv != Move::Hint).count();
    if made < cut.behaviour.window() {
        return None;
    }
    let signalled = play.state().talk.signalled.is_some();
    Some(match cut.behaviour {
        // Nobody was cut off, and the answer is longer than the round.
        Behaviour::LetFinish => RoundEnd::Held,
        // Nothing was proposed, and nobody had asked for it.
        Behaviour::HearSignal if !signalled => RoundEnd::Held,
        _ => RoundEnd::WentBy,
    })
}
