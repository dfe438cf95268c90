//! Luck is addressed: what happened before does not change the luck of what comes, so that "what if I had asked
//! instead?" is a fair comparison.

use crate::table::Table;
use crate::walk::{cases, walk};
use malmi::encounter::event::{Ack, CueRef, Run, Source};
use malmi::encounter::{Event, Happening, Play, State, rules};
use malmi::model::{HelpLevel, LayerKind, ProblemIx, Quality, QuestionIx};
use malmi::scenario::case::Case;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Decisions of luck in a play by what they were about, and how they fell.
type Decisions = BTreeMap<String, bool>;

/// The decisions of a play that depend on nothing but their address.
fn decisions(play: &Play) -> Decisions {
    let case = play.case();
    let mut found = Decisions::new();
    let mut state = State::new(case);
    let mut asked: Option<QuestionIx> = None;
    let mut nodded: Option<Run> = None;
    for event in play.events() {
        match &event.what {
            Happening::Asked(at) => asked = (state.talk.asked[at.get()] == 0).then_some(*at),
            Happening::Opened(..) | Happening::Said(_) => {
                if let Some((question, opened)) = asked.take().and_then(|at| reach(case, &state, at, event)) {
                    found.insert(format!("the first asking of {question:?}"), opened);
                }
            }
            Happening::CueGiven { cue: cue @ (CueRef::Beat(..) | CueRef::Own(..)), perceived, .. } => {
                found.insert(format!("{cue:?}"), *perceived);
            }
            Happening::Acknowledged(Ack::Nod) => nodded = state.talk.run,
            _ => {}
        }
        if let (Some(run), true) = (nodded, matches!(event.what, Happening::Unsaid(_) | Happening::Said(_))) {
            found.insert(
                format!("a nod before {:?} {}", run.source, run.next),
                matches!(event.what, Happening::Unsaid(_)),
            );
            nodded = None;
        }
        if let (Happening::KeptSilent, Some((problem, nth))) = (&event.what, silence(case, &state)) {
            let told = play.events().iter().any(|e| e.step == event.step && matches!(e.what, Happening::Heard(..)));
            found.insert(format!("silence {nth} on {problem:?}"), told);
        }
        state.apply(event);
    }
    found
}

/// The bakery's conversation alone, in which walks by chance come furthest.
fn talk() -> Arc<Case> {
    Arc::clone(Table::discovery().sit().play().case())
}

/// Whether a question asked for the first time could reach its layer, and whether it did.
fn reach(case: &Case, state: &State, at: QuestionIx, event: &Event) -> Option<(QuestionIx, bool)> {
    let (question, problem) = (case.question(at)?, case.links.questions[at.get()].about?);
    let above = LayerKind::ALL.into_iter().rfind(|kind| *kind < question.kind);
    let ease = state.level(Quality::Trust) - state.level(Quality::Irritation) / 2;
    let reachable = ease >= rules::LAYER_TRUST[question.kind as usize]
        && above.is_none_or(|above| state.is_open(problem, above))
        && !state.is_open(problem, question.kind)
        && !case.beats(problem, question.kind).is_empty();
    reachable.then_some((at, matches!(event.what, Happening::Opened(..))))
}

/// The problem that a silence may bring more of, and which silence on it this is; only where something is left unsaid
/// and the silence is the first in a row, so that its chance is always the same.
fn silence(case: &Case, state: &State) -> Option<(ProblemIx, u16)> {
    let Some(Source::Layer(problem, layer)) = state.talk.last else { return None };
    let unsaid = state.first_unheard(case, problem, layer).is_some();
    (unsaid && state.talk.silences == 0).then(|| (problem, state.talk.problems[problem.get()].silences))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_plays_of_one_seed_share_their_luck(
        case in 0..10_usize,
        seed in 0..1000_u64,
        one in prop::collection::vec(any::<u16>(), 40..160),
        other in prop::collection::vec(any::<u16>(), 40..160),
    ) {
        let play = |numbers: &[u16]| decisions(&walk(&cases().get(case).cloned().unwrap_or_else(talk), seed, HelpLevel::Standard, numbers));
        let (one, other) = (play(&one), play(&other));
        for (what, fell) in &one {
            prop_assert_eq!(other.get(what).unwrap_or(fell), fell, "{}", what);
        }
    }
}

#[test]
fn walks_meet_enough_luck_for_the_comparison_to_mean_something() {
    let numbers = |seed: u64| -> Vec<u16> {
        (0..150_u64).map(|n| u16::try_from((n * 7919 + seed * 104_729 + n * n * 31) % 65_536).expect("small")).collect()
    };
    let of = |seed| decisions(&walk(&talk(), 7, HelpLevel::Standard, &numbers(seed)));
    let plays: Vec<Decisions> = (0..300).map(of).collect();
    let kinds = ["the first asking", "Beat", "a nod before", "silence"];
    for kind in kinds {
        let shared = plays.iter().flat_map(|p| p.keys()).filter(|key| key.starts_with(kind)).count();
        assert!(shared >= 10, "{kind}: {shared}");
    }
}
