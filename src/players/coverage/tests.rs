//! Coverage on a case that has everything.

use super::*;
use crate::encounter::Move;
use crate::encounter::moves::PlanQuestion;
use crate::model::{CardIx, FindingIx, HelpLevel, PlanOptionIx};
use crate::players::{Kind, play_out};
use crate::scenario::files::MemoryFiles;
use crate::scenario::load::load_case;
use crate::scenario::pack_path::PackPath;
use std::collections::HashSet;
use std::sync::Arc;

const CASE: &str = include_str!("../../../tests/fixtures/check/everything/case.ron");

fn case() -> Arc<Case> {
    let files = MemoryFiles::from([("case.ron", CASE)]);
    Arc::new(load_case(&files, &PackPath::new("case.ron").expect("a sound path"), None).case.expect("a sound case"))
}

#[test]
fn every_piece_has_a_line_and_no_two_are_the_same() {
    let inventory = Inventory::of(&case());
    let lines = inventory.lines(CASE, None);
    for (item, line) in inventory.items().iter().zip(&lines) {
        assert!(line.is_some(), "{} has no line", item.path);
    }
    let paths: HashSet<&str> = inventory.items().iter().map(|item| &*item.path).collect();
    assert_eq!(paths.len(), inventory.items().len());
    assert_eq!(inventory.places.len(), inventory.items().len());
}

#[test]
fn a_piece_is_found_on_the_line_where_it_is_written() {
    let inventory = Inventory::of(&case());
    let lines = inventory.lines(CASE, None);
    let line = |path: &str| {
        let place = inventory.items().iter().position(|item| &*item.path == path);
        let number = lines[place.unwrap_or_else(|| panic!("{path}"))].expect("it is there");
        CASE.lines().nth(number as usize - 1).expect("the file has it")
    };
    assert!(line("problems.cold.layers.problem.1.cue").contains("She slows down."));
    assert!(line("prospecting.message.reasons.read").contains("I read the column."));
    assert!(line("customer.persona.shallow.2").contains("It depends."));
    assert!(line("endings.broken_off").contains("broken_off"));
}

#[test]
fn a_play_reaches_what_it_did_and_nothing_else() {
    let (case, inventory) = (case(), Inventory::of(&case()));
    let mut play = Play::new(Arc::clone(&case), 1, HelpLevel::Standard);
    while play.view().moves.iter().all(|offer| *offer != crate::encounter::view::Offer::Ready(Move::Begin)) {
        play.make(Move::Finish).expect("prospecting can be ended");
    }
    play.make(Move::Read(FindingIx::new(0))).expect("it can be read");
    let mut coverage = Coverage::new(&inventory);
    coverage.add(&inventory, &play);
    let count = |content| coverage.counts[inventory.place(content).expect("it is there")];
    assert_eq!(count(Content::Finding(FindingIx::new(0))), 1);
    assert_eq!(count(Content::Card(CardIx::new(0))), 0);
    assert_eq!(count(Content::PlanOption(PlanQuestion::Goals, PlanOptionIx::new(0))), 0);
}

#[test]
fn what_every_play_reaches_is_in_the_inventory() {
    let case = case();
    let inventory = Inventory::of(&case);
    for kind in Kind::NOVICES.into_iter().chain([Kind::Patient]) {
        for seed in 0..20 {
            let play = play_out(&case, kind, seed, HelpLevel::Standard);
            reached(&play, &mut |content| assert!(inventory.place(content).is_some(), "{content:?} by {kind:?}"));
        }
    }
}

#[test]
fn counts_of_two_halves_add_up() {
    let (case, inventory) = (case(), Inventory::of(&case()));
    let count = |seeds: std::ops::Range<u64>| {
        let mut coverage = Coverage::new(&inventory);
        for seed in seeds {
            coverage.add(&inventory, &play_out(&case, Kind::Random, seed, HelpLevel::Standard));
        }
        coverage
    };
    let mut halves = count(0..5);
    halves.merge(&count(5..10));
    assert_eq!(halves, count(0..10));
}
