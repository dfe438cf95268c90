//! Asking: which layer a question reaches, and what its manner costs.

use crate::expect_events;
use crate::table::Table;
use malmi::encounter::{Refusal, rules};
use malmi::model::Quality;

/// A conversation in which the oven's situation and problem were told to the end.
pub(crate) fn troubled() -> Table {
    let seen = "cue “She looks down.”, wants Acknowledge";
    Table::discovery().lucky(&["ask:day", "silence", "ask:trouble", "silence"], |t| t.saw(seen))
}

/// A conversation in which every layer of the oven was told.
pub(crate) fn deep() -> Table {
    let moves =
        ["ask:day", "silence", "nod", "ask:trouble", "silence", "nod", "ask:cost", "silence", "nod", "ask:worth"];
    Table::discovery().lucky(&moves, |t| t.ever("heard oven/implication/1") && t.ever("heard oven/need-payoff/0"))
}

/// A customer who has just asked for a proposal.
pub(crate) fn ready() -> Table {
    ready_at(Table::discovery())
}

pub(crate) fn ready_at(table: Table) -> Table {
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
    table.lucky_until(&moves, "signalled readiness")
}

#[test]
fn an_open_question_about_how_things_are_done_opens_the_first_layer() {
    let table = Table::discovery().lucky(&["ask:day"], |t| t.saw("opened oven/situation"));
    expect_events!(
        table,
        [
            "asked day",
            "situation question",
            "opened oven/situation",
            "clarity +60",
            "says “We bake at four.”",
            "heard oven/situation/0",
        ]
    );
}

#[test]
fn after_an_open_question_silence_brings_the_rest_of_the_answer() {
    let table = Table::discovery().lucky(&["ask:day", "silence"], |t| t.ever("opened oven/situation"));
    expect_events!(table, ["trust +5", "says “Until six.”", "heard oven/situation/1", "heard out"]);
}

#[test]
fn a_closed_question_gets_its_first_beat_and_no_more() {
    let table = Table::discovery().lucky(&["ask:day-closed"], |t| t.saw("opened oven/situation"));
    assert!(table.saw("heard out") && !table.saw("heard oven/situation/1"), "{:#?}", table.events());
    assert_eq!(table.play().state().talk.run, None);
}

#[test]
fn a_leading_question_irritates_whatever_it_brings() {
    let told = Table::discovery().lucky(&["ask:day-leading"], |t| t.saw("opened oven/situation"));
    let not_told = Table::discovery().lucky(&["ask:day-leading"], |t| !t.saw("opened oven/situation"));
    assert!(told.saw("irritation +40") && !told.saw("heard oven/situation/1"));
    expect_events!(not_told, ["asked day-leading", "situation question", "irritation +40", "says “It depends.”"]);
}

#[test]
fn the_form_of_a_question_changes_how_often_it_reaches() {
    let reached = |question: &str| {
        let play = |seed| Table::discovery().seed(seed).sit().make([question]);
        (0..300).filter(|seed| play(*seed).saw("opened oven/situation")).count()
    };
    let (open, closed, leading) = (reached("ask:day"), reached("ask:day-closed"), reached("ask:day-leading"));
    assert!((250..290).contains(&open), "{open} of 300 at 900 thousandths");
    assert!((130..200).contains(&closed), "{closed} of 300 at 550 thousandths");
    assert!((60..120).contains(&leading), "{leading} of 300 at 300 thousandths");
}

#[test]
fn nobody_tells_of_consequences_before_the_trouble_is_told() {
    for seed in 0..50 {
        let table = Table::discovery().seed(seed).sit().make(["ask:day", "silence", "ask:cost", "ask:worth"]);
        assert!(!table.ever("opened oven/implication") && !table.ever("opened oven/need-payoff"));
    }
    for (question, layer) in [("ask:cost", "implication"), ("ask:worth", "need-payoff")] {
        let alone = Table::discovery().sit().make([question]);
        assert!(!alone.ever(&format!("opened oven/{layer}")));
        assert!(alone.saw("says “It depends.”"));
    }
}

#[test]
fn only_a_question_about_consequences_brings_consequences() {
    // However often the other kinds are put, and however long one stays silent.
    for seed in 0..100 {
        let table = Table::discovery().seed(seed).sit();
        let table = table.make(["ask:day", "silence", "ask:trouble", "silence", "silence", "more", "nod", "silence"]);
        let table = table.make(["ask:day-closed", "ask:worth", "silence", "more"]);
        assert!(!table.ever("opened oven/implication") && !table.ever("opened oven/need-payoff"), "seed {seed}");
    }
}

#[test]
fn a_layer_stays_shut_to_someone_who_is_not_trusted() {
    // The problem layer wants trust less half the irritation of 250.
    let wary = |trust: &str| {
        let table = Table::discovery().with("trust: 720", trust);
        table.lucky(&["ask:day"], |t| t.ever("opened oven/situation"))
    };
    let low = wary("trust: 200").make(["ask:trouble", "ask:trouble", "ask:trouble"]);
    assert!(!low.ever("opened oven/problem"));
    let enough = Table::discovery().with("trust: 720", "trust: 300");
    enough.lucky(&["ask:day", "silence", "ask:trouble"], |t| t.saw("opened oven/problem"));
}

#[test]
fn the_deeper_the_layer_the_more_need_is_felt() {
    let table = deep();
    let gains: Vec<i64> = rules::NEED_BY_LAYER.to_vec();
    assert_eq!(gains, [0, 50, 100, 70]);
    assert_eq!(table.quality(Quality::Need), gains.iter().sum::<i64>());
    assert!(table.quality(Quality::Clarity) >= 4 * rules::CLARITY_PER_LAYER);
}

#[test]
fn the_fourth_question_about_the_situation_tires() {
    let three = Table::discovery().sit().make(["ask:day", "nod", "ask:sacks", "nod", "ask:years", "nod"]);
    assert!(!three.ever("irritation +40"));
    let fourth = three.make(["ask:day-closed"]);
    assert!(fourth.saw("irritation +40"), "{:#?}", fourth.events());
}

#[test]
fn what_could_have_been_read_is_better_not_asked() {
    let first = Table::discovery().sit().make(["ask:size"]);
    expect_events!(
        first,
        ["asked size", "situation question", "irritation +20", "says “Twelve.”", "heard size/0", "heard out"]
    );
    let fourth = Table::discovery().sit().make(["ask:day", "nod", "ask:sacks", "nod", "ask:years", "nod", "ask:size"]);
    assert!(
        fourth.saw("irritation +80") && fourth.saw("irritation +20"),
        "stacked counts double: {:#?}",
        fourth.events()
    );
}

#[test]
fn a_fourth_question_without_showing_that_one_listens_costs_trust() {
    let moves = ["ask:day", "silence", "ask:trouble", "silence", "ask:sacks", "silence", "ask:wet"];
    let table = Table::discovery().lucky(&moves, |t| t.ever("heard oven/problem/1"));
    assert!(table.saw("irritation +20") && table.saw("trust -25"), "{:#?}", table.events());
    let nodded = ["ask:day", "silence", "ask:trouble", "silence", "ask:sacks", "nod", "ask:wet"];
    let table = Table::discovery().lucky(&nodded, |t| t.ever("heard oven/problem/1"));
    assert!(!table.saw("trust -25"));
}

#[test]
fn asking_again_what_was_told_irritates() {
    let table = Table::discovery().lucky(&["ask:day", "silence", "nod"], |t| t.ever("heard oven/situation/1"));
    assert_eq!(table.refuses("ask:day"), Refusal::AlreadyDone);
    let table = table.make(["ask:day-closed"]);
    assert!(table.saw("irritation +30") && table.saw("says (AlreadySaid)"), "{:#?}", table.events());
}

#[test]
fn asking_again_after_an_interruption_brings_the_rest() {
    let table = Table::discovery().lucky(&["ask:day", "cut-in", "ask:day-closed"], |t| t.ever("1 beat unsaid"));
    assert!(table.saw("heard oven/situation/1") && !table.saw("says (AlreadySaid)"), "{:#?}", table.events());
}

#[test]
fn a_question_that_finds_no_way_in_may_be_put_three_times() {
    let table = Table::discovery().sit().make(["ask:cost", "ask:cost", "ask:cost"]);
    assert_eq!(table.refuses("ask:cost"), Refusal::AlreadyDone);
}

#[test]
fn a_question_that_follows_another_waits_for_it() {
    let table = Table::discovery().sit();
    assert_eq!(table.refuses("ask:father"), Refusal::NoSuchThing);
    table.make(["ask:years", "ask:father"]);
}

#[test]
fn small_talk_suits_some_and_not_others() {
    let with = |liking: &str| Table::discovery().with("small_talk: 500,", liking).sit().make(["small-talk"]);
    expect_events!(with("small_talk: 900,"), ["small talk", "trust +40", "says “It does.”"]);
    expect_events!(with("small_talk: 500,"), ["small talk", "says “It does.”"]);
    expect_events!(with("small_talk: 100,"), ["small talk", "trust -40", "irritation +40", "says “It does.”"]);
    assert_eq!(with("small_talk: 500,").refuses("small-talk"), Refusal::AlreadyDone);
}
