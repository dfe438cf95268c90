//! Players, past plays and what is kept, without a window.

use super::tests::{args, play_out, read_and_begin, record, session, started};
use super::*;
use crate::encounter::Move;
use crate::records::{Player, PlayerId, PlayerName, Sqlite, Stamp, Store};
use crate::ui::plays::Step;
use crate::ui::{PastWish, PlayRow, PlayerWish, PrivacyWish};
use std::path::Path;
use tempfile::TempDir;

/// The names of the players on the desk, and who plays.
fn people(session: &Session) -> (Vec<Option<String>>, usize, bool) {
    session.show(|place| match place {
        Place::Desk(desk) => {
            let names = desk.people.all.iter().map(|person| person.name.clone()).collect();
            (names, desk.people.now, desk.people.asks)
        }
        _ => panic!("the desk is not shown"),
    })
}

/// The list of past plays and what is said about it.
fn listed(session: &mut Session) -> (Vec<PlayRow>, Option<String>) {
    if !matches!(session.at, At::Plays) {
        session.act(Action::Past(PastWish::List));
    }
    session.show(|place| match place {
        Place::Plays(page) => (page.plays.to_vec(), page.note.map(str::to_owned)),
        _ => panic!("the list is not shown"),
    })
}

/// The step at which a past play is shown, of how many, and whether it goes on by itself.
fn step(session: &Session) -> Option<(usize, usize, bool)> {
    session.show(|place| match place {
        Place::Past(_, strip) => strip.steps.map(|steps| (steps.at, steps.of, steps.runs)),
        _ => panic!("no past play is shown"),
    })
}

fn finish_one(session: &mut Session) {
    session.act(Action::OpenCase(0));
    session.act(Action::Move(Move::Begin));
    play_out(session);
    session.act(Action::ToDesk);
}

fn data(disk: &TempDir) -> PathBuf {
    disk.path().join("data")
}

#[test]
fn each_player_has_their_own_plays_results_and_settings() {
    let (disk, mut session) = session();
    read_and_begin(&mut session);
    let waiting = record(&session);
    session.act(Action::Player(PlayerWish::Rename(0, " Aino ".to_owned())));
    session.act(Action::Player(PlayerWish::Add("Bert".to_owned(), Language::Finnish)));
    assert_eq!(people(&session), (vec![Some("Aino".to_owned()), Some("Bert".to_owned())], 1, false));
    assert_eq!(session.words().language(), Language::Finnish);
    assert!(session.show(|place| matches!(place, Place::Desk(desk) if desk.waiting.is_none())));
    session.act(Action::Set(Settings { calm: true, ..session.settings() }));
    finish_one(&mut session);
    session.act(Action::Player(PlayerWish::Choose(0)));
    assert_eq!((session.words().language(), session.settings().calm), (Language::English, false));
    assert_eq!(session.progress.figures.plays, 0);
    session.act(Action::OpenCase(0));
    assert_eq!(record(&session), waiting, "the play that was going on waits where it was");
    session.act(Action::Player(PlayerWish::Choose(1)));
    assert_eq!(session.progress.figures.plays, 1);
    let again = started(&disk);
    assert!(!again.is_first_start());
    assert_eq!(
        people(&again),
        (vec![Some("Aino".to_owned()), Some("Bert".to_owned())], 1, true),
        "the last one is at hand"
    );
}

#[test]
fn a_name_that_cannot_be_taken_is_refused_in_words_and_changes_nothing() {
    let (_disk, mut session) = session();
    session.act(Action::Player(PlayerWish::Rename(0, "Aino".to_owned())));
    for name in ["", "  ", "aino", &"ä".repeat(41), "A\u{202E}B"] {
        session.act(Action::Player(PlayerWish::Add(name.to_owned(), Language::English)));
        let fault = session.show(|place| matches!(place, Place::Desk(desk) if desk.people.fault.is_some()));
        assert!(fault, "{name:?}");
        assert_eq!(people(&session).0.len(), 1);
    }
}

#[test]
fn the_first_start_goes_into_the_case_and_asks_nobody() {
    let (_disk, session) = session();
    assert!(session.is_first_start());
    assert_eq!(people(&session), (vec![None], 0, false));
}

#[test]
fn a_past_play_is_opened_watched_and_played_again_from_a_moment() {
    let (_disk, mut session) = session();
    finish_one(&mut session);
    let (rows, _) = listed(&mut session);
    assert_eq!((rows.len(), rows[0].marks, rows[0].can_be_watched()), (1, [true; 3], true));
    session.act(Action::Past(PastWish::Open(0)));
    assert_eq!(step(&session), None, "its record");
    assert!(session.show(|place| matches!(place, Place::Past(scene, _) if scene.ended.is_some())));
    let of = rows[0].moves;
    for (to, at) in [
        (Step::Start, 0),
        (Step::On, 1),
        (Step::On, 2),
        (Step::Back, 1),
        (Step::Back, 0),
        (Step::Back, 0),
        (Step::End, of),
        (Step::On, of),
    ] {
        session.act(Action::Past(PastWish::Step(to)));
        assert_eq!(step(&session), Some((at, of, false)), "{to:?}");
        assert_eq!(session.play().map(|play| play.moves().len()), Some(at));
    }
    session.act(Action::Language(Language::Finnish));
    assert_eq!(step(&session), Some((of, of, false)));
    session.act(Action::ToDesk);
    assert_eq!(listed(&mut session).0.len(), 1, "back to the others");
    session.act(Action::Past(PastWish::Open(0)));
    session.act(Action::PlayFrom(2));
    assert_eq!(session.play().map(|play| play.moves().len()), Some(1));
    assert!(session.show(|place| matches!(place, Place::Case(_))));
}

#[test]
fn a_play_that_is_watched_goes_on_by_itself_until_its_end() {
    let (_disk, mut session) = session();
    finish_one(&mut session);
    listed(&mut session);
    session.act(Action::Past(PastWish::Watch(0)));
    session.act(Action::Past(PastWish::Step(Step::Run)));
    session.update();
    assert!(session.look_in().is_some(), "the window is to come again");
    let begun = std::time::Instant::now();
    while step(&session).is_some_and(|(at, ..)| at < 2) && begun.elapsed().as_secs() < 60 {
        session.update();
    }
    assert!(step(&session).is_some_and(|(at, _, runs)| at == 2 && runs));
    session.act(Action::Past(PastWish::Step(Step::Run)));
    session.update();
    assert!(session.look_in().is_none(), "at rest nothing is drawn");
}

#[test]
fn a_play_is_saved_checked_deleted_and_brought_in_again() {
    let (disk, mut session) = session();
    finish_one(&mut session);
    listed(&mut session);
    session.act(Action::Past(PastWish::Check(0)));
    let (rows, note) = listed(&mut session);
    assert!(note.as_deref().is_some_and(|note| note.contains("as kept")), "{note:?}");
    session.act(Action::Past(PastWish::Rescore(0)));
    assert!(listed(&mut session).1.is_some_and(|note| note.contains("already")));
    session.act(Action::Past(PastWish::Save(0)));
    let file = std::fs::read_dir(data(&disk).join("exports")).expect("a folder").flatten().next().expect("a file");
    let kept = crate::records::Record::parse(&std::fs::read(file.path()).expect("readable")).expect("a record");
    assert_eq!(kept.moves.len(), rows[0].moves);
    session.act(Action::Past(PastWish::BringIn(0)));
    assert!(listed(&mut session).1.is_some_and(|note| note.contains("here already")));
    session.act(Action::Past(PastWish::Delete(0)));
    assert!(listed(&mut session).0.is_empty());
    session.act(Action::ToDesk);
    assert_eq!(session.progress.figures.plays, 0);
    listed(&mut session);
    session.act(Action::Past(PastWish::BringPath(file.path().display().to_string())));
    let (rows, note) = listed(&mut session);
    assert!(rows[0].from_file && rows[0].newest().is_some(), "{note:?}");
    for nonsense in [
        "no-such-file.json",
        "",
        &data(&disk).display().to_string(),
        &data(&disk).join("malmi.db").display().to_string(),
    ] {
        session.act(Action::Past(PastWish::BringPath(nonsense.to_owned())));
        assert!(listed(&mut session).1.is_some_and(|note| note.contains("could not be brought in")), "{nonsense}");
    }
}

#[test]
fn everything_about_a_player_is_saved_and_then_deleted_with_no_trace() {
    let (disk, mut session) = session();
    session.act(Action::Player(PlayerWish::Rename(0, "Aino Tunnistettava".to_owned())));
    finish_one(&mut session);
    session.act(Action::Privacy(PrivacyWish::Open));
    session.act(Action::Privacy(PrivacyWish::Export));
    let note = session.show(|place| match place {
        Place::Privacy(page) => page.note.map(str::to_owned),
        _ => None,
    });
    let file = std::fs::read_dir(data(&disk).join("exports")).expect("a folder").flatten().next().expect("a file");
    assert!(note.is_some_and(|note| note.contains(&file.path().display().to_string())));
    let all = std::fs::read_to_string(file.path()).expect("readable");
    assert!(all.contains("Aino Tunnistettava") && all.contains("\"moves\""));
    std::fs::remove_file(file.path()).expect("removed");
    session.act(Action::Privacy(PrivacyWish::Delete));
    assert_eq!(people(&session), (vec![None], 0, false), "somebody new can begin");
    assert_eq!(session.progress.figures.plays, 0);
    drop(session);
    no_trace(&data(&disk), "Tunnistettava");
}

fn no_trace(folder: &Path, of: &str) {
    for file in std::fs::read_dir(folder).expect("a folder").flatten().filter(|file| file.path().is_file()) {
        let bytes = std::fs::read(file.path()).expect("readable");
        assert!(!bytes.windows(of.len()).any(|window| window == of.as_bytes()), "{}", file.path().display());
    }
}

#[test]
fn what_is_too_old_is_deleted_when_the_game_starts() {
    let (disk, mut session) = session();
    session.act(Action::Privacy(PrivacyWish::Open));
    session.act(Action::Privacy(PrivacyWish::Keep(3, false)));
    let aino = session.keeping.player.id;
    drop(session);
    let mut store = Sqlite::open(&data(&disk)).expect("it is there");
    let old = Stamp(Stamp::now().0 - 100 * 24 * 60 * 60 * 1000);
    let json = serde_json::json!({
        "format": 1, "scenario": "ab".repeat(32), "case": "first-visit", "seed": 1, "level": "guided",
        "moves": [{"move": "begin"}],
    });
    let old_play = crate::records::Record::parse(json.to_string().as_bytes()).expect("a record");
    let play = crate::records::PlayId::new();
    let entry = crate::records::Entry { play, record: &old_play, since: 0, at: old, result: None, out: &[] };
    store.begin(aino, &entry).expect("kept");
    drop(store);
    let mut session = started(&disk);
    assert!(listed(&mut session).0.is_empty());
}

#[test]
fn a_computer_of_two_asks_who_plays_even_before_the_first_case() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut store = Sqlite::open(&data(&disk)).expect("a new store");
    for name in ["Aino", "Bert"] {
        let player = Player { id: PlayerId::new(), name: PlayerName::new(name).ok(), made: Stamp::now() };
        store.add_player(&player).expect("added");
    }
    drop(store);
    let mut session = Session::new(Shelf::compiled_in(), &args(&disk), Language::English).expect("no record");
    assert!(!session.is_first_start() && people(&session).2);
    session.act(Action::Player(PlayerWish::Stay));
    assert!(session.is_first_start() && !people(&session).2);
}
