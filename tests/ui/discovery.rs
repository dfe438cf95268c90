//! The conversation: silence, listening moves, saying back, questions, proposing.

use crate::support::{SMALL, WINDOW, cut_texts, labels, make, overlapping_texts, play, window};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use malmi::encounter::view::Offer;
use malmi::encounter::{Move, Play};
use malmi::model::HelpLevel;
use malmi::ui::{DiscoveryPanel, Heard, discovery_ui, hear, say};
use malmi::words::{Language, Words};

/// The shoemaker's case at the counter, and what has been said.
fn at_the_counter(language: Language, level: HelpLevel, moves: &[Move]) -> (Play, Words, Vec<Heard>) {
    let words = Words::new(language);
    let mut play = play("first-visit", language, level);
    make(&mut play, [Move::Begin]);
    let mut said = hear(&play.view(), &words);
    for mv in moves {
        said.extend(say(&play.view(), &words, mv));
        make(&mut play, [mv.clone()]);
        said.extend(hear(&play.view(), &words));
    }
    (play, words, said)
}

fn first_question(play: &Play) -> Move {
    let view = play.view();
    let asked = view.moves.iter().find_map(|offer| match offer {
        Offer::Ready(mv @ Move::Ask(_)) => Some(mv.clone()),
        _ => None,
    });
    asked.expect("something can be asked")
}

#[test]
fn silence_is_the_largest_thing_and_has_the_focus() {
    let (play, words, said) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    let silence = harness.get_by_role_and_label(Role::Button, "Stay silent");
    assert!(silence.is_focused());
    let area = |name: &str| harness.get_by_role_and_label(Role::Button, name).rect().area();
    for other in ["Nod", "Say it back", "Tell me more", "Cut in", "Propose"] {
        assert!(silence.rect().area() > 2.0 * area(other), "{other}");
    }
}

#[test]
fn every_listening_move_has_its_key() {
    let asked = {
        let (play, ..) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
        first_question(&play)
    };
    for (language, keys) in [
        (Language::English, [Key::Space, Key::N, Key::M, Key::C, Key::P]),
        (Language::Finnish, [Key::Space, Key::N, Key::J, Key::K, Key::E]),
    ] {
        let (play, words, said) = at_the_counter(language, HelpLevel::Standard, std::slice::from_ref(&asked));
        let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
        for key in keys {
            harness.key_press(key);
            harness.run();
        }
        let expected = [Move::Silence, Move::Nod, Move::More, Move::CutIn, Move::Propose];
        assert_eq!(harness.state().got, expected, "{language:?}");
    }
}

#[test]
fn space_is_silence_even_when_a_question_has_the_focus() {
    let (play, words, said) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    harness.get_by_role_and_label(Role::Button, "Propose").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().got, [Move::Silence]);
}

#[test]
fn a_question_is_asked_by_its_digit_or_by_a_click() {
    let (play, words, said) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let question = first_question(&play);
    let Move::Ask(at) = question else { unreachable!("a question") };
    let text = play.view().texts().question(at).map(|(text, _)| text.to_owned()).expect("its words");
    let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    harness.key_press(Key::Num1);
    harness.run();
    harness.get_by_role_and_label(Role::Button, &text).click();
    harness.run();
    assert_eq!(harness.state().got, [question.clone(), question]);
}

#[test]
fn saying_back_asks_which_fact_and_escape_takes_it_back() {
    let (play, ..) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let asked = first_question(&play);
    let (play, words, said) =
        at_the_counter(Language::English, HelpLevel::Standard, &[asked, Move::Silence, Move::Silence]);
    let facts = play.view().facts_to_say_back();
    let (fact, text) = *facts.first().expect("something was heard");
    let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    harness.key_press(Key::S);
    harness.run();
    assert!(harness.query_by_role_and_label(Role::Button, text).is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_role_and_label(Role::Button, text).is_none());
    assert!(harness.state().got.is_empty());
    harness.key_press(Key::S);
    harness.run();
    harness.key_press(Key::Num1);
    harness.run();
    assert_eq!(harness.state().got, [Move::SayBack(fact)]);
}

#[test]
fn the_kind_of_a_question_is_told_in_guided_play_only() {
    for (level, told) in [(HelpLevel::Guided, true), (HelpLevel::Standard, false), (HelpLevel::Realistic, false)] {
        let (play, words, said) = at_the_counter(Language::English, level, &[]);
        let harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
        let kinds = ["situation", "problem", "consequence", "worth of a solution"];
        let rows = labels(&harness, Role::Button);
        let marked = rows.iter().any(|row| kinds.iter().any(|kind| row.ends_with(&format!(". {kind}"))));
        assert_eq!(marked, told, "{level:?}: {rows:?}");
    }
}

#[test]
fn nothing_is_cut_or_overlaps_in_either_language_or_window() {
    let (play, ..) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let asked = first_question(&play);
    for language in Language::ALL {
        for size in [WINDOW, SMALL] {
            let moves = [asked.clone(), Move::Silence, Move::Nod, Move::More];
            let (play, words, said) = at_the_counter(language, HelpLevel::Guided, &moves);
            let harness = window::<DiscoveryPanel>(&play, &words, &said, size, discovery_ui);
            assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?} {size:?}");
            assert_eq!(overlapping_texts(&harness), Vec::new(), "{language:?} {size:?}");
        }
    }
}
