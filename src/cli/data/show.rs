//! `malmi data show`.

use crate::cli::kept::{Place, moment, name, short, table};
use crate::cli::{CliError, Ended, output};
use crate::records::{Held, Retention, Store, held};

/// What is kept, where, whose, and how large it is.
pub(super) fn show(place: &Place) -> Result<Ended, CliError> {
    let mut text = format!("Everything is kept in {}\n\n", place.folder.dir().display());
    let files = held(&place.folder);
    let mut rows = vec![["file", "bytes", "what"].map(str::to_owned)];
    rows.extend(
        files.iter().map(|Held { name, bytes, what }| [name.clone(), bytes.to_string(), what.name().to_owned()]),
    );
    text += &table(&rows);
    text += "\n";
    let mut rows = vec![
        ["player", "id", "since", "settings", "plays", "moves", "results", "drills", "to send"].map(str::to_owned),
    ];
    for player in place.store.players()? {
        let past = place.store.past(player.id)?;
        let moves: usize = past.iter().map(|past| past.moves).sum();
        let results: usize = past.iter().map(|past| past.results.len()).sum();
        rows.push([
            name(&player),
            short(&player.id.to_string()),
            moment(player.made),
            place.store.settings(player.id)?.len().to_string(),
            past.len().to_string(),
            moves.to_string(),
            results.to_string(),
            place.store.rounds(player.id)?.len().to_string(),
            place.store.leaving(player.id)?.len().to_string(),
        ]);
    }
    text += &table(&rows);
    text += "\nKept for: ";
    text += &Retention::of(&place.store)?.to_string();
    text += "\n";
    output::write(&text)?;
    Ok(Ended::Well)
}
