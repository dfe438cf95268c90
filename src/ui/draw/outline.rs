//! Outlines in the path language of SVG, made into points. Arcs must be parts of circles.

use egui::{Pos2, Vec2, pos2, vec2};

/// A line through points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// The points; a closed outline does not repeat its first.
    pub points: Vec<Pos2>,
    /// Whether it returns to its first point.
    pub closed: bool,
}

impl Outline {
    /// A circle.
    pub fn circle(centre: Pos2, radius: f32) -> Self {
        let points = turn(centre, radius, 0.0, std::f32::consts::TAU, steps(radius * std::f32::consts::TAU));
        Self { points, closed: true }
    }

    /// A box with round corners.
    pub fn rounded(rect: egui::Rect, radius: f32) -> Self {
        let quarter = std::f32::consts::FRAC_PI_2;
        let inner = rect.shrink(radius);
        let corners = [inner.right_bottom(), inner.left_bottom(), inner.left_top(), inner.right_top()];
        let count = steps(radius * quarter);
        let points = corners.into_iter().zip([0.0, 1.0, 2.0, 3.0]).flat_map(|(corner, n)| {
            let mut part = turn(corner, radius, n * quarter, quarter, count);
            part.push(corner + radius * Vec2::angled((n + 1.0) * quarter));
            part
        });
        Self { points: points.collect(), closed: true }
    }

    /// The same, moved and scaled from the origin.
    #[must_use]
    pub fn placed(&self, origin: Pos2, scale: f32) -> Vec<Pos2> {
        self.points.iter().map(|point| origin + point.to_vec2() * scale).collect()
    }
}

/// Reads a path. What cannot be read ends it.
pub fn outlines(path: &str) -> Vec<Outline> {
    let mut pen = Pen::default();
    let mut rest = path;
    let mut command = 'M';
    loop {
        rest = rest.trim_start_matches([' ', ',']);
        match rest.chars().next() {
            None => break,
            Some(letter) if letter.is_ascii_alphabetic() => {
                (command, rest) = (letter, &rest[1..]);
                if letter.eq_ignore_ascii_case(&'z') {
                    pen.close();
                    continue;
                }
            }
            Some(_) => {}
        }
        let mut numbers = [0.0; 7];
        for number in numbers.iter_mut().take(arity(command)) {
            let Some((value, after)) = number_at(rest) else { return pen.done() };
            (*number, rest) = (value, after);
        }
        pen.draw(command, numbers);
        // Further pairs after a move are lines.
        command = match command {
            'M' => 'L',
            'm' => 'l',
            other => other,
        };
    }
    pen.done()
}

const fn arity(command: char) -> usize {
    match command.to_ascii_lowercase() {
        'h' | 'v' => 1,
        'q' | 's' => 4,
        'c' => 6,
        'a' => 7,
        _ => 2,
    }
}

fn number_at(text: &str) -> Option<(f32, &str)> {
    let text = text.trim_start_matches([' ', ',']);
    let mut point = false;
    let end = text.char_indices().find(|(at, letter)| match letter {
        '-' => *at > 0,
        '.' => std::mem::replace(&mut point, true),
        _ => !letter.is_ascii_digit(),
    });
    let (number, rest) = text.split_at(end.map_or(text.len(), |(at, _)| at));
    Some((number.parse().ok()?, rest))
}

#[derive(Default)]
struct Pen {
    done: Vec<Outline>,
    line: Outline,
    at: Vec2,
    start: Vec2,
    /// The last control point, which smooth curves mirror.
    control: Option<Vec2>,
}

impl Pen {
    fn draw(&mut self, command: char, n: [f32; 7]) {
        let base = if command.is_ascii_lowercase() { self.at } else { Vec2::ZERO };
        let to = |at: usize| base + vec2(n[at], n[at + 1]);
        let mirrored = self.control.take().map_or(self.at, |control| 2.0 * self.at - control);
        match command.to_ascii_lowercase() {
            'm' => self.start(to(0)),
            'l' => self.line(to(0)),
            'h' => self.line(vec2(base.x + n[0], self.at.y)),
            'v' => self.line(vec2(self.at.x, base.y + n[0])),
            'c' => self.cubic(to(0), to(2), to(4)),
            's' => self.cubic(mirrored, to(0), to(2)),
            'q' => self.quadratic(to(0), to(2)),
            't' => self.quadratic(mirrored, to(0)),
            'a' => self.arc(n[0], n[3] > 0.5, n[4] > 0.5, to(5)),
            _ => {}
        }
    }

    fn start(&mut self, to: Vec2) {
        self.lift();
        (self.at, self.start) = (to, to);
        self.line.points.push(to.to_pos2());
    }

    fn line(&mut self, to: Vec2) {
        if self.line.points.is_empty() {
            self.line.points.push(self.at.to_pos2());
        }
        self.line.points.push(to.to_pos2());
        self.at = to;
    }

    fn cubic(&mut self, first: Vec2, second: Vec2, to: Vec2) {
        let from = self.at;
        let count = steps((first - from).length() + (second - first).length() + (to - second).length());
        for step in 1..=count {
            let t = share(step, count);
            let u = 1.0 - t;
            self.line(u * u * u * from + 3.0 * u * u * t * first + 3.0 * u * t * t * second + t * t * t * to);
        }
        self.control = Some(second);
    }

    fn quadratic(&mut self, control: Vec2, to: Vec2) {
        let from = self.at;
        self.cubic(from + (control - from) * (2.0 / 3.0), to + (control - to) * (2.0 / 3.0), to);
        self.control = Some(control);
    }

    fn arc(&mut self, radius: f32, large: bool, clockwise: bool, to: Vec2) {
        let half = (to - self.at) / 2.0;
        let radius = radius.max(half.length());
        let side = if large == clockwise { 1.0 } else { -1.0 };
        let away = (radius * radius - half.length_sq()).max(0.0).sqrt();
        let centre = self.at + half + side * away * half.rot90().normalized();
        let (from, end) = ((self.at - centre).angle(), (to - centre).angle());
        let sweep = if clockwise {
            (end - from).rem_euclid(std::f32::consts::TAU)
        } else {
            -(from - end).rem_euclid(std::f32::consts::TAU)
        };
        let count = steps(sweep.abs() * radius);
        for point in turn(centre.to_pos2(), radius, from, sweep, count).into_iter().skip(1) {
            self.line(point.to_vec2());
        }
        self.line(to);
    }

    fn close(&mut self) {
        self.line.closed = true;
        if self.line.points.len() > 1 && self.line.points.first() == self.line.points.last() {
            self.line.points.pop();
        }
        self.lift();
        self.at = self.start;
    }

    fn lift(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.points.len() > 1 {
            self.done.push(line);
        }
    }

    fn done(mut self) -> Vec<Outline> {
        self.lift();
        self.done
    }
}

/// Points on a circle, from an angle on, without the last.
fn turn(centre: Pos2, radius: f32, from: f32, sweep: f32, count: u8) -> Vec<Pos2> {
    (0..count).map(|n| centre + radius * Vec2::angled(from + sweep * share(n, count))).collect()
}

fn share(part: u8, whole: u8) -> f32 {
    f32::from(part) / f32::from(whole)
}

/// In how many straight pieces a curve of a length is drawn: corners must not be seen at twice the size.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 5 and 64")]
fn steps(length: f32) -> u8 {
    (4.0 + length.abs().sqrt() * 2.5).clamp(5.0, 64.0) as u8
}

/// A point of a drawing, shorter.
pub const fn at(x: f32, y: f32) -> Pos2 {
    pos2(x, y)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(path: &str) -> Vec<(Pos2, Pos2, bool)> {
        let all = outlines(path);
        all.iter().map(|line| (line.points[0], line.points[line.points.len() - 1], line.closed)).collect()
    }

    #[test]
    fn absolute_and_relative_steps_and_pairs_without_a_letter_are_read() {
        let wanted = vec![(pos2(15.0, 5.0), pos2(15.0, 19.0), false)];
        assert_eq!(ends("M15 5 8 12l7 7"), wanted);
        assert_eq!(ends("M15,5L8 12l7,7"), wanted);
    }

    #[test]
    fn numbers_may_touch() {
        assert_eq!(ends("M4.5-2l.5.5"), [(pos2(4.5, -2.0), pos2(5.0, -1.5), false)]);
    }

    #[test]
    fn a_closed_outline_does_not_repeat_its_first_point() {
        let all = outlines("M0 0h4v4h-4v-4Z");
        assert_eq!((all[0].points.len(), all[0].closed), (4, true));
    }

    #[test]
    fn after_closing_the_pen_is_back_at_the_start() {
        assert_eq!(ends("M1 1h2v2Zm5 0h1")[1], (pos2(6.0, 1.0), pos2(7.0, 1.0), false));
    }

    #[test]
    fn a_half_circle_goes_around_its_centre() {
        for (path, top) in [("M0 0a5 5 0 0 1 10 0", -5.0), ("M0 0a5 5 0 0 0 10 0", 5.0)] {
            let all = outlines(path);
            let far = all[0].points.iter().map(|p| p.y).fold(0.0, |a: f32, b| if b.abs() > a.abs() { b } else { a });
            assert!((far - top).abs() < 0.2, "{path}: {far}");
            assert!(all[0].points.iter().all(|p| ((p.to_vec2() - vec2(5.0, 0.0)).length() - 5.0).abs() < 0.01));
        }
    }

    #[test]
    fn what_cannot_be_read_ends_the_path() {
        assert_eq!(ends("M0 0l5 5 ?").len(), 1);
        assert_eq!(ends("nonsense").len(), 0);
    }
}
