//! The readiness signal, and proposals before, in and after its time.

use crate::discovery::{ready, ready_at, troubled};
use crate::expect_events;
use crate::table::Table;
use malmi::encounter::rules;

#[test]
fn when_enough_is_known_the_customer_asks_for_a_proposal_in_words() {
    let table = ready();
    assert!(table.ever("says “What would you do?”") && table.ever("cue of readiness, wants Propose"));
    assert_eq!(table.times("signalled readiness"), 1, "once");
}

#[test]
fn the_signal_never_comes_before_a_consequence_is_known() {
    // Trust and interest as high as they go, two problems told and said back: ready by the sum, yet nothing is said.
    let eager = Table::discovery().with("trust: 720", "trust: 1000").with("interest: 450", "interest: 1000");
    let moves = ["ask:day", "silence", "ask:trouble", "silence", "nod", "ask:sacks", "more", "nod", "ask:wet", "nod"];
    let mut table = eager.lucky(&moves, |t| t.ever("heard flour/problem/0") && t.ever("heard oven/problem/1"));
    for fact in ["baking at four", "done at six", "it cools", "every day", "sacks outside", "wet sacks"] {
        table = say_back_if_offered(table, fact);
    }
    assert!(table.readiness() >= rules::READY_AT, "{}", table.readiness());
    assert!(!table.ever("signalled readiness"));
}

fn say_back_if_offered(table: Table, fact: &str) -> Table {
    let offered = table.play().view().facts_to_say_back().iter().any(|(_, text)| *text == fact);
    if offered { table.say_back(fact) } else { table }
}

#[test]
fn a_proposal_before_the_signal_does_harm_and_the_talk_goes_on() {
    let table = troubled().make(["propose"]);
    expect_events!(table, ["proposed early", "irritation +120", "trust -80", "need -50", "says “Not so fast.”"]);
    table.make(["ask:cost"]);
}

#[test]
fn the_second_early_proposal_ends_the_meeting() {
    let table = troubled().make(["propose", "propose"]);
    assert_eq!(
        table.events()[4..],
        [
            "says “I said no.”",
            "says (BreaksOff)",
            "missed cue “She looks down.”",
            "ended: broken off",
            "says “Nothing.”"
        ]
    );
}

#[test]
fn a_proposal_in_time_is_accepted() {
    let table = ready().make(["propose"]);
    expect_events!(
        table,
        ["met cue of readiness", "proposed in time, 0 turns after the signal", "says “Yes.”", "closing began, willing",]
    );
}

#[test]
fn a_proposal_that_cuts_in_is_early_even_after_the_signal() {
    // Another question after the signal, and the proposal falls into the answer.
    let table = ready().make(["ask:years", "propose"]);
    assert!(table.saw("proposed early") && table.saw("1 beat unsaid"), "{:#?}", table.events());
}

#[test]
fn the_wish_to_hear_a_proposal_wears_off() {
    let table = ready().make(["nod", "nod", "nod"]);
    assert!(!table.ever("need -30"), "three turns are borne");
    let table = table.make(["nod"]);
    assert!(table.saw("need -30"));
    let table = table.make(["propose"]);
    assert!(table.saw("proposed in time, 4 turns after the signal"), "{:#?}", table.events());
}

#[test]
fn nothing_more_is_felt_once_the_customer_broke_off() {
    let table = Table::discovery().with(
        "form: Open, after: [\"years\"])",
        "form: Open, after: [\"years\"], answer: [(says: \"Yes.\"), (says: \"Long ago.\")])",
    );
    // Signalled, left waiting, and then twice a proposal into the middle of an answer.
    let table = ready_at(table).make(["nod", "nod", "nod", "ask:years", "propose", "ask:father", "propose"]);
    let events = table.events();
    assert_eq!(events[events.len() - 2..], ["ended: broken off", "says “Nothing.”"], "{events:#?}");
}
