//! A voice as it is drawn: the line of whoever is heard, present and past.

use crate::encounter::view::Tone;
use crate::portrait::Voice;
use crate::portrait::voice::{HEIGHT, Stroke as Place, line};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

/// How many places a line is drawn from.
const PLACES: u16 = 160;

/// A stretch of a call that has passed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// The player spoke.
    You,
    /// They spoke, so.
    Them(Tone),
}

/// Draws a living voice across a rectangle.
pub fn voice_thread(painter: &Painter, rect: Rect, voice: &Voice, colour: Color32) {
    let places: Vec<(f32, Place)> = voice.points(PLACES).map(tied).collect();
    strokes(painter, rect, &places, colour, 1.0);
}

/// Draws a stretch that has passed.
pub fn voice_line(painter: &Painter, rect: Rect, turn: Turn, colour: Color32) {
    match turn {
        Turn::You => {
            let points: Vec<Pos2> = (0..=48_u8)
                .map(|n| f32::from(n) / 48.0)
                .map(|u| {
                    let swell = (u * std::f32::consts::PI).sin();
                    pos2(rect.left() + rect.width() * u, rect.center().y + 14.0 * (u * 12.0).sin() * swell)
                })
                .collect();
            painter.extend(Shape::dotted_line(&points, colour, 9.0, 2.2));
        }
        Turn::Them(tone) => {
            let places: Vec<(f32, Place)> =
                (0..=PLACES).map(|n| f32::from(n) / f32::from(PLACES)).map(|u| tied((u, line(tone, u, 0.0)))).collect();
            strokes(painter, rect, &places, colour, 1.2);
        }
    }
}

fn strokes(painter: &Painter, rect: Rect, places: &[(f32, Place)], colour: Color32, thicker: f32) {
    let at = |(u, place): &(f32, Place)| {
        pos2(rect.left() + rect.width() * u, rect.center().y - place.up * rect.height() / 2.0)
    };
    let scale = (rect.height() / HEIGHT).max(1.0) * thicker;
    for pair in places.windows(2) {
        let wide = f32::midpoint(pair[0].1.thick, pair[1].1.thick) * scale;
        let (from, to) = (at(&pair[0]), at(&pair[1]));
        painter.line_segment([from, to], Stroke::new(wide, colour));
        painter.circle_filled(to, wide / 2.0, colour);
    }
}

/// A stretch begins and ends on the thread.
fn tied((u, place): (f32, Place)) -> (f32, Place) {
    let ends = (u.min(1.0 - u) * 10.0).min(1.0);
    (u, Place { up: place.up * ends, ..place })
}
