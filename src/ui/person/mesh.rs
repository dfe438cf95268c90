//! Polygons as triangles, with an edge that fades over one pixel as the share of the pixel that it covers does.

use crate::portrait::{Frame, Patch};
use egui::{Color32, Mesh, Pos2, Rect, Vec2, pos2, vec2};
use lyon_tessellation::{
    FillGeometryBuilder, FillOptions, FillRule, FillTessellator, FillVertex, GeometryBuilder, GeometryBuilderError,
    VertexId,
};

/// Half of how far an edge fades, in pixels.
const SOFT: f32 = 0.5;
/// Points nearer to each other than this, in pixels, are one.
const NEAR: f32 = 0.1;
/// A point this near to a straight line, in pixels, is on it.
const STRAIGHT: f32 = 0.07;
/// So many points in a row may be left out.
const MOST_SKIPPED: usize = 6;
/// Corners stand out at most so many times as far as edges.
const SHARPEST: f32 = 2.0;
/// Shapes wider than this on average, in pixels, are taken to be wide everywhere.
const WIDE: f32 = 6.0;

/// Where a picture lies on the screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Canvas {
    /// The screen's rectangle, in points.
    rect: Rect,
    /// Pixels to a unit of the picture.
    scale: f32,
    /// Pixels to a point.
    pixels: f32,
    /// Where the picture's origin is, in pixels.
    origin: Vec2,
}

impl Canvas {
    /// The frame fills the rectangle; it is cut off above or at both sides.
    pub(super) fn new(rect: Rect, frame: Frame, pixels: f32) -> Self {
        let [left, top, width, height] = frame.rectangle();
        let size = rect.size() * pixels;
        let scale = (size.x / width).max(size.y / height);
        let foot = rect.center_bottom().to_vec2() * pixels;
        let origin = foot - vec2(left + width / 2.0, top + height) * scale;
        Self { rect, scale, pixels, origin }
    }

    /// How large the picture is, as the drawing asks.
    pub(super) fn detail(&self) -> f32 {
        230.0 * self.scale
    }

    /// A point of the picture, in pixels.
    fn pixel(&self, [x, y]: [f32; 2]) -> Vec2 {
        self.origin + vec2(x, y) * self.scale
    }

    /// A place in pixels as one in points.
    fn point(&self, pixel: Vec2) -> Pos2 {
        pos2(pixel.x / self.pixels, pixel.y / self.pixels)
    }
}

/// A mesh that is being made.
pub(super) struct Sheet {
    pub(super) mesh: Mesh,
    canvas: Canvas,
    tessellator: FillTessellator,
}

impl Sheet {
    pub(super) fn new(canvas: Canvas) -> Self {
        Self { mesh: Mesh::default(), canvas, tessellator: FillTessellator::new() }
    }

    /// Adds a polygon, if any of it lies on the canvas.
    pub(super) fn add(&mut self, patch: &Patch) {
        let outline = outline(patch, &self.canvas);
        let seen = Rect::from_points(&outline.iter().map(|pixel| self.canvas.point(*pixel)).collect::<Vec<_>>());
        if outline.len() > 2 && self.canvas.rect.intersects(seen) {
            let edge = Edge::of(&outline);
            let first = self.add_edge(&edge, patch);
            if edge.convex {
                self.fan(first, count(edge.corners.len()));
            } else {
                self.fill(&edge, first, colour(patch, 1.0));
            }
        }
    }

    /// Adds the soft edge; gives back the place of the first vertex of its inner side. The outer one follows each.
    fn add_edge(&mut self, edge: &Edge, patch: &Patch) -> u32 {
        let first = count(self.mesh.vertices.len());
        let all = count(edge.corners.len());
        for corner in &edge.corners {
            self.mesh.colored_vertex(self.canvas.point(corner.inner), colour(patch, corner.covers));
            self.mesh.colored_vertex(self.canvas.point(corner.outer), Color32::TRANSPARENT);
        }
        for n in (0..all).filter(|n| !edge.is_seam(*n as usize)) {
            let (here, next) = (first + 2 * n, first + 2 * ((n + 1) % all));
            self.mesh.add_triangle(here, here + 1, next);
            self.mesh.add_triangle(next, here + 1, next + 1);
        }
        first
    }

    /// Fills a convex polygon, whose corners begin at `first`.
    fn fan(&mut self, first: u32, corners: u32) {
        for n in 1..corners - 1 {
            self.mesh.add_triangle(first, first + 2 * n, first + 2 * (n + 1));
        }
    }

    fn fill(&mut self, edge: &Edge, first: u32, colour: Color32) {
        let mut triangles = Triangles { mesh: &mut self.mesh, canvas: self.canvas, first, colour };
        let options = FillOptions::default().with_fill_rule(FillRule::NonZero).with_tolerance(0.1);
        let mut path = self.tessellator.builder(&options, &mut triangles);
        let mut points =
            edge.corners.iter().map(|corner| lyon_tessellation::math::point(corner.inner.x, corner.inner.y));
        if let Some(start) = points.next() {
            path.begin(start);
            for point in points {
                path.line_to(point);
            }
            path.end(true);
        }
        // What cannot be filled is left out: a missing strand is no reason to stop a game.
        drop(path.build());
    }
}

/// The outline in pixels, without points that cannot be told apart or lie on a straight stretch.
fn outline(patch: &Patch, canvas: &Canvas) -> Vec<Vec2> {
    let mut outline: Vec<Vec2> = Vec::with_capacity(patch.points.len());
    let [first, .., last] = &patch.points[..] else { return outline };
    // A seam is known by its ends.
    let ends = [first, last].map(|end| canvas.pixel(*end));
    // What was left out after the last but one that is kept.
    let mut skipped: Vec<Vec2> = Vec::new();
    for point in &patch.points {
        let pixel = canvas.pixel(*point);
        if outline.last().is_some_and(|last| (*last - pixel).length_sq() <= NEAR * NEAR) {
            continue;
        }
        match outline[..] {
            [.., before, last] if skipped.len() < MOST_SKIPPED && !ends.contains(&last) => {
                skipped.push(last);
                if skipped.iter().all(|skipped| off_line(*skipped, before, pixel) < STRAIGHT) {
                    outline.pop();
                } else {
                    skipped.clear();
                }
            }
            _ => skipped.clear(),
        }
        outline.push(pixel);
    }
    while outline.len() > 1 && (outline[0] - outline[outline.len() - 1]).length_sq() <= NEAR * NEAR {
        outline.pop();
    }
    outline
}

/// How far a point is from a line.
fn off_line(point: Vec2, from: Vec2, to: Vec2) -> f32 {
    cross((to - from).normalized(), point - from).abs()
}

fn colour(patch: &Patch, covers: f32) -> Color32 {
    let [red, green, blue] = patch.colour;
    Color32::from_rgb(red, green, blue).gamma_multiply(patch.opacity * covers)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The soft edge of a polygon.
struct Edge {
    corners: Vec<Corner>,
    /// Where the outline goes into a hole and comes out again: there is no edge there.
    seams: [usize; 2],
    convex: bool,
}

#[derive(Clone, Copy, Debug)]
struct Corner {
    /// Where the fading begins and ends.
    inner: Vec2,
    outer: Vec2,
    /// How much is covered at the inner side: less than all where a shape is thinner than a pixel.
    covers: f32,
}

impl Edge {
    fn of(outline: &[Vec2]) -> Self {
        let count = outline.len();
        let around = |n: usize| (outline[(n + count - 1) % count], outline[n], outline[(n + 1) % count]);
        let twice_area: f32 = (0..count).map(|n| cross(outline[n], around(n).2)).sum();
        let length: f32 = (0..count).map(|n| (around(n).2 - outline[n]).length()).sum();
        let out = if twice_area > 0.0 { 1.0 } else { -1.0 };
        let mut edge =
            Self { corners: Vec::with_capacity(count), seams: seams(outline), convex: is_convex(outline, out) };
        let narrow = twice_area.abs() < WIDE * length;
        for n in 0..count {
            let (before, here, after) = around(n);
            let normal = |a: Vec2, b: Vec2| (b - a).normalized().rot90() * out;
            let (arriving, leaving) = (normal(before, here), normal(here, after));
            let outward = match (edge.is_seam((n + count - 1) % count), edge.is_seam(n)) {
                (true, false) => leaving,
                (false, true) => arriving,
                _ => corner(arriving, leaving),
            };
            let thick = if narrow { thickness(outline, n, -outward) } else { f32::INFINITY };
            edge.corners.push(Corner {
                inner: here - outward * SOFT.min(thick / 2.0),
                outer: here + outward * SOFT,
                covers: (thick / (2.0 * SOFT)).min(1.0),
            });
        }
        edge
    }

    fn is_seam(&self, n: usize) -> bool {
        self.seams.contains(&n)
    }
}

/// The stretches that join an outline to that of a hole in it: the last one, and its like the other way round.
fn seams(outline: &[Vec2]) -> [usize; 2] {
    let none = [usize::MAX; 2];
    let [first, .., last] = outline else { return none };
    let other = outline.windows(2).skip(1).position(|pair| pair == [*first, *last]);
    other.map_or(none, |other| [other + 1, outline.len() - 1])
}

/// Whether an outline bends to one side only, once round.
fn is_convex(outline: &[Vec2], out: f32) -> bool {
    let count = outline.len();
    let edge = |n: usize| outline[(n + 1) % count] - outline[n % count];
    let bends_in = (0..count).any(|n| cross(edge(n), edge(n + 1)) * out < 0.0);
    let turns_back = (0..count).filter(|n| (edge(*n).x < 0.0) != (edge(n + 1).x < 0.0)).count();
    !bends_in && turns_back <= 2
}

fn cross(a: Vec2, b: Vec2) -> f32 {
    a.x * b.y - a.y * b.x
}

/// The direction in which a corner between two edges moves when both move outward by one.
fn corner(arriving: Vec2, leaving: Vec2) -> Vec2 {
    let middle = (arriving + leaving) / 2.0;
    let length = middle.length();
    if length < 1e-3 { leaving } else { middle / (length * length).max(length / SHARPEST) }
}

/// How far it is through a shape from one of its corners.
fn thickness(outline: &[Vec2], n: usize, inward: Vec2) -> f32 {
    let (from, along, count) = (outline[n], inward.normalized(), outline.len());
    let mut nearest = f32::INFINITY;
    for m in (1..count - 1).map(|step| (n + step) % count) {
        let (a, b) = (outline[m], outline[(m + 1) % count]);
        let (side_a, side_b) = (cross(along, a - from), cross(along, b - from));
        if (side_a > 0.0) != (side_b > 0.0) {
            let meeting = a + (b - a) * (side_a / (side_a - side_b));
            let far = (meeting - from).dot(along);
            if far > 0.0 && far < nearest {
                nearest = far;
            }
        }
    }
    nearest
}

/// Takes the triangles of one polygon.
struct Triangles<'m> {
    mesh: &'m mut Mesh,
    canvas: Canvas,
    /// The place of the first corner.
    first: u32,
    colour: Color32,
}

impl GeometryBuilder for Triangles<'_> {
    fn add_triangle(&mut self, a: VertexId, b: VertexId, c: VertexId) {
        self.mesh.add_triangle(a.0, b.0, c.0);
    }
}

impl FillGeometryBuilder for Triangles<'_> {
    fn add_fill_vertex(&mut self, vertex: FillVertex<'_>) -> Result<VertexId, GeometryBuilderError> {
        if let Some(corner) = vertex.as_endpoint_id() {
            return Ok(VertexId(self.first + 2 * corner.0));
        }
        let place = vertex.position();
        self.mesh.colored_vertex(self.canvas.point(vec2(place.x, place.y)), self.colour);
        Ok(VertexId(count(self.mesh.vertices.len()) - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CANVAS: Canvas =
        Canvas { rect: Rect { min: Pos2::ZERO, max: pos2(100.0, 100.0) }, scale: 1.0, pixels: 1.0, origin: Vec2::ZERO };

    fn mesh(points: &[[f32; 2]]) -> Mesh {
        let mut sheet = Sheet::new(CANVAS);
        sheet.add(&Patch { points: points.to_vec(), colour: [255; 3], opacity: 1.0 });
        sheet.mesh
    }

    /// Everything that a mesh covers, each triangle by its mean colour.
    fn covered(mesh: &Mesh) -> f32 {
        let triangle = |corners: &[u32]| {
            let [a, b, c] = [0, 1, 2].map(|n| mesh.vertices[corners[n] as usize]);
            let alpha = [a, b, c].map(|vertex| f32::from(vertex.color.a()) / 255.0).iter().sum::<f32>() / 3.0;
            cross(b.pos - a.pos, c.pos - a.pos).abs() / 2.0 * alpha
        };
        mesh.indices.chunks(3).map(triangle).sum()
    }

    #[test]
    fn a_square_covers_its_area_whichever_way_it_is_written() {
        let mut square = vec![[10.0, 10.0], [30.0, 10.0], [30.0, 30.0], [10.0, 30.0]];
        assert!((covered(&mesh(&square)) - 400.0).abs() < 2.0, "{}", covered(&mesh(&square)));
        square.reverse();
        assert!((covered(&mesh(&square)) - 400.0).abs() < 2.0);
    }

    #[test]
    fn what_is_thinner_than_a_pixel_is_faint() {
        let thin = mesh(&[[10.0, 10.0], [50.0, 10.0], [50.0, 10.25], [10.0, 10.25]]);
        assert!((covered(&thin) - 10.0).abs() < 2.0, "{}", covered(&thin));
    }

    #[test]
    fn a_hole_stays_empty_and_its_seam_leaves_no_trace() {
        let outer = [[10.0, 10.0], [50.0, 10.0], [50.0, 50.0], [10.0, 50.0], [10.0, 10.0]];
        let inner = [[20.0, 20.0], [20.0, 40.0], [40.0, 40.0], [40.0, 20.0], [20.0, 20.0]];
        let ring = mesh(&[outer, inner].concat());
        assert!((covered(&ring) - 1200.0).abs() < 3.0, "{}", covered(&ring));
    }

    #[test]
    fn points_on_a_straight_line_are_left_out_and_those_of_a_circle_kept() {
        let patch = |points: Vec<[f32; 2]>| Patch { points, colour: [0; 3], opacity: 1.0 };
        let long = patch(vec![[0.0, 0.0], [2.0, 0.0], [4.0, 0.01], [6.0, 0.0], [6.0, 6.0]]);
        assert_eq!(outline(&long, &CANVAS).len(), 3);
        let round = (0_u8..100).map(|n| (f32::from(n) / 100.0 * std::f32::consts::TAU).sin_cos());
        let circle = mesh(&round.map(|(y, x)| [50.0 + 20.0 * x, 50.0 + 20.0 * y]).collect::<Vec<_>>());
        assert!((covered(&circle) - 1256.6).abs() < 6.0, "{}", covered(&circle));
        assert!(circle.vertices.len() < 160, "{}", circle.vertices.len());
    }

    #[test]
    fn a_picture_fills_its_rectangle_from_the_foot_up() {
        let rect = Rect { min: pos2(10.0, 20.0), max: pos2(206.0, 135.0) };
        let canvas = Canvas::new(rect, Frame::Bust, 2.0);
        assert_eq!(canvas.point(canvas.pixel([-98.0, 150.0])), rect.left_bottom());
    }
}
