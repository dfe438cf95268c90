//! Filled outlines of any shape, with an edge that fades over one pixel as egui's own shapes have it.

use egui::epaint::{Vertex, WHITE_UV};
use egui::{Color32, Mesh, Pos2, Vec2};
use lyon_tessellation::geom::point;
use lyon_tessellation::path::Path;
use lyon_tessellation::{BuffersBuilder, FillOptions, FillRule, FillTessellator, FillVertex, VertexBuffers};

/// Adds a filled polygon to a mesh: inside is whatever the outline goes around (nonzero). `feather` is the width of the
/// soft edge, usually one pixel: `1.0 / ctx.pixels_per_point()`.
pub fn fill(mesh: &mut Mesh, polygon: &[Pos2], colour: Color32, feather: f32) {
    let polygon = without_doubles(polygon);
    if polygon.len() < 3 {
        return;
    }
    let outward = outward(&polygon);
    let shifted = |by: f32| -> Vec<Pos2> { polygon.iter().zip(&outward).map(|(p, n)| *p + *n * by).collect() };
    let (inner, outer) = (shifted(-feather / 2.0), shifted(feather / 2.0));
    inside(mesh, &inner, colour);
    edge(mesh, &inner, &outer, colour);
}

fn inside(mesh: &mut Mesh, polygon: &[Pos2], colour: Color32) {
    let mut path = Path::builder();
    path.begin(point(polygon[0].x, polygon[0].y));
    for corner in &polygon[1..] {
        path.line_to(point(corner.x, corner.y));
    }
    path.close();
    let mut buffers: VertexBuffers<Pos2, u32> = VertexBuffers::new();
    let options = FillOptions::default().with_fill_rule(FillRule::NonZero);
    let mut corners = BuffersBuilder::new(&mut buffers, |vertex: FillVertex<'_>| {
        let [x, y] = vertex.position().to_array();
        Pos2::new(x, y)
    });
    // A polygon that cannot be filled, one with a coordinate that is no number, is left out.
    if FillTessellator::new().tessellate_path(&path.build(), &options, &mut corners).is_err() {
        return;
    }
    let first = next(mesh);
    mesh.vertices.extend(buffers.vertices.iter().map(|pos| Vertex { pos: *pos, uv: WHITE_UV, color: colour }));
    mesh.indices.extend(buffers.indices.iter().map(|index| first + index));
}

fn edge(mesh: &mut Mesh, inner: &[Pos2], outer: &[Pos2], colour: Color32) {
    let first = next(mesh);
    for (inner, outer) in inner.iter().zip(outer) {
        mesh.colored_vertex(*inner, colour);
        mesh.colored_vertex(*outer, Color32::TRANSPARENT);
    }
    let count = next(mesh) - first;
    for corner in (0..count).step_by(2) {
        let [a, b, c, d] = [corner, corner + 1, (corner + 2) % count, (corner + 3) % count].map(|n| first + n);
        mesh.add_triangle(a, b, c);
        mesh.add_triangle(b, c, d);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "far below four thousand million corners")]
fn next(mesh: &Mesh) -> u32 {
    mesh.vertices.len() as u32
}

fn without_doubles(polygon: &[Pos2]) -> Vec<Pos2> {
    let mut points: Vec<Pos2> = Vec::with_capacity(polygon.len());
    for corner in polygon {
        if points.last().is_none_or(|last| last.distance_sq(*corner) > 1e-6) {
            points.push(*corner);
        }
    }
    while points.len() > 1 && points[0].distance_sq(points[points.len() - 1]) <= 1e-6 {
        points.pop();
    }
    points
}

/// Where out of the polygon lies, at each corner; longer where the corner is sharp, so that both edges move alike.
fn outward(polygon: &[Pos2]) -> Vec<Vec2> {
    let count = polygon.len();
    let edge = |n: usize| (polygon[(n + 1) % count] - polygon[n % count]).normalized();
    let area: f32 = (0..count).map(|n| cross(polygon[n].to_vec2(), polygon[(n + 1) % count].to_vec2())).sum();
    let side = if area > 0.0 { -1.0 } else { 1.0 };
    (0..count)
        .map(|n| {
            let (before, after) = (edge(n + count - 1).rot90() * side, edge(n).rot90() * side);
            let middle = (before + after) / 2.0;
            // A spike would shoot far out.
            -middle / middle.length_sq().max(0.25)
        })
        .collect()
}

fn cross(a: Vec2, b: Vec2) -> f32 {
    a.x * b.y - a.y * b.x
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    /// The covered area, a soft edge counting by half.
    fn covered(mesh: &Mesh) -> f32 {
        let opacity = |n: usize| f32::from(mesh.vertices[n].color.a()) / 255.0;
        let triangles = mesh.indices.chunks(3).map(|t| [0, 1, 2].map(|n| t[n] as usize));
        triangles
            .map(|t| {
                let [a, b, c] = t.map(|n| mesh.vertices[n].pos);
                cross(b - a, c - a).abs() / 2.0 * t.map(opacity).iter().sum::<f32>() / 3.0
            })
            .sum()
    }

    fn area(polygon: &[(f32, f32)]) -> f32 {
        let mut mesh = Mesh::default();
        let points: Vec<Pos2> = polygon.iter().map(|(x, y)| pos2(*x, *y)).collect();
        fill(&mut mesh, &points, Color32::WHITE, 1.0);
        covered(&mesh)
    }

    #[test]
    fn the_soft_edge_makes_nothing_larger() {
        let square = [(0.0, 0.0), (40.0, 0.0), (40.0, 40.0), (0.0, 40.0)];
        let turned: Vec<(f32, f32)> = square.iter().rev().copied().collect();
        for polygon in [&square[..], &turned] {
            assert!((area(polygon) - 1600.0).abs() < 10.0, "{}", area(polygon));
        }
    }

    #[test]
    fn a_hollow_stays_hollow() {
        let corner = [(0.0, 0.0), (40.0, 0.0), (40.0, 10.0), (10.0, 10.0), (10.0, 40.0), (0.0, 40.0)];
        assert!((area(&corner) - 700.0).abs() < 10.0, "{}", area(&corner));
    }

    #[test]
    fn nothing_is_drawn_of_a_line_or_of_what_is_no_number() {
        assert!(area(&[(0.0, 0.0), (5.0, 5.0)]).abs() < 1e-6);
        let mut mesh = Mesh::default();
        fill(&mut mesh, &[pos2(0.0, 0.0), pos2(f32::NAN, 5.0), pos2(5.0, 0.0)], Color32::WHITE, 1.0);
    }
}
