//! What the words of the list draw.

use super::body;
use super::colour::{Colour, INK, WHITE, mix};
use super::geometry::{self, Ends, Vector, at, circle, flat, open, resample, ribbon, share, smooth, spline};
use super::list::{Mark, Spot, Tool};
use super::sitter::Sitter;
use super::value::Point;
use crate::scenario::look::Garment;
use std::f32::consts::PI;

/// Points to a curve of a path.
const EACH: usize = 8;

impl Sitter<'_> {
    pub(super) fn mark(&mut self, mark: &Mark) {
        match mark.tool {
            Tool::Fill | Tool::Mirror => self.fill(mark),
            Tool::Line => self.line(mark, Ends::Round),
            Tool::Cut => self.line(mark, Ends::Flat),
            Tool::Dot => self.dot(mark),
            Tool::Oval => self.oval(mark),
            Tool::Ring => self.ring(mark),
            Tool::Hole => self.hole(mark),
            Tool::Facet => self.facet(mark),
            Tool::Bearded => self.bearded(mark),
            Tool::Band => self.band(mark),
            Tool::Disc => self.disc(mark),
            Tool::Rim => self.rim(mark),
            Tool::Finger => self.finger(mark),
            Tool::Palm => self.palm(mark),
            Tool::Sleeve => self.sleeve(mark, self.is_bare_armed()),
            Tool::Forearm => self.sleeve(mark, true),
            Tool::Cuff => self.cuff(mark),
        }
    }

    fn paint(&self, mark: &Mark) -> (Colour, f32) {
        let opacity = |paint: &super::list::Paint| paint.opacity.as_ref().map_or(1.0, |term| term.number(self));
        mark.paint.as_ref().map_or((INK, 1.0), |paint| (paint.colour.value(self).colour(), opacity(paint)))
    }

    fn size(&self, mark: &Mark, at: usize) -> f32 {
        mark.sizes.get(at).map_or(0.0, |term| term.number(self))
    }

    fn widths(&self, mark: &Mark) -> Vec<f32> {
        mark.sizes.iter().map(|term| term.number(self) * self.body.k).collect()
    }

    /// A point in the picture.
    pub(super) fn place(&self, space: char, point: Point) -> Vector {
        if space != 'e' {
            return self.body.place(space, point);
        }
        let x = self.get("s").number() * (self.get("ex").number() + point.x);
        self.body.head(x, point.y, body::face(x, point.y) - 1.0)
    }

    fn spot(&self, space: char, spot: &Spot) -> Vector {
        self.place(space, spot.term.point(self))
    }

    fn path(&self, mark: &Mark) -> Vec<(Vector, bool)> {
        mark.points.iter().map(|spot| (self.spot(mark.space, spot), spot.corner)).collect()
    }

    fn row(&self, mark: &Mark) -> Vec<Vector> {
        mark.points.iter().map(|spot| self.spot(mark.space, spot)).collect()
    }

    fn fill(&mut self, mark: &Mark) {
        let path = if mark.tool == Tool::Mirror { self.mirrored(mark) } else { self.path(mark) };
        let (colour, opacity) = self.paint(mark);
        self.last = spline(&path, true);
        self.add(&flat(&self.last, EACH), colour, opacity);
    }

    /// The points' mirror images in reverse order, then the points; on the axis each end counts once.
    fn mirrored(&self, mark: &Mark) -> Vec<(Vector, bool)> {
        let points: Vec<_> = mark.points.iter().map(|spot| (spot.term.point(self), spot.corner)).collect();
        let on_axis = |point: Option<&(Point, bool)>| point.is_some_and(|(point, _)| point.x == 0.0);
        let (first, last) = (on_axis(points.first()), on_axis(points.last()));
        let left = points.iter().skip(usize::from(first)).rev().map(|(point, corner)| (point.mirrored(), *corner));
        let right = points.iter().take(points.len() - usize::from(last)).copied();
        left.chain(right).map(|(point, corner)| (self.place(mark.space, point), corner)).collect()
    }

    fn line(&mut self, mark: &Mark, ends: Ends) {
        let (colour, opacity) = self.paint(mark);
        self.add(&ribbon(&self.row(mark), &self.widths(mark), 28, ends), colour, opacity);
    }

    fn dot(&mut self, mark: &Mark) {
        let (colour, opacity) = self.paint(mark);
        for centre in self.row(mark) {
            self.add(&circle(centre, self.size(mark, 0) * self.body.k, 20), colour, opacity);
        }
    }

    fn oval(&mut self, mark: &Mark) {
        let (colour, opacity) = self.paint(mark);
        let half = at(self.size(mark, 0), self.size(mark, 1));
        let Some(centre) = mark.points.first().map(|spot| spot.term.point(self)) else { return };
        let depth = body::face(centre.x, centre.y);
        let point = |n| {
            let angle = PI * share(n, 8);
            (self.body.head(centre.x + half.x * angle.cos(), centre.y + half.y * angle.sin(), depth), false)
        };
        let path: Vec<_> = (0..16).map(point).collect();
        self.add(&flat(&spline(&path, true), EACH), colour, opacity);
    }

    fn ring(&mut self, mark: &Mark) {
        let (colour, opacity) = self.paint(mark);
        let Some(centre) = mark.points.first().map(|spot| self.spot('w', spot)) else { return };
        let [outer, inner] = [0, 1].map(|n| circle(centre, self.size(mark, n) * self.body.k, 24));
        self.add(&annulus(&outer, &inner), colour, opacity);
    }

    fn hole(&mut self, mark: &Mark) {
        let (colour, opacity) = self.paint(mark);
        let (outer, _) = geometry::steps(self.size(mark, 0), mark.points.len());
        let row = self.row(mark);
        let looped = |row: &[Vector]| {
            let mut path: Vec<_> = row.iter().chain(row.first()).map(|point| (*point, false)).collect();
            if let [(_, first), .., (_, last)] = &mut path[..] {
                (*first, *last) = (true, true);
            }
            flat(&spline(&path, false), EACH)
        };
        let (outer, inner) = row.split_at(outer);
        let points = [looped(outer), looped(inner)].concat();
        self.add(&points, colour, opacity);
    }

    /// The shade plane: a part of the last path, and back along it, moved.
    fn facet(&mut self, mark: &Mark) {
        let (colour, opacity) = self.paint(mark);
        let [from, to] = [0, 1].map(|n| geometry::steps(self.size(mark, n), self.last.len().saturating_sub(1)).0);
        let outer = flat(&self.last[from..=to.max(from)], EACH);
        let moves: Vec<Vector> = mark.points.iter().map(|spot| spot.term.point(self).flat()).collect();
        let scale = (1.0 - 0.42 * self.body.tt) * self.body.k;
        let [xs, ys] = [|v: &Vector| v.x, |v: &Vector| v.y].map(|part| moves.iter().map(part).collect::<Vec<f32>>());
        let moved = |(n, point): (usize, &Vector)| {
            let t = share(n, outer.len() - 1);
            *point + at(geometry::along(&xs, t, smooth), geometry::along(&ys, t, smooth)) * scale
        };
        let inner: Vec<Vector> = outer.iter().enumerate().map(moved).collect();
        let mut back = resample(&inner, 13);
        back.reverse();
        self.add(&[outer, flat(&open(&back), EACH)].concat(), colour, opacity);
    }

    fn bearded(&mut self, mark: &Mark) {
        let (colour, opacity) = self.paint(mark);
        let number = |name: &str| self.get(name).number();
        let chin = Point::from(at(0.0, 50.8 + number("L") + number("d") + 1.15 * number("bx")));
        let chin = Point { depth: super::value::Depth::At(25.0), ..chin };
        let right = self.get("r1").points();
        let rim: Vec<Point> =
            right.iter().map(|p| p.mirrored()).chain([chin]).chain(right.iter().rev().copied()).collect();
        let inner: Vec<Point> = mark.points.iter().map(|spot| spot.term.point(self)).collect();
        let other = inner.iter().rev().skip(1).map(|point| point.mirrored());
        let last = rim.len() - 1;
        let rim = rim.iter().enumerate().map(|(n, point)| (self.place('f', *point), n == 0 || n == last));
        let inner = inner.iter().copied().chain(other).map(|point| (self.place('h', point), false));
        let path: Vec<_> = rim.chain(inner).collect();
        self.add(&flat(&spline(&path, true), EACH), colour, opacity);
    }

    fn band(&mut self, mark: &Mark) {
        let (colour, opacity) = self.paint(mark);
        let [there, back] = &mark.points[..] else { return };
        let (there, back) = (there.term.value(self).points(), back.term.value(self).points());
        let points: Vec<Vector> = there.iter().chain(back.iter().rev()).map(|point| self.place('e', *point)).collect();
        self.add(&points, colour, opacity);
    }

    /// A circle as far as the lids leave it open.
    fn disc(&mut self, mark: &Mark) {
        let (colour, opacity) = self.paint(mark);
        let Some(centre) = mark.points.first().map(|spot| spot.term.point(self).flat()) else { return };
        let (upper, lower) = (self.get("U").points(), self.get("D").points());
        let lower = lower.iter().skip(1).rev().skip(1);
        let opening = upper.iter().chain(lower).map(|point| point.flat()).collect();
        let seen = geometry::clip(opening, &circle(centre, self.size(mark, 0), 26));
        let points: Vec<Vector> = seen.into_iter().map(|point| self.place('e', Point::from(point))).collect();
        self.add(&points, colour, opacity);
    }

    /// A lens of the glasses.
    fn rim(&mut self, mark: &Mark) {
        let width = self.size(mark, 0);
        let numbers = self.tables.numbers("lenses", self.look.glasses.key());
        let [_, half_x, half_y, outline @ ..] = &numbers[..] else { return };
        let (side, x0, y0) = (self.get("s").number(), self.get("gx0").number(), self.get("gy0").number());
        let edge = |grown: f32| {
            let point = |xy: &[f32]| {
                let depth = body::face(side * (x0 + xy[0]), 0.0) + 4.0;
                let (x, y) = (xy[0] * (1.0 + grown / half_x), xy[1] * (1.0 + grown / half_y));
                (self.body.free(side * (x0 + x), y0 + y, depth), false)
            };
            let path: Vec<_> = outline.chunks_exact(2).map(point).collect();
            flat(&spline(&path, true), 5)
        };
        let (outer, inner) = (edge(width / 2.0), edge(-width / 2.0));
        let colour = self.get("gcol").colour();
        self.add(&inner, WHITE, 0.07);
        self.add(&annulus(&outer, &inner), colour, 1.0);
    }

    fn finger(&mut self, mark: &Mark) {
        let (row, width, k) = (self.row(mark), self.size(mark, 0) * self.body.k, self.body.k);
        let below: Vec<Vector> = row.iter().map(|point| *point + at(0.5 * k, 0.9 * k)).collect();
        let shade = [1.06, 1.04, 0.9].map(|share| share * width);
        let base = [1.0, 0.98, 0.82].map(|share| share * width);
        self.add(&ribbon(&below, &shade, 18, Ends::Round), self.get("shade").colour(), 1.0);
        self.add(&ribbon(&row, &base, 18, Ends::Round), self.get("base").colour(), 1.0);
    }

    fn palm(&mut self, mark: &Mark) {
        let (path, k) = (self.path(mark), self.body.k);
        let below: Vec<_> = path.iter().map(|(point, corner)| (*point + at(0.9 * k, 1.5 * k), *corner)).collect();
        self.add(&flat(&spline(&below, true), EACH), self.get("shade").colour(), 1.0);
        self.add(&flat(&spline(&path, true), EACH), self.get("base").colour(), 1.0);
    }

    fn sleeve(&mut self, mark: &Mark, bare: bool) {
        let (row, widths, k) = (self.row(mark), self.widths(mark), self.body.k);
        let names = if bare { ["base", "shade"] } else { ["c1", "s1"] };
        let [colour, shade] = names.map(|name| self.get(name).colour());
        let below: Vec<Vector> = row.iter().map(|point| *point + at(1.4 * k, 2.6 * k)).collect();
        self.add(&ribbon(&below, &widths, 26, Ends::RoundStart), mix(shade, INK, 0.18), 1.0);
        self.add(&ribbon(&row, &widths, 26, Ends::RoundStart), colour, 1.0);
        self.add(&underside(&row, &widths), shade, 1.0);
    }

    fn cuff(&mut self, mark: &Mark) {
        let colour = match self.look.garment {
            Garment::SuitTie | Garment::SuitOpen | Garment::LabCoat => self.get("c2").colour(),
            Garment::HiVis => [0xE4, 0xE6, 0xE2],
            _ => return,
        };
        let [from, to] = self.row(mark)[..] else { return };
        let (along, width) = ((to - from).unit(), self.size(mark, 0) * self.body.k);
        let ends = [to - along * 0.5, to + along * (4.0 * self.body.k)];
        self.add(&ribbon(&ends, &[1.02 * width, 0.98 * width], 6, Ends::Flat), colour, 1.0);
    }
}

/// The shaded strip along the lower side of a sleeve.
fn underside(row: &[Vector], widths: &[f32]) -> Vec<Vector> {
    let line = resample(&flat(&open(row), 10), 16);
    let last = line.len() - 1;
    let side = |n: usize| {
        let across = (line[(n + 1).min(last)] - line[n.saturating_sub(1)]).unit().across();
        let down = if across.y < 0.0 { across * -1.0 } else { across };
        down * geometry::along(widths, share(n, last), |t| t)
    };
    let upper = (0..line.len()).map(|n| line[n] + side(n) * 0.2);
    let lower = (0..line.len()).rev().map(|n| line[n] + side(n) * 0.5);
    upper.chain(lower).collect()
}

/// The area between two loops of as many points, joined by a seam.
fn annulus(outer: &[Vector], inner: &[Vector]) -> Vec<Vector> {
    let back = inner.iter().rev();
    outer.iter().chain(outer.first()).chain(inner.first()).chain(back).copied().collect()
}
