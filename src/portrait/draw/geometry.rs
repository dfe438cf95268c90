//! Paths and ribbons: everything becomes a polygon.

use std::f32::consts::{PI, TAU};
use std::ops::{Add, Mul, Sub};

/// The handle of a curve as a share of the chord.
const HANDLE: f32 = 0.38;
/// Ribbons wider than this at an end are rounded there.
const ROUND_FROM: f32 = 0.15;

/// A point or a vector in the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Vector {
    pub(super) x: f32,
    pub(super) y: f32,
}

/// A vector from its parts.
pub(super) const fn at(x: f32, y: f32) -> Vector {
    Vector { x, y }
}

impl Add for Vector {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        at(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Vector {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        at(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f32> for Vector {
    type Output = Self;
    fn mul(self, by: f32) -> Self {
        at(self.x * by, self.y * by)
    }
}

impl Vector {
    pub(super) fn length(self) -> f32 {
        self.x.hypot(self.y)
    }

    /// The direction, or nought where there is none.
    pub(super) fn unit(self) -> Self {
        let length = self.length();
        if length > 1e-6 { self * (1.0 / length) } else { at(0.0, 0.0) }
    }

    /// Turned by a right angle.
    pub(super) const fn across(self) -> Self {
        at(-self.y, self.x)
    }

    pub(super) fn toward(self, other: Self, share: f32) -> Self {
        self + (other - self) * share
    }
}

/// A cubic curve: ends and handles.
pub(super) type Curve = [Vector; 4];

pub(super) fn lerp(a: f32, b: f32, share: f32) -> f32 {
    a + (b - a) * share
}

pub(super) fn smooth(share: f32) -> f32 {
    share * share * (3.0 - 2.0 * share)
}

/// `part` of `whole`, both counts of points.
pub(super) fn share(part: usize, whole: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred points at most")]
    let share = part as f32 / whole as f32;
    share
}

/// The whole steps in a number, and what is left over, with at most `most` steps.
pub(super) fn steps(number: f32, most: usize) -> (usize, f32) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small, and never below nought")]
    let whole = (number.max(0.0) as usize).min(most);
    (whole, number - share(whole, 1))
}

/// A smooth path through points; `true` marks a corner, at which it has no tangent.
pub(super) fn spline(points: &[(Vector, bool)], closed: bool) -> Vec<Curve> {
    let count = points.len();
    let tangent = |i: usize| {
        let (_, corner) = points[i];
        let end = !closed && (i == 0 || i + 1 == count);
        (!end && !corner).then(|| (points[(i + 1) % count].0 - points[(i + count - 1) % count].0).unit())
    };
    let stretches = if closed { count } else { count.saturating_sub(1) };
    (0..stretches)
        .map(|i| stretch(points[i].0, points[(i + 1) % count].0, tangent(i), tangent((i + 1) % count)))
        .collect()
}

fn stretch(a: Vector, b: Vector, leaving: Option<Vector>, arriving: Option<Vector>) -> Curve {
    let chord = (b - a).length() * HANDLE;
    let first = leaving.map(|tangent| a + tangent * chord);
    let second = arriving.map(|tangent| b - tangent * chord);
    match (first, second) {
        (Some(first), Some(second)) => [a, first, second, b],
        (Some(first), None) => [a, first, b.toward(first, 0.5), b],
        (None, Some(second)) => [a, a.toward(second, 0.5), second, b],
        (None, None) => [a, a.toward(b, 1.0 / 3.0), a.toward(b, 2.0 / 3.0), b],
    }
}

/// An open smooth path without corners.
pub(super) fn open(points: &[Vector]) -> Vec<Curve> {
    let points: Vec<_> = points.iter().map(|&point| (point, false)).collect();
    spline(&points, false)
}

/// A point of a curve.
pub(super) fn bezier([start, leaving, arriving, end]: &Curve, t: f32) -> Vector {
    let u = 1.0 - t;
    *start * (u * u * u) + *leaving * (3.0 * u * u * t) + *arriving * (3.0 * u * t * t) + *end * (t * t * t)
}

/// Curves as points, `each` to a curve.
pub(super) fn flat(curves: &[Curve], each: usize) -> Vec<Vector> {
    let mut points = Vec::with_capacity(curves.len() * each + 1);
    points.extend(curves.first().map(|curve| curve[0]));
    for curve in curves {
        let is_straight = is_straight(curve);
        let from = if is_straight { each } else { 1 };
        points.extend((from..=each).map(|step| bezier(curve, share(step, each))));
    }
    points
}

fn is_straight([a, b, c, d]: &Curve) -> bool {
    let along = (*d - *a).unit().across();
    let off = |point: Vector| (point.x - a.x) * along.x + (point.y - a.y) * along.y;
    off(*b).abs() < 1e-3 && off(*c).abs() < 1e-3
}

/// `count` points of equal spacing along a line.
pub(super) fn resample(line: &[Vector], count: usize) -> Vec<Vector> {
    let mut reached = Vec::with_capacity(line.len());
    let mut length = 0.0;
    for (i, point) in line.iter().enumerate() {
        length += if i == 0 { 0.0 } else { (*point - line[i - 1]).length() };
        reached.push(length);
    }
    let mut piece = 0;
    let point = |step: usize| {
        let wanted = length * share(step, count - 1);
        while piece + 2 < line.len() && reached[piece + 1] < wanted {
            piece += 1;
        }
        let long = reached[piece + 1] - reached[piece];
        let part = if long > 1e-6 { (wanted - reached[piece]) / long } else { 0.0 };
        line[piece].toward(line[piece + 1], part)
    };
    if line.len() < 2 || count < 2 { line.to_vec() } else { (0..count).map(point).collect() }
}

/// Which ends of a ribbon are round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    Round,
    RoundStart,
    Flat,
}

/// A number somewhere along evenly spread values.
pub(super) fn along(values: &[f32], share: f32, ease: impl Fn(f32) -> f32) -> f32 {
    let last = values.len().saturating_sub(1);
    if last == 0 {
        return values.first().copied().unwrap_or_default();
    }
    let (at, left) = steps(share * self::share(last, 1), last - 1);
    lerp(values[at], values[at + 1], ease(left))
}

/// The polygon around the smooth line through points; widths are whole widths, spread evenly over its length.
pub(super) fn ribbon(points: &[Vector], widths: &[f32], count: usize, ends: Ends) -> Vec<Vector> {
    let line = resample(&flat(&open(points), 12), count);
    let last = line.len().saturating_sub(1);
    if last == 0 {
        return Vec::new();
    }
    let mut left = Vec::with_capacity(2 * count + 10);
    let mut right = Vec::with_capacity(count);
    for (i, point) in line.iter().enumerate() {
        let across = (line[(i + 1).min(last)] - line[i.saturating_sub(1)]).unit().across();
        let half = along(widths, share(i, last), smooth) / 2.0;
        left.push(*point + across * half);
        right.push(*point - across * half);
    }
    let (start, end) = (widths.first().copied().unwrap_or_default(), widths.last().copied().unwrap_or_default());
    if ends == Ends::Round && end > ROUND_FROM {
        left.extend(cap(line[last], line[last] - line[last - 1], end / 2.0));
    }
    left.extend(right.into_iter().rev());
    if ends != Ends::Flat && start > ROUND_FROM {
        left.extend(cap(line[0], line[0] - line[1], start / 2.0));
    }
    left
}

/// Half a circle round the end of a ribbon.
fn cap(centre: Vector, out: Vector, radius: f32) -> impl Iterator<Item = Vector> {
    let across = out.unit().across();
    let from = across.y.atan2(across.x);
    (1..6).map(move |step| {
        let angle = from - PI * share(step, 6);
        centre + at(angle.cos(), angle.sin()) * radius
    })
}

pub(super) fn circle(centre: Vector, radius: f32, sides: usize) -> Vec<Vector> {
    let point = |side| {
        let angle = TAU * share(side, sides);
        centre + at(angle.cos(), angle.sin()) * radius
    };
    (0..sides).map(point).collect()
}

/// What of a polygon lies within a convex one.
pub(super) fn clip(polygon: Vec<Vector>, convex: &[Vector]) -> Vec<Vector> {
    let before = |i: usize| convex[(i + convex.len() - 1) % convex.len()];
    let area: f32 = convex.iter().enumerate().map(|(i, b)| before(i).x * b.y - b.x * before(i).y).sum();
    let mut kept = polygon;
    for (i, b) in convex.iter().enumerate() {
        let a = before(i);
        let inside = |p: Vector| area.signum() * ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
        kept = clip_by_line(&kept, inside);
    }
    kept
}

fn clip_by_line(polygon: &[Vector], inside: impl Fn(Vector) -> f32) -> Vec<Vector> {
    let mut kept = Vec::with_capacity(polygon.len() + 2);
    for (i, &q) in polygon.iter().enumerate() {
        let p = polygon[(i + polygon.len() - 1) % polygon.len()];
        let (from, to) = (inside(p), inside(q));
        if (from >= 0.0) != (to >= 0.0) {
            kept.push(p.toward(q, from / (from - to)));
        }
        if to >= 0.0 {
            kept.push(q);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: Vector, b: Vector) -> bool {
        (a - b).length() < 1e-3
    }

    #[test]
    fn a_path_between_corners_is_straight() {
        let square = [(at(0.0, 0.0), true), (at(9.0, 0.0), true), (at(9.0, 9.0), true)];
        assert_eq!(flat(&spline(&square, true), 8).len(), 4, "one point for each side, and the first again");
        assert!(near(bezier(&spline(&square, true)[0], 0.5), at(4.5, 0.0)));
    }

    #[test]
    fn a_ribbon_is_as_wide_as_it_says() {
        let flat = ribbon(&[at(0.0, 0.0), at(10.0, 0.0)], &[2.0, 2.0], 3, Ends::Flat);
        let expected = [at(0.0, 1.0), at(5.0, 1.0), at(10.0, 1.0), at(10.0, -1.0), at(5.0, -1.0), at(0.0, -1.0)];
        assert!(flat.iter().zip(expected).all(|(a, b)| near(*a, b)), "{flat:?}");
        let round = ribbon(&[at(0.0, 0.0), at(10.0, 0.0)], &[2.0, 2.0], 3, Ends::Round);
        assert!(round.iter().any(|point| near(*point, at(11.0, 0.0))), "{round:?}");
    }

    #[test]
    fn resampling_spaces_points_evenly() {
        let line = [at(0.0, 0.0), at(1.0, 0.0), at(1.0, 3.0)];
        let points = resample(&line, 5);
        assert!(near(points[1], at(1.0, 0.0)) && near(points[4], at(1.0, 3.0)), "{points:?}");
    }

    #[test]
    fn a_clipped_polygon_stays_inside() {
        let square = vec![at(-5.0, -1.0), at(5.0, -1.0), at(5.0, 1.0), at(-5.0, 1.0)];
        let clipped = clip(square, &circle(at(0.0, 0.0), 2.0, 26));
        assert!(clipped.len() > 4 && clipped.iter().all(|p| p.length() < 2.01), "{clipped:?}");
        assert!(clip(vec![at(9.0, 9.0), at(10.0, 9.0), at(9.0, 10.0)], &circle(at(0.0, 0.0), 2.0, 26)).is_empty());
    }
}
