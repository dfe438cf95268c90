//! What lies about: a cup, a mug, a clip, a pencil. Only these may lie askew.

use super::at;
use crate::ui::draw::kept;
use crate::ui::theme::Theme;
use egui::{Painter, Pos2, Rect, Vec2, pos2, vec2};

/// A cup of coffee from above; `radius` is that of the coffee's rim.
pub fn cup(painter: &Painter, theme: &Theme, centre: Pos2, radius: f32) {
    let room = Rect::from_center_size(centre, Vec2::splat(4.0 * radius));
    kept(painter, "cup", room, theme.dark, |drawing| {
        drawing.within(centre, 1.0, |drawing| {
            let (paint, saucer) = (&theme.scenery, radius + 10.0);
            drawing.disc(pos2(0.0, 5.0), saucer, theme.shadow);
            drawing.disc(Pos2::ZERO, saucer, paint.china);
            drawing.ring(Pos2::ZERO, saucer, 4.0, paint.glaze);
            let handle = at(radius - 6.0, -7.0, 26.0, 14.0);
            drawing.rect(handle.expand(2.0), 9.0, paint.glaze);
            drawing.rect(handle.shrink(2.0), 5.0, paint.china);
            drawing.disc(Pos2::ZERO, radius, paint.china);
            drawing.disc(Pos2::ZERO, radius - 5.0, paint.coffee);
            let (around, from) = (radius - 12.0, 14.0 - radius);
            let path = format!("M{from} -8a{around} {around} 0 0 1 {} {}", radius - 4.0, 18.0 - radius);
            drawing.line(&path, 4.0, paint.coffee_light);
        });
    });
}

/// A mug on the table, from the side; `top` is the middle of its rim.
pub fn mug(painter: &Painter, theme: &Theme, top: Pos2) {
    let room = Rect::from_center_size(top + vec2(0.0, 24.0), vec2(120.0, 80.0));
    kept(painter, "mug", room, theme.dark, |drawing| {
        drawing.within(top, 1.0, |drawing| {
            let paint = &theme.scenery;
            drawing.line("M20 10h8a9 9 0 0 1 0 24h-10", 7.0, paint.china);
            drawing.fill("M-24 0h48v38a10 10 0 0 1-10 10h-28a10 10 0 0 1-10-10Z", paint.china);
            drawing.fill("M-24 13h48v14h-48Z", theme.sun_deep);
            drawing.ellipse(Pos2::ZERO, vec2(24.0, 5.0), paint.coffee);
        });
    });
}

/// A paper clip, its upper left corner at a place.
pub fn paper_clip(painter: &Painter, theme: &Theme, place: Pos2, degrees: f32) {
    let room = Rect::from_min_size(place, vec2(30.0, 60.0)).expand(30.0);
    kept(painter, "paper clip", room, (theme.dark, degrees.to_bits()), |drawing| {
        drawing.turned(place, degrees, |drawing| {
            drawing.line("M4 34V8a7 7 0 0 1 14 0v30a4.5 4.5 0 0 1-9 0V12", 3.2, theme.scenery.metal);
        });
    });
}

/// A pencil, the middle of its end at a place.
pub fn pencil(painter: &Painter, theme: &Theme, place: Pos2, long: f32, degrees: f32) {
    let room = Rect::from_center_size(place, Vec2::splat(2.0 * long + 40.0));
    kept(painter, "pencil", room, (theme.dark, degrees.to_bits()), |drawing| {
        drawing.turned(place, degrees, |drawing| {
            let (paint, body) = (&theme.scenery, long - 22.0);
            drawing.rect(at(2.0, 5.0, long, 11.0), 2.0, theme.shadow);
            drawing.rect(at(0.0, 0.0, body, 11.0), 2.0, paint.pencil);
            drawing.rect(at(0.0, 3.6, body, 3.6), 0.0, paint.pencil_light);
            drawing.rect(at(-8.0, 0.0, 10.0, 11.0), 3.0, paint.metal_light);
            drawing.fill(&format!("M{body} 0L{long} 5.5L{body} 11Z"), paint.pencil_wood);
            drawing.fill(&format!("M{0} 3.7L{long} 5.5L{0} 7.3Z", long - 7.0), paint.black);
        });
    });
}
