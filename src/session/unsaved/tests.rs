//! What the player meets when something cannot be saved.

use crate::cli::shelf::Shelf;
use crate::cli::start::Args;
use crate::encounter::view::Offer;
use crate::encounter::{Move, Play};
use crate::model::FindingIx;
use crate::records::{Record, STORE_FILE, Sqlite, Store};
use crate::session::{After, Session};
use crate::ui::{Action, Waits};
use crate::words::Language;
use rusqlite::Connection;
use std::fs;
use tempfile::TempDir;

fn started(disk: &TempDir) -> Session {
    let args = Args { seed: Some(7), data: Some(disk.path().to_owned()), ..Args::default() };
    Session::new(Shelf::compiled_in(), &args, Language::English).expect("no record is asked for")
}

/// Somebody else holds the store until this is dropped.
fn hold(disk: &TempDir) -> Connection {
    let holder = Connection::open(disk.path().join(STORE_FILE)).expect("it is there");
    holder.execute_batch("BEGIN IMMEDIATE").expect("nobody else holds it");
    holder
}

fn moves(session: &Session) -> Option<usize> {
    session.play().map(|play| play.moves().len())
}

/// How many moves of the play that waits are on the disk.
fn on_disk(disk: &TempDir) -> Vec<usize> {
    let store = Sqlite::open(disk.path()).expect("sound");
    let player = store.players().expect("read")[0].id;
    store.waiting(player).expect("read").iter().map(|kept| kept.record.moves.len()).collect()
}

fn what(session: &Session) -> Option<Waits> {
    session.unsaved().map(|unsaved| unsaved.what)
}

#[test]
fn a_store_that_cannot_be_opened_is_asked_about_before_anything_is_played() {
    let disk = tempfile::tempdir().expect("a folder");
    let file = disk.path().join(STORE_FILE);
    fs::write(&file, "no database").expect("writes");
    let mut session = started(&disk);
    assert_eq!(what(&session), Some(Waits::Opening));
    assert!(session.unsaved().is_some_and(|unsaved| unsaved.why.contains(STORE_FILE)), "it says where");
    session.act(Action::OpenCase(0));
    session.act(Action::SaveAgain);
    assert_eq!((moves(&session), what(&session)), (None, Some(Waits::Opening)), "nothing has changed");
    assert_eq!(fs::read(&file).expect("readable"), b"no database");
    fs::remove_file(&file).expect("moved away");
    session.act(Action::SaveAgain);
    assert_eq!(what(&session), None);
    session.act(Action::OpenCase(0));
    session.act(Action::Move(Move::Read(FindingIx::new(0))));
    assert_eq!((moves(&session), on_disk(&disk)), (Some(1), vec![1]));
}

#[test]
fn whoever_plays_without_saving_has_said_so_and_leaves_the_file_as_it_is() {
    let disk = tempfile::tempdir().expect("a folder");
    fs::write(disk.path().join(STORE_FILE), "no database").expect("writes");
    let mut session = started(&disk);
    session.act(Action::PlayUnsaved);
    session.act(Action::OpenCase(0));
    session.act(Action::Move(Move::Begin));
    assert_eq!((moves(&session), what(&session)), (Some(1), None));
    assert_eq!(fs::read(disk.path().join(STORE_FILE)).expect("readable"), b"no database");
    assert_eq!(fs::read_dir(disk.path()).expect("readable").count(), 1);
}

#[test]
fn a_move_that_cannot_be_kept_is_not_shown_until_it_is() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut session = started(&disk);
    session.act(Action::OpenCase(0));
    let holder = hold(&disk);
    session.act(Action::Move(Move::Begin));
    assert_eq!((moves(&session), what(&session)), (Some(0), Some(Waits::Move)));
    session.act(Action::Move(Move::Read(FindingIx::new(0))));
    assert_eq!((moves(&session), what(&session)), (Some(0), Some(Waits::Move)), "anything else waits");
    session.act(Action::SaveAgain);
    assert_eq!(moves(&session), Some(0), "it is still held");
    drop(holder);
    session.act(Action::SaveAgain);
    assert_eq!((moves(&session), what(&session), on_disk(&disk)), (Some(1), None, vec![1]));
}

#[test]
fn a_move_may_be_shown_without_being_kept_if_the_player_says_so() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut session = started(&disk);
    session.act(Action::OpenCase(0));
    let holder = hold(&disk);
    session.act(Action::Move(Move::Begin));
    session.act(Action::PlayUnsaved);
    assert_eq!((moves(&session), what(&session)), (Some(1), None));
    drop(holder);
    session.act(Action::Move(Move::Silence));
    assert_eq!((moves(&session), on_disk(&disk)), (Some(2), vec![0]), "it is not kept behind the player's back");
    assert_eq!(session.act(Action::Quit), After::Quit);
}

#[test]
fn whoever_quits_instead_finds_the_play_as_it_was_shown() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut session = started(&disk);
    session.act(Action::OpenCase(0));
    let holder = hold(&disk);
    session.act(Action::Move(Move::Begin));
    assert_eq!(session.act(Action::Quit), After::Quit);
    drop((session, holder));
    let mut again = started(&disk);
    again.act(Action::OpenCase(0));
    assert_eq!(moves(&again), Some(0));
}

#[test]
fn a_play_that_has_gone_on_in_another_window_goes_on_from_there() {
    let disk = tempfile::tempdir().expect("a folder");
    let (mut here, record) = (started(&disk), |session: &Session| session.play().map(Record::of));
    here.act(Action::OpenCase(0));
    let mut there = started(&disk);
    there.act(Action::OpenCase(0));
    there.act(Action::Move(Move::Read(FindingIx::new(0))));
    there.act(Action::Move(Move::Begin));
    here.act(Action::Move(Move::Read(FindingIx::new(1))));
    assert_eq!((moves(&here), what(&here)), (Some(0), Some(Waits::Elsewhere)));
    here.act(Action::SaveAgain);
    assert_eq!((record(&here), what(&here)), (record(&there), None));
    here.act(Action::Move(Move::Silence));
    assert_eq!((moves(&here), on_disk(&disk)), (Some(3), vec![3]));
    // To the end here; over there it is over, too.
    play_out(&mut here);
    there.act(Action::Move(Move::Silence));
    assert_eq!(what(&there), Some(Waits::Elsewhere));
    there.act(Action::SaveAgain);
    assert_eq!((moves(&there), what(&there)), (None, None), "back at the desk");
    assert_eq!(there.journal.plays.len(), 1);
}

/// Leaves the meeting, and everything after it, as soon as that can be done.
fn play_out(session: &mut Session) {
    while session.play().is_some_and(|play| !play.is_over()) {
        let mv = session.play().map(way_out).expect("it runs");
        let before = moves(session);
        session.act(Action::Move(mv));
        assert!(moves(session) > before, "it goes on");
    }
}

fn way_out(play: &Play) -> Move {
    let view = play.view();
    let ready = || view.moves.iter().filter_map(|offer| if let Offer::Ready(mv) = offer { Some(mv) } else { None });
    let leave = ready().find(|mv| matches!(mv, Move::Leave));
    leave.or_else(|| ready().next()).cloned().unwrap_or_else(|| Move::Tell(Box::default()))
}

#[test]
fn a_result_that_is_kept_late_is_kept_once() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut session = started(&disk);
    session.act(Action::OpenCase(0));
    loop {
        let next = session.play().map(way_out).expect("it runs");
        let is_last = session.play().is_some_and(|play| {
            let mut play = play.clone();
            play.make(next.clone()).is_ok() && play.is_over()
        });
        if !is_last {
            session.act(Action::Move(next));
            continue;
        }
        let holder = hold(&disk);
        session.act(Action::Move(next));
        assert!(session.journal.plays.is_empty(), "the scorecard is not shown yet");
        drop(holder);
        session.act(Action::SaveAgain);
        break;
    }
    assert!(session.play().is_some_and(Play::is_over));
    assert_eq!(session.journal.plays.len(), 1);
    let store = Sqlite::open(disk.path()).expect("sound");
    let player = store.players().expect("read")[0].id;
    let kept: Vec<_> = store.results(player).expect("read").into_iter().map(|outcome| outcome.result).collect();
    assert_eq!(kept, session.journal.plays);
}

#[test]
fn plays_that_are_damaged_are_counted_for_the_player() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut session = started(&disk);
    session.act(Action::OpenCase(0));
    session.act(Action::Move(Move::Begin));
    drop(session);
    let db = Connection::open(disk.path().join(STORE_FILE)).expect("there");
    db.execute("UPDATE moves SET move = '{'", []).expect("altered");
    drop(db);
    let session = started(&disk);
    assert!(session.trouble().is_some_and(|told| told.contains("One play") && told.contains(STORE_FILE)));
    assert!(session.begun.is_empty());
}
