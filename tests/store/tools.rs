//! Old forms to take over, and what a database holds.

use malmi::records::{Entry, PlayId, Player, PlayerId, Record, Stamp};
use rusqlite::{Connection, OpenFlags};
use serde_json::json;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The oldest form of the database.
pub const FORM_1: u32 = 1;

/// Files as versions before the store kept them: so many results.
pub fn files_of_form_0(folder: &Path, results: usize) {
    fs::create_dir_all(folder).expect("a folder");
    let line = |seed: usize| {
        json!({
            "at": 1_700_000_000 + seed * 60, "case": "first-visit", "scenario": "ab".repeat(32), "seed": seed,
            "level": "guided", "total": seed % 1001, "dimensions": {"discovery": seed % 997}, "agreed": seed.is_multiple_of(2),
        })
    };
    let journal = (0..results).fold(String::new(), |mut text, seed| {
        let _ = writeln!(text, "{}", line(seed));
        text
    });
    fs::write(folder.join("journal.jsonl"), journal).expect("writes");
    fs::write(folder.join("settings.ron"), "(calm: true)").expect("writes");
}

/// A database as the first version of the store left it, with so many plays that are over: those of the fixture, again
/// and again.
pub fn copy_of_form_1(folder: &Path, plays: usize) {
    fs::create_dir_all(folder).expect("a folder");
    let db = Connection::open(folder.join("malmi.db")).expect("a new file");
    db.execute_batch(include_str!("../fixtures/store/form-1.sql")).expect("the fixture is sound");
    let there: i64 =
        db.query_row("SELECT count(*) FROM plays WHERE state = 'over'", [], |row| row.get(0)).expect("read");
    assert_eq!(there, 1, "the fixture has one play that is over");
    db.execute_batch(
        "BEGIN; DELETE FROM plays WHERE state <> 'over'; DELETE FROM moves WHERE play NOT IN (SELECT id FROM plays)",
    )
    .expect("tidied");
    let copies = format!(
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {plays})
         INSERT INTO plays SELECT printf('%08x-0000-4000-8000-000000000000', i), player, begun + i, state, scenario,
             case_id, i, level, origin, language FROM plays, n;
         INSERT INTO moves SELECT plays.id, place, at, move, made FROM plays, moves
             WHERE moves.play = (SELECT play FROM results) AND plays.id <> moves.play;
         INSERT INTO results SELECT plays.id, at, result FROM plays, results WHERE plays.id <> results.play;
         COMMIT"
    );
    db.execute_batch(&copies).expect("copied");
}

/// Copies the files of a folder.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("readable") {
        let entry = entry.expect("an entry");
        fs::copy(entry.path(), to.join(entry.file_name())).expect("copied");
    }
}

/// What a database holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Contents {
    pub version: u32,
    pub plays: usize,
    pub results: usize,
    /// Every player, play, move and result.
    pub text: String,
}

impl Contents {
    /// Of the database of a folder; `None` where there is none, or one without tables yet.
    pub fn of(folder: &Path) -> Option<Self> {
        Self::at(&folder.join("malmi.db"))
    }

    pub fn at(path: &Path) -> Option<Self> {
        // As the next start would see it, with what a kill left in the log.
        let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).ok()?;
        let count = |table: &str| {
            let count: i64 = db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).ok()?;
            usize::try_from(count).ok()
        };
        let tables = [
            ("players", "id, name, made"),
            ("cases", "scenario, language, things"),
            ("plays", "id, player, begun, state, scenario, case_id, seed, level, origin, language"),
            ("moves", "play, place, at, move, made"),
            ("results", "play, at, result"),
        ];
        let mut text = String::new();
        for (table, columns) in tables {
            let mut query = db.prepare(&format!("SELECT json_array({columns}) FROM {table} ORDER BY 1")).ok()?;
            let rows = query.query_map([], |row| row.get::<_, String>(0)).expect("read");
            rows.for_each(|row| {
                let _ = writeln!(text, "{table}: {}", row.expect("read"));
            });
        }
        let version = db.pragma_query_value(None, "user_version", |row| row.get(0)).expect("read");
        Some(Self { version, plays: count("plays")?, results: count("results")?, text })
    }

    /// Whether the newest version of the program would change its form.
    pub fn is_older(&self) -> bool {
        self.version < newest()
    }
}

/// The newest form, as a new store has it.
pub fn newest() -> u32 {
    let disk = tempfile::tempdir().expect("a folder");
    drop(malmi::records::Sqlite::open(disk.path()).expect("a new store"));
    let db = Connection::open(disk.path().join("malmi.db")).expect("it is there");
    db.pragma_query_value(None, "user_version", |row| row.get(0)).expect("read")
}

/// What the database of a folder holds.
pub fn contents(folder: &Path) -> Contents {
    Contents::of(folder).expect("a database")
}

/// The files of a folder with their bytes.
#[derive(Debug, PartialEq, Eq)]
pub struct Filled(BTreeMap<PathBuf, Vec<u8>>);

impl Filled {
    pub fn of(folder: &Path) -> Self {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        Self(entries.map(|entry| (entry.path(), fs::read(entry.path()).unwrap_or_default())).collect())
    }
}

/// A record of so many moves.
pub fn record(moves: usize) -> Record {
    let text = json!({
        "format": 1, "scenario": "ab".repeat(32), "case": "first-visit", "seed": u64::MAX, "level": "guided",
        "moves": vec![json!({"move": "silence"}); moves],
    });
    Record::parse(text.to_string().as_bytes()).expect("it is a record")
}

/// A new player.
pub fn player() -> Player {
    Player { id: PlayerId::new(), name: None, made: Stamp(1_000) }
}

/// What is kept of a play now.
pub fn entry(play: PlayId, record: &Record, since: usize) -> Entry<'_> {
    Entry { play, record, since, at: Stamp(2_000), result: None, out: &[] }
}

/// A small disk of its own.
pub struct Disk(tempfile::TempDir);

impl Disk {
    /// `None` where this system gives none to a test, which is told.
    pub fn new(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let size = format!("size={size}");
        if !mount(&["-t", "tmpfs", "-o", &size, "malmi", &folder.path().to_string_lossy()]) {
            println!("skipped: this needs the right to mount a small disk");
            return None;
        }
        Some(Self(folder))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn remount_read_only(&self) {
        assert!(mount(&["-o", "remount,ro", &self.path().to_string_lossy()]));
    }

    /// A file of it is to be read only from now on.
    pub fn lay_read_only_over(&self, name: &str) {
        let file = self.path().join(name).to_string_lossy().into_owned();
        assert!(mount(&["--bind", &file, &file]) && mount(&["-o", "remount,bind,ro", &file]));
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // What lies over a file of it goes with it.
        drop(Command::new("umount").args(["-R", &self.path().to_string_lossy()]).status());
    }
}

fn mount(arguments: &[&str]) -> bool {
    Command::new("mount").args(arguments).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}
