//! How Malmi looks: every colour and size, by day and by evening. A colour or a size that stands anywhere else is a
//! defect. All sizes are in units; see [`scale_for`].

use egui::{Color32, FontFamily, FontId, Shadow, Stroke, Vec2, Visuals};

const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// Sizes in units.
pub mod size {
    /// Steps of the grid.
    pub const STEPS: [f32; 7] = [4.0, 8.0, 12.0, 16.0, 24.0, 32.0, 40.0];
    /// Between the edge of the window and what stands in it.
    pub const MARGIN: f32 = 24.0;
    /// The same on the desk.
    pub const DESK_MARGIN: f32 = 40.0;
    /// Between two sheets.
    pub const GUTTER: f32 = 24.0;
    /// Between things that belong together.
    pub const GAP: f32 = 8.0;
    /// Between groups.
    pub const GAP_WIDE: f32 = 16.0;
    /// Inside a sheet.
    pub const PAD: f32 = 24.0;
    /// Inside a row, a button, a slip.
    pub const PAD_ROW: f32 = 12.0;
    /// Height of the head on every place.
    pub const HEAD: f32 = 64.0;
    /// Height of a button.
    pub const BUTTON: f32 = 48.0;
    /// Height of a button in a row of small things, and the least that can be touched.
    pub const BUTTON_SMALL: f32 = 40.0;
    /// Height of a chip.
    pub const CHIP: f32 = 32.0;
    /// Side of a key cap.
    pub const CAP: f32 = 24.0;
    /// An icon before text.
    pub const ICON: f32 = 24.0;
    /// An icon in a button or in the head.
    pub const ICON_SMALL: f32 = 22.0;
    /// An icon in a chip.
    pub const ICON_CHIP: f32 = 20.0;
    /// An icon on a tile.
    pub const ICON_TILE: f32 = 26.0;
    /// The icon on the tile that proposes.
    pub const ICON_LARGE: f32 = 30.0;
    /// Height of a question row.
    pub const ROW: f32 = 56.0;
    /// Height of a reply row.
    pub const ROW_SMALL: f32 = 48.0;
    /// Height of a move tile.
    pub const TILE: f32 = 74.0;
    /// Width of the silence tile.
    pub const SILENCE_WIDTH: f32 = 276.0;
    /// Height of the silence tile and of the moves beside it.
    pub const MOVES: f32 = 160.0;
    /// Width of the tile that proposes.
    pub const PROPOSE: f32 = 92.0;
    /// Height of a bar in a list of scores.
    pub const BAR: f32 = 16.0;
    /// Corners of paper.
    pub const RADIUS_PAPER: u8 = 3;
    /// Corners of a key cap.
    pub const RADIUS_CAP: u8 = 5;
    /// Corners of a control.
    pub const RADIUS: u8 = 8;
    /// Corners of the silence tile.
    pub const RADIUS_SILENCE: u8 = 12;
    /// Corners of a chip.
    pub const RADIUS_CHIP: u8 = 16;
    /// A line without meaning, and the border of a cap or a chip.
    pub const HAIRLINE: f32 = 1.5;
    /// The border of a control.
    pub const BORDER: f32 = 2.0;
    /// A border that says "this one".
    pub const BORDER_STRONG: f32 = 2.5;
    /// The ring around what has the focus, and its distance.
    pub const FOCUS: f32 = 3.0;
    /// The thread on which heard facts hang.
    pub const THREAD: f32 = 3.0;
    /// A bead on it.
    pub const BEAD: f32 = 6.5;
    /// The longest line of text.
    pub const LINE: f32 = 560.0;
    /// Beyond this width and height the content stays centred.
    pub const CONTENT: [f32; 2] = [1440.0, 900.0];
}

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
            Self::SmallStrong | Self::Strong => FontFamily::Name(super::faces::STRONG.into()),
            Self::LeadVoice | Self::Title | Self::Display => FontFamily::Name(super::faces::VOICE.into()),
        };
        FontId::new(self.size().0, family)
    }
}

macro_rules! colours {
    ($($(#[$doc:meta])* $name:ident = $day:literal, $evening:literal;)*) => {
        /// The colours of one time of day.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Theme {
            /// Whether it is evening.
            pub dark: bool,
            /// The only shadow colour.
            pub shadow: Color32,
            $($(#[$doc])* pub $name: Color32,)*
        }

        impl Theme {
            /// Daylight.
            pub const fn light() -> Self {
                Self { dark: false, shadow: Color32::from_rgba_premultiplied(5, 9, 15, 66), $($name: hex($day),)* }
            }

            /// Evening, one lamp.
            pub const fn dark() -> Self {
                Self { dark: true, shadow: Color32::from_rgba_premultiplied(0, 0, 0, 128), $($name: hex($evening),)* }
            }
        }
    };
}

colours! {
    /// The desk, tables, folded clippings.
    birch = 0x00E7_CE9B, 0x0033_291F;
    /// Window light on the desk.
    birch_light = 0x00EE_DAAB, 0x0043_362A;
    /// Grooves and trays.
    birch_deep = 0x00D6_B67A, 0x0028_1F17;
    /// Grain lines; decoration only.
    grain = 0x00DC_BF88, 0x003C_3025;
    /// Sheets, cards, buttons.
    paper = 0x00FB_FCFA, 0x001B_2A42;
    /// Wells inside paper.
    paper_inset = 0x00ED_F2F2, 0x0024_364F;
    /// A card laid aside.
    paper_aside = 0x00F1_EBDC, 0x0033_291F;
    /// The ground of the record and of the board of facts.
    day = 0x00DC_E8EE, 0x000E_1828;
    /// The board of facts and the ground of plots.
    board = 0x00DC_E8EE, 0x0016_243A;
    /// A slip with a fact on it.
    slip = 0x00FB_FCFA, 0x002B_3F5B;
    /// A row that can be chosen.
    row = 0x00FB_FCFA, 0x001F_3049;
    /// The wall of the room.
    wall = 0x00A9_CADA, 0x001D_3049;
    /// Its lower part.
    wall_low = 0x0097_BCCF, 0x0018_2940;
    /// The ground of small portraits.
    sky = 0x00B9_D3E0, 0x0024_384F;
    /// The table in the room.
    table = 0x00E7_CE9B, 0x004A_3828;
    /// Its far edge.
    table_edge = 0x00EE_DAAB, 0x0057_4332;
    /// Text, icons, focus.
    ink = 0x0014_213A, 0x00EE_F2F3;
    /// Second text. On wood only where the wood is light.
    ink_2 = 0x0047_546B, 0x00B9_C6D4;
    /// Third text; on paper only.
    ink_3 = 0x005F_6B80, 0x0096_A6BA;
    /// Earlier words of a beat, on the wall.
    ink_wall = 0x002C_3B55, 0x00B9_C6D4;
    /// Hairlines that carry no meaning.
    line = 0x00C6_D1D5, 0x003A_4C66;
    /// Borders of things that can be pressed.
    edge = 0x0074_8193, 0x007F_90A8;
    /// Text of what cannot be used, on wood.
    faded = 0x005F_5235, 0x00B9_C6D4;
    /// The folder, the silence, drawers.
    field = 0x001C_2F57, 0x000A_1220;
    /// The lighter tab behind.
    field_2 = 0x002B_4475, 0x001F_3350;
    /// Text on a dark field.
    on_field = 0x00FF_FFFF, 0x00EE_F2F3;
    /// Second text on a dark field.
    on_field_2 = 0x00D3_E0EF, 0x00B9_C6D4;
    /// Rings on the silence, outermost first.
    ring_1 = 0x003A_568F, 0x003A_568F;
    /// The second ring.
    ring_2 = 0x005C_82B8, 0x005C_82B8;
    /// The innermost ring.
    ring_3 = 0x007F_B0DC, 0x007F_B0DC;
    /// The telephone.
    lake = 0x0017_4A85, 0x0012_3459;
    /// The pen that the player writes with.
    pen = 0x0017_4A85, 0x00B9_D3E0;
    /// Slides, today's practice.
    patina = 0x000A_6B60, 0x000A_6B60;
    /// Faults of the line, time overrun.
    wine = 0x007D_0A33, 0x00F2_657F;
    /// Highlighter, loose slips, the part being written.
    mark = 0x00FF_E28A, 0x005A_4B1C;
    /// The one accent.
    copper = 0x00A8_420C, 0x00F0_945A;
    /// The accent under the pointer.
    copper_hover = 0x00BD_5010, 0x00F6_AB7B;
    /// The accent pressed.
    copper_press = 0x0086_330A, 0x00D9_7C42;
    /// Text on the accent.
    on_copper = 0x00FF_FFFF, 0x0014_213A;
    /// Copper as a border and as text on paper: proposing.
    copper_text = 0x0086_330A, 0x00F0_945A;
    /// Copper on dark fields.
    copper_bright = 0x00F0_945A, 0x00F0_945A;
    /// The ground of what needs attention.
    copper_wash = 0x00F6_DDCB, 0x005A_3A22;
    /// What is chosen.
    select = 0x001C_2F57, 0x00EE_F2F3;
    /// Text on what is chosen.
    on_select = 0x00FF_FFFF, 0x0014_213A;
    /// The bar of a chosen row of scores.
    bar_selected = 0x00F0_945A, 0x00A8_420C;
}

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

    /// Gives a context these colours and the game's faces. Cheap to call again when the theme changes; not for every
    /// frame.
    pub fn apply(&self, ctx: &egui::Context) {
        super::faces::install(ctx);
        ctx.all_styles_mut(|style| self.style(style));
    }

    fn style(&self, style: &mut egui::Style) {
        let mut visuals = if self.dark { Visuals::dark() } else { Visuals::light() };
        visuals.override_text_color = Some(self.ink);
        visuals.panel_fill = self.birch;
        visuals.window_fill = self.paper;
        visuals.extreme_bg_color = self.paper_inset;
        visuals.faint_bg_color = self.paper_inset;
        visuals.selection.bg_fill = self.mark;
        visuals.selection.stroke = Stroke::new(size::HAIRLINE, self.ink);
        visuals.widgets.inactive.bg_fill = self.edge;
        visuals.widgets.hovered.bg_fill = self.ink_2;
        visuals.widgets.active.bg_fill = self.ink;
        // Disabled things say in words why they are; fading them would make the words hard to read.
        visuals.disabled_alpha = 1.0;
        style.visuals = visuals;
        style.interaction.selectable_labels = false;
        style.spacing.item_spacing = Vec2::splat(size::GAP);
        style.spacing.scroll = egui::style::ScrollStyle::solid();
        style.animation_time = 0.08;
        style.text_styles = text_styles();
    }
}

/// Whether it is evening, in other words whether the dark theme is worn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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

fn text_styles() -> std::collections::BTreeMap<egui::TextStyle, FontId> {
    use egui::TextStyle as T;
    let styles = [
        (T::Small, Type::Small),
        (T::Body, Type::Body),
        (T::Monospace, Type::Body),
        (T::Button, Type::Strong),
        (T::Heading, Type::Title),
    ];
    styles.into_iter().map(|(style, kind)| (style, kind.font())).collect()
}

/// How many pixels a unit takes in a window of `size` pixels: one at 1280×720, so that the whole window grows together.
/// Give it to `egui::Context::set_zoom_factor` (divided by the pixels per point of the screen).
pub fn scale_for(size: Vec2) -> f32 {
    (size.x / 1280.0).min(size.y / 720.0).clamp(0.875, 3.0)
}

#[cfg(test)]
mod tests {
    use super::*;

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
