//! What keeps a play as it is made: the store, a record in a file, both or neither.

use super::Args;
use super::console::{Console, Stop};
use super::keep::Keeper;
use super::start::Start;
use crate::cli::CliError;
use crate::encounter::Play;
use crate::records::{self, Diary, Folder, Kept, PlayerName, Sqlite, StoreError, last_player, player_of_name};
use crate::words::Words;
use std::io::{BufRead, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

/// What keeps a play.
#[derive(Default)]
pub struct Keeping {
    record: Option<Keeper>,
    diary: Option<Diary>,
}

/// What the player wants where something cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Again,
    Without,
    Quit,
}

impl Keeping {
    /// With a record in a file, where one is asked for.
    pub(super) fn with_record(record: Option<Keeper>) -> Self {
        Self { record, diary: None }
    }

    /// Keeps the play as it is now.
    ///
    /// # Errors
    /// The store cannot keep it. What a record's file cannot take is told at the end, when it is tried again.
    pub(in crate::cli) fn moved(&mut self, play: &Play) -> Result<(), StoreError> {
        if let Some(diary) = &mut self.diary {
            diary.keep(play)?;
        }
        if let Some(record) = &self.record {
            record.keep_so_far(play);
        }
        Ok(())
    }

    /// Keeps the play as it is now, and asks the player where that cannot be done.
    pub(super) fn moved_or_asked<R: BufRead, W: Write>(
        &mut self,
        console: &mut Console<'_, R, W>,
        play: &Play,
    ) -> Result<(), Stop> {
        while let Err(error) = self.moved(play) {
            match ask(console, &error)? {
                Answer::Again => {}
                Answer::Without => self.diary = None,
                Answer::Quit => return Err(Stop::NotKept(error)),
            }
        }
        Ok(())
    }

    /// Writes the record of a play in which something was done.
    pub(super) fn finish(self, play: &Play) -> Result<(), CliError> {
        match self.record {
            Some(record) if !play.moves().is_empty() => record.keep(play),
            _ => Ok(()),
        }
    }

    /// Keeps the play of `malmi play` in the store, if that is asked for: goes on with one that waits, or lays it aside.
    pub(super) fn take_up(&mut self, start: &mut Start, args: &Args) -> Result<(), CliError> {
        if args.data.is_none() && args.player.is_none() {
            return Ok(());
        }
        let case = start.play.case().scenario.id.to_string();
        let open = || {
            let mut diary = diary(args.data.as_deref(), args.player.as_ref())?;
            if args.anew {
                diary.lay_aside(&case)?;
            }
            let waiting = diary.waiting(&case)?;
            Ok((diary, waiting))
        };
        let can_ask = args.protocol.is_none();
        let Some((mut diary, waiting)) = opened(&start.words, can_ask, open)? else { return Ok(()) };
        if let Some(kept) = waiting {
            agree(&kept, args)?;
            start.play = resumed(&kept, start, &args.file)?;
            diary.go_on(&kept);
        }
        self.diary = Some(diary);
        Ok(())
    }

    /// Keeps the play of a case that was chosen in the terminal, and asks whether to go on with one that waits.
    pub(super) fn choose(&mut self, start: &mut Start, data: Option<&Path>) -> Result<(), CliError> {
        let case = start.play.case().scenario.id.to_string();
        let open = || {
            let diary = diary(data, None)?;
            let waiting = diary.waiting(&case)?;
            Ok((diary, waiting))
        };
        let Some((mut diary, waiting)) = opened(&start.words, true, open)? else { return Ok(()) };
        let waiting =
            waiting.and_then(|kept| Some((records::replay(Arc::clone(start.play.case()), &kept.record).ok()?, kept)));
        if let Some((play, kept)) = waiting {
            if on_the_terminal(&start.words, |console| goes_on(console, &kept))? {
                start.play = play;
                diary.go_on(&kept);
            } else {
                diary.lay_aside(&case)?;
            }
        }
        self.diary = Some(diary);
        Ok(())
    }
}

/// The store of a folder, for a player of this name or the one who played last.
fn diary(data: Option<&Path>, name: Option<&PlayerName>) -> Result<Diary, StoreError> {
    let folder = Folder::open(data).map_err(|_| StoreError::NoPlace)?;
    let mut store = Sqlite::open(folder.dir())?;
    let player = match name {
        Some(name) => player_of_name(&mut store, name)?,
        None => last_player(&mut store)?,
    };
    Ok(Diary::new(Box::new(store), player.id))
}

/// What `open` gives; where it fails the player is asked, if there is one. `None` to play without saving.
fn opened<T>(
    words: &Words,
    can_ask: bool,
    mut open: impl FnMut() -> Result<T, StoreError>,
) -> Result<Option<T>, CliError> {
    loop {
        let error = match open() {
            Ok(opened) => return Ok(Some(opened)),
            Err(error) if !can_ask => return Err(error.into()),
            Err(error) => error,
        };
        match on_the_terminal(words, |console| ask(console, &error))? {
            Answer::Again => {}
            Answer::Without => return Ok(None),
            Answer::Quit => return Err(error.into()),
        }
    }
}

/// Asks something before the play begins.
fn on_the_terminal<T>(
    words: &Words,
    question: impl FnOnce(&mut Console<'_, std::io::StdinLock<'static>, std::io::StdoutLock<'static>>) -> Result<T, Stop>,
) -> Result<T, CliError> {
    let stdin = std::io::stdin();
    let echoes = stdin.is_terminal();
    let mut console = Console::new(stdin.lock(), std::io::stdout().lock(), echoes, words);
    question(&mut console).map_err(|stop| match stop {
        Stop::Output(error) => CliError::Output(error),
        Stop::Input(error) => CliError::Input(error),
        Stop::NotKept(error) => error.into(),
        Stop::Quit | Stop::Gone => CliError::NoTerminal,
    })
}

/// Tells what cannot be kept, and asks what to do. Where nothing more comes in, that is the end of it.
fn ask<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, error: &StoreError) -> Result<Answer, Stop> {
    if matches!(error, StoreError::Elsewhere) {
        // Trying again would not help: the way on is from there.
        return Ok(Answer::Quit);
    }
    console.gap()?;
    console.say(&error.told(console.words))?;
    console.tell("store-untouched")?;
    loop {
        let answer = match console.ask(&console.words.get("store-ask")) {
            Err(Stop::Quit) => return Ok(Answer::Quit),
            answer => answer?,
        };
        match answer.to_lowercase().as_str() {
            "t" | "try" | "u" | "uudestaan" => return Ok(Answer::Again),
            "w" | "without" | "i" | "ilman" => return Ok(Answer::Without),
            "q" | "quit" | "l" | "lopeta" => return Ok(Answer::Quit),
            _ => {}
        }
    }
}

/// Whether the player goes on with the play that waits.
fn goes_on<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, kept: &Kept) -> Result<bool, Stop> {
    let moves = i64::try_from(kept.record.moves.len()).unwrap_or(0);
    let answer = match console.ask(&console.words.with("store-go-on", &[("moves", moves.into())])) {
        // Whoever says nothing more has not asked to begin afresh.
        Err(Stop::Quit) => return Ok(true),
        answer => answer?,
    };
    Ok(!["n", "no", "e", "ei"].contains(&answer.to_lowercase().as_str()))
}

/// A play that waits has its own seed and level; asking for others is a mistake that should not pass in silence.
fn agree(kept: &Kept, args: &Args) -> Result<(), CliError> {
    let waits = |what: String| {
        let path = args.file.display().to_string();
        let why = format!("a play of it waits that has {what}; leave that option out to go on with it, or add --anew");
        Err(CliError::BadPath { path, why })
    };
    let Kept { record, .. } = kept;
    if args.seed.is_some_and(|seed| seed != record.seed) {
        return waits(format!("the seed {}", record.seed));
    }
    match args.level.map(crate::model::HelpLevel::from) {
        Some(level) if level != record.level => waits(format!("the level {}", record.level.name())),
        _ => Ok(()),
    }
}

fn resumed(kept: &Kept, start: &Start, file: &Path) -> Result<Play, CliError> {
    records::replay(Arc::clone(start.play.case()), &kept.record).map_err(|error| CliError::Unsound {
        path: file.display().to_string(),
        why: format!("a play of it waits that cannot go on ({error}); `--anew` lays it aside and begins afresh"),
    })
}
