//! Past plays: their list, and what is done with them.

use super::watching::{Watching, because_of};
use super::{At, Session};
use crate::cli::play::keep::Keeper;
use crate::records::{BroughtIn, Finished, MAX_BYTES, Past, PlayId, Record, Stamp, State, Verified, bring_in, marks};
use crate::scoring::Rubric;
use crate::ui::plays::{CaseIs, PastResult, Stands, Step};
use crate::ui::{Action, PastWish, Place, PlayRow, PlaysPage};
use crate::words::Words;
use jiff::tz::TimeZone;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Past plays as they are shown.
#[derive(Default)]
pub(super) struct PastPlays {
    /// The last one first.
    all: Vec<Past>,
    rows: Vec<PlayRow>,
    /// Where plays are saved, and what lies there.
    folder: String,
    files: Vec<String>,
    note: Option<String>,
    /// The one that is looked at again.
    pub open: Option<Box<Watching>>,
}

impl Session {
    /// The page of past plays, or the one that is open.
    pub(super) fn show_past<T>(&self, show: impl FnOnce(&Place<'_>) -> T) -> T {
        match (&self.past.open, self.at) {
            (Some(open), At::Past) => open.show(&self.words, &self.theme, self.settings, show),
            _ => show(&Place::Plays(self.plays_page())),
        }
    }

    fn plays_page(&self) -> PlaysPage<'_> {
        PlaysPage {
            plays: &self.past.rows,
            files: &self.past.files,
            folder: &self.past.folder,
            note: self.past.note.as_deref(),
            words: &self.words,
            theme: &self.theme,
            settings: self.settings,
        }
    }

    /// Does what is wanted of past plays.
    pub(super) fn act_for_past(&mut self, wish: PastWish) {
        if !matches!(wish, PastWish::Step(_)) {
            self.past.note = None;
        }
        match wish {
            PastWish::List => self.list_past(),
            PastWish::Open(place) => self.watch(place, Step::Record),
            PastWish::Watch(place) => self.watch(place, Step::Start),
            PastWish::Step(step) => {
                let words = &self.words;
                if let Some(open) = &mut self.past.open {
                    open.step(step, words);
                }
            }
            PastWish::Check(place) => self.past.note = self.with_record(place, Self::checked),
            PastWish::Rescore(place) => {
                self.past.note = self.with_record(place, Self::rescored);
                self.read_past();
            }
            PastWish::Save(place) => self.past.note = self.with_record(place, Self::saved),
            PastWish::Delete(place) => self.delete(place),
            PastWish::BringIn(place) => {
                if let Some(file) = self.past.files.get(place) {
                    let path = Path::new(&self.past.folder).join(file);
                    self.bring(&path);
                }
            }
            PastWish::BringPath(path) => self.bring(Path::new(&path)),
        }
    }

    /// The list, read anew.
    pub(super) fn list_past(&mut self) {
        self.at = At::Plays;
        self.past.open = None;
        let folder = self.exports();
        self.past.files = files(&folder);
        self.past.folder = folder.display().to_string();
        self.read_past();
    }

    fn read_past(&mut self) {
        let read = self.keeping.store().past(self.keeping.player.id);
        let Some(mut all) = self.or_trouble(read) else { return };
        all.reverse();
        self.past.rows = all.iter().map(|past| self.row(&all, past)).collect();
        self.past.all = all;
    }

    /// The same in another language.
    pub(super) fn retell_past(&mut self) {
        self.past.note = None;
        let all = std::mem::take(&mut self.past.all);
        self.past.rows = all.iter().map(|past| self.row(&all, past)).collect();
        self.past.all = all;
        let words = &self.words;
        if let Some(open) = &mut self.past.open {
            open.retell(&self.shelf, words);
        }
    }

    fn row(&self, all: &[Past], past: &Past) -> PlayRow {
        let case = self.shelf.played(&past.scenario, &past.case);
        let told = case.map(|case| case.told_in(self.words.language().code()));
        let marks = marks(all, past);
        PlayRow {
            title: told.map_or_else(|| past.case.clone(), |case| case.scenario.title.to_string()),
            when: date(&self.words, past.last),
            level: past.level,
            stands: match past.state {
                State::Over => Stands::Over,
                State::Waiting => Stands::Waiting,
                State::Aside => Stands::Aside,
            },
            case: match told {
                None => CaseIs::Gone,
                Some(case) if case.hash.to_string() == past.scenario => CaseIs::Here,
                Some(_) => CaseIs::Changed,
            },
            moves: past.moves,
            marks: [marks.first, marks.best, marks.last],
            from_file: past.from_file,
            from_a_moment: past.from_a_moment,
            results: past.results.iter().map(shown).collect(),
        }
    }

    fn watch(&mut self, place: usize, step: Step) {
        let Some((past, record)) = self.record(place) else { return };
        if let Some(mut open) = Watching::of(&self.shelf, &past, record, &self.words) {
            open.step(step, &self.words);
            self.past.open = Some(Box::new(open));
            self.at = At::Past;
        }
    }

    /// A play of the list with its record, if its moves are kept.
    fn record(&mut self, place: usize) -> Option<(Past, Record)> {
        let past = self.past.all.get(place)?.clone();
        let read = self.keeping.store().play(past.play);
        let kept = self.or_trouble(read)??;
        (!kept.record.moves.is_empty()).then_some((past, kept.record))
    }

    fn with_record(&mut self, place: usize, act: impl FnOnce(&mut Self, &Past, &Record) -> String) -> Option<String> {
        let (past, record) = self.record(place)?;
        Some(act(self, &past, &record))
    }

    /// A record played again on its case as it is now.
    fn verified(&self, record: &Record) -> Option<Verified> {
        let case = self.shelf.played(&record.scenario, &record.case)?;
        let told = case.told_in(self.words.language().code());
        Verified::of(record, told, |code| Some(Arc::clone(case.told_in(code)))).ok()
    }

    fn checked(&mut self, past: &Past, record: &Record) -> String {
        let Some(verified) = self.verified(record) else { return self.words.get("plays-not-here") };
        if let Some(why) = because_of(&verified, &self.words) {
            return why;
        }
        let now = verified.score(past.last.seconds());
        let moves = ("moves", verified.all.into());
        match (past.newest(), now) {
            (Some(kept), Some(now)) if kept.total == now.total => {
                self.words.with("plays-holds", &[moves, ("points", points(now.total).into())])
            }
            (Some(kept), Some(now)) => {
                let both = [moves, ("now", points(now.total).into()), ("kept", points(kept.total).into())];
                self.words.with("plays-holds-other", &both)
            }
            (None, Some(now)) => self.words.with("plays-holds", &[moves, ("points", points(now.total).into())]),
            (_, None) => self.words.with("plays-holds-unscored", &[moves]),
        }
    }

    fn rescored(&mut self, past: &Past, record: &Record) -> String {
        let refused = |words: &Words, why: &str| words.with("plays-not-rescored", &[("reason", why.into())]);
        let Some(verified) = self.verified(record) else {
            return refused(&self.words, &self.words.get("plays-not-here"));
        };
        if past.newest().is_some_and(|kept| !Verified::is_older(kept)) {
            return self.words.get("plays-rescored-same");
        }
        if let Some(why) = because_of(&verified, &self.words) {
            return refused(&self.words, &why);
        }
        let Some(now) = verified.score(past.last.seconds()) else {
            return refused(&self.words, &self.words.get("plays-not-scored"));
        };
        let kept = self.keeping.store_mut().rescore(past.play, &now, Stamp::now());
        if let Err(error) = kept {
            return self.not_kept(&error);
        }
        let before =
            past.newest().map_or_else(|| self.words.get("plays-not-scored"), |kept| points(kept.total).to_string());
        self.words.with("plays-rescored", &[("now", points(now.total).into()), ("kept", before.as_str().into())])
    }

    fn saved(&mut self, past: &Past, record: &Record) -> String {
        let folder = self.exports();
        let day = past.last.timestamp().to_zoned(TimeZone::system()).strftime("%Y-%m-%d");
        let id: String = past.play.to_string().chars().take(8).collect();
        // A case's own name is letters, digits and hyphens.
        let path = folder.join(format!("{}-{day}-{id}.json", past.case));
        let kept = std::fs::create_dir_all(&folder)
            .map_err(|error| error.to_string())
            .and_then(|()| Keeper::new(&path, Path::new("")).map_err(|error| error.to_string()))
            .and_then(|keeper| keeper.keep_record(record).map_err(|error| error.to_string()));
        match kept {
            Ok(()) => {
                self.past.files = files(&folder);
                self.words.with("plays-saved", &[("path", path.display().to_string().as_str().into())])
            }
            Err(why) => why,
        }
    }

    /// Takes up the case of the play that is looked at: anew, or from one of its moments. What waits on the desk is gone
    /// on with, and not begun anew.
    pub(super) fn take_up_past(&mut self, action: &Action) {
        let Some(open) = self.past.open.take() else { return };
        let id = &open.whole().play.case().scenario.id;
        let Some(at) = self.shelf.cases.iter().position(|case| case.told_in("en").scenario.id == *id) else { return };
        if let Action::PlayFrom(step) = action
            && let Some(branch) = open.whole().branch(*step, &self.words)
        {
            return self.show_once_kept(at, branch);
        }
        self.open(at);
    }

    fn delete(&mut self, place: usize) {
        let Some(play) = self.past.all.get(place).map(|past| past.play) else { return };
        let removed = self.keeping.store_mut().remove_play(play);
        if self.or_trouble(removed).is_none() {
            return;
        }
        // A play that waited on the desk waits no more, and no figure counts what is gone.
        self.begun.retain(|_, running| running.id != play);
        let results = self.keeping.store().results(self.keeping.player.id);
        if let Some(results) = self.or_trouble(results) {
            self.journal.plays = results.into_iter().map(|outcome| outcome.result).collect();
        }
        self.past.note = Some(self.words.get("plays-deleted"));
        self.read_past();
        self.read_players();
    }

    fn bring(&mut self, path: &Path) {
        self.past.note = Some(match self.brought(path) {
            Ok(text) => text,
            Err(why) => {
                let path = path.display().to_string();
                let what = [("path", path.as_str().into()), ("reason", why.as_str().into())];
                self.words.with("plays-not-brought", &what)
            }
        });
    }

    fn brought(&mut self, path: &Path) -> Result<String, String> {
        let record = Record::parse(&bytes(path)?).map_err(|error| error.to_string())?;
        let now = Stamp::now();
        let result: Option<Finished> = self.verified(&record).and_then(|verified| verified.score(now.seconds()));
        let player = self.keeping.player.id;
        let done = bring_in(self.keeping.store_mut(), player, &record, result.as_ref(), now);
        let done = done.map_err(|error| error.to_string())?;
        self.read_past();
        let title = self.title_of(done.play());
        let key = if matches!(done, BroughtIn::New(_)) { "plays-brought" } else { "plays-known" };
        Ok(self.words.with(key, &[("title", title.as_str().into())]))
    }

    fn title_of(&self, play: PlayId) -> String {
        let place = self.past.all.iter().position(|past| past.play == play);
        place.and_then(|place| self.past.rows.get(place)).map(|row| row.title.clone()).unwrap_or_default()
    }

    /// The folder for what is saved for the player: among their documents, or where the data folder was named.
    pub(super) fn exports(&self) -> PathBuf {
        let documents =
            || directories::UserDirs::new().and_then(|dirs| dirs.document_dir().map(|dir| dir.join("Malmi")));
        let named = self.named_data.as_ref().map(|data| data.join("exports"));
        named.or_else(documents).unwrap_or_else(|| PathBuf::from("."))
    }
}

/// The files in a folder that may be records, by name.
fn files(folder: &Path) -> Vec<String> {
    let all = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names =
        all.filter(|entry| entry.path().is_file()).map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> =
        names.filter(|name| Path::new(name).extension().is_some_and(|end| end == "json")).collect();
    names.sort();
    names
}

/// The bytes of an ordinary file, and no more than one beyond what a record may have.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let read = || {
        // Asked before opening: opening a pipe would wait for somebody to write into it.
        if !std::fs::metadata(path)?.is_file() {
            return Err(std::io::Error::from(std::io::ErrorKind::InvalidInput));
        }
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| error.to_string())
}

fn shown(result: &Finished) -> PastResult {
    PastResult {
        total: result.total,
        rubric: result.rubric.0,
        by_rules_of_now: result.rubric == Rubric::NOW,
        dimensions: result.dimensions.iter().map(|(name, score)| (name.clone(), *score)).collect(),
    }
}

/// Thousandths as points of a hundred.
fn points(total: u16) -> i64 {
    (i64::from(total) + 5) / 10
}

/// A moment as a date in words, by the clock of this computer.
pub(super) fn date(words: &Words, at: Stamp) -> String {
    let at = at.timestamp().to_zoned(TimeZone::system());
    let time = at.strftime(if words.language() == crate::words::Language::Finnish { "%-H.%M" } else { "%H:%M" });
    words.with(
        "plays-date",
        &[
            ("day", i64::from(at.day()).into()),
            ("month", i64::from(at.month()).into()),
            ("year", i64::from(at.year()).into()),
            ("time", time.to_string().as_str().into()),
        ],
    )
}
