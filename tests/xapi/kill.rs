//! The sender is killed at any moment, again and again, and nothing is lost and nothing doubled. The store appends whatever
//! it is sent.

use super::faults::holds_each_once;
use super::plain_store::PlainStore;
use super::support::{QUICK, fill, send_all, setup};
use malmi::records::{Outbox, Sqlite};
use malmi::xapi::Pace;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often it is killed.
const KILLS: u64 = 40;
/// Small batches, so that there are many moments; a claim that soon runs out, so that the next child soon goes on.
const SMALL: Pace = Pace { count: 5, claim: Duration::from_millis(50), ..QUICK };
/// Where the child finds the box and the store.
const BOX: &str = "MALMI_TEST_BOX";
const STORE: &str = "MALMI_TEST_STORE";

/// The child: sends what is in the box until nothing waits.
#[test]
#[ignore = "it is the child of the test below"]
fn child() {
    let (Ok(folder), Ok(address)) = (std::env::var(BOX), std::env::var(STORE)) else { return };
    let mut kept = Sqlite::open(Path::new(&folder)).expect("the box is there");
    send_all(&mut kept, &setup(&address), SMALL);
}

#[test]
fn a_sender_that_is_killed_at_any_moment_loses_and_doubles_nothing() {
    let disk = tempfile::tempdir().expect("a folder");
    let store = PlainStore::serve();
    let setup = setup(&store.address());
    let ours = {
        let mut kept = Sqlite::open(disk.path()).expect("a new box");
        fill(&mut kept, &setup, 2500)
    };
    let mut luck = 20_261_128_u64;
    let mut killed = 0;
    for _ in 0..KILLS {
        luck = luck.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let program = std::env::current_exe().expect("this test");
        let mut child = Command::new(program);
        child.args(["--exact", "kill::child", "--ignored", "--nocapture"]).env(BOX, disk.path());
        let mut child =
            child.env(STORE, store.address()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("starts");
        // So many more statements have arrived, and a little later: no machine is too fast or too slow for that.
        let arrived = || store.held.lock().expect("free").len();
        let enough = arrived() + 1 + usize::try_from((luck >> 33) % 50).expect("small");
        let end = Instant::now() + Duration::from_secs(20);
        while arrived() < enough && child.try_wait().expect("a child").is_none() && Instant::now() < end {
            std::thread::sleep(Duration::from_micros(200));
        }
        std::thread::sleep(Duration::from_micros((luck >> 40) % 3000));
        killed += u32::from(child.try_wait().expect("a child").is_none());
        child.kill().expect("it was ours to kill");
        child.wait().expect("it ends");
    }
    let mut kept = Sqlite::open(disk.path()).expect("the box is there");
    let left = kept.standing().expect("readable").waiting;
    send_all(&mut kept, &setup, SMALL);
    holds_each_once(&store.held.lock().expect("free"), &ours);
    assert!(killed >= 30, "only {killed} were killed at work");
    println!("{} statements, {killed} senders killed at work, {left} left after them", ours.len());
}
