//! The third encounter, as a screen reader meets it.

use crate::support::{SMALL, WINDOW, cut_texts, labels, make, overlapping_texts, play, window};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use malmi::encounter::view::TurnOf;
use malmi::encounter::{Move, Play, Stage};
use malmi::model::{CapabilityIx, CardIx, EncounterKind, FormIx, HelpLevel, NextStepIx, QuestionIx};
use malmi::ui::third::{ThirdPanel, third_ui};
use malmi::ui::{Heard, Who};
use malmi::words::{Language, Words};

/// The quarry at the beginning of its third encounter, after a patient conversation.
pub(crate) fn quarry(language: Language) -> Play {
    let mut play = play("pump-quarry", language, HelpLevel::Standard);
    make(&mut play, [Move::Finish, Move::Begin]);
    let cards = [2, 3].map(CardIx::new).into_iter().collect();
    make(&mut play, [Move::Arrange(cards), Move::Present, Move::Present, Move::Conclude]);
    for id in QUESTIONS {
        let question = question(&play, id);
        if play.make(Move::Ask(question)).is_err() {
            continue;
        }
        hear_out(&mut play);
        if play.view().signal().is_some() {
            make(&mut play, [Move::Propose]);
        }
        if play.view().stage == Stage::Encounter(EncounterKind::Proposal) {
            return play;
        }
    }
    panic!("the third encounter never came: {:?}", play.view().stage);
}

/// The quarry with its cards laid.
pub(crate) fn deck(language: Language) -> Play {
    let mut play = play("pump-quarry", language, HelpLevel::Standard);
    make(&mut play, [Move::Finish, Move::Begin]);
    make(&mut play, [Move::Arrange([3, 6, 9, 8].map(CardIx::new).into_iter().collect())]);
    play
}

/// From the surface of each problem down.
const QUESTIONS: [&str; 12] = [
    "route",
    "fast-water",
    "standing-water",
    "after-easter",
    "riser",
    "alarm",
    "that-night",
    "after-dark",
    "pond-way",
    "opened-up",
    "liner-wait",
    "summer-set",
];

fn question(play: &Play, id: &str) -> QuestionIx {
    let discovery = play.case().scenario.discovery.as_ref().expect("a conversation");
    QuestionIx::new(discovery.questions.iter().position(|question| question.id.as_str() == id).expect(id))
}

/// Silence until nothing more comes, then one fact said back.
fn hear_out(play: &mut Play) {
    while play.view().turn == TurnOf::Theirs {
        make(play, [Move::Silence]);
    }
    let said = play.view().board().last().map(|fact| fact.fact);
    if let Some(fact) = said {
        let _ = play.make(Move::SayBack(fact));
    }
}

/// The same with a form chosen and every objection dealt with.
pub(crate) fn at_work(language: Language) -> Play {
    let mut play = quarry(language);
    make(&mut play, [Move::ChooseForm(FormIx::new(0))]);
    settle(&mut play);
    play
}

/// Deals with every objection that is open.
pub(crate) fn settle(play: &mut Play) {
    while let Some(open) = play.view().objection() {
        let answer = malmi::model::AnswerIx::new(0);
        make(play, [Move::HearOut, Move::AskBehind, Move::Answer(open.objection, answer), Move::CheckAnswer]);
    }
}

#[test]
fn a_form_is_chosen_with_a_digit() {
    let (play, words) = (quarry(Language::English), Words::new(Language::English));
    let said = [Heard { step: 1, who: Who::Them("Seija".to_owned()), text: "Sit down.".to_owned(), cue: None }];
    let mut harness = window::<ThirdPanel>(&play, &words, &said, WINDOW, third_ui);
    harness.get_by_label("Sit down.");
    assert!(labels(&harness, Role::Button).iter().any(|label| label.starts_with("Trial. A trial pump on your raft")));
    harness.key_press(Key::Num2);
    harness.run();
    assert_eq!(harness.state().got, [Move::ChooseForm(FormIx::new(1))]);
}

#[test]
fn a_capability_goes_from_the_tray_onto_a_problem_that_was_heard_of() {
    let (play, words) = (at_work(Language::English), Words::new(Language::English));
    let problems: Vec<_> = play.view().problems().map(|(at, title)| (at, title.to_owned())).collect();
    assert!(!problems.is_empty(), "nothing was heard of any problem");
    let mut harness = window::<ThirdPanel>(&play, &words, &[], WINDOW, third_ui);
    harness.get_by_label("Self-draining line").click();
    harness.run();
    harness.get_by_label("On which problem does “Self-draining line” go?");
    harness.get_by_role_and_label(Role::Button, &problems[0].1).click();
    harness.run();
    harness.key_press(Key::Num1);
    harness.run();
    harness.key_press(Key::Num1);
    harness.run();
    let (capabilities, _) = play.view().ties();
    assert_eq!(
        harness.state().got,
        [Move::Tie(CapabilityIx::new(1), problems[0].0), Move::Tie(capabilities[0], problems[0].0)]
    );
}

#[test]
fn a_capability_is_dragged_onto_a_problem() {
    let (play, words) = (at_work(Language::English), Words::new(Language::English));
    let (problem, title) = play.view().problems().map(|(at, title)| (at, title.to_owned())).last().expect("a problem");
    let mut harness = window::<ThirdPanel>(&play, &words, &[], WINDOW, third_ui);
    let from = harness.get_by_label("Self-draining line").rect().center();
    let to = harness.get_by_label(&title).rect().center();
    for (drop, at) in [(false, to), (true, to)] {
        harness.drag_at(from);
        harness.run();
        harness.hover_at(at);
        harness.run();
        if !drop {
            // Let go over nothing it lies in the tray again.
            harness.hover_at(from);
            harness.run();
        }
        harness.drop_at(if drop { at } else { from });
        harness.run();
    }
    assert_eq!(harness.state().got, [Move::Tie(CapabilityIx::new(1), problem)]);
}

#[test]
fn escape_puts_a_capability_back() {
    let (play, words) = (at_work(Language::English), Words::new(Language::English));
    let mut harness = window::<ThirdPanel>(&play, &words, &[], WINDOW, third_ui);
    harness.key_press(Key::Num1);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    harness.get_by_label("Choose what you offer, then the problem that it answers.");
    assert!(harness.state().got.is_empty());
}

#[test]
fn an_objection_has_four_steps() {
    let words = Words::new(Language::English);
    let mut play = quarry(Language::English);
    make(&mut play, [Move::ChooseForm(FormIx::new(0))]);
    let objection = play.view().objection().expect("an objection").objection;
    let answer = malmi::model::AnswerIx::new(1);
    {
        let mut harness = window::<ThirdPanel>(&play, &words, &[], WINDOW, third_ui);
        for key in [Key::H, Key::A, Key::Num2, Key::C] {
            harness.key_press(key);
            harness.run();
        }
        assert_eq!(harness.state().got, [Move::HearOut, Move::AskBehind, Move::Answer(objection, answer)]);
    }
    make(&mut play, [Move::HearOut, Move::AskBehind, Move::Answer(objection, answer)]);
    let mut harness = window::<ThirdPanel>(&play, &words, &[], WINDOW, third_ui);
    harness.get_by_label("Hear it out: done");
    harness.get_by_label("Check that it answered").click();
    harness.run();
    assert_eq!(harness.state().got, [Move::CheckAnswer]);
}

#[test]
fn a_next_step_is_chosen_with_a_digit_and_said_with_enter() {
    let (play, words) = (at_work(Language::Finnish), Words::new(Language::Finnish));
    let mut harness = window::<ThirdPanel>(&play, &words, &[], WINDOW, third_ui);
    for key in [Key::S, Key::Num2, Key::Num1] {
        harness.key_press(key);
        harness.run();
    }
    assert!(harness.state().got.is_empty(), "a sentence that is chosen is not said yet");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().got, [Move::NextStep(NextStepIx::new(0))]);
}

#[test]
fn nothing_is_cut_or_laid_over_anything_in_either_language_and_size() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut objected = quarry(language);
        make(&mut objected, [Move::ChooseForm(FormIx::new(0))]);
        for play in [quarry(language), objected, at_work(language)] {
            for size in [WINDOW, SMALL] {
                let harness = window::<ThirdPanel>(&play, &words, &[], [size[0], size[1] - 64.0], third_ui);
                assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?}, {size:?}");
                assert_eq!(overlapping_texts(&harness), [], "{language:?}, {size:?}");
            }
        }
    }
}
