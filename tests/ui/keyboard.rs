//! The whole game by keyboard alone.

use crate::support::{WINDOW, desk_case, new_desk, play};
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use malmi::debrief::Debrief;
use malmi::encounter::view::TurnOf;
use malmi::encounter::{Move, Play, Stage};
use malmi::model::{EncounterKind, HelpLevel};
use malmi::scoring::{Scorecard, score};
use malmi::ui::desk::Progress;
use malmi::ui::{Action, DeskCase, Ended, Heard, Panels, Place, Scene, Settings, Theme, hear, retell, say, screen_ui};
use malmi::words::{Language, Words};
use std::collections::BTreeSet;

/// A game as the window's shell runs it, without the window.
struct Game {
    language: Language,
    play: Option<Play>,
    said: Vec<Heard>,
    card: Option<Scorecard>,
    panels: Panels,
}

impl Game {
    fn act(&mut self, action: Action, words: &Words) {
        match (action, &mut self.play) {
            (Action::Move(mv), Some(play)) => {
                self.said.extend(say(&play.view(), words, &mv));
                play.make(mv).expect("a view offers only what is possible");
                self.said.extend(hear(&play.view(), words));
                self.card = play.is_over().then(|| score(play));
            }
            (Action::OpenCase(_) | Action::Again, _) => {
                let play = play("first-visit", self.language, HelpLevel::Standard);
                self.said = hear(&play.view(), words);
                self.play = Some(play);
            }
            (Action::ToDesk, _) => self.play = None,
            _ => {}
        }
    }

    fn stage(&self) -> Option<Stage> {
        self.play.as_ref().map(|play| play.view().stage)
    }
}

fn start(language: Language) -> Harness<'static, Game> {
    let (theme, words) = (Theme::light(), Words::new(language));
    let case = DeskCase { encounters: vec![EncounterKind::Discovery], ..desk_case("A case") };
    let progress = Progress::default();
    let mut ready = false;
    let app = move |ui: &mut egui::Ui, game: &mut Game| {
        if !ready {
            theme.apply(ui.ctx());
            ready = true;
            ui.ctx().request_repaint();
            return;
        }
        let cases = std::slice::from_ref(&case);
        let wanted = match &game.play {
            None => {
                let desk = new_desk(cases, &progress, &words, &theme);
                screen_ui(ui, &Place::Desk(desk), &mut game.panels)
            }
            Some(play) => {
                let view = play.view();
                let debrief = game.card.as_ref().map(|card| Debrief::of(play, card, None));
                let ended =
                    game.card.as_ref().zip(debrief.as_ref()).map(|(card, debrief)| Ended { play, card, debrief });
                let scene = Scene {
                    coach: None,
                    view: &view,
                    words: &words,
                    theme: &theme,
                    said: &game.said,
                    refused: None,
                    ended,
                    settings: Settings::default(),
                };
                screen_ui(ui, &Place::Case(scene), &mut game.panels)
            }
        };
        if let Some(action) = wanted {
            game.act(action, &words);
        }
    };
    let game = Game { language, play: None, said: Vec::new(), card: None, panels: Panels::default() };
    let mut harness =
        Harness::builder().with_size(WINDOW).with_step_dt(0.25).with_max_steps(8).build_ui_state(app, game);
    harness.run();
    harness
}

fn press(harness: &mut Harness<'_, Game>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

#[test]
fn a_case_is_played_from_the_desk_to_the_scorecard_and_back() {
    for (language, begin, leave, skip) in
        [(Language::English, Key::G, Key::E, Key::S), (Language::Finnish, Key::M, Key::L, Key::O)]
    {
        let mut harness = start(language);
        press(&mut harness, &[Key::Enter]);
        assert_eq!(harness.state().stage(), Some(Stage::Encounter(EncounterKind::Preparation)));
        press(&mut harness, &[Key::Num1, begin]);
        assert_eq!(harness.state().stage(), Some(Stage::Encounter(EncounterKind::Discovery)));
        press(&mut harness, &[Key::Num1, Key::Space, Key::N, Key::Escape, leave, leave]);
        assert_eq!(harness.state().stage(), Some(Stage::Reflection), "{language:?}");
        press(&mut harness, &[skip]);
        assert_eq!(harness.state().stage(), Some(Stage::Over));
        let made = harness.state().play.as_ref().map(|play| play.moves().to_vec()).unwrap_or_default();
        assert!(matches!(
            made.as_slice(),
            [Move::Read(_), Move::Begin, Move::Ask(_), Move::Silence, Move::Nod, Move::Leave, Move::Close]
        ));
        press(&mut harness, &[Key::Escape]);
        assert_eq!(harness.state().stage(), None);
        // Back at the desk Enter opens the case again, without a press of Tab.
        press(&mut harness, &[Key::Enter]);
        assert!(harness.state().stage().is_some());
    }
}

#[test]
fn tab_reaches_everything_that_can_be_pressed() {
    let mut harness = start(Language::English);
    press(&mut harness, &[Key::Enter, Key::G]);
    let reached = reached(&mut harness);
    for wanted in ["Stay silent", "Nod", "Tell me more", "Cut in", "Propose", "Leave", "Coach"] {
        assert!(reached.contains(wanted), "{wanted}: {reached:?}");
    }
    press(&mut harness, &[Key::Escape]);
    let reached = self::reached(&mut harness);
    for wanted in ["Go on", "To the desk", "End the meeting", "Suomi", "Evening"] {
        assert!(reached.contains(wanted), "{wanted}: {reached:?}");
    }
    assert!(!reached.contains("Nod"), "what lies behind a sheet cannot be reached: {reached:?}");
}

/// What has the focus, one press of Tab after another.
fn reached(harness: &mut Harness<'_, Game>) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    for _ in 0..30 {
        let focused: Vec<String> = harness
            .query_all_by(|node| node.is_focused() && node.label().is_some())
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        reached.extend(focused);
        press(harness, &[Key::Tab]);
    }
    reached
}

#[test]
fn a_conversation_is_told_anew_as_it_was_heard() {
    let mut harness = start(Language::English);
    press(&mut harness, &[Key::Enter, Key::G, Key::Num1]);
    while harness.state().play.as_ref().is_some_and(|play| play.view().turn == TurnOf::Theirs) {
        press(&mut harness, &[Key::Space]);
    }
    let game = harness.state();
    let play = game.play.as_ref().expect("a running case");
    assert!(game.said.len() > 3);
    assert_eq!(retell(play, &Words::new(Language::English)), game.said);
}
