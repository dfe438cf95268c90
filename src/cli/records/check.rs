//! `malmi records verify` and `rescore`.

use super::Many;
use crate::cli::kept::{Place, name, play, players, short_play};
use crate::cli::shelf::Shelf;
use crate::cli::{CliError, Ended, edits, output};
use crate::records::{Difference, Finished, Past, Player, Record, Stamp, Store, Verified, differences};
use std::sync::Arc;

/// What was found out about a play.
enum Found {
    /// There is nothing to say of it but this.
    Not(&'static str),
    /// It was played again.
    Again(Box<Again>),
}

/// A play that was played again.
struct Again {
    verified: Verified,
    /// What has changed in its case, and why it does not hold.
    told: edits::Told,
    /// What it comes to now, if it comes to its end.
    now: Option<Finished>,
}

/// Tells of each play whether it holds.
pub(super) fn verify(many: &Many) -> Result<Ended, CliError> {
    let (place, shelf) = (many.data.look()?, Shelf::open(many.scenarios.as_deref())?);
    let mut ended = Ended::Well;
    for (player, past) in meant(&place, many)? {
        let found = found(&place.store, &shelf, &past)?;
        let (sound, lines) = told(&found, &past);
        output::write(&format!(
            "{}  {}, {}: {}\n",
            short_play(past.play),
            name(&player),
            past.case,
            lines.join("\n    ")
        ))?;
        if !sound {
            ended = Ended::Unsound;
        }
    }
    Ok(ended)
}

/// Scores each play again that was scored by older rules, or not at all.
pub(super) fn rescore(many: &Many) -> Result<Ended, CliError> {
    let (mut place, shelf) = (many.data.look()?, Shelf::open(many.scenarios.as_deref())?);
    let (mut new, mut same, mut not) = (0_usize, 0_usize, 0_usize);
    for (player, past) in meant(&place, many)? {
        let head = format!("{}  {}, {}", short_play(past.play), name(&player), past.case);
        if past.newest().is_some_and(|kept| !Verified::is_older(kept)) {
            same += 1;
            continue;
        }
        let result = match found(&place.store, &shelf, &past)? {
            Found::Again(again) if again.verified.holds() => again.now,
            Found::Again(_) | Found::Not(_) => None,
        };
        let Some(result) = result else {
            output::write(&format!("{head}: cannot be scored again; `malmi records verify` says why\n"))?;
            not += 1;
            continue;
        };
        place.store.rescore(past.play, &result, Stamp::now())?;
        let before = past.newest().map_or_else(|| "not scored".to_owned(), super::list::result);
        output::write(&format!("{head}: {before} → {}\n", super::list::result(&result)))?;
        new += 1;
    }
    output::write(&format!("{new} scored anew, {same} scored by these rules before, {not} that cannot be scored\n"))?;
    Ok(Ended::Well)
}

/// The plays that are meant, with whose they are.
fn meant(place: &Place, many: &Many) -> Result<Vec<(Player, Past)>, CliError> {
    if !many.plays.is_empty() {
        return many.plays.iter().map(|wanted| play(&place.store, wanted)).collect();
    }
    let mut all = Vec::new();
    for player in players(&place.store, many.player.as_deref())? {
        all.extend(place.store.past(player.id)?.into_iter().map(|past| (player.clone(), past)));
    }
    Ok(all)
}

fn found(store: &dyn Store, shelf: &Shelf, past: &Past) -> Result<Found, CliError> {
    let record = store.play(past.play)?.map(|kept| kept.record).filter(|record| !record.moves.is_empty());
    let Some(record) = record else { return Ok(Found::Not("its moves are not kept any more, only what it came to")) };
    Ok(again(shelf, &record, past))
}

fn again(shelf: &Shelf, record: &Record, past: &Past) -> Found {
    let Some(case) = shelf.played(&record.scenario, &record.case) else {
        return Found::Not("its case is not here; --scenarios names its folder");
    };
    let told = Arc::clone(case.told_in(super::language().code()));
    let Ok(verified) = Verified::of(record, &told, |code| Some(Arc::clone(case.told_in(code)))) else {
        return Found::Not("it is a record of another case");
    };
    let told = edits::told_of(&verified);
    let now = verified.score(past.last.seconds());
    Found::Again(Box::new(Again { verified, told, now }))
}

/// Whether a play holds, and what there is to say of it, in lines.
fn told(found: &Found, past: &Past) -> (bool, Vec<String>) {
    let again = match found {
        Found::Not(why) => return (false, vec![(*why).to_owned()]),
        Found::Again(again) => again,
    };
    let mut lines = again.told.notes.clone();
    if let Some(fault) = &again.told.fault {
        lines.insert(0, fault.clone());
        return (false, lines);
    }
    lines.insert(0, format!("all {} moves hold", again.verified.all));
    let differing = match (past.newest(), &again.now) {
        (Some(kept), Some(now)) => score_lines(kept, now),
        (Some(_), None) => vec!["it was scored, and does not come to its end now".to_owned()],
        (None, _) => Vec::new(),
    };
    let same_rules = past.newest().is_none_or(|kept| !Verified::is_older(kept));
    let sound = differing.is_empty() || !same_rules;
    match past.newest() {
        Some(kept) if differing.is_empty() => {
            lines[0] = format!("{}, {} as kept", lines[0], super::list::result(kept));
        }
        _ => lines.extend(differing),
    }
    (sound, lines)
}

fn score_lines(kept: &Finished, now: &Finished) -> Vec<String> {
    let points =
        |value: Option<u16>| value.map_or_else(|| "not scored".to_owned(), |value| ((value + 5) / 10).to_string());
    let each = differences(kept, now)
        .into_iter()
        .map(|Difference { of, kept, now }| format!("{of}: {} kept, {} now", points(kept), points(now)));
    let rules = Verified::is_older(kept)
        .then(|| format!("kept by rules {}; these are rules {} (`malmi records rescore`)", kept.rubric, now.rubric));
    each.chain(rules).collect()
}
