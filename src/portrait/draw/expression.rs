//! The expressions of the drawing list: numbers, points and colours. Read once into a tree, worked out for each face.

use super::colour::{self, Colour};
use super::geometry::{Vector, at, lerp};
use super::value::{Depth, Point, Value};

/// An expression.
#[derive(Debug)]
pub(super) enum Term {
    Number(f32),
    Colour(Colour),
    Word(&'static str),
    Variable(usize),
    Negative(Box<Self>),
    Both(Operator, Box<Self>, Box<Self>),
    Call(Function, Vec<Self>),
    /// x, y and, as the last of three, how far in front.
    Point(Vec<Self>),
    /// The same, with the last one over the surface of the face.
    OnFace(Vec<Self>),
    List(Vec<Self>),
    /// An item of a list.
    Item(Box<Self>, Box<Self>),
    /// x, y or z of a point.
    Part(Box<Self>, char),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Or,
    And,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    Plus,
    Minus,
    Times,
    Over,
    Remainder,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Lerp,
    Clamp,
    Min,
    Max,
    Abs,
    Mix,
    Pick,
    Radians,
    Sine,
    Cosine,
    Root,
    /// The direction between two points, turned by a right angle.
    Across,
    /// A list of points moved down.
    Shift,
    /// The least width that can be seen.
    LineWidth,
    /// A point of the head, in the picture.
    Head,
    /// A point of the body.
    Body,
    /// A point of a raised arm.
    Arm,
    /// A point of a raised hand at the head.
    Hand,
}

impl Function {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "lerp" => Self::Lerp,
            "clamp" => Self::Clamp,
            "min" => Self::Min,
            "max" => Self::Max,
            "abs" => Self::Abs,
            "mix" => Self::Mix,
            "pick" => Self::Pick,
            "rad" => Self::Radians,
            "sin" => Self::Sine,
            "cos" => Self::Cosine,
            "sqrt" => Self::Root,
            "perp" => Self::Across,
            "shift" => Self::Shift,
            "lw" => Self::LineWidth,
            "h" => Self::Head,
            "b" => Self::Body,
            "B" => Self::Arm,
            "H" => Self::Hand,
            _ => return None,
        })
    }
}

/// What expressions are worked out from.
pub(super) trait Scope {
    /// The value of a variable.
    fn variable(&self, slot: usize) -> Value;
    /// A point of the body or head, in the picture.
    fn place(&self, function: Function, point: Point) -> Vector;
    /// A width, or at least so many pixels.
    fn line_width(&self, width: f32, pixels: f32) -> f32;
}

impl Term {
    /// Works the expression out. What makes no sense is nought; the test of the list finds it.
    pub(super) fn value(&self, scope: &impl Scope) -> Value {
        match self {
            Self::Number(number) => Value::Number(*number),
            Self::Colour(colour) => Value::Colour(*colour),
            Self::Word(word) => Value::Word(word),
            Self::Variable(slot) => scope.variable(*slot),
            Self::Negative(term) => Value::Number(-term.number(scope)),
            Self::Both(operator, a, b) => operator.value(a, b, scope),
            Self::Call(function, terms) => function.value(terms, scope),
            Self::Point(terms) => Value::Point(point(terms, Depth::At, scope)),
            Self::OnFace(terms) => Value::Point(point(terms, Depth::OnFace, scope)),
            Self::List(terms) => Value::Points(terms.iter().map(|term| term.point(scope)).collect()),
            Self::Item(list, index) => {
                let (index, _) = super::geometry::steps(index.number(scope), usize::MAX);
                list.value(scope).points().get(index).map_or_else(Value::default, |point| Value::Point(*point))
            }
            Self::Part(term, part) => {
                let point = term.point(scope);
                Value::Number(match part {
                    'x' => point.x,
                    'y' => point.y,
                    _ => point.depth.number(),
                })
            }
        }
    }

    pub(super) fn number(&self, scope: &impl Scope) -> f32 {
        match self {
            Self::Number(number) => *number,
            _ => self.value(scope).number(),
        }
    }

    pub(super) fn point(&self, scope: &impl Scope) -> Point {
        match self {
            Self::Point(terms) => point(terms, Depth::At, scope),
            Self::OnFace(terms) => point(terms, Depth::OnFace, scope),
            _ => self.value(scope).point(),
        }
    }

    pub(super) fn holds(&self, scope: &impl Scope) -> bool {
        self.number(scope) != 0.0
    }
}

fn point(terms: &[Term], depth: impl Fn(f32) -> Depth, scope: &impl Scope) -> Point {
    let part = |n: usize| terms.get(n).map_or(0.0, |term| term.number(scope));
    Point { x: part(0), y: part(1), depth: if terms.len() > 2 { depth(part(2)) } else { Depth::At(0.0) } }
}

impl Operator {
    fn value(self, a: &Term, b: &Term, scope: &impl Scope) -> Value {
        let truth = |holds: bool| Value::Number(if holds { 1.0 } else { 0.0 });
        match self {
            Self::And => return truth(a.holds(scope) && b.holds(scope)),
            Self::Or => return truth(a.holds(scope) || b.holds(scope)),
            _ => {}
        }
        match (self, a.value(scope), b.value(scope)) {
            (Self::Equal, a, b) => truth(a == b),
            (Self::Plus, Value::Point(a), Value::Point(b)) => Value::from(a.flat() + b.flat()),
            (Self::Minus, Value::Point(a), Value::Point(b)) => Value::from(a.flat() - b.flat()),
            (Self::Times, Value::Point(a), b) => Value::from(a.flat() * b.number()),
            (_, a, b) => {
                let (a, b) = (a.number(), b.number());
                match self {
                    Self::Less => truth(a < b),
                    Self::LessOrEqual => truth(a <= b),
                    Self::Greater => truth(a > b),
                    Self::GreaterOrEqual => truth(a >= b),
                    Self::Plus => Value::Number(a + b),
                    Self::Minus => Value::Number(a - b),
                    Self::Times => Value::Number(a * b),
                    Self::Over => Value::Number(a / b),
                    Self::Remainder => Value::Number(a % b),
                    Self::And | Self::Or | Self::Equal => Value::default(),
                }
            }
        }
    }
}

impl Function {
    fn value(self, terms: &[Term], scope: &impl Scope) -> Value {
        let value = |n: usize| terms.get(n).map_or_else(Value::default, |term| term.value(scope));
        let number = |n: usize| terms.get(n).map_or(0.0, |term| term.number(scope));
        let point = |n: usize| terms.get(n).map_or_else(Point::default, |term| term.point(scope));
        Value::Number(match self {
            Self::Lerp => match (value(0), value(1)) {
                (Value::Point(a), Value::Point(b)) => return Value::from(a.flat().toward(b.flat(), number(2))),
                (a, b) => lerp(a.number(), b.number(), number(2)),
            },
            Self::Clamp => number(0).min(number(2)).max(number(1)),
            Self::Min => number(0).min(number(1)),
            Self::Max => number(0).max(number(1)),
            Self::Abs => number(0).abs(),
            Self::Radians => number(0).to_radians(),
            Self::Sine => number(0).sin(),
            Self::Cosine => number(0).cos(),
            Self::Root => number(0).max(0.0).sqrt(),
            Self::LineWidth => scope.line_width(number(0), number(1)),
            Self::Mix => return Value::Colour(colour::mix(value(0).colour(), value(1).colour(), number(2))),
            Self::Pick => return value(if number(0) == 0.0 { 2 } else { 1 }),
            Self::Across => return Value::from((point(1).flat() - point(0).flat()).unit().across()),
            Self::Shift => {
                let down = at(0.0, number(1));
                return Value::Points(value(0).points().iter().map(|p| Point::from(p.flat() + down)).collect());
            }
            Self::Head | Self::Body | Self::Arm | Self::Hand => {
                let depth = Depth::At(if terms.len() > 2 { number(2) } else { self.usual_depth() });
                return Value::from(scope.place(self, Point { x: number(0), y: number(1), depth }));
            }
        })
    }

    /// How far in front a point is that does not say so.
    fn usual_depth(self) -> f32 {
        if self == Self::Hand { 44.0 } else { 0.0 }
    }
}
