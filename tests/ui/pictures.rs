//! Every screen, drawn: in English in daylight, in Finnish in the smallest window, in English in the evening.
//! `MALMI_PICTURES=folder cargo test --test ui pictures` writes the pictures; see `picture.rs`.

use crate::support::{desk_case, make, new_desk, play, some_progress};
use crate::{ending, picture, presentation, prospecting, third};
use egui::Key;
use malmi::debrief::Debrief;
use malmi::encounter::moves::PlanSheet;
use malmi::encounter::view::{Offer, TurnOf};
use malmi::encounter::{Move, Play, Stage};
use malmi::model::{HelpLevel, PlanOptionIx};
use malmi::scoring::score;
use malmi::ui::{DeskCase, Ended, Heard, Panels, Place, Scene, Settings, hear, say, screen_ui};
use malmi::words::{Language, Words};

const KINDS: [(&str, Language, [u16; 2], bool); 3] = [
    ("en", Language::English, [1280, 720], false),
    ("fi", Language::Finnish, [1024, 640], false),
    ("dark", Language::English, [1280, 720], true),
];

/// Draws a place in all kinds of windows.
fn each(name: &str, scene: impl FnMut(Language) -> (Play, Vec<Heard>)) {
    each_after(name, &[], scene);
}

/// The same after keys were pressed, none of which may make a move.
fn each_after(name: &str, keys: &[Key], mut scene: impl FnMut(Language) -> (Play, Vec<Heard>)) {
    for (kind, language, size, dark) in KINDS {
        let (play, said) = scene(language);
        let words = Words::new(language);
        let card = play.is_over().then(|| score(&play));
        let mut panels = Panels::default();
        picture::draw_after(&format!("{name}-{kind}"), size, dark, keys, |ui, theme| {
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
                person: play.case().persona.name.to_string(),
                look: malmi::scenario::look::Look::of(&play.case().persona),
                teaches: play.case().scenario.teaches.to_string(),
                ..desk_case(name)
            }
        });
        let (mut panels, progress) = (Panels::default(), some_progress());
        picture::draw(&format!("desk-{kind}"), size, dark, |ui, theme| {
            let desk = new_desk(&cases, &progress, &words, theme);
            screen_ui(ui, &Place::Desk(desk), &mut panels);
        });
    }
}

/// The quarry before its meeting, so many clippings opened, and so much of the plan filled in.
fn preparing(language: Language, level: HelpLevel, read: usize, planned: usize) -> (Play, Vec<Heard>) {
    let mut play = play("pump-quarry", language, level);
    make(&mut play, [Move::Finish]);
    for _ in 0..read {
        let clipping = play.view().moves.iter().find_map(|offer| match offer {
            Offer::Ready(mv @ Move::Read(_)) => Some(mv.clone()),
            _ => None,
        });
        make(&mut play, clipping);
    }
    let mut sheet = PlanSheet::default();
    for list in sheet.chosen.iter_mut().take(planned) {
        list.extend([PlanOptionIx::new(1), PlanOptionIx::new(3)]);
    }
    make(&mut play, [Move::Plan(Box::new(sheet))]);
    silent(play)
}

#[test]
fn the_preparation() {
    each("preparation-1", |language| preparing(language, HelpLevel::Guided, 0, 0));
    each("preparation-2", |language| preparing(language, HelpLevel::Guided, 2, 1));
    each("preparation-3", |language| preparing(language, HelpLevel::Standard, 9, 6));
    each("preparation-4", |language| silent(play("first-visit", language, HelpLevel::Guided)));
}

#[test]
fn the_prospecting() {
    each("prospecting-1", |language| silent(prospecting::farm(language)));
    let written = [Key::PageDown, Key::PageDown, Key::PageDown, Key::PageDown, Key::Num1, Key::Num1, Key::Num1];
    each_after("prospecting-2", &written, prospecting::under_way);
    let whole = [Key::PageDown, Key::Num1, Key::Num2, Key::Num1, Key::Num2, Key::Num1];
    each_after("prospecting-4", &whole, |language| silent(play("pump-quarry", language, HelpLevel::Standard)));
    each("prospecting-3", |language| silent(prospecting::answered(language)));
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
