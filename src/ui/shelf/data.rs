//! What the trainer's shelf is given to show.

use super::Finding;
use crate::ui::settings::Settings;
use crate::ui::theme::Theme;
use crate::words::Words;
use std::collections::BTreeMap;

/// A pack: a folder with cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// Its title; that of the folder where it has none.
    pub title: String,
    /// The cases in it, in the order of practice; those that cannot be played last.
    pub cases: Vec<PackCase>,
    /// What was found about the pack itself.
    pub findings: Vec<Finding>,
}

/// A case of a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackCase {
    /// Its title; the name of its file where it cannot be played.
    pub title: String,
    /// The name of its file.
    pub file: String,
    /// What it teaches.
    pub teaches: String,
    /// What tells it from every other: its path.
    pub path: String,
    /// Whether it can be played.
    pub playable: bool,
    /// Whether it lies on the disk, where it can be edited.
    pub on_disk: bool,
    /// The languages that it is written in, with how much of it is: its own first.
    pub languages: Vec<LanguageShare>,
    /// What was found about it, its persona and its translations.
    pub findings: Vec<Finding>,
}

/// How much of a case is written in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageShare {
    /// The two-letter code.
    pub code: String,
    /// How many texts are written.
    pub done: usize,
    /// How many there are.
    pub all: usize,
}

impl Pack {
    /// Errors and warnings of everything in it.
    pub fn counts(&self) -> (usize, usize) {
        let all = || self.findings.iter().chain(self.cases.iter().flat_map(|case| &case.findings));
        let errors = all().filter(|finding| finding.is_error()).count();
        (errors, all().count() - errors)
    }
}

/// The study of a case, as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StudySheet {
    /// It is being played: plays so far, and plays in all.
    Running {
        /// So far.
        done: usize,
        /// In all.
        all: usize,
    },
    /// It is done.
    Done(Box<StudyTable>),
}

/// What came of a study.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StudyTable {
    /// How many times each player played.
    pub plays: u64,
    /// The total from which a play is good, 0–1000.
    pub mark: u16,
    /// One for each player, the patient one first.
    pub rows: Vec<StudyRow>,
    /// What must hold, with its figure.
    pub checks: Vec<StudyCheck>,
    /// What it all comes to, in a sentence or two, and whether that is good.
    pub verdict: (bool, String),
    /// What to mend, what matters most first, as `malmi study` says it.
    pub mend: Vec<String>,
    /// How many pieces of the case some play reached, and how many there are.
    pub reached: (usize, usize),
    /// What no play ever reached, a line each.
    pub unreached: Vec<String>,
}

/// A player's scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyRow {
    /// Who.
    pub name: String,
    /// The mean total, 0–1000.
    pub mean: u16,
    /// Between which totals the middle eight of ten plays lie.
    pub spread: (u16, u16),
    /// Whether this is the player that does everything well.
    pub patient: bool,
}

/// Something that must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyCheck {
    /// What.
    pub what: String,
    /// The figure, where there is one.
    pub figure: String,
    /// Whether it does.
    pub holds: bool,
}

/// Everything that the shelf may read.
#[derive(Clone, Copy)]
pub struct Bench<'a> {
    /// The packs; `None` while they are being read.
    pub packs: Option<&'a [Pack]>,
    /// The studies so far, by the paths of their cases.
    pub studies: &'a BTreeMap<String, StudySheet>,
    /// The game's words.
    pub words: &'a Words,
    /// The colours.
    pub theme: &'a Theme,
    /// What the player has set.
    pub settings: Settings,
}
