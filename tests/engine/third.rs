//! The third encounter: the form that answers the doubt, capabilities on voiced problems, objections.

use crate::expect_events;
use crate::table::{Table, arrange};
use malmi::encounter::Refusal;
use malmi::model::Quality;

/// The third encounter after a conversation in which all of the oven and half of the flour was told.
fn invited() -> Table {
    let moves = [
        "ask:day",
        "silence",
        "nod",
        "ask:trouble",
        "silence",
        "nod",
        "ask:cost",
        "silence",
        "nod",
        "ask:worth",
        "nod",
        "ask:sacks",
        "more",
        "nod",
        "ask:wet",
        "nod",
        "ask:lost",
        "nod",
        "ask:dry",
    ];
    let table = Table::only(&["discovery", "third"]).lucky_until(&moves, "signalled readiness");
    table.make(["propose"])
}

/// The third encounter without a word said before.
fn cold() -> Table {
    Table::only(&["third"]).sit()
}

const TIE: &str = r#"{"move":"tie","capability":"stone","problem":"oven"}"#;

#[test]
fn the_form_that_answers_the_doubt_builds_confidence() {
    let table = cold().make(["form:demo"]);
    expect_events!(
        table,
        [
            "chose demo: fits",
            "confidence +150",
            "says “Good.”",
            "will object dear, late",
            "objected dear",
            "says “It is dear.”"
        ]
    );
    let table = cold().make(["form:quote"]);
    assert!(table.saw("chose quote: does not fit") && table.saw("confidence -100"));
    assert_eq!(table.refuses("form:demo"), Refusal::AlreadyDone);
}

#[test]
fn first_the_form_then_the_rest() {
    let table = cold();
    assert_eq!(table.refuses(TIE), Refusal::NotNow);
    assert_eq!(table.refuses("next:visit"), Refusal::NotNow);
    assert_eq!(table.refuses("hear-out"), Refusal::NotNow);
}

#[test]
fn an_objection_is_heard_out_understood_answered_and_checked() {
    let table = cold().make(["form:demo", "hear-out"]);
    expect_events!(table, ["heard out dear", "says “The bank says no.”", "trust +10"]);
    let table = table.make(["ask-behind"]);
    expect_events!(table, ["asked behind dear", "says “The bank.”", "trust +15"]);
    let table = table.make(["answer:dear.lease"]);
    expect_events!(table, ["answered dear with lease: right, in order", "confidence +80", "says “Could be.”"]);
    let table = table.make(["check-answer"]);
    expect_events!(table, ["says (Settled)", "closed dear, checked", "confidence +20"]);
    let quick = cold().make(["form:demo", "answer:dear.lease", "check-answer"]);
    assert!(quick.saw("says (HalfSettled)"));
    let wrong = cold().make(["form:demo", "hear-out", "ask-behind", "answer:dear.cheap", "check-answer"]);
    assert!(wrong.saw("says (NotSettled)"));
}

#[test]
fn the_right_answer_given_at_once_is_worth_less() {
    let table = cold().make(["form:demo", "answer:dear.lease"]);
    expect_events!(
        table,
        ["answered dear with lease: right, out of order", "confidence +30", "irritation +50", "says “Could be.”"]
    );
}

#[test]
fn a_wrong_answer_costs_confidence_even_in_order() {
    let table = cold().make(["form:demo", "hear-out", "ask-behind", "answer:dear.cheap"]);
    expect_events!(table, ["answered dear with cheap: wrong, in order", "confidence -60", "says “It is not.”"]);
}

#[test]
fn a_false_promise_is_a_breach() {
    let table = cold().make(["form:demo", "hear-out", "ask-behind", "answer:dear.free"]);
    assert!(table.saw("breach: false claim"));
    let wonder = r#"{"move":"tie","capability":"wonder","problem":"oven"}"#;
    let table = invited().make(["form:demo", "answer:dear.lease", wonder]);
    assert!(
        table.saw("tied wonder to oven: does not fit") && table.saw("breach: false claim"),
        "{:#?}",
        table.events()
    );
}

#[test]
fn an_answer_left_unchecked_leaves_a_grain_of_doubt() {
    let table = invited().make(["form:demo", "answer:dear.lease", TIE]);
    assert_eq!(table.events()[..2], ["closed dear, unchecked", "confidence -10"]);
}

#[test]
fn while_an_objection_is_open_nothing_else_goes_on() {
    let table = invited().make(["form:demo"]);
    assert_eq!(table.refuses(TIE), Refusal::ObjectionOpen);
    assert_eq!(table.refuses("next:visit"), Refusal::ObjectionOpen);
    assert_eq!(table.refuses("check-answer"), Refusal::NotNow);
    assert_eq!(table.refuses("answer:late.wait"), Refusal::NotNow);
    let answered = table.make(["answer:dear.lease"]);
    for mv in ["hear-out", "ask-behind"] {
        assert_eq!(answered.refuses(mv), Refusal::NotNow, "{mv}");
    }
    assert_eq!(answered.refuses("answer:dear.cheap"), Refusal::AlreadyDone);
}

#[test]
fn a_capability_counts_on_a_problem_that_the_customer_voiced() {
    let table = invited().make(["form:demo", "answer:dear.lease", "check-answer", TIE]);
    assert_eq!(
        table.events()[..5],
        ["tied stone to oven: fits", "confidence +60", "trust +10", "says (TieFits)", "objected late"],
        "and the next objection comes"
    );
    assert_eq!(table.make(["answer:late.wait"]).refuses(TIE), Refusal::AlreadyDone);
}

#[test]
fn a_capability_laid_on_the_wrong_problem_irritates() {
    let wrong = r#"{"move":"tie","capability":"light","problem":"oven"}"#;
    let table = invited().make(["form:demo", "answer:dear.lease", "check-answer", wrong]);
    assert_eq!(table.events()[..3], ["tied light to oven: does not fit", "confidence -50", "irritation +40"]);
}

#[test]
fn a_problem_never_heard_of_cannot_be_spoken_of() {
    let order = arrange(&["heat"]);
    let table = Table::only(&["presentation", "third"]);
    let table = table.make(["begin", order.as_str(), "conclude", "form:demo", "answer:dear.lease"]);
    assert_eq!(table.refuses(TIE), Refusal::NoSuchThing);
}

#[test]
fn a_case_that_begins_with_the_third_encounter_knows_the_problems_from_before() {
    let table = cold().make(["form:demo", "answer:dear.lease", "check-answer", TIE]);
    assert_eq!(table.events()[0], "tied stone to oven: fits");
}

#[test]
fn a_problem_of_which_only_the_situation_was_told_is_not_voiced() {
    // The question on a card opens the situation of the oven and no more.
    let order = arrange(&["heat"]);
    let table = Table::only(&["presentation", "third"]);
    let table = table.lucky(&[order.as_str(), "present", "ask-card", "pause"], |t| t.ever("opened oven/situation"));
    let table = table.make(["conclude", "form:demo", "answer:dear.lease", "check-answer", TIE]);
    assert_eq!(table.events()[0], "tied stone to oven: does not fit");
}

#[test]
fn the_uneasy_object_to_more() {
    let uneasy = Table::only(&["third"]).with("trust: 720", "trust: 300").sit().make(["form:demo"]);
    assert!(uneasy.saw("will object dear, late, trust"));
    let misplaced = cold().make(["form:quote"]);
    assert!(misplaced.saw("will object dear, late, trust"), "the wrong form makes uneasy too");
}

#[test]
fn before_a_next_step_the_customer_says_what_is_in_the_way() {
    let table = cold().make(["form:demo", "answer:dear.lease", "next:visit"]);
    assert_eq!(
        table.events()[..4],
        ["closed dear, unchecked", "confidence -10", "objected late", "says “Not this year.”"]
    );
    assert!(!table.ever("asked for visit (advance): refused"), "the step has not been heard yet");
}

#[test]
fn confidence_and_no_open_objection_make_the_customer_willing() {
    let good = [
        "form:demo",
        "hear-out",
        "ask-behind",
        "answer:dear.lease",
        "check-answer",
        TIE,
        "hear-out",
        "ask-behind",
        "answer:late.wait",
        "check-answer",
        "next:visit",
    ];
    let table = invited().make(good);
    assert!(table.quality(Quality::Confidence) >= 650, "{}", table.quality(Quality::Confidence));
    expect_events!(
        table,
        [
            "closing began, willing",
            "asked for visit (advance): agreed",
            "says “Yes.”",
            "ended: advance",
            "says “A date.”"
        ]
    );
    let poor = invited().make(["form:quote", "answer:dear.cheap", "next:visit", "answer:late.now", "next:visit"]);
    let poor = poor.make(["answer:trust.best", "next:visit"]);
    assert!(
        poor.saw("closing began, not willing") && poor.saw("asked for visit (advance): refused"),
        "{:#?}",
        poor.events()
    );
}
