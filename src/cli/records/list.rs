//! `malmi records list`.

use crate::cli::kept::{moment, name, players, short_play, table};
use crate::cli::{CliError, Ended, output};
use crate::records::{Finished, Marks, Past, State, Store, marks};
use crate::scoring::Rubric;

/// Every play of one player or of all, the oldest first.
pub(super) fn list(store: &dyn Store, player: Option<&str>, case: Option<&str>) -> Result<Ended, CliError> {
    let players = players(store, player)?;
    let mut rows =
        vec![["play", "player", "last played", "case", "level", "moves", "points", "marks"].map(str::to_owned)];
    for player in &players {
        let all = store.past(player.id)?;
        let wanted = all.iter().filter(|past| case.is_none_or(|case| past.case == case));
        rows.extend(wanted.map(|past| row(&name(player), &all, past)));
    }
    output::write(&table(&rows))?;
    Ok(Ended::Well)
}

fn row(player: &str, all: &[Past], past: &Past) -> [String; 8] {
    [
        short_play(past.play),
        player.to_owned(),
        moment(past.last),
        past.case.clone(),
        past.level.name().to_owned(),
        if past.moves == 0 && past.state == State::Over { "deleted".to_owned() } else { past.moves.to_string() },
        points(past),
        told(marks(all, past), past),
    ]
}

/// What it came to: by each version of the rules by which it was scored.
fn points(past: &Past) -> String {
    match past.state {
        _ if past.results.is_empty() && past.from_file => "not scored".to_owned(),
        State::Waiting => "waits".to_owned(),
        State::Aside if past.results.is_empty() => "left off".to_owned(),
        State::Aside | State::Over => past.results.iter().map(result).collect::<Vec<_>>().join(", "),
    }
}

/// Points of a hundred, with the rules where they are not those of now.
pub(super) fn result(result: &Finished) -> String {
    let points = (result.total + 5) / 10;
    if result.rubric == Rubric::NOW { points.to_string() } else { format!("{points} (rules {})", result.rubric) }
}

fn told(Marks { first, best, last }: Marks, past: &Past) -> String {
    let all = [
        (first, "first"),
        (best, "best"),
        (last, "last"),
        (past.from_file, "from a file"),
        (past.from_a_moment, "from a moment"),
    ];
    all.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect::<Vec<_>>().join(", ")
}
