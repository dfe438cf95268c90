//! Colours of places and things: the room, the view from its window, what lies on the desk. Nothing is ever written in
//! them.

use super::colour::hex;
use egui::Color32;

macro_rules! scenery {
    ($($(#[$doc:meta])* $name:ident = $day:literal, $evening:literal;)*) => {
        /// What surfaces and things are painted with.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Scenery {
            $($(#[$doc])* pub $name: Color32,)*
        }

        impl Scenery {
            /// By day.
            pub(super) const fn light() -> Self {
                Self { $($name: hex($day),)* }
            }

            /// In the evening.
            pub(super) const fn dark() -> Self {
                Self { $($name: hex($evening),)* }
            }
        }
    };
}

scenery! {
    /// The frame of the window.
    frame = 0x00FB_FCFA, 0x003A_4C66;
    /// The air outside.
    air = 0x00EA_F3F5, 0x000B_1322;
    /// The far hill.
    hill = 0x005E_9C8B, 0x0016_283C;
    /// The near hill.
    hill_near = 0x003F_7F74, 0x000F_1F30;
    /// Birches.
    trunk = 0x00FB_FCFA, 0x0051_637D;
    /// The marks on them, wires.
    bark = 0x0014_213A, 0x0014_213A;
    /// The roof of the plant outside.
    roof = 0x0014_213A, 0x0005_090F;
    /// A lit window; only in the evening.
    lit = 0x00F3_C96B, 0x00F3_C96B;
    /// Stars; only in the evening.
    star = 0x00B9_C6D4, 0x00B9_C6D4;
    /// Leaves.
    leaf = 0x00E0_A81C, 0x006E_5A1F;
    /// Lighter leaves.
    leaf_light = 0x00F2_C230, 0x008A_6F22;
    /// The curtain.
    curtain = 0x00FB_FCFA, 0x0024_364F;
    /// Its folds.
    fold = 0x00DC_E8EE, 0x001A_2A41;
    /// The stones printed on it.
    print = 0x0017_4A85, 0x003D_6AA3;
    /// The other stones.
    print_other = 0x00E0_A81C, 0x00B9_8A1A;
    /// The shade of the lamp.
    lamp = 0x00FB_FCFA, 0x00F3_D9A8;
    /// Its rim.
    lamp_rim = 0x00DC_E8EE, 0x00B9_8A4A;
    /// Lines in the table.
    table_grain = 0x00DC_BF88, 0x003C_2D20;
    /// China.
    china = 0x00FB_FCFA, 0x00D9_E1E8;
    /// The line around it.
    glaze = 0x0017_4A85, 0x003D_6AA3;
    /// Coffee.
    coffee = 0x004A_2C1B, 0x004A_2C1B;
    /// Its gleam.
    coffee_light = 0x007A_5238, 0x007A_5238;
    /// Clips, the end of a pencil.
    metal = 0x0074_8193, 0x007F_90A8;
    /// The light side of metal.
    metal_light = 0x00C6_D1D5, 0x00A9_B6C6;
    /// The dark side of metal.
    metal_dark = 0x005F_6B80, 0x0051_637D;
    /// The pencil.
    pencil = 0x0017_4A85, 0x0023_4E84;
    /// Its light side.
    pencil_light = 0x002F_6BB0, 0x003D_6AA3;
    /// Its cut wood.
    pencil_wood = 0x00F2_E1B9, 0x00C9_B48A;
    /// Its lead, dark machines.
    black = 0x0014_213A, 0x0005_090F;
    /// The dark foot of a machine.
    black_deep = 0x000B_1322, 0x0002_0408;
    /// The shaded rim of a groove in a core box.
    groove = 0x00B8_935A, 0x001C_1611;
    /// The shade behind the screen in the room.
    screen_shade = 0x007F_A7BC, 0x0013_2337;
    /// The face of the clock.
    dial = 0x00FB_FCFA, 0x0024_364F;
    /// The time on it that is still to come.
    to_come = 0x00C6_D1D5, 0x004A_5D78;
    /// The inner edge of a page of the notebook.
    page_shade = 0x00E0_E8EA, 0x0024_364F;
    /// The wall at the other end of a call.
    far_wall = 0x00A9_BDB5, 0x0035_4A4C;
    /// Its lower part.
    far_wall_low = 0x008F_A7A0, 0x002B_3D40;
    /// The window in it.
    far_window = 0x005F_7F78, 0x0022_3034;
    /// What light comes through.
    far_pane = 0x00DC_E8EE, 0x0016_2234;
    /// The shelf.
    far_shelf = 0x006B_4A2B, 0x0046_301D;
}
