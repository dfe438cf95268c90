//! A card on the table: what it looks like and what it is called.

use super::PresentationPanel;
use super::art::art;
use super::order::Place;
use crate::encounter::texts::CardText;
use crate::model::CardIx;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Card, Feel, Icon, card, focus_ring, galley, high, icon};
use egui::{Id, LayerId, Order as Layer, Painter, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

/// Inside a card.
const PAD: f32 = 12.0;
/// A card so high is a tall one: it shows how it is moved.
const TALL: f32 = 180.0;
/// The least height of a picture.
const ART: f32 = 26.0;

/// A card keeps its name for egui wherever it lies, so that the focus goes with it.
pub(super) fn id(at: CardIx) -> Id {
    Id::new(("card", at.get()))
}

/// Draws a card where it is now; `slot` is the place that it has.
pub(super) fn card_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    panel: &mut PresentationPanel,
    (at, place): (CardIx, Place),
    slot: Rect,
) -> Option<Response> {
    let text = scene.view.texts().card(at)?;
    let carried = panel.carried.filter(|(card, _)| *card == at).map(|(_, grab)| grab);
    let lifted = panel.lifted.as_ref().is_some_and(|(card, _)| *card == at);
    let rect = Rect::from_min_size(panel.flights.at(ui, at, slot.min), slot.size());
    let mut response = ui.interact(rect, id(at), Sense::click_and_drag());
    let name = spoken(scene, &text, place);
    let chosen = panel.chosen == Some(at);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, &name));
    let face = Face { text: &text, place, scene };
    if let Some(grab) = carried {
        card(ui.painter(), scene.theme, slot, Card::Place);
        if let Some(pointer) = ui.ctx().pointer_interact_pos() {
            let over = ui.ctx().layer_painter(LayerId::new(Layer::Tooltip, id(at)));
            let held = Rect::from_min_size(pointer - grab, slot.size());
            face.paint(ui, &over, card(&over, scene.theme, held, Card::Lifted), false);
        }
    } else if lifted {
        card(ui.painter(), scene.theme, slot, Card::Place);
        response.rect = card(ui.painter(), scene.theme, rect, Card::Lifted);
        face.paint(ui, ui.painter(), response.rect, true);
    } else {
        let feel = Feel::of(ui, &response);
        let how = if matches!(place, Place::Aside(_)) { Card::Aside(feel) } else { Card::Lying(feel) };
        response.rect = card(ui.painter(), scene.theme, rect, how);
        face.paint(ui, ui.painter(), response.rect, false);
    }
    focus_ring(ui, scene.theme, &response, size::RADIUS);
    Some(response)
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

/// What stands on a card.
struct Face<'a> {
    text: &'a CardText<'a>,
    place: Place,
    scene: &'a Scene<'a>,
}

impl Face<'_> {
    fn paint(&self, ui: &Ui, painter: &Painter, rect: Rect, lifted: bool) {
        match self.place {
            Place::Row(at) => self.in_row(ui, painter, rect, at, lifted),
            Place::Aside(_) => self.aside(ui, painter, rect),
        }
    }

    fn in_row(&self, ui: &Ui, painter: &Painter, rect: Rect, at: usize, lifted: bool) {
        let theme = self.scene.theme;
        let inner = rect.shrink2(vec2(PAD, 8.0));
        let tall = rect.height() >= TALL;
        let number = galley(ui, &(at + 1).to_string(), Type::Title, theme.ink, f32::INFINITY);
        let head = high(ui, 30.0);
        painter.galley(pos2(inner.left() + 2.0, inner.top() + (head - number.size().y) / 2.0), number, theme.ink);
        self.minutes(ui, painter, pos2(inner.right(), inner.top() + head / 2.0));
        let title = galley(ui, self.text.title, Type::Strong, theme.ink, inner.width() - 4.0);
        let foot = if tall { high(ui, size::CAP) } else { 0.0 };
        // Cards side by side have their titles at one height, also where one takes a line less.
        let room = title.size().y.max(high(ui, 2.0 * 22.0));
        let top = inner.bottom() - foot - room;
        let picture = Rect::from_min_max(pos2(inner.left(), inner.top() + head + 4.0), pos2(inner.right(), top - 6.0));
        if picture.height() >= ART {
            art(painter, theme, picture, size::RADIUS_PAPER, self.text.id.as_str());
        }
        painter.galley(pos2(inner.left() + 2.0, top), title, theme.ink);
        if lifted && tall {
            super::chosen::hints(
                ui,
                painter,
                self.scene,
                (inner.left_bottom() - vec2(0.0, foot / 2.0), inner.width()),
                true,
            );
        } else if tall {
            let at = inner.right_bottom() - Vec2::splat(size::ICON_CHIP / 2.0);
            icon(painter, Icon::Drag, at, size::ICON_CHIP, theme.edge);
        }
    }

    /// The minutes, and before them a mark where the card leads to a question.
    fn minutes(&self, ui: &Ui, painter: &Painter, right: egui::Pos2) {
        let theme = self.scene.theme;
        let text = self.scene.words.with("deck-minutes", &[("minutes", i64::from(self.text.minutes).into())]);
        let text = galley(ui, &text, Type::SmallStrong, theme.ink, f32::INFINITY);
        let left = right.x - text.size().x;
        painter.galley(pos2(left, right.y - text.size().y / 2.0), text, theme.ink);
        if self.text.question.is_some() {
            icon(painter, Icon::Ask, pos2(left - 18.0, right.y), size::ICON_SMALL, theme.ink);
        }
    }

    fn aside(&self, ui: &Ui, painter: &Painter, rect: Rect) {
        let theme = self.scene.theme;
        let tall = rect.height() >= TALL * 0.7;
        let inner = rect.shrink2(vec2(PAD, if tall { PAD } else { 4.0 }));
        let kind = if tall { Type::Strong } else { Type::SmallStrong };
        let line = high(ui, 18.0);
        let whole = galley(ui, self.text.title, kind, theme.ink, inner.width());
        // The minutes stand under the title, or beside it where that is too long.
        let beside = !tall && whole.size().y + line > inner.height();
        let room = inner.width() - if beside { high(ui, 46.0) } else { 0.0 };
        let title = if beside { galley(ui, self.text.title, kind, theme.ink, room) } else { whole };
        if tall {
            let top = inner.bottom() - line - 6.0 - title.size().y.max(high(ui, 44.0));
            let picture = inner.with_max_y(top - 6.0);
            if picture.height() >= ART {
                art(painter, theme, picture, size::RADIUS_PAPER, self.text.id.as_str());
            }
            painter.galley(pos2(inner.left(), top), title, theme.ink);
        } else {
            painter.galley(inner.min, title, theme.ink);
        }
        self.minutes(ui, painter, pos2(inner.right(), inner.bottom() - line / 2.0));
    }
}
