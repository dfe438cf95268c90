//! Players with results, and the program started with them.

use assert_cmd::Command;
use malmi::encounter::Play;
use malmi::model::{EncounterKind, HelpLevel, Medium};
use malmi::records::{
    Entry, Facts, Finished, LookedBack, Met, Part, PlayId, Player, PlayerId, PlayerName, Record, Sqlite, Stamp, Store,
};
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::load::load_case;
use malmi::scenario::pack_path::PackPath;
use std::path::Path;
use std::process::Output;
use std::sync::Arc;

/// Noon on 3 November 2025 (UTC).
pub const NOON: i64 = 1_762_171_200;
/// A day.
pub const DAY: i64 = 24 * 3600;

/// What a play came to: discovery with one part, and next step; the total between them.
pub fn result(case: &str, at: i64, discovery: u16, next_step: u16) -> Finished {
    let part = |earned: u16| Part { earned: earned.into(), of: 1000 };
    Finished {
        at,
        case: case.to_owned(),
        scenario: "ab".repeat(32),
        seed: u64::MAX,
        level: "guided".to_owned(),
        total: discovery.midpoint(next_step),
        dimensions: [("discovery".to_owned(), discovery), ("next-step".to_owned(), next_step)].into(),
        agreed: next_step > 500,
        parts: [
            ("discovery".to_owned(), [("layer-opened".to_owned(), part(discovery))].into()),
            ("next-step".to_owned(), [("next-step".to_owned(), part(next_step))].into()),
        ]
        .into(),
        facts: Facts {
            encounters: vec![Met {
                kind: EncounterKind::Discovery,
                medium: Medium::Room,
                customer: 40,
                seller: -10,
                onward: next_step > 500,
            }],
            looked_back: Some(LookedBack { sure: 80, right: 500 }),
            ..Facts::default()
        },
        ..Finished::default()
    }
}

/// A player with an id that ends in `number`.
pub fn player(number: u32, name: &str) -> Player {
    let id = format!("{number:08x}-0000-4000-8000-000000000000").parse::<PlayerId>().expect("an id");
    Player { id, name: Some(PlayerName::new(name).expect("a name")), made: Stamp(NOON * 1000) }
}

/// Keeps players with their results in a folder. The ids of plays follow from player and place.
pub fn keep(folder: &Path, players: &[(Player, Vec<Finished>)]) {
    let mut store = Sqlite::open(folder).expect("writable");
    let case = include_str!("../engine/case.ron");
    let files = MemoryFiles::from([("case.ron", case)]);
    let case = load_case(&files, &PackPath::new("case.ron").expect("a path"), None).case.expect("a sound case");
    let record = Record::of(&Play::new(Arc::new(case), 7, HelpLevel::Guided));
    for (player, results) in players {
        store.add_player(player).expect("writable");
        for (place, result) in results.iter().enumerate() {
            let play = play_id(player, place);
            let entry =
                |result| Entry { play, record: &record, since: 0, at: Stamp(result_at(result)), result, out: &[] };
            store.begin(player.id, &entry(None)).expect("writable");
            store.keep(&entry(Some(result))).expect("writable");
        }
    }
}

fn result_at(result: Option<&Finished>) -> i64 {
    result.map_or(NOON, |result| result.at) * 1000
}

fn play_id(player: &Player, place: usize) -> PlayId {
    let head = &player.id.to_string()[..8];
    format!("{head}-0000-4000-8000-{place:012x}").parse().expect("an id")
}

/// `malmi results …` in English and in UTC.
pub fn results(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_malmi"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env("LC_ALL", "en_GB.UTF-8").env("LANG", "en_GB.UTF-8");
    command.env("TZ", "UTC").arg("results").args(args).output().expect("runs")
}

/// What it wrote, where all went well.
pub fn out(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// What it complained of.
pub fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// Whether a page stands alone and does nothing.
pub fn stands_alone(html: &str) {
    let outside =
        ["http", "<script", "<link", "<img", "<iframe", "@import", "url(", "src=", "href=", "onload", "javascript:"];
    for outside in outside {
        assert!(!html.contains(outside), "{outside}");
    }
    let pairs =
        [("<table", "</table>"), ("<section", "</section>"), ("<ul", "</ul>"), ("<li>", "</li>"), ("<tr", "</tr>")];
    for (open, close) in pairs {
        assert_eq!(html.matches(open).count(), html.matches(close).count(), "{open}");
    }
}
