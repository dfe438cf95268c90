//! Any play can be recorded and had again.

use crate::cli::testing::{SHIPPED, all_shipped, anything, english, shipped};
use crate::encounter::state::State;
use crate::encounter::view::Offer;
use crate::encounter::{Play, Stage};
use crate::model::HelpLevel;
use crate::records::{Record, replay};
use crate::scoring::score;
use crate::speech;
use crate::words::{Language, Words};
use proptest::prelude::*;
use std::sync::Arc;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_record_gives_the_same_play_again(seed: u64, steps in 0_usize..300, which in 0..SHIPPED.len(), level in 0_usize..3) {
        let case = &all_shipped()[which];
        let play = anything(case, seed, HelpLevel::ALL[level], steps, |_| {});
        let record = Record::of(&play);
        let text = record.to_text();
        let read = Record::parse(text.as_bytes()).expect("what was written can be read");
        let again = replay(Arc::clone(case), &read).expect("what was played can be played again");
        prop_assert_eq!(format!("{:?}", again.events()), format!("{:?}", play.events()));
        prop_assert_eq!(Record::of(&again).to_text(), text);
        prop_assert_eq!(again.state(), play.state());
        // Events alone make the state.
        let mut state = State::new(case);
        play.events().iter().for_each(|event| state.apply(event));
        prop_assert_eq!(&state, play.state());
    }
}

#[test]
fn plays_by_chance_come_to_every_part_of_a_case() {
    let mut stages = Vec::new();
    for (case, seed) in all_shipped().iter().flat_map(|case| (0..40).map(move |seed| (case, seed))) {
        anything(case, seed, HelpLevel::Guided, 400, |play| {
            let stage = format!("{:?}", play.view().stage);
            if !stages.contains(&stage) {
                stages.push(stage);
            }
        });
    }
    // Prospecting, preparation, presentation, discovery, proposal, closing, reflection, over.
    assert_eq!(stages.len(), 8, "{stages:?}");
}

#[test]
fn every_play_can_be_scored_in_words() {
    let finnish = Words::new(Language::Finnish);
    for (case, seed) in all_shipped().iter().flat_map(|case| (0..40).map(move |seed| (case, seed))) {
        let play = anything(case, seed, HelpLevel::Standard, 400, |_| {});
        for words in [english(), &finnish] {
            let lines = super::finish::lines(words, &play, &score(&play));
            for line in lines {
                let is_key = ["dimension-", "point-", "rule-", "cap-", "ending-"].iter().any(|key| line.contains(key));
                assert!(!is_key && !line.contains('{'), "{line}");
            }
        }
    }
}

#[test]
fn a_record_is_the_same_in_every_language() {
    let (english, finnish) = (shipped("first-visit", "en"), shipped("first-visit", "fi"));
    let play = anything(&english, 5, HelpLevel::Standard, 60, |_| {});
    let again = replay(finnish, &Record::of(&play)).expect("the same case");
    assert_eq!(again.events(), play.events());
}

#[test]
fn everything_on_offer_has_words_in_both_languages() {
    let finnish = Words::new(Language::Finnish);
    for (case, seed) in all_shipped().iter().flat_map(|case| (0..25).map(move |seed| (case, seed))) {
        anything(case, seed, HelpLevel::Guided, 300, |play| {
            for words in [english(), &finnish] {
                said_in_words(play, words);
            }
        });
    }
}

fn said_in_words(play: &Play, words: &Words) {
    let view = play.view();
    let is_text = |text: &str| !text.trim().is_empty() && !text.contains('{');
    // A message that is missing shows as its key.
    let is_key =
        |text: &str| ["move-", "slot-", "moment-", "hint-", "stock-", "notice"].iter().any(|k| text.starts_with(k));
    let check = |text: String| assert!(is_text(&text) && !is_key(&text), "{text:?} at {:?}", view.stage);
    for offer in &view.moves {
        check(speech::label(&view, words, offer));
        if let Offer::Ready(mv) = offer {
            check(speech::move_label(&view, words, mv));
        }
        if let Some((_, slots)) = speech::slots(&view, words, offer) {
            for slot in slots {
                check(words.get(slot.key));
                slot.choices.into_iter().for_each(|choice| check(choice.text));
            }
        }
    }
    view.said.iter().for_each(|spoken| check(speech::spoken(words, spoken)));
    view.said.iter().for_each(|spoken| check(speech::speaker(&view, spoken).name(&view, words)));
    view.cues.iter().for_each(|cue| check(speech::notice(words, cue)));
    if view.stage != Stage::Over {
        check(speech::hint(&view, words));
    }
}
