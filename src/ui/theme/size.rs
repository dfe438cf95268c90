//! Sizes in units.

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
/// Inside a button, beside its text.
pub const PAD_BUTTON: f32 = 18.0;
/// Inside a tag, beside its icon.
pub const PAD_TAG: f32 = 14.0;
/// A dash of a dashed border.
pub const DASH: f32 = 6.0;
/// Between two dashes.
pub const DASH_GAP: f32 = 5.0;
/// Radius of the clock's ring of hours.
pub const CLOCK: f32 = 32.0;
/// Width of the band of time around it.
pub const CLOCK_BAND: f32 = 7.0;
/// Width of a ring in the water of silence.
pub const RING: f32 = 2.6;
/// Height of the key cap on the silence tile.
pub const CAP_TALL: f32 = 30.0;
/// Width and height of a box to tick.
pub const TICK: [f32; 2] = [84.0, 40.0];
/// Width and height of a day in a strip of days.
pub const DAY: [f32; 2] = [42.0, 62.0];
/// Height of a folded clipping.
pub const CLIPPING: f32 = 72.0;
/// Height of its folds.
pub const FOLD: f32 = 10.0;
/// Units that a card rises under the pointer, and when it is lifted.
pub const CARD_RISE: [f32; 2] = [2.0, 16.0];
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
