//! Asking for a next step.

use crate::expect_events;
use crate::table::{Table, arrange};
use malmi::encounter::{Refusal, Stage};

/// The closing after a presentation that answered both silent questions, or none.
fn after(cards: &[&str]) -> Table {
    let table = Table::only(&["presentation"]).sit().make([arrange(cards).as_str()]);
    table.make(cards.iter().map(|_| "present")).make(["conclude"])
}

fn willing() -> Table {
    after(&["heat", "team"])
}

fn unwilling() -> Table {
    after(&["history"])
}

#[test]
fn a_willing_customer_agrees_to_a_dated_step() {
    expect_events!(
        willing().make(["next:visit"]),
        ["asked for visit (advance): agreed", "says “Yes.”", "ended: advance", "says “A date.”"]
    );
}

#[test]
fn an_unwilling_one_does_not_but_other_steps_stay_open() {
    let table = unwilling().make(["next:visit"]);
    expect_events!(table, ["asked for visit (advance): refused", "says “No.”"]);
    assert_eq!(table.refuses("next:visit"), Refusal::AlreadyDone);
    let recontact = table.clone().make(["next:call"]);
    assert_eq!(recontact.events()[2..], ["ended: recontact", "says “An honest no.”"]);
    let continuation = table.make(["next:touch"]);
    assert_eq!(continuation.events()[2..], ["ended: continuation", "says “Kind words.”"]);
}

#[test]
fn pressure_works_on_nobody() {
    let table = willing().make(["next:push"]);
    assert_eq!(table.events()[..3], ["asked for push (pressure): refused", "irritation +150", "trust -80"]);
    assert!(!table.ever("breach: pressure after a no"), "there was no no yet");
    assert_eq!(table.play().state().stage, Stage::Closing);
}

#[test]
fn pressure_after_a_no_is_a_breach() {
    let table = unwilling().make(["next:visit", "next:push"]);
    assert!(table.saw("breach: pressure after a no"));
}

#[test]
fn who_is_angry_does_not_want_to_be_called_again() {
    let table = Table::only(&["presentation"]).with("irritation: 0", "irritation: 750").sit();
    let table = table.make([arrange(&["team"]).as_str(), "conclude", "next:call"]);
    assert!(table.saw("asked for call (recontact): refused"), "{:#?}", table.events());
}

#[test]
fn in_the_closing_one_asks_or_leaves() {
    let table = willing();
    for mv in ["present", "silence", "propose", "hear-out", "begin", "close"] {
        assert_eq!(table.refuses(mv), Refusal::NotNow, "{mv}");
    }
    expect_events!(table.make(["leave"]), ["ended: left", "says (YouLeft)"]);
}

#[test]
fn when_every_step_was_refused_it_is_over() {
    let table = Table::only(&["presentation"])
        .with("(id: \"touch\", text: \"In touch.\", kind: Continuation, yes: \"Sure.\"),", "");
    let table = table.with("irritation: 0", "irritation: 760").with("pride: 500", "pride: 0").sit();
    let table = table.make([arrange(&["team"]).as_str(), "conclude", "next:visit", "next:call"]);
    assert_eq!(table.play().state().stage, Stage::Closing);
    let table = table.make(["next:push"]);
    assert!(table.saw("ended: broken off"), "{:#?}", table.events());
}
