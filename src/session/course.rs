//! The course of the player's own plays: opened, gone on with, begun anew, taken up at a moment, left.

use super::running::Running;
use super::{At, Session, any_seed};
use crate::cli::play::keep::Keeper;
use crate::encounter::{Move, Play};
use std::path::Path;

impl Session {
    /// A view panicked. Once, and its panel begins anew; twice at the same step, and the play is laid aside on the disk.
    pub fn view_failed(&mut self, why: &str) {
        let here = self.own().zip(self.play().map(|play| play.view().step));
        let again = here.is_some() && here == self.failed_at;
        self.failed_at = here;
        let mut text = self.words.with("trouble-view", &[("reason", why.into())]);
        if self.at == At::Preview {
            // A version that cannot be drawn is the trainer's to mend; the play is not the player's own.
            self.open_shelf();
        } else if self.at == At::Past {
            self.list_past();
        } else if again && let Some(running) = self.own().and_then(|at| self.begun.remove(&at)) {
            self.at = At::Desk;
            self.lay_aside(running.id);
            let path = std::env::temp_dir().join(format!("malmi-{}.record", running.play.seed()));
            if Keeper::new(&path, Path::new("")).and_then(|keeper| keeper.keep(&running.play)).is_ok() {
                let path = path.display().to_string();
                text = self.words.with("trouble-aside", &[("reason", why.into()), ("path", path.as_str().into())]);
            }
        }
        self.trouble = Some(text);
    }

    /// Begins the case on the screen anew.
    pub(super) fn again(&mut self) {
        if let Some(at) = self.own() {
            if let Some(left) = self.begun.remove(&at).filter(|running| running.over.is_none()) {
                self.lay_aside(left.id);
            }
            self.open(at);
        }
    }

    /// Opens a case where it was left, or at its beginning.
    pub(super) fn open(&mut self, at: usize) {
        // Cases that cannot be played stand on the desk after the others, and cannot be opened.
        let Some(case) = self.told(at) else { return };
        if self.begun.contains_key(&at) {
            self.at = At::Case(at);
            return self.keep_record();
        }
        // What the plan proposes comes at the level of the plan, unless the player has chosen one.
        let planned = self.progress.today.iter().find(|today| today.case == at).map(|today| today.level);
        let level = self.settings.help.or(planned).unwrap_or(case.scenario.level);
        let play = Play::new(case, self.seed.unwrap_or_else(any_seed), level);
        self.show_once_kept(at, Running::new(&play, &self.words));
    }

    /// Takes a play that is over up again at a step.
    pub(super) fn play_from(&mut self, step: u16) {
        let Some(at) = self.own() else { return };
        if let Some(branch) = self.begun.get(&at).and_then(|running| running.branch(step, &self.words)) {
            self.show_once_kept(at, branch);
        }
    }

    /// A case that is over is put away; one that is not waits on the desk.
    pub(super) fn leave_for_the_desk(&mut self) {
        if let Some(at) = self.own()
            && self.begun.get(&at).is_some_and(|running| running.over.is_some())
        {
            self.begun.remove(&at);
        }
        self.at = At::Desk;
        self.lay_the_desk();
    }

    pub(super) fn make(&mut self, mv: Move) {
        let Some(at) = self.own() else { return };
        let words = &self.words;
        if let Some(next) = self.begun.get_mut(&at).and_then(|running| running.after(mv, words)) {
            self.show_once_kept(at, next);
        }
    }
}
