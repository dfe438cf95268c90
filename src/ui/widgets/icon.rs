//! The icons, drawn as shapes in a box of 24 with strokes of 2.2 and round ends. None stands without its word, or a name
//! for the screen reader.

use crate::ui::draw::outline::{Outline, at, outlines};
use crate::ui::draw::{mesh, round_stroke};
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2};
use std::sync::{Arc, LazyLock};

/// The side of the box in which icons are drawn.
const BOX: f32 = 24.0;
/// The width of their lines in it.
const LINE: f32 = 2.2;

/// A part of an icon.
enum Part {
    /// A line, or several.
    Line(&'static str),
    /// A thicker line.
    Thick(&'static str),
    /// A filled area without a line.
    Area(&'static str),
    /// A filled area with a line around it.
    Both(&'static str),
    /// A circle: its centre and radius.
    Ring(f32, f32, f32),
    /// A filled circle.
    Disc(f32, f32, f32),
    /// A box with round corners: left, top, width, height, radius.
    Case(f32, f32, f32, f32, f32),
}

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = [$($part:expr),+ $(,)?];)*) => {
        /// An icon.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Icon {
            $($(#[$doc])* $name,)*
        }

        impl Icon {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            fn parts(self) -> &'static [Part] {
                use Part::{Area, Both, Case, Disc, Line, Ring, Thick};
                match self {
                    $(Self::$name => const { &[$($part),+] },)*
                }
            }
        }
    };
}

icons! {
    /// Back, leave.
    Back = [Line("M15 5 8 12l7 7")];
    /// On.
    Forward = [Line("m9 5 7 7-7 7")];
    /// Down, more to choose.
    Down = [Line("m5 9 7 7 7-7")];
    /// Up.
    Up = [Line("m5 15 7-7 7 7")];
    /// An arrow to the left, as on a key.
    ArrowLeft = [Line("M19 12H5M11 6l-6 6 6 6")];
    /// An arrow to the right.
    ArrowRight = [Line("M5 12h14M13 6l6 6-6 6")];
    /// An arrow up.
    ArrowUp = [Line("M12 19V5M6 11l6-6 6 6")];
    /// An arrow down.
    ArrowDown = [Line("M12 5v14M6 13l6 6 6-6")];
    /// Sound.
    Sound = [Line("M4 10v4h4l5 4V6L8 10H4Z"), Line("M17 9c1.6 1.8 1.6 4.2 0 6M19.5 6.5c3 3.3 3 7.7 0 11")];
    /// No sound.
    Muted = [Line("M4 10v4h4l5 4V6L8 10H4Z"), Line("M16.5 9.5l5 5M21.5 9.5l-5 5")];
    /// Settings.
    Gear = [
        Ring(12.0, 12.0, 3.2),
        Line("M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2.1 2.1M15.9 15.9 18 18M18 6l-2.1 2.1M8.1 15.9 6 18"),
    ];
    /// Time.
    Clock = [Ring(12.0, 12.0, 8.5), Line("M12 7v5l3.5 2.5")];
    /// A letter.
    Mail = [Case(3.5, 6.0, 17.0, 12.5, 1.5), Line("m4 7 8 6.5L20 7")];
    /// The telephone.
    Phone = [Line(
        "M6 4h3.5l1.5 4.5-2 1.5c1 2.3 2.7 4 5 5l1.5-2 4.5 1.5V18c0 1.2-.8 2-2 2C10.5 20 4 13.5 4 6c0-1.2.8-2 2-2Z",
    )];
    /// The room, in person: a door.
    Room = [Line("M5 20V6l9-2.5V20M3 20h18M14 8h5v12"), Disc(11.0, 12.5, 1.5)];
    /// A video call, a recording.
    Video = [Case(3.0, 6.5, 12.5, 11.0, 2.0), Line("m15.5 11 5.5-3.5v9L15.5 13")];
    /// Done, passed.
    Check = [Line("m5 12.5 4.5 4.5L19 7.5")];
    /// Away, close.
    Close = [Line("M6 6l12 12M18 6 6 18")];
    /// Add.
    Plus = [Line("M12 5v14M5 12h14")];
    /// Less, closed.
    Minus = [Line("M5 12h14")];
    /// Take back, play again.
    Undo = [Line("M9 7 5 11l4 4"), Line("M5 11h9a5 5 0 0 1 0 10h-2")];
    /// Go on, start.
    Play = [Both("M8 5.5v13l10-6.5-10-6.5Z")];
    /// Pause.
    Pause = [Line("M8.5 6v12M15.5 6v12")];
    /// Interest: a glint of ore.
    Star = [Area("M12 3c1 5.5 3.5 8 9 9-5.5 1-8 3.5-9 9-1-5.5-3.5-8-9-9 5.5-1 8-3.5 9-9Z")];
    /// Attention: an open eye.
    Eye = [
        Line("M2.5 12C5 7.5 8.5 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-6 6.5-9.5 6.5S5 16.5 2.5 12Z"),
        Disc(12.0, 12.0, 3.4),
    ];
    /// Trust: two rings that overlap.
    Rings = [Ring(8.7, 12.0, 5.4), Ring(15.3, 12.0, 5.4)];
    /// Irritation: a zigzag.
    Zigzag = [Thick("M3 15l4-7 4 8.5 4-9.5 3 6 3-3")];
    /// A missed cue: a lamp that would have lit it.
    Bulb = [Line(
        "M9.5 17.5h5M10.5 20.5h3M12 3a6.2 6.2 0 0 0-3.7 11.2c.8.7 1.2 1.5 1.2 3.3h5c0-1.8.4-2.6 1.2-3.3A6.2 6.2 0 0 0 12 3Z",
    )];
    /// A greeting, a hand.
    Hand = [Line(
        "M7 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V12l.6-1.2c.9-1.3 2.7-.4 2.2 1.2L17 17c-.8 2.5-2.5 4-5 4-3 0-5-2-5-5v-4Z",
    )];
    /// Saying back what was said.
    Quote = [Line("M10 8H5.5v5H10V8Zm0 5c0 2-1.2 3.5-3.5 4M18.5 8H14v5h4.5V8Zm0 5c0 2-1.2 3.5-3.5 4")];
    /// A nod.
    Nod = [
        Ring(9.0, 8.0, 4.3),
        Line("M2.5 20c0-4 2.9-6 6.5-6s6.5 2 6.5 6M20 5v9m0 0-2.7-2.7M20 14l2.7-2.7"),
    ];
    /// Silence: a pebble over two ripples.
    Silence = [Disc(12.0, 6.5, 3.2), Line("M6 12.5c3.5 2.6 8.5 2.6 12 0M3 16.5c5 4.6 13 4.6 18 0")];
    /// Tell me more, and so on.
    More = [Disc(6.0, 12.0, 1.8), Disc(12.0, 12.0, 1.8), Disc(18.0, 12.0, 1.8)];
    /// Cutting in.
    CutIn = [Line("M4 12h8M12 6v12M16 9l4 3-4 3")];
    /// Digging deeper.
    Dig = [Line("M12 3v13m0 5-4-5h8l-4 5ZM7 6h10M8.5 10h7")];
    /// Cards, free practice.
    Cards = [
        Case(4.0, 6.0, 10.0, 14.0, 1.5),
        Line("M9 3.5h9.5A1.5 1.5 0 0 1 20 5v12.5"),
    ];
    /// Figures.
    Chart = [Line("M4 4v16h16"), Line("m7 15 4-5 3 2.5L20 6")];
    /// Binders, the trainer's shelf.
    Binders = [
        Case(4.0, 4.0, 4.5, 16.0, 1.0),
        Case(9.8, 4.0, 4.5, 16.0, 1.0),
        Line("m16 5 3.5-.8L22 19l-3.6.8L16 5Z"),
    ];
    /// A day, the next step.
    Calendar = [Case(4.0, 5.5, 16.0, 14.5, 1.5), Line("M4 10h16M8.5 3v4M15.5 3v4")];
    /// Looking for something.
    Search = [Ring(10.5, 10.5, 6.0), Line("m15 15 5.5 5.5")];
    /// A place on the map.
    Pin = [Line("M12 21c4-5 6-8 6-11a6 6 0 0 0-12 0c0 3 2 6 6 11Z"), Ring(12.0, 10.0, 2.0)];
    /// A written comment, the chat.
    Chat = [Line("M4 5.5h16v11H11l-4.5 3.5v-3.5H4v-11Z")];
    /// A poll.
    Poll = [Line("M5 20v-7M12 20V5M19 20v-10")];
    /// The camera, pictures.
    Camera = [Case(3.0, 7.0, 18.0, 12.0, 2.0), Ring(12.0, 13.0, 3.5), Line("M8.5 7 10 4.5h4L15.5 7")];
    /// A note.
    Note = [Line("M5 4h14v11l-5 5H5V4Z"), Line("M14 20v-5h5M8.5 8.5h7M8.5 12h4")];
    /// Cutting out.
    Scissors = [Ring(7.0, 7.0, 2.6), Ring(7.0, 17.0, 2.6), Line("M9.2 8.5 20 17M9.2 15.5 20 7")];
    /// Changing places.
    Swap = [Line("M4 8h14m0 0-3.5-3.5M18 8l-3.5 3.5M20 16H6m0 0 3.5-3.5M6 16l3.5 3.5")];
    /// A question.
    Ask = [Line("M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3"), Disc(12.0, 18.5, 1.3)];
    /// A proposal.
    Gift = [Line("M4 10h16v10H4V10ZM12 10v10M4 10l2-5 6 5 6-5 2 5")];
    /// The state of a line.
    Signal = [Line("M5 18v-3M10 18v-6M15 18V9M20 18V6")];
    /// Something that can be carried elsewhere.
    Drag = [
        Disc(9.0, 6.0, 1.7), Disc(15.0, 6.0, 1.7), Disc(9.0, 12.0, 1.7),
        Disc(15.0, 12.0, 1.7), Disc(9.0, 18.0, 1.7), Disc(15.0, 18.0, 1.7),
    ];
    /// Something is wrong.
    Warning = [Line("M12 4 2.8 20h18.4L12 4Z"), Line("M12 10v5"), Disc(12.0, 17.6, 1.0)];
    /// A plant.
    Factory = [Line("M3 20V10l5 3v-3l5 3v-3l5 3V5h3v15H3Z")];
    /// A document.
    Document = [Line("M6 3.5h8L18.5 8v12.5H6v-17Z"), Line("M14 3.5V8h4.5M9 12h6.5M9 15.5h6.5")];
    /// Work on a machine.
    Wrench = [Line(
        "M13.3 6.9a4.1 4.1 0 0 1 5.1-.9l-2.8 2.8.5 1.8 1.8.5 2.3-2.8c.6 2.8-1.4 5.5-4.6 5.5-.6 0-1.2-.1-1.8-.4L7.4 19.8 3.7 16.1l6.4-6.4c-.3-1.1.5-2.3 3.2-2.8Z",
    )];
    /// A trial.
    Flask = [
        Line("M9.5 3.5h5M10.5 3.5v6L5 19c-.6 1 0 1.5 1 1.5h12c1 0 1.6-.5 1-1.5l-5.5-9.5v-6M8 14.5h8"),
    ];
    /// Writing.
    Pencil = [Line("M5 19l1-4.5L16 4.5l3.5 3.5L9.5 18 5 19Z"), Line("M13.5 7 17 10.5")];
    /// The coach: a person who says something.
    Coach = [
        Ring(8.5, 9.5, 3.8),
        Line("M2.5 20.5c0-3.6 2.6-5.4 6-5.4s6 1.8 6 5.4"),
        Line("M14.5 3.5h7v6h-3.5l-2.5 2.5"),
    ];
    /// A person.
    Person = [Ring(12.0, 8.0, 4.3), Line("M5 20.5c0-4.2 3.1-6.5 7-6.5s7 2.3 7 6.5")];
    /// Leaving a subject, laying aside.
    Aside = [Line("M4 18.5h16M12 4v9.5M7.5 9.5l4.5 4.5 4.5-4.5")];
    /// Kept, saved.
    Save = [Line("M12 4v10M7.5 10l4.5 4.5 4.5-4.5"), Line("M4.5 16v4h15v-4")];
    /// Daylight.
    Sun = [
        Ring(12.0, 12.0, 4.2),
        Line("M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3 6.7 6.7M17.3 17.3 18.7 18.7M18.7 5.3 17.3 6.7M6.7 17.3 5.3 18.7"),
    ];
    /// The evening.
    Moon = [Line("M19.5 14.2A8 8 0 1 1 9.8 4.5a6.2 6.2 0 0 0 9.7 9.7Z")];
    /// A language.
    Language = [Ring(12.0, 12.0, 8.5), Line("M3.5 12h17M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17")];
    /// A folder.
    Folder = [Line("M3.5 18.5v-12h6l2 2.5h9v9.5h-17Z")];
}

/// An icon in its box, ready to be placed.
struct Glyph {
    lines: Vec<(Outline, f32)>,
    areas: Vec<Outline>,
}

static GLYPHS: LazyLock<Vec<Glyph>> = LazyLock::new(|| Icon::ALL.iter().map(|icon| icon.glyph()).collect());

impl Icon {
    fn glyph(self) -> Glyph {
        let mut glyph = Glyph { lines: Vec::new(), areas: Vec::new() };
        for part in self.parts() {
            match *part {
                Part::Line(path) => glyph.lines.extend(outlines(path).into_iter().map(|line| (line, LINE))),
                Part::Thick(path) => glyph.lines.extend(outlines(path).into_iter().map(|line| (line, 2.8))),
                Part::Area(path) => glyph.areas.extend(outlines(path)),
                Part::Both(path) => {
                    glyph.areas.extend(outlines(path));
                    glyph.lines.extend(outlines(path).into_iter().map(|line| (line, LINE)));
                }
                Part::Ring(x, y, radius) => glyph.lines.push((Outline::circle(at(x, y), radius), LINE)),
                Part::Disc(x, y, radius) => glyph.areas.push(Outline::circle(at(x, y), radius)),
                Part::Case(x, y, wide, high, radius) => {
                    let rect = Rect::from_min_size(at(x, y), Vec2::new(wide, high));
                    glyph.lines.push((Outline::rounded(rect, radius), LINE));
                }
            }
        }
        glyph
    }
}

/// Draws an icon around a centre, so wide and high.
pub fn icon(painter: &Painter, icon: Icon, centre: Pos2, size: f32, colour: Color32) {
    painter.extend(icon_shapes(icon, centre, size, colour, 1.0 / painter.pixels_per_point()));
}

/// The shapes of an icon, for drawings that are kept.
pub fn icon_shapes(icon: Icon, centre: Pos2, size: f32, colour: Color32, feather: f32) -> Vec<Shape> {
    let Some(glyph) = GLYPHS.get(icon as usize) else { return Vec::new() };
    let (origin, scale) = (centre - Vec2::splat(size / 2.0), size / BOX);
    let mut shapes = Vec::new();
    for (line, width) in &glyph.lines {
        round_stroke(&mut shapes, line, origin, scale, Stroke::new(width * scale, colour));
    }
    if !glyph.areas.is_empty() {
        let mut areas = Mesh::default();
        for area in &glyph.areas {
            mesh::fill(&mut areas, &area.placed(origin, scale), colour, feather);
        }
        shapes.push(Shape::Mesh(Arc::new(areas)));
    }
    shapes
}

/// Where an icon that stands before a text has its centre, and where the text begins.
pub fn beside(left: f32, middle: f32, size: f32, gap: f32) -> (Pos2, f32) {
    (pos2(left + size / 2.0, middle), left + size + gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_stays_in_its_box() {
        let room = Rect::from_min_size(Pos2::ZERO, Vec2::splat(BOX)).expand(1.0);
        for (icon, glyph) in Icon::ALL.iter().zip(GLYPHS.iter()) {
            let points: Vec<Pos2> =
                glyph.lines.iter().map(|(line, _)| line).chain(&glyph.areas).flat_map(|o| o.points.clone()).collect();
            assert!(points.len() > 1, "{icon:?} shows something");
            let out: Vec<&Pos2> = points.iter().filter(|point| !room.contains(**point)).collect();
            assert!(out.is_empty(), "{icon:?}: {out:?}");
        }
    }

    #[test]
    fn an_icon_is_drawn_at_its_size() {
        let shapes = icon_shapes(Icon::Gear, pos2(100.0, 50.0), 48.0, Color32::WHITE, 1.0);
        let around = shapes.iter().map(Shape::visual_bounding_rect).fold(Rect::NOTHING, Rect::union);
        assert!((around.center() - pos2(100.0, 50.0)).length() < 1.0 && around.width() > 36.0, "{around}");
    }
}
