//! Listening: silence, nodding, saying back, asking for more, and cutting in.

use crate::discovery::{deep, troubled};
use crate::expect_events;
use crate::table::Table;
use malmi::encounter::Refusal;
use malmi::model::Quality;

#[test]
fn cutting_in_loses_what_was_about_to_be_said() {
    let opened = Table::discovery().lucky(&["ask:day"], |t| t.ever("opened oven/situation"));
    expect_events!(
        opened.clone().make(["cut-in"]),
        ["1 beat unsaid", "irritation +100", "trust -50", "says (Interrupted)"]
    );
    let asked_over = opened.make(["ask:sacks"]);
    assert_eq!(asked_over.events()[..4], ["1 beat unsaid", "irritation +100", "trust -50", "asked sacks"]);
}

#[test]
fn the_proud_take_an_interruption_harder() {
    let by_pride = |pride: &str| {
        let table = Table::discovery().with("pride: 500", pride);
        table.lucky(&["ask:day", "cut-in"], |t| t.ever("opened oven/situation"))
    };
    assert!(by_pride("pride: 0").saw("irritation +50"));
    assert!(by_pride("pride: 1000").saw("irritation +150"));
}

#[test]
fn cutting_in_where_nobody_speaks_does_nothing() {
    let table = Table::discovery().sit().make(["cut-in"]);
    expect_events!(table, []);
}

#[test]
fn silence_draws_out_what_was_left_unsaid() {
    let table = Table::discovery().lucky(&["ask:day", "cut-in", "silence"], |t| t.saw("heard oven/situation/1"));
    expect_events!(table, ["kept silent", "says “Until six.”", "heard oven/situation/1", "heard out"]);
}

#[test]
fn silence_after_the_situation_may_bring_the_trouble_itself() {
    let table = Table::discovery().lucky(&["ask:day", "silence", "silence"], |t| t.saw("opened oven/problem"));
    expect_events!(
        table,
        [
            "kept silent",
            "opened oven/problem",
            "clarity +60",
            "need +50",
            "says “It cools.”",
            "heard oven/problem/0",
            "interest +5"
        ]
    );
}

#[test]
fn a_customer_of_higher_standing_is_drawn_out_less() {
    let drawn = |gap: &str| {
        let play = |seed| {
            let table = Table::discovery().with("status_gap: 0", gap).seed(seed).sit();
            table.make(["ask:day", "silence", "silence"]).ever("opened oven/problem")
        };
        (0..300).filter(|seed| play(*seed)).count()
    };
    let (even, above) = (drawn("status_gap: 0"), drawn("status_gap: 1000"));
    assert!(above * 3 < even * 2, "{above} against {even}");
}

#[test]
fn a_second_silence_at_once_irritates() {
    let table = Table::discovery().sit().make(["silence"]);
    expect_events!(table, ["kept silent", "says (Waits)"]);
    expect_events!(table.make(["silence"]), ["kept silent", "irritation +20", "says (Waits)"]);
}

#[test]
fn a_nod_lets_the_customer_go_on_or_takes_the_rest_as_understood() {
    let goes_on = Table::discovery().lucky(&["ask:day", "nod"], |t| t.saw("heard oven/situation/1"));
    expect_events!(goes_on, ["acknowledged by a nod", "says “Until six.”", "heard oven/situation/1", "heard out"]);
    let ends = Table::discovery().lucky(&["ask:day", "nod"], |t| t.saw("1 beat unsaid"));
    expect_events!(ends, ["acknowledged by a nod", "1 beat unsaid"]);
    assert_eq!(ends.quality(Quality::Irritation), 0, "it costs the beat, and nothing else");
}

#[test]
fn saying_back_what_was_said_builds_trust() {
    let table = troubled().say_back("baking at four");
    expect_events!(
        table,
        [
            "met cue “She looks down.”",
            "acknowledged “baking at four”",
            "trust +30",
            "irritation -30",
            "clarity +20",
            "says (Yes)",
        ]
    );
}

#[test]
fn saying_back_what_was_not_said_is_noticed() {
    let table = troubled().say_back("it smokes");
    expect_events!(table, ["said back wrongly “it smokes”", "trust -40", "says (NotWhatISaid)"]);
}

#[test]
fn saying_back_the_same_thing_again_is_parroting() {
    let table = troubled();
    let facts = table.play().view().facts_to_say_back();
    let fact = facts.iter().find(|(_, text)| *text == "it cools").expect("told").0;
    let again = table.play().view().to_json(&malmi::encounter::Move::SayBack(fact)).to_string();
    let table = table.make([again.as_str()]);
    assert!(
        table.play().view().facts_to_say_back().iter().all(|(_, text)| *text != "it cools"),
        "it is no longer offered"
    );
    assert_eq!(table.refuses(&again), Refusal::AlreadyDone, "nor taken");
}

#[test]
fn what_was_not_heard_cannot_be_said_back() {
    let table = troubled();
    let told = table.play().view().facts_to_say_back().len();
    assert_eq!(told, 6, "four facts, two of them with a misheard twin");
    let deep = deep();
    let fact = deep.play().view().facts_to_say_back()[0].0;
    let unheard = deep.play().view().to_json(&malmi::encounter::Move::SayBack(fact)).to_string();
    assert_eq!(table.refuses(&unheard), Refusal::NoSuchThing);
}

#[test]
fn a_nod_wears_off_until_something_new_is_said() {
    let table = Table::discovery().lucky(&["ask:day", "silence", "nod"], |t| t.saw("acknowledged by a nod"));
    let again = table.make(["nod"]);
    expect_events!(again, ["nodded again", "irritation +5"]);
    let after = again.make(["ask:trouble", "nod"]);
    assert!(after.saw("acknowledged by a nod"), "{:#?}", after.events());
}

#[test]
fn the_right_fact_is_answered_in_other_words_each_time() {
    let mut table = deep();
    let mut told = Vec::new();
    for _ in 0..3 {
        let view = table.play().view();
        let Some((fact, _)) = view.facts_to_say_back().into_iter().find(|(fact, _)| !fact.misheard) else { break };
        let mv = view.to_json(&malmi::encounter::Move::SayBack(fact)).to_string();
        drop(view);
        table = table.make([mv.as_str()]);
        told.extend(table.play().view().said.iter().filter_map(|said| match said {
            malmi::encounter::view::Spoken::Stock(stock, wording) => Some((*stock, *wording)),
            malmi::encounter::view::Spoken::Text(..) => None,
        }));
    }
    let wordings: std::collections::BTreeSet<u8> = told.iter().map(|(_, wording)| *wording).collect();
    assert!(told.len() >= 3 && wordings.len() == told.len(), "{told:?}");
}

#[test]
fn asking_for_more_brings_the_rest_of_a_closed_answer() {
    let table = Table::discovery().lucky(&["ask:day-closed", "more"], |t| t.saw("heard oven/situation/1"));
    expect_events!(table, ["says “Until six.”", "heard oven/situation/1", "heard out"]);
    let table = table.make(["more"]);
    expect_events!(table, ["says (ThatIsAll)", "irritation +10"]);
}
