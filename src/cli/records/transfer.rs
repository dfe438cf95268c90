//! `malmi records export` and `import`.

use crate::cli::debrief::bytes;
use crate::cli::kept::{name, play, player, short_play, unclear};
use crate::cli::play::keep::Keeper;
use crate::cli::shelf::Shelf;
use crate::cli::{CliError, Ended, output};
use crate::records::{BroughtIn, Finished, Player, Record, Stamp, Store, Verified, bring_in};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Writes the record of a play.
pub(super) fn export(store: &dyn Store, wanted: &str, file: &Path) -> Result<Ended, CliError> {
    let (_, past) = play(store, wanted)?;
    let record = store.play(past.play)?.map(|kept| kept.record).filter(|record| !record.moves.is_empty());
    let Some(record) = record else {
        let why = "its moves are not kept any more; its result is in `malmi records list`";
        return Err(unclear(wanted, why.to_owned()));
    };
    if file == Path::new("-") {
        output::write(&record.to_text())?;
        return Ok(Ended::Well);
    }
    Keeper::new(file, Path::new(""))?.keep_record(&record)?;
    output::write(&format!("{}: the record of play {}\n", file.display(), short_play(past.play)))?;
    Ok(Ended::Well)
}

/// Takes in records. What cannot be taken in is told, and the others are taken all the same.
pub(super) fn import(
    store: &mut dyn Store,
    files: &[PathBuf],
    wanted: Option<&str>,
    scenarios: Option<&Path>,
) -> Result<Ended, CliError> {
    let player = whose(store, wanted)?;
    let shelf = Shelf::open(scenarios)?;
    let mut ended = Ended::Well;
    for file in files {
        match take_in(store, &player, &shelf, file) {
            Ok(line) => output::write(&line)?,
            Err(error @ CliError::Store(_)) => return Err(error),
            Err(error) => {
                output::complain(&error);
                ended = Ended::Unsound;
            }
        }
    }
    Ok(ended)
}

/// The one who was named, or the only one.
fn whose(store: &dyn Store, wanted: Option<&str>) -> Result<Player, CliError> {
    if let Some(wanted) = wanted {
        return player(store, wanted);
    }
    match &store.players()?[..] {
        [only] => Ok(only.clone()),
        [] => Err(unclear("--player", "nobody plays here yet; `malmi players add NAME` adds somebody".to_owned())),
        _ => Err(unclear("--player", "several play here; say whose these are to be".to_owned())),
    }
}

fn take_in(store: &mut dyn Store, player: &Player, shelf: &Shelf, file: &Path) -> Result<String, CliError> {
    let unsound = |why: String| CliError::Unsound { path: file.display().to_string(), why };
    let record = Record::parse(&bytes(file)?).map_err(|error| unsound(error.to_string()))?;
    if record.moves.is_empty() {
        return Err(unsound("it holds no move; there is nothing to take in".to_owned()));
    }
    let now = Stamp::now();
    let (result, told) = scored(shelf, &record, now);
    let done = bring_in(store, player.id, &record, result.as_ref(), now)?;
    let play = short_play(done.play());
    Ok(match done {
        BroughtIn::New(_) => format!("{}: play {play} of {}{told}\n", file.display(), name(player)),
        BroughtIn::Known(_) => format!("{}: it is there already, as play {play}\n", file.display()),
    })
}

/// What a record comes to here, and what is to be said of that.
fn scored(shelf: &Shelf, record: &Record, now: Stamp) -> (Option<Finished>, String) {
    let Some(case) = shelf.played(&record.scenario, &record.case) else {
        return (None, format!("; its case `{}` is not here, so that it has no result", record.case));
    };
    let told = Arc::clone(case.told_in(super::language().code()));
    let Ok(verified) = Verified::of(record, &told, |code| Some(Arc::clone(case.told_in(code)))) else {
        return (None, "; it cannot be played again".to_owned());
    };
    let result = verified.score(now.seconds());
    let text = match &result {
        Some(result) => format!(", {} of 100", super::list::result(result)),
        None if verified.holds() => ", not played to its end".to_owned(),
        None => "; it does not hold on the case as it is now (`malmi records verify`)".to_owned(),
    };
    (result, text)
}
