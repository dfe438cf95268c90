//! Before the meeting: reading, planning, going.

use crate::support::{SMALL, WINDOW, cut_texts, labels, make, overlapping_texts, play, window};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use malmi::encounter::moves::PlanSheet;
use malmi::encounter::view::Offer;
use malmi::encounter::{Move, Play, Stage};
use malmi::model::{EncounterKind, FindingIx, HelpLevel, PlanOptionIx};
use malmi::ui::theme::TextSize;
use malmi::ui::{PreparationPanel, preparation_ui};
use malmi::words::{Language, Words};

/// A case with a plan sheet, before its meeting.
fn before(language: Language) -> Play {
    let mut play = play("pump-quarry", language, HelpLevel::Standard);
    make(&mut play, [Move::Finish]);
    assert_eq!(play.view().stage, Stage::Encounter(EncounterKind::Preparation));
    play
}

#[test]
fn a_clipping_is_read_by_its_digit_and_shows_its_words_then() {
    let mut play = before(Language::English);
    let words = Words::new(Language::English);
    let finding = FindingIx::new(0);
    let source = play.view().texts().finding(finding).map(|f| f.source.replace(", ", ". ")).expect("a finding");
    {
        let mut harness = window::<PreparationPanel>(&play, &words, &[], WINDOW, preparation_ui);
        assert!(labels(&harness, Role::Button).iter().any(|label| label.starts_with(&source)));
        harness.key_press(Key::Num1);
        harness.run();
        assert_eq!(harness.state().got, [Move::Read(finding)]);
    }
    make(&mut play, [Move::Read(finding)]);
    let text = play.view().texts().finding(finding).and_then(|f| f.text).map(str::to_owned).expect("read");
    let harness = window::<PreparationPanel>(&play, &words, &[], WINDOW, preparation_ui);
    assert!(labels(&harness, Role::Label).contains(&text));
    assert!(!labels(&harness, Role::Button).iter().any(|label| label.starts_with(&source)));
}

#[test]
fn what_time_does_not_allow_says_so() {
    let mut play = before(Language::English);
    while let Some(read) = play.view().moves.iter().find_map(|offer| match offer {
        Offer::Ready(mv @ Move::Read(_)) => Some(mv.clone()),
        _ => None,
    }) {
        make(&mut play, [read]);
    }
    let left = play.view().texts().findings().filter(|(_, f)| f.text.is_none() && f.prospect.is_none()).count();
    assert!(left > 0, "the case leaves more than there is time for");
    let words = Words::new(Language::English);
    let harness = window::<PreparationPanel>(&play, &words, &[], WINDOW, preparation_ui);
    let dear = labels(&harness, Role::Button).into_iter().filter(|l| l.contains("enough time left")).count();
    assert_eq!(dear, left);
}

#[test]
fn an_option_is_chosen_by_its_letter_and_taken_back_by_it() {
    let words = Words::new(Language::English);
    let mut play = before(Language::English);
    let chosen = {
        let mut harness = window::<PreparationPanel>(&play, &words, &[], WINDOW, preparation_ui);
        harness.key_press(Key::A);
        harness.run();
        harness.state().got.clone()
    };
    let mut sheet = PlanSheet::default();
    sheet.chosen[0].push(PlanOptionIx::new(0));
    assert_eq!(chosen, [Move::Plan(Box::new(sheet))]);
    make(&mut play, chosen);
    let mut harness = window::<PreparationPanel>(&play, &words, &[], WINDOW, preparation_ui);
    harness.key_press(Key::A);
    harness.run();
    assert_eq!(harness.state().got, [Move::Plan(Box::default())]);
}

#[test]
fn a_third_option_is_refused_in_words() {
    let words = Words::new(Language::English);
    let mut play = before(Language::English);
    let mut sheet = PlanSheet::default();
    sheet.chosen[0].extend([PlanOptionIx::new(0), PlanOptionIx::new(1)]);
    make(&mut play, [Move::Plan(Box::new(sheet))]);
    let mut harness = window::<PreparationPanel>(&play, &words, &[], WINDOW, preparation_ui);
    let full = |label: &String| label.contains("Two are chosen already");
    let all: Vec<String> = labels(&harness, Role::Button);
    assert!(all.iter().any(full), "{all:?}");
    harness.key_press(Key::C);
    harness.run();
    assert!(harness.state().got.is_empty());
}

#[test]
fn arrows_go_through_the_clippings_and_enter_opens_one() {
    let (play, words) = (before(Language::English), Words::new(Language::English));
    let mut harness = window::<PreparationPanel>(&play, &words, &[], WINDOW, preparation_ui);
    harness.get_by_label("30 of 30 min left");
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().got, [Move::Read(FindingIx::new(1))]);
}

#[test]
fn a_key_opens_the_next_question_while_digits_open_clippings() {
    let (play, words) = (before(Language::English), Words::new(Language::English));
    let mut harness = window::<PreparationPanel>(&play, &words, &[], WINDOW, preparation_ui);
    harness.key_press(Key::N);
    harness.run();
    harness.key_press(Key::B);
    harness.run();
    let mut sheet = PlanSheet::default();
    sheet.chosen[1].push(PlanOptionIx::new(1));
    assert_eq!(harness.state().got, [Move::Plan(Box::new(sheet))]);
}

#[test]
fn the_foot_tells_how_far_the_sheet_is_and_in_guided_play_what_the_coach_asks() {
    let words = Words::new(Language::English);
    let play_alone = before(Language::English);
    let harness = window::<PreparationPanel>(&play_alone, &words, &[], WINDOW, preparation_ui);
    harness.get_by_label("0 of 6 questions answered");
    let mut guided = play("pump-quarry", Language::English, HelpLevel::Guided);
    make(&mut guided, [Move::Finish]);
    let asks = guided.view().coach_asks().map(|asks| malmi::speech::coach_asks(&words, asks)).expect("a question");
    let harness = window::<PreparationPanel>(&guided, &words, &[], WINDOW, preparation_ui);
    harness.get_by_label(&asks);
    harness.get_by_label("Coach");
}

#[test]
fn large_letters_are_not_cut() {
    for language in Language::ALL {
        let (play, words) = (before(language), Words::new(language));
        let large = |ui: &mut egui::Ui, scene: &malmi::ui::Scene<'_>, panel: &mut PreparationPanel| {
            TextSize::new(1.5).set(ui.ctx());
            preparation_ui(ui, scene, panel)
        };
        let harness = window::<PreparationPanel>(&play, &words, &[], WINDOW, large);
        assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?}");
        assert_eq!(overlapping_texts(&harness), Vec::new(), "{language:?}");
    }
}

#[test]
fn one_goes_to_the_meeting_with_a_key_of_the_language() {
    for (language, key) in [(Language::English, Key::G), (Language::Finnish, Key::M)] {
        let (play, words) = (before(language), Words::new(language));
        let mut harness = window::<PreparationPanel>(&play, &words, &[], WINDOW, preparation_ui);
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().got, [Move::Begin], "{language:?}");
    }
}

#[test]
fn nothing_is_cut_or_overlaps_in_either_language_or_window() {
    for case in ["first-visit", "logistics-deck", "pump-quarry"] {
        for language in Language::ALL {
            for size in [WINDOW, SMALL] {
                let mut play = play(case, language, HelpLevel::Standard);
                if play.view().stage == Stage::Encounter(EncounterKind::Prospecting) {
                    make(&mut play, [Move::Finish]);
                }
                let words = Words::new(language);
                let harness = window::<PreparationPanel>(&play, &words, &[], size, preparation_ui);
                assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{case} {language:?} {size:?}");
                assert_eq!(overlapping_texts(&harness), Vec::new(), "{case} {language:?} {size:?}");
                assert!(harness.query_by_label(&words.get("move-begin")).is_some(), "{case}");
            }
        }
    }
}
