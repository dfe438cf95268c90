//! Sending against a store that is made up: every status, every fault, and two windows at once.

use super::http::Line;
use super::round::Request;
use super::{Answer, Ended, Pace, Sender, World};
use crate::model::HelpLevel;
use crate::records::{
    Entry, Fate, Outbox, Outgoing, Parcel, Pause, Paused, Pile, PlayId, Player, PlayerId, Record, Sqlite, Stamp, Store,
};
use serde_json::{Value, json};
use std::cell::Cell;
use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;
use uuid::Uuid;

/// A world whose clock stands until it is moved.
#[derive(Default)]
struct Made {
    now: Cell<i64>,
    stop: Cell<bool>,
}

impl World for Made {
    fn now(&self) -> Stamp {
        Stamp(1_800_000_000_000 + self.now.get())
    }

    fn luck(&self) -> u16 {
        u16::MAX
    }

    fn stopped(&self) -> bool {
        self.stop.get()
    }
}

/// A store that keeps whatever it is sent, as often as it is sent, so that sending twice is seen. What it answers first
/// can be laid down, with whether it stores what it was sent all the same.
#[derive(Default)]
struct Fake {
    held: BTreeMap<String, Vec<Value>>,
    script: VecDeque<(Answer, bool)>,
    /// Statements that it will not have, with what it says then.
    refuses: BTreeMap<Uuid, u16>,
    asked: Vec<String>,
}

fn whole(status: u16, body: &str) -> Answer {
    Answer::Whole { status, body: body.as_bytes().to_vec(), wait: None }
}

impl Fake {
    fn store(&mut self, parcels: &[&Parcel]) {
        for parcel in parcels {
            let statement: Value = serde_json::from_str(&parcel.text).expect("statements are JSON");
            self.held.entry(parcel.id.to_string()).or_default().push(statement);
        }
    }

    fn take(&mut self, parcels: &[&Parcel]) -> Answer {
        if let Some(status) = parcels.iter().find_map(|parcel| self.refuses.get(&parcel.id)) {
            return whole(*status, "one of these is not as it should be");
        }
        self.store(parcels);
        let ids: Vec<_> = parcels.iter().map(|parcel| parcel.id.to_string()).collect();
        whole(200, &json!(ids).to_string())
    }
}

impl Line for Fake {
    fn ask(&mut self, request: &Request<'_>) -> Answer {
        self.asked.push(match request {
            Request::Take(parcels) => format!("take {}", parcels.len()),
            Request::Find(_) => "find".to_owned(),
        });
        let laid_down = self.script.pop_front();
        match (request, laid_down) {
            (Request::Take(parcels), Some((answer, stores))) => {
                if stores {
                    self.store(parcels);
                }
                answer
            }
            (_, Some((answer, _))) => answer,
            (Request::Take(parcels), None) => self.take(parcels),
            (Request::Find(parcel), None) => match self.held.get(&parcel.id.to_string()) {
                Some(all) => whole(200, &all[0].to_string()),
                None => whole(404, "no such statement"),
            },
        }
    }
}

/// A store here with so many statements that wait.
fn kept(count: usize) -> (Sqlite, Vec<Uuid>) {
    let mut store = Sqlite::in_memory().expect("there is memory");
    let (player, play) = (PlayerId::new(), PlayId::new());
    store.add_player(&Player { id: player, name: None, made: Stamp(0) }).expect("a player");
    let ids: Vec<Uuid> = (0..count).map(|_| Uuid::new_v4()).collect();
    let text = |id: &Uuid| json!({ "id": id.to_string(), "verb": { "id": "urn:x" } }).to_string();
    let out: Vec<Outgoing> = ids.iter().map(|id| Outgoing { id: *id, bytes: text(id).into_bytes() }).collect();
    let record = Record {
        format: 1,
        scenario: "ab".repeat(32),
        case: "a-case".to_owned(),
        seed: 1,
        level: HelpLevel::Standard,
        from: None,
        moves: Vec::new(),
        then: None,
    };
    let entry = Entry { play, record: &record, since: 0, at: Stamp(0), result: None, out: &out };
    store.begin(player, &entry).expect("a play");
    (store, ids)
}

fn run(store: &mut Sqlite, line: &mut Fake, world: &Made) -> Ended {
    let pace = Pace { count: 8, ..Pace::STANDARD };
    Sender { outbox: store, line, world, pace, who: Uuid::from_u128(1) }.run().expect("the box is in memory")
}

/// Runs until nothing waits or a person is wanted, with the clock going on as it must.
fn run_on(store: &mut Sqlite, line: &mut Fake, world: &Made) -> Ended {
    for _ in 0..200 {
        match run(store, line, world) {
            Ended::Later(later) => world.now.set(later.0 - Made::default().now().0),
            ended => return ended,
        }
    }
    panic!("it never ends; asked {:?}", line.asked)
}

fn once_each(line: &Fake, ids: &[Uuid]) {
    assert_eq!(line.held.len(), ids.len());
    for (id, all) in &line.held {
        assert_eq!(all.len(), 1, "{id} is there {} times", all.len());
    }
}

#[test]
fn all_is_sent_in_batches_and_in_order() {
    let (mut store, ids) = kept(20);
    let (mut line, world) = (Fake::default(), Made::default());
    assert_eq!(run(&mut store, &mut line, &world), Ended::Empty);
    assert_eq!(line.asked, ["take 8", "take 8", "take 4"]);
    once_each(&line, &ids);
    let standing = store.standing().expect("readable");
    assert_eq!((standing.waiting, standing.aside, standing.sent), (0, 0, 20));
    assert_eq!(standing.sent_at, Some(world.now()));
}

#[test]
fn a_batch_is_no_larger_than_it_may_be_but_never_empty() {
    let (store, _) = kept(20);
    let one = store.parcels(20, usize::MAX).expect("readable")[0].text.len();
    assert_eq!(store.parcels(20, 3 * one).expect("readable").len(), 3);
    assert_eq!(store.parcels(20, 1).expect("readable").len(), 1);
}

#[test]
fn statements_that_a_store_will_not_have_are_found_by_halves_and_set_aside() {
    for status in [400, 413, 422] {
        let (mut store, ids) = kept(20);
        let (mut line, world) = (Fake::default(), Made::default());
        line.refuses = [(ids[2], status), (ids[3], status), (ids[17], status)].into();
        assert_eq!(run(&mut store, &mut line, &world), Ended::Empty, "{status}");
        let aside = store.set_aside(10).expect("readable");
        assert_eq!(aside.iter().map(|one| one.id).collect::<Vec<_>>(), [ids[2], ids[3], ids[17]]);
        assert!(aside[0].why.starts_with(&format!("{status}: one of these")), "{}", aside[0].why);
        assert_eq!(line.held.len(), 17);
        assert!(line.asked.len() < 20, "{:?}", line.asked);
        // Mended on the other side, they go as well.
        line.refuses.clear();
        assert_eq!(store.try_again().expect("writable"), 3);
        assert_eq!(run(&mut store, &mut line, &world), Ended::Empty);
        once_each(&line, &ids);
    }
}

#[test]
fn a_conflict_with_the_same_content_is_no_conflict() {
    let (mut store, ids) = kept(3);
    let (mut line, world) = (Fake::default(), Made::default());
    line.refuses.insert(ids[1], 409);
    let same = json!({ "id": ids[1].to_string(), "verb": { "id": "urn:x" }, "stored": "2026-11-28T21:00:00Z" });
    line.held.insert(ids[1].to_string(), vec![same]);
    assert_eq!(run(&mut store, &mut line, &world), Ended::Empty);
    assert_eq!(store.standing().expect("readable").aside, 0);
    once_each(&line, &ids);
}

#[test]
fn a_conflict_with_another_content_is_set_aside() {
    let (mut store, ids) = kept(3);
    let (mut line, world) = (Fake::default(), Made::default());
    line.refuses.insert(ids[1], 409);
    line.held.insert(ids[1].to_string(), vec![json!({ "id": ids[1].to_string(), "verb": { "id": "urn:y" } })]);
    assert_eq!(run(&mut store, &mut line, &world), Ended::Empty);
    let aside = store.set_aside(9).expect("readable");
    assert_eq!((aside.len(), aside[0].id), (1, ids[1]));
    assert!(aside[0].why.starts_with("409"), "{}", aside[0].why);
}

#[test]
fn a_refused_key_pauses_until_a_person_has_seen_to_it() {
    for (status, why) in [(401, Paused::Key), (403, Paused::Key), (404, Paused::Address), (301, Paused::Address)] {
        let (mut store, ids) = kept(3);
        let (mut line, world) = (Fake::default(), Made::default());
        line.script.push_back((whole(status, "no"), false));
        let pause = Pause { why, words: format!("{status}: no") };
        assert_eq!(run(&mut store, &mut line, &world), Ended::Paused(pause.clone()), "{status}");
        // Nothing is asked while it lasts, and nothing is lost.
        assert_eq!(run(&mut store, &mut line, &world), Ended::Paused(pause));
        assert_eq!((line.asked.len(), store.standing().expect("readable").waiting), (1, 3));
        store.pause(None).expect("writable");
        assert_eq!(run(&mut store, &mut line, &world), Ended::Empty);
        once_each(&line, &ids);
    }
}

#[test]
fn faults_that_pass_are_waited_for_longer_each_time() {
    let (mut store, ids) = kept(3);
    let (mut line, world) = (Fake::default(), Made::default());
    for answer in [Answer::Unreached("no line".into()), whole(503, ""), whole(429, ""), whole(408, "")] {
        line.script.push_back((answer, false));
    }
    let mut waits = Vec::new();
    while let Ended::Later(later) = run(&mut store, &mut line, &world) {
        waits.push((later.0 - world.now().0) / 1000);
        // Until then nothing is asked.
        let asked = line.asked.len();
        assert_eq!(run(&mut store, &mut line, &world), Ended::Later(later));
        assert_eq!(line.asked.len(), asked);
        world.now.set(world.now.get() + later.0 - world.now().0);
    }
    assert_eq!(waits, [2, 4, 8, 16]);
    once_each(&line, &ids);
    let standing = store.standing().expect("readable");
    assert_eq!((standing.faults, standing.fault, standing.not_before), (0, None, None));
}

#[test]
fn a_store_is_left_alone_for_as_long_as_it_asks() {
    let (mut store, _) = kept(1);
    let (mut line, world) = (Fake::default(), Made::default());
    let wait = Some(Duration::from_mins(10));
    line.script.push_back((Answer::Whole { status: 429, body: Vec::new(), wait }, false));
    assert_eq!(run(&mut store, &mut line, &world), Ended::Later(Stamp(world.now().0 + 600_000)));
}

#[test]
fn a_clock_that_was_set_back_by_years_does_not_stop_sending() {
    let (mut store, ids) = kept(1);
    let (mut line, world) = (Fake::default(), Made::default());
    let far = Stamp(world.now().0 + 400 * 86_400_000);
    store.put_off(3, Some("no line"), Some(far)).expect("writable");
    store.claim(Uuid::from_u128(2), far, Stamp(far.0 + 60_000)).expect("writable");
    assert_eq!(run(&mut store, &mut line, &world), Ended::Empty);
    once_each(&line, &ids);
}

#[test]
fn whatever_happens_to_an_answer_nothing_is_there_twice_or_lost() {
    let cut = r#"["5f0c1a34-6f53"#;
    let answers = [
        Answer::Lost("cut off".into()),
        whole(500, "failed"),
        whole(502, ""),
        whole(200, cut),
        whole(200, "<html>sign in</html>"),
        whole(200, "[]"),
        whole(200, ""),
        whole(599, "?"),
        whole(100, ""),
    ];
    for answer in answers {
        // The fault comes before the store took them, or after.
        for stores in [false, true] {
            let (mut store, ids) = kept(20);
            let (mut line, world) = (Fake::default(), Made::default());
            line.script.push_back((answer.clone(), stores));
            assert_eq!(run_on(&mut store, &mut line, &world), Ended::Empty, "{answer:?} {stores}");
            once_each(&line, &ids);
        }
    }
}

#[test]
fn a_store_that_takes_and_does_not_have_is_left_alone_for_a_while() {
    let (mut store, _) = kept(2);
    let (mut line, world) = (Fake::default(), Made::default());
    for _ in 0..2 {
        line.script.push_back((whole(200, "{}"), false));
        line.script.push_back((whole(404, ""), false));
        line.script.push_back((whole(404, ""), false));
    }
    assert!(matches!(run(&mut store, &mut line, &world), Ended::Later(_)), "{:?}", line.asked);
    assert_eq!(store.standing().expect("readable").waiting, 2);
}

#[test]
fn a_key_that_may_not_read_still_sends() {
    for status in [403, 405, 501] {
        let (mut store, ids) = kept(1);
        let (mut line, world) = (Fake::default(), Made::default());
        line.script = [(Answer::Lost("cut off".into()), false), (whole(status, ""), false)].into();
        assert_eq!(run_on(&mut store, &mut line, &world), Ended::Empty);
        assert_eq!(line.asked, ["take 1", "find", "take 1"]);
        once_each(&line, &ids);
    }
}

#[test]
fn what_was_on_its_way_when_the_program_was_killed_is_asked_for_first() {
    let (mut store, ids) = kept(3);
    let (mut line, world) = (Fake::default(), Made::default());
    let parcels = store.parcels(2, usize::MAX).expect("readable");
    line.store(&parcels.iter().collect::<Vec<_>>()[..1]);
    store.settle(&[(ids[0], Fate::Unsure), (ids[1], Fate::Unsure)], world.now()).expect("writable");
    assert_eq!(run(&mut store, &mut line, &world), Ended::Empty);
    assert_eq!(line.asked, ["find", "find", "take 1", "take 1"]);
    once_each(&line, &ids);
}

#[test]
fn only_one_window_sends_at_a_time_and_a_claim_runs_out() {
    let (mut store, ids) = kept(3);
    let (mut line, world) = (Fake::default(), Made::default());
    let until = Stamp(world.now().0 + 60_000);
    assert_eq!(store.claim(Uuid::from_u128(2), world.now(), until).expect("writable"), None);
    assert_eq!(run(&mut store, &mut line, &world), Ended::Busy(until));
    assert!(line.asked.is_empty());
    world.now.set(60_000);
    assert_eq!(run(&mut store, &mut line, &world), Ended::Empty);
    once_each(&line, &ids);
    assert_eq!(store.claim(Uuid::from_u128(3), world.now(), until).expect("writable"), None, "it was given back");
}

#[test]
fn it_stops_at_once_and_what_waits_can_be_thrown_away() {
    let (mut store, _) = kept(3);
    let (mut line, world) = (Fake::default(), Made::default());
    world.stop.set(true);
    assert_eq!(run(&mut store, &mut line, &world), Ended::Stopped);
    assert!(line.asked.is_empty());
    assert_eq!(store.throw_away(Pile::Aside).expect("writable"), 0);
    assert_eq!(store.throw_away(Pile::Waiting).expect("writable"), 3);
    assert_eq!(store.standing().expect("readable").waiting, 0);
}
