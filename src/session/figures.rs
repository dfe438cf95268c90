//! The page of figures: made from the journal when it is opened, and what it says to practise today.

use super::{At, Session};
use crate::figures::Figures;
use crate::records::PlayerName;
use crate::results::{Export, player_page};
use crate::ui::{FiguresPage, Today};
use jiff::Zoned;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// What the page shows while it is open.
pub(super) struct Shown {
    figures: Figures,
    titles: BTreeMap<String, String>,
    today: Option<Today>,
}

impl Session {
    /// Opens the page.
    pub(super) fn open_figures(&mut self) {
        self.at = At::Figures;
        self.make_figures(&Zoned::now());
    }

    /// Makes the figures as of a time.
    pub(super) fn make_figures(&mut self, now: &Zoned) {
        let figures = Figures::of(&self.journal.plays, now);
        let code = self.words.language().code();
        let title = |case: &crate::cli::shelf::ShelfCase| {
            let scenario = &case.told_in(code).scenario;
            (scenario.id.to_string(), scenario.title.to_string())
        };
        let titles = self.shelf.cases.iter().map(title).collect();
        let today = self.practise_today(&figures);
        self.figures = Some(Box::new(Shown { figures, titles, today }));
    }

    /// The page, while it is open.
    pub(super) fn figures_page(&self) -> Option<FiguresPage<'_>> {
        let shown = self.figures.as_ref().filter(|_| self.at == At::Figures)?;
        Some(FiguresPage {
            figures: &shown.figures,
            player: self.keeping.player.name.as_ref().map(PlayerName::as_str),
            titles: &shown.titles,
            today: shown.today.as_ref(),
            words: &self.words,
            theme: &self.theme,
            settings: self.settings,
        })
    }

    /// A page with everything that came of the player's plays, where the figures are on the screen.
    pub(super) fn results_page(&self) -> Option<String> {
        let shown = self.figures.as_ref().filter(|_| self.at == At::Figures)?;
        let player = &self.keeping.player;
        let outcomes = self.keeping.store().results(player.id).ok()?;
        let mut export = Export::new(player, &outcomes, true);
        export.titles.clone_from(&shown.titles);
        Some(player_page(&self.words, &export, &TimeZone::system()))
    }

    /// What the plan puts first today.
    fn practise_today(&self, figures: &Figures) -> Option<Today> {
        let planned = self.progress.today.first()?;
        let case = self.on_desk.get(planned.case)?;
        let why = if figures.plays == 0 {
            self.words.get("figures-why-first")
        } else {
            let words = [("why", planned.why.as_str().into()), ("case", case.title.as_str().into())];
            self.words.with("figures-why-case", &words)
        };
        let standing = |skill| self.progress.skills.iter().find(|row| row.dimension == skill);
        let shown = planned.skill.and_then(standing).map_or(0, |row| row.shown);
        Some(Today { case: planned.case, why, skill: planned.skill, shown, minutes: case.minutes })
    }
}
