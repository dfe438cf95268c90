//! The end of a case: the next step, the telling, the scorecard, and leaving.

use crate::support::{SMALL, WINDOW, cut_texts, labels, make, overlapping_texts, play, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use malmi::debrief::Debrief;
use malmi::encounter::moves::Telling;
use malmi::encounter::view::{Offer, TurnOf};
use malmi::encounter::{Move, Play, Stage};
use malmi::model::{HelpLevel, LayerKind, QuestionIx};
use malmi::scenario::format::Form;
use malmi::scoring::Scorecard;
use malmi::ui::Settings;
use malmi::ui::{
    Action, ClosingPanel, Ended, Panels, Place, Scene, TellingPanel, Theme, closing_ui, screen_ui, telling_ui,
};
use malmi::words::{Language, Words};

/// The shoemaker's case, played patiently until the proposal is welcome and only a next step is left to ask for.
pub(crate) fn talked_out(language: Language) -> Play {
    let mut play = play("first-visit", language, HelpLevel::Standard);
    make(&mut play, [Move::Begin]);
    let case = play.case().clone();
    let questions = &case.scenario.discovery.as_ref().expect("a conversation").questions;
    for kind in LayerKind::ALL {
        for (place, _) in questions.iter().enumerate().filter(|(_, q)| q.kind == kind && q.form == Form::Open) {
            if play.make(Move::Ask(QuestionIx::new(place))).is_ok() {
                hear_out(&mut play);
            }
            if play.view().signal().is_some() && play.make(Move::Propose).is_ok() {
                return play;
            }
        }
    }
    panic!("the signal never came: {:?}", play.view().stage);
}

/// Silence until nothing more comes, then the last fact said back.
fn hear_out(play: &mut Play) {
    while play.view().turn == TurnOf::Theirs {
        make(play, [Move::Silence]);
    }
    let last = play.view().board().last().map(|fact| fact.fact);
    if let Some(fact) = last {
        make(play, [Move::SayBack(fact)]);
    }
}

/// The same case, when there is only the looking back to be done.
pub(crate) fn looking_back(language: Language) -> Play {
    let mut play = talked_out(language);
    if play.view().stage == Stage::Closing {
        let step = play.view().moves.iter().find_map(|offer| match offer {
            Offer::Ready(mv @ Move::NextStep(_)) => Some(mv.clone()),
            _ => None,
        });
        make(&mut play, step);
    }
    if play.view().stage == Stage::Closing {
        make(&mut play, [Move::Leave]);
    }
    assert_eq!(play.view().stage, Stage::Reflection);
    play
}

#[test]
fn a_next_step_is_asked_for_by_its_digit() {
    for language in Language::ALL {
        let (play, words) = (talked_out(language), Words::new(language));
        assert_eq!(play.view().stage, Stage::Closing);
        let mut harness = window::<ClosingPanel>(&play, &words, &[], SMALL, closing_ui);
        assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?}");
        harness.key_press(Key::Num1);
        harness.run();
        assert!(matches!(harness.state().got.as_slice(), [Move::NextStep(_)]), "{language:?}");
    }
}

#[test]
fn moments_are_put_in_order_marked_and_told() {
    let (play, words) = (looking_back(Language::English), Words::new(Language::English));
    let mut harness = window::<TellingPanel>(&play, &words, &[], WINDOW, telling_ui);
    // Nothing is told yet: the button says why.
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().got.is_empty());
    for key in [Key::Num2, Key::Num1, Key::M] {
        harness.key_press(key);
        harness.run();
    }
    harness.get_all_by_label("Earlier").next().expect("a moment that is not the first").click();
    harness.run();
    harness.get_by_label("Fairly sure").click();
    harness.run();
    let expected = Telling {
        order: [0, 1].into_iter().collect(),
        mistakes: [0].into_iter().collect(),
        sure: 75,
        ..Telling::default()
    };
    harness.get_by_label("Show the record").click();
    harness.run();
    assert_eq!(harness.state().got, [Move::Tell(Box::new(expected))]);
}

#[test]
fn moments_are_ordered_and_marked_by_keys_alone() {
    for (language, mistake) in [(Language::English, Key::M), (Language::Finnish, Key::V)] {
        let (play, words) = (looking_back(language), Words::new(language));
        let mut harness = window::<TellingPanel>(&play, &words, &[], SMALL, telling_ui);
        // Three in place, the last of them up, marked; another in and out again; one change taken back.
        let keys = [Key::Num1, Key::ArrowRight, Key::Num1];
        for key in keys {
            harness.key_press(key);
            harness.run();
        }
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowUp);
        harness.run();
        for key in [mistake, Key::H, Key::Z, Key::Num1, Key::ArrowLeft, Key::Plus, Key::Enter] {
            harness.key_press(key);
            harness.run();
        }
        let expected = Telling {
            order: [0, 2, 1].into_iter().collect(),
            mistakes: [2].into_iter().collect(),
            sure: 75,
            ..Telling::default()
        };
        assert_eq!(harness.state().got, [Move::Tell(Box::new(expected))], "{language:?}");
    }
}

#[test]
fn a_slip_is_dragged_to_its_place() {
    let (play, words) = (looking_back(Language::English), Words::new(Language::English));
    let mut harness = window::<TellingPanel>(&play, &words, &[], WINDOW, telling_ui);
    let texts: Vec<String> =
        play.view().moments().into_iter().map(|event| malmi::speech::moment(&play.view(), &words, event)).collect();
    for key in [Key::Num1, Key::Num1] {
        harness.key_press(key);
        harness.run();
    }
    let from = harness.get_by_label(&texts[2]).rect().center();
    let first = format!("1. {}", texts[0]);
    let to = harness.get_by_label(&first).rect();
    harness.drag_at(from);
    harness.step();
    for share in [0.3, 0.7, 1.0] {
        harness.hover_at(from + (to.center_top() + egui::vec2(0.0, 8.0) - from) * share);
        harness.step();
    }
    harness.drop_at(to.center_top() + egui::vec2(0.0, 8.0));
    harness.run();
    assert!(harness.query_by_label(&format!("1. {}", texts[2])).is_some());
    assert!(harness.query_by_label(&format!("2. {}", texts[0])).is_some());
}

#[test]
fn one_can_go_on_without_telling() {
    for (language, key) in [(Language::English, Key::S), (Language::Finnish, Key::O)] {
        let (play, words) = (looking_back(language), Words::new(language));
        let mut harness = window::<TellingPanel>(&play, &words, &[], SMALL, telling_ui);
        assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?}");
        assert_eq!(overlapping_texts(&harness), Vec::new(), "{language:?}");
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().got, [Move::Close], "{language:?}");
    }
}

#[derive(Default)]
struct State {
    panels: Panels,
    got: Vec<Action>,
}

fn whole<'a>(play: &'a Play, card: Option<&'a Scorecard>, words: &'a Words, size: [f32; 2]) -> Harness<'a, State> {
    let theme = Theme::light();
    let mut ready = false;
    let app = move |ui: &mut egui::Ui, state: &mut State| {
        if !ready {
            theme.apply(ui.ctx());
            ready = true;
            ui.ctx().request_repaint();
            return;
        }
        let view = play.view();
        let debrief = card.map(|card| Debrief::of(play, card, None));
        let ended = card.zip(debrief.as_ref()).map(|(card, debrief)| Ended { play, card, debrief });
        let scene = Scene {
            view: &view,
            words,
            theme: &theme,
            said: &[],
            refused: None,
            ended,
            settings: Settings::default(),
            coach: None,
        };
        state.got.extend(screen_ui(ui, &Place::Case(scene), &mut state.panels));
    };
    let mut harness = Harness::builder().with_size(size).with_step_dt(0.25).build_ui_state(app, State::default());
    harness.run();
    harness
}

#[test]
fn a_pause_loses_nothing_and_ending_is_asked_twice() {
    let words = Words::new(Language::English);
    let fresh = play("first-visit", Language::English, HelpLevel::Standard);
    let mut harness = whole(&fresh, None, &words, WINDOW);
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().got, [Action::ToDesk]);

    let mut play = play("first-visit", Language::English, HelpLevel::Standard);
    make(&mut play, [Move::Begin]);
    let paused = || {
        let mut harness = whole(&play, None, &words, WINDOW);
        harness.key_press(Key::Escape);
        harness.run();
        harness
    };
    let mut harness = paused();
    assert!(harness.query_by_label("A pause").is_some());
    // Meanwhile the meeting does not hear the keys.
    harness.key_press(Key::N);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("A pause").is_none());
    assert!(harness.state().got.is_empty());

    let mut harness = paused();
    harness.key_press(Key::D);
    harness.run();
    assert_eq!(harness.state().got, [Action::ToDesk]);

    let mut harness = paused();
    harness.key_press(Key::E);
    harness.run();
    assert!(harness.query_by_label("End the meeting?").is_some());
    assert!(harness.state().got.is_empty(), "once is not enough");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("A pause").is_some(), "one step back");
    for _ in 0..2 {
        harness.key_press(Key::E);
        harness.run();
    }
    assert_eq!(harness.state().got, [Action::Move(Move::Leave)]);
}

#[test]
fn language_and_evening_have_their_keys_in_the_middle_of_a_conversation() {
    let words = Words::new(Language::English);
    let mut play = play("first-visit", Language::English, HelpLevel::Standard);
    make(&mut play, [Move::Begin]);
    for (key, action) in
        [(Key::F2, Action::Language(Language::Finnish)), (Key::F3, Action::Theme(malmi::ui::Evening::Yes))]
    {
        for paused in [false, true] {
            let mut harness = whole(&play, None, &words, WINDOW);
            if paused {
                harness.key_press(Key::Escape);
                harness.run();
            }
            harness.key_press(key);
            harness.run();
            assert_eq!(harness.state().got, std::slice::from_ref(&action), "{key:?}, paused {paused}");
        }
    }
}

#[test]
fn where_one_is_with_whom_and_how_long_stands_in_the_head() {
    for language in Language::ALL {
        for (case, size) in [("first-visit", WINDOW), ("first-visit", SMALL), ("logistics-deck", SMALL)] {
            let mut play = play(case, language, HelpLevel::Guided);
            make(&mut play, [Move::Begin]);
            let words = Words::new(language);
            let harness = whole(&play, None, &words, size);
            assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{case} {language:?}");
            assert_eq!(overlapping_texts(&harness), Vec::new(), "{case} {language:?}");
            let told = labels(&harness, Role::Label);
            let name = play.view().customer_name().to_owned();
            assert!(told.iter().any(|label| label.starts_with(&name)), "{told:?}");
            assert!(harness.query_by_label(&words.get("head-coach")).is_some(), "{case}");
        }
    }
}
