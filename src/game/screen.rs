//! Which screen is shown, as a Bevy state that scene and sound follow.

use bevy::app::App;
use bevy::state::app::AppExtStates;
use bevy::state::state::States;

/// The screens, coarsely: what a scene, a sound or a piece of music belongs to.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Screen {
    /// The desk: cases, settings.
    #[default]
    Desk,
    /// A case is being played.
    Case,
}

/// The state.
pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>();
}
