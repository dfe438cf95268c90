//! The painter of people: polygons become one mesh, with edges as soft as egui's own. A still face is not made anew.

mod mesh;

use crate::portrait::{Expression, Frame, Look, draw, ground};
use egui::{Context, Id, Mesh, Painter, Rect, Shape};
use mesh::{Canvas, Sheet};
use std::sync::Arc;

/// What lies behind a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Backdrop {
    /// Whatever is there.
    #[default]
    Nothing,
    /// The ground of their look, by day.
    Light,
    /// The same for the dark theme; the person is not recoloured.
    Dark,
}

impl Backdrop {
    /// The ground for a theme.
    pub fn of(theme: &super::Theme) -> Self {
        if theme.dark { Self::Dark } else { Self::Light }
    }
}

/// Paints a person into a rectangle, which the frame fills; what is too much is cut off at both sides or above.
pub fn person(painter: &Painter, rect: Rect, frame: Frame, look: &Look, expression: &Expression, backdrop: Backdrop) {
    if !rect.is_positive() || !painter.clip_rect().intersects(rect) {
        return;
    }
    let sitting = Sitting { rect, frame, backdrop, scale: painter.pixels_per_point(), expression: *expression };
    let mesh = kept(painter.ctx(), look, &sitting);
    painter.with_clip_rect(painter.clip_rect().intersect(rect)).add(Shape::Mesh(mesh));
}

/// The mesh of a person, kept from the last frames or made.
fn kept(ctx: &Context, look: &Look, sitting: &Sitting) -> Arc<Mesh> {
    let now = ctx.cumulative_frame_nr();
    let id = Id::new("people");
    let found = ctx.data_mut(|data| {
        let album: &mut Album = data.get_temp_mut_or_default(id);
        let picture = album.0.iter_mut().find(|picture| picture.sitting == *sitting && picture.look == *look)?;
        picture.seen = now;
        Some(Arc::clone(&picture.mesh))
    });
    found.unwrap_or_else(|| {
        let mesh = Arc::new(sitting.mesh(look));
        let picture = Picture { look: look.clone(), sitting: *sitting, mesh: Arc::clone(&mesh), seen: now };
        ctx.data_mut(|data| data.get_temp_mut_or_default::<Album>(id).add(picture, now));
        mesh
    })
}

/// Everything about a picture but whom it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Sitting {
    rect: Rect,
    frame: Frame,
    backdrop: Backdrop,
    /// Pixels to a point.
    scale: f32,
    expression: Expression,
}

impl Sitting {
    fn mesh(&self, look: &Look) -> Mesh {
        let canvas = Canvas::new(self.rect, self.frame, self.scale);
        let mut sheet = Sheet::new(canvas);
        if self.backdrop != Backdrop::Nothing {
            for patch in ground(look.ground, self.backdrop == Backdrop::Dark) {
                sheet.add(&patch);
            }
        }
        for patch in draw(look, &self.expression, canvas.detail()) {
            sheet.add(&patch);
        }
        sheet.mesh
    }
}

/// The pictures of the last frames.
#[derive(Clone, Debug, Default)]
struct Album(Vec<Picture>);

#[derive(Clone, Debug)]
struct Picture {
    look: Look,
    sitting: Sitting,
    mesh: Arc<Mesh>,
    /// The frame in which it was last shown.
    seen: u64,
}

impl Album {
    /// Pictures that are kept although nobody looks at them.
    const SPARE: usize = 8;

    fn add(&mut self, picture: Picture, now: u64) {
        if self.0.len() >= Self::SPARE {
            self.0.retain(|old| old.seen + 1 >= now);
        }
        self.0.push(picture);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portrait::LookSource;
    use egui::{pos2, vec2};

    const RECT: Rect = Rect { min: pos2(10.0, 20.0), max: pos2(206.0, 250.0) };

    /// Paints one frame and gives back the mesh.
    fn frame(ctx: &Context, look: &Look, expression: &Expression, backdrop: Backdrop) -> Arc<Mesh> {
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            person(ui.painter(), RECT, Frame::Bust, look, expression, backdrop);
        });
        let found = output.shapes.iter().find_map(|shape| match &shape.shape {
            Shape::Mesh(mesh) => Some((Arc::clone(mesh), shape.clip_rect)),
            _ => None,
        });
        let (mesh, clip) = found.expect("a mesh");
        assert!(RECT.contains_rect(clip));
        mesh
    }

    #[test]
    fn a_still_face_is_made_once() {
        let ctx = Context::default();
        let look = LookSource::Aino.look();
        let first = frame(&ctx, &look, &Expression::REST, Backdrop::Nothing);
        let again = frame(&ctx, &look, &Expression::REST, Backdrop::Nothing);
        assert!(Arc::ptr_eq(&first, &again));
        let moved = frame(&ctx, &look, &Expression { turn: 0.1, ..Expression::REST }, Backdrop::Nothing);
        assert!(!Arc::ptr_eq(&first, &moved));
    }

    #[test]
    fn a_moving_face_leaves_few_pictures_behind() {
        let ctx = Context::default();
        let look = LookSource::Robin.look();
        for step in 0_u8..30 {
            let expression = Expression { turn: f32::from(step) / 100.0, ..Expression::REST };
            frame(&ctx, &look, &expression, Backdrop::Nothing);
        }
        let kept = ctx.data_mut(|data| data.get_temp_mut_or_default::<Album>(Id::new("people")).0.len());
        assert!(kept <= Album::SPARE, "{kept}");
    }

    #[test]
    fn a_mesh_is_sound_and_fills_its_rectangle() {
        let ctx = Context::default();
        for who in LookSource::PEOPLE {
            let mesh = frame(&ctx, &who.look(), &Expression::REST, Backdrop::Light);
            assert!(mesh.is_valid() && mesh.vertices.iter().all(|vertex| vertex.pos.is_finite()), "{who:?}");
            assert!(mesh.calc_bounds().contains_rect(RECT.shrink2(vec2(0.0, 0.0))), "{who:?}");
        }
    }

    #[test]
    fn the_dark_theme_has_another_ground() {
        let ctx = Context::default();
        let look = LookSource::Aino.look();
        let light = frame(&ctx, &look, &Expression::REST, Backdrop::Light);
        let dark = frame(&ctx, &look, &Expression::REST, Backdrop::Dark);
        assert_ne!(light.vertices[0].color, dark.vertices[0].color);
        assert_eq!(light.vertices.last().map(|v| v.color), dark.vertices.last().map(|v| v.color));
    }
}
