//! Reading beforehand, and the plan sheet.

use crate::expect_events;
use crate::table::Table;
use malmi::encounter::Refusal;

fn plan() -> Table {
    Table::only(&["plan", "discovery"]).make([])
}

#[test]
fn the_plan_counts_as_it_stands_when_the_meeting_begins() {
    let first = r#"{"move":"plan","goals":["sell"],"needs":["big"]}"#;
    let better = r#"{"move":"plan","goals":["meet","date"],"needs":["big"]}"#;
    let table = plan().make([first]);
    expect_events!(table, ["plan filled in"]);
    let table = table.make([better, "begin"]);
    expect_events!(
        table,
        [
            "planned goals meet: fits",
            "planned goals date: fits",
            "planned needs big: does not fit",
            "began discovery",
            "says “Hello.”",
        ]
    );
    assert_eq!(table.refuses(first), Refusal::NotNow, "the sheet is put away");
}

#[test]
fn two_choices_a_question_and_no_more() {
    let table = plan();
    assert_eq!(table.refuses(r#"{"move":"plan","goals":["meet","sell","date"]}"#), Refusal::TooMany);
    assert_eq!(table.refuses(r#"{"move":"plan","goals":["meet","meet"]}"#), Refusal::TooMany);
}

#[test]
fn one_may_go_unprepared() {
    expect_events!(plan().make(["begin"]), ["began discovery", "says “Hello.”"]);
}

#[test]
fn reading_ends_with_the_time_for_it() {
    let short = Table::only(&["plan", "discovery"]).with("minutes: 20,\n        goals", "minutes: 8,\n        goals");
    let table = short.make(["read:column"]);
    assert_eq!(table.refuses("read:gossip"), Refusal::NoTime);
    table.make(["begin"]);
}
