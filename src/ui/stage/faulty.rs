//! A picture over a bad line: the whole of it as squares, as the line's own arithmetic wants them.

use crate::portrait::{Look, Mosaic, VideoLine, draw};
use egui::{Color32, Mesh, Painter, Rect, Shape, pos2, vec2};

/// The squares that a picture is sampled in, in hundredths of the head's height.
const CELL: f32 = 1.5;
/// How large the face is drawn for sampling: details that the line drops are not worked out.
const DETAIL: f32 = 160.0;

/// Paints the picture: `study` lies behind the person, whose frame fills `rect`.
pub(super) fn paint(
    painter: &Painter,
    look: &Look,
    line: &VideoLine,
    study: &[(Rect, Color32)],
    rect: Rect,
    picture: Rect,
) {
    let view = View { rect, scale: rect.height() / 230.0 };
    let sampled = |face| view.mosaic(&draw(look, face, DETAIL), study, picture);
    let (now, older) = (sampled(&line.face()), sampled(&line.older()));
    let mut mesh = Mesh::default();
    for cell in line.cells(&now, &older) {
        let [r, g, b] = cell.colour;
        mesh.add_colored_rect(view.placed(cell.rect).intersect(picture), Color32::from_rgb(r, g, b));
    }
    painter.add(Shape::mesh(mesh));
    if let Some(([r, g, b], covers)) = line.picture().veil() {
        painter.rect_filled(picture, 0, Color32::from_rgb(r, g, b).gamma_multiply(covers));
    }
}

/// Where hundredths of the head's height lie in the window.
struct View {
    rect: Rect,
    scale: f32,
}

impl View {
    fn units(&self, rect: Rect) -> [f32; 4] {
        let corner = (rect.min - self.rect.min) / self.scale;
        [corner.x - 98.0, corner.y - 80.0, rect.width() / self.scale, rect.height() / self.scale]
    }

    fn placed(&self, [left, top, wide, high]: [f32; 4]) -> Rect {
        let corner = self.rect.min + vec2(left + 98.0, top + 80.0) * self.scale;
        Rect::from_min_max(corner, pos2(corner.x + wide * self.scale, corner.y + high * self.scale))
    }

    fn mosaic(&self, face: &[crate::portrait::Patch], study: &[(Rect, Color32)], picture: Rect) -> Mosaic {
        let behind: Vec<([[f32; 2]; 4], [u8; 3])> = study
            .iter()
            .map(|(part, colour)| {
                let [left, top, wide, high] = self.units(*part);
                let (right, foot) = (left + wide, top + high);
                ([[left, top], [right, top], [right, foot], [left, foot]], [colour.r(), colour.g(), colour.b()])
            })
            .collect();
        let behind = behind.iter().map(|(points, colour)| (&points[..], *colour, 1.0));
        let face = face.iter().map(|patch| (&patch.points[..], patch.colour, patch.opacity));
        Mosaic::new(behind.chain(face), [0; 3], self.units(picture), CELL)
    }
}
