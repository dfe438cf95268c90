//! What a player sets once: language, time of day, size of text, motion, key caps, sound.

use super::theme::Evening;
use crate::model::HelpLevel;
use crate::words::Language;
use serde::{Deserialize, Serialize};

/// The settings. Whatever a file leaves out is as it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language; the system's until the player chooses.
    pub language: Option<Language>,
    /// Whether it is evening.
    pub evening: Evening,
    /// The level of help of new plays; otherwise each case has its own.
    pub help: Option<HelpLevel>,
    /// Size of text and controls in percent, 80 to 200.
    pub text: u8,
    /// Whether things move only where movement says something.
    pub calm: bool,
    /// Whether keys are shown on what they press.
    pub caps: bool,
    /// Whether everything is silent.
    pub muted: bool,
    /// How loud rings, taps and pages are, in percent.
    pub effects: u8,
    /// How loud rooms and lines are, in percent.
    pub beds: u8,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            evening: Evening::No,
            help: None,
            text: 100,
            calm: false,
            caps: true,
            muted: false,
            effects: 70,
            beds: 30,
        }
    }
}

impl Settings {
    /// The smallest and the largest text, in percent.
    pub const TEXT: (u8, u8) = (80, 200);

    /// The same with every number in its range.
    #[must_use]
    pub fn sound(self) -> Self {
        Self {
            text: self.text.clamp(Self::TEXT.0, Self::TEXT.1),
            effects: self.effects.min(100),
            beds: self.beds.min(100),
            ..self
        }
    }
}
