//! Drills cut from the cases that come with the program.

use malmi::cli::shelf::Shelf;
use malmi::encounter::view::Offer;
use malmi::encounter::{Move, Play};
use malmi::model::HelpLevel;
use malmi::players::{Patient, Player, Reading};
use malmi::practice::{Behaviour, ROUNDS, Round, judge, rounds, tell_verdict};
use malmi::records::RoundEnd;
use malmi::scenario::case::Case;
use malmi::words::{Language, Words};
use std::sync::Arc;

fn cases() -> Vec<Arc<Case>> {
    Shelf::compiled_in().cases.iter().map(|case| Arc::clone(case.told_in("en"))).collect()
}

fn drill(behaviour: Behaviour, seed: u64) -> Vec<Round> {
    rounds(behaviour, &cases(), HelpLevel::Standard, seed)
}

/// Makes moves until the round is judged.
fn play_on(round: &Round, mut choose: impl FnMut(&Play) -> Move) -> RoundEnd {
    let mut play = round.play.clone();
    for _ in 0..20 {
        if let Some(verdict) = judge(&round.cut, &play) {
            return verdict.outcome;
        }
        let mv = choose(&play);
        play.make(mv.clone()).unwrap_or_else(|refusal| panic!("{mv:?}: {refusal}"));
    }
    panic!("{:?}: a round ends", round.cut)
}

/// A player who has been there all along.
fn patient(round: &Round) -> Patient {
    let (case, mut player) = (round.play.case(), Patient::new(None));
    let mut again = Play::new(Arc::clone(case), round.play.seed(), round.play.level());
    for mv in round.play.moves() {
        player.watch(&again.view(), &Reading::new(case), mv);
        again.make(mv.clone()).expect("it was made before");
    }
    player
}

#[test]
fn every_behaviour_has_its_rounds_and_the_same_seed_gives_the_same() {
    for behaviour in Behaviour::ALL {
        for seed in [1, 77, u64::MAX] {
            let (once, again) = (drill(behaviour, seed), drill(behaviour, seed));
            assert_eq!(once.len(), ROUNDS, "{behaviour:?} {seed}");
            let moves = |rounds: &[Round]| rounds.iter().map(|round| round.play.moves().to_vec()).collect::<Vec<_>>();
            assert_eq!(moves(&once), moves(&again));
            assert!(once.iter().all(|round| judge(&round.cut, &round.play).is_none()), "{behaviour:?}: open at first");
        }
    }
}

#[test]
fn the_patient_player_holds_what_is_drilled() {
    // It asks rather than waits, and whether it asks deeper next is its own plan.
    let other = |behaviour: &Behaviour| !matches!(behaviour, Behaviour::HoldSilence | Behaviour::AskDeeper);
    for behaviour in Behaviour::ALL.into_iter().filter(other) {
        for round in drill(behaviour, 5) {
            let (mut player, case) = (patient(&round), Arc::clone(round.play.case()));
            let end = play_on(&round, |play| player.choose(&play.view(), &Reading::new(&case)));
            assert_eq!(end, RoundEnd::Held, "{behaviour:?} in {}", case.scenario.id.as_str());
        }
    }
}

#[test]
fn the_opposite_is_not_held_and_the_way_out_is_told() {
    let ask = |play: &Play| {
        let asks = |offer: &Offer| matches!(offer, Offer::Ready(Move::Ask(_)));
        match play.view().moves.iter().find(|offer| asks(offer)) {
            Some(Offer::Ready(mv)) => mv.clone(),
            _ => panic!("there is always something to ask"),
        }
    };
    let misheard = |play: &Play| {
        let facts = play.view().facts_to_say_back();
        Move::SayBack(facts.iter().find(|(fact, _)| fact.misheard).expect("a misheard fact").0)
    };
    for round in drill(Behaviour::HoldSilence, 3) {
        assert_eq!(play_on(&round, ask), RoundEnd::NotHeld);
        assert_eq!(play_on(&round, |_| Move::Silence), RoundEnd::Held);
    }
    for round in drill(Behaviour::LetFinish, 3) {
        assert_eq!(play_on(&round, |_| Move::CutIn), RoundEnd::NotHeld);
    }
    for round in drill(Behaviour::SayBack, 3) {
        assert_eq!(play_on(&round, misheard), RoundEnd::NotHeld);
        assert_eq!(play_on(&round, ask), RoundEnd::WentBy);
    }
    for round in drill(Behaviour::OrderDeck, 3) {
        let mut worst: Vec<_> = round.play.view().cards_ahead();
        worst.sort_by_key(|card| round.play.case().links.cards[card.get()].gain);
        let backwards = |play: &Play| {
            if play.view().deck_is_laid() { Move::Present } else { Move::Arrange(worst.iter().copied().collect()) }
        };
        assert_eq!(play_on(&round, backwards), RoundEnd::NotHeld);
    }
}

#[test]
fn some_question_goes_deeper_and_some_other_does_not() {
    let asks = |play: &Play| -> Vec<Move> {
        let view = play.view();
        let asks = view.moves.iter().filter_map(|offer| match offer {
            Offer::Ready(mv @ Move::Ask(_)) => Some(mv.clone()),
            _ => None,
        });
        asks.collect()
    };
    for round in drill(Behaviour::AskDeeper, 5) {
        let ends: Vec<RoundEnd> = asks(&round.play).into_iter().map(|mv| play_on(&round, |_| mv.clone())).collect();
        assert!(ends.contains(&RoundEnd::Held), "{ends:?}");
        assert!(ends.contains(&RoundEnd::NotHeld), "{ends:?}");
    }
}

#[test]
fn a_verdict_is_told_whole_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language);
        for behaviour in Behaviour::ALL {
            for round in drill(behaviour, 9) {
                let mut play = round.play.clone();
                let verdict = loop {
                    match judge(&round.cut, &play) {
                        Some(verdict) => break verdict,
                        None => play.make(Move::Leave).expect("one can always leave"),
                    }
                };
                assert_eq!(verdict.outcome, RoundEnd::WentBy);
                let told = tell_verdict(&words, &round, &play, &verdict);
                for text in [&told.outcome, &told.what, &told.customer, told.helped.as_ref().expect("a way")] {
                    assert!(
                        !text.starts_with("drill-") && !text.contains(['{', '“'].as_slice()) || text.contains('”'),
                        "{text}"
                    );
                }
            }
        }
    }
}
