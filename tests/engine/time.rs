//! Simulated time: what moves cost, and what happens when it runs out.

use crate::table::{Table, arrange};
use malmi::encounter::Stage;
use malmi::model::Quality;

#[test]
fn speaking_takes_the_time_of_the_words() {
    // "How?" takes two seconds, "We bake at four." three.
    let table = Table::discovery().lucky(&["ask:day"], |t| t.ever("opened oven/situation"));
    assert_eq!(table.seconds(), 5);
    assert_eq!(table.make(["silence"]).seconds(), 8, "six of silence, two of “Until six.”");
}

#[test]
fn irritation_fades_with_time() {
    let table = Table::discovery().with("irritation: 0", "irritation: 400").sit().make(["small-talk"]);
    assert_eq!(table.quality(Quality::Irritation), 380, "five in a hundred over the minute that small talk takes");
}

#[test]
fn when_time_is_up_one_can_just_ask_for_a_next_step() {
    let table = Table::discovery()
        .with("minutes: 20,\n        greeting: [\"Hello.\"]", "minutes: 1,\n        greeting: [\"Hello.\"]");
    let table = table.sit().make(["ask:day", "small-talk"]);
    assert!(table.saw("says “I must bake.”") && table.saw("closing began, not willing"), "{:#?}", table.events());
    assert_eq!(table.play().state().stage, Stage::Closing);
}

#[test]
fn overrunning_annoys_the_punctual() {
    let overrun = |punctuality: &str| {
        let table = Table::discovery().with("punctuality: 500", punctuality);
        let short =
            table.with("minutes: 20,\n        greeting: [\"Hello.\"]", "minutes: 1,\n        greeting: [\"Hello.\"]");
        // A minute of small talk and then half a minute of proposing: thirty seconds and more past the time.
        short.sit().make(["silence", "silence", "small-talk"])
    };
    let (punctual, easy) = (overrun("punctuality: 1000"), overrun("punctuality: 0"));
    assert!(punctual.quality(Quality::Irritation) > easy.quality(Quality::Irritation));
}

#[test]
fn a_deck_that_runs_out_of_time_leads_on_to_the_conversation() {
    let table = Table::only(&["presentation", "discovery"]).sit();
    let order = arrange(&["long", "heat", "peer"]);
    let table = table.make([order.as_str(), "present", "present"]);
    assert!(table.saw("says “The dough waits.”") && table.saw("began discovery"), "{:#?}", table.events());
}

#[test]
fn the_third_meeting_has_its_time_too() {
    let table = Table::only(&["third"]).with("minutes: 30", "minutes: 4").sit().make(["form:demo"]);
    assert!(table.saw("says “That was it.”") && table.saw("closing began, not willing"), "{:#?}", table.events());
}

#[test]
fn leaving_at_any_moment_ends_cleanly() {
    let full = Table::new();
    let order = arrange(&["heat", "team"]);
    let moments: [&[&str]; 8] = [
        &[],
        &["read:column"],
        &["finish"],
        &["finish", "begin"],
        &["finish", "begin", &order, "present", "ask-card"],
        &["finish", "begin", &order, "conclude"],
        &["finish", "begin", &order, "conclude", "ask:day"],
        &["finish", "begin", &order, "conclude", "propose"],
    ];
    for moves in moments {
        let table = full.clone().make(moves.iter().copied()).make(["leave"]);
        let ends: Vec<String> = table.events().into_iter().filter(|e| !e.starts_with("missed cue")).collect();
        assert_eq!(ends, ["ended: left", "says (YouLeft)"]);
        assert_eq!(table.play().state().stage, Stage::Reflection, "after {moves:?}");
        assert!(table.make(["close"]).play().is_over());
    }
}

#[test]
fn whoever_leaves_is_told_so_in_words_of_their_own() {
    let own = Table::discovery().with("broken_off: \"Nothing.\"", "broken_off: \"Nothing.\", left: \"You went.\"");
    crate::expect_events!(own.sit().make(["leave"]), ["ended: left", "says “You went.”"]);
}

#[test]
fn what_is_open_when_the_meeting_ends_was_missed() {
    let sees = "cue “She hesitates.”, wants Probe";
    let table = Table::discovery().lucky(&["ask:sacks"], |t| t.saw(sees));
    assert!(table.clone().make(["silence", "leave"]).saw("missed cue “She hesitates.”"));
    assert!(table.make(["leave"]).ever("missed cue “She hesitates.”"), "there was a move to answer it: this one");
}

#[test]
fn a_meeting_is_broken_off_when_patience_ends() {
    let table = Table::discovery()
        .with("irritation: 0", "irritation: 790")
        .lucky(&["ask:day", "cut-in"], |t| t.ever("1 beat unsaid"));
    assert_eq!(table.events()[4..].last().map(String::as_str), Some("says “Nothing.”"));
    assert!(table.saw("says (BreaksOff)") && table.saw("ended: broken off"), "{:#?}", table.events());
}
