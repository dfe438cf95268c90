//! The trainer's shelf and the strip of a previewed file.

use crate::picture;
use crate::support::{SMALL, WINDOW, cut_texts, labels, overlapping_texts, play};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use malmi::model::HelpLevel;
use malmi::scenario::diagnostic::{Code, Diagnostic};
use malmi::scenario::span::Span;
use malmi::ui::shelf::{Bench, Finding, LanguageShare, Pack, PackCase, StudyCheck, StudyRow, StudySheet, StudyTable};
use malmi::ui::theme::TextSize;
use malmi::ui::{Action, Panels, Place, Preview, Scene, Settings, Standing, Theme, hear, screen_ui};
use malmi::words::{Language, Words};
use std::collections::BTreeMap;
use std::sync::Arc;

const TEXT: &str = "(\n    format: 1,\n    questions: [\n        (id: \"stops\", text: \"What stops?\", about: \"presure\"),\n    ],\n)\n";

fn finding(error: bool, message: &str) -> Finding {
    let start = u32::try_from(TEXT.find("\"presure\"").expect("it is there")).expect("short");
    let span = Span::new(start, start + 9);
    let of = if error { Diagnostic::error } else { Diagnostic::warning };
    let found = of(Code::UnknownId, Some(span), message.to_owned()).help("did you mean `pressure`?");
    Finding::of(&found.in_file(&Arc::from("air/monday-dip.ron")), Some(TEXT), |code| code.meaning().to_owned())
}

fn case(title: &str, findings: Vec<Finding>) -> PackCase {
    let share = |code: &str, done| LanguageShare { code: code.to_owned(), done, all: 200 };
    let file = format!("{}.ron", title.to_lowercase().replace(' ', "-"));
    PackCase {
        title: title.to_owned(),
        path: format!("cases/{file}"),
        file,
        teaches: "Hear what the Monday stops cost before you say what stops them.".to_owned(),
        playable: !findings.iter().any(Finding::is_error),
        on_disk: true,
        languages: vec![share("en", 200), share("fi", 93)],
        findings,
    }
}

fn pack(title: &str, cases: Vec<PackCase>) -> Pack {
    Pack { title: title.to_owned(), cases, findings: Vec::new() }
}

/// Four packs, of which the third has findings; a folder with a hundred cases is a pack of its own.
pub fn packs() -> Vec<Pack> {
    let errors =
        vec![finding(true, "there is no problem `presure`"), finding(false, "the right answer is the longest")];
    let many = (1..=100).map(|n| case(&format!("Case {n}"), Vec::new())).collect();
    vec![
        pack("First meetings", vec![case("The Monday dip", Vec::new()), case("Evening shift", Vec::new())]),
        pack("On the telephone", many),
        pack(
            "Compressed air",
            vec![case("The leak", vec![finding(false, "no play reaches this line")]), case("Broken", errors)],
        ),
        pack("Service desk", Vec::new()),
    ]
}

pub fn table() -> StudyTable {
    let row =
        |name: &str, mean, low, high, patient| StudyRow { name: name.to_owned(), mean, spread: (low, high), patient };
    let check =
        |what: &str, figure: &str, holds| StudyCheck { what: what.to_owned(), figure: figure.to_owned(), holds };
    StudyTable {
        plays: 200,
        mark: 750,
        rows: vec![
            row("patient", 823, 760, 880, true),
            row("patient without silence", 690, 610, 770, false),
            row("never asks why it matters", 570, 480, 660, false),
            row("over-diagnoser", 440, 370, 520, false),
            row("interrogator", 360, 270, 450, false),
            row("rusher", 310, 230, 390, false),
            row("dumper", 240, 180, 300, false),
            row("random", 220, 130, 310, false),
        ],
        checks: vec![
            check("The patient player beats each novice", "0.94", true),
            check("A player who does one thing wrong loses on what that thing is about", "0.81", true),
            check("The same player scores alike from one play to the next", "0.72", false),
        ],
        verdict: (
            false,
            "One play is not yet enough to judge a player by: two plays of this case reach 0.75, four reach 0.90."
                .to_owned(),
        ),
        mend: vec!["the same player scores .72 alike – more than one path should lead to a good end".to_owned()],
        reached: (211, 212),
        unreached: vec!["the-monday-dip.ron:84: the second thing she says when asked about the night shift".to_owned()],
    }
}

struct State {
    panels: Panels,
    got: Vec<Action>,
    studies: BTreeMap<String, StudySheet>,
}

impl State {
    fn new() -> Self {
        Self { panels: Panels::default(), got: Vec::new(), studies: BTreeMap::new() }
    }
}

fn shelf<'a>(packs: Option<&'a [Pack]>, words: &'a Words, size: [f32; 2], text: f32) -> Harness<'a, State> {
    let theme = Theme::light();
    let mut ready = false;
    let app = move |ui: &mut egui::Ui, state: &mut State| {
        if !ready {
            TextSize::new(text).set(ui.ctx());
            theme.apply(ui.ctx());
            ready = true;
            ui.ctx().request_repaint();
            return;
        }
        let bench = Bench { packs, studies: &state.studies, words, theme: &theme, settings: Settings::default() };
        state.got.extend(screen_ui(ui, &Place::Shelf(bench), &mut state.panels));
    };
    let mut harness = Harness::builder().with_size(size).with_step_dt(0.25).build_ui_state(app, State::new());
    harness.run();
    harness
}

fn press(harness: &mut Harness<'_, State>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

#[test]
fn a_pack_is_taken_by_key_and_a_case_of_it_by_number() {
    let (packs, words) = (packs(), Words::new(Language::English));
    let mut harness = shelf(Some(&packs), &words, WINDOW, 1.0);
    assert!(labels(&harness, Role::Label).contains(&"Study: The Monday dip".to_owned()));
    press(&mut harness, &[Key::PageDown, Key::PageDown, Key::Num2]);
    assert!(labels(&harness, Role::Label).contains(&"Study: Broken".to_owned()));
    assert!(harness.query_by_label_contains("nobody can study it").is_some(), "and it is said why not");
    press(&mut harness, &[Key::PageUp, Key::PageUp, Key::PageUp]);
    let labels = labels(&harness, Role::Label);
    assert!(labels.iter().any(|label| label.contains("Service desk")), "round in a circle: {labels:?}");
}

#[test]
fn a_binder_tells_a_screen_reader_what_is_in_it() {
    let (packs, words) = (packs(), Words::new(Language::English));
    let mut harness = shelf(Some(&packs), &words, WINDOW, 1.0);
    let binder = "Compressed air. 2 cases, en + fi. 1 error, 2 warnings";
    harness.get_by_label(binder).click();
    harness.run();
    assert!(labels(&harness, Role::Label).contains(&"Study: The leak".to_owned()));
}

#[test]
fn a_finding_opens_with_its_line_its_help_and_what_it_means() {
    let (packs, words) = (packs(), Words::new(Language::English));
    let mut harness = shelf(Some(&packs), &words, WINDOW, 1.0);
    press(&mut harness, &[Key::PageDown, Key::PageDown, Key::Num2]);
    let closed = harness.get_by_label_contains("There is no problem “presure”");
    let name = closed.accesskit_node().label().unwrap_or_default();
    assert!(name.contains("monday-dip.ron, line 4, column 51 · error · unknown-id"), "{name}");
    closed.click();
    harness.run();
    let told = labels(&harness, Role::Label);
    assert!(told.iter().any(|label| label.starts_with("4 (id: \"stops\"")), "its line: {told:?}");
    assert!(told.contains(&"Did you mean “pressure”?".to_owned()), "{told:?}");
    assert!(told.contains(&Code::UnknownId.meaning().to_owned()), "{told:?}");
}

#[test]
fn a_study_is_run_stopped_and_run_again_with_one_key() {
    let (packs, words) = (packs(), Words::new(Language::English));
    let mut harness = shelf(Some(&packs), &words, WINDOW, 1.0);
    let path = packs[0].cases[0].path.clone();
    press(&mut harness, &[Key::R]);
    harness.state_mut().studies.insert(path.clone(), StudySheet::Running { done: 120, all: 2600 });
    harness.run();
    assert!(harness.query_by_role_and_label(Role::ProgressIndicator, "120 of 2600 plays").is_some());
    press(&mut harness, &[Key::R]);
    harness.state_mut().studies.insert(path.clone(), StudySheet::Done(Box::new(table())));
    harness.run();
    press(&mut harness, &[Key::R]);
    let got = &harness.state().got;
    assert_eq!(*got, [Action::Study(path.clone()), Action::StopStudy, Action::Study(path)]);
    let told = labels(&harness, Role::Label);
    for line in [
        "patient: 82 on average; eight of ten plays between 76 and 88",
        "Holds: The patient player beats each novice 0.94",
        "Fails: The same player scores alike from one play to the next 0.72",
    ] {
        assert!(told.iter().any(|label| label == line), "{line}: {told:?}");
    }
    assert!(told.iter().any(|label| label.contains("the-monday-dip.ron:84")), "what nobody reached: {told:?}");
}

#[test]
fn a_case_on_the_disk_is_previewed_and_one_in_the_program_says_how_it_could_be() {
    let mut packs = packs();
    packs[0].cases[1].on_disk = false;
    let words = Words::new(Language::English);
    let mut harness = shelf(Some(&packs), &words, WINDOW, 1.0);
    press(&mut harness, &[Key::P, Key::Num2, Key::P]);
    assert_eq!(harness.state().got, [Action::Preview("cases/the-monday-dip.ron".to_owned())]);
    assert!(harness.query_by_label_contains("--scenarios").is_some());
}

#[test]
fn escape_leads_back_and_the_tools_are_there() {
    let (packs, words) = (packs(), Words::new(Language::Finnish));
    let mut harness = shelf(Some(&packs), &words, WINDOW, 1.0);
    press(&mut harness, &[Key::F2, Key::F3, Key::Escape]);
    let got = &harness.state().got;
    assert!(matches!(got[..], [Action::Language(Language::English), Action::Theme(_), Action::ToDesk]), "{got:?}");
}

#[test]
fn nothing_is_cut_or_lies_over_anything_in_any_language_and_size() {
    let packs = packs();
    for language in Language::ALL {
        for (size, text) in [(WINDOW, 1.0), (SMALL, 1.0), (SMALL, 0.8), (WINDOW, 1.5), (WINDOW, 2.0)] {
            let words = Words::new(language);
            for keys in [&[][..], &[Key::PageDown], &[Key::PageDown, Key::PageDown, Key::Num2]] {
                let mut harness = shelf(Some(&packs), &words, size, text);
                let done = StudySheet::Done(Box::new(table()));
                harness.state_mut().studies.insert(packs[0].cases[0].path.clone(), done);
                press(&mut harness, keys);
                let at = format!("{language:?} {size:?} {text} {keys:?}");
                assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{at}");
                assert_eq!(overlapping_texts(&harness), Vec::new(), "{at}");
            }
        }
    }
}

#[test]
fn before_anything_is_read_and_where_there_is_nothing_it_is_said() {
    let words = Words::new(Language::English);
    assert!(shelf(None, &words, WINDOW, 1.0).query_by_label("Reading the packs…").is_some());
    assert!(shelf(Some(&[]), &words, WINDOW, 1.0).query_by_label_contains("pack.ron").is_some());
}

/// What the strip can tell.
fn strips(findings: &[Finding]) -> [(&'static str, Preview<'_>); 4] {
    let strip =
        |standing, findings, replayed| Preview { edition: 1, file: "first-visit.ron", standing, findings, replayed };
    let stopped = "4 of 11 moves hold. Move 5 (“What does a stop cost you?”) does not: the question “stops” is called “standstills” now.";
    [
        ("good", strip(Standing::Good, &[], Some((true, "All 11 moves hold.")))),
        ("stopped", strip(Standing::Good, &findings[1..], Some((false, stopped)))),
        ("broken", strip(Standing::Broken, findings, Some((true, "All 11 moves hold.")))),
        ("gone", strip(Standing::Gone, &[], None)),
    ]
}

fn two_findings() -> Vec<Finding> {
    vec![finding(true, "there is no problem `presure`"), finding(false, "the right answer is the longest")]
}

#[test]
fn the_strip_tells_how_the_file_stands_and_the_sheet_what_was_found() {
    let (findings, words) = (two_findings(), Words::new(Language::English));
    let play = play("first-visit", Language::English, HelpLevel::Standard);
    let said = hear(&play.view(), &words);
    for (name, preview) in strips(&findings) {
        let theme = Theme::light();
        let mut ready = false;
        let app = |ui: &mut egui::Ui, state: &mut State| {
            if !ready {
                theme.apply(ui.ctx());
                ready = true;
                ui.ctx().request_repaint();
                return;
            }
            let view = play.view();
            let settings = Settings::default();
            let scene = Scene {
                view: &view,
                words: &words,
                theme: &theme,
                said: &said,
                refused: None,
                ended: None,
                settings,
                coach: None,
            };
            state.got.extend(screen_ui(ui, &Place::Preview(scene, preview), &mut state.panels));
        };
        let mut harness = Harness::builder().with_size(WINDOW).with_step_dt(0.25).build_ui_state(app, State::new());
        harness.run();
        assert!(harness.query_by_label_contains("first-visit.ron").is_some(), "{name}");
        let shown = |harness: &Harness<'_, State>| harness.query_by_label_contains("There is no problem").is_some();
        assert_eq!(shown(&harness), name == "broken", "{name}: what is broken is shown at once");
        press(&mut harness, &[Key::F5]);
        assert!(!shown(&harness), "{name}: and put away");
        press(&mut harness, &[Key::F6]);
        assert_eq!(harness.state().got, [Action::Again], "{name}");
        assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{name}");
    }
}

const KINDS: [(&str, Language, [u16; 2], bool); 4] = [
    ("en", Language::English, [1280, 720], false),
    ("fi", Language::Finnish, [1024, 640], false),
    ("dark", Language::English, [1280, 720], true),
    ("fi-dark", Language::Finnish, [1024, 640], true),
];

/// A state to be drawn: its name, the packs and the study that are there, and the keys that lead to it.
type Drawn<'s> = (&'static str, Option<&'s [Pack]>, Option<&'s StudySheet>, Vec<(Key, egui::Modifiers)>);

#[test]
fn pictures_of_the_shelf() {
    let packs = packs();
    let down = |times: usize| vec![(Key::PageDown, egui::Modifiers::NONE); times];
    let number = |n: Key| (n, egui::Modifiers::NONE);
    let running = StudySheet::Running { done: 1120, all: 2600 };
    let done = StudySheet::Done(Box::new(table()));
    let states: [Drawn<'_>; 7] = [
        ("reading", None, None, Vec::new()),
        ("plain", Some(&packs), None, Vec::new()),
        ("running", Some(&packs), Some(&running), Vec::new()),
        ("done", Some(&packs), Some(&done), Vec::new()),
        ("many", Some(&packs), None, down(1)),
        (
            "findings",
            Some(&packs),
            None,
            [down(2), vec![number(Key::Num2), number(Key::Tab), number(Key::Enter)]].concat(),
        ),
        ("empty", Some(&packs), None, down(3)),
    ];
    for (name, packs, study, keys) in states {
        for (kind, language, size, dark) in KINDS {
            let words = Words::new(language);
            let mut panels = Panels::default();
            let studies =
                study.map(|study| ("cases/the-monday-dip.ron".to_owned(), study.clone())).into_iter().collect();
            picture::draw_after(&format!("shelf-{name}-{kind}"), size, dark, &keys, |ui, theme| {
                let bench = Bench { packs, studies: &studies, words: &words, theme, settings: Settings::default() };
                screen_ui(ui, &Place::Shelf(bench), &mut panels);
            });
        }
    }
}

#[test]
fn pictures_of_the_preview() {
    let findings = two_findings();
    for (name, preview) in strips(&findings) {
        for (kind, language, size, dark) in KINDS {
            let words = Words::new(language);
            let mut play = play("first-visit", language, HelpLevel::Standard);
            play.make(malmi::encounter::Move::Begin).expect("it is open");
            let said = hear(&play.view(), &words);
            let mut panels = Panels::default();
            picture::draw(&format!("preview-{name}-{kind}"), size, dark, |ui, theme| {
                let view = play.view();
                let settings = Settings::default();
                let scene = Scene {
                    view: &view,
                    words: &words,
                    theme,
                    said: &said,
                    refused: None,
                    ended: None,
                    settings,
                    coach: None,
                };
                screen_ui(ui, &Place::Preview(scene, preview), &mut panels);
            });
        }
    }
}

#[test]
fn pictures_of_a_desk_with_eight_cases() {
    let mut cases: Vec<_> =
        (1..=8).map(|n| crate::support::desk_case(&format!("The case of the {n}th hill"))).collect();
    cases[1].best = Some(812);
    let progress = crate::support::some_progress();
    let practice = |language| [(if language == Language::English { Key::P } else { Key::V }, egui::Modifiers::NONE)];
    for (kind, language, size, dark) in KINDS {
        let words = Words::new(language);
        for (name, keys) in [("desk-eight", &[][..]), ("practice-eight", &practice(language)[..])] {
            let mut panels = Panels::default();
            picture::draw_after(&format!("{name}-{kind}"), size, dark, keys, |ui, theme| {
                let desk = crate::support::new_desk(&cases, &progress, &words, theme);
                screen_ui(ui, &Place::Desk(desk), &mut panels);
            });
        }
    }
}
