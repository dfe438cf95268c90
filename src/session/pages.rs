//! Pages that the player saves from the screen. They go to the user's documents, or to the game's own folder where the
//! system names none.

use super::Session;
use crate::cli::put::put_new;
use crate::records::FolderError;
use crate::results::{Told, debrief_page};
use directories::UserDirs;
use jiff::Zoned;
use std::path::PathBuf;

impl Session {
    /// Saves what is on the screen as a page, and says where.
    pub(super) fn save_page(&mut self) {
        let Some((name, html)) = self.page(&Zoned::now()) else { return };
        let saved = match self.pages_folder() {
            Ok(folder) => put_new(&folder, &name, "html", html.as_bytes()).map_err(|error| error.to_string()),
            Err(why) => Err(why),
        };
        self.trouble = Some(match saved {
            Ok(path) => self.words.with("page-saved", &[("path", path.display().to_string().as_str().into())]),
            Err(why) => self.words.with("page-not-saved", &[("reason", why.as_str().into())]),
        });
    }

    /// The page of what is on the screen, and a name for its file.
    fn page(&self, now: &Zoned) -> Option<(String, String)> {
        let day = now.date().to_string();
        if let Some(html) = self.results_page() {
            return Some((format!("malmi {} {day}", self.words.get("page-file-results")), html));
        }
        let running = self.running()?;
        let over = running.over.as_ref()?;
        let told = Told {
            words: &self.words,
            play: &running.play,
            card: &over.card,
            debrief: &over.debrief,
            who: None,
            day: Some(&day),
        };
        let case = running.play.case().scenario.id.as_str();
        Some((format!("malmi {} {case} {day}", self.words.get("page-file-debrief")), debrief_page(&told)))
    }

    /// Where pages go: beside everything else where a folder was named for it, else to the user's documents.
    fn pages_folder(&self) -> Result<PathBuf, String> {
        let documents = || UserDirs::new().and_then(|dirs| dirs.document_dir().map(PathBuf::from));
        let named = self.named_data.is_some();
        if let Some(documents) = documents().filter(|_| !named) {
            return Ok(documents);
        }
        let folder = self.folder.as_ref().ok_or_else(|| FolderError::NoPlace.to_string())?;
        Ok(folder.path("pages"))
    }
}
