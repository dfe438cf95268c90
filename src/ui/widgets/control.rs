//! What every control has in common: its place, its key, its name for the screen reader, its focus ring, and how it
//! answers to the pointer.

use super::Cap;
use crate::ui::draw::outline::Outline;
use crate::ui::motion::{self, Motion, towards};
use crate::ui::theme::{TextSize, Theme, size};
use egui::emath::GuiRounding;
use egui::{Color32, CornerRadius, Id, Painter, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};

/// What a control is, for the screen reader.
pub struct Control<'a> {
    /// What kind.
    pub kind: WidgetType,
    /// What it is called.
    pub name: &'a str,
    /// Whether it is chosen, where it can be.
    pub selected: Option<bool>,
    /// Its key.
    pub cap: Option<&'a Cap>,
}

impl Control<'_> {
    /// Takes the room, hears the pointer and the key. A press of the key counts as a click.
    pub fn take(&self, ui: &mut Ui, wanted: Vec2) -> Response {
        let used = self.cap.is_some_and(|cap| cap.pressed(ui));
        let mut response = ui.allocate_response(wanted.round_ui(), Sense::click());
        self.describe(ui, &mut response, used);
        response
    }

    fn describe(&self, ui: &Ui, response: &mut Response, used: bool) {
        if used {
            response.flags.insert(egui::response::Flags::FAKE_PRIMARY_CLICKED);
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        let enabled = ui.is_enabled();
        response.widget_info(|| match self.selected {
            Some(selected) => WidgetInfo::selected(self.kind, enabled, selected, self.name),
            None => WidgetInfo::labeled(self.kind, enabled, self.name),
        });
    }
}

/// The height of a control, as the player's text size wants it.
pub fn high(ui: &Ui, units: f32) -> f32 {
    TextSize::of(ui.ctx()).high(units)
}

/// How far a control is under the pointer and pressed, each 0–1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feel {
    /// Under the pointer.
    pub hover: f32,
    /// Pressed.
    pub press: f32,
}

impl Feel {
    /// How a control feels now.
    pub fn of(ui: &Ui, response: &Response) -> Self {
        #[cfg(feature = "dev")]
        if let Some(pretended) = ui.ctx().data(|data| data.get_temp(Id::new("pretended feel"))) {
            return pretended;
        }
        let enabled = response.enabled();
        let part = |name: &str, on| towards(ui.ctx(), response.id.with(name), on && enabled, motion::HOVER);
        Self { hover: part("hover", response.hovered()), press: part("press", response.is_pointer_button_down_on()) }
    }

    /// Draws controls as if they felt so, to look at their states.
    #[cfg(feature = "dev")]
    pub fn pretend<R>(self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
        let id = Id::new("pretended feel");
        ui.ctx().data_mut(|data| data.insert_temp(id, self));
        let result = add(ui);
        ui.ctx().data_mut(|data| data.remove::<Self>(id));
        result
    }

    /// The colour between those of rest, hover and press.
    pub fn mix(self, rest: Color32, hover: Color32, press: Color32) -> Color32 {
        rest.lerp_to_gamma(hover, self.hover).lerp_to_gamma(press, self.press)
    }

    /// The same for borders.
    pub fn border(self, rest: Color32, hover: Color32) -> Color32 {
        rest.lerp_to_gamma(hover, self.hover.max(self.press))
    }

    /// A rectangle that goes down when pressed.
    pub fn down(self, rect: Rect) -> Rect {
        rect.translate(Vec2::new(0.0, self.press))
    }

    /// A rectangle that rises under the pointer and goes down when pressed.
    pub fn rise(self, rect: Rect, units: f32) -> Rect {
        rect.translate(Vec2::new(0.0, self.press - units * self.hover * (1.0 - self.press)))
    }
}

/// A border of dashes: something that cannot be used, or an empty place.
pub fn dashed(painter: &Painter, rect: Rect, radius: u8, stroke: Stroke) {
    let inside = rect.shrink(stroke.width / 2.0);
    let mut around = Outline::rounded(inside, f32::from(radius)).points;
    around.extend(around.first().copied());
    painter.extend(Shape::dashed_line(&around, stroke, size::DASH, size::DASH_GAP));
}

/// Draws the focus ring around something that has the focus.
pub fn focus_ring(ui: &Ui, theme: &Theme, response: &Response, radius: u8) {
    ring(ui, response, radius, theme.ink);
}

/// The same on a dark field.
pub fn focus_ring_on_field(ui: &Ui, theme: &Theme, response: &Response, radius: u8) {
    ring(ui, response, radius, theme.on_field);
}

/// Where the ring is, and where it comes from.
#[derive(Clone, Copy)]
struct Ring {
    around: Id,
    now: Rect,
    from: Rect,
    start: f64,
}

fn ring(ui: &Ui, response: &Response, radius: u8, colour: Color32) {
    if !response.has_focus() {
        return;
    }
    let (ctx, key) = (ui.ctx(), Id::new("focus ring"));
    let time = ctx.input(|input| input.time);
    let known: Option<Ring> = ctx.data(|data| data.get_temp(key));
    let mut ring = match known {
        Some(ring) if ring.around == response.id => ring,
        Some(ring) => Ring { around: response.id, now: ring.now, from: ring.now, start: time },
        None => Ring { around: response.id, now: response.rect, from: response.rect, start: f64::MIN },
    };
    let way = if Motion::of(ctx) == Motion::Full { motion::since(ctx, ring.start, motion::FOCUS) } else { 1.0 };
    ring.now = ring.from.lerp_towards(&response.rect, way);
    ctx.data_mut(|data| data.insert_temp(key, ring));
    let stroke = Stroke::new(size::FOCUS, colour);
    let around = ring.now.expand(size::FOCUS);
    ui.painter().rect_stroke(around, CornerRadius::same(radius + 3), stroke, StrokeKind::Outside);
}
