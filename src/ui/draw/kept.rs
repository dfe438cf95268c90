//! Drawings that are made once for each size and theme and kept as meshes.

use super::mesh;
use super::outline::{Outline, outlines};
use super::stroke::round_stroke;
use egui::emath::Rot2;
use egui::epaint::{TessellationOptions, Tessellator};
use egui::{Color32, Id, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

/// How many drawings are kept: a few screens in a few sizes.
const KEPT: usize = 48;

/// A drawing as it is made.
pub struct Drawing {
    layers: Vec<(Rect, Mesh)>,
    tessellator: Tessellator,
    feather: f32,
    origin: Pos2,
    scale: f32,
    turn: Rot2,
}

impl Drawing {
    fn new(clip: Rect, pixels_per_point: f32) -> Self {
        let tessellator = Tessellator::new(pixels_per_point, TessellationOptions::default(), [1, 1], Vec::new());
        let feather = 1.0 / pixels_per_point;
        Self {
            layers: vec![(clip, Mesh::default())],
            tessellator,
            feather,
            origin: Pos2::ZERO,
            scale: 1.0,
            turn: Rot2::IDENTITY,
        }
    }

    /// Draws something with its own origin and scale.
    pub fn within(&mut self, origin: Pos2, scale: f32, add: impl FnOnce(&mut Self)) {
        let before = (self.origin, self.scale);
        (self.origin, self.scale) = (self.place(origin), self.scale * scale);
        add(self);
        (self.origin, self.scale) = before;
    }

    /// Draws something turned around its own origin.
    pub fn turned(&mut self, origin: Pos2, degrees: f32, add: impl FnOnce(&mut Self)) {
        let before = (self.origin, self.turn);
        (self.origin, self.turn) = (self.place(origin), self.turn * Rot2::from_angle(degrees.to_radians()));
        add(self);
        (self.origin, self.turn) = before;
    }

    /// Draws something of which only what lies in a rectangle shows.
    pub fn clipped(&mut self, rect: Rect, add: impl FnOnce(&mut Self)) {
        let outer = self.layers[self.layers.len() - 1].0;
        let clip = Rect::from_min_max(self.place(rect.min), self.place(rect.max));
        self.layers.push((clip.intersect(outer), Mesh::default()));
        add(self);
        self.layers.push((outer, Mesh::default()));
    }

    fn place(&self, at: Pos2) -> Pos2 {
        self.origin + self.turn * (at.to_vec2() * self.scale)
    }

    fn mesh(&mut self) -> &mut Mesh {
        let last = self.layers.len() - 1;
        &mut self.layers[last].1
    }

    /// Any shape of egui's but text, where it is: it does not follow origin and scale.
    pub fn shape(&mut self, shape: Shape) {
        let last = self.layers.len() - 1;
        self.tessellator.tessellate_shape(shape, &mut self.layers[last].1);
    }

    /// A filled path.
    pub fn fill(&mut self, path: &str, colour: Color32) {
        for outline in outlines(path) {
            self.area(&outline, colour);
        }
    }

    /// A filled outline.
    pub fn area(&mut self, outline: &Outline, colour: Color32) {
        let points: Vec<Pos2> = outline.points.iter().map(|point| self.place(*point)).collect();
        let feather = self.feather;
        mesh::fill(self.mesh(), &points, colour, feather);
    }

    /// A path as a line with round ends.
    pub fn line(&mut self, path: &str, width: f32, colour: Color32) {
        for outline in outlines(path) {
            self.stroke(&outline, width, colour);
        }
    }

    /// An outline as a line with round ends.
    pub fn stroke(&mut self, outline: &Outline, width: f32, colour: Color32) {
        let mut shapes = Vec::new();
        let stroke = Stroke::new(width * self.scale, colour);
        let points = outline.points.iter().map(|point| self.place(*point)).collect();
        let placed = Outline { points, closed: outline.closed };
        round_stroke(&mut shapes, &placed, Pos2::ZERO, 1.0, stroke);
        for shape in shapes {
            self.shape(shape);
        }
    }

    /// A filled box.
    pub fn rect(&mut self, rect: Rect, radius: f32, colour: Color32) {
        if self.turn == Rot2::IDENTITY && radius <= 0.0 {
            let place = Rect::from_min_max(self.place(rect.min), self.place(rect.max));
            self.shape(Shape::rect_filled(place, 0, colour));
        } else {
            self.area(&Outline::rounded(rect, radius), colour);
        }
    }

    /// A filled circle.
    pub fn disc(&mut self, centre: Pos2, radius: f32, colour: Color32) {
        self.shape(Shape::circle_filled(self.place(centre), radius * self.scale, colour));
    }

    /// A filled ellipse.
    pub fn ellipse(&mut self, centre: Pos2, radius: Vec2, colour: Color32) {
        let outline = Outline::circle(Pos2::ZERO, radius.max_elem());
        let share = radius / radius.max_elem();
        let points = outline.points.iter().map(|p| centre + p.to_vec2() * share).collect();
        self.area(&Outline { points, closed: true }, colour);
    }

    /// A circle as a line.
    pub fn ring(&mut self, centre: Pos2, radius: f32, width: f32, colour: Color32) {
        let stroke = Stroke::new(width * self.scale, colour);
        self.shape(Shape::circle_stroke(self.place(centre), radius * self.scale, stroke));
    }
}

type Layers = Arc<[(Rect, Arc<Mesh>)]>;

#[derive(Clone, Default)]
struct Store {
    drawings: HashMap<Id, Layers>,
}

/// Paints a drawing into a rectangle. It is made when its name, its place or its variant (the theme, usually) is new.
pub fn kept(
    painter: &Painter,
    name: &str,
    rect: Rect,
    variant: impl Hash + std::fmt::Debug,
    make: impl FnOnce(&mut Drawing),
) {
    let ctx = painter.ctx();
    let scale = ctx.pixels_per_point();
    let place = [rect.left(), rect.top(), rect.right(), rect.bottom(), scale].map(f32::to_bits);
    let id = Id::new(name).with(place).with(Id::new(variant));
    let store = Id::new("kept drawings");
    let known = ctx.data_mut(|data| data.get_temp_mut_or_default::<Store>(store).drawings.get(&id).cloned());
    let layers = known.unwrap_or_else(|| {
        let mut drawing = Drawing::new(rect, scale);
        make(&mut drawing);
        let layers = drawing.layers.into_iter().filter(|(_, mesh)| !mesh.is_empty());
        let layers: Layers = layers.map(|(clip, mesh)| (clip, Arc::new(mesh))).collect();
        let made = Arc::clone(&layers);
        ctx.data_mut(|data| {
            let store: &mut Store = data.get_temp_mut_or_default(store);
            if store.drawings.len() >= KEPT {
                store.drawings.clear();
            }
            store.drawings.insert(id, made);
        });
        layers
    });
    for (clip, mesh) in layers.iter() {
        painter.with_clip_rect(clip.intersect(painter.clip_rect())).add(Shape::Mesh(Arc::clone(mesh)));
    }
}
