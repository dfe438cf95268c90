//! Where a round is cut from a case: the patient player plays it, and the round begins where the behaviour is due.

use super::Behaviour;
use crate::encounter::{Event, Happening, Move, Play, Rule, Stage};
use crate::model::{EncounterKind, HelpLevel, LayerKind};
use crate::players::{Patient, Player, Reading};
use crate::scenario::case::Case;
use std::sync::Arc;

/// Rounds of a drill: three make about three minutes.
pub const ROUNDS: usize = 3;
/// Plays of one case that are searched for a moment, each with other luck.
const TRIES: u64 = 4;
/// Moves of one play at most, for a case that nobody can end.
const LONGEST: usize = 300;

/// A round of a drill.
#[derive(Clone, Debug)]
pub struct Round {
    /// The play, up to the moment.
    pub play: Play,
    /// Where the judged part begins.
    pub cut: Cut,
}

/// Where the judged part of a play begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// What is judged.
    pub behaviour: Behaviour,
    /// Moves made before it.
    pub moves: usize,
    /// Events before it.
    pub events: usize,
}

/// The rounds of a drill, from as many different cases as offer the behaviour, else with other luck; fewer where no more
/// can be found, and none where no case offers it. The same seed gives the same rounds.
pub fn rounds(behaviour: Behaviour, cases: &[Arc<Case>], level: HelpLevel, seed: u64) -> Vec<Round> {
    let mut fitting: Vec<&Arc<Case>> = cases.iter().filter(|case| behaviour.can_be_in(case)).collect();
    if fitting.is_empty() {
        return Vec::new();
    }
    let first = usize::try_from(seed % fitting.len() as u64).unwrap_or(0);
    fitting.rotate_left(first);
    let mut found = Vec::new();
    for attempt in 0..TRIES {
        for case in &fitting {
            if found.len() < ROUNDS {
                found.extend(cut(behaviour, case, level, luck(seed, attempt)));
            }
        }
    }
    found
}

/// The luck of an attempt: short, so that it can be told and typed.
const fn luck(seed: u64, attempt: u64) -> u64 {
    (seed ^ (seed >> 21)).wrapping_add(attempt.wrapping_mul(7919)) % 1_000_000
}

/// A round of a case with this luck; `None` where the behaviour never comes to be due.
fn cut(behaviour: Behaviour, case: &Arc<Case>, level: HelpLevel, seed: u64) -> Option<Round> {
    let reading = Reading::new(case);
    let mut player = Patient::new(None);
    let mut play = Play::new(Arc::clone(case), seed, level);
    let mut due: Vec<usize> = Vec::new();
    for _ in 0..LONGEST {
        if is_due(behaviour, &play) {
            due.push(play.moves().len());
        }
        if play.is_over() || past(behaviour, &play) {
            break;
        }
        let mv = player.choose(&play.view(), &reading);
        if play.make(mv).is_err() {
            break;
        }
    }
    // Which of the moments comes is a matter of the seed too.
    let place = usize::try_from(seed % due.len().max(1) as u64).unwrap_or(0);
    let moves = before(behaviour, *due.get(place)?, seed);
    let play = again(case, seed, level, play.moves().get(..moves)?)?;
    let cut = Cut { behaviour, moves, events: play.events().len() };
    (play.view().stage == Stage::Encounter(behaviour.encounter())).then_some(Round { play, cut })
}

/// The readiness signal is heard only by those who do not know that it has come: some rounds begin a move or two before.
fn before(behaviour: Behaviour, due: usize, seed: u64) -> usize {
    let back = usize::try_from(seed / 7 % 3).unwrap_or(0);
    if behaviour == Behaviour::HearSignal { due.saturating_sub(back) } else { due }
}

/// The beginning of a play, made again.
fn again(case: &Arc<Case>, seed: u64, level: HelpLevel, moves: &[Move]) -> Option<Play> {
    let mut play = Play::new(Arc::clone(case), seed, level);
    moves.iter().try_for_each(|mv| play.make(mv.clone()).ok())?;
    Some(play)
}

/// Whether the encounter in which the behaviour is due is over.
fn past(behaviour: Behaviour, play: &Play) -> bool {
    match play.view().stage {
        Stage::Encounter(kind) => kind > behaviour.encounter(),
        Stage::Closing | Stage::Reflection | Stage::Over => true,
    }
}

/// Whether the behaviour is due now.
fn is_due(behaviour: Behaviour, play: &Play) -> bool {
    let state = play.state();
    let talk = &state.talk;
    let here = state.stage == Stage::Encounter(behaviour.encounter());
    let told = || lately(play, |event| event.what == Happening::HeardOut) && talk.signalled.is_none();
    here && match behaviour {
        Behaviour::OrderDeck => !state.deck.laid,
        Behaviour::HoldSilence => told() && silence_brings(play),
        Behaviour::LetFinish => {
            let begun = lately(play, |event| matches!(event.what, Happening::Opened(..)));
            begun && talk.run.is_some_and(|run| run.next < run.end)
        }
        Behaviour::SayBack => {
            let facts = play.view().facts_to_say_back().into_iter().map(|(fact, _)| fact.misheard);
            let (wrong, right): (Vec<bool>, Vec<bool>) = facts.partition(|misheard| *misheard);
            told() && !wrong.is_empty() && !right.is_empty()
        }
        Behaviour::AskDeeper => told() && deeper(play).is_some(),
        Behaviour::HearSignal => lately(play, |event| event.what == Happening::Signalled),
        Behaviour::HearObjection => {
            state.third.open.is_some_and(|open| !open.heard && !open.understood && !open.answered)
        }
    }
}

/// Whether something happened with the last move.
fn lately(play: &Play, wanted: impl Fn(&Event) -> bool) -> bool {
    let step = play.events().last().map(|event| event.step);
    let now = play.events().iter().rev().take_while(|event| Some(event.step) == step);
    now.filter(|event| event.encounter == EncounterKind::Discovery).any(wanted)
}

/// Whether the customer would go on by themselves.
fn silence_brings(play: &Play) -> bool {
    let mut waited = play.clone();
    let before = waited.events().len();
    let opened = |event: &Event| matches!(event.what, Happening::Opened(..)) && event.because == Rule::Silence;
    waited.make(Move::Silence).is_ok() && waited.events()[before..].iter().any(opened)
}

/// A question on offer that goes one layer deeper into a problem of which something has been heard.
pub(super) fn deeper(play: &Play) -> Option<crate::model::QuestionIx> {
    use crate::encounter::view::Offer;
    let (case, state, view) = (play.case(), play.state(), play.view());
    let asks = view.moves.iter().filter_map(|offer| match offer {
        Offer::Ready(Move::Ask(question)) => Some(*question),
        _ => None,
    });
    let mut fitting = asks.filter(|question| {
        let about = case.links.questions.get(question.get()).and_then(|link| link.about);
        let kind = case.question(*question).map(|question| question.kind);
        about.zip(kind).is_some_and(|(problem, kind)| {
            let above = LayerKind::ALL.into_iter().rfind(|layer| *layer < kind);
            above.is_some_and(|above| state.is_open(problem, above)) && !state.is_open(problem, kind)
        })
    });
    fitting.next()
}
