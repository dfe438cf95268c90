//! Every colour, by day and by evening.

use super::Scenery;
use egui::Color32;

pub(super) const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
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
            /// What dims the screen behind a dialog.
            pub scrim: Color32,
            /// What surfaces and things are painted with.
            pub scenery: Scenery,
            $($(#[$doc])* pub $name: Color32,)*
        }

        impl Theme {
            /// Daylight.
            pub const fn light() -> Self {
                Self { dark: false, shadow: Color32::from_rgba_premultiplied(5, 9, 15, 66),
                    scrim: Color32::from_rgba_premultiplied(8, 13, 23, 102), scenery: Scenery::light(), $($name: hex($day),)* }
            }

            /// Evening, one lamp.
            pub const fn dark() -> Self {
                Self { dark: true, shadow: Color32::from_rgba_premultiplied(0, 0, 0, 128),
                    scrim: Color32::from_rgba_premultiplied(0, 0, 0, 153), scenery: Scenery::dark(), $($name: hex($evening),)* }
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
    /// Glue lines of the plywood edge, rims of boxes; decoration only.
    ply_dark = 0x00A2_7A41, 0x001C_1611;
    /// The lightest layer of plywood; decoration only.
    ply_light = 0x00F0_DDB3, 0x005A_4936;
    /// Slides, portraits, the curtain, leaves; never behind white text.
    sun = 0x00F2_C230, 0x00F2_C230;
    /// Its deeper tone.
    sun_deep = 0x00E0_A81C, 0x00E0_A81C;
    /// The upper band of the telephone.
    lake_band = 0x001B_5496, 0x0017_4070;
    /// The lower band of the telephone.
    lake_low = 0x0020_61A8, 0x001C_4D86;
    /// Earlier stretches of the voice on the telephone.
    voice_past = 0x009D_BFE3, 0x009D_BFE3;
    /// Lines and empty marks on a dark field.
    line_field = 0x005C_75A8, 0x003D_5480;
    /// Small copper labels on a dark field.
    copper_pale = 0x00F6_B98E, 0x00F6_B98E;
    /// A passed check.
    passed = 0x000B_6F64, 0x005F_EBCF;
    /// What the lamp lights on the wall in the evening; by day the wall itself.
    lamp_light = 0x00A9_CADA, 0x0024_384F;
    /// Interest. Never text, never during play; so with all four signals.
    interest = 0x00A8_7200, 0x00F9_D65C;
    /// Attention.
    attention = 0x0016_3FB4, 0x006E_95F5;
    /// Trust.
    trust = 0x000F_8F80, 0x005F_EBCF;
    /// Irritation.
    irritation = 0x007D_0A33, 0x00F2_657F;
    /// The bar of a chosen row of scores.
    bar_selected = 0x00F0_945A, 0x00A8_420C;
}
