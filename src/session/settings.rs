//! What the player has set, and the language that is spoken.

use super::{At, Session};
use crate::ui::{Settings, Theme};
use crate::words::{Language, Words};
use std::sync::Arc;

impl Session {
    pub(super) fn set(&mut self, settings: Settings) {
        let settings = settings.sound();
        let before = std::mem::replace(&mut self.settings, settings);
        self.theme = Theme::of(settings.evening);
        if let Some(language) = settings.language
            && language != self.words.language()
        {
            self.speak(language);
        }
        if before != settings {
            self.keep_settings();
        }
    }

    /// Speaks another language from now on. What was said already is said again in it.
    pub(super) fn speak(&mut self, language: Language) {
        self.words = Words::new(language);
        self.lay_the_desk();
        for (at, running) in &mut self.begun {
            if let Some(case) = self.shelf.cases.get(*at) {
                running.retell(Arc::clone(case.told_in(language.code())), &self.words);
            }
        }
        if let Some(previewing) = &mut self.previewing {
            previewing.retell(&self.words);
        }
        self.retell_drill();
        self.studies.retell(&self.words);
        self.retell_past();
        match self.at {
            At::Privacy => self.read_kept(),
            At::Learning => self.lay_learning(None),
            At::Shelf => self.open_shelf(),
            At::Figures => self.open_figures(),
            _ => {}
        }
    }
}
