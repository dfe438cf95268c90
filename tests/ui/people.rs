//! Who plays, past plays and what is kept: by role and label, by key, and as pictures.

use crate::picture;
use crate::support::{SMALL, WINDOW, cut_texts, desk_case, labels, overlapping_texts, play, some_progress};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use malmi::encounter::{Move, Play};
use malmi::model::HelpLevel;
use malmi::ui::desk::Tried;
use malmi::ui::plays::{CaseIs, PastResult, PastStrip, Stands, Step, Steps};
use malmi::ui::privacy::{Fact, FileRow};
use malmi::ui::theme::TextSize;
use malmi::ui::{
    Action, Desk, DeskCase, Panels, PastWish, People, Person, Place, PlayRow, PlayerWish, PlaysPage, PrivacyPage,
    PrivacyWish, Scene, Settings, Theme, hear, screen_ui,
};
use malmi::words::{Language, Words};

const KINDS: [(&str, Language, [u16; 2], bool); 4] = [
    ("en", Language::English, [1280, 720], false),
    ("fi", Language::Finnish, [1024, 640], false),
    ("dark", Language::English, [1280, 720], true),
    ("fi-dark", Language::Finnish, [1024, 640], true),
];

/// What is shown, and what came of it.
struct State {
    panels: Panels,
    got: Vec<Action>,
}

/// A window in which a place is shown.
fn window<'a>(
    size: [f32; 2],
    text: f32,
    place: impl Fn(&Theme, &mut dyn FnMut(&Place<'_>)) + 'a,
) -> Harness<'a, State> {
    let theme = Theme::light();
    let mut ready = false;
    let app = move |ui: &mut egui::Ui, state: &mut State| {
        if !ready {
            theme.apply(ui.ctx());
            TextSize::new(text).set(ui.ctx());
            ready = true;
            ui.ctx().request_repaint();
            return;
        }
        let State { panels, got } = state;
        place(&theme, &mut |place| got.extend(screen_ui(ui, place, panels)));
    };
    let state = State { panels: Panels::default(), got: Vec::new() };
    let mut harness = Harness::builder().with_size(size).with_step_dt(0.25).build_ui_state(app, state);
    harness.run();
    harness
}

fn press(harness: &mut Harness<'_, State>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

fn write(harness: &mut Harness<'_, State>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

fn three_people() -> Vec<Person> {
    let person = |name: &str, finished, language| Person { name: Some(name.to_owned()), finished, language };
    vec![
        person("Aino Lehtinen", 14, Some(Language::Finnish)),
        person("Bert", 1, Some(Language::English)),
        Person { name: None, finished: 0, language: None },
    ]
}

fn desk<'a>(
    people: People<'a>,
    cases: &'a [DeskCase],
    words: &'a Words,
    theme: &'a Theme,
    show: &mut dyn FnMut(&Place<'_>),
) {
    let progress = some_progress();
    let settings = Settings::default();
    show(&Place::Desk(Desk { cases, progress: &progress, today: 0, waiting: None, people, words, theme, settings }));
}

#[test]
fn the_desk_says_who_plays_and_somebody_else_is_chosen_by_key() {
    let (all, cases, words) = (three_people(), [desk_case("A case")], Words::new(Language::English));
    let people = People { all: &all, now: 0, asks: false, fault: None };
    let mut harness = window(WINDOW, 1.0, |theme, show| desk(people, &cases, &words, theme, show));
    assert!(harness.query_by_role_and_label(Role::Button, "Aino Lehtinen").is_some());
    press(&mut harness, &[Key::N]);
    assert!(harness.query_by_label_contains("playing now · 14 finished cases · Suomi").is_some());
    press(&mut harness, &[Key::Num2]);
    assert_eq!(harness.state().got, [Action::Player(PlayerWish::Choose(1))]);
    assert!(harness.query_by_label("Each player has their own plays, results and settings.").is_none(), "it is done");
}

#[test]
fn a_new_player_is_added_with_a_name_and_a_language_and_a_fault_is_said_there() {
    let (all, cases, words) = (three_people(), [desk_case("A case")], Words::new(Language::English));
    let fault = std::cell::Cell::new(None);
    let mut harness = window(WINDOW, 1.0, |theme, show| {
        desk(People { all: &all, now: 0, asks: false, fault: fault.get() }, &cases, &words, theme, show);
    });
    press(&mut harness, &[Key::N, Key::A]);
    write(&mut harness, "Cilla");
    // Behind the dialog the desk has one of the same name, which cannot be pressed.
    harness.query_all_by_label("Suomi").find(|node| !node.accesskit_node().is_disabled()).expect("the choice").click();
    harness.run();
    fault.set(Some("Somebody here is called so already."));
    harness.get_by_label("Play").click();
    harness.run();
    let wish = PlayerWish::Add("Cilla".to_owned(), Language::Finnish);
    assert_eq!(harness.state().got, [Action::Player(wish)]);
    assert!(harness.query_by_label("Somebody here is called so already.").is_some(), "the name is still there");
    fault.set(None);
    harness.get_by_label("Play").click();
    harness.run();
    assert!(harness.query_by_label("A new player").is_none());
}

#[test]
fn where_several_play_it_is_asked_and_escape_lets_the_last_one_play_on() {
    let (all, cases, words) = (three_people(), [desk_case("A case")], Words::new(Language::English));
    let people = People { all: &all, now: 1, asks: true, fault: None };
    let mut harness = window(WINDOW, 1.0, |theme, show| desk(people, &cases, &words, theme, show));
    assert!(harness.query_by_label("Somebody without a name. no finished case yet").is_some());
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state().got, [Action::Player(PlayerWish::Stay)]);
}

fn result(total: u16, rubric: u32, now: bool) -> PastResult {
    let scores = [("preparation", 800), ("order", 650), ("discovery", total), ("patience", 420), ("next-step", 1000)];
    let dimensions = scores.map(|(name, score)| (name.to_owned(), score)).to_vec();
    PastResult { total, rubric, by_rules_of_now: now, dimensions }
}

fn row(title: &str, when: &str) -> PlayRow {
    PlayRow {
        title: title.to_owned(),
        when: when.to_owned(),
        level: HelpLevel::Guided,
        stands: Stands::Over,
        case: CaseIs::Here,
        moves: 31,
        marks: [false; 3],
        from_file: false,
        from_a_moment: false,
        results: vec![result(712, 1, true)],
    }
}

fn rows(language: Language) -> Vec<PlayRow> {
    let (cobbler, pump, day) = match language {
        Language::English => ("The Cobbler’s Wall", "A Pump for the Quarry", "12 November 2026, 14:05"),
        Language::Finnish => ("Suutarin seinä", "Pumppu louhokselle", "12.11.2026 klo 14.05"),
    };
    vec![
        PlayRow { stands: Stands::Waiting, results: Vec::new(), ..row(pump, day) },
        PlayRow {
            marks: [false, true, true],
            results: vec![result(640, 1, false), result(712, 2, true)],
            ..row(cobbler, day)
        },
        PlayRow { from_a_moment: true, ..row(cobbler, day) },
        PlayRow { from_file: true, case: CaseIs::Gone, ..row("harbour-crane", day) },
        PlayRow { stands: Stands::Aside, results: Vec::new(), level: HelpLevel::Realistic, ..row(pump, day) },
        PlayRow { marks: [true, false, false], moves: 0, results: vec![result(402, 1, false)], ..row(cobbler, day) },
    ]
}

fn plays<'a>(
    rows: &'a [PlayRow],
    files: &'a [String],
    note: Option<&'a str>,
    words: &'a Words,
    theme: &'a Theme,
) -> Place<'a> {
    let (folder, settings) = ("/home/aino/Documents/Malmi", Settings::default());
    Place::Plays(PlaysPage { plays: rows, files, folder, note, words, theme, settings })
}

#[test]
fn past_plays_are_read_one_by_one_and_each_offers_what_can_be_done_with_it() {
    let (rows, words) = (rows(Language::English), Words::new(Language::English));
    let mut harness = window(WINDOW, 1.0, |theme, show| show(&plays(&rows, &[], None, &words, theme)));
    assert_eq!(harness.query_all_by_label_contains("waits to go on").count(), 2, "in the list and beside it");
    press(&mut harness, &[Key::ArrowDown]);
    assert!(harness.query_by_label("by the rules of then (version 1)").is_some(), "both results are there");
    assert!(harness.query_by_label("by the rules of now").is_some());
    press(&mut harness, &[Key::O, Key::R, Key::C, Key::X]);
    let wishes = [PastWish::Open(1), PastWish::Watch(1), PastWish::Check(1), PastWish::Save(1)];
    assert_eq!(harness.state().got, wishes.map(Action::Past));
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown]);
    assert!(harness.query_by_label_contains("not on this computer").is_some());
    let buttons = labels(&harness, Role::Button);
    assert!(
        !buttons.contains(&"Open the record".to_owned()) && buttons.contains(&"Save as a file".to_owned()),
        "{buttons:?}"
    );
    press(&mut harness, &[Key::End, Key::ArrowDown, Key::ArrowDown]);
    assert!(harness.query_by_label_contains("because of their age").is_some());
}

#[test]
fn deleting_a_play_is_asked_and_escape_keeps_it() {
    let (rows, words) = (rows(Language::English), Words::new(Language::English));
    let mut harness = window(WINDOW, 1.0, |theme, show| show(&plays(&rows, &[], None, &words, theme)));
    press(&mut harness, &[Key::D, Key::Escape]);
    assert!(harness.state().got.is_empty());
    press(&mut harness, &[Key::D, Key::D]);
    assert_eq!(harness.state().got, [Action::Past(PastWish::Delete(0))]);
}

#[test]
fn a_play_is_brought_in_from_the_folder_or_by_a_path() {
    let (files, words) = (["visit.json".to_owned(), "pump.json".to_owned()], Words::new(Language::English));
    let mut harness = window(WINDOW, 1.0, |theme, show| show(&plays(&[], &files, None, &words, theme)));
    press(&mut harness, &[Key::B, Key::Num2, Key::B]);
    assert_eq!(harness.state().got, [Action::Past(PastWish::BringIn(1))]);
    harness.get_by_role_and_label(Role::TextInput, "Or the path of a file").focus();
    harness.run();
    write(&mut harness, "/media/stick/play.json");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(
        harness.state().got.last(),
        Some(&Action::Past(PastWish::BringPath("/media/stick/play.json".to_owned())))
    );
}

/// A short play, and the same as it was after some of its moves.
fn watched(language: Language, moves: usize) -> Play {
    let mut play = play("first-visit", language, HelpLevel::Guided);
    for mv in [Move::Begin, Move::Silence, Move::Nod].into_iter().take(moves) {
        play.make(mv).expect("it is open");
    }
    play
}

fn past<'a>(
    play: &'a Play,
    words: &'a Words,
    theme: &'a Theme,
    steps: Option<Steps<'a>>,
    show: &mut dyn FnMut(&Place<'_>),
) {
    let (view, said) = (play.view(), hear(&play.view(), words));
    let settings = Settings::default();
    let scene = Scene { view: &view, words, theme, said: &said, refused: None, ended: None, settings, coach: None };
    let title = "The Cobbler’s Wall, 12 November 2026, 14:05";
    show(&Place::Past(scene, PastStrip { title, steps, note: None, has_record: true }));
}

#[test]
fn a_play_that_is_watched_goes_on_and_back_and_nothing_in_it_can_be_pressed() {
    let (play, words) = (watched(Language::English, 2), Words::new(Language::English));
    let steps = Steps { at: 2, of: 31, done: Some("You stayed silent"), runs: false };
    let mut harness = window(WINDOW, 1.0, |theme, show| past(&play, &words, theme, Some(steps), show));
    assert!(harness.query_by_label_contains("You stayed silent. Move 2 of 31").is_some());
    press(&mut harness, &[Key::Space, Key::ArrowRight, Key::ArrowLeft, Key::Home, Key::End, Key::F5, Key::N, Key::P]);
    let steps = [Step::Run, Step::On, Step::Back, Step::Start, Step::End, Step::Record];
    assert_eq!(harness.state().got, steps.map(|step| Action::Past(PastWish::Step(step))), "and no move of the play");
    press(&mut harness, &[Key::Escape]);
    assert_eq!(harness.state().got.last(), Some(&Action::ToDesk));
    for label in ["One back", "One on", "To the start", "To the end", "Run", "The record"] {
        assert!(harness.query_by_role_and_label(Role::Button, label).is_some(), "{label}");
    }
}

fn facts() -> Vec<Fact> {
    let fact = |what, value: &str| Fact { what, value: value.to_owned() };
    vec![
        fact("privacy-name", "Aino Lehtinen"),
        fact("privacy-pseudonym", "0f8fad5b-d9cb-469f-a165-70867728950e"),
        fact("privacy-since", "12 November 2026, 14:05"),
        fact("privacy-plays", "42"),
        fact("privacy-moves", "1309"),
        fact("privacy-results", "40"),
        fact("privacy-drills", "12"),
        fact("privacy-settings", "1"),
        fact("privacy-waiting", "0"),
        fact("privacy-others", "2"),
        fact("privacy-where", "/home/aino/.local/share/malmi"),
    ]
}

fn files() -> Vec<FileRow> {
    let file = |name: &str, size: &str, what| FileRow { name: name.to_owned(), size: size.to_owned(), what };
    vec![
        file("malmi.db", "2 MB", "privacy-file-database"),
        file("malmi.db-wal", "33 kB", "privacy-file-log"),
        file("malmi-form-1.db", "1 MB", "privacy-file-copy"),
    ]
}

const SPANS: [&str; 4] =
    ["privacy-keep-for-ever", "privacy-keep-2-years", "privacy-keep-1-year", "privacy-keep-3-months"];

fn privacy<'a>(facts: &'a [Fact], files: &'a [FileRow], span: usize, words: &'a Words, theme: &'a Theme) -> Place<'a> {
    Place::Privacy(PrivacyPage {
        name: Some("Aino Lehtinen"),
        facts,
        files,
        plays: 42,
        spans: &SPANS,
        span,
        results_too: false,
        note: None,
        words,
        theme,
        settings: Settings::default(),
    })
}

#[test]
fn what_is_kept_is_told_taken_along_and_only_deleted_by_name() {
    let (facts, files, words) = (facts(), files(), Words::new(Language::English));
    let mut harness = window(WINDOW, 1.0, |theme, show| show(&privacy(&facts, &files, 0, &words, theme)));
    for label in [
        "Plays: 42",
        "malmi.db: 2 MB · everything, in one database",
        "Stands for you elsewhere: 0f8fad5b-d9cb-469f-a165-70867728950e",
    ] {
        assert!(harness.query_by_label(label).is_some(), "{label}");
    }
    press(&mut harness, &[Key::X, Key::D]);
    assert_eq!(harness.state().got, [Action::Privacy(PrivacyWish::Export)]);
    write(&mut harness, "aino");
    assert!(harness.query_by_label("Delete for ever").is_none(), "it says what is missing");
    write(&mut harness, "");
    press(&mut harness, &[Key::Backspace, Key::Backspace, Key::Backspace, Key::Backspace]);
    write(&mut harness, "Aino Lehtinen");
    harness.get_by_label("Delete for ever").click();
    harness.run();
    assert_eq!(harness.state().got.last(), Some(&Action::Privacy(PrivacyWish::Delete)));
    harness.get_by_label("1 year").click();
    harness.run();
    assert_eq!(harness.state().got.last(), Some(&Action::Privacy(PrivacyWish::Keep(2, false))));
}

#[test]
fn no_text_is_cut_and_none_lies_over_another() {
    let (people, cases) = (three_people(), [desk_case("A case")]);
    let (facts, kept) = (facts(), files());
    for (language, size, text) in [
        (Language::English, WINDOW, 1.0),
        (Language::Finnish, SMALL, 1.0),
        (Language::Finnish, WINDOW, 1.3),
        (Language::Finnish, WINDOW, 2.0),
    ] {
        let (words, rows) = (Words::new(language), rows(language));
        let sound = |name: &str, harness: &Harness<'_, State>| {
            let at = format!("{name} {language:?} {size:?} {text}");
            assert_eq!(cut_texts(harness), Vec::<String>::new(), "{at}");
            assert_eq!(overlapping_texts(harness), Vec::new(), "{at}");
        };
        let list = window(size, text, |theme, show| show(&plays(&rows, &[], None, &words, theme)));
        sound("plays", &list);
        let page = window(size, text, |theme, show| show(&privacy(&facts, &kept, 1, &words, theme)));
        sound("privacy", &page);
        if text < 1.5 {
            let asks = People { all: &people, now: 0, asks: true, fault: None };
            let who = window(size, text, |theme, show| desk(asks, &cases, &words, theme, show));
            assert_eq!(cut_texts(&who), Vec::<String>::new(), "who {language:?} {size:?} {text}");
        }
    }
}

const fn alone(key: Key) -> (Key, Modifiers) {
    (key, Modifiers::NONE)
}

#[test]
fn pictures_of_who_plays() {
    let mut cases = vec![desk_case("The Cobbler’s Wall"), desk_case("A Pump for the Quarry")];
    cases[0].tried = Some(Tried { times: 3, first: 402, best: 712, last: 640 });
    let all = three_people();
    for (kind, language, size, dark) in KINDS {
        let words = Words::new(language);
        let (add, settings) = (if language == Language::English { Key::A } else { Key::U }, Key::F4);
        for (name, asks, keys) in [
            ("people-desk", false, vec![]),
            ("people-choose", true, vec![]),
            ("people-add", false, vec![alone(Key::N), alone(Key::F20), alone(add)]),
            ("people-settings", false, vec![alone(settings)]),
        ] {
            let mut panels = Panels::default();
            picture::draw_after(&format!("{name}-{kind}"), size, dark, &keys, |ui, theme| {
                let people = People { all: &all, now: 0, asks, fault: None };
                desk(people, &cases, &words, theme, &mut |place| drop(screen_ui(ui, place, &mut panels)));
            });
        }
    }
}

#[test]
fn pictures_of_past_plays() {
    let files = ["first-visit-2026-11-12-0f8fad5b.json".to_owned(), "pump-quarry.json".to_owned()];
    for (kind, language, size, dark) in KINDS {
        let (words, rows) = (Words::new(language), rows(language));
        let note = words.with("plays-holds", &[("moves", 31_i64.into()), ("points", 71_i64.into())]);
        let (by_case, bring) = if language == Language::English { (Key::L, Key::B) } else { (Key::J, Key::U) };
        let states = [
            ("plays-list", &rows[..], None, vec![alone(Key::ArrowDown)]),
            ("plays-case", &rows[..], Some(note.as_str()), vec![alone(by_case), alone(Key::ArrowDown)]),
            ("plays-delete", &rows[..], None, vec![alone(Key::D)]),
            ("plays-bring", &rows[..], None, vec![alone(bring)]),
            ("plays-none", &[], None, vec![]),
        ];
        for (name, rows, note, keys) in states {
            let mut panels = Panels::default();
            picture::draw_after(&format!("{name}-{kind}"), size, dark, &keys, |ui, theme| {
                screen_ui(ui, &plays(rows, &files, note, &words, theme), &mut panels);
            });
        }
        let play = watched(language, 3);
        let mut panels = Panels::default();
        let done = if language == Language::English { "You nodded" } else { "Nyökkäsit" };
        picture::draw(&format!("plays-watch-{kind}"), size, dark, |ui, theme| {
            let steps = Steps { at: 3, of: 31, done: Some(done), runs: false };
            past(&play, &words, theme, Some(steps), &mut |place| drop(screen_ui(ui, place, &mut panels)));
        });
    }
}

#[test]
fn pictures_of_what_is_kept() {
    let (facts, files) = (facts(), files());
    for (kind, language, size, dark) in KINDS {
        let words = Words::new(language);
        let delete = if language == Language::English { Key::D } else { Key::P };
        for (name, span, keys) in
            [("privacy-page", 0, vec![]), ("privacy-span", 2, vec![]), ("privacy-delete", 0, vec![alone(delete)])]
        {
            let mut panels = Panels::default();
            picture::draw_after(&format!("{name}-{kind}"), size, dark, &keys, |ui, theme| {
                screen_ui(ui, &privacy(&facts, &files, span, &words, theme), &mut panels);
            });
        }
    }
}
