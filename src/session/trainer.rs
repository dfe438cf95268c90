//! The trainer's part of a session: the shelf, previews and studies. None of it is the player's own.

use super::preview::Previewing;
use super::study::Written;
use super::{At, Session, any_seed};
use crate::cli::look::Look;
use crate::cli::packs::{pack_compiled_in, packs_of};
use crate::lint::RULES;
use crate::scenario::diagnostic::Code;
use crate::ui::{Action, Bench};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Session {
    /// Does what a trainer wants; gives back what is for others to do.
    pub(super) fn act_for_trainer(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::ToDesk if self.at == At::Preview => self.open_shelf(),
            Action::ToShelf => self.open_shelf(),
            Action::Study(path) => self.study(path),
            Action::StopStudy => self.studies.stop(&self.words),
            Action::Preview(path) => {
                if let Some(file) = self.packs.on_disk(&path) {
                    self.preview(&file);
                }
            }
            other => return self.act_in_preview(other),
        }
        None
    }

    /// Does what is wanted of the play of a preview.
    fn act_in_preview(&mut self, action: Action) -> Option<Action> {
        let Some(previewing) = self.previewing.as_mut().filter(|_| self.at == At::Preview) else { return Some(action) };
        match action {
            Action::Move(mv) => previewing.make(mv, &self.words),
            Action::Again => previewing.again(&self.words),
            Action::PlayFrom(step) => previewing.play_from(step, &self.words),
            other => return Some(other),
        }
        None
    }

    /// What the shelf shows.
    pub(super) fn bench(&self) -> Bench<'_> {
        Bench {
            packs: self.packs.read.as_deref(),
            studies: &self.studies.sheets,
            words: &self.words,
            theme: &self.theme,
            settings: self.settings,
        }
    }

    /// Opens the shelf. The packs are read anew, because files may have been edited since.
    pub(super) fn open_shelf(&mut self) {
        self.at = At::Shelf;
        self.previewing = None;
        let (folder, titles) = (self.shelf.folder.clone(), self.translated_titles());
        self.packs.read(move || {
            let mut packs = match folder {
                Some(folder) => packs_of(&folder).unwrap_or_default(),
                None => vec![pack_compiled_in()],
            };
            for case in packs.iter_mut().flat_map(|pack| &mut pack.cases) {
                let key = case.on_disk.clone().unwrap_or_else(|| PathBuf::from(&case.path));
                if let Some((title, teaches)) = titles.get(&key) {
                    (case.title, case.teaches) = (Some(title.clone()), teaches.clone());
                }
            }
            packs
        });
    }

    /// What the cases are called and what they teach in the language of the window, where that is not their own.
    fn translated_titles(&self) -> BTreeMap<PathBuf, (String, String)> {
        let code = self.words.language().code();
        let translated = self.shelf.cases.iter().filter(|case| case.languages().next() != Some(code));
        let titles = translated.map(|case| {
            let scenario = &case.told_in(code).scenario;
            let key = case.on_disk.clone().unwrap_or_else(|| PathBuf::from(&case.file));
            (key, (scenario.title.to_string(), scenario.teaches.to_string()))
        });
        titles.collect()
    }

    /// Plays a scenario file while it is edited. One that cannot be played is said of on the shelf.
    ///
    /// The plays of a preview are nobody's own: they are kept nowhere, and no figure counts them.
    pub fn preview(&mut self, file: &Path) {
        let seed = self.seed.unwrap_or_else(any_seed);
        let wake = self.wake.clone();
        match Previewing::new(file, seed, self.settings.help, &self.words, wake) {
            Ok(previewing) => {
                self.previewing = Some(Box::new(previewing));
                self.at = At::Preview;
            }
            Err(_) => self.open_shelf(),
        }
    }

    fn study(&mut self, path: String) {
        let on_disk = self.packs.on_disk(&path);
        let language = self.words.language().code();
        let (case, written) = if let Some(file) = &on_disk {
            // As it lies on the disk now, not as it was when the game was started.
            let look = Look::at(file);
            let case = look.case.as_ref().map(|case| Arc::clone(case.told_in(language)));
            let written = case.as_ref().map(|case| Written::of(&look, file, case)).unwrap_or_default();
            (case, written)
        } else {
            let known = self.shelf.cases.iter().find(|case| case.file == path);
            (known.map(|case| Arc::clone(case.told_in(language))), Written::default())
        };
        match case {
            Some(case) => self.studies.begin(path, case, written, &self.words),
            None => self.open_shelf(),
        }
    }
}

/// What a kind of finding means; where a rule of authoring has a page of its own, why it matters and how it is mended.
pub(super) fn explain(code: Code) -> String {
    let page = RULES.iter().map(|rule| &rule.page).find(|page| page.code == code);
    page.map_or_else(|| code.meaning().to_owned(), |page| [code.meaning(), page.why, page.mend].join(" "))
}
