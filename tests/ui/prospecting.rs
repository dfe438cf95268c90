//! Finding prospects, as a screen reader meets it.

use crate::support::{SMALL, WINDOW, cut_texts, labels, make, overlapping_texts, play, window};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use malmi::encounter::moves::Touch;
use malmi::encounter::view::Offer;
use malmi::encounter::{Move, Play};
use malmi::model::{ContactIx, HelpLevel, Medium, PartIx, ReplyIx, SlotIx};
use malmi::scenario::format::ReplyEffect;
use malmi::ui::prospecting::{ProspectingPanel, prospecting_ui};
use malmi::ui::theme::TextSize;
use malmi::ui::{Heard, Who, hear, say};
use malmi::words::{Language, Words};

pub(crate) fn farm(language: Language) -> Play {
    play("insurance-farm", language, HelpLevel::Standard)
}

/// Someone by name.
fn person(play: &Play, name: &str) -> ContactIx {
    play.view().texts().contacts().find(|(_, person)| person.name == name).expect("someone on the list").0
}

/// A whole message of usable parts: the first of each kind.
fn touch(play: &Play, contact: ContactIx, medium: Medium) -> Touch {
    let view = play.view();
    let usable = |kind| view.texts().parts(kind).find(|(_, part)| part.usable).expect("a part that rests on nothing").0;
    Touch { contact, medium, parts: [0, 1, 2, 3].map(usable), ask: PartIx::new(0) }
}

/// Calls the farmer, with other seeds, until somebody picks up and waits for a reply.
pub(crate) fn call(language: Language) -> Play {
    for seed in 1..200 {
        let case = std::sync::Arc::clone(farm(language).case());
        let mut play = Play::new(case, seed, HelpLevel::Standard);
        let findings: Vec<Move> = ready(&play, |mv| matches!(mv, Move::Read(_)));
        for mv in findings {
            let _ = play.make(mv);
        }
        let eero = person(&play, "Eero Haapalehto");
        let parts = ["iisalmi", "coupon", "one-name", "lapinlahti"];
        let parts: Vec<PartIx> = parts.iter().enumerate().map(|(kind, id)| part(&play, kind, id)).collect();
        let parts = [parts[0], parts[1], parts[2], parts[3]];
        let touch = Touch { contact: eero, medium: Medium::Phone, parts, ask: PartIx::new(1) };
        make(&mut play, [Move::Contact(Box::new(touch))]);
        if !ready(&play, |mv| matches!(mv, Move::Reply(..))).is_empty() {
            return play;
        }
    }
    panic!("nobody ever picked up");
}

/// Some have been written to, a few days have gone by, and what came back was heard.
pub(crate) fn under_way(language: Language) -> (Play, Vec<Heard>) {
    let words = Words::new(language);
    let mut play = farm(language);
    let mut said = Vec::new();
    let everyone: Vec<ContactIx> = play.view().texts().contacts().map(|(at, _)| at).collect();
    let mut moves: Vec<Move> = ready(&play, |mv| matches!(mv, Move::Read(_))).into_iter().take(3).collect();
    for (at, medium) in everyone.into_iter().zip([Medium::Email, Medium::Letter, Medium::Social, Medium::Email]) {
        let message = touch(&play, at, medium);
        moves.extend([Move::Contact(Box::new(message)), Move::Wait]);
    }
    for mv in moves {
        said.extend(say(&play.view(), &words, &mv));
        if play.make(mv).is_ok() {
            said.extend(hear(&play.view(), &words));
        }
    }
    (play, said)
}

/// Somebody would meet the player.
pub(crate) fn answered(language: Language) -> Play {
    let mut play = call(language);
    while let Some(Move::Reply(off, _)) = ready(&play, |mv| matches!(mv, Move::Reply(..))).first() {
        let earns = earning(&play, *off);
        make(&mut play, [Move::Reply(*off, earns)]);
    }
    make(&mut play, [Move::HangUp]);
    play
}

/// A part by its id.
fn part(play: &Play, kind: usize, id: &str) -> PartIx {
    play.view().texts().parts(kind).find(|(_, part)| part.id.as_str() == id).expect(id).0
}

fn ready(play: &Play, which: impl Fn(&Move) -> bool) -> Vec<Move> {
    let moves = play.view().moves;
    let ready = moves.into_iter().filter_map(|offer| if let Offer::Ready(mv) = offer { Some(mv) } else { None });
    ready.filter(|mv| which(mv)).collect()
}

#[test]
fn the_brief_comes_first_and_the_lead_leads_to_its_person() {
    let (play, words) = (farm(Language::English), Words::new(Language::English));
    let mut harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    harness.get_by_label_contains("We want dairy farms");
    harness.get_by_label("A lead: Eero Haapalehto").click_accesskit();
    harness.run();
    harness.get_by_label("Dairy farmer, Haapalehto Farm");
    assert!(harness.query_by_label_contains("We want dairy farms").is_none());
}

#[test]
fn the_list_is_narrowed_by_segments_and_by_search() {
    let (play, words) = (farm(Language::English), Words::new(Language::English));
    let mut harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    let shown = |harness: &egui_kittest::Harness<'_, _>| {
        labels(harness, Role::Button).into_iter().filter(|label| label.contains("Rautakorpi Pigs")).count()
    };
    assert_eq!(shown(&harness), 1);
    harness.get_by_label("Dairy farms").click();
    harness.run();
    assert_eq!(shown(&harness), 0);
    harness.get_by_label("Dairy farms").click();
    harness.key_press(Key::Slash);
    harness.run();
    harness.get_by_label("Company or person").type_text("rauta");
    harness.run();
    assert_eq!(shown(&harness), 1);
    assert!(harness.query_by_label_contains("Haapalehto Farm. Eero").is_none());
}

#[test]
fn reading_costs_minutes_and_is_offered_with_its_price() {
    let (play, words) = (farm(Language::English), Words::new(Language::English));
    let mut harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    harness.get_by_label("A lead: Eero Haapalehto").click_accesskit();
    harness.run();
    harness.key_press(Key::R);
    harness.run();
    assert!(matches!(harness.state().got[..], [Move::Read(_)]), "{:?}", harness.state().got);
    let prices = labels(&harness, Role::Button);
    assert!(prices.iter().any(|label| label.ends_with("Read, 4 min")), "{prices:?}");
}

#[test]
fn a_part_that_rests_on_something_unread_says_so_and_cannot_be_chosen() {
    let (play, words) = (farm(Language::English), Words::new(Language::English));
    let mut harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    harness.get_by_label("Reason: not chosen yet").click();
    harness.run();
    let part = harness.get_by_label_contains("You built a new side and took in robots");
    let name = part.accesskit_node().label().unwrap_or_default();
    assert!(name.contains("Rests on something you have not read"), "{name}");
    assert!(part.accesskit_node().is_disabled());
}

#[test]
fn a_message_is_built_with_digits_and_sent_with_enter() {
    let (play, words) = (farm(Language::English), Words::new(Language::English));
    let mut harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    harness.get_by_label_contains("Call. To: nobody yet");
    harness.key_press(Key::PageDown);
    harness.run();
    harness.get_by_label("Call. Still to choose: Opening, Reason, Benefit, Proof, Ask");
    for _ in 0..5 {
        harness.key_press(Key::Num1);
        harness.run();
    }
    harness.key_press(Key::C);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let first = play.view().texts().contacts().next().expect("somebody").0;
    let wanted = Touch { contact: first, medium: Medium::Email, parts: [PartIx::new(0); 4], ask: PartIx::new(0) };
    assert_eq!(harness.state().got, [Move::Contact(Box::new(wanted))]);
    assert!(play.check(&harness.state().got[0]).is_ok());
    harness.get_by_label_contains("about four times as often as in real life");
}

#[test]
fn the_calendar_shows_what_was_done_and_what_came_back() {
    let words = Words::new(Language::English);
    let mut play = farm(Language::English);
    let anni = person(&play, "Anni Haapalehto");
    let touch = touch(&play, anni, Medium::Letter);
    make(&mut play, [Move::Contact(Box::new(touch))]);
    let start = play.view().texts().starts().to_owned();
    let harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    let days: Vec<String> = labels(&harness, Role::Label).into_iter().filter(|label| label.contains("today")).collect();
    assert_eq!(days.len(), 1, "{start}: {days:?}");
    assert!(days[0].ends_with("today, Anni Haapalehto: letter"), "{days:?}");
    harness.get_by_label_contains("Anni Haapalehto, Partner on the farm · not answered yet");
}

#[test]
fn the_brief_tells_who_has_answered_so_far() {
    let words = Words::new(Language::English);
    let play = farm(Language::English);
    let harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    assert!(harness.query_by_label("So far").is_none(), "nobody was written to yet");
    drop(harness);
    let mut play = play;
    let message = touch(&play, person(&play, "Anni Haapalehto"), Medium::Letter);
    make(&mut play, [Move::Contact(Box::new(message))]);
    let harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    harness.get_by_label("So far");
    harness.get_by_label("Anni Haapalehto: not answered yet");
}

#[test]
fn large_letters_are_not_cut() {
    for language in Language::ALL {
        let words = Words::new(language);
        let (play, said) = under_way(language);
        let large = |ui: &mut egui::Ui, scene: &malmi::ui::Scene<'_>, panel: &mut ProspectingPanel| {
            TextSize::new(1.5).set(ui.ctx());
            prospecting_ui(ui, scene, panel)
        };
        let mut harness = window::<ProspectingPanel>(&play, &words, &said, WINDOW, large);
        harness.key_press(Key::PageDown);
        harness.run();
        assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?}");
        assert_eq!(overlapping_texts(&harness), [], "{language:?}");
    }
}

#[test]
fn an_answer_is_read_when_it_comes_and_stays_on_the_persons_card() {
    let words = Words::new(Language::English);
    let mut play = farm(Language::English);
    make(&mut play, [Move::Wait]);
    let line = |step, name: &str, text: &str| Heard {
        step,
        who: Who::Them(name.to_owned()),
        text: text.to_owned(),
        cue: None,
    };
    let said = [line(0, "Raimo Suonperä", "I’ve no cows to insure."), line(1, "Anni Haapalehto", "Ring father.")];
    let mut harness = window::<ProspectingPanel>(&play, &words, &said, WINDOW, prospecting_ui);
    harness.get_by_label("Ring father.");
    assert!(harness.query_by_label("I’ve no cows to insure.").is_none());
    harness.key_press(Key::PageDown);
    harness.run();
    harness.get_by_label("Farm owner, Suonperä Dairy");
    harness.get_by_label("I’ve no cows to insure.");
}

#[test]
fn a_time_is_agreed_on_when_somebody_would_meet() {
    let words = Words::new(Language::English);
    let mut play = call(Language::English);
    while let Some(Move::Reply(off, _)) = ready(&play, |mv| matches!(mv, Move::Reply(..))).first() {
        let earns = earning(&play, *off);
        make(&mut play, [Move::Reply(*off, earns)]);
    }
    let mut harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    harness.get_by_label("Thursday at ten, before the vet comes, twenty minutes").click();
    harness.run();
    harness.key_press(Key::Num1);
    harness.run();
    harness.key_press(Key::A);
    harness.run();
    assert_eq!(harness.state().got, [Move::Book(SlotIx::new(1)), Move::Book(SlotIx::new(0)), Move::AskRecontact]);
    drop(harness);
    make(&mut play, [Move::HangUp]);
    let mut harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    harness.get_by_label("Eero Haapalehto would meet you. Which time do you agree on?");
    harness.key_press(Key::M);
    harness.run();
    harness.key_press(Key::Num3);
    harness.run();
    assert!(harness.state().got.is_empty(), "the digits choose parts again: {:?}", harness.state().got);
}

/// The reply that earns a hearing.
fn earning(play: &Play, off: Option<u8>) -> ReplyIx {
    let call = &play.case().scenario.prospecting.as_ref().expect("a call").call;
    let off = match off {
        None => call.gatekeeper.as_ref().expect("a gatekeeper"),
        Some(place) => &call.brush_offs[usize::from(place)],
    };
    ReplyIx::new(off.replies.iter().position(|reply| reply.effect == ReplyEffect::Earns).expect("a good reply"))
}

#[test]
fn waiting_and_finishing_have_keys() {
    let (play, words) = (farm(Language::Finnish), Words::new(Language::Finnish));
    let mut harness = window::<ProspectingPanel>(&play, &words, &[], WINDOW, prospecting_ui);
    harness.key_press(Key::A);
    harness.run();
    harness.key_press(Key::P);
    harness.run();
    assert_eq!(harness.state().got, [Move::Wait, Move::Finish]);
}

#[test]
fn a_call_is_answered_with_digits_and_can_be_ended() {
    let words = Words::new(Language::English);
    let play = call(Language::English);
    let step = play.view().step;
    let line = |step, who, text: &str| Heard { step, who, text: text.to_owned(), cue: None };
    let said = [line(step, Who::Them("Eero Haapalehto".to_owned()), "Who is this?")];
    let mut harness = window::<ProspectingPanel>(&play, &words, &said, WINDOW, prospecting_ui);
    harness.get_by_label("“Who is this?”");
    harness.get_by_label("No time has been offered yet.");
    harness.key_press(Key::Num2);
    harness.run();
    harness.key_press(Key::H);
    harness.run();
    let replies = ready(&play, |mv| matches!(mv, Move::Reply(..)));
    assert_eq!(harness.state().got, [replies[1].clone(), Move::HangUp]);
}

#[test]
fn nothing_is_cut_or_laid_over_anything_in_either_language_and_size() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut touched = farm(language);
        let touch = touch(&touched, person(&touched, "Anni Haapalehto"), Medium::Email);
        make(&mut touched, [Move::Contact(Box::new(touch)), Move::Wait]);
        for play in [farm(language), touched, call(language), play("pump-quarry", language, HelpLevel::Standard)] {
            for size in [WINDOW, SMALL] {
                let mut harness =
                    window::<ProspectingPanel>(&play, &words, &[], [size[0], size[1] - 64.0], prospecting_ui);
                harness.key_press(Key::PageDown);
                harness.run();
                assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?}, {size:?}");
                assert_eq!(overlapping_texts(&harness), [], "{language:?}, {size:?}");
            }
        }
    }
}
