//! What is kept of whoever plays: shown, taken along, deleted, and for how long.

use super::past::date;
use super::{At, Session};
use crate::records::{Folder, HeldKind, PlayerId, PlayerName, Retention, Span, Stamp, StoreError, everything, held};
use crate::ui::privacy::{Fact, FileRow, PrivacyPage, PrivacyWish};

/// What the page shows, read when it was opened and after each change.
#[derive(Default)]
pub(super) struct Kept {
    facts: Vec<Fact>,
    files: Vec<FileRow>,
    plays: usize,
    retention: Retention,
    note: Option<String>,
}

/// The spans as messages of the words, in the order of [`Span::ALL`].
const SPANS: [&str; 4] =
    ["privacy-keep-for-ever", "privacy-keep-2-years", "privacy-keep-1-year", "privacy-keep-3-months"];

impl Session {
    pub(super) fn privacy_page(&self) -> PrivacyPage<'_> {
        let kept = &self.kept;
        PrivacyPage {
            name: self.keeping.player.name.as_ref().map(PlayerName::as_str),
            facts: &kept.facts,
            files: &kept.files,
            plays: kept.plays,
            spans: &SPANS,
            span: Span::ALL.iter().position(|span| *span == kept.retention.span).unwrap_or(0),
            results_too: kept.retention.results_too,
            note: kept.note.as_deref(),
            words: &self.words,
            theme: &self.theme,
            settings: self.settings,
        }
    }

    /// Does what is wanted of what is kept.
    pub(super) fn act_for_privacy(&mut self, wish: PrivacyWish) {
        self.kept.note = None;
        match wish {
            PrivacyWish::Open => self.at = At::Privacy,
            PrivacyWish::Export => self.kept.note = Some(self.export()),
            PrivacyWish::Delete => self.forget(),
            PrivacyWish::Keep(span, results_too) => {
                let span = Span::ALL.get(span).copied().unwrap_or_default();
                self.keep_for(Retention { span, results_too });
            }
        }
        self.read_kept();
    }

    /// Reads what is kept.
    pub(super) fn read_kept(&mut self) {
        let read = self.look_at_kept();
        self.or_trouble(read);
    }

    fn look_at_kept(&mut self) -> Result<(), StoreError> {
        let player = self.keeping.player.clone();
        let store = self.keeping.store();
        let past = store.past(player.id)?;
        let moves: usize = past.iter().map(|past| past.moves).sum();
        let results: usize = past.iter().map(|past| past.results.len()).sum();
        let others = store.players()?.len().saturating_sub(1);
        let drills = store.rounds(player.id)?.len();
        let settings = store.settings(player.id)?.len();
        let waiting = store.leaving(player.id)?.len();
        let retention = Retention::of(&**store)?;
        drop(store);
        let fact = |what, value: String| Fact { what, value };
        let name = player.name.as_ref().map_or_else(|| self.words.get("players-no-name"), ToString::to_string);
        let place = self.folder.as_ref().map(|folder| folder.dir().display().to_string()).unwrap_or_default();
        self.kept.facts = vec![
            fact("privacy-name", name),
            fact("privacy-pseudonym", player.id.to_string()),
            fact("privacy-since", date(&self.words, player.made)),
            fact("privacy-plays", past.len().to_string()),
            fact("privacy-moves", moves.to_string()),
            fact("privacy-results", results.to_string()),
            fact("privacy-drills", drills.to_string()),
            fact("privacy-settings", settings.to_string()),
            fact("privacy-waiting", waiting.to_string()),
            fact("privacy-others", others.to_string()),
            fact("privacy-where", place),
        ];
        self.kept.files = self.folder.as_ref().map(files).unwrap_or_default();
        (self.kept.plays, self.kept.retention) = (past.len(), retention);
        Ok(())
    }

    /// Saves everything of the player in one file; says where, or why not.
    fn export(&mut self) -> String {
        let all = everything(&**self.keeping.store(), &self.keeping.player);
        let text = match all {
            Ok(all) => format!("{all:#}\n"),
            Err(error) => return self.not_kept(&error),
        };
        let folder = Folder::open(Some(&self.exports()));
        let name = format!("malmi-{}.json", short(self.keeping.player.id));
        match folder.and_then(|folder| folder.replace(&name, text.as_bytes()).map(|()| folder.path(&name))) {
            Ok(path) => self.words.with("privacy-exported", &[("path", path.display().to_string().as_str().into())]),
            Err(error) => error.to_string(),
        }
    }

    /// Deletes the player with everything. Whoever is left plays on, or somebody new without a name.
    fn forget(&mut self) {
        let id = self.keeping.player.id;
        let removed = self.keeping.store_mut().remove_player(id);
        if self.or_trouble(removed).is_none() {
            return;
        }
        self.begun.clear();
        let next = crate::records::last_player(self.keeping.store_mut());
        if let Some(next) = self.or_trouble(next) {
            self.switch(next);
            // Where several are left, whoever sits here is asked.
            self.players.asks = self.players.people().all.len() > 1;
        }
        self.trouble = Some(self.words.get("privacy-deleted"));
    }

    fn keep_for(&mut self, retention: Retention) {
        let set = retention.set(self.keeping.store_mut());
        self.or_trouble(set);
    }

    /// Deletes what is too old, as was set on this computer.
    pub(super) fn thin(&mut self) {
        let applied = Retention::of(&**self.keeping.store());
        let applied = applied.and_then(|retention| retention.apply(self.keeping.store_mut(), Stamp::now()));
        self.or_trouble(applied);
    }
}

fn short(id: PlayerId) -> String {
    id.to_string().chars().take(8).collect()
}

fn files(folder: &Folder) -> Vec<FileRow> {
    let row = |held: crate::records::Held| FileRow {
        size: size(held.bytes),
        what: match held.what {
            HeldKind::Store => "privacy-file-database",
            HeldKind::Log => "privacy-file-log",
            HeldKind::Copy => "privacy-file-copy",
            HeldKind::OldForm => "privacy-file-old",
            HeldKind::Export => "privacy-file-export",
            HeldKind::Other => "privacy-file-other",
        },
        name: held.name,
    };
    held(folder).into_iter().map(row).collect()
}

/// So many bytes, in a unit that can be read.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    }
}
