//! What has no id is found again by its words: heard facts, times for the meeting, brush-offs.

use crate::{BAKERY, named, played, record, told, without};
use malmi::encounter::Move;
use malmi::encounter::moves::FactRef;
use malmi::encounter::wire::to_json;
use malmi::model::{BeatIx, LayerKind, ProblemIx};
use malmi::records::follow;
use serde_json::Value;

/// `said back: done at six`, the second beat of the situation of the oven.
fn says_back(text: &str) -> Value {
    let fact =
        FactRef { problem: ProblemIx::new(0), layer: LayerKind::Situation, beat: BeatIx::new(1), misheard: false };
    to_json(&crate::case(text), &Move::SayBack(fact))
}

#[test]
fn a_heard_fact_is_found_behind_a_new_one() {
    let text = without(&["prospecting", "plan", "presentation", "third"]);
    let moves = [named(["begin", "ask:day", "silence", "silence"]), vec![says_back(&text)]].concat();
    let record = record(&text, &moves);
    let edited = text.replace(
        "situation: [\n",
        "situation: [\n                (says: \"I rise at three.\", fact: \"up at three\"),\n",
    );
    let replayed = follow(crate::case(&edited), &record).expect("the same case");
    let step = replayed.parted.expect("she says more than she did");
    assert_eq!(step.at, 2);
    let last = replayed.play.moves().last().cloned();
    let moved =
        FactRef { problem: ProblemIx::new(0), layer: LayerKind::Situation, beat: BeatIx::new(2), misheard: false };
    assert_eq!(last, Some(Move::SayBack(moved)), "what was said back stands one place further down");
}

#[test]
fn a_time_for_the_meeting_is_found_in_another_order_and_told_where_it_is_gone() {
    let text = BAKERY.replace("\"Friday at two\"]", "\"Wednesday at ten\", \"Friday at two\"]");
    let call = serde_json::json!({ "move": "contact", "to": "aino", "by": "letter", "opening": "warm", "reason": "any",
        "benefit": "even", "proof": "peer", "ask": "quarter" });
    let mut moves = vec![call];
    moves.extend(named(["wait", "wait", "wait"]));
    let mut booked = None;
    for waited in 1..moves.len() {
        let attempt = [&moves[..=waited], &named(["book:3"])].concat();
        let offered = played(&text, &moves[..=waited]).check(&Move::Book(malmi::model::SlotIx::new(2))).is_ok();
        if offered {
            booked = Some(attempt);
            break;
        }
    }
    let moves = booked.expect("she answers the letter within three days");
    let record = record(&text, &moves);
    let slots = "slots: [\"Tuesday at nine\", \"Wednesday at ten\", \"Friday at two\"]";
    let swapped = text.replace(slots, "slots: [\"Friday at two\", \"Tuesday at nine\", \"Wednesday at ten\"]");
    let replayed = follow(crate::case(&swapped), &record).expect("the same case");
    assert!(replayed.stopped.is_none() && replayed.parted.is_none(), "{:?}", replayed.stopped);
    assert_eq!(replayed.play.moves().last(), Some(&Move::Book(malmi::model::SlotIx::new(0))));
    let (made, lines) = told(&record, &text.replace(slots, "slots: [\"Tuesday at nine\", \"Wednesday at ten\"]"));
    assert_eq!(made, moves.len() - 1);
    let last = lines.last().expect("it stops");
    assert!(last.contains("“Friday at two”"), "{last}");
}
