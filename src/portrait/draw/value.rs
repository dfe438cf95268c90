//! What a variable of the drawing list can hold.

use super::colour::Colour;
use super::geometry::{Vector, at};
use std::rc::Rc;

/// How far in front of the middle of the head a point is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Depth {
    At(f32),
    /// So much above the surface of the face.
    OnFace(f32),
}

impl Depth {
    pub(super) fn number(self) -> f32 {
        match self {
            Self::At(depth) | Self::OnFace(depth) => depth,
        }
    }
}

/// A point, not yet in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) depth: Depth,
}

impl Point {
    pub(super) const fn flat(self) -> Vector {
        at(self.x, self.y)
    }

    pub(super) const fn mirrored(self) -> Self {
        Self { x: -self.x, ..self }
    }
}

impl Default for Point {
    fn default() -> Self {
        Self::from(Vector::default())
    }
}

impl From<Vector> for Point {
    fn from(vector: Vector) -> Self {
        Self { x: vector.x, y: vector.y, depth: Depth::At(0.0) }
    }
}

/// A value. What is asked of the wrong kind is nought; debug builds stop there, so that tests find it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Number(f32),
    Colour(Colour),
    Point(Point),
    Points(Rc<[Point]>),
    Word(&'static str),
}

impl Default for Value {
    fn default() -> Self {
        Self::Number(0.0)
    }
}

impl From<Vector> for Value {
    fn from(vector: Vector) -> Self {
        Self::Point(Point::from(vector))
    }
}

impl Value {
    pub(super) fn number(&self) -> f32 {
        match self {
            Self::Number(number) => *number,
            _ => self.unfit(0.0),
        }
    }

    pub(super) fn colour(&self) -> Colour {
        match self {
            Self::Colour(colour) => *colour,
            _ => self.unfit([0; 3]),
        }
    }

    pub(super) fn point(&self) -> Point {
        match self {
            Self::Point(point) => *point,
            _ => self.unfit(Point::default()),
        }
    }

    pub(super) fn points(&self) -> Rc<[Point]> {
        match self {
            Self::Points(points) => Rc::clone(points),
            _ => self.unfit(Rc::new([])),
        }
    }

    fn unfit<T>(&self, instead: T) -> T {
        debug_assert!(false, "the drawing list takes {self:?} for something else");
        instead
    }
}
