//! A deck played to a customer whose attention follows.

use crate::expect_events;
use crate::table::{Table, arrange};
use malmi::encounter::Refusal;
use malmi::model::Quality;

/// The presentation alone, with the cards laid.
fn deck(cards: &[&str]) -> Table {
    Table::only(&["presentation"]).sit().make([arrange(cards).as_str()])
}

/// The same on a video call.
fn video(cards: &[&str]) -> Table {
    let table = Table::only(&["presentation"]).with("medium: Room, // presentation", "medium: Video,");
    table.sit().make([arrange(cards).as_str()])
}

#[test]
fn what_concerns_the_customer_holds_attention() {
    let table = deck(&["heat"]).make(["present"]);
    expect_events!(
        table,
        [
            "presented heat, attention 1000",
            "attention -56",
            "interest +50",
            "reached +900 relevance, +0 credibility",
            "answered: what is in it for me?",
            "trust +40",
            "says “Now you talk.”",
        ]
    );
}

#[test]
fn what_does_not_concern_the_customer_loses_attention_and_patience() {
    let table = deck(&["cheap"]).make(["present"]);
    assert!(table.saw("interest -20") && table.saw("irritation +30"), "{:#?}", table.events());
    assert!(table.quality(Quality::Attention) < deck(&["heat"]).make(["present"]).quality(Quality::Attention));
}

#[test]
fn the_own_history_first_loses_attention_twice_as_fast() {
    let first = deck(&["history", "heat"]).make(["present"]);
    let later = deck(&["heat", "history"]).make(["present", "present"]);
    let lost = |t: &Table, before: i64| before - t.quality(Quality::Attention);
    let before = deck(&["heat", "history"]).make(["present"]).quality(Quality::Attention);
    let (first_loss, later_loss) = (lost(&first, 1000), lost(&later, before));
    assert!(first_loss * 10 > later_loss * 17, "{first_loss} against {later_loss}");
    assert!(first.saw("irritation +40") && first.saw("trust -10"));
    assert!(!later.saw("irritation +40") && !later.saw("trust -10"), "later it is only dull");
}

#[test]
fn video_tires_faster_than_a_room() {
    let attention = |table: Table| table.make(["present"]).quality(Quality::Attention);
    assert!(attention(video(&["team"])) < attention(deck(&["team"])));
}

#[test]
fn who_we_are_counts_only_after_what_is_in_it_for_them() {
    let too_soon = deck(&["team", "heat"]).make(["present", "present"]);
    assert!(!too_soon.ever("answered: can I go on with this seller?"));
    let in_order = deck(&["heat", "team"]).make(["present", "present"]);
    assert!(in_order.saw("answered: can I go on with this seller?") && in_order.saw("says “You know bread.”"));
    assert!(in_order.saw("trust +60"));
}

#[test]
fn a_brief_card_takes_half_the_time_and_reaches_half_as_far() {
    let table = deck(&["heat"]).make(["brief"]);
    assert_eq!(table.seconds(), 60);
    assert!(table.saw("reached +450 relevance, +0 credibility"), "{:#?}", table.events());
    assert!(!table.ever("answered: what is in it for me?"));
}

#[test]
fn a_card_can_be_left_out_and_the_rest_laid_anew() {
    let table = deck(&["history", "heat", "team"]).make(["skip"]);
    expect_events!(table, ["skipped history"]);
    let table = table.make([arrange(&["team", "heat"]).as_str(), "present"]);
    assert_eq!(table.events()[0], "presented team, attention 1000");
    assert_eq!(table.refuses(&arrange(&["team"])), Refusal::AlreadyDone);
    assert_eq!(table.refuses(&arrange(&["heat", "heat"])), Refusal::TooMany);
    assert_eq!(table.refuses(&arrange(&[])), Refusal::NoSuchThing);
}

#[test]
fn nothing_is_shown_before_the_cards_are_laid() {
    let table = Table::only(&["presentation"]).sit();
    for mv in ["present", "brief", "skip", "pause", "conclude", "ask-card"] {
        assert_eq!(table.refuses(mv), Refusal::NotNow, "{mv}");
    }
}

#[test]
fn a_card_can_carry_a_question_that_gets_the_customer_talking() {
    let table = Table::only(&["presentation"]);
    let order = arrange(&["heat", "team"]);
    let table = table.lucky(&[order.as_str(), "present", "ask-card"], |t| t.saw("opened oven/situation"));
    assert!(table.saw("asked the question on heat") && table.saw("attention +60"), "{:#?}", table.events());
    assert_eq!(table.refuses("ask-card"), Refusal::NoSuchThing, "once");
    let heard = table.clone().make(["pause"]);
    assert!(heard.saw("says “Until six.”") && heard.saw("heard out"));
    let over = table.make(["present"]);
    assert_eq!(over.events()[..3], ["1 beat unsaid", "irritation +100", "trust -50"], "the next card cuts in");
}

#[test]
fn a_question_stands_on_the_card_just_shown() {
    let table = deck(&["heat", "team"]).make(["present", "present"]);
    assert_eq!(table.refuses("ask-card"), Refusal::NoSuchThing);
}

#[test]
fn one_pause_gives_air_and_a_second_is_awkward() {
    let table = deck(&["heat"]).make(["present", "pause"]);
    expect_events!(table, ["paused", "attention +20", "says (GoOn)"]);
    expect_events!(table.make(["pause"]), ["paused", "irritation +20", "says (Waits)"]);
}

#[test]
fn polls_and_chat_wake_on_video_only() {
    for mv in ["poll", "chat"] {
        assert_eq!(deck(&["heat"]).refuses(mv), Refusal::WrongMedium);
    }
    let table = video(&["team", "heat"]).make(["present", "poll"]);
    expect_events!(table, ["poll", "attention +100"]);
    expect_events!(table.make(["chat"]), ["chat"]);
}

#[test]
fn too_much_on_the_screen_tires() {
    let table = video(&["team", "heat"]).make(["present", "poll", "chat", "chat"]);
    assert!(!table.ever("fatigue +30"));
    let table = table.make(["chat"]);
    assert!(table.saw("fatigue +30") && table.saw("irritation +30"), "{:#?}", table.events());
}

#[test]
fn attention_that_drifts_shows_and_wants_to_move_on() {
    let drifts = |t: &Table| t.saw("cue “She looks at the clock.”, wants MoveOn");
    let order = arrange(&["history", "heat"]);
    let dull = Table::only(&["presentation"]).with("minutes: 2, kind: History", "minutes: 10, kind: History");
    let table = dull.lucky(&[order.as_str(), "present"], drifts);
    let met = table.clone().make(["present"]);
    assert_eq!(met.events()[0], "met cue “She looks at the clock.”", "the card that matters is moving on");
    assert_eq!(table.make(["skip"]).events()[0], "met cue “She looks at the clock.”");
}

#[test]
fn cards_past_the_time_are_marked_so() {
    let table = deck(&["long", "heat", "team"]).make(["present", "present"]);
    assert!(table.ever("presented heat, attention 950") || !table.ever("presented heat, past the time"));
    let over = deck(&["heat", "long", "team"]).make(["present", "brief", "brief", "conclude"]);
    assert!(!over.all_events().iter().any(|event| event.ends_with("past the time")), "all within twelve minutes");
    let late = deck(&["heat", "team", "long"]).make(["present", "present", "present"]);
    assert!(late.events()[0].ends_with("past the time"), "{:#?}", late.events());
    assert!(late.saw("says “The dough waits.”"));
}

#[test]
fn a_warm_end_leads_on_and_a_cool_one_does_too() {
    let both = |cards: &[&str], shown: &[&str]| {
        let table = Table::only(&["presentation", "discovery"]).sit().make([arrange(cards).as_str()]);
        table.make(shown.iter().copied()).make(["conclude"])
    };
    expect_events!(
        both(&["heat", "team"], &["present", "present"]),
        ["says “Let us go on.”", "began discovery", "says “Hello.”"]
    );
    expect_events!(both(&["heat"], &[]), ["says “I see.”", "began discovery", "says “Hello.”"]);
}

#[test]
fn where_the_presentation_is_all_both_questions_must_be_answered() {
    let end = |cards: &[&str], shown: &[&str]| deck(cards).make(shown.iter().copied()).make(["conclude"]);
    assert!(end(&["heat", "team"], &["present", "present"]).saw("closing began, willing"));
    assert!(end(&["heat", "team"], &["present"]).saw("closing began, not willing"));
}
