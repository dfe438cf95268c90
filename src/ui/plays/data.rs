//! What the page of past plays is given to show.

use crate::model::HelpLevel;
use crate::ui::settings::Settings;
use crate::ui::theme::Theme;
use crate::words::Words;

/// How a play stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It came to its end.
    Over,
    /// It waits to go on.
    Waiting,
    /// It was left off.
    Aside,
}

/// Whether the case of a play is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseIs {
    /// As it was played, but perhaps for words.
    Here,
    /// Another version of it.
    Changed,
    /// Not at all.
    Gone,
}

/// What a play came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastResult {
    /// The total, 0 to 1000.
    pub total: u16,
    /// The version of the rules by which it was scored.
    pub rubric: u32,
    /// Whether these are the rules of now.
    pub by_rules_of_now: bool,
    /// The names of the dimensions and their scores, 0 to 1000.
    pub dimensions: Vec<(String, u16)>,
}

/// A play in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayRow {
    /// The title of its case; its own name where the case is not here.
    pub title: String,
    /// When it was played last, as a date in words.
    pub when: String,
    /// The level of help.
    pub level: HelpLevel,
    /// How it stands.
    pub stands: Stands,
    /// Whether its case is here.
    pub case: CaseIs,
    /// How many of its moves are kept.
    pub moves: usize,
    /// Whether it was the first attempt at its case, the best, the last.
    pub marks: [bool; 3],
    /// Whether it came from a file.
    pub from_file: bool,
    /// Whether it was taken up from a moment of another play.
    pub from_a_moment: bool,
    /// What it came to, by each version of the rules by which it was scored, oldest first.
    pub results: Vec<PastResult>,
}

impl PlayRow {
    /// Whether it can be played again to be looked at.
    pub fn can_be_watched(&self) -> bool {
        self.moves > 0 && self.case != CaseIs::Gone
    }

    /// What it came to by the newest rules.
    pub fn newest(&self) -> Option<&PastResult> {
        self.results.last()
    }
}

/// Everything that the page may read.
#[derive(Clone, Copy)]
pub struct PlaysPage<'a> {
    /// The plays, the last one first.
    pub plays: &'a [PlayRow],
    /// Files that can be brought in, and the folder in which they lie.
    pub files: &'a [String],
    /// The folder into which plays are saved.
    pub folder: &'a str,
    /// What came of what was wanted last, until something else is chosen.
    pub note: Option<&'a str>,
    /// The game's words.
    pub words: &'a Words,
    /// The colours.
    pub theme: &'a Theme,
    /// What the player has set.
    pub settings: Settings,
}

/// What is wanted of past plays. Places are those of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PastWish {
    /// To the list, wherever the player is.
    List,
    /// Open the record of a play, or where it has none what there is of it.
    Open(usize),
    /// Watch a play move by move.
    Watch(usize),
    /// Look whether a play still holds.
    Check(usize),
    /// Score a play by the rules of now.
    Rescore(usize),
    /// Save a play as a file.
    Save(usize),
    /// Delete a play.
    Delete(usize),
    /// Bring in a file of the folder, by its place.
    BringIn(usize),
    /// Bring in the file of a path.
    BringPath(String),
    /// Of the play that is open: to a place in it.
    Step(Step),
}

/// Where to go in a play that is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Before its first move.
    Start,
    /// One move back.
    Back,
    /// One move on.
    On,
    /// After its last move.
    End,
    /// By itself from now on, or not any more.
    Run,
    /// To its record.
    Record,
}
