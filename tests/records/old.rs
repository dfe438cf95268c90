//! Records that say nothing of the case, as earlier versions kept them, and files that are edited by hand.

use crate::{case, named, played, told, without};
use malmi::records::{Record, ReplayError, follow, replay};

fn old() -> (String, Record) {
    let text = without(&["prospecting", "plan", "presentation", "third"]);
    let play = played(&text, &named(["begin", "ask:sacks", "silence"]));
    (text, Record::of(&play))
}

#[test]
fn they_replay_on_the_case_as_it_was() {
    let (text, record) = old();
    assert_eq!(replay(case(&text), &record).map(|play| play.moves().len()), Ok(3));
}

#[test]
fn on_an_edited_case_they_say_what_can_be_said_without_it() {
    let (text, record) = old();
    let gone = text.replace("(id: \"sacks\", topic", "(id: \"sack\", topic");
    assert_eq!(
        told(&record, &gone),
        (1, vec!["move 2 (`ask:sacks`): there is no question `sacks`; the nearest is `sack`".to_owned()])
    );
    let worded = text.replace("\"And flour?\"", "\"And the flour?\"");
    let replayed = follow(case(&worded), &record).expect("the same case");
    assert!(!replayed.same && replayed.changes.is_none() && replayed.stopped.is_none());
    let refused = replayed.whole().expect_err("nobody knows whether it is the same play");
    assert!(matches!(refused, ReplayError::OtherVersion(_)), "{refused}");
}

#[test]
fn what_a_record_says_may_be_short_or_wrong_and_harms_nothing() {
    let (text, record) = old();
    let play = played(&text, &named(["begin", "ask:sacks", "silence"]));
    let whole = record.witnessed(&play);
    let edited = text.replace("\"And flour?\"", "\"And the flour?\"");
    for keep in 0..3 {
        let mut short = whole.clone();
        let then = short.then.as_mut().expect("it says something");
        then.moves.truncate(keep);
        then.things.truncate(keep * 7);
        let replayed = follow(case(&edited), &short).expect("the same case");
        assert!(replayed.stopped.is_none() && replayed.parted.is_none());
    }
    let mut wrong = whole;
    wrong.then.as_mut().expect("it says something").moves[0].led = "zzz".to_owned();
    let replayed = follow(case(&edited), &wrong).expect("the same case");
    assert_eq!(replayed.parted.map(|step| step.at), Some(1));
}
