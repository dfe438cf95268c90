//! The page on learning records.

use crate::picture;
use crate::support::{SMALL, WINDOW, cut_texts, overlapping_texts};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use malmi::ui::theme::TextSize;
use malmi::ui::{
    Action, KeyFrom, LearningForm, LearningLine, LearningPage, LearningSheet, LearningState, LearningWish, Panels,
    Place, Settings, Theme, screen_ui,
};
use malmi::words::{Language, Words};

fn line(words: &Words, verb: &str, what: &str, why: Option<&str>) -> LearningLine {
    let text = serde_json::json!({
        "id": "5f0c1a34-6f53-4a3b-9f7a-0d0f3b1f0a11",
        "verb": { "id": "https://w3id.org/xapi/adb/verbs/selected", "display": { "en": verb } },
        "result": { "response": what },
        "context": { "extensions": { "urn:malmi:extension:step": 7 } },
    });
    LearningLine {
        says: words.with(&format!("learning-said-{verb}"), &[("what", what.into())]),
        at: "2026-11-28 21:06".to_owned(),
        text: format!("{text:#}"),
        why: why.map(str::to_owned),
    }
}

/// Before anybody has turned it on.
fn off(words: &Words) -> LearningSheet {
    let next = vec![line(words, "initialized", "first-visit", None), line(words, "selected", "begin", None)];
    LearningSheet { example: true, next, ..LearningSheet::default() }
}

/// On, with a few that wait.
fn on(words: &Words) -> LearningSheet {
    LearningSheet {
        on: true,
        address: "https://records.sales-academy.example.org/xapi".to_owned(),
        home_page: "https://sales-academy.example.org".to_owned(),
        key: Some(("malmi-north".to_owned(), KeyFrom::Keyring)),
        waiting: 4,
        sent: 1204,
        sent_at: Some("2026-11-28 20:58".to_owned()),
        state: LearningState::Rests,
        next: vec![
            line(words, "initialized", "first-visit", None),
            line(words, "selected", "ask:why-now", None),
            line(words, "selected", "say-back", None),
            line(words, "failed", "first-visit", None),
        ],
        ..LearningSheet::default()
    }
}

/// Paused, with one that was set aside.
fn paused(words: &Words) -> LearningSheet {
    LearningSheet {
        aside: 1,
        state: LearningState::KeyRefused("401: Invalid authentication credentials".to_owned()),
        set_aside: vec![line(words, "selected", "contact", Some("422: body.17.object: Field required"))],
        ..on(words)
    }
}

/// The line is away.
fn waits(words: &Words) -> LearningSheet {
    let why = "timeout: connect".to_owned();
    LearningSheet { state: LearningState::Waits(why, "2026-11-28 21:12".to_owned()), ..on(words) }
}

struct State {
    panels: Panels,
    got: Vec<Action>,
}

fn page<'a>(sheet: &'a LearningSheet, words: &'a Words, size: [f32; 2], text: f32) -> Harness<'a, State> {
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
        let page = LearningPage { sheet, words, theme: &theme, settings: Settings::default() };
        state.got.extend(screen_ui(ui, &Place::Learning(page), &mut state.panels));
    };
    let state = State { panels: Panels::default(), got: Vec::new() };
    let mut harness = Harness::builder().with_size(size).with_step_dt(0.25).build_ui_state(app, state);
    harness.run();
    harness
}

fn write(harness: &mut Harness<'_, State>, field: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, field).type_text(text);
    harness.run();
}

#[test]
fn it_is_turned_on_with_an_address_and_a_key_and_the_secret_is_not_shown() {
    let words = Words::new(Language::English);
    let sheet = off(&words);
    let mut harness = page(&sheet, &words, WINDOW, 1.0);
    write(&mut harness, "Address of the store", "https://lrs.example.org");
    write(&mut harness, "Name of the key", "malmi");
    harness.get_by_role_and_label(Role::PasswordInput, "Secret of the key").focus();
    harness.run();
    harness.get_by_role_and_label(Role::PasswordInput, "Secret of the key").type_text("hush");
    harness.run();
    assert!(harness.query_by_value("hush").is_none(), "a secret is not read out");
    harness.get_by_label("Turn on").click();
    harness.run();
    let form = LearningForm {
        address: "https://lrs.example.org".into(),
        home_page: String::new(),
        key: "malmi".into(),
        secret: "hush".into(),
    };
    assert!(harness.state().got == [Action::Learning(LearningWish::On(form))], "{:?}", harness.state().got);
}

#[test]
fn a_statement_opens_to_the_letter() {
    let words = Words::new(Language::English);
    let sheet = on(&words);
    let mut harness = page(&sheet, &words, WINDOW, 1.0);
    assert!(harness.query_by_label_contains("urn:malmi:extension:step").is_none());
    harness.get_by_label("Chose ask:why-now. 2026-11-28 21:06").click();
    harness.run();
    assert!(harness.query_by_label_contains("urn:malmi:extension:step").is_some());
    assert!(harness.query_by_label_contains("Never sent: anything you write").is_some());
}

#[test]
fn a_refused_key_is_said_and_another_can_be_entered() {
    let words = Words::new(Language::English);
    let sheet = paused(&words);
    let mut harness = page(&sheet, &words, WINDOW, 1.0);
    assert!(harness.query_by_label_contains("Paused: the store refuses the key (401").is_some());
    assert!(harness.query_by_label_contains("the store said: 422").is_some());
    write(&mut harness, "Name of the key", "other");
    harness.get_by_label("Use this key").click();
    harness.run();
    assert!(harness.state().got == [Action::Learning(LearningWish::Key("other".into(), String::new()))]);
}

#[test]
fn turning_it_off_says_what_becomes_of_what_waits_and_escape_leaves() {
    let words = Words::new(Language::English);
    let sheet = on(&words);
    let mut harness = page(&sheet, &words, WINDOW, 1.0);
    harness.get_by_label("Turn off, throw away what waits").click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    let expected = [Action::Learning(LearningWish::Off(true)), Action::ToDesk];
    assert!(harness.state().got == expected, "{:?}", harness.state().got);
}

#[test]
fn nothing_is_cut_and_nothing_overlaps_in_either_language_and_at_any_size_of_text() {
    for language in Language::ALL {
        let words = Words::new(language);
        for sheet in [off(&words), on(&words), paused(&words), waits(&words)] {
            for (size, text) in [(WINDOW, 1.0), (SMALL, 1.0), (WINDOW, 1.6)] {
                let harness = page(&sheet, &words, size, text);
                assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?} {size:?} {text}");
                assert_eq!(overlapping_texts(&harness), Vec::new(), "{language:?} {size:?} {text}");
            }
        }
    }
}

#[test]
fn pictures_of_learning_records() {
    let kinds = [
        ("en", Language::English, [1280, 720], false),
        ("fi", Language::Finnish, [1024, 640], false),
        ("dark", Language::English, [1280, 720], true),
    ];
    for (kind, language, size, dark) in kinds {
        let words = Words::new(language);
        for (name, sheet) in
            [("off", off(&words)), ("on", on(&words)), ("paused", paused(&words)), ("waits", waits(&words))]
        {
            let mut panels = Panels::default();
            picture::draw_after(&format!("learning-{name}-{kind}"), size, dark, &[], |ui, theme| {
                let page = LearningPage { sheet: &sheet, words: &words, theme, settings: Settings::default() };
                screen_ui(ui, &Place::Learning(page), &mut panels);
            });
        }
    }
}
