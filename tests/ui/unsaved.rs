//! The question when something cannot be saved, as a screen reader meets it.

use crate::picture;
use egui::accesskit::Role;
use egui::{Context, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use malmi::records::StoreError;
use malmi::ui::{Action, Theme, Unsaved, Waits, unsaved_ui};
use malmi::words::{Language, Words};

fn full() -> StoreError {
    StoreError::Full { path: "/home/aino/.local/share/malmi/malmi.db".to_owned() }
}

/// A window with nothing but the question; its state is the answers.
fn asked(words: &Words, what: Waits, error: &StoreError) -> Harness<'static, Vec<Action>> {
    let (words, why, theme) = (Words::new(words.language()), error.told(words), Theme::light());
    let mut ready = false;
    let app = move |ui: &mut egui::Ui, answers: &mut Vec<Action>| {
        let ctx: &Context = &ui.ctx().clone();
        if !ready {
            theme.apply(ctx);
            ready = true;
            ctx.request_repaint();
            return;
        }
        answers.extend(unsaved_ui(ctx, &Unsaved { why: &why, what, words: &words, theme: &theme }));
    };
    let mut harness = Harness::builder().with_size([1280.0, 720.0]).build_ui_state(app, Vec::new());
    harness.run_steps(4);
    harness
}

#[test]
fn it_says_what_happened_and_where_and_asks_what_to_do() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut harness = asked(&words, Waits::Move, &full());
        harness.get_by_label(&words.get("store-title-play"));
        harness.get_by_label_contains("malmi.db");
        for (label, action) in
            [("store-again", Action::SaveAgain), ("store-without", Action::PlayUnsaved), ("store-quit", Action::Quit)]
        {
            harness.get_by_role_and_label(Role::Button, &words.get(label)).click();
            harness.run_steps(2);
            assert_eq!(harness.state().last(), Some(&action), "{label} in {language:?}");
        }
    }
}

#[test]
fn it_is_answered_by_keys_and_left_by_none() {
    let words = Words::new(Language::English);
    let mut harness = asked(&words, Waits::Opening, &full());
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    assert!(harness.state().is_empty());
    harness.get_by_label(&words.get("store-title"));
    for (key, action) in [(Key::T, Action::SaveAgain), (Key::W, Action::PlayUnsaved), (Key::Q, Action::Quit)] {
        harness.key_press(key);
        harness.run_steps(2);
        assert_eq!(harness.state().last(), Some(&action));
    }
    assert!(harness.get_by_role_and_label(Role::Button, &words.get("store-again")).is_focused());
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    assert_eq!(harness.state().last(), Some(&Action::SaveAgain));
}

#[test]
fn a_play_that_went_on_elsewhere_can_be_caught_up_with() {
    let words = Words::new(Language::Finnish);
    let mut harness = asked(&words, Waits::Elsewhere, &StoreError::Elsewhere);
    assert!(harness.query_by_label(&words.get("store-again")).is_none());
    harness.get_by_role_and_label(Role::Button, &words.get("store-catch-up")).click();
    harness.run_steps(2);
    assert_eq!(harness.state().last(), Some(&Action::SaveAgain));
}

#[test]
fn pictures() {
    let damaged = StoreError::Damaged {
        path: "C:\\Users\\Aino\\AppData\\Roaming\\malmi\\data\\malmi.db".to_owned(),
        why: "its beginning is not that of a database".to_owned(),
    };
    let all = [
        ("unsaved-move", Waits::Move, full()),
        ("unsaved-opening", Waits::Opening, damaged),
        ("unsaved-elsewhere", Waits::Elsewhere, StoreError::Elsewhere),
    ];
    for (name, what, error) in all {
        for (kind, language, size, dark) in [
            ("en", Language::English, [1280, 720], false),
            ("fi", Language::Finnish, [1024, 640], false),
            ("dark", Language::English, [1280, 720], true),
        ] {
            let words = Words::new(language);
            let why = error.told(&words);
            picture::draw(&format!("{name}-{kind}"), size, dark, |ui, theme| {
                ui.painter().rect_filled(ui.max_rect(), 0, theme.birch);
                unsaved_ui(ui.ctx(), &Unsaved { why: &why, what, words: &words, theme });
            });
        }
    }
}
