//! The store by examples.

use super::*;
use crate::records::{BroughtIn, Finished, Record, RoundEnd, Stamp, State, Store, bring_in, everything, language_of};
use crate::scoring::Rubric;
use serde_json::json;

fn record(moves: usize) -> Record {
    let text = json!({
        "format": 1, "scenario": "ab".repeat(32), "case": "first-visit", "seed": u64::MAX, "level": "guided",
        "moves": vec![json!({"move": "silence"}); moves],
        "then": {"language": "en", "moves": vec![json!({"led": "a"}); moves], "things": []},
    });
    Record::parse(text.to_string().as_bytes()).expect("it is a record")
}

fn player() -> Player {
    Player { id: PlayerId::new(), name: PlayerName::new("Aino").ok(), made: Stamp(1_000) }
}

fn entry(play: PlayId, record: &Record, since: usize) -> Entry<'_> {
    Entry { play, record, since, at: Stamp(2_000), result: None, out: &[] }
}

fn finished() -> Finished {
    serde_json::from_value(json!({
        "at": 2, "case": "first-visit", "scenario": "ab", "seed": 7, "level": "guided", "total": 640, "dimensions": {},
    }))
    .expect("it is a result")
}

#[test]
fn a_play_comes_back_move_by_move_and_its_result_once() {
    let disk = tempfile::tempdir().expect("a folder");
    let (aino, play) = (player(), PlayId::new());
    let mut store = Sqlite::open(&disk.path().join("new")).expect("a new store");
    store.add_player(&aino).expect("added");
    store.begin(aino.id, &entry(play, &record(1), 0)).expect("begun");
    store.keep(&entry(play, &record(3), 1)).expect("kept");
    drop(store);
    let mut store = Sqlite::open(&disk.path().join("new")).expect("it is there");
    assert_eq!(store.players().expect("read"), std::slice::from_ref(&aino));
    assert_eq!(store.waiting(aino.id).expect("read"), [Kept { play, record: record(3), begun: Stamp(2_000) }]);
    let result = finished();
    let last = record(4);
    store.keep(&Entry { result: Some(&result), ..entry(play, &last, 3) }).expect("kept");
    assert!(store.waiting(aino.id).expect("read").is_empty());
    assert_eq!(store.play(play).expect("read").map(|kept| kept.record), Some(record(4)));
    assert_eq!(store.results(aino.id).expect("read"), [Outcome { play, result, has_record: true }]);
}

#[test]
fn what_another_window_has_played_is_not_overwritten() {
    let disk = tempfile::tempdir().expect("a folder");
    let (aino, play) = (player(), PlayId::new());
    let mut one = Sqlite::open(disk.path()).expect("a new store");
    let mut other = Sqlite::open(disk.path()).expect("the same store");
    one.add_player(&aino).expect("added");
    one.begin(aino.id, &entry(play, &record(0), 0)).expect("begun");
    other.keep(&entry(play, &record(1), 0)).expect("the other window is first");
    let refused = one.keep(&entry(play, &record(1), 0));
    assert!(matches!(refused, Err(StoreError::Elsewhere)), "{refused:?}");
    other.lay_aside(play).expect("laid aside");
    assert!(matches!(other.keep(&entry(play, &record(2), 1)), Err(StoreError::Elsewhere)));
    assert!(matches!(one.keep(&entry(PlayId::new(), &record(1), 0)), Err(StoreError::Gone)));
}

#[test]
fn settings_are_a_players_or_the_computers() {
    let mut store = Sqlite::in_memory().expect("memory");
    let aino = player();
    store.add_player(&aino).expect("added");
    store.set(Some(aino.id), "settings", Some("(calm: true)")).expect("set");
    store.set(None, "player", Some("x")).expect("set");
    assert_eq!(store.setting(Some(aino.id), "settings").expect("read").as_deref(), Some("(calm: true)"));
    assert_eq!(store.setting(None, "settings").expect("read"), None);
    store.set(None, "player", None).expect("taken away");
    assert_eq!(store.setting(None, "player").expect("read"), None);
}

#[test]
fn rounds_of_drills_are_the_players_own_and_no_plays() {
    let mut store = Sqlite::in_memory().expect("memory");
    let (aino, eero) = (player(), player());
    for player in [&aino, &eero] {
        store.add_player(player).expect("added");
    }
    let round = |n| Drilled {
        at: 7,
        begun: 5,
        behaviour: "say-back".to_owned(),
        case: "first-visit".to_owned(),
        seed: u64::MAX,
        round: n,
        of: 3,
        outcome: RoundEnd::Held,
    };
    for n in [1, 2] {
        store.keep_round(aino.id, &round(n)).expect("kept");
    }
    assert_eq!(store.rounds(aino.id).expect("read"), [round(1), round(2)]);
    assert!(store.rounds(eero.id).expect("read").is_empty() && store.results(aino.id).expect("read").is_empty());
}

#[test]
fn a_player_who_is_removed_leaves_no_trace_in_the_file() {
    let disk = tempfile::tempdir().expect("a folder");
    let aino = Player { name: PlayerName::new("Aino Tunnistettava").ok(), ..player() };
    let mut store = Sqlite::open(disk.path()).expect("a new store");
    store.add_player(&aino).expect("added");
    store.set(Some(aino.id), "note", Some("Salainen muistiinpano")).expect("set");
    store.begin(aino.id, &entry(PlayId::new(), &record(3), 0)).expect("begun");
    store.remove_player(aino.id).expect("removed");
    assert!(store.players().expect("read").is_empty());
    for file in std::fs::read_dir(disk.path()).expect("a folder") {
        let bytes = std::fs::read(file.expect("a file").path()).expect("readable");
        let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(!holds("Tunnistettava") && !holds("Salainen") && !holds("first-visit"));
    }
}

#[test]
fn what_is_not_ours_or_newer_is_told_and_left_alone() {
    let disk = tempfile::tempdir().expect("a folder");
    let at = disk.path().join(FILE);
    for (bytes, expected) in
        [(&b"not a database, and long enough to look like one"[..], "damaged"), (b"SQLite", "damaged")]
    {
        std::fs::write(&at, bytes.repeat(40)).expect("written");
        let told = Sqlite::open(disk.path()).expect_err("it is no store").to_string();
        assert!(told.contains(expected), "{told}");
        assert_eq!(std::fs::read(&at).expect("readable"), bytes.repeat(40));
    }
    std::fs::remove_file(&at).expect("removed");
    Connection::open(&at).expect("new").execute_batch("CREATE TABLE theirs (a)").expect("made");
    let told = Sqlite::open(disk.path()).expect_err("it is another's").to_string();
    assert!(told.contains("another program"), "{told}");
    std::fs::remove_file(&at).expect("removed");
    drop(Sqlite::open(disk.path()).expect("a new store"));
    Connection::open(&at).expect("there").pragma_update(None, "user_version", 999).expect("written");
    let told = Sqlite::open(disk.path()).expect_err("it is newer").to_string();
    assert!(told.contains("newer version"), "{told}");
}

/// A store in a folder with a player who has come to the end of a play, left one off and let one wait.
fn with_three(disk: &Path) -> (Sqlite, PlayerId, [PlayId; 3]) {
    let aino = player();
    let plays = [PlayId::new(), PlayId::new(), PlayId::new()];
    let mut store = Sqlite::open(disk).expect("a new store");
    store.add_player(&aino).expect("added");
    for (place, play) in (1_i64..).zip(plays) {
        let record = record(usize::try_from(place).expect("small"));
        let result = finished();
        let result = (place == 1).then_some(&result);
        store.begin(aino.id, &Entry { at: Stamp(place * 1_000), result, ..entry(play, &record, 0) }).expect("begun");
    }
    store.lay_aside(plays[1]).expect("laid aside");
    (store, aino.id, plays)
}

#[test]
fn the_list_tells_how_each_play_stands_and_what_it_came_to() {
    let disk = tempfile::tempdir().expect("a folder");
    let (mut store, aino, [over, aside, waiting]) = with_three(disk.path());
    let told = |store: &Sqlite| -> Vec<_> {
        let all = store.past(aino).expect("read");
        all.into_iter().map(|past| (past.play, past.state, past.moves, past.last.0, past.results.len())).collect()
    };
    let expected =
        [(over, State::Over, 1, 1_000, 1), (aside, State::Aside, 2, 2_000, 0), (waiting, State::Waiting, 3, 3_000, 0)];
    assert_eq!(told(&store), expected);
    let newer = Finished { total: 700, rubric: Rubric(2), ..finished() };
    store.rescore(over, &newer, Stamp(9_000)).expect("kept");
    store.rescore(over, &newer, Stamp(9_500)).expect("the same again changes nothing");
    let past = store.past(aino).expect("read");
    assert_eq!(past[0].results, [finished(), newer.clone()], "both stay");
    assert_eq!(past[0].newest(), Some(&newer));
    assert_eq!(store.results(aino).expect("read").len(), 1, "figures count it once");
    assert!(matches!(store.rescore(PlayId::new(), &newer, Stamp(1)), Err(StoreError::Gone)));
}

#[test]
fn a_play_from_a_file_is_there_once_and_counts_in_no_figure() {
    let disk = tempfile::tempdir().expect("a folder");
    let (mut store, aino, _) = with_three(disk.path());
    let theirs = Record { seed: 5, ..record(2) };
    let result = finished();
    let first = bring_in(&mut store, aino, &theirs, Some(&result), Stamp(4_000)).expect("taken in");
    let again = bring_in(&mut store, aino, &theirs, Some(&result), Stamp(5_000)).expect("looked at");
    assert_eq!(again, BroughtIn::Known(first.play()));
    let past = store.past(aino).expect("read").pop().expect("the last one");
    assert_eq!((past.play, past.from_file, past.is_attempt(), past.results), (first.play(), true, false, vec![result]));
    assert_eq!(store.results(aino).expect("read").len(), 1);
    assert_eq!(store.waiting(aino).expect("read").len(), 1);
    let own = bring_in(&mut store, aino, &record(3), None, Stamp(6_000)).expect("looked at");
    assert!(matches!(own, BroughtIn::Known(_)), "what was played here is known as well");
}

#[test]
fn what_is_too_old_is_deleted_and_the_results_stay_if_they_are_to() {
    for results_too in [false, true] {
        let disk = tempfile::tempdir().expect("a folder");
        let (mut store, aino, [over, _, waiting]) = with_three(disk.path());
        assert_eq!(store.thin(Stamp(2_500), results_too).expect("thinned"), 2);
        let left: Vec<_> = store.past(aino).expect("read").iter().map(|past| (past.play, past.moves)).collect();
        let expected: &[_] = if results_too { &[(waiting, 3)] } else { &[(over, 0), (waiting, 3)] };
        assert_eq!(left, expected);
        assert_eq!(store.results(aino).expect("read").len(), usize::from(!results_too));
        assert_eq!(store.thin(Stamp(2_500), results_too).expect("thinned"), 0, "there is nothing more to delete");
    }
}

#[test]
fn what_is_deleted_is_deleted_from_the_copies_of_older_forms_too() {
    let disk = tempfile::tempdir().expect("a folder");
    let (mut store, aino, [over, ..]) = with_three(disk.path());
    let copy = disk.path().join("malmi-form-1.db");
    let first_form = Connection::open(&copy).expect("a copy");
    first_form.execute_batch(include_str!("0001-plays.sql")).expect("made");
    first_form.execute("INSERT INTO players VALUES (?1, 'Aino Tunnistettava', 1)", [aino.to_string()]).expect("added");
    let play = "INSERT INTO plays VALUES (?1, ?2, 1, 'over', 'a', 'first-visit', '7', 'guided', NULL, 'en')";
    first_form.execute(play, [over.to_string(), aino.to_string()]).expect("added");
    let plays = |db: &Connection| db.query_row("SELECT count(*) FROM plays", [], |row| row.get::<_, u32>(0));
    store.remove_play(over).expect("removed");
    assert_eq!(plays(&first_form), Ok(0));
    assert!(matches!(store.remove_play(over), Err(StoreError::Gone)));
    drop(first_form);
    std::fs::write(disk.path().join("malmi-form-2.db"), "Aino Tunnistettava").expect("a copy that is damaged");
    store.remove_player(aino).expect("removed");
    for file in std::fs::read_dir(disk.path()).expect("a folder") {
        let bytes = std::fs::read(file.expect("a file").path()).expect("readable");
        assert!(!bytes.windows(13).any(|window| window == b"Tunnistettava"));
    }
    assert!(copy.exists(), "what can be cleaned stays");
}

#[test]
fn everything_of_a_player_is_one_value_and_nothing_of_another() {
    let disk = tempfile::tempdir().expect("a folder");
    let (mut store, aino, _) = with_three(disk.path());
    let bertta = Player { name: PlayerName::new("Bertta").ok(), ..player() };
    store.add_player(&bertta).expect("added");
    store.set(Some(aino), "settings", Some("(calm: true)")).expect("set");
    store.set(Some(bertta.id), "settings", Some("(language: Some(fi), text: 120)")).expect("set");
    let players = store.players().expect("read");
    let aino = players.iter().find(|player| player.id == aino).expect("she is there");
    let all = everything(&store, aino).expect("read");
    assert_eq!(all["settings"]["settings"], "(calm: true)");
    assert_eq!(all["plays"].as_array().map(Vec::len), Some(3));
    assert_eq!(all["plays"][1]["record"]["moves"].as_array().map(Vec::len), Some(2));
    assert!(!all.to_string().contains("Bertta"));
    assert_eq!(language_of(&store, &bertta).expect("read"), Some(crate::words::Language::Finnish));
    assert_eq!(language_of(&store, aino).expect("read"), None);
}

/// A database of the first form, as that version left it.
fn first_form(folder: &Path) -> PathBuf {
    let path = folder.join(FILE);
    let db = Connection::open(&path).expect("a new file");
    db.execute_batch(include_str!("../../../tests/fixtures/store/form-1.sql")).expect("the fixture is sound");
    path
}

#[test]
fn a_change_of_form_that_is_interrupted_at_any_step_leaves_the_old_form() {
    let mut interrupted = 0;
    // At every so manyeth step of the database's own machine, until it is no longer reached.
    for step in (1_u32..).step_by(17) {
        let disk = tempfile::tempdir().expect("a folder");
        let path = first_form(disk.path());
        let mut db = Connection::open(&path).expect("there");
        let mut left = step;
        let stop = move || {
            left = left.saturating_sub(1);
            left == 0
        };
        db.progress_handler(1, Some(stop)).expect("it can be interrupted");
        let done = migrate::bring_up_to_date(&mut db, &Place::of(&path), Some(&path));
        drop(db);
        let db = Connection::open(&path).expect("there");
        let form: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0)).expect("read");
        let plays: u32 = db.query_row("SELECT count(*) FROM plays", [], |row| row.get(0)).expect("read");
        assert_eq!(plays, 2);
        if form == migrate::newest() {
            assert!(done.is_ok() || step > 1, "{done:?}");
        } else {
            assert!(done.is_err() && form == 1, "form {form}: {done:?}");
            interrupted += 1;
        }
        drop(db);
        let store = Sqlite::open(disk.path()).expect("the next start makes the change");
        let player = store.players().expect("read")[0].id;
        assert_eq!(store.count(player).expect("counted"), 2);
        if done.is_ok() {
            break;
        }
    }
    println!("interrupted in a change of form: {interrupted} times");
    assert!(interrupted > 20, "{interrupted}");
}

#[test]
fn a_full_disk_keeps_nothing_of_a_move_and_the_next_try_keeps_all() {
    let disk = tempfile::tempdir().expect("a folder");
    let (aino, play) = (player(), PlayId::new());
    let mut store = Sqlite::open(disk.path()).expect("a new store");
    store.add_player(&aino).expect("added");
    store.begin(aino.id, &entry(play, &record(1), 0)).expect("begun");
    store.db.pragma_update_and_check(None, "max_page_count", 1, |_| Ok(())).expect("no page more than there are");
    let full = (2..1_000).find_map(|moves| Some((moves, store.keep(&entry(play, &record(moves), moves - 1)).err()?)));
    let (moves, error) = full.expect("it is full before long");
    assert!(matches!(error, StoreError::Full { .. }), "{error:?}");
    assert_eq!(store.play(play).expect("read").map(|kept| kept.record), Some(record(moves - 1)));
    store.db.pragma_update_and_check(None, "max_page_count", 100_000, |_| Ok(())).expect("room");
    store.keep(&entry(play, &record(moves + 2), moves - 1)).expect("kept");
    assert_eq!(store.play(play).expect("read").map(|kept| kept.record), Some(record(moves + 2)));
}
