//! The room: a wall with its lower part, a curtain, a window with birches, a lamp; and the table in front.

use super::at;
use crate::ui::draw::outline::Outline;
use crate::ui::draw::{Drawing, kept};
use crate::ui::theme::Theme;
use egui::{Color32, Painter, Pos2, Rect, Vec2, pos2, vec2};

/// On which side the curtain hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Curtain {
    /// Nowhere.
    None,
    /// On the left.
    Left,
    /// On the right.
    Right,
}

/// What there is in a room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoomLook {
    /// Where the far edge of the table is, from the top of the room.
    pub table: f32,
    /// The curtain.
    pub curtain: Curtain,
    /// The window, from the upper left corner of the room.
    pub window: Option<Rect>,
    /// The lamp: the middle of its shade's upper rim.
    pub lamp: Option<Pos2>,
}

impl RoomLook {
    /// The room of a conversation, for a scene of a size: the customer sits at 37 % of its width.
    pub fn conversation(size: Vec2, table: f32) -> Self {
        let window = at(92.0, 64.0, 150.0, (table - 196.0).max(120.0));
        let lamp = pos2(size.x * 522.0 / 800.0, 96.0);
        Self { table, curtain: Curtain::Left, window: Some(window), lamp: Some(lamp) }
    }

    /// A bare wall, as behind a screen.
    pub const fn bare(table: f32) -> Self {
        Self { table, curtain: Curtain::None, window: None, lamp: None }
    }
}

/// Draws what is behind the customer.
pub fn room(painter: &Painter, theme: &Theme, rect: Rect, look: &RoomLook) {
    let variant = format!("{look:?} {}", theme.dark);
    kept(painter, "room", rect, variant, |drawing| {
        drawing.rect(rect, 0.0, theme.wall);
        drawing.within(rect.min, 1.0, |drawing| {
            let low = at(0.0, look.table - 116.0, rect.width(), rect.height() - look.table + 116.0);
            drawing.rect(low, 0.0, theme.wall_low);
            if let Some(lamp) = look.lamp.filter(|_| theme.dark) {
                lit(drawing, theme, lamp, rect.size());
            }
            if let Some(window) = look.window {
                view(drawing, theme, window);
            }
            curtain(drawing, theme, look, rect.width());
            if let Some(at) = look.lamp {
                lamp(drawing, theme, at);
            }
        });
    });
}

/// What the lamp lights in the evening.
fn lit(drawing: &mut Drawing, theme: &Theme, lamp: Pos2, size: Vec2) {
    let rim = lamp.y + 70.0;
    let points = [
        pos2(lamp.x + 44.0, rim),
        pos2(size.x, rim + (size.x - lamp.x - 44.0) * 1.51),
        pos2(size.x, size.y),
        pos2(0.0, size.y),
        pos2(0.0, rim + (lamp.x - 44.0) * 0.586),
        pos2(lamp.x - 44.0, rim),
    ];
    drawing.area(&Outline { points: points.to_vec(), closed: true }, theme.lamp_light);
}

fn lamp(drawing: &mut Drawing, theme: &Theme, at: Pos2) {
    let paint = &theme.scenery;
    drawing.line(&format!("M{} -4V{}", at.x, at.y), 2.5, paint.bark);
    drawing.within(at, 1.0, |drawing| {
        drawing.fill("M-10 0h20c4 26 26 32 34 62h-88c8-30 30-36 34-62Z", paint.lamp);
        drawing.fill("M-44 62h88l2 8h-92Z", paint.lamp_rim);
    });
}

fn curtain(drawing: &mut Drawing, theme: &Theme, look: &RoomLook, width: f32) {
    let (left, wide, folds) = match look.curtain {
        Curtain::None => return,
        Curtain::Left => (0.0, 86.0, [28.0, 58.0]),
        Curtain::Right => (width - 74.0, 74.0, [26.0, 52.0]),
    };
    let paint = &theme.scenery;
    let cloth = at(left, 0.0, wide, look.table + 6.0);
    drawing.rect(cloth, 0.0, paint.curtain);
    drawing.clipped(cloth, |drawing| {
        let mut top = -10.0;
        while top < cloth.bottom() {
            stones(drawing, pos2(left - 6.0, top), paint.print, paint.print_other);
            top += 500.0;
        }
    });
    for fold in folds {
        drawing.line(&format!("M{0} 0V{1}", left + fold, cloth.bottom()), 2.5, paint.fold);
    }
}

/// The stones of the print: place, size, and whether it is the other colour.
const STONES: [(f32, f32, f32, bool); 11] = [
    (20.0, 30.0, 26.0, false),
    (70.0, 78.0, 30.0, false),
    (18.0, 128.0, 22.0, true),
    (74.0, 170.0, 28.0, false),
    (22.0, 222.0, 30.0, false),
    (78.0, 262.0, 20.0, true),
    (28.0, 318.0, 26.0, false),
    (80.0, 352.0, 30.0, false),
    (22.0, 408.0, 24.0, false),
    (76.0, 446.0, 26.0, true),
    (24.0, 500.0, 28.0, false),
];

fn stones(drawing: &mut Drawing, origin: Pos2, colour: Color32, other: Color32) {
    const STONE: &str = "M-10 0c0-11 7-10.5 11-9.5c8 1 10 7 9 11c-1 8-8 9-12 7c-6-1-8-4-8-8.5Z";
    for (x, y, radius, is_other) in STONES {
        drawing.within(origin + vec2(x, y) * 0.96, radius * 0.096, |drawing| {
            drawing.fill(STONE, if is_other { other } else { colour });
        });
    }
}

/// The window and what is outside: hills, the plant, birches; at night stars and two lit windows.
fn view(drawing: &mut Drawing, theme: &Theme, window: Rect) {
    let paint = &theme.scenery;
    let (wide, high) = (window.width(), window.height());
    drawing.rect(window.expand(10.0), 0.0, paint.frame);
    drawing.clipped(window, |drawing| {
        drawing.rect(window, 0.0, paint.air);
        drawing.within(window.min, 1.0, |drawing| {
            if theme.dark {
                stars(drawing, paint.star, window.size());
            }
            hill(drawing, window.size(), (0.66, 0.1, 0.5), paint.hill);
            plant(drawing, theme, window.size());
            hill(drawing, window.size(), (0.78, 0.08, 0.6), paint.hill_near);
            birches(drawing, theme, window.size());
        });
    });
    let bar = window.left() + wide * 0.6;
    drawing.rect(Rect::from_x_y_ranges(bar - 4.0..=bar + 4.0, window.y_range()), 0.0, paint.frame);
    drawing.rect(at(window.left() - 18.0, window.top() + high + 8.0, wide + 36.0, 12.0), 2.0, paint.frame);
}

fn hill(drawing: &mut Drawing, size: Vec2, (top, rise, first): (f32, f32, f32), colour: Color32) {
    let (w, h) = (size.x, size.y);
    let path = format!(
        "M0 {}q{} {} {} {}t{} {}V{h}H0Z",
        h * top,
        w * first / 2.0,
        -h * rise,
        w * first,
        -h * 0.01,
        w * (1.0 - first),
        -h * 0.035
    );
    drawing.fill(&path, colour);
}

fn plant(drawing: &mut Drawing, theme: &Theme, size: Vec2) {
    let (w, h) = (size.x, size.y);
    let path = format!(
        "M{} {}v{}l{} {}v{}l{} {}v{}h{}v{}Z",
        w * 0.4,
        h * 0.72,
        -h * 0.13,
        w * 0.11,
        h * 0.05,
        -h * 0.05,
        w * 0.11,
        h * 0.05,
        -h * 0.22,
        w * 0.05,
        h * 0.3
    );
    drawing.fill(&path, theme.scenery.roof);
    if theme.dark {
        for x in [0.44, 0.54] {
            drawing.rect(at(w * x, h * 0.665, 8.0, 6.0), 0.0, theme.scenery.lit);
        }
    }
}

fn birches(drawing: &mut Drawing, theme: &Theme, size: Vec2) {
    let (w, h, paint) = (size.x, size.y, &theme.scenery);
    for (x, thick) in [(0.09_f32, 13.0), (0.33, 10.0), (0.84, 15.0)] {
        drawing.rect(at(w * x, -6.0, thick, h + 6.0), 0.0, paint.trunk);
        for (n, side) in [0.5, 0.0, 0.5, 0.0, 0.5, 0.0].into_iter().enumerate() {
            let down = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0][n];
            let y = h * 0.36 + down * h / 8.0 + (x * 77.0) % 17.0;
            drawing.rect(at(w * x + side * thick, y, thick / 2.0, 3.0), 0.0, paint.bark);
        }
    }
    let crowns = [
        (0.12, 0.12, 0.26, paint.leaf),
        (0.38, 0.06, 0.2, paint.leaf_light),
        (0.86, 0.13, 0.28, paint.leaf_light),
        (0.98, 0.3, 0.14, paint.leaf),
        (0.02, 0.32, 0.12, paint.leaf_light),
    ];
    for (x, y, radius, colour) in crowns {
        drawing.within(pos2(w * x, h * y), w * radius / 10.0, |drawing| {
            drawing.fill("M-10 0c0-9 6-10 10-10s10 2 10 10s-5 7-10 7s-10 1-10-7Z", colour);
        });
    }
}

fn stars(drawing: &mut Drawing, colour: Color32, size: Vec2) {
    for n in 0..14_u8 {
        let share = |step: u16, of: u16| f32::from(u16::from(n) * step % of) / 100.0;
        drawing.disc(pos2(size.x * share(67, 100), size.y * share(43, 60)), 1.6, colour);
    }
}

/// The table, or any wood in front, filling a rectangle; `edge` is the height of its far edge.
pub fn table(painter: &Painter, theme: &Theme, rect: Rect, edge: f32) {
    kept(painter, "table", rect, (theme.dark, edge.to_bits()), |drawing| {
        drawing.rect(rect, 0.0, theme.table);
        drawing.rect(rect.with_max_y(rect.top() + edge), 0.0, theme.table_edge);
        drawing.within(rect.min, rect.width() / 800.0, |drawing| {
            let (scale, wide) = (800.0 / rect.width(), 800.0);
            for (from, y, sag) in [(0.0, 70.0, -14.0), (0.0, 150.0, 12.0), (120.0, 228.0, -12.0)] {
                let (y, half) = (y * scale, (wide - from) / 2.0);
                let path = format!("M{from} {y}q{} {} {half} 0t{half} {}", half / 2.0, sag * scale, -sag * scale / 3.0);
                drawing.line(&path, 2.0 * scale, theme.scenery.table_grain);
            }
        });
    });
}
