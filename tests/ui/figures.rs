//! The figures: by role and label, by key, and drawn.

#[path = "../../benches/support/years.rs"]
mod years;

use crate::picture;
use crate::support::{SMALL, WINDOW, cut_texts, labels, overlapping_texts, play};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use jiff::Zoned;
use jiff::civil::date;
use jiff::tz::TimeZone;
use malmi::figures::Figures;
use malmi::model::HelpLevel;
use malmi::records::Finished;
use malmi::scenario::case::Case;
use malmi::scoring::Dimension;
use malmi::ui::theme::TextSize;
use malmi::ui::{Action, FiguresPage, Panels, Place, Settings, Theme, Today, screen_ui};
use malmi::words::{Language, Words};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

const DAY: i64 = 24 * 3600;
const CASES: [&str; 5] = ["first-visit", "mud-season", "pump-quarry", "village-cold", "logistics-deck"];

/// Thursday, 15 October 2026, noon.
fn now() -> Zoned {
    date(2026, 10, 15).at(12, 0, 0, 0).to_zoned(TimeZone::UTC).expect("a time")
}

fn cases(language: Language) -> Vec<Arc<Case>> {
    CASES.iter().map(|name| Arc::clone(play(name, language, HelpLevel::Standard).case())).collect()
}

fn practised(plays: usize, days: i64, first: u64) -> Vec<Finished> {
    let now = now().timestamp().as_second();
    let all = years::practised(&cases(Language::English), plays, (now - days * DAY, now), first);
    assert!(all.iter().all(|practised| practised.play.is_over()));
    all.into_iter().map(|practised| practised.result).collect()
}

/// A quarter of a year of practice, about two plays every three days.
static QUARTER: LazyLock<Vec<Finished>> = LazyLock::new(|| practised(72, 100, 100));
/// The same with many plays a day.
static MANY: LazyLock<Vec<Finished>> = LazyLock::new(|| practised(400, 140, 500));

/// Players of all kinds: how much they have played.
fn players() -> [(&'static str, &'static [Finished]); 4] {
    [("new", &[]), ("first", &QUARTER[71..]), ("quarter", &QUARTER), ("many", &MANY)]
}

fn titles(language: Language) -> BTreeMap<String, String> {
    let title = |case: &Arc<Case>| (case.scenario.id.to_string(), case.scenario.title.to_string());
    cases(language).iter().map(title).collect()
}

fn today(words: &Words, figures: &Figures) -> Today {
    let skill = figures.weakest().map(|skill| skill.dimension);
    let name = words.get(&format!("skill-{}", skill.unwrap_or(Dimension::Patience).name()));
    let why = match skill {
        Some(_) => {
            let why = words.with("plan-poor", &[("skill", name.as_str().into()), ("days", 3_usize.into())]);
            words.with("figures-why-case", &[("why", why.as_str().into()), ("case", "Mud season".into())])
        }
        None => words.get("figures-why-first"),
    };
    Today { case: 2, why, skill, shown: 2, minutes: 25 }
}

#[derive(Default)]
struct State {
    panels: Panels,
    got: Vec<Action>,
}

/// The page of somebody who played this.
fn page<'a>(plays: &'a [Finished], words: &'a Words, size: [f32; 2], text: f32) -> Harness<'a, State> {
    let theme = Theme::light();
    let (figures, titles) = (Figures::of(plays, &now()), titles(words.language()));
    let today = today(words, &figures);
    let mut ready = false;
    let app = move |ui: &mut egui::Ui, state: &mut State| {
        if !ready {
            TextSize::new(text).set(ui.ctx());
            theme.apply(ui.ctx());
            ready = true;
            ui.ctx().request_repaint();
            return;
        }
        let page = FiguresPage {
            figures: &figures,
            player: Some("Aino Lehtola"),
            titles: &titles,
            today: Some(&today),
            words,
            theme: &theme,
            settings: Settings::default(),
        };
        state.got.extend(screen_ui(ui, &Place::Figures(page), &mut state.panels));
    };
    let mut harness = Harness::builder().with_size(size).with_step_dt(0.25).build_ui_state(app, State::default());
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
fn practising_is_one_enter_away_and_escape_leads_back() {
    let words = Words::new(Language::English);
    let mut harness = page(&QUARTER, &words, WINDOW, 1.0);
    assert!(harness.get_by_role_and_label(Role::Button, "Practise").is_focused());
    press(&mut harness, &[Key::Enter, Key::S, Key::Escape]);
    assert_eq!(harness.state().got, [Action::OpenCase(2), Action::SavePage, Action::ToDesk]);
}

#[test]
fn every_number_is_told_to_a_screen_reader() {
    let words = Words::new(Language::English);
    let harness = page(&QUARTER, &words, WINDOW, 1.0);
    let figures = Figures::of(&QUARTER, &now());
    let told = [labels(&harness, Role::Label), labels(&harness, Role::Button)].concat();
    let has = |text: &str| assert!(told.iter().any(|label| label.contains(text)), "{text}: {told:#?}");
    for skill in &figures.skills {
        let score = (u32::from(skill.now().expect("all were practised")) + 5) / 10;
        let name = words.get(&format!("skill-{}", skill.dimension.name()));
        has(&format!("{name}: {score} of 100"));
    }
    let all = figures.going_on.all;
    has(&format!("of {} people reached agreed", all.people.reached));
    has(&format!("{} of {} offers", all.deals.deals, all.deals.offers));
    let week = figures.encounters.weeks[7];
    has(&format!("both gained in {}, one in {}, neither in {}", week.both, week.one, week.neither));
}

#[test]
fn the_second_page_divides_who_goes_on_and_tells_first_and_best() {
    let words = Words::new(Language::English);
    let mut harness = page(&QUARTER, &words, WINDOW, 1.0);
    press(&mut harness, &[Key::D]);
    let told = labels(&harness, Role::Label);
    let has = |told: &[String], text: &str| assert!(told.iter().any(|label| label.contains(text)), "{text}: {told:#?}");
    has(&told, "Telephone: ");
    has(&told, "tellings you were");
    for case in &Figures::of(&QUARTER, &now()).cases {
        let [first, best] = [case.first, case.best].map(|total| (total + 5) / 10);
        has(&told, &format!("first {first}, best {best}, played"));
    }
    press(&mut harness, &[Key::Num2]);
    let segment = &Figures::of(&QUARTER, &now()).going_on.segments[0];
    has(&labels(&harness, Role::Label), &format!("{}: ", segment.key));
    press(&mut harness, &[Key::Num3]);
    has(&labels(&harness, Role::Label), "50 to 249 people: ");
    press(&mut harness, &[Key::Escape, Key::Escape]);
    assert_eq!(harness.state().got, [Action::ToDesk], "the first Escape leads back to the first page");
}

#[test]
fn a_skill_opens_what_it_is_made_of() {
    let words = Words::new(Language::English);
    let mut harness = page(&QUARTER, &words, WINDOW, 1.0);
    harness.get_by_label_contains("Interest first: ").click();
    harness.run();
    let told = labels(&harness, Role::Label);
    assert!(told.iter().any(|label| label.starts_with("Their interest first: ")), "{told:#?}");
    press(&mut harness, &[Key::Escape]);
    assert!(harness.query_by_label_contains("Their interest first: ").is_none());
    assert!(harness.state().got.is_empty(), "Escape closes the sheet, not the page");
}

#[test]
fn a_new_player_is_told_what_will_stand_here() {
    let words = Words::new(Language::English);
    let harness = page(&[], &words, WINDOW, 1.0);
    for text in ["Your first case", "Every encounter becomes a block", "how many agree to a meeting", "not yet"] {
        assert!(harness.query_all_by_label_contains(text).next().is_some(), "{text}");
    }
    assert!(harness.query_by_label("Save as a page").is_none(), "there is nothing to save");
}

#[test]
fn nothing_is_cut_or_lies_over_anything_in_any_language_and_size() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let words = Words::new(language);
        for (size, text) in [
            (WINDOW, 1.0),
            (SMALL, 1.0),
            (SMALL, 0.8),
            (WINDOW, 1.1),
            (WINDOW, 1.2),
            (SMALL, 1.3),
            (WINDOW, 2.0),
            (SMALL, 2.0),
        ] {
            for (name, plays) in players() {
                let turn = if language == Language::English { Key::D } else { Key::A };
                for keys in [&[][..], &[turn], &[turn, Key::Num2], &[turn, Key::Num3]] {
                    let mut harness = page(plays, &words, size, text);
                    press(&mut harness, keys);
                    let at = format!("{name} {language:?} {size:?} {text} {keys:?}");
                    faults.extend(cut_texts(&harness).into_iter().map(|text| format!("{at}: “{text}” is cut")));
                    let pairs = overlapping_texts(&harness).into_iter();
                    faults.extend(pairs.map(|(one, other)| format!("{at}: “{one}” lies over “{other}”")));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

const KINDS: [(&str, Language, [u16; 2], bool); 4] = [
    ("en", Language::English, [1280, 720], false),
    ("fi", Language::Finnish, [1024, 640], false),
    ("dark", Language::English, [1280, 720], true),
    ("fi-dark", Language::Finnish, [1024, 640], true),
];

fn drawn(name: &str, plays: &[Finished], keys: fn(Language) -> Vec<Key>, text: f32) {
    for (kind, language, size, dark) in KINDS {
        let words = Words::new(language);
        let (figures, titles) = (Figures::of(plays, &now()), titles(language));
        let today = today(&words, &figures);
        let mut panels = Panels::default();
        let keys: Vec<_> = keys(language).into_iter().map(|key| (key, egui::Modifiers::NONE)).collect();
        picture::draw_after(&format!("figures-{name}-{kind}"), size, dark, &keys, |ui, theme| {
            TextSize::new(text).set(ui.ctx());
            let page = FiguresPage {
                figures: &figures,
                player: Some("Aino Lehtola"),
                titles: &titles,
                today: Some(&today),
                words: &words,
                theme,
                settings: Settings::default(),
            };
            screen_ui(ui, &Place::Figures(page), &mut panels);
        });
    }
}

#[test]
fn pictures_of_the_figures() {
    let turn = |language: Language| vec![if language == Language::English { Key::D } else { Key::A }];
    for (name, plays) in players() {
        drawn(name, plays, |_| Vec::new(), 1.0);
    }
    drawn("detail", &QUARTER, turn, 1.0);
    drawn(
        "segments",
        &MANY,
        |language| vec![if language == Language::English { Key::D } else { Key::A }, Key::Num2],
        1.0,
    );
    drawn("parts", &QUARTER, |_| [vec![Key::Tab; 10], vec![Key::Enter]].concat(), 1.0);
    drawn("large", &QUARTER, |_| Vec::new(), 2.0);
    drawn("larger", &QUARTER, |_| Vec::new(), 1.2);
}
