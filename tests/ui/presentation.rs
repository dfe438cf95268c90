//! The deck table and the presentation, as a screen reader meets them.

use crate::support::{SMALL, WINDOW, cut_texts, labels, make, overlapping_texts, play, window};
use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use malmi::encounter::moves::CardOrder;
use malmi::encounter::{Move, Play};
use malmi::model::{CardIx, HelpLevel};
use malmi::ui::presentation::{PresentationPanel, presentation_ui};
use malmi::ui::{Heard, Who};
use malmi::words::{Language, Words};

/// The logistics deck at the table.
pub(crate) fn table(language: Language) -> Play {
    let mut play = play("logistics-deck", language, HelpLevel::Standard);
    make(&mut play, [Move::Begin]);
    play
}

fn order(cards: &[usize]) -> CardOrder {
    cards.iter().map(|card| CardIx::new(*card)).collect()
}

/// The deck laid in its written order, with nothing shown.
pub(crate) fn laid(language: Language) -> Play {
    let mut play = table(language);
    make(&mut play, [Move::Arrange(order(&[7, 3, 9, 4]))]);
    play
}

fn cards<S>(harness: &Harness<'_, S>) -> Vec<String> {
    labels(harness, Role::Button).into_iter().filter(|label| label.starts_with("Card ")).collect()
}

fn press<S>(harness: &mut Harness<'_, S>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

#[test]
fn all_cards_lie_in_the_written_order_and_the_strip_counts_their_minutes() {
    let (play, words) = (table(Language::English), Words::new(Language::English));
    let harness = window::<PresentationPanel>(&play, &words, &[], WINDOW, presentation_ui);
    let cards = cards(&harness);
    assert_eq!(cards[0], "Card 1: One lorry, 1958, 3 min");
    assert_eq!(cards.len(), 12, "{cards:?}");
    assert!(harness.query_all_by_label_contains("minutes laid out").next().is_some());
}

#[test]
fn a_lifted_card_is_moved_with_the_arrows() {
    let (play, words) = (table(Language::English), Words::new(Language::English));
    let mut harness = window::<PresentationPanel>(&play, &words, &[], WINDOW, presentation_ui);
    harness.get_by_label("Card 1: One lorry, 1958, 3 min").focus();
    harness.run();
    press(&mut harness, &[Key::Space, Key::ArrowRight, Key::ArrowRight]);
    harness.get_by_label("Card 3: One lorry, 1958, 3 min");
    press(&mut harness, &[Key::ArrowDown]);
    harness.get_by_label("Aside: One lorry, 1958, 3 min");
    press(&mut harness, &[Key::ArrowUp]);
    harness.get_by_label("Card 12: One lorry, 1958, 3 min");
    press(&mut harness, &[Key::ArrowDown, Key::Space, Key::Enter]);
    let rest: Vec<usize> = (1..12).collect();
    assert_eq!(harness.state().got, [Move::Arrange(order(&rest))]);
}

#[test]
fn arrows_choose_a_card_and_with_shift_they_move_it() {
    let (play, words) = (table(Language::English), Words::new(Language::English));
    let mut harness = window::<PresentationPanel>(&play, &words, &[], WINDOW, presentation_ui);
    press(&mut harness, &[Key::ArrowRight, Key::ArrowRight]);
    let focused = |harness: &Harness<'_, _>| {
        let node = harness.query_all_by(|node| node.is_focused() && node.label().is_some()).next();
        node.and_then(|node| node.accesskit_node().label())
    };
    assert_eq!(focused(&harness).as_deref(), Some("Card 2: Three halls and who runs them, 4 min"));
    harness.get_by_label("Three halls and who runs them");
    harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::ArrowLeft);
    harness.run();
    assert_eq!(focused(&harness).as_deref(), Some("Card 1: Three halls and who runs them, 4 min"));
    press(&mut harness, &[Key::ArrowDown]);
    assert_eq!(focused(&harness).as_deref(), Some("Card 7: Aisle four in Heinola, 3 min"), "the card below");
}

#[test]
fn a_change_can_be_taken_back_and_escape_lays_a_lifted_card_where_it_was() {
    let (play, words) = (table(Language::English), Words::new(Language::English));
    let mut harness = window::<PresentationPanel>(&play, &words, &[], WINDOW, presentation_ui);
    assert!(harness.query_by_label("Undo").is_none(), "nothing to take back yet");
    harness.get_by_label("Card 1: One lorry, 1958, 3 min").focus();
    harness.run();
    press(&mut harness, &[Key::Space, Key::ArrowDown, Key::Escape]);
    harness.get_by_label("Card 1: One lorry, 1958, 3 min");
    press(&mut harness, &[Key::Space, Key::ArrowDown, Key::Space]);
    harness.get_by_label("Aside: One lorry, 1958, 3 min");
    harness.get_by_label("Undo").click();
    harness.run();
    harness.get_by_label("Card 1: One lorry, 1958, 3 min");
    assert!(harness.query_by_label("Undo").is_none());
}

#[test]
fn a_card_is_dragged_before_another() {
    let (play, words) = (table(Language::English), Words::new(Language::English));
    let mut harness = window::<PresentationPanel>(&play, &words, &[], WINDOW, presentation_ui);
    let from = harness.get_by_label("Card 3: Forty robots in Mäntsälä, 4 min").rect().center();
    let to = harness.get_by_label("Card 1: One lorry, 1958, 3 min").rect();
    let left = to.center() - Vec2::new(to.width() / 3.0, 0.0);
    harness.drag_at(from);
    harness.run();
    harness.hover_at(left);
    harness.run();
    harness.drop_at(left);
    harness.run();
    harness.get_by_label("Card 1: Forty robots in Mäntsälä, 4 min");
    harness.get_by_label("Card 2: One lorry, 1958, 3 min");
}

#[test]
fn a_card_is_dragged_aside() {
    let (play, words) = (table(Language::English), Words::new(Language::English));
    let mut harness = window::<PresentationPanel>(&play, &words, &[], WINDOW, presentation_ui);
    let from = harness.get_by_label("Card 1: One lorry, 1958, 3 min").rect().center();
    let aside = harness.get_by_label("Nothing lies aside.").rect().center();
    harness.drag_at(from);
    harness.run();
    harness.hover_at(aside);
    harness.run();
    harness.drop_at(aside);
    harness.run();
    harness.get_by_label("Aside: One lorry, 1958, 3 min");
}

#[test]
fn the_moves_of_the_presentation_have_their_keys() {
    let (play, words) = (laid(Language::English), Words::new(Language::English));
    let mut harness = window::<PresentationPanel>(&play, &words, &[], WINDOW, presentation_ui);
    press(&mut harness, &[Key::P, Key::Enter, Key::B, Key::S, Key::Space, Key::L, Key::C, Key::E, Key::A]);
    let wanted =
        [Move::Present, Move::Present, Move::Brief, Move::Skip, Move::Pause, Move::Poll, Move::Chat, Move::Conclude];
    // The last key does nothing: no card has been shown whose question could be asked.
    assert_eq!(harness.state().got, wanted);
}

#[test]
fn the_shown_card_stands_large_and_its_question_can_be_asked() {
    let words = Words::new(Language::English);
    let mut play = laid(Language::English);
    make(&mut play, [Move::Present]);
    let said = [Heard {
        step: play.view().step,
        who: Who::Them("Outi Rahkala".to_owned()),
        text: "Twelve of sixteen. Yes.".to_owned(),
        cue: None,
    }];
    let mut harness = window::<PresentationPanel>(&play, &words, &said, WINDOW, presentation_ui);
    harness.get_by_label("On his knees in a kitchen");
    harness.get_by_label("How do the bags for one kitchen get picked and checked at your place?");
    harness.get_by_label("Twelve of sixteen. Yes.");
    harness.get_by_label("Ask the card’s question").click();
    harness.run();
    assert_eq!(harness.state().got, [Move::AskCard]);
}

#[test]
fn space_pauses_whatever_has_the_focus() {
    let (play, words) = (laid(Language::English), Words::new(Language::English));
    let mut harness = window::<PresentationPanel>(&play, &words, &[], WINDOW, presentation_ui);
    harness.get_by_label("End the presentation").focus();
    harness.run();
    press(&mut harness, &[Key::Space]);
    assert_eq!(harness.state().got, [Move::Pause]);
}

#[test]
fn the_rest_can_be_put_in_another_order_and_escape_leaves_it_as_it_was() {
    let words = Words::new(Language::English);
    let mut play = laid(Language::English);
    make(&mut play, [Move::Present]);
    let mut harness = window::<PresentationPanel>(&play, &words, &[], WINDOW, presentation_ui);
    press(&mut harness, &[Key::O]);
    assert_eq!(cards(&harness).len(), 3);
    harness.get_by_label("Card 1: The list in the drawer, 3 min").focus();
    harness.run();
    press(&mut harness, &[Key::Space, Key::ArrowRight, Key::Space, Key::Escape]);
    assert!(cards(&harness).is_empty() || harness.query_by_label("Go on with this order").is_none());
    press(&mut harness, &[Key::O]);
    harness.get_by_label("Card 1: The list in the drawer, 3 min").focus();
    harness.run();
    press(&mut harness, &[Key::Space, Key::ArrowRight, Key::Enter]);
    assert_eq!(harness.state().got, [Move::Arrange(order(&[9, 3, 4]))]);
    assert!(play.check(&harness.state().got[0]).is_ok());
}

#[test]
fn an_empty_row_cannot_begin_and_says_why() {
    let words = Words::new(Language::Finnish);
    let mut play = laid(Language::Finnish);
    make(&mut play, [Move::Present, Move::Present, Move::Present]);
    let mut harness = window::<PresentationPanel>(&play, &words, &[], WINDOW, presentation_ui);
    press(&mut harness, &[Key::J]);
    let card = labels(&harness, Role::Button).into_iter().find(|label| label.starts_with("Kortti 1")).expect("a card");
    harness.get_by_label(&card).focus();
    harness.run();
    press(&mut harness, &[Key::Space, Key::ArrowDown]);
    let begin = harness.get_by_label_contains("Jatka tässä järjestyksessä");
    assert!(begin.accesskit_node().is_disabled());
}

#[test]
fn nothing_is_cut_or_laid_over_anything_in_either_language_and_size() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut shown = laid(language);
        make(&mut shown, [Move::Present]);
        for play in [table(language), laid(language), shown] {
            for size in [WINDOW, SMALL] {
                let harness =
                    window::<PresentationPanel>(&play, &words, &[], [size[0], size[1] - 64.0], presentation_ui);
                assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?}, {size:?}");
                assert_eq!(overlapping_texts(&harness), [], "{language:?}, {size:?}");
            }
        }
    }
}
