//! Every screen, drawn: in English in daylight, in Finnish in the smallest window, in English in the evening.
//! `MALMI_PICTURES=folder cargo test --test ui pictures` writes the pictures; see `picture.rs`.

use crate::support::{desk_case, make, new_desk, play, some_progress};
use crate::{ending, picture, practice, presentation, prospecting, record, third};
use egui::Key::{ArrowDown, ArrowRight, ArrowUp, Num1, Num2, Space};
use egui::{Key, Modifiers};
use malmi::debrief::Debrief;
use malmi::encounter::moves::PlanSheet;
use malmi::encounter::view::{Offer, TurnOf};
use malmi::encounter::{Move, Play, Stage};
use malmi::model::{CardIx, EncounterKind, FormIx, HelpLevel, Medium, PlanOptionIx};
use malmi::scenario::case::Case;
use malmi::scoring::score;
use malmi::ui::{DeskCase, Ended, Heard, Panels, Place, Scene, Settings, hear, retell, say, screen_ui};
use malmi::words::{Language, Words};
use std::sync::Arc;

const KINDS: [(&str, Language, [u16; 2], bool); 3] = [
    ("en", Language::English, [1280, 720], false),
    ("fi", Language::Finnish, [1024, 640], false),
    ("dark", Language::English, [1280, 720], true),
];

/// Draws a place in all kinds of windows.
fn each(name: &str, scene: impl FnMut(Language) -> (Play, Vec<Heard>)) {
    each_after(name, scene, &[]);
}

/// A key alone.
const fn step(key: Key) -> (Key, Modifiers) {
    (key, Modifiers::NONE)
}

/// The same after keys alone.
fn each_after_keys(name: &str, keys: &[Key], scene: impl FnMut(Language) -> (Play, Vec<Heard>)) {
    let keys: Vec<_> = keys.iter().copied().map(step).collect();
    each_after(name, scene, &keys);
}

/// The same after keys were pressed.
fn each_after(name: &str, mut scene: impl FnMut(Language) -> (Play, Vec<Heard>), keys: &[(Key, Modifiers)]) {
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
                coach: None,
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
    let written = [Key::PageDown, Key::PageDown, Key::PageDown, Key::PageDown, Num1, Num1, Num1];
    each_after_keys("prospecting-2", &written, prospecting::under_way);
    let whole = [Key::PageDown, Num1, Num2, Num1, Num2, Num1];
    each_after_keys("prospecting-4", &whole, |language| silent(play("pump-quarry", language, HelpLevel::Standard)));
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
    let greeted = |language| {
        let play = presentation::table(language);
        let said = hear(&play.view(), &Words::new(language));
        (play, said)
    };
    each("deck", greeted);
    let aside = [step(ArrowRight), (ArrowDown, Modifiers::SHIFT)];
    each_after("deck-middle", greeted, &[&[step(ArrowRight)][..], &aside.repeat(4)].concat());
    let lifted = [step(ArrowUp), step(ArrowRight), step(Space)];
    each_after("deck-lifted", greeted, &[&[step(ArrowRight)][..], &aside.repeat(6), &lifted].concat());
}

#[test]
fn the_presentation() {
    for (name, moves) in [
        ("presentation-begin", &[][..]),
        ("presentation", &[Move::Present][..]),
        (
            "presentation-end",
            &[Move::Present, Move::AskCard, Move::Pause, Move::Present, Move::Present, Move::Present][..],
        ),
    ] {
        each(name, |language| {
            let (mut play, words) = (presentation::laid(language), Words::new(language));
            let mut said = hear(&play.view(), &words);
            for mv in moves {
                go_on(&mut play, &words, &mut said, mv.clone());
            }
            (play, said)
        });
    }
    each("presentation-room", |language| {
        let (mut play, words) = (third::deck(language), Words::new(language));
        let mut said = hear(&play.view(), &words);
        for mv in [Move::Present, Move::AskCard] {
            go_on(&mut play, &words, &mut said, mv);
        }
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
fn pressed(name: &str, keys: &[Key], text: f32) {
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
                    modifiers: Modifiers::NONE,
                };
                ui.ctx().input_mut(|input| input.events.push(event(key)));
            }
            let view = play.view();
            let scene = Scene {
                coach: None,
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
    pressed("talk-pause", &[Key::F12, Key::Escape], 1.0);
    pressed("talk-told", &[Key::F12, Key::H, Key::A], 1.0);
    pressed("talk-large", &[], 1.5);
    pressed("talk-drawer", &[Key::F12, Key::B], 1.5);
}

#[test]
fn the_third_encounter() {
    let (form, words) = (Move::ChooseForm(FormIx::new(0)), |language| Words::new(language));
    let begin = |language| {
        let play = third::quarry(language);
        let said = hear(&play.view(), &words(language));
        (play, said)
    };
    each("third", begin);
    each("third-objection", |language| {
        let (mut play, mut said) = begin(language);
        go_on(&mut play, &words(language), &mut said, form.clone());
        go_on(&mut play, &words(language), &mut said, Move::HearOut);
        (play, said)
    });
    let work = |language| silent(third::at_work(language));
    each_after("third-taken", work, &[step(Num2)]);
    each("third-laid", |language| {
        let (mut play, mut said) = work(language);
        let problems: Vec<_> = play.view().problems().map(|(at, _)| at).collect();
        let (capabilities, _) = play.view().ties();
        for (n, capability) in capabilities.into_iter().take(5).enumerate() {
            let problem = problems[[0, 1, 0, 2, 0][n] % problems.len()];
            third::settle(&mut play);
            go_on(&mut play, &words(language), &mut said, Move::Tie(capability, problem));
        }
        (play, said)
    });
    for (kind, key) in [("en", Key::N), ("fi", Key::S)] {
        each_after(&format!("third-step-{kind}"), work, &[step(key), step(Num2), step(Num1)]);
    }
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
    use Key::{ArrowUp, H, M, Num1, Num2, Plus};
    let told: [(&str, &[Key]); 3] = [
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
                    let modifiers = Modifiers::NONE;
                    let event =
                        egui::Event::Key { key: *key, physical_key: None, pressed: true, repeat: false, modifiers };
                    ui.input_mut(|input| input.events.push(event));
                }
                let scene = Scene {
                    coach: None,
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

#[test]
fn the_drill_and_the_coach() {
    for (kind, language, size, dark) in KINDS {
        let (play, words) = (practice::met(language), Words::new(language));
        let said = hear(&play.view(), &words);
        let told = practice::told(&words);
        let ask = malmi::practice::ask(&words, &practice::unplanned(language), None);
        let back = Some(practice::asked(&words, &play));
        for (name, told, asks) in [
            ("drill", None, None),
            ("drill-verdict", Some(&told), None),
            ("coach", None, ask.as_ref()),
            ("coach-back", None, back.as_ref()),
        ] {
            let mut panels = Panels::default();
            picture::draw(&format!("{name}-{kind}"), size, dark, |ui, theme| {
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
                    coach: asks,
                };
                let place =
                    if asks.is_some() { Place::Case(scene) } else { Place::Drill(scene, practice::drill(told)) };
                screen_ui(ui, &place, &mut panels);
            });
        }
        let cases = ["first-visit", "insurance-farm", "logistics-deck"].map(desk_case);
        let (mut panels, progress) = (Panels::default(), some_progress());
        let keys = [step(if language == Language::Finnish { Key::V } else { Key::P })];
        picture::draw_after(&format!("practice-{kind}"), size, dark, &keys, |ui, theme| {
            screen_ui(ui, &Place::Desk(new_desk(&cases, &progress, &words, theme)), &mut panels);
        });
    }
}
