//! Every screen, drawn: in English in daylight, in Finnish in the smallest window, in English in the evening.
//! `MALMI_PICTURES=folder cargo test --test ui pictures` writes the pictures; see `picture.rs`.

use crate::support::{desk_case, make, new_desk, play};
use crate::{ending, picture, presentation, prospecting, record, third};
use malmi::debrief::Debrief;
use malmi::encounter::view::{Offer, TurnOf};
use malmi::encounter::{Move, Play, Stage};
use malmi::model::{FindingIx, HelpLevel};
use malmi::scoring::score;
use malmi::ui::desk::Progress;
use malmi::ui::{DeskCase, Ended, Heard, Panels, Place, Scene, Settings, hear, say, screen_ui};
use malmi::words::{Language, Words};

const KINDS: [(&str, Language, [u16; 2], bool); 3] = [
    ("en", Language::English, [1280, 720], false),
    ("fi", Language::Finnish, [1024, 640], false),
    ("dark", Language::English, [1280, 720], true),
];

/// Draws a place in all kinds of windows.
fn each(name: &str, mut scene: impl FnMut(Language) -> (Play, Vec<Heard>)) {
    for (kind, language, size, dark) in KINDS {
        let (play, said) = scene(language);
        let words = Words::new(language);
        let card = play.is_over().then(|| score(&play));
        let mut panels = Panels::default();
        picture::draw(&format!("{name}-{kind}"), size, dark, |ui, theme| {
            let view = play.view();
            let debrief = card.as_ref().map(|card| Debrief::of(&play, card, None));
            let ended = card.as_ref().zip(debrief.as_ref()).map(|(card, debrief)| Ended { play: &play, card, debrief });
            let scene = Scene {
                view: &view,
                words: &words,
                theme,
                said: &said,
                refused: None,
                ended,
                settings: Settings::default(),
            };
            screen_ui(ui, &Place::Case(scene), &mut panels);
        });
    }
}

/// A play as it is, with nothing said before.
fn silent(play: Play) -> (Play, Vec<Heard>) {
    (play, Vec::new())
}

/// Makes a move and notes what is said.
fn go_on(play: &mut Play, words: &Words, said: &mut Vec<Heard>, mv: Move) {
    said.extend(say(&play.view(), words, &mv));
    make(play, [mv]);
    said.extend(hear(&play.view(), words));
}

/// The first conversation, so many moves in: one question after another, each answer heard out.
fn talked(language: Language, moves: usize) -> (Play, Vec<Heard>) {
    let words = Words::new(language);
    let mut play = play("first-visit", language, HelpLevel::Guided);
    make(&mut play, [Move::Begin]);
    let mut said = hear(&play.view(), &words);
    for _ in 0..moves {
        let view = play.view();
        if !matches!(view.stage, Stage::Encounter(_)) {
            break;
        }
        let fresh = view.moves.iter().find_map(|offer| match offer {
            Offer::Ready(mv @ Move::Ask(question)) if !view.asked(*question) => Some(mv.clone()),
            _ => None,
        });
        let mv = if view.turn == TurnOf::Theirs { Move::Silence } else { fresh.unwrap_or(Move::More) };
        go_on(&mut play, &words, &mut said, mv);
    }
    (play, said)
}

#[test]
fn the_desk() {
    for (kind, language, size, dark) in KINDS {
        let words = Words::new(language);
        let cases = ["first-visit", "insurance-farm", "logistics-deck", "pump-quarry"].map(|name| {
            let play = play(name, language, HelpLevel::Standard);
            let texts = play.view();
            let texts = texts.texts();
            DeskCase {
                title: texts.title().to_owned(),
                intro: texts.intro().to_owned(),
                difficulty: texts.difficulty(),
                encounters: play.case().encounters().to_vec(),
                ..desk_case(name)
            }
        });
        let (mut panels, progress) = (Panels::default(), Progress::default());
        picture::draw(&format!("desk-{kind}"), size, dark, |ui, theme| {
            let desk = new_desk(&cases, &progress, &words, theme);
            screen_ui(ui, &Place::Desk(desk), &mut panels);
        });
    }
}

#[test]
fn the_preparation() {
    each("preparation", |language| {
        let mut play = play("pump-quarry", language, HelpLevel::Guided);
        make(&mut play, [Move::Finish, Move::Read(FindingIx::new(0))]);
        let another = play.view().moves.iter().find_map(|offer| match offer {
            Offer::Ready(mv @ Move::Read(_)) => Some(mv.clone()),
            _ => None,
        });
        make(&mut play, another);
        silent(play)
    });
}

#[test]
fn the_prospecting() {
    each("prospecting", |language| silent(prospecting::farm(language)));
}

#[test]
fn the_call() {
    each("call", |language| {
        let play = prospecting::call(language);
        let said = hear(&play.view(), &Words::new(language));
        (play, said)
    });
}

#[test]
fn the_deck_table() {
    each("deck", |language| silent(presentation::table(language)));
}

#[test]
fn the_presentation() {
    each("presentation", |language| {
        let (mut play, words) = (presentation::laid(language), Words::new(language));
        let mut said = hear(&play.view(), &words);
        go_on(&mut play, &words, &mut said, Move::Present);
        (play, said)
    });
}

#[test]
fn the_conversation() {
    each("conversation", |language| talked(language, 7));
}

#[test]
fn the_third_encounter() {
    each("third", |language| silent(third::quarry(language)));
}

#[test]
fn the_closing() {
    each("closing", |language| silent(ending::talked_out(language)));
}

#[test]
fn the_telling() {
    use egui::Key::{ArrowUp, H, M, Num1, Num2, Plus};
    let told: [(&str, &[egui::Key]); 3] = [
        ("empty", &[]),
        ("half", &[Num2, Num1, M, Num2]),
        ("whole", &[Num2, Num1, H, Num2, Num2, M, Num1, Num1, ArrowUp, Plus]),
    ];
    for (name, keys) in told {
        for (kind, language, size, dark) in KINDS {
            let (play, words) = (record::missed_a_hint(language), Words::new(language));
            let (mut panels, mut left) = (Panels::default(), keys.iter());
            picture::draw(&format!("telling-{name}-{kind}"), size, dark, |ui, theme| {
                let view = play.view();
                if let Some(key) = left.next() {
                    let modifiers = egui::Modifiers::NONE;
                    let event =
                        egui::Event::Key { key: *key, physical_key: None, pressed: true, repeat: false, modifiers };
                    ui.input_mut(|input| input.events.push(event));
                }
                let scene = Scene {
                    view: &view,
                    words: &words,
                    theme,
                    said: &[],
                    refused: None,
                    ended: None,
                    settings: Settings::default(),
                };
                screen_ui(ui, &Place::Case(scene), &mut panels);
            });
        }
    }
}

#[test]
fn the_record() {
    let told = record::PLAYS.iter().filter(|(name, _)| *name == "good").map(|(_, first)| ("told", *first));
    for (name, first) in record::PLAYS.into_iter().chain(told) {
        for (kind, language, size, dark) in KINDS {
            let over = first(language);
            let words = Words::new(language);
            let mut panels = Panels::default();
            if name == "told" {
                panels.record = malmi::ui::RecordPanel::with_telling();
            }
            picture::draw(&format!("record-{name}-{kind}"), size, dark, |ui, theme| {
                let view = over.play.view();
                let scene = over.scene(&view, &words, theme);
                screen_ui(ui, &Place::Case(scene), &mut panels);
            });
        }
    }
}

#[cfg(feature = "dev")]
#[test]
fn the_gallery() {
    for (kind, language, size, dark) in KINDS {
        let words = Words::new(language);
        for page in malmi::ui::Gallery::ALL {
            let name = format!("gallery-{}-{kind}", page.name());
            picture::draw(&name, size, dark, |ui, theme| malmi::ui::gallery_ui(ui, &words, theme, page));
        }
    }
}
