//! What is the player's and stays on the disk: settings, the journal, plays that were begun.

use super::{Session, begun};
use crate::cli::start::Args;
use crate::records::{Folder, FolderError, Journal};
use crate::ui::Settings;

/// The file of the settings in the player's folder.
pub(super) const SETTINGS: &str = "settings.ron";

impl Session {
    pub(super) fn keep_settings(&mut self) {
        let Some(folder) = &self.folder else { return };
        let text = ron::ser::to_string_pretty(&self.settings, ron::ser::PrettyConfig::default()).unwrap_or_default();
        if let Err(error) = folder.replace(SETTINGS, text.as_bytes()) {
            self.trouble = Some(self.not_kept(&error));
        }
    }

    /// Keeps the play on the screen: in the player's folder, and in the record that was asked for.
    pub(super) fn keep_record(&mut self) {
        let Some(running) = self.own().and_then(|at| self.begun.get(&at)) else { return };
        if let Some(Err(error)) = self.folder.as_ref().map(|folder| begun::keep(folder, running)) {
            self.trouble = Some(self.not_kept(&error));
        }
        let Some(running) = self.own().and_then(|at| self.begun.get(&at)) else { return };
        if let Some(Err(error)) = self.record.as_ref().map(|keeper| keeper.keep_record(&running.record())) {
            self.trouble = Some(error.to_string());
        }
    }

    pub(super) fn not_kept(&self, error: &FolderError) -> String {
        let reason = error.to_string();
        self.words.with("trouble-folder", &[("reason", reason.as_str().into())])
    }
}

/// The player's folder with what it holds, and what went wrong with it. A fault costs what is kept, never the game.
pub(super) fn what_was_kept(args: &Args) -> (Option<Folder>, Settings, Journal, Option<FolderError>) {
    let folder = match Folder::open(args.data.as_deref()) {
        Ok(folder) => folder,
        Err(error) => return (None, Settings::default(), Journal::default(), Some(error)),
    };
    let (settings, first) = match folder.read(SETTINGS) {
        // Settings that cannot be read are those of a newer version or of a slip of the hand; they come as new.
        Ok(bytes) => (bytes.and_then(|bytes| ron::de::from_bytes(&bytes).ok()).unwrap_or_default(), None),
        Err(error) => (Settings::default(), Some(error)),
    };
    let (journal, second) = match Journal::read(&folder) {
        Ok(journal) => (journal, None),
        Err(error) => (Journal::default(), Some(error)),
    };
    (Some(folder), Settings::sound(settings), journal, first.or(second))
}
