//! The coach: hints that grow, and questions asked unasked in guided play.

use crate::expect_events;
use crate::table::Table;
use crate::walk::{cases, walk};
use malmi::encounter::Happening;
use malmi::encounter::coach::{Matter, Occasion};
use malmi::model::{EncounterKind, HelpLevel};

fn guided() -> Table {
    Table::discovery().level(HelpLevel::Guided)
}

/// What the coach asks unasked now.
fn asks(table: &Table) -> Option<Occasion> {
    table.play().view().coach_asks().map(|question| question.about)
}

#[test]
fn a_hint_grows_with_each_asking_and_begins_again_with_another_matter() {
    let table = Table::discovery().sit().make(["hint"]);
    expect_events!(table, ["hint about situation, step 1"]);
    let table = table.make(["hint"]);
    expect_events!(table, ["hint about situation, step 2"]);
    let table = table.make(["hint", "hint"]);
    expect_events!(table, ["hint about situation, step 3"]);
    let heard = Table::discovery().lucky(&["hint", "hint", "ask:day"], |t| t.ever("opened oven/situation"));
    expect_events!(heard.clone().make(["hint"]), ["hint about go-on, step 1"]);
}

#[test]
fn help_that_was_given_long_ago_begins_with_a_question_again() {
    let table = Table::discovery().sit().make(["hint", "hint"]);
    let later = table.make(["nod", "nod", "nod", "nod", "nod", "nod", "hint"]);
    expect_events!(later, ["hint about situation, step 1"]);
}

#[test]
fn a_cue_is_spoken_of_by_what_it_wants_only_where_that_is_marked() {
    for (level, matter) in [(HelpLevel::Guided, Matter::WantsProbe), (HelpLevel::Standard, Matter::Noticed)] {
        let table =
            Table::discovery().level(level).lucky(&["ask:sacks"], |t| t.saw("cue “She hesitates.”, wants Probe"));
        assert_eq!(table.play().view().matter(), matter);
    }
}

#[test]
fn before_the_meeting_the_coach_asks_about_the_plan_as_it_grows() {
    let plan = |chosen: &str| format!("{{\"move\":\"plan\",{chosen}}}");
    let planning = || Table::only(&["plan", "discovery"]).level(HelpLevel::Guided).sit();
    let table = planning();
    assert_eq!(asks(&table), Some(Occasion::PlanEmpty));
    let table = table.make([plan("\"goals\":[\"meet\"]").as_str()]);
    assert_eq!(asks(&table), Some(Occasion::PlanPart));
    let again = table.clone().make([plan("\"goals\":[]").as_str()]);
    assert_eq!(asks(&again), Some(Occasion::PlanEmpty));
    assert_ne!(
        again.play().view().coach_asks(),
        planning().play().view().coach_asks(),
        "in other words than the first time"
    );
}

#[test]
fn the_question_before_a_meeting_stands_until_the_next_one() {
    let table = Table::only(&["plan", "discovery"]).level(HelpLevel::Guided).sit();
    let first = table.play().view().coach_asks();
    let read = table.make(["read:column"]);
    assert!(first.is_some() && read.play().view().coach_asks() == first);
}

#[test]
fn a_missed_cue_is_asked_about() {
    let table = guided().lucky(&["ask:sacks"], |t| t.saw("cue “She hesitates.”, wants Probe"));
    let table = table.make(["silence", "nod", "silence"]);
    assert!(table.saw("missed cue “She hesitates.”"));
    assert_eq!(asks(&table), Some(Occasion::CueMissed));
    assert_eq!(asks(&table.make(["nod"])), None, "it goes with the next move");
}

#[test]
fn a_long_answer_that_is_passed_over_is_asked_about() {
    let told = |t: &Table| t.ever("heard oven/situation/1") && t.ever("heard flour/situation/0");
    let table = guided().lucky(&["ask:day", "silence", "ask:sacks"], told);
    assert_eq!(asks(&table.clone().make(["ask:trouble"])), Some(Occasion::Unheard));
    assert_eq!(asks(&table.make(["nod", "ask:trouble"])), None, "a nod would have done");
}

#[test]
fn the_first_trouble_told_is_where_one_likes_to_propose() {
    let moves = ["ask:day", "silence", "ask:trouble", "silence"];
    let table = guided().lucky(&moves, |t| t.ever("heard oven/problem/1") && !t.ever("signalled"));
    assert_eq!(asks(&table), Some(Occasion::TooSoon), "{:#?}", table.events());
}

#[test]
fn the_coach_speaks_unasked_in_guided_play_only_and_seldom() {
    for case in cases() {
        for seed in 0..12 {
            let numbers: Vec<u16> = (0..200_u16).map(|n| n.wrapping_mul(7919).wrapping_add(seed * 31)).collect();
            for level in HelpLevel::ALL {
                let play = walk(case, u64::from(seed), level, &numbers);
                let steps: Vec<u16> = play
                    .events()
                    .iter()
                    .filter(|event| event.encounter != EncounterKind::Preparation)
                    .filter(|event| matches!(event.what, Happening::CoachAsked(_)))
                    .map(|event| event.step)
                    .collect();
                assert!(level == HelpLevel::Guided || steps.is_empty());
                assert!(steps.windows(2).all(|pair| pair[1] - pair[0] >= 5), "{steps:?}");
            }
        }
    }
}

#[test]
fn help_changes_nothing_of_the_customer() {
    // The same moves, with the coach and without: the customer is the same to the last thousandth.
    for case in cases() {
        let numbers: Vec<u16> = (0..150_u16).map(|n| n.wrapping_mul(4099)).filter(|n| n % 8 != 7).collect();
        let alone = walk(case, 5, HelpLevel::Standard, &numbers);
        let mut helped = malmi::encounter::Play::new(std::sync::Arc::clone(case), 5, HelpLevel::Guided);
        for mv in alone.moves() {
            assert_eq!(helped.make(mv.clone()), Ok(()));
        }
        assert_eq!(alone.state().qualities, helped.state().qualities);
        assert_eq!(alone.state().clock, helped.state().clock);
    }
}
