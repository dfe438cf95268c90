//! The same against Ralph, a store that others made. `tests/xapi/run` starts it with its file backend set to append, and
//! says where it is and where its file lies.

use super::faults::holds_each_once;
use super::proxy::{FAULTS, Proxy};
use super::support::{QUICK, fill, line, send_all, setup};
use malmi::records::{Outbox, Pause, Paused, Sqlite};
use malmi::xapi::{Ended, Here, Http, Key, Sender};
use serde_json::Value;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Where Ralph listens and what it holds, if it was started.
fn ralph() -> Option<(SocketAddr, std::path::PathBuf)> {
    let Ok(at) = std::env::var("MALMI_RALPH") else {
        eprintln!("left out: MALMI_RALPH does not say where Ralph listens; `tests/xapi/run` starts it and runs this");
        return None;
    };
    let file = std::env::var("MALMI_RALPH_FILE").expect("MALMI_RALPH_FILE says where its statements lie");
    Some((at.parse().expect("an address and a port"), file.into()))
}

fn held(file: &std::path::Path, ours: &std::collections::BTreeMap<Uuid, String>) -> Vec<Value> {
    let text = std::fs::read_to_string(file).expect("Ralph has written its file");
    let all = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("a statement a line"));
    let is_ours = |statement: &Value| {
        statement["id"].as_str().and_then(|id| Uuid::try_parse(id).ok()).is_some_and(|id| ours.contains_key(&id))
    };
    all.filter(is_ours).collect()
}

#[test]
fn ralph_holds_a_thousand_statements_once_each_after_every_fault() {
    let Some((at, file)) = ralph() else { return };
    let proxy = Proxy::serve(at, 5, &FAULTS);
    let setup = setup(&proxy.address());
    let mut kept = Sqlite::in_memory().expect("there is memory");
    let ours = fill(&mut kept, &setup, 1000);
    let began = Instant::now();
    send_all(&mut kept, &setup, QUICK);
    let took = began.elapsed();
    // What the line delayed may still be under way.
    std::thread::sleep(Duration::from_secs(2));
    holds_each_once(&held(&file, &ours), &ours);
    let standing = kept.standing().expect("readable");
    assert_eq!((standing.waiting, standing.aside), (0, 0));
    let made = proxy.made.lock().expect("free");
    assert_eq!(made.len(), FAULTS.len(), "every fault was made: {made:?}");
    println!("{} statements in {:.1} s; faults: {made:?}", ours.len(), took.as_secs_f64());
}

#[test]
fn ralph_refuses_a_wrong_key_and_sending_pauses_until_it_is_right() {
    let Some((at, file)) = ralph() else { return };
    let setup = setup(&format!("http://{at}/xAPI"));
    let mut kept = Sqlite::in_memory().expect("there is memory");
    let ours = fill(&mut kept, &setup, 10);
    let wrong = Key::new("malmi", "not-the-secret").expect("a key");
    let mut wrong = Http::new(setup.address.clone(), &wrong);
    let (here, who) = (Here::default(), Uuid::new_v4());
    let ended = Sender { outbox: &mut kept, line: &mut wrong, world: &here, pace: QUICK, who }.run().expect("writable");
    assert!(
        matches!(&ended, Ended::Paused(Pause { why: Paused::Key, words }) if words.starts_with("401")),
        "{ended:?}"
    );
    kept.pause(None).expect("writable");
    send_all(&mut kept, &setup, QUICK);
    holds_each_once(&held(&file, &ours), &ours);
}

#[test]
fn ralph_sets_the_one_faulty_statement_of_a_batch_apart() {
    let Some((at, file)) = ralph() else { return };
    let setup = setup(&format!("http://{at}/xAPI"));
    let mut kept = Sqlite::in_memory().expect("there is memory");
    let mut ours = fill(&mut kept, &setup, 40);
    // One is spoilt on its way out of the box: its object has no id.
    let faulty = *ours.keys().nth(17).expect("there are forty");
    let mut spoiling = Spoiling { line: line(&setup, Duration::from_secs(10)), faulty };
    let (here, who) = (Here::default(), Uuid::new_v4());
    let mut sender = Sender { outbox: &mut kept, line: &mut spoiling, world: &here, pace: QUICK, who };
    assert_eq!(sender.run().expect("writable"), Ended::Empty);
    let aside = kept.set_aside(9).expect("readable");
    assert_eq!((aside.len(), aside[0].id), (1, faulty));
    assert!(aside[0].why.starts_with("422"), "{}", aside[0].why);
    ours.remove(&faulty);
    holds_each_once(&held(&file, &ours), &ours);
}

/// A line that spoils one statement.
struct Spoiling {
    line: Http,
    faulty: Uuid,
}

impl malmi::xapi::Line for Spoiling {
    fn ask(&mut self, request: &malmi::xapi::Request<'_>) -> malmi::xapi::Answer {
        use malmi::xapi::Request;
        let Request::Take(parcels) = request else { return self.line.ask(request) };
        let spoil = |parcel: &&malmi::records::Parcel| {
            let mut parcel = (*parcel).clone();
            if parcel.id == self.faulty {
                parcel.text = parcel.text.replace("\"object\"", "\"objekt\"");
            }
            parcel
        };
        let spoilt: Vec<_> = parcels.iter().map(spoil).collect();
        self.line.ask(&Request::Take(spoilt.iter().collect()))
    }
}
