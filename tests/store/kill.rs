//! The program is killed at random moments, also inside writes and while an older form is brought up to date, and started
//! again: nothing that was shown is lost, nothing is scored twice, and the play ends as it would have ended anyway.

use crate::game::{Game, next_move, undisturbed};
use crate::tools::{Contents, FORM_1, copy_of_form_1, files_of_form_0};
use malmi::records::{Sqlite, Store};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use serde_json::Value;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often it is killed in plays, and how often while what is old is taken over.
const IN_PLAYS: u32 = 240;
const IN_MIGRATIONS: u32 = 60;
/// How many plays and results an old form holds.
const RECORDS: usize = 2_000;

#[derive(Debug, Default)]
struct Figures {
    kills: u32,
    restarts: u32,
    plays: usize,
    /// Moves that were kept though their answer had not been shown yet.
    beyond: u32,
    /// Kills before anything was shown.
    at_start: u32,
}

struct Killer {
    chance: ChaCha8Rng,
    figures: Figures,
    /// Whether the program was started again and has not shown anything since.
    is_fresh: bool,
}

impl Killer {
    /// A moment of up to this many microseconds.
    fn moment(&mut self, most: u64) -> Duration {
        Duration::from_micros(self.chance.next_u64() % most)
    }

    fn one_in(&mut self, many: u64) -> bool {
        self.chance.next_u64().is_multiple_of(many)
    }
}

#[test]
fn whatever_moment_it_is_killed_at_nothing_shown_is_lost_and_nothing_scored_twice() {
    let disk = tempfile::tempdir().expect("a folder");
    let begun = Instant::now();
    let mut killer = Killer { chance: ChaCha8Rng::seed_from_u64(5), figures: Figures::default(), is_fresh: false };
    let mut results = Vec::new();
    while killer.figures.kills < IN_PLAYS {
        let seed = u64::try_from(results.len()).expect("few") + 1;
        let shown = play_through(&mut killer, disk.path(), seed, results.len());
        let expected = undisturbed(seed);
        assert!(shown.is_none_or(|shown| shown == expected), "the scorecard of the same moves, seed {seed}");
        results.push(expected);
    }
    let store = Sqlite::open(disk.path()).expect("it is sound");
    let players = store.players().expect("read");
    assert_eq!(players.len(), 1);
    assert!(store.waiting(players[0].id).expect("read").is_empty());
    let kept = store.results(players[0].id).expect("read");
    assert_eq!(kept.len(), results.len(), "one result each");
    for (outcome, expected) in kept.iter().zip(&results) {
        let record = store.play(outcome.play).expect("read").expect("kept").record;
        assert_eq!(Value::from(record.moves), expected["record"]["moves"]);
        assert_eq!(outcome.result.seed, expected["record"]["seed"].as_u64().expect("a seed"));
        // A scorecard is shown in hundredths, rounded.
        assert_eq!(Value::from((outcome.result.total + 5) / 10), expected["scorecard"]["total"]);
    }
    killer.figures.plays = kept.len();
    println!("killed in plays: {:?}, {:.1} s", killer.figures, begun.elapsed().as_secs_f64());
}

/// What is known of a play from what was shown of it.
#[derive(Default)]
struct Seen {
    last: Option<Value>,
    /// Whether a move was sent after it.
    is_sent: bool,
    /// Whether another play has begun since: this one was over before that could be shown.
    is_followed: bool,
}

/// Plays one play to its end through kills; gives the last thing shown, unless it was killed just before showing it.
fn play_through(killer: &mut Killer, folder: &Path, seed: u64, results_before: usize) -> Option<Value> {
    let mut game = Game::start(Some(folder), seed);
    let mut seen = Seen::default();
    loop {
        // Now and then before it has shown anything.
        if killer.one_in(12) {
            killer.figures.at_start += 1;
            game = killed(killer, game, 60_000, &mut seen, (folder, seed));
        } else {
            let Some(shown) = game.shown() else { panic!("it ended by itself at {:?}", seen.last) };
            seen.see(shown, killer);
            if !seen.is_over() {
                let mv = next_move(seed, seen.last.as_ref().expect("it was shown"));
                game.send(&mv);
                seen.is_sent = true;
                if killer.one_in(2) {
                    let most = if killer.one_in(2) { 3_000 } else { 20_000 };
                    game = killed(killer, game, most, &mut seen, (folder, seed));
                }
            }
        }
        if seen.is_over() {
            assert_eq!(count(folder), results_before + 1, "a play begins afresh only after the last one is over");
            game.end();
            return seen.last.filter(|shown| shown["type"] == "result");
        }
    }
}

/// Kills the program at a moment of up to so many microseconds, and starts it again.
fn killed(killer: &mut Killer, game: Game, most: u64, seen: &mut Seen, again: (&Path, u64)) -> Game {
    std::thread::sleep(killer.moment(most));
    let shown = game.kill();
    killer.figures.kills += 1;
    if let Some(shown) = shown {
        seen.see(shown, killer);
    }
    killer.figures.restarts += 1;
    killer.is_fresh = true;
    Game::start(Some(again.0), again.1)
}

impl Seen {
    fn is_over(&self) -> bool {
        self.is_followed || self.last.as_ref().is_some_and(|shown| shown["type"] == "result")
    }

    /// Takes in what is shown now.
    fn see(&mut self, shown: Value, killer: &mut Killer) {
        if shown["type"] != "result" && !goes_on(&shown, self.last.as_ref(), self.is_sent, killer) {
            self.is_followed = true;
            return;
        }
        self.last = Some(shown);
        self.is_sent = false;
    }
}

/// Whether what is shown is what was shown before, or that with the one move more whose answer was not shown. `false`
/// where another play has begun.
fn goes_on(shown: &Value, before: Option<&Value>, is_sent: bool, killer: &mut Killer) -> bool {
    let Some(before) = before else {
        killer.is_fresh = false;
        return true;
    };
    let step = |view: &Value| view["step"].as_u64().expect("a step");
    let (now, then) = (step(shown), step(before));
    if now == 0 && then > 0 {
        assert!(is_sent, "what was shown is lost");
        return false;
    }
    if now == then {
        assert_eq!(without_hint(shown), without_hint(before), "what was shown is shown again");
    } else {
        assert!(now == then + 1 && is_sent, "{then} was shown, and now {now}");
        killer.figures.beyond += u32::from(killer.is_fresh);
    }
    killer.is_fresh = false;
    true
}

/// A hint is an answer to a question, and is not given again unasked.
fn without_hint(view: &Value) -> Value {
    let mut view = view.clone();
    view.as_object_mut().expect("an object").remove("hint");
    view
}

/// How many results are kept.
fn count(folder: &Path) -> usize {
    let store = Sqlite::open(folder).expect("a second window can look");
    let player = store.players().expect("read")[0].id;
    store.results(player).expect("read").len()
}

#[test]
fn killed_while_an_older_form_is_taken_over_it_is_the_old_or_the_new_one() {
    let begun = Instant::now();
    let mut killer = Killer { chance: ChaCha8Rng::seed_from_u64(7), figures: Figures::default(), is_fresh: false };
    let forms = tempfile::tempdir().expect("a folder");
    let (files, database) = (forms.path().join("files"), forms.path().join("database"));
    files_of_form_0(&files, RECORDS);
    copy_of_form_1(&database, RECORDS);
    let mut old = 0;
    for round in 0..IN_MIGRATIONS {
        let form = if round % 2 == 0 { &files } else { &database };
        old += u32::from(killed_once(&mut killer, form, round % 2 == 0));
    }
    let Figures { kills, restarts, .. } = killer.figures;
    assert_eq!(kills, IN_MIGRATIONS);
    println!(
        "killed in migrations of {RECORDS} records: {kills} kills, {restarts} restarts, {old} times still the old form, \
         {:.1} s",
        begun.elapsed().as_secs_f64()
    );
}

/// Kills the program while it takes a form over, and starts it again. Whether the form was still the old one.
fn killed_once(killer: &mut Killer, form: &Path, is_files: bool) -> bool {
    let disk = tempfile::tempdir().expect("a folder");
    let folder = disk.path().join("data");
    crate::tools::copy_folder(form, &folder);
    let game = Game::start(Some(&folder), 1);
    std::thread::sleep(killer.moment(if is_files { 900_000 } else { 250_000 }));
    drop(game.kill());
    killer.figures.kills += 1;
    let contents = Contents::of(&folder);
    let is_old = contents.as_ref().is_none_or(Contents::is_older);
    if let Some(contents) = contents.filter(|contents| contents.plays > 0) {
        assert_eq!((contents.plays, contents.results), (RECORDS, RECORDS), "all at once or nothing");
    }
    killer.figures.restarts += 1;
    let mut game = Game::start(Some(&folder), 1);
    assert_eq!(game.shown().expect("it is taken over now")["step"], 0);
    game.end();
    let contents = Contents::of(&folder).expect("a database");
    assert_eq!((contents.plays, contents.results), (RECORDS, RECORDS));
    assert!(!contents.is_older());
    if is_files {
        assert!(!folder.join("journal.jsonl").exists());
        let laid_by = std::fs::read(folder.join("before-the-store/journal.jsonl")).expect("it is laid by");
        assert_eq!(laid_by, std::fs::read(form.join("journal.jsonl")).expect("readable"));
    } else {
        let before = Contents::of(form).expect("a database");
        assert_eq!(contents.text, before.text, "every play, move and result");
        if FORM_1 < contents.version {
            let backup = Contents::at(&folder.join("malmi-form-1.db")).expect("a copy of the old form");
            assert_eq!(backup, before);
        }
    }
    is_old
}
