//! How Malmi looks: every colour and size, by day and by evening. A colour or a size that stands anywhere else is a
//! defect. All sizes are in units; see [`scale_for`].

mod colour;
mod rock;
mod scenery;
pub mod size;
mod style;
mod type_;

pub use colour::Theme;
pub use rock::{Pattern, ROCKS, Rock};
pub use scenery::Scenery;
pub use type_::{TextSize, Type};

use egui::{Shadow, Vec2};

impl Theme {
    /// The theme of a time of day.
    pub const fn of(evening: Evening) -> Self {
        match evening {
            Evening::No => Self::light(),
            Evening::Yes => Self::dark(),
        }
    }

    /// The shadow of paper.
    pub const fn paper_shadow(&self) -> Shadow {
        Shadow { offset: [0, 3], blur: 10, spread: 0, color: self.shadow }
    }

    /// The shadow of a folder.
    pub const fn folder_shadow(&self) -> Shadow {
        Shadow { offset: [0, 4], blur: 12, spread: 0, color: self.shadow }
    }

    /// The shadow of a card that is lifted.
    pub const fn lifted_shadow(&self) -> Shadow {
        Shadow { offset: [0, 10], blur: 18, spread: 0, color: self.shadow }
    }
}

/// Whether it is evening, in other words whether the dark theme is worn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Evening {
    /// Daylight.
    #[default]
    No,
    /// Evening.
    Yes,
}

impl Evening {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Yes => Self::No,
        }
    }
}

/// How many pixels a unit takes in a window of `size` pixels: one at 1280×720, so that the whole window grows together.
/// Give it to `egui::Context::set_zoom_factor` (divided by the pixels per point of the screen).
pub fn scale_for(size: Vec2) -> f32 {
    (size.x / 1280.0).min(size.y / 720.0).clamp(0.875, 3.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Color32;

    #[test]
    fn the_window_grows_as_one() {
        for (window, expected) in
            [((1280.0, 720.0), 1.0), ((2560.0, 1440.0), 2.0), ((1024.0, 640.0), 0.875), ((9000.0, 9000.0), 3.0)]
        {
            let scale = scale_for(Vec2::from(window));
            assert!((scale - expected).abs() < 0.001, "{window:?}: {scale}");
        }
    }

    /// The contrast of two colours after WCAG 2.2.
    fn contrast(a: Color32, b: Color32) -> f32 {
        let light = |c: Color32| {
            let part = |v: u8| {
                let v = f32::from(v) / 255.0;
                if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
            };
            0.05 + 0.2126 * part(c.r()) + 0.7152 * part(c.g()) + 0.0722 * part(c.b())
        };
        let (a, b) = (light(a), light(b));
        a.max(b) / a.min(b)
    }

    #[test]
    fn text_is_legible_in_both_themes() {
        for theme in [Theme::light(), Theme::dark()] {
            let pairs = [
                ("ink on paper", theme.ink, theme.paper),
                ("second ink on paper", theme.ink_2, theme.paper),
                ("third ink on paper", theme.ink_3, theme.paper),
                ("third ink in a well", theme.ink_3, theme.paper_inset),
                ("second ink on the board", theme.ink_2, theme.board),
                ("second ink on light wood", theme.ink_2, theme.birch_light),
                ("earlier words on the wall", theme.ink_wall, theme.wall),
                ("on a field", theme.on_field_2, theme.field),
                ("pen on paper", theme.pen, theme.paper),
                ("on copper", theme.on_copper, theme.copper),
                ("copper text", theme.copper_text, theme.paper),
                ("on what is chosen", theme.on_select, theme.select),
                ("ink on the highlighter", theme.ink, theme.mark),
                ("ink on the wash", theme.ink, theme.copper_wash),
            ];
            for (name, text, ground) in pairs {
                let measured = contrast(text, ground);
                assert!(measured >= 4.5, "{name}, evening {}: {measured:.1}", theme.dark);
            }
        }
    }
}
