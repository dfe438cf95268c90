//! Which screen is shown, as a Bevy state that anything beside the views can follow.

use crate::encounter::Stage;
use crate::model::EncounterKind;
use crate::session::Session;
use bevy::app::App;
use bevy::state::app::AppExtStates;
use bevy::state::state::States;

/// The screens.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Screen {
    /// The desk: cases, training path, settings.
    #[default]
    Desk,
    /// The trainer's shelf.
    Shelf,
    /// The figures.
    Figures,
    /// What was left to be found, and the plan sheet.
    Dossier,
    /// Finding and reaching people.
    Prospecting,
    /// The cards, laid and shown.
    Presentation,
    /// Asking and listening.
    Conversation,
    /// The third encounter.
    Third,
    /// The next step at the end of a meeting.
    NextStep,
    /// The player's own telling.
    Telling,
    /// The record.
    Record,
}

impl Screen {
    /// The screen of what the session shows.
    pub fn of(session: &Session) -> Self {
        match session.play().map(|play| play.view().stage) {
            None if session.is_at_the_shelf() => Self::Shelf,
            None if session.is_at_the_figures() => Self::Figures,
            None => Self::Desk,
            Some(Stage::Encounter(EncounterKind::Preparation)) => Self::Dossier,
            Some(Stage::Encounter(EncounterKind::Prospecting)) => Self::Prospecting,
            Some(Stage::Encounter(EncounterKind::Presentation)) => Self::Presentation,
            Some(Stage::Encounter(EncounterKind::Discovery)) => Self::Conversation,
            Some(Stage::Encounter(EncounterKind::Proposal)) => Self::Third,
            Some(Stage::Closing) => Self::NextStep,
            Some(Stage::Reflection) => Self::Telling,
            Some(Stage::Over) => Self::Record,
        }
    }
}

/// The state.
pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>();
}
