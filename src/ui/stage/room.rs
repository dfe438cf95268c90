//! The room: the customer large behind the table, the clock on the wall, a name plate.

use super::Presence;
use crate::portrait::Frame;
use crate::speech;
use crate::ui::scene::Scene;
use crate::ui::surface::{RoomLook, mug, room, table};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Clock, galley, label, label_within, place};
use crate::ui::{Backdrop, person};
use egui::accesskit::Role;
use egui::{Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

/// How much higher than wide a person is drawn.
const TALL: f32 = 230.0 / 196.0;
/// The height of the far edge of the table.
const EDGE: f32 = 22.0;

/// Where a person sits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seat {
    /// The whole scene.
    pub scene: Rect,
    /// How far down the far edge of the table is.
    pub table: f32,
    /// The share of the width at which the person sits.
    pub at: f32,
}

impl Seat {
    /// The seat of a conversation: moves of a height stand on the table.
    pub fn of(scene: Rect, moves: f32) -> Self {
        let strip = 90.0_f32.min(scene.height() * 0.125);
        Self { scene, table: scene.height() - size::MARGIN - moves - strip, at: 0.37 }
    }

    /// Where the person is drawn, down to the table.
    pub fn person(&self) -> Rect {
        let high = (self.table + 2.0).max(Frame::Bust.rectangle()[3]).min(620.0);
        let foot = self.scene.top() + self.table + 4.0;
        let centre = self.scene.left() + self.scene.width() * self.at;
        Rect::from_min_size(pos2(centre - high / TALL / 2.0, foot - high), vec2(high / TALL, high))
    }

    /// The wall beside the face, where words stand.
    pub fn wall(&self) -> Rect {
        let left = (self.scene.left() + self.scene.width() * 0.635)
            .max(self.person().center().x + self.person().width() * 0.5);
        let right = (self.scene.right() - 20.0).min(left + 400.0);
        let top = self.scene.top();
        Rect::from_min_max(pos2(left, top + 178.0), pos2(right, top + self.table - size::GAP_WIDE))
    }

    /// The strip of the table in front of the wall, above the moves.
    pub fn strip(&self) -> Rect {
        let top = self.scene.top() + self.table;
        let wall = self.wall();
        Rect::from_min_max(pos2(wall.left() - 24.0, top + 8.0), pos2(self.scene.right() - 16.0, top + 78.0))
    }

    fn clock(&self) -> Pos2 {
        pos2(self.scene.right() - 62.0, self.scene.top() + 86.0)
    }
}

/// Draws the room with the customer in it.
pub fn in_the_room(ui: &mut Ui, scene: &Scene<'_>, presence: &mut Presence, seat: &Seat) {
    let now = presence.customer(ui, scene);
    let theme = scene.theme;
    let look = RoomLook::conversation(seat.scene.size(), seat.table);
    let painter = ui.painter().with_clip_rect(seat.scene);
    room(&painter, theme, seat.scene, &look);
    let rect = seat.person();
    person(&painter, rect, Frame::Bust, &now.look, &now.face, Backdrop::Nothing);
    let wood = seat.scene.with_min_y(seat.scene.top() + seat.table);
    table(&painter, theme, wood, EDGE);
    let left = seat.scene.left();
    if rect.left() > left + 20.0 {
        mug(&painter, theme, pos2(left + 62.0, wood.top() - 6.0));
    }
    plate(ui, scene, pos2(rect.center().x, wood.top() + 6.0));
    seen(ui, scene, rect);
    let (left, whole) = (scene.view.time_left, scene.view.length);
    if whole.0 > 0 {
        Clock::new(left, whole, &spent(scene)).show(ui, theme, seat.clock());
    }
}

/// How much of the time has passed, in words.
pub(super) fn spent(scene: &Scene<'_>) -> String {
    let (left, whole) = (scene.view.time_left.0, scene.view.length.0);
    let minutes = |seconds: u32| (i64::from(seconds) + 30) / 60;
    let arguments = [("spent", minutes(whole.saturating_sub(left)).into()), ("whole", minutes(whole).into())];
    scene.words.with("talk-clock", &arguments)
}

/// The plate with the name, on the table.
fn plate(ui: &mut Ui, scene: &Scene<'_>, top: Pos2) {
    let (theme, person) = (scene.theme, scene.view.texts().person());
    let name = galley(ui, person.name, Type::SmallStrong, theme.ink, f32::INFINITY);
    let role = galley(ui, person.role, Type::Small, theme.ink_2, 300.0);
    let text = Vec2::new(name.size().x.max(role.size().x), name.size().y + role.size().y);
    let rect = Rect::from_min_size(top - vec2(text.x / 2.0 + 14.0, 0.0), text + vec2(28.0, 14.0));
    let painter = ui.painter();
    painter.add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    painter.rect_filled(rect, size::RADIUS_PAPER, theme.paper);
    place(ui, "plate", rect.shrink2(vec2(0.0, 7.0)), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.vertical_centered(|ui| {
            label(ui, person.name, Type::SmallStrong, theme.ink);
            label_within(ui, person.role, Type::Small, theme.ink_2, role.size().x + 1.0);
        });
    });
}

/// Tells a screen reader who is seen, and what their face shows.
pub(super) fn seen(ui: &Ui, scene: &Scene<'_>, rect: Rect) {
    let person = scene.view.texts().person();
    let who = format!("{}, {}", person.name, person.role);
    let told = speech::bearing(scene.view, scene.words).map_or_else(|| who.clone(), |shows| format!("{who}. {shows}"));
    let response = ui.interact(rect, ui.id().with("customer"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &told));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(Role::Image));
}
