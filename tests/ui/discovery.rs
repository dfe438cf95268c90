//! The conversation: silence, listening moves, saying back, questions, proposing.

use crate::support::{SMALL, WINDOW, cut_texts, labels, make, overlapping_texts, play, window};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use malmi::encounter::view::Offer;
use malmi::encounter::{Move, Play};
use malmi::model::{Channel, HelpLevel};
use malmi::ui::{DiscoveryPanel, Heard, discovery_ui, hear, say};
use malmi::words::{Language, Words};

/// The shoemaker's case at the counter, and what has been said.
fn at_the_counter(language: Language, level: HelpLevel, moves: &[Move]) -> (Play, Words, Vec<Heard>) {
    let words = Words::new(language);
    let mut play = play("first-visit", language, level);
    make(&mut play, [Move::Begin]);
    let mut said = hear(&play.view(), &words);
    for mv in moves {
        said.extend(say(&play.view(), &words, mv));
        make(&mut play, [mv.clone()]);
        said.extend(hear(&play.view(), &words));
    }
    (play, words, said)
}

fn first_question(play: &Play) -> Move {
    let view = play.view();
    let asked = view.moves.iter().find_map(|offer| match offer {
        Offer::Ready(mv @ Move::Ask(_)) => Some(mv.clone()),
        _ => None,
    });
    asked.expect("something can be asked")
}

#[test]
fn silence_is_the_largest_thing_and_has_the_focus() {
    let (play, words, said) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    let silence = harness.get_by_role_and_label(Role::Button, "Stay silent");
    assert!(silence.is_focused());
    let area = |name: &str| harness.get_by_role_and_label(Role::Button, name).rect().area();
    for other in ["Nod", "Say it back", "Tell me more", "Cut in", "Propose"] {
        assert!(silence.rect().area() > 2.0 * area(other), "{other}");
    }
}

#[test]
fn every_listening_move_has_its_key() {
    let asked = {
        let (play, ..) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
        first_question(&play)
    };
    for (language, keys) in [
        (Language::English, [Key::Space, Key::N, Key::M, Key::C, Key::P]),
        (Language::Finnish, [Key::Space, Key::N, Key::J, Key::K, Key::E]),
    ] {
        let (play, words, said) = at_the_counter(language, HelpLevel::Standard, std::slice::from_ref(&asked));
        let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
        for key in keys {
            harness.key_press(key);
            harness.run();
        }
        let expected = [Move::Silence, Move::Nod, Move::More, Move::CutIn, Move::Propose];
        assert_eq!(harness.state().got, expected, "{language:?}");
    }
}

#[test]
fn space_is_silence_even_when_a_question_has_the_focus() {
    let (play, words, said) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    harness.get_by_role_and_label(Role::Button, "Propose").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().got, [Move::Silence]);
}

#[test]
fn a_question_is_asked_by_its_digit_or_by_a_click() {
    let (play, words, said) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let question = first_question(&play);
    let Move::Ask(at) = question else { unreachable!("a question") };
    let text = play.view().texts().question(at).map(|(text, _)| text.to_owned()).expect("its words");
    let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    harness.key_press(Key::Num1);
    harness.run();
    harness.get_by_role_and_label(Role::Button, &text).click();
    harness.run();
    assert_eq!(harness.state().got, [question.clone(), question]);
}

#[test]
fn saying_back_asks_which_fact_and_escape_takes_it_back() {
    let (play, ..) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let asked = first_question(&play);
    let (play, words, said) =
        at_the_counter(Language::English, HelpLevel::Standard, &[asked, Move::Silence, Move::Silence]);
    let facts = play.view().facts_to_say_back();
    let (fact, text) = *facts.first().expect("something was heard");
    let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    harness.key_press(Key::S);
    harness.run();
    assert!(harness.query_by_role_and_label(Role::Button, text).is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_role_and_label(Role::Button, text).is_none());
    assert!(harness.state().got.is_empty());
    harness.key_press(Key::S);
    harness.run();
    harness.key_press(Key::Num1);
    harness.run();
    assert_eq!(harness.state().got, [Move::SayBack(fact)]);
}

#[test]
fn the_kind_of_a_question_is_told_in_guided_play_only() {
    for (level, told) in [(HelpLevel::Guided, true), (HelpLevel::Standard, false), (HelpLevel::Realistic, false)] {
        let (play, words, said) = at_the_counter(Language::English, level, &[]);
        let harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
        let kinds = ["situation", "problem", "consequence", "worth of a solution"];
        let rows = labels(&harness, Role::Button);
        let marked = rows.iter().any(|row| kinds.iter().any(|kind| row.ends_with(&format!(". {kind}"))));
        assert_eq!(marked, told, "{level:?}: {rows:?}");
    }
}

#[test]
fn nothing_is_cut_or_overlaps_in_either_language_or_window() {
    let (play, ..) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let asked = first_question(&play);
    for language in Language::ALL {
        for size in [WINDOW, SMALL] {
            let moves = [asked.clone(), Move::Silence, Move::Nod, Move::More];
            let (play, words, said) = at_the_counter(language, HelpLevel::Guided, &moves);
            let harness = window::<DiscoveryPanel>(&play, &words, &said, size, discovery_ui);
            assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?} {size:?}");
            assert_eq!(overlapping_texts(&harness), Vec::new(), "{language:?} {size:?}");
        }
    }
}

/// The same play, so many silences after the first question that brings something that can be noticed.
fn until_a_cue(level: HelpLevel) -> Option<(Play, Words, Vec<Heard>)> {
    let (play, ..) = at_the_counter(Language::English, level, &[]);
    let questions: Vec<Move> = play
        .view()
        .moves
        .into_iter()
        .filter_map(|offer| match offer {
            Offer::Ready(mv @ Move::Ask(_)) => Some(mv),
            _ => None,
        })
        .collect();
    let seen = |cue: &malmi::encounter::view::SeenCue<'_>| matches!(cue.channel, Channel::Face | Channel::Body);
    questions.into_iter().find_map(|asked| {
        (0..4).find_map(|silences| {
            let moves: Vec<Move> =
                std::iter::once(asked.clone()).chain(std::iter::repeat_n(Move::Silence, silences)).collect();
            let found = at_the_counter(Language::English, level, &moves);
            let noticed = found.0.view().cues.iter().any(seen);
            noticed.then_some(found)
        })
    })
}

#[test]
fn what_can_be_seen_is_told_in_words_only_where_the_level_helps() {
    for (level, in_words, meaning) in
        [(HelpLevel::Guided, true, true), (HelpLevel::Standard, true, false), (HelpLevel::Realistic, false, false)]
    {
        let (play, words, said) = until_a_cue(level).expect("a cue that can be seen");
        let cue = play.view().cues.iter().find(|cue| matches!(cue.channel, Channel::Face | Channel::Body)).copied();
        let cue = cue.expect("the cue");
        let harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
        let told = labels(&harness, Role::Label);
        assert_eq!(told.iter().any(|label| label == cue.text), in_words, "{level:?}: {told:?}");
        assert_eq!(told.iter().any(|label| label.starts_with("wants ")), meaning, "{level:?}: {told:?}");
    }
}

#[test]
fn a_screen_reader_is_told_whom_one_sees_and_what_the_face_shows() {
    let (play, words, said) = at_the_counter(Language::English, HelpLevel::Realistic, &[]);
    let harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    let shown = malmi::speech::bearing(&play.view(), &words).expect("a face in the room");
    let told = labels(&harness, Role::Image);
    assert!(told.iter().any(|label| label.starts_with("Veikko Lestikangas") && label.ends_with(&shown)), "{told:?}");
}

#[test]
fn topics_follow_one_another_by_their_keys() {
    let (play, words, said) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let first = |harness: &egui_kittest::Harness<'_, _>| {
        let topics: Vec<String> = play.view().texts().topics().iter().map(|topic| topic.text.to_string()).collect();
        let chosen = |name: &String| {
            let chip = harness.query_by_role_and_label(Role::RadioButton, name);
            let chip = chip.or_else(|| harness.query_by_role_and_label(Role::Button, name));
            chip.is_some_and(|chip| chip.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True))
        };
        topics.into_iter().find(chosen)
    };
    let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    let began = first(&harness);
    harness.key_press(Key::PageDown);
    harness.run();
    let second = first(&harness);
    assert!(second.is_some() && second != began, "{began:?}, {second:?}");
    harness.key_press(Key::PageUp);
    harness.run();
    assert_eq!(first(&harness), began);
}

#[test]
fn everything_that_was_said_is_a_key_away() {
    let (play, ..) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let asked = first_question(&play);
    let moves = [vec![asked], vec![Move::Silence; 3], vec![Move::More; 6]].concat();
    let (play, words, said) = at_the_counter(Language::English, HelpLevel::Standard, &moves);
    let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, discovery_ui);
    let greeting = &said.first().expect("a greeting").text;
    assert!(harness.query_by_label(greeting).is_none(), "the wall has room for the last words only");
    harness.key_press(Key::H);
    harness.run();
    assert!(harness.query_by_label(greeting).is_some());
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label(greeting).is_none());
}

#[test]
fn large_text_leaves_the_moves_and_puts_the_rest_into_a_drawer() {
    let (play, words, said) = at_the_counter(Language::English, HelpLevel::Standard, &[]);
    let view = |ui: &mut egui::Ui, scene: &malmi::ui::Scene<'_>, panel: &mut DiscoveryPanel| {
        malmi::ui::theme::TextSize::new(1.5).set(ui.ctx());
        discovery_ui(ui, scene, panel)
    };
    let mut harness = window::<DiscoveryPanel>(&play, &words, &said, WINDOW, view);
    assert!(harness.query_by_label("Ask about").is_none());
    assert!(harness.query_by_role_and_label(Role::Button, "Stay silent").is_some());
    harness.key_press(Key::B);
    harness.run();
    assert!(harness.query_by_label("Ask about").is_some());
    assert_eq!(cut_texts(&harness), Vec::<String>::new());
}
