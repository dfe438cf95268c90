//! What a view is given to draw, and what it can give back.

use super::learning::LearningWish;
use super::players::PlayerWish;
use super::plays::PastWish;
use super::privacy::PrivacyWish;
use super::settings::Settings;
use super::theme::{Evening, Theme};
use crate::debrief::Debrief;
use crate::encounter::view::{Offer, View};
use crate::encounter::{Move, Play, Refusal};
use crate::model::{Channel, HelpLevel};
use crate::practice::{Ask, Behaviour};
use crate::scoring::Scorecard;
use crate::words::{Language, Words};

/// Everything that a view of a running case may read.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// What the player perceives.
    pub view: &'a View<'a>,
    /// The game's words, in the language of the window.
    pub words: &'a Words,
    /// The colours.
    pub theme: &'a Theme,
    /// What the player has set.
    pub settings: Settings,
    /// The conversation so far, oldest first, across all encounters of the case.
    pub said: &'a [Heard],
    /// Why the last move was refused, until the next one.
    pub refused: Option<Refusal>,
    /// What the play was worth, once it is over.
    pub ended: Option<Ended<'a>>,
    /// What the coach asks before anything is done here.
    pub coach: Option<&'a Ask>,
}

impl Scene<'_> {
    /// Whether a move, as it stands, is on offer.
    pub fn offers(&self, mv: &Move) -> bool {
        self.view.moves.iter().any(|offer| matches!(offer, Offer::Ready(ready) if ready == mv))
    }
}

/// A play that is over: its scorecard, what happened in it, and what it teaches.
#[derive(Clone, Copy)]
pub struct Ended<'a> {
    /// The play.
    pub play: &'a Play,
    /// The scorecard.
    pub card: &'a Scorecard,
    /// What it teaches.
    pub debrief: &'a Debrief,
}

/// Something that was said, done or noticed, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The move after which it came; lines of one step belong together.
    pub step: u16,
    /// Who.
    pub who: Who,
    /// The words.
    pub text: String,
    /// What carried it, where it is a cue and not words.
    pub cue: Option<Channel>,
}

/// Who is heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The player.
    You,
    /// The customer, or whoever the player meets, by name.
    Them(String),
    /// No one: what can be seen, or what the game tells.
    Narrator,
    /// The coach.
    Coach,
}

/// What the player wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Make a move.
    Move(Move),
    /// Open a case of the list on the desk.
    OpenCase(usize),
    /// Play the same case again.
    Again,
    /// Play again from before the move of this step, beside the play that is over.
    PlayFrom(u16),
    /// Begin a drill of a behaviour.
    Drill(Behaviour),
    /// Play the round of the drill again.
    RoundAgain,
    /// Go on to the next round of the drill.
    NextRound,
    /// Save what is on the screen, such as the record of a play, as a page to print.
    SavePage,
    /// Back to the desk; a running case waits there. From a preview back to the shelf.
    ToDesk,
    /// To the trainer's shelf.
    ToShelf,
    /// Something about who plays.
    Player(PlayerWish),
    /// Something about past plays.
    Past(PastWish),
    /// Something about what is kept.
    Privacy(PrivacyWish),
    /// To the page on learning records.
    ToLearning,
    /// What is wanted there.
    Learning(LearningWish),
    /// To the figures.
    ToFigures,
    /// Let simulated players play the case of this path.
    Study(String),
    /// Stop the study that runs.
    StopStudy,
    /// Play the case of this path while its file is edited.
    Preview(String),
    /// Speak this language.
    Language(Language),
    /// Wear this theme.
    Theme(Evening),
    /// Play new cases at this level of help.
    Help(HelpLevel),
    /// Take these settings.
    Set(Settings),
    /// Save again what could not be saved.
    SaveAgain,
    /// Go on without saving.
    PlayUnsaved,
    /// Close the window.
    Quit,
}
