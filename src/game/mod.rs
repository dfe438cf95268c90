//! The game in a window: Bevy and nothing else. One plugin function for each file; this one only brings them together.

mod crash;
mod pace;
mod platform;
mod screen;
#[cfg(feature = "sound")]
mod sound;
mod trouble;
mod ui_map;
mod view;
mod window;

pub use platform::open;

use crate::session::Session;
use bevy::app::App;

/// The game as an app that is ready to run.
fn app(session: Session) -> App {
    let mut app = App::new();
    window::plugin(&mut app);
    pace::plugin(&mut app);
    screen::plugin(&mut app);
    ui_map::plugin(&mut app);
    view::plugin(&mut app, session);
    app
}
