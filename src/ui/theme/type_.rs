//! Lettering: five sizes, two weights, two faces, and how large the player wants it.

use crate::ui::faces;
use egui::{Context, FontFamily, FontId, Id};

/// The kinds of lettering: five sizes, two weights, two faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Sources, axes, notes.
    Small,
    /// Key caps, labels of small things.
    SmallStrong,
    /// Text.
    Body,
    /// Labels of controls.
    Strong,
    /// Lead lines.
    Lead,
    /// Quotes on cards, subtitles of sheets.
    LeadVoice,
    /// Places, sheets, and what a customer says now.
    Title,
    /// Titles of cases, the name of the game, large figures.
    Display,
}

impl Type {
    /// Size and line height in units.
    pub const fn size(self) -> (f32, f32) {
        match self {
            Self::Small | Self::SmallStrong => (14.0, 18.0),
            Self::Body | Self::Strong => (16.0, 22.0),
            Self::Lead | Self::LeadVoice => (20.0, 26.0),
            Self::Title => (28.0, 34.0),
            Self::Display => (44.0, 50.0),
        }
    }

    /// The font of this lettering.
    pub fn font(self) -> FontId {
        let family = match self {
            Self::Small | Self::Body | Self::Lead => FontFamily::Proportional,
            Self::SmallStrong | Self::Strong => FontFamily::Name(faces::STRONG.into()),
            Self::LeadVoice | Self::Title | Self::Display => FontFamily::Name(faces::VOICE.into()),
        };
        FontId::new(self.size().0, family)
    }
}

/// How large the player wants text to be, 0.8 to 2 times its design size. Letters and the heights of controls follow;
/// the grid does not. It is kept in the context.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextSize(f32);

impl Default for TextSize {
    fn default() -> Self {
        Self(1.0)
    }
}

impl TextSize {
    /// A size, as near as the range allows.
    pub const fn new(times: f32) -> Self {
        Self(times.clamp(0.8, 2.0))
    }

    /// The size worn in a context.
    pub fn of(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    /// Wears this size. Follow it with [`super::Theme::apply`].
    pub fn set(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }

    fn id() -> Id {
        Id::new("text size")
    }

    /// So many times the design size.
    pub const fn times(self) -> f32 {
        self.0
    }

    /// The height of a control.
    pub const fn high(self, units: f32) -> f32 {
        units * self.0
    }

    /// The font of a kind of lettering.
    pub fn font(self, kind: Type) -> FontId {
        let font = kind.font();
        FontId::new(font.size * self.0, font.family)
    }

    /// The height of a line of a kind of lettering.
    pub const fn line(self, kind: Type) -> f32 {
        kind.size().1 * self.0
    }
}
