//! Looking back: the moments to tell of, and the telling.

use crate::expect_events;
use crate::table::Table;
use malmi::encounter::reflection::{MOMENTS, moments};
use malmi::encounter::{Refusal, event::Happening};

/// A conversation with a leading question, an early proposal and a few plain moments.
fn over() -> Table {
    let moves = ["ask:day", "nod", "ask:day-leading", "nod", "ask:sacks", "propose", "ask:trouble", "leave"];
    Table::discovery().sit().make(moves)
}

#[test]
fn mistakes_are_among_the_moments_and_so_are_plain_ones() {
    let table = over();
    let moments = moments(table.case(), table.play().events());
    let what = |n: usize| &table.play().events()[moments[n].event].what;
    assert!(moments.len() <= MOMENTS && moments.windows(2).all(|pair| pair[0].event < pair[1].event), "in order");
    let mistakes: Vec<&Happening> = (0..moments.len()).filter(|n| moments[*n].mistake).map(what).collect();
    assert!(matches!(mistakes[..], [Happening::Asked(_), Happening::Proposed { ready: false, .. }]), "{mistakes:?}");
}

#[test]
fn a_missed_cue_is_a_moment() {
    let cue = "cue “She hesitates.”, wants Probe";
    let table = Table::discovery().lucky(&["ask:sacks"], |t| t.saw(cue)).make(["nod", "nod", "nod", "leave"]);
    let found = moments(table.case(), table.play().events());
    assert_eq!(found.iter().filter(|moment| moment.missed).count(), 1);
    let met = Table::discovery().lucky(&["ask:sacks"], |t| t.saw(cue)).make(["more", "nod", "nod", "leave"]);
    assert!(moments(met.case(), met.play().events()).iter().all(|moment| !moment.missed));
}

#[test]
fn the_moments_are_shuffled_and_do_not_say_what_they_were() {
    let orders: Vec<Vec<usize>> = (0..20)
        .map(|seed| {
            let moves = ["ask:day", "nod", "ask:day-leading", "nod", "ask:sacks", "propose", "ask:trouble", "leave"];
            let table = Table::discovery().seed(seed).sit().make(moves);
            let events = table.play().events();
            let shown = table.play().view().moments();
            shown
                .iter()
                .map(|event| events.iter().position(|e| std::ptr::eq(e, *event)).expect("of the play"))
                .collect()
        })
        .collect();
    let sorted = orders.iter().filter(|order| order.windows(2).all(|pair| pair[0] < pair[1])).count();
    assert!(sorted <= 2, "{sorted} of 20 stand in order");
}

#[test]
fn before_the_end_there_is_nothing_to_tell_of() {
    let table = Table::discovery().sit().make(["ask:day"]);
    assert!(table.play().view().moments().is_empty());
    assert_eq!(table.refuses(r#"{"move":"tell","order":[]}"#), Refusal::NotNow);
    assert_eq!(table.refuses("close"), Refusal::NotNow);
}

#[test]
fn a_telling_names_moments_that_there_are_each_once() {
    let table = over();
    let last = table.play().view().moments().len();
    let telling = |key: &str, list: &str| format!(r#"{{"move":"tell","{key}":{list}}}"#);
    assert_eq!(table.refuses(&telling("order", &format!("[{last}]"))), Refusal::NoSuchThing);
    assert_eq!(table.refuses(&telling("mistakes", "[0,0]")), Refusal::TooMany);
    let table = table.make([r#"{"move":"tell","order":[1,0],"mistakes":[0],"missed":[],"sure":70}"#]);
    expect_events!(table, ["told"]);
    assert!(table.play().is_over());
}

#[test]
fn one_may_close_without_telling() {
    let table = over().make(["close"]);
    expect_events!(table, ["closed"]);
    assert_eq!(table.refuses("close"), Refusal::Over);
    assert!(table.play().view().moves.is_empty());
}
