//! `malmi data`: what is kept, where, and how it is taken along, deleted, and kept for how long.

mod show;

use super::kept::{Data, bad, play, player, short_play};
use super::{CliError, Ended, output, players, whole};
use crate::records::{NoRetention, Retention, Span, Stamp, Store, everything, rescue};
use std::path::{Path, PathBuf};

/// What `malmi data` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do
    #[command(subcommand)]
    pub what: What,
}

/// What can be done with everything that is kept.
#[derive(Debug, clap::Subcommand)]
pub enum What {
    /// What is kept: where, which files, how large, whose
    Show {
        /// Where
        #[command(flatten)]
        data: Data,
    },
    /// Write everything that is kept of a player to one JSON file, for that player
    Export {
        /// The player's name, or the beginning of the id
        player: String,
        /// The file; `-` is the standard output
        file: PathBuf,
        /// Where
        #[command(flatten)]
        data: Data,
    },
    /// Delete a player with everything, or a single play, so that no trace is left in the file
    Delete {
        /// The player's name, or the beginning of the id
        #[arg(required_unless_present = "play")]
        player: Option<String>,
        /// A single play instead, by the beginning of its id
        #[arg(long, value_name = "PLAY", conflicts_with = "player")]
        play: Option<String>,
        /// Do not ask again
        #[arg(long)]
        yes: bool,
        /// Where
        #[command(flatten)]
        data: Data,
    },
    /// Take over into a new store what can still be read of a damaged database; the damaged file is not touched
    Rescue {
        /// The damaged file, such as a `malmi.db` that was moved away
        file: PathBuf,
        /// The folder of the new store, in which nothing is kept yet
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
    /// Show or set for how long plays are kept; what is older is deleted whenever the game starts
    Retention {
        /// for-ever, 2-years, 1-year or 3-months; nothing shows what is set
        #[arg(value_parser = span)]
        span: Option<Span>,
        /// Delete the results of older plays too; otherwise they stay, and with them the figures
        #[arg(long, requires = "span")]
        results_too: bool,
        /// Delete what is too old at once
        #[arg(long)]
        now: bool,
        /// Where
        #[command(flatten)]
        data: Data,
    },
}

fn span(text: &str) -> Result<Span, NoRetention> {
    Span::ALL.into_iter().find(|span| span.name() == text).ok_or(NoRetention)
}

/// Does it.
///
/// # Errors
/// Something named is not there, or cannot be read or written.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    match &args.what {
        What::Show { data } => show::show(&data.look()?),
        What::Export { player, file, data } => export(&data.look()?.store, player, file),
        What::Delete { player: Some(wanted), yes, data, .. } => {
            let mut place = data.look()?;
            let found = player(&place.store, wanted)?;
            players::remove(&mut place.store, &found, *yes)
        }
        What::Delete { play: wanted, yes, data, .. } => {
            delete_play(&mut data.look()?.store, wanted.as_deref().unwrap_or_default(), *yes)
        }
        What::Rescue { file, to } => rescued(file, to),
        What::Retention { span, results_too, now, data } => {
            let wanted = span.map(|span| Retention { span, results_too: *results_too });
            retention(&mut data.open()?.store, wanted, *now)
        }
    }
}

fn rescued(file: &Path, to: &Path) -> Result<Ended, CliError> {
    let found = rescue(file, to)?;
    let taken =
        found.taken.iter().filter(|(table, _)| ["players", "plays", "moves", "results"].contains(&table.as_str()));
    let taken: Vec<String> = taken.map(|(table, count)| format!("{count} {table}")).collect();
    output::write(&format!("{}: taken over: {}\n", to.display(), taken.join(", ")))?;
    if found.damaged.is_empty() {
        return Ok(Ended::Well);
    }
    output::write(&format!("Not everything could be read of: {}\n", found.damaged.join(", ")))?;
    Ok(Ended::Unsound)
}

fn export(store: &dyn Store, wanted: &str, file: &Path) -> Result<Ended, CliError> {
    let found = player(store, wanted)?;
    let text = format!("{:#}\n", everything(store, &found)?);
    if file == Path::new("-") {
        output::write(&text)?;
        return Ok(Ended::Well);
    }
    // A file that somebody else wrote is not to be lost by a slip of the hand.
    if file.exists() && !is_ours(file) {
        return Err(bad(file, "it holds something else, and is left alone; name another file"));
    }
    whole::write_file(file, text.as_bytes())?;
    output::write(&format!("{}: everything that is kept of {}\n", file.display(), super::kept::name(&found)))?;
    Ok(Ended::Well)
}

/// Whether a file is an earlier one of the same kind.
fn is_ours(file: &Path) -> bool {
    let text = std::fs::read(file).unwrap_or_default();
    let json: Option<serde_json::Value> = serde_json::from_slice(&text).ok();
    text.is_empty() || json.is_some_and(|json| json.get("player").is_some() && json.get("plays").is_some())
}

fn delete_play(store: &mut dyn Store, wanted: &str, yes: bool) -> Result<Ended, CliError> {
    let (_, past) = play(store, wanted)?;
    let short = short_play(past.play);
    if !yes {
        let why = format!("play {short} of `{}` would be deleted for ever; `--yes` does it", past.case);
        return Err(super::kept::unclear(wanted, why));
    }
    store.remove_play(past.play)?;
    output::write(&format!("Play {short} of `{}` is deleted.\n", past.case))?;
    Ok(Ended::Well)
}

fn retention(store: &mut dyn Store, wanted: Option<Retention>, now: bool) -> Result<Ended, CliError> {
    if let Some(wanted) = wanted {
        wanted.set(store)?;
    }
    let set = Retention::of(store)?;
    output::write(&match (set.span.days(), set.results_too) {
        (None, _) => "Plays are kept until somebody deletes them.\n".to_owned(),
        (Some(days), false) => format!("Moves are kept for {days} days, results for ever.\n"),
        (Some(days), true) => format!("Moves and results are kept for {days} days.\n"),
    })?;
    if now {
        let touched = set.apply(store, Stamp::now())?;
        output::write(&format!("{touched} older plays were cleared.\n"))?;
    } else if set.span != Span::ForEver {
        output::write("What is older is deleted whenever the game starts; `--now` does it at once.\n")?;
    }
    Ok(Ended::Well)
}
