//! Learning records in a session, without a window and without a store to reach.

use crate::cli::shelf::Shelf;
use crate::cli::start::Args;
use crate::encounter::Move;
use crate::model::FindingIx;
use crate::records::{Outbox, Sqlite};
use crate::session::Session;
use crate::ui::{Action, LearningForm, LearningState, LearningWish, Place};
use crate::words::Language;
use serde_json::Value;
use tempfile::TempDir;

fn session(disk: &TempDir) -> Session {
    let args = Args { seed: Some(7), data: Some(disk.path().join("data")), ..Args::default() };
    Session::new(Shelf::compiled_in(), &args, Language::English).expect("no record is asked for")
}

/// An address where nobody listens: a port that was free a moment ago.
fn nobody() -> String {
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
    format!("http://127.0.0.1:{port}/xAPI")
}

fn on(address: String) -> Action {
    let form = LearningForm { address, key: "malmi".into(), secret: "a-secret".into(), ..LearningForm::default() };
    Action::Learning(LearningWish::On(form))
}

fn waiting(disk: &TempDir) -> Vec<Value> {
    let store = Sqlite::open(&disk.path().join("data")).expect("it is there");
    let parcels = store.parcels(1000, usize::MAX).expect("readable");
    parcels.iter().map(|parcel| serde_json::from_str(&parcel.text).expect("statements are JSON")).collect()
}

fn verbs(all: &[Value]) -> Vec<&str> {
    all.iter().filter_map(|one| one["verb"]["display"]["en"].as_str()).collect()
}

fn play_a_little(session: &mut Session) {
    session.act(Action::OpenCase(0));
    session.act(Action::Move(Move::Read(FindingIx::new(0))));
    session.act(Action::Move(Move::Begin));
    session.act(Action::Move(Move::Begin));
    session.act(Action::Move(Move::Silence));
    session.act(Action::ToDesk);
}

#[test]
fn nothing_is_told_before_it_is_turned_on() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut session = session(&disk);
    play_a_little(&mut session);
    assert!(waiting(&disk).is_empty());
    session.act(Action::ToLearning);
    let sheet = &session.learning.sheet;
    assert!(sheet.example && sheet.next.len() == 2, "what would go out is shown by an example: {sheet:?}");
    assert!(waiting(&disk).is_empty(), "and goes nowhere");
    assert!(session.learning.post.is_none(), "no thread runs for nothing");
}

#[test]
fn what_is_played_from_then_on_waits_move_by_move_though_nobody_can_be_reached() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut playing = session(&disk);
    playing.act(Action::ToLearning);
    playing.act(on(nobody()));
    let shown =
        playing.show(|place| matches!(place, Place::Learning(page) if page.sheet.on && page.sheet.wrong.is_none()));
    assert!(shown);
    play_a_little(&mut playing);
    // The move that was refused was none.
    assert_eq!(verbs(&waiting(&disk)), ["initialized", "selected", "selected", "selected"]);
    drop(playing);
    let mut again = session(&disk);
    assert_eq!(verbs(&waiting(&disk)).len(), 4, "a start tells nothing again");
    again.act(Action::OpenCase(0));
    again.act(Action::Move(Move::Leave));
    let all = waiting(&disk);
    assert_eq!(verbs(&all)[4..], ["selected"]);
    let registrations: std::collections::BTreeSet<_> =
        all.iter().map(|one| one["context"]["registration"].to_string()).collect();
    assert_eq!(registrations.len(), 1, "one play is one registration");
}

#[test]
fn a_play_to_its_end_is_completed_and_judged_with_the_time_that_was_spent() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut session = session(&disk);
    session.act(Action::ToLearning);
    session.act(on(nobody()));
    session.act(Action::OpenCase(0));
    for mv in [Move::Begin, Move::Leave, Move::Close] {
        session.act(Action::Move(mv));
    }
    assert!(session.play().is_some_and(crate::encounter::Play::is_over), "it is over");
    let all = waiting(&disk);
    let verbs = verbs(&all);
    assert_eq!(verbs[verbs.len() - 2..], ["completed", "failed"]);
    let duration = all[all.len() - 1]["result"]["duration"].as_str().unwrap_or_default().to_owned();
    assert!(duration.starts_with("PT") && duration.ends_with('S'), "{duration}");
}

#[test]
fn what_is_entered_wrongly_is_told_and_changes_nothing() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut session = session(&disk);
    session.act(Action::ToLearning);
    for (address, expected) in [("http://lrs.example.org", "not encrypted"), ("here", "is no address")] {
        session.act(on(address.to_owned()));
        let wrong = session.show(|place| match place {
            Place::Learning(page) => (page.sheet.on, page.sheet.wrong.clone()),
            _ => (true, None),
        });
        assert!(!wrong.0 && wrong.1.as_ref().is_some_and(|wrong| wrong.contains(expected)), "{wrong:?}");
    }
    session.act(Action::Learning(LearningWish::Key("malmi".into(), "secret".into())));
    assert!(session.learning.sheet.state == LearningState::Off);
}

#[test]
fn turning_it_off_keeps_or_throws_away_what_waits() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut session = session(&disk);
    session.act(Action::ToLearning);
    session.act(on(nobody()));
    play_a_little(&mut session);
    session.act(Action::ToLearning);
    session.act(Action::Learning(LearningWish::Off(false)));
    assert_eq!((session.learning.sheet.on, session.learning.sheet.waiting), (false, 4));
    session.act(Action::OpenCase(1));
    session.act(Action::ToDesk);
    assert_eq!(waiting(&disk).len(), 4, "nothing is told while it is off");
    session.act(Action::ToLearning);
    session.act(Action::Learning(LearningWish::Off(true)));
    assert_eq!((session.learning.sheet.on, session.learning.sheet.waiting), (false, 0));
}
