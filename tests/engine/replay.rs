//! What holds of every play, whatever the moves: tried on plays by chance.

use crate::walk::{MEDIA, SHIPPED, cases, fill, level, shipped, step, walk};
use malmi::encounter::event::Stock;
use malmi::encounter::moves::FactRef;
use malmi::encounter::view::Offer;
use malmi::encounter::view::Spoken;
use malmi::encounter::wire::{WireError, fact_id, from_json, to_json};
use malmi::encounter::{MOVES_AT_MOST, Move, Play, Refusal, Stage, State};
use malmi::model::{BeatIx, HelpLevel, Id, LayerKind, ProblemIx, Quality};
use malmi::players::{Kind, play_out};
use malmi::scenario::case::Case;
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Which case, which seed, which level, and what to do.
fn plays() -> impl Strategy<Value = (usize, u64, u16, Vec<u16>)> {
    (0..=SHIPPED.len(), 0..1000_u64, 0..3_u16, prop::collection::vec(any::<u16>(), 0..160))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_refused_move_changes_nothing((case, seed, help, numbers) in plays()) {
        let mut play = Play::new(Arc::clone(&cases()[case]), seed, level(help));
        for number in numbers {
            for mv in [Some(crate::walk::wild(number)), step(&play, number)].into_iter().flatten() {
                let before = play.clone();
                let checked = play.check(&mv);
                let made = play.make(mv);
                prop_assert_eq!(checked, made, "a move is refused exactly when its check refuses it");
                if made.is_err() {
                    prop_assert_eq!(before.state(), play.state());
                    prop_assert_eq!(before.events(), play.events());
                    prop_assert_eq!(before.moves(), play.moves());
                    prop_assert_eq!(before.view().said, play.view().said);
                }
            }
        }
    }

    #[test]
    fn the_events_alone_make_the_state((case, seed, help, numbers) in plays()) {
        let case = &cases()[case];
        let play = walk(case, seed, level(help), &numbers);
        let mut state = State::new(case);
        play.events().iter().for_each(|event| state.apply(event));
        prop_assert_eq!(&state, play.state());
    }

    #[test]
    fn the_same_moves_give_the_same_events((case, seed, help, numbers) in plays()) {
        let case = &cases()[case];
        let play = walk(case, seed, level(help), &numbers);
        let mut again = Play::new(Arc::clone(case), seed, level(help));
        for mv in play.moves() {
            // Through the form that records have, so that this holds of saved games too.
            let read = from_json(case, &to_json(case, mv));
            prop_assert_eq!(read.as_ref(), Ok(mv));
            prop_assert_eq!(again.make(read.expect("read")), Ok(()));
        }
        prop_assert_eq!(play.events(), again.events());
    }

    #[test]
    fn what_is_offered_can_be_done((case, seed, help, numbers) in plays()) {
        let mut play = Play::new(Arc::clone(&cases()[case]), seed, level(help));
        for number in numbers {
            let view = play.view();
            for offer in &view.moves {
                let ways = 0..16_u16;
                let possible = ways.filter_map(|way| fill(&view, offer, number ^ (way * 8)));
                let possible: Vec<Move> = possible.collect();
                prop_assert!(!possible.is_empty(), "{:?} cannot be filled", offer);
                let open = |mv: &Move| with_media(mv).iter().any(|mv| play.check(mv).is_ok());
                prop_assert!(possible.iter().all(open), "{:?} is refused: {:?}", offer, possible);
            }
            drop(view);
            if let Some(mv) = step(&play, number) {
                let _refused = play.make(mv);
            }
        }
    }

    #[test]
    fn nothing_happens_after_the_end((case, seed, help, numbers) in plays()) {
        let play = walk(&cases()[case], seed, level(help), &numbers);
        let what: Vec<_> = play.events().iter().map(|event| &event.what).collect();
        if let Some(end) = what.iter().position(|w| matches!(w, malmi::encounter::Happening::Ended(_))) {
            use malmi::encounter::Happening::{Closed, Said, Told};
            prop_assert!(what[end + 1..].iter().all(|w| matches!(w, Said(_) | Told(_) | Closed)), "{:?}", &what[end..]);
            prop_assert_eq!(what.len() - end <= 3, true);
        }
        prop_assert_eq!(play.state().ending.is_some(), matches!(play.state().stage, Stage::Reflection | Stage::Over));
        for quality in Quality::ALL {
            prop_assert!((0..=1000).contains(&play.state().level(quality)));
        }
    }
}

/// A message by each channel, as one of them may be too long for the time; any other move as it is.
fn with_media(mv: &Move) -> Vec<Move> {
    match mv {
        Move::Contact(touch) => {
            let by = |medium| Move::Contact(Box::new(malmi::encounter::moves::Touch { medium, ..**touch }));
            MEDIA.into_iter().map(by).collect()
        }
        other => vec![other.clone()],
    }
}

#[test]
fn play_by_chance_always_comes_to_an_end() {
    for case in cases() {
        for help in HelpLevel::ALL {
            for seed in 0..300 {
                let play = play_out(case, Kind::Random, seed, help);
                assert!(play.is_over(), "{} with seed {seed}", case.scenario.id);
            }
        }
    }
}

#[test]
fn a_play_that_never_ends_is_stopped() {
    let mut play = Play::new(Arc::clone(&cases()[0]), 1, HelpLevel::Guided);
    for _ in 0..MOVES_AT_MOST - 1 {
        assert_eq!(play.make(Move::Hint), Ok(()));
    }
    let view = play.view();
    assert!(matches!(view.said[0], Spoken::Stock(Stock::DayIsOver, _)), "it is told in words: {:?}", view.said);
    assert_eq!(view.stage, Stage::Reflection);
    drop(view);
    assert_eq!(play.make(Move::Close), Ok(()), "and the case can be closed");
    assert_eq!((play.is_over(), play.moves().len()), (true, MOVES_AT_MOST));
    assert_eq!(play.make(Move::Hint), Err(Refusal::Over));
}

#[test]
fn every_shipped_case_is_named() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/malmi")).expect("readable");
    let names = folder.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned());
    let cases = names.filter(|name| name.split_once('.').is_some_and(|(_, rest)| rest == "ron") && name != "pack.ron");
    assert_eq!(cases.count(), SHIPPED.len(), "a new case must be named in `SHIPPED`");
}

#[test]
fn every_fact_has_a_name_of_its_own() {
    // Four digits are few: among a hundred problems of six beats a layer, some facts share them.
    let mut case = Case::clone(&shipped("insurance-farm"));
    let layers = &mut case.scenario.problems[0].layers;
    for beats in [&mut layers.situation, &mut layers.problem, &mut layers.implication, &mut layers.need] {
        let first = beats[0].clone();
        beats.resize(6, first);
    }
    let all: Vec<FactRef> = LayerKind::ALL
        .into_iter()
        .flat_map(|layer| (0..case.beats(ProblemIx::new(0), layer).len()).map(move |beat| (layer, BeatIx::new(beat))))
        .flat_map(|(layer, beat)| {
            [false, true].map(|misheard| FactRef { problem: ProblemIx::new(0), layer, beat, misheard })
        })
        .collect();
    for n in 2500..2600 {
        case.scenario.problems[0].id = Id::new(&format!("p{n}")).expect("an id");
        let names: BTreeSet<String> = all.iter().map(|fact| fact_id(&case, *fact)).collect();
        assert_eq!(names.len(), all.len(), "p{n}");
        for fact in &all {
            let mv = Move::SayBack(*fact);
            assert_eq!(from_json(&case, &to_json(&case, &mv)), Ok(mv));
        }
    }
}

#[test]
fn what_is_not_a_move_is_told_plainly() {
    let case = cases().last().expect("the bakery");
    let error = |value: serde_json::Value| from_json(case, &value).expect_err("no move").to_string();
    assert_eq!(error(json!("silence")), "a move is an object with a text `move`, as in {\"move\":\"silence\"}");
    assert_eq!(error(json!({ "move": 3 })), "a move is an object with a text `move`, as in {\"move\":\"silence\"}");
    assert_eq!(error(json!({ "move": "dance" })), "there is no move `dance` now");
    assert_eq!(error(json!({ "move": "ask:dance" })), "there is no move `ask:dance` now");
    assert_eq!(error(json!({ "move": "silence:long" })), "there is no move `silence:long` now");
    assert_eq!(error(json!({ "move": "silence", "loud": true })), "the move takes no argument `loud`");
    assert_eq!(
        error(json!({ "move": "tie", "capability": "stone" })),
        "the move `tie` needs the argument `problem`: a text, one of the choices"
    );
    assert_eq!(
        error(json!({ "move": "tie", "capability": "stone", "problem": "rain" })),
        "`rain` is none of the choices for `problem`"
    );
    assert_eq!(
        error(json!({ "move": "say-back", "fact": "oven.zzzz" })),
        "`oven.zzzz` is none of the choices for `fact`"
    );
    assert_eq!(
        error(json!({ "move": "arrange" })),
        "the move `arrange` needs the argument `order`: a list of texts, each one of the choices"
    );
    assert_eq!(
        error(json!({ "move": "tell", "sure": 101 })),
        "the move `tell` needs the argument `sure`: a whole number from 0 to 100"
    );
    assert_eq!(
        error(json!({ "move": "tell", "order": [-1] })),
        "the move `tell` needs the argument `order`: a list of the places of moments, from 0"
    );
    assert_eq!(error(json!({ "move": "x".repeat(1000) })).len(), "there is no move `` now".len() + 60, "and shortened");
}

#[test]
fn a_move_with_a_place_that_does_not_exist_still_has_a_name() {
    let case = cases().last().expect("the bakery");
    for number in 0..=u16::MAX {
        let mv = crate::walk::wild(number);
        let json = to_json(case, &mv);
        if let Ok(read) = from_json(case, &json) {
            assert_eq!(to_json(case, &read), json);
        }
    }
    let mv = Move::Reply(Some(255), malmi::model::ReplyIx::new(0));
    assert_eq!(from_json(case, &to_json(case, &mv)), Err(WireError::UnknownMove("reply:?".into())));
}

#[test]
fn offers_are_never_listed_twice() {
    for case in cases() {
        let view = Play::new(Arc::clone(case), 1, HelpLevel::Guided);
        let view = view.view();
        let ready = |offer: &&Offer| matches!(offer, Offer::Ready(_));
        let names: Vec<String> = view.moves.iter().filter(ready).map(|offer| format!("{offer:?}")).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    }
}
