//! The clock on the wall: its hands, the time of the encounter around them, copper for what has passed of it, and the
//! same in words beneath.

use super::galley;
use super::lettering::centred;
use crate::model::Seconds;
use crate::ui::draw::outline::Outline;
use crate::ui::draw::round_stroke;
use crate::ui::theme::{Theme, Type, size};
use egui::emath::GuiRounding;
use egui::{Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};
use std::f32::consts::TAU;

/// The hour and minute at which every encounter begins.
const BEGIN: (f32, f32) = (1.0, 10.0);
/// The least that an arc must span to be drawn.
const LEAST: f32 = 0.01;

/// A clock.
#[derive(Clone, Copy, Debug)]
pub struct Clock<'a> {
    left: Seconds,
    whole: Seconds,
    words: &'a str,
}

impl<'a> Clock<'a> {
    /// The time that is left of the whole, and the words that say so.
    pub const fn new(left: Seconds, whole: Seconds, words: &'a str) -> Self {
        Self { left, whole, words }
    }

    /// How large a clock with its words is; the middle of its face lies [`size::CLOCK`] + 9 under the top.
    pub fn size(&self, ui: &Ui) -> Vec2 {
        let text = galley(ui, self.words, Type::SmallStrong, egui::Color32::BLACK, f32::INFINITY).size();
        let face = 2.0 * (size::CLOCK + 9.0);
        Vec2::new(text.x.max(face), face + 5.0 + text.y)
    }

    /// Draws it, the middle of its face at a place.
    pub fn show(self, ui: &mut Ui, theme: &Theme, centre: Pos2) -> Response {
        let room = self.size(ui);
        let top = pos2(centre.x - room.x / 2.0, centre.y - size::CLOCK - 9.0);
        let rect = Rect::from_min_size(top, room).round_ui();
        let response = ui.allocate_rect(rect, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, self.words));
        ui.painter().extend(self.face(theme, centre));
        let beneath = pos2(centre.x, centre.y + size::CLOCK + 14.0);
        centred(ui, self.words, Type::SmallStrong, theme.ink, beneath);
        response
    }

    fn face(&self, theme: &Theme, centre: Pos2) -> Vec<Shape> {
        let radius = size::CLOCK;
        let paint = &theme.scenery;
        let mut shapes = vec![Shape::circle_filled(centre, radius + 9.0, paint.dial)];
        let (passed, whole) = (minutes(self.whole.0.saturating_sub(self.left.0)), minutes(self.whole.0));
        let arc = |from: f32, to: f32| arc(centre, radius + 5.0, BEGIN.1 + from, BEGIN.1 + to.min(from + 59.9));
        let band = |colour| Stroke::new(size::CLOCK_BAND, colour);
        if whole > LEAST {
            shapes.push(Shape::line(arc(0.0, whole), band(paint.to_come)));
        }
        if passed > LEAST {
            shapes.push(Shape::line(arc(0.0, passed), band(theme.copper)));
        }
        for hour in 0..12_u8 {
            let (far, wide) = if hour % 3 == 0 { (0.92, 3.0) } else { (0.9, 2.0) };
            let at = |share: f32| hand(centre, f32::from(hour) * 5.0, radius * share);
            shapes.push(Shape::line_segment([at(0.82), at(far)], Stroke::new(wide, theme.ink)));
        }
        let minute = BEGIN.1 + passed;
        let hour = (BEGIN.0 + minute / 60.0) * 5.0;
        for (place, long, wide) in [(hour, 0.5, 4.5), (minute, 0.72, 3.0)] {
            let points = vec![centre, hand(centre, place, radius * long)];
            let line = Outline { points, closed: false };
            round_stroke(&mut shapes, &line, Pos2::ZERO, 1.0, Stroke::new(wide, theme.ink));
        }
        shapes.push(Shape::circle_filled(centre, 3.5, theme.copper));
        shapes
    }
}

/// A place on the face, by the minute to which it belongs.
fn hand(centre: Pos2, minute: f32, long: f32) -> Pos2 {
    centre + long * Vec2::angled(minute / 60.0 * TAU - TAU / 4.0)
}

fn arc(centre: Pos2, radius: f32, from: f32, to: f32) -> Vec<Pos2> {
    (0..=48_u8).map(|n| hand(centre, from + (to - from) * f32::from(n) / 48.0, radius)).collect()
}

#[expect(clippy::cast_precision_loss, reason = "encounters last minutes")]
fn minutes(seconds: u32) -> f32 {
    seconds as f32 / 60.0
}
