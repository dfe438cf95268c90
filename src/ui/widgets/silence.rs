//! The tile of silence: a pebble in still water. Its rings spread when it is pressed and with each second that passes.

use super::control::Feel;
use super::{Tile, galley};
use crate::ui::motion::{self, Motion};
use crate::ui::theme::{Theme, Type, size};
use egui::epaint::EllipseShape;
use egui::{Pos2, Response, Stroke, Ui, Vec2, pos2, vec2};

/// The rings, outermost first, and the pebble, as parts of the tile's width.
const RINGS: [[f32; 2]; 3] = [[0.406, 0.098], [0.283, 0.069], [0.159, 0.04]];
const PEBBLE: [f32; 2] = [13.0, 7.0];

pub(super) fn paint_silence(tile: &Tile<'_>, ui: &Ui, theme: &Theme, response: &Response) {
    let rect = response.rect;
    let painter = ui.painter();
    painter.add(theme.folder_shadow().as_shape(rect, size::RADIUS_SILENCE));
    painter.rect_filled(rect, size::RADIUS_SILENCE, theme.field);
    let left = rect.left() + size::PAD - 2.0;
    let right = rect.right() - size::PAD + 2.0;
    let cap = tile.cap.as_ref().map_or(0.0, |cap| cap.tall_size(ui).x + size::PAD_ROW);
    let room = (right - left - cap).max(size::BUTTON);
    let note = tile.note.map(|note| galley(ui, note, Type::Body, theme.on_field_2, room));
    let note_tall = note.as_ref().map_or(0.0, |note| note.size().y);
    let text = galley(ui, tile.text, Type::Title, theme.on_field, room);
    let top = rect.bottom() - size::PAD + 4.0 - note_tall - text.size().y;
    // The water keeps clear of the words, however many lines they take.
    let above = top - rect.top();
    let wide = rect.width().min(above * 3.1).min(size::SILENCE_WIDTH);
    water(ui, theme, response, pos2(rect.center().x, rect.top() + above * 0.5 + 2.0), wide, tile.moment);
    let below = top + text.size().y;
    painter.galley(pos2(left, top), text, theme.on_field);
    if let Some(note) = note {
        painter.galley(pos2(left, below), note, theme.on_field_2);
    }
    if let Some(cap) = &tile.cap {
        let middle = 0.5 * (top + rect.bottom() - size::PAD + 4.0);
        cap.paint_tall(ui, painter, pos2(right - cap.tall_size(ui).x / 2.0, middle), theme.on_field);
    }
}

fn water(ui: &Ui, theme: &Theme, response: &Response, centre: Pos2, wide: f32, moment: Option<u64>) {
    let feel = Feel::of(ui, response);
    let painter = ui.painter();
    let outer = theme.ring_1.lerp_to_gamma(theme.ring_2, feel.hover);
    for (ring, colour) in RINGS.into_iter().zip([outer, theme.ring_2, theme.ring_3]) {
        painter.add(EllipseShape::stroke(centre, Vec2::from(ring) * wide, Stroke::new(size::RING, colour)));
    }
    if let Some(way) = spreading(ui, response, moment) {
        let [from, to] = [RINGS[2], RINGS[0]].map(Vec2::from);
        let reach = (from + (to - from) * way) * wide;
        let colour = theme.on_field.gamma_multiply(1.0 - way);
        painter.add(EllipseShape::stroke(centre, reach, Stroke::new(size::RING, colour)));
    }
    let pebble = Vec2::from(PEBBLE) * (wide / size::SILENCE_WIDTH);
    painter.add(EllipseShape::filled(centre - vec2(0.0, 1.0), pebble, theme.copper_bright));
}

/// How far a ring has spread, 0–1, while one does.
fn spreading(ui: &Ui, response: &Response, moment: Option<u64>) -> Option<f32> {
    let (ctx, key) = (ui.ctx(), response.id.with("rings"));
    if Motion::of(ctx) == Motion::Reduced {
        return None;
    }
    let known: Option<(Option<u64>, Option<f64>)> = ctx.data(|data| data.get_temp(key));
    let (before, mut start) = known.unwrap_or((moment, None));
    if response.clicked() || before != moment {
        start = Some(ctx.input(|input| input.time));
    }
    ctx.data_mut(|data| data.insert_temp(key, (moment, start)));
    Some(motion::since(ctx, start?, motion::RINGS)).filter(|way| *way < 1.0)
}
