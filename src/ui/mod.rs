//! The views of the window, in egui: they draw what a player perceives and give back what the player wants to do. They
//! know nothing of Bevy, keep no game state and never change an encounter.
//!
//! Start at [`screen_ui`]; every view of an encounter has the shape
//! `fn (ui, &Scene, &mut Panel) -> Option<Move>`.

mod closing;
mod coach;
pub mod desk;
mod discovery;
pub mod draw;
mod drill;
mod faces;
pub mod figures;
#[cfg(feature = "dev")]
mod gallery;
mod head;
mod hearing;
pub mod learning;
mod leaving;
pub mod motion;
pub mod person;
mod plan;
pub mod players;
pub mod plays;
mod preparation;
pub mod presentation;
pub mod preview;
pub mod privacy;
pub mod prospecting;
mod record;
pub mod scene;
mod screen;
mod settings;
pub mod shelf;
mod stage;
pub mod surface;
mod talk;
mod telling;
pub mod theme;
pub mod third;
mod unsaved;
mod wear;
pub mod widgets;

pub use closing::{ClosingPanel, closing_ui};
pub use desk::{Desk, DeskCase, DeskPanel, desk_ui};
pub use discovery::{DiscoveryPanel, discovery_ui};
pub use drill::Drill;
pub use figures::{FiguresPage, FiguresPanel, Today, figures_ui};
#[cfg(feature = "dev")]
pub use gallery::{Gallery, gallery_ui};
pub use hearing::{hear, retell, say};
pub use learning::{
    KeyFrom, LearningForm, LearningLine, LearningPage, LearningPanel, LearningSheet, LearningState, LearningWish,
    learning_ui,
};
pub use person::{Backdrop, person};
pub use players::{People, Person, PlayerWish};
pub use plays::{PastStrip, PastWish, PlayRow, PlaysPage, PlaysPanel, plays_ui};
pub use preparation::{PreparationPanel, preparation_ui};
pub use presentation::{PresentationPanel, presentation_ui};
pub use preview::{Preview, PreviewPanel, Standing};
pub use privacy::{PrivacyPage, PrivacyPanel, PrivacyWish, privacy_ui};
pub use prospecting::{ProspectingPanel, prospecting_ui};
pub use record::{RecordPanel, record_ui};
pub use scene::{Action, Ended, Heard, Scene, Who};
pub use screen::{Panels, Place, screen_ui};
pub use settings::{Settings, settings_ui};
pub use shelf::{Bench, ShelfPanel, shelf_ui};
pub use telling::{TellingPanel, telling_ui};
pub use theme::{Evening, Theme, scale_for};
pub use third::{ThirdPanel, third_ui};
pub use unsaved::{Unsaved, Waits, unsaved_ui};
pub use wear::wear;
