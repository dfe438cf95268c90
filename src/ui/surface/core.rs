//! The core box: what was learned, laid as pieces of rock into grooves.

use super::local;
use crate::ui::draw::outline::Outline;
use crate::ui::draw::{Drawing, kept};
use crate::ui::theme::{Pattern, Rock, Theme, size};
use egui::{Painter, Pos2, Rect, pos2, vec2};

/// The box itself: its rim and its floor. What stands in it begins 28 units from its edges.
pub fn core_box(painter: &Painter, theme: &Theme, rect: Rect) {
    painter.add(theme.folder_shadow().as_shape(rect, size::RADIUS_CAP));
    painter.rect_filled(rect, size::RADIUS_CAP, theme.birch_deep);
    painter.rect_filled(rect.shrink(4.0), size::RADIUS_PAPER, theme.ply_dark);
    painter.rect_filled(rect.shrink(10.0), 2, theme.birch_light);
}

/// A groove for cores: its upper rim lies in shade.
pub fn groove(painter: &Painter, theme: &Theme, rect: Rect) {
    painter.rect_filled(rect, size::RADIUS_SILENCE, theme.scenery.groove);
    painter.rect_filled(rect.with_min_y(rect.top() + 4.0), size::RADIUS_SILENCE - 1, theme.birch_deep);
}

/// A piece of rock.
pub fn rock(painter: &Painter, rect: Rect, rock: Rock) {
    kept(painter, "rock", rect, rock, |drawing| {
        drawing.rect(rect, (rect.height() / 2.0).min(9.0), rock.ground);
        drawing.within(rect.min, 1.0, |drawing| {
            let inside = local(rect).shrink(6.0);
            match rock.pattern {
                Pattern::Dots => dots(drawing, rock, inside),
                Pattern::Waves => waves(drawing, rock, inside),
                Pattern::Dashes => dashes(drawing, rock, inside),
                Pattern::Hatch => hatch(drawing, rock, inside),
                Pattern::Diamonds => diamonds(drawing, rock, local(rect)),
            }
        });
    });
}

/// Places from one to another, each a step further.
fn places(from: f32, to: f32, step: f32) -> impl Iterator<Item = f32> {
    std::iter::successors(Some(from), move |at| Some(at + step)).take_while(move |at| *at <= to)
}

fn dots(drawing: &mut Drawing, rock: Rock, inside: Rect) {
    for (row, y) in places(inside.top() + 2.0, inside.bottom() - 1.0, 9.0).enumerate() {
        let shift = if row % 2 == 1 { 5.0 } else { 0.0 };
        for x in places(inside.left() + 2.0 + shift, inside.right() - 1.0, 10.0) {
            drawing.disc(pos2(x, y), 2.2, rock.print);
        }
    }
}

fn waves(drawing: &mut Drawing, rock: Rock, inside: Rect) {
    let rows = (inside.height() / 8.0).round().max(2.0);
    let waves = (inside.width() / 14.0).round().max(2.0);
    let (pitch, half) = (inside.height() / rows, inside.width() / waves / 2.0);
    for y in places(inside.top() + pitch / 2.0, inside.bottom(), pitch) {
        let start = format!("M{} {y}", inside.left());
        let wave = |n| format!("q{half} {} {} 0", if n % 2 == 0 { -5 } else { 5 }, 2.0 * half);
        let rest: Vec<String> = places(1.0, waves + 0.1, 1.0).enumerate().map(|(n, _)| wave(n)).collect();
        drawing.line(&(start + &rest.concat()), 3.0, rock.print);
    }
}

fn dashes(drawing: &mut Drawing, rock: Rock, inside: Rect) {
    for (row, y) in places(inside.top() + 1.0, inside.bottom(), 8.0).enumerate() {
        let shift = if row % 2 == 1 { 7.0 } else { 0.0 };
        for x in places(inside.left() + shift, inside.right() - 7.0, 14.0) {
            drawing.line(&format!("M{x} {y}h7"), 2.8, rock.print);
        }
    }
}

fn hatch(drawing: &mut Drawing, rock: Rock, inside: Rect) {
    let high = inside.height();
    for left in places(inside.left() - high + 4.0, inside.right() - 0.1, 9.0) {
        let before = (inside.left() - left).max(0.0);
        let beyond = (left + high - inside.right()).max(0.0);
        let from = pos2(left + before, inside.bottom() - before);
        let to = pos2(left + high - beyond, inside.top() + beyond);
        if from.y > to.y + 1.0 {
            drawing.stroke(&Outline { points: vec![from, to], closed: false }, 2.8, rock.print);
        }
    }
}

fn diamonds(drawing: &mut Drawing, rock: Rock, rect: Rect) {
    let places =
        [(0.14, 0.32, 5.0), (0.3, 0.68, 6.0), (0.47, 0.32, 4.5), (0.6, 0.66, 5.0), (0.76, 0.36, 6.0), (0.89, 0.7, 4.0)];
    for (x, y, tall) in places {
        let centre: Pos2 = rect.min + rect.size() * vec2(x, y);
        let corners = [vec2(0.0, -tall), vec2(tall * 0.8, 0.0), vec2(0.0, tall), vec2(-tall * 0.8, 0.0)];
        let points = corners.map(|corner| centre + corner).to_vec();
        drawing.area(&Outline { points, closed: true }, rock.print);
    }
}
