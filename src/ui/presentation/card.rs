//! A card on the table: it can be chosen, dragged with the pointer and moved with keys.

use super::PresentationPanel;
use super::order::Place;
use crate::encounter::texts::CardText;
use crate::model::CardIx;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{focus_ring, galley};
use egui::{
    EventFilter, Id, Key, LayerId, Modifiers, Order, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, WidgetType,
};

/// The narrowest and the widest card, and its height, in units.
pub(super) const WIDTH: [f32; 2] = [172.0, 190.0];
const HEIGHT: f32 = 108.0;

/// Draws a card and gives back its response; a click chooses it.
pub(super) fn card_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    panel: &mut PresentationPanel,
    (at, place): (CardIx, Place),
    width: f32,
) -> Option<Response> {
    let card = scene.view.texts().card(at)?;
    let (_, rect) = ui.allocate_space(Vec2::new(width, HEIGHT));
    let response = ui.interact(rect, id(at), Sense::click_and_drag());
    response.dnd_set_drag_payload(at);
    let chosen = panel.chosen == Some(at);
    let name = spoken(scene, &card, place);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &name));
    let face = Face { card: &card, place, chosen };
    if response.dragged() {
        ui.painter().rect_stroke(rect, size::RADIUS, Stroke::new(size::BORDER, scene.theme.edge), StrokeKind::Inside);
        if let Some(pointer) = ui.ctx().pointer_interact_pos() {
            let over = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, id(at)));
            face.paint(ui, &over, scene, Rect::from_center_size(pointer, rect.size()));
        }
    } else {
        face.paint(ui, ui.painter(), scene, rect);
    }
    focus_ring(ui, scene.theme, &response, size::RADIUS);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        response.request_focus();
    }
    if response.clicked() || response.drag_started() || response.gained_focus() {
        panel.chosen = Some(at);
    }
    if response.has_focus() {
        keys(ui, panel, at, &response);
    }
    Some(response)
}

/// A card keeps its name for egui wherever it lies, so that the focus goes with it.
fn id(at: CardIx) -> Id {
    Id::new(("card", at.get()))
}

/// Left and right move the card, down lays it aside, up takes it in.
fn keys(ui: &Ui, panel: &mut PresentationPanel, at: CardIx, response: &Response) {
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let lies = panel.order.place(at);
    if pressed(Key::ArrowLeft) {
        panel.order.shift(at, -1);
    }
    if pressed(Key::ArrowRight) {
        panel.order.shift(at, 1);
    }
    if pressed(Key::ArrowDown) && matches!(lies, Some(Place::Row(_))) {
        panel.order.lay(at, Place::Aside(usize::MAX));
    }
    if pressed(Key::ArrowUp) && matches!(lies, Some(Place::Aside(_))) {
        panel.order.lay(at, Place::Row(usize::MAX));
    }
}

/// The card for the screen reader.
fn spoken(scene: &Scene<'_>, card: &CardText<'_>, place: Place) -> String {
    let title = card.title.into();
    let minutes = i64::from(card.minutes).into();
    let mut name = match place {
        Place::Row(at) => {
            let at = i64::try_from(at + 1).unwrap_or(0);
            scene.words.with("deck-card", &[("place", at.into()), ("title", title), ("minutes", minutes)])
        }
        Place::Aside(_) => scene.words.with("deck-card-aside", &[("title", title), ("minutes", minutes)]),
    };
    if card.question.is_some() {
        name.push_str(", ");
        name.push_str(&scene.words.get("deck-has-question"));
    }
    name
}

/// What a card looks like.
struct Face<'a> {
    card: &'a CardText<'a>,
    place: Place,
    chosen: bool,
}

impl Face<'_> {
    fn paint(&self, ui: &Ui, painter: &Painter, scene: &Scene<'_>, rect: Rect) {
        let theme = scene.theme;
        let aside = matches!(self.place, Place::Aside(_));
        let fill = if aside { theme.paper_aside } else { theme.paper };
        painter.add(theme.paper_shadow().as_shape(rect, size::RADIUS));
        let border = if self.chosen { Stroke::new(size::BORDER_STRONG, theme.ink) } else { Stroke::NONE };
        painter.rect(rect, size::RADIUS, fill, border, StrokeKind::Inside);
        let inner = rect.shrink(size::PAD_ROW);
        let minutes = scene.words.with("deck-minutes", &[("minutes", i64::from(self.card.minutes).into())]);
        let minutes = galley(ui, &minutes, Type::SmallStrong, theme.ink, inner.width());
        let right = Pos2::new(inner.right() - minutes.size().x, inner.top());
        painter.galley(right, minutes, theme.ink);
        if let Place::Row(place) = self.place {
            let number = galley(ui, &(place + 1).to_string(), Type::Strong, theme.ink, inner.width());
            painter.galley(inner.left_top() - Vec2::new(0.0, 2.0), number, theme.ink);
        }
        if self.card.question.is_some() {
            let mark = galley(ui, "?", Type::Strong, theme.ink, inner.width());
            painter.galley(right - Vec2::new(size::PAD, 2.0), mark, theme.ink);
        }
        let title = galley(ui, self.card.title, Type::Strong, theme.ink, inner.width());
        painter.galley(Pos2::new(inner.left(), inner.top() + size::CAP), title, theme.ink);
    }
}
