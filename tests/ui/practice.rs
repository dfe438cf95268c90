//! Drills and the coach's card: by role and label, with keys.

use crate::support::{SMALL, WINDOW, cut_texts, labels, make, overlapping_texts, play};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use malmi::encounter::{Move, Play};
use malmi::model::HelpLevel;
use malmi::practice::{self, Ask, Behaviour, Told};
use malmi::records::{Missed, MissedKind};
use malmi::ui::{Action, Drill, Panels, Place, Scene, Settings, Theme, screen_ui};
use malmi::words::{Language, Words};
use std::sync::Arc;

#[derive(Default)]
pub struct State {
    panels: Panels,
    got: Vec<Action>,
}

/// A play as it is shown while it is drilled, or while the coach asks.
fn window<'a>(
    play: &'a Play,
    words: &'a Words,
    size: [f32; 2],
    told: Option<&'a Told>,
    ask: Option<&'a Ask>,
) -> Harness<'a, State> {
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
        let settings = Settings::default();
        let scene =
            Scene { view: &view, words, theme: &theme, said: &[], refused: None, ended: None, settings, coach: ask };
        let place = if ask.is_some() { Place::Case(scene) } else { Place::Drill(scene, drill(told)) };
        state.got.extend(screen_ui(ui, &place, &mut state.panels));
    };
    let mut harness = Harness::builder().with_size(size).with_step_dt(0.25).build_ui_state(app, State::default());
    harness.run();
    harness
}

/// The second of three rounds.
pub fn drill(told: Option<&Told>) -> Drill<'_> {
    Drill { edition: 1, behaviour: Behaviour::HoldSilence, round: 2, rounds: 3, held: 1, told }
}

/// What is told of a round that was not held.
pub fn told(words: &Words) -> Told {
    Told {
        outcome: words.get("drill-not-held"),
        what: words.get("drill-hold-silence-not-held"),
        customer: words.with("drill-customer-cooler", &[("name", "Eero Ahola".into())]),
        said: vec!["Well. There is the wall, of course, but you asked about the telephone.".to_owned()],
        helped: Some(words.with("drill-hold-silence-help", &[("thing", "".into())])),
    }
}

/// The conversation of the first case, and what the coach asks at its beginning.
pub fn met(language: Language) -> Play {
    let mut play = play("first-visit", language, HelpLevel::Standard);
    make(&mut play, [Move::Begin]);
    play
}

/// What the coach asks about something that went by.
pub fn asked(words: &Words, play: &Play) -> Ask {
    let missed = Missed {
        what: MissedKind::Cue,
        name: "Eero Ahola".to_owned(),
        said: "Thirty euros a pair, done and not paid for. I do that sum with the radio on…".to_owned(),
        beside: "The last words go to the radio rather than to you.".to_owned(),
    };
    let begun = Play::new(Arc::clone(play.case()), 1, HelpLevel::Standard);
    practice::ask(words, &begun, Some(&missed)).expect("a case has just begun")
}

/// A meeting that hangs on a plan sheet which says nothing.
pub fn unplanned(language: Language) -> Play {
    let mut play = play("pump-quarry", language, HelpLevel::Standard);
    make(&mut play, [Move::Finish, Move::Begin]);
    play
}

#[test]
fn nothing_is_asked_but_where_an_encounter_has_just_begun() {
    let words = Words::new(Language::English);
    let mut play = unplanned(Language::English);
    assert!(practice::ask(&words, &play, None).is_some_and(|ask| ask.quote.is_none()));
    make(&mut play, [Move::Hint]);
    assert_eq!(practice::ask(&words, &play, None), None);
}

#[test]
fn the_strip_says_what_is_practised_and_leads_out() {
    let (play, words) = (met(Language::English), Words::new(Language::English));
    let mut harness = window(&play, &words, WINDOW, None, None);
    let all = labels(&harness, Role::Label);
    assert!(all.iter().any(|label| label.starts_with("Drill: Hold the silence · Round 2 of 3.")), "{all:?}");
    harness.get_by_role_and_label(Role::Button, "Leave the drill").click();
    harness.run();
    assert_eq!(harness.state().got, [Action::ToDesk]);
}

#[test]
fn moves_in_a_drill_are_those_of_the_encounter() {
    let (play, words) = (met(Language::English), Words::new(Language::English));
    let mut harness = window(&play, &words, WINDOW, None, None);
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().got, [Action::Move(Move::Silence)]);
}

#[test]
fn the_verdict_leads_on_again_and_to_the_desk() {
    let (play, words) = (met(Language::English), Words::new(Language::English));
    let told = told(&words);
    for (key, action) in [(Key::Enter, Action::NextRound), (Key::R, Action::RoundAgain), (Key::Escape, Action::ToDesk)]
    {
        let mut harness = window(&play, &words, WINDOW, Some(&told), None);
        assert!(labels(&harness, Role::Label).contains(&"Not held".to_owned()));
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().got, [action]);
    }
}

#[test]
fn the_coach_asks_and_answers_and_goes() {
    let (play, words) = (met(Language::English), Words::new(Language::English));
    let ask = asked(&words, &play);
    let mut harness = window(&play, &words, WINDOW, None, Some(&ask));
    assert!(labels(&harness, Role::Label).contains(&ask.question));
    harness.key_press(Key::Num2);
    harness.run();
    assert!(labels(&harness, Role::Label).contains(&ask.answers[1].reply));
    harness.key_press(Key::Enter);
    harness.run();
    assert!(!labels(&harness, Role::Label).contains(&ask.question), "the card is gone");
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().got, [Action::Move(Move::Silence)], "and the meeting is there");
}

#[test]
fn escape_puts_the_coach_away_unasked() {
    let (play, words) = (met(Language::English), Words::new(Language::English));
    let ask = asked(&words, &play);
    let mut harness = window(&play, &words, WINDOW, None, Some(&ask));
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!labels(&harness, Role::Label).contains(&ask.question));
    assert!(harness.state().got.is_empty());
}

#[test]
fn nothing_is_cut_in_any_language_and_size() {
    for language in Language::ALL {
        let (play, words) = (met(language), Words::new(language));
        let told = told(&words);
        let ask = asked(&words, &play);
        for size in [WINDOW, SMALL] {
            for (told, ask) in [(None, None), (Some(&told), None), (None, Some(&ask))] {
                let harness = window(&play, &words, size, told, ask);
                assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?} {size:?}");
            }
        }
        let strip = window(&play, &words, SMALL, None, None);
        assert_eq!(overlapping_texts(&strip), Vec::new(), "{language:?}");
    }
}
