//! The desk: choosing and opening a case, help, language, theme.

use crate::support::{SMALL, WINDOW, cut_texts, desk_case, labels, new_desk, overlapping_texts, some_progress};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use malmi::model::HelpLevel;
use malmi::ui::{Action, DeskCase, Evening, Panels, Place, Settings, Theme, screen_ui};
use malmi::words::{Language, Words};

fn broken() -> DeskCase {
    DeskCase { findings: vec!["broken.ron:3:1 A bracket is missing.".to_owned()], ..desk_case("broken.ron") }
}

#[derive(Default)]
struct State {
    panels: Panels,
    got: Vec<Action>,
}

fn desk<'a>(cases: &'a [DeskCase], words: &'a Words, size: [f32; 2]) -> Harness<'a, State> {
    let theme = Theme::light();
    let progress = some_progress();
    let mut ready = false;
    let app = move |ui: &mut egui::Ui, state: &mut State| {
        if !ready {
            theme.apply(ui.ctx());
            ready = true;
            ui.ctx().request_repaint();
            return;
        }
        let desk = new_desk(cases, &progress, words, &theme);
        state.got.extend(screen_ui(ui, &Place::Desk(desk), &mut state.panels));
    };
    let mut harness = Harness::builder().with_size(size).with_step_dt(0.25).build_ui_state(app, State::default());
    harness.run();
    harness
}

#[test]
fn enter_opens_the_first_case_at_once() {
    let (cases, words) = ([desk_case("A"), desk_case("B")], Words::new(Language::English));
    let mut harness = desk(&cases, &words, WINDOW);
    assert!(harness.get_by_role_and_label(Role::Button, "Open the case").is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().got, [Action::OpenCase(0)]);
}

#[test]
fn a_digit_chooses_and_enter_opens() {
    let (cases, words) = ([desk_case("A"), desk_case("B")], Words::new(Language::English));
    let mut harness = desk(&cases, &words, WINDOW);
    for key in [Key::P, Key::Num2] {
        harness.key_press(key);
        harness.run();
    }
    assert!(labels(&harness, Role::Label).contains(&"How B begins.".to_owned()));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().got, [Action::OpenCase(1)]);
}

#[test]
fn a_broken_case_shows_its_findings_and_does_not_open() {
    let (cases, words) = ([broken()], Words::new(Language::English));
    let mut harness = desk(&cases, &words, WINDOW);
    assert!(labels(&harness, Role::Label).iter().any(|label| label.contains("A bracket is missing")));
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label("Open the case. The file has to be mended first.").click();
    harness.run();
    assert!(harness.state().got.is_empty());
}

#[test]
fn language_theme_help_and_leaving_are_one_press_away() {
    let (cases, words) = ([desk_case("A")], Words::new(Language::English));
    let mut harness = desk(&cases, &words, WINDOW);
    for key in [Key::F2, Key::F3, Key::Escape, Key::Q] {
        harness.key_press(key);
        harness.run();
    }
    harness.get_by_label("Standard help").click();
    harness.run();
    let expected = [
        Action::Language(Language::Finnish),
        Action::Theme(Evening::Yes),
        Action::Quit,
        Action::Help(HelpLevel::Realistic),
    ];
    assert_eq!(harness.state().got, expected);
}

#[test]
fn settings_are_one_key_away_and_each_change_is_given_back_at_once() {
    let (cases, words) = ([desk_case("A")], Words::new(Language::English));
    let mut harness = desk(&cases, &words, WINDOW);
    harness.key_press(Key::F4);
    harness.run();
    harness.get_by_label("More: Size of text").click();
    harness.run();
    assert_eq!(harness.state().got, [Action::Set(Settings { text: 110, ..Settings::default() })]);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("More: Size of text").is_none(), "Escape closes the sheet, not the game");
    assert_eq!(harness.state().got.len(), 1);
}

#[test]
fn the_shelf_is_one_press_away() {
    let (cases, words) = ([desk_case("A"), broken()], Words::new(Language::English));
    let mut harness = desk(&cases, &words, WINDOW);
    harness.key_press(Key::T);
    harness.run();
    assert_eq!(harness.state().got, [Action::ToShelf]);
}

#[test]
fn the_figures_are_one_press_away() {
    let (cases, words) = ([desk_case("A")], Words::new(Language::English));
    let mut harness = desk(&cases, &words, WINDOW);
    harness.key_press(Key::F);
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Figures").click();
    harness.run();
    assert_eq!(harness.state().got, [Action::ToFigures, Action::ToFigures]);
}

#[test]
fn the_path_and_the_figures_are_told_to_a_screen_reader() {
    let (cases, words) = ([desk_case("A")], Words::new(Language::English));
    let harness = desk(&cases, &words, WINDOW);
    let labels = labels(&harness, Role::Label);
    for told in ["discovery: shown well 2 times", "patience: shown well 3 times", "3 of 4 agreed to go on"] {
        assert!(labels.iter().any(|label| label == told), "{told}: {labels:?}");
    }
}

#[test]
fn no_cases_say_what_a_pack_is() {
    for language in Language::ALL {
        let words = Words::new(language);
        let harness = desk(&[], &words, WINDOW);
        assert!(labels(&harness, Role::Label).iter().any(|label| label.contains("pack.ron")), "{language:?}");
    }
}

#[test]
fn very_much_and_very_long_stays_in_its_place() {
    let mut long = desk_case(&"A very long title that goes on ".repeat(6));
    long.intro = "Words and words and words. ".repeat(80);
    long.findings = (0..40).map(|n| format!("file.ron:{n}:1 Something is not as it should be. ").repeat(4)).collect();
    let mut cases = vec![long];
    cases.extend((0..40).map(|n| desk_case(&format!("Case {n}"))));
    for language in Language::ALL {
        for size in [WINDOW, SMALL] {
            let words = Words::new(language);
            let harness = desk(&cases, &words, size);
            assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?} {size:?}");
            assert_eq!(overlapping_texts(&harness), Vec::new(), "{language:?} {size:?}");
        }
    }
}

#[test]
fn the_measure_finds_what_is_cut_and_what_overlaps() {
    let mut ready = false;
    let mut harness = Harness::builder().with_size([100.0, 100.0]).build_ui(move |ui| {
        if !ready {
            Theme::light().apply(ui.ctx());
            ready = true;
            ui.ctx().request_repaint();
            return;
        }
        let place = egui::Rect::from_min_size(egui::pos2(8.0, 8.0), egui::vec2(60.0, 20.0));
        ui.put(place, egui::Label::new("far too many words for so narrow a place").extend());
        ui.put(place, egui::Label::new("over"));
    });
    harness.run();
    assert_eq!(cut_texts(&harness).len(), 1);
    assert_eq!(overlapping_texts(&harness).len(), 1);
}
