//! What the desk is given to show.

use crate::model::{EncounterKind, HelpLevel, Medium};
use crate::practice::Behaviour;
use crate::scenario::look::Look;
use crate::scoring::Dimension;
use crate::ui::players::People;
use crate::ui::settings::Settings;
use crate::ui::theme::Theme;
use crate::words::Words;

/// A case as the desk shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskCase {
    /// Its title; the file's name where it failed to load.
    pub title: String,
    /// What is said to the player at the start.
    pub intro: String,
    /// Who the customer is, by name.
    pub person: String,
    /// What they look like.
    pub look: Look,
    /// What it teaches.
    pub teaches: String,
    /// How hard it is, 1–3.
    pub difficulty: u8,
    /// The level of help that it is meant for.
    pub level: HelpLevel,
    /// How seller and customer meet first.
    pub medium: Medium,
    /// Its encounters, in order.
    pub encounters: Vec<EncounterKind>,
    /// Minutes of all encounters together, as they pass in the case.
    pub minutes: u32,
    /// The best total so far, 0 to 1000.
    pub best: Option<u16>,
    /// What the attempts came to, where there was one.
    pub tried: Option<Tried>,
    /// Why it cannot be played, in plain words; empty for a sound case.
    pub findings: Vec<String>,
}

/// The attempts at a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// How many.
    pub times: usize,
    /// The total of the first, 0 to 1000.
    pub first: u16,
    /// The best total.
    pub best: u16,
    /// The total of the last.
    pub last: u16,
}

/// How far a skill has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillRow {
    /// Which skill.
    pub dimension: Dimension,
    /// In how many different plays it was shown well, three at most.
    pub shown: usize,
    /// Whether it is mastered: shown well in three plays, and the last time too.
    pub mastered: bool,
    /// Whether it was shown well again after three weeks.
    pub kept: bool,
    /// Whether it is to be practised today.
    pub due: bool,
    /// How it stands and when it comes back, in words.
    pub told: String,
}

/// Something to practise today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// The case, by its place in the list.
    pub case: usize,
    /// At which level of help.
    pub level: HelpLevel,
    /// Why, in words.
    pub why: String,
    /// The skill that it is about, if it is about one.
    pub skill: Option<Dimension>,
    /// A drill for the same skill, where there is one.
    pub drill: Option<Behaviour>,
}

/// A few figures about the plays so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Plays that came to their scorecard.
    pub plays: usize,
    /// Those of them in which the customer agreed to go on.
    pub agreed: usize,
    /// The best total, 0 to 1000.
    pub best: Option<u16>,
    /// The totals of the last [`Self::RECENT`] plays, oldest first.
    pub recent: Vec<u16>,
}

impl Figures {
    /// How many plays the small curve shows.
    pub const RECENT: usize = 12;
}

/// What has been learned and done so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The skills of the training path, in order.
    pub skills: Vec<SkillRow>,
    /// The figures.
    pub figures: Figures,
    /// What to practise today, most urgent first.
    pub today: Vec<Today>,
}

/// Everything that the desk may read.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The cases, in the order of the list.
    pub cases: &'a [DeskCase],
    /// What has been learned and done so far.
    pub progress: &'a Progress,
    /// The case to open next.
    pub today: usize,
    /// The case that waits where it was left.
    pub waiting: Option<usize>,
    /// Who can play, and who does.
    pub people: People<'a>,
    /// The game's words.
    pub words: &'a Words,
    /// The colours.
    pub theme: &'a Theme,
    /// What the player has set.
    pub settings: Settings,
}

impl Desk<'_> {
    /// What is said of a case today, where it is on today's list.
    pub fn planned(&self, at: usize) -> Option<&Today> {
        self.progress.today.iter().find(|today| today.case == at)
    }

    /// The level of help at which a case would begin: what the player has set, else what the plan says, else its own.
    pub fn level(&self, at: usize) -> HelpLevel {
        let own = || self.cases.get(at).map(|case| case.level).unwrap_or_default();
        self.settings.help.or_else(|| self.planned(at).map(|today| today.level)).unwrap_or_else(own)
    }
}
