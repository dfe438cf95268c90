//! The media that encounters happen in and the channels that a cue can travel by.

use super::Thousandths;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a cue is carried by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Channel {
    /// What is said or written.
    Words,
    /// How it is said: tone, pace, a sigh.
    Voice,
    /// The face: brows, mouth, where the eyes go.
    Face,
    /// The body: leaning, hands, a look at the clock.
    Body,
}

impl Channel {
    /// The name used in the line protocol.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Voice => "voice",
            Self::Face => "face",
            Self::Body => "body",
        }
    }
}

/// How seller and customer meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Medium {
    /// A letter on paper.
    Letter,
    /// Electronic mail.
    Email,
    /// A message in a professional network.
    Social,
    /// A telephone call.
    Phone,
    /// A video call with the camera on.
    Video,
    /// A video call in which the customer keeps the camera off.
    VideoNoCamera,
    /// The same room.
    Room,
}

impl Medium {
    /// The chance that a cue on `channel` comes through. Words always do; the shares for the rest are the design's
    /// (room .9, video .6, without camera .3) and a telephone carries the voice about as well as a room.
    pub const fn carries(self, channel: Channel) -> Thousandths {
        match (self, channel) {
            (_, Channel::Words) => Thousandths::ONE,
            (Self::Room, _) | (Self::Phone, Channel::Voice) => Thousandths::new(900),
            (Self::Video, Channel::Voice | Channel::Face) | (Self::VideoNoCamera, Channel::Voice) => {
                Thousandths::new(600)
            }
            (Self::Video, Channel::Body) => Thousandths::new(300),
            _ => Thousandths::ZERO,
        }
    }

    /// Whether this is a conversation, in which people answer at once.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Phone | Self::Video | Self::VideoNoCamera | Self::Room)
    }

    /// The name used in the line protocol.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Email => "email",
            Self::Social => "social",
            Self::Phone => "phone",
            Self::Video => "video",
            Self::VideoNoCamera => "video-no-camera",
            Self::Room => "room",
        }
    }
}

/// The kinds of encounter, in the order in which a case runs through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EncounterKind {
    /// Finding and reaching the person.
    Prospecting,
    /// Reading what was left to be found, and planning.
    Preparation,
    /// Showing cards in an order.
    Presentation,
    /// Asking and listening.
    Discovery,
    /// The third encounter: demonstration, trial, visit, quote or solution.
    Proposal,
}

impl EncounterKind {
    /// Every kind, in the order of a case.
    pub const ALL: [Self; 5] =
        [Self::Prospecting, Self::Preparation, Self::Presentation, Self::Discovery, Self::Proposal];

    /// The name used in the line protocol.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prospecting => "prospecting",
            Self::Preparation => "preparation",
            Self::Presentation => "presentation",
            Self::Discovery => "discovery",
            Self::Proposal => "proposal",
        }
    }
}
