//! Every screen, drawn: in English in daylight, in Finnish in the smallest window, in English in the evening.
//! `MALMI_PICTURES=folder cargo test --test ui pictures` writes the pictures; see `picture.rs`.

use crate::support::{desk_case, make, new_desk, play};
use crate::{ending, picture, presentation, prospecting, third};
use malmi::debrief::Debrief;
use malmi::encounter::view::{Offer, TurnOf};
use malmi::encounter::{Move, Play, Stage};
use malmi::model::{CardIx, EncounterKind, FindingIx, HelpLevel, Medium};
use malmi::scenario::case::Case;
use malmi::scoring::score;
use malmi::ui::desk::Progress;
use malmi::ui::{DeskCase, Ended, Heard, Panels, Place, Scene, Settings, hear, retell, say, screen_ui};
use malmi::words::{Language, Words};
use std::sync::Arc;

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

/// A move that brings a play nearer to its conversation.
fn toward_the_conversation(play: &Play) -> Move {
    let view = play.view();
    let ready = |wanted: &Move| view.moves.contains(&Offer::Ready(wanted.clone()));
    [Move::Begin, Move::Conclude, Move::HangUp].into_iter().find(ready).unwrap_or_else(|| {
        let cards = CardIx::all(2).collect();
        if view.moves.contains(&Offer::Arrange) { Move::Arrange(cards) } else { Move::Finish }
    })
}

/// A conversation, so many moves in: one question after another, each answer heard out.
fn talked(case: &str, language: Language, level: HelpLevel, moves: usize) -> (Play, Vec<Heard>) {
    talk_on(play(case, language, level), language, moves)
}

fn talk_on(mut play: Play, language: Language, moves: usize) -> (Play, Vec<Heard>) {
    let words = Words::new(language);
    while play.view().stage != Stage::Encounter(EncounterKind::Discovery) {
        let on = toward_the_conversation(&play);
        make(&mut play, [on]);
    }
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
    for (name, moves) in [("conversation-begin", 0), ("conversation", 7), ("conversation-end", 24)] {
        each(name, |language| talked("first-visit", language, HelpLevel::Guided, moves));
    }
    each("conversation-cue", |language| {
        let talk = |moves| talked("first-visit", language, HelpLevel::Guided, moves);
        let marked = |(play, _): &(Play, Vec<Heard>)| play.view().cues.iter().any(|cue| cue.wants.is_some());
        (1..30).map(talk).find(marked).unwrap_or_else(|| talk(4))
    });
    each("conversation-hint", |language| {
        let (mut play, mut said) = talked("pump-quarry", language, HelpLevel::Standard, 3);
        go_on(&mut play, &Words::new(language), &mut said, Move::Hint);
        (play, said)
    });
    each("conversation-standard", |language| talked("insurance-farm", language, HelpLevel::Standard, 15));
    each("conversation-realistic", |language| talked("pump-quarry", language, HelpLevel::Realistic, 12));
}

#[test]
fn the_video_call() {
    let talk = |language, medium, moves| {
        let play = play("first-visit", language, HelpLevel::Guided);
        let mut case = Case::clone(play.case());
        case.scenario.discovery.as_mut().expect("a conversation").medium = medium;
        talk_on(Play::new(Arc::new(case), 1, HelpLevel::Guided), language, moves)
    };
    for (name, moves) in [("video-begin", 0), ("video", 7), ("video-end", 20)] {
        each(name, |language| talk(language, Medium::Video, moves));
    }
    each("video-off", |language| talk(language, Medium::VideoNoCamera, 7));
}

/// Draws a conversation after keys were pressed, at a text size.
fn pressed(name: &str, keys: &[egui::Key], text: f32) {
    for (kind, language, size, dark) in KINDS {
        let (play, said) = talked("first-visit", language, HelpLevel::Guided, 12);
        let words = Words::new(language);
        let (mut panels, mut left) = (Panels::default(), keys.to_vec());
        left.reverse();
        let mut frame = 0;
        picture::draw(&format!("{name}-{kind}"), size, dark, |ui, theme| {
            malmi::ui::theme::TextSize::new(text).set(ui.ctx());
            frame += 1;
            if let Some(key) = left.pop().filter(|_| frame > 1) {
                let event = |key| egui::Event::Key {
                    key,
                    physical_key: None,
                    pressed: true,
                    repeat: false,
                    modifiers: egui::Modifiers::NONE,
                };
                ui.ctx().input_mut(|input| input.events.push(event(key)));
            }
            let view = play.view();
            let scene = Scene {
                view: &view,
                words: &words,
                theme,
                said: &said,
                refused: None,
                ended: None,
                settings: Settings::default(),
            };
            screen_ui(ui, &Place::Case(scene), &mut panels);
        });
    }
}

#[test]
fn the_sheets_of_a_conversation() {
    use egui::Key;
    pressed("talk-pause", &[Key::F12, Key::Escape], 1.0);
    pressed("talk-told", &[Key::F12, Key::H, Key::A], 1.0);
    pressed("talk-large", &[], 1.5);
    pressed("talk-drawer", &[Key::F12, Key::B], 1.5);
}

#[test]
fn the_third_encounter() {
    each("third", |language| silent(third::quarry(language)));
}

#[test]
fn the_closing() {
    each("closing", |language| {
        let play = ending::talked_out(language);
        let said = retell(&play, &Words::new(language));
        (play, said)
    });
}

#[test]
fn the_telling() {
    each("telling", |language| silent(ending::looking_back(language)));
}

#[test]
fn the_record() {
    each("record", |language| {
        let (mut play, said) = (ending::looking_back(language), Vec::new());
        make(&mut play, [Move::Tell(Box::default())]);
        (play, said)
    });
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
