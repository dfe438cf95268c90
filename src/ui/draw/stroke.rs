//! Strokes with round ends and round corners, which egui's own lines do not have.

use super::outline::Outline;
use egui::epaint::{PathShape, PathStroke};
use egui::{Color32, Pos2, Shape, Stroke};

/// Adds a stroke along an outline.
pub fn round_stroke(shapes: &mut Vec<Shape>, outline: &Outline, origin: Pos2, scale: f32, stroke: Stroke) {
    let points = outline.placed(origin, scale);
    if outline.closed { ring(shapes, points, stroke) } else { round_line(shapes, &points, stroke) }
}

/// Adds a line with round ends. Corners are round too: each smooth piece is a line of its own.
pub fn round_line(shapes: &mut Vec<Shape>, points: &[Pos2], stroke: Stroke) {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    dot(shapes, *first, stroke);
    let mut start = 0;
    for (n, corner) in points.windows(3).enumerate() {
        if is_corner(corner[0], corner[1], corner[2]) {
            shapes.push(Shape::line(points[start..=n + 1].to_vec(), stroke));
            dot(shapes, corner[1], stroke);
            start = n + 1;
        }
    }
    shapes.push(Shape::line(points[start..].to_vec(), stroke));
    dot(shapes, *last, stroke);
}

fn ring(shapes: &mut Vec<Shape>, points: Vec<Pos2>, stroke: Stroke) {
    let count = points.len();
    let corner = (0..count).find(|n| is_corner(points[(n + count - 1) % count], points[*n], points[(n + 1) % count]));
    match corner {
        None => shapes.push(Shape::Path(PathShape {
            points,
            closed: true,
            fill: Color32::TRANSPARENT,
            stroke: PathStroke::from(stroke),
        })),
        Some(corner) => {
            let around: Vec<Pos2> = (0..=count).map(|n| points[(corner + n) % count]).collect();
            round_line(shapes, &around, stroke);
        }
    }
}

fn dot(shapes: &mut Vec<Shape>, at: Pos2, stroke: Stroke) {
    // A circle of egui's comes from a texture and is softer than the line it ends.
    let outline = Outline::circle(at, stroke.width / 2.0);
    shapes.push(Shape::convex_polygon(outline.points, stroke.color, Stroke::NONE));
}

/// Whether a line turns so much that its corner would show.
fn is_corner(before: Pos2, at: Pos2, after: Pos2) -> bool {
    let (from, to) = ((at - before).normalized(), (after - at).normalized());
    from.dot(to) < 0.86
}
