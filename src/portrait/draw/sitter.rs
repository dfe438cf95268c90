//! One face being drawn: its variables, and the walk through the list.

use super::body::{self, Body, Measures, Rest};
use super::colour::{Colour, INK, WHITE, mix};
use super::expression::{Function, Scope};
use super::geometry::{Curve, Vector};
use super::list::{List, Step};
use super::tables::{Cell, Tables};
use super::value::{Point, Value};
use super::{Patch, geometry};
use crate::portrait::{Expression, Pose};
use crate::scenario::look::{Facial, Garment, Glasses, Headwear, Look};

/// One face being drawn.
pub(super) struct Sitter<'d> {
    pub(super) list: &'static List,
    pub(super) tables: &'static Tables,
    pub(super) look: &'d Look,
    pub(super) body: Body,
    pub(super) px: f32,
    pub(super) patches: Vec<Patch>,
    /// The last filled path, of which a facet takes a part.
    pub(super) last: Vec<Curve>,
    variables: Vec<Value>,
}

impl Scope for Sitter<'_> {
    fn variable(&self, slot: usize) -> Value {
        self.variables.get(slot).cloned().unwrap_or_default()
    }

    fn place(&self, function: Function, point: Point) -> Vector {
        match function {
            Function::Body => self.body.chest(point.x, point.y),
            Function::Arm => self.body.arm(point.x, point.y),
            Function::Hand => self.body.hand(point.x, point.y, body::depth(point)),
            _ => self.body.head(point.x, point.y, body::depth(point)),
        }
    }

    fn line_width(&self, width: f32, pixels: f32) -> f32 {
        width.max(pixels * 230.0 / self.px)
    }
}

impl<'d> Sitter<'d> {
    pub(super) fn new(look: &'d Look, expression: &Expression, px: f32) -> Self {
        let (list, tables) = (super::list::list(), super::tables::tables());
        let number = |table, row, column: usize| tables.numbers(table, row).get(column).copied().unwrap_or_default();
        let face = |column| number("face", look.face.key(), column);
        let measures = Measures {
            widths: [face(0), face(1), face(2), face(4)],
            jaw: face(3),
            longer: face(5),
            shoulders: number("build", look.build.key(), 0),
        };
        let rest = Rest { turn: share(look.turn), tilt: share(look.tilt), nod: share(look.nod) };
        let mut sitter = Self {
            list,
            tables,
            look,
            body: Body::new(expression, rest, measures),
            px,
            patches: Vec::with_capacity(128),
            last: Vec::new(),
            variables: vec![Value::default(); list.names.len()],
        };
        sitter.take_measures();
        sitter.take_colours();
        sitter.take_clothes();
        sitter.take_expression(expression);
        sitter
    }

    pub(super) fn set(&mut self, name: &str, value: Value) {
        if let Some(variable) = self.list.names.find(name).and_then(|slot| self.variables.get_mut(slot)) {
            *variable = value;
        }
    }

    pub(super) fn set_number(&mut self, name: &str, number: f32) {
        self.set(name, Value::Number(number));
    }

    fn set_colour(&mut self, name: &str, colour: Colour) {
        self.set(name, Value::Colour(colour));
    }

    fn set_truth(&mut self, name: &str, holds: bool) {
        self.set_number(name, if holds { 1.0 } else { 0.0 });
    }

    pub(super) fn get(&self, name: &str) -> Value {
        self.list.names.find(name).map(|slot| self.variable(slot)).unwrap_or_default()
    }

    fn take_row(&mut self, table: &str, row: &str) {
        for (name, cell) in self.tables.row(table, row) {
            self.set(
                name,
                match cell {
                    Cell::Number(number) => Value::Number(number),
                    Cell::Colour(colour) => Value::Colour(colour),
                },
            );
        }
    }

    fn take_measures(&mut self) {
        let look = self.look;
        for (table, row) in [
            ("face", look.face.key()),
            ("nose", look.nose.key()),
            ("mouth", look.mouth.key()),
            ("eyes", look.eyes.key()),
            ("brows", look.brows.key()),
            ("build", look.build.key()),
        ] {
            self.take_row(table, row);
        }
        let mouth = 34.2 + 0.35 * (self.get("nl").number() - 22.5) + 0.25 * self.get("L").number();
        self.set_number("my", mouth);
        self.set_number("A", ((f32::from(look.age) - 25.0) / 40.0).clamp(0.0, 1.0));
        self.set_number("lash", thousandths(look.lashes));
        self.set_number("blush", thousandths(look.blush));
        self.set_number("corner0", share(look.corners));
        self.set_number("px", self.px);
        self.set_truth("fine", self.px >= 150.0);
    }

    fn take_colours(&mut self) {
        let (look, tables) = (self.look, self.tables);
        self.take_row("skin", look.skin.key());
        let lips = thousandths(look.lips);
        let (base, lip, line) = (self.get("base").colour(), self.get("lip").colour(), self.get("line").colour());
        let lower = mix(base, lip, 0.3 + 0.7 * lips);
        self.set_colour("lipL", lower);
        self.set_colour("lipU", mix(lower, line, 0.16));
        let beard = look.beard_colour.unwrap_or(look.hair_colour);
        let brows = look.brow_colour.unwrap_or(look.hair_colour);
        for (names, row) in
            [(["hb", "hd", "hl"], look.hair_colour), (["fb", "fd", ""], beard), (["", "browc", ""], brows)]
        {
            for (name, colour) in names.into_iter().zip(tables.colours("hair", row.key())) {
                self.set_colour(name, colour);
            }
        }
        self.set_colour("iris", tables.colour("iris", look.iris.key()));
        self.set_colour("K", INK);
        self.set_colour("Wh", WHITE);
    }

    fn take_clothes(&mut self) {
        let (look, tables) = (self.look, self.tables);
        let cloth = |cloth: crate::scenario::look::Cloth| tables.colour("cloth", cloth.key());
        let [first, second, hat] = [look.garment_colour, look.second_colour, look.headwear_colour].map(cloth);
        let shade = mix(first, INK, 0.24);
        let own_back = matches!(look.garment, Garment::SuitTie | Garment::SuitOpen | Garment::LabCoat | Garment::Knit);
        for (name, colour) in [
            ("c1", first),
            ("c2", second),
            ("c3", cloth(look.third_colour)),
            ("s1", shade),
            ("s1d", mix(shade, INK, 0.25)),
            ("s2", mix(second, INK, 0.16)),
            ("hi1", mix(first, WHITE, 0.1)),
            ("wc", hat),
            ("wd", mix(hat, INK, 0.22)),
            ("wl", mix(hat, WHITE, 0.13)),
            ("lany", cloth(look.lanyard_colour)),
            ("earcol", cloth(look.earring_colour)),
            ("gcol", cloth(look.glasses_colour)),
            ("tie", cloth(look.braid_tie_colour)),
            ("backc", if own_back { second } else { first }),
        ] {
            self.set_colour(name, colour);
        }
        self.set_truth("collared", look.garment != Garment::Turtleneck);
        self.set_truth("stand", matches!(look.garment, Garment::WorkJacket | Garment::HiVis));
        self.set_truth("round", matches!(look.garment, Garment::Crew | Garment::Knit | Garment::Hoodie));
        self.set_truth("bare", look.headwear == Headwear::No);
        self.set_truth("stripe", look.stripes);
        self.set("glasses", Value::Word(look.glasses.key()));
        let rims = if look.glasses == Glasses::No { Vec::new() } else { tables.numbers("lenses", look.glasses.key()) };
        self.set_number("gw", rims.first().copied().unwrap_or_default());
        self.set_number(
            "mo",
            match look.facial {
                Facial::Moustache => 1.25,
                Facial::Short => 0.8,
                Facial::Full => 1.1,
                Facial::Goatee => 0.85,
                Facial::No | Facial::Stubble => 0.0,
            },
        );
    }

    fn take_expression(&mut self, e: &Expression) {
        for (name, number) in [
            ("lidU", e.lid_upper),
            ("lidL", e.lid_lower),
            ("lidAsym", e.lid_asymmetry),
            ("browIn", e.brow_inner),
            ("browOut", e.brow_outer),
            ("browAsym", e.brow_asymmetry),
            ("pinch", e.pinch),
            ("corner", e.corner),
            ("asym", e.mouth_asymmetry),
            ("open", e.open),
            ("press", e.press),
            ("jaw", e.jaw),
            ("bag", e.bags),
            ("armk", e.arms),
            ("gx", e.gaze_x),
            ("gy", e.gaze_y),
            ("jx", e.fingers_x),
            ("jyy", e.fingers_y),
            ("d", 7.5 * e.open),
            ("k", self.body.k),
            ("psi", self.body.psi),
            ("tt", self.body.tt),
            ("pp", self.body.pp),
        ] {
            self.set_number(name, number);
        }
        self.set("pose", Value::Word(pose(e.pose)));
    }

    /// Whether the arms are bare.
    pub(super) fn is_bare_armed(&self) -> bool {
        matches!(self.look.garment, Garment::Scrubs | Garment::Polo)
    }

    /// Draws a block of the list; one that there is not, not at all.
    pub(super) fn block(&mut self, name: &str) {
        debug_assert!(self.list.blocks.contains_key(name), "there is no [{name}]");
        if let Some(steps) = self.list.blocks.get(name) {
            self.steps(steps);
        }
    }

    fn steps(&mut self, steps: &'static [Step]) {
        for step in steps {
            match step {
                Step::Set(slots, terms) => {
                    let values: Vec<Value> = terms.iter().map(|term| term.value(self)).collect();
                    for (slot, value) in slots.iter().zip(values) {
                        self.variables[*slot] = value;
                    }
                }
                Step::Each(slot, terms, body) => {
                    for term in terms {
                        self.variables[*slot] = term.value(self);
                        self.steps(body);
                    }
                }
                Step::If(condition, holds, fails) => {
                    let steps = if condition.holds(self) { holds } else { fails };
                    self.steps(steps);
                }
                Step::Use(name) => self.block(name),
                Step::UseHair(part) => self.hair(part),
                Step::Draw(mark) => self.mark(mark),
                Step::Curve(slot, spots) => {
                    let ends: Vec<Vector> = spots.iter().map(|spot| spot.term.point(self).flat()).collect();
                    if let [a, b, c, d] = ends[..] {
                        let point = |n| Point::from(geometry::bezier(&[a, b, c, d], geometry::share(n, 14)));
                        self.variables[*slot] = Value::Points((0..15).map(point).collect());
                    }
                }
            }
        }
    }

    /// Adds a polygon, unless nothing of it could be seen.
    pub(super) fn add(&mut self, points: &[Vector], colour: Colour, opacity: f32) {
        if points.len() > 2 && opacity > 0.004 {
            let points = points.iter().map(|point| [point.x, point.y]).collect();
            self.patches.push(Patch { points, colour, opacity });
        }
    }
}

/// A pose as the list calls it.
pub(super) const fn pose(pose: Pose) -> &'static str {
    match pose {
        Pose::Rest => "rest",
        Pose::Cross => "cross",
        Pose::Watch => "watch",
        Pose::Write => "write",
        Pose::Eyes => "eyes",
        Pose::Chin => "chin",
        Pose::Cheek => "cheek",
    }
}

fn share(thousandths: i16) -> f32 {
    f32::from(thousandths) / 1000.0
}

fn thousandths(value: crate::model::Thousandths) -> f32 {
    share(i16::try_from(value.get()).unwrap_or_default())
}
