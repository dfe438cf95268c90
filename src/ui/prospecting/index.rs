//! A card of the index: it stands behind the next one, and the chosen one stands out at both sides.

use crate::portrait::{Expression, Frame};
use crate::scenario::look::Look;
use crate::ui::person::{Backdrop, person};
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Control, Feel, Icon, focus_ring, galley, high, icon};
use egui::{Color32, CornerRadius, Rect, Response, Shadow, Ui, WidgetType, pos2, vec2};

/// From one card to the next, and how far a card goes on behind the next one.
const PITCH: f32 = 60.0;
const BEHIND: f32 = 8.0;
/// The coloured edge of a card.
const EDGE: f32 = 6.0;
/// How far the chosen card stands out.
const OUT: f32 = 6.0;
/// The picture on a card.
const PICTURE: [f32; 2] = [36.0, 42.0];

/// A card.
pub(super) struct Card<'a> {
    /// What a screen reader says.
    pub name: &'a str,
    /// The company.
    pub title: &'a str,
    /// The person and what they do.
    pub note: &'a str,
    /// What became of it.
    pub state: &'a str,
    /// What they look like.
    pub look: Option<Look>,
    /// The icon in place of a picture.
    pub sign: Icon,
    /// The icons at the right.
    pub signs: Vec<Icon>,
    /// Whether it is the one on the table.
    pub chosen: bool,
}

impl Card<'_> {
    /// Draws it over the whole width there is. Draw its focus ring once the next card lies over it.
    pub(super) fn show(self, ui: &mut Ui, scene: &Scene<'_>) -> Response {
        let theme = scene.theme;
        let wide = ui.available_width();
        let left = size::GAP + PICTURE[0] + size::PAD_ROW;
        #[expect(clippy::cast_precision_loss, reason = "two icons at most")]
        let signs = self.signs.len() as f32 * (size::ICON_CHIP + size::GAP / 2.0);
        let room = wide - left - signs - size::PAD_ROW;
        let lines = [(self.title, Type::Strong, theme.ink), (self.note, Type::Small, theme.ink_2)];
        let state = (self.state, Type::SmallStrong, theme.ink);
        let lines: Vec<_> = lines
            .into_iter()
            .chain([state])
            .filter(|(text, ..)| !text.is_empty())
            .map(|(text, kind, ink)| galley(ui, text, kind, ink, room))
            .collect();
        let tall: f32 = lines.iter().map(|line| line.size().y).sum();
        let wanted = vec2(wide, (tall + EDGE + size::PAD_ROW).max(high(ui, PITCH)));
        let control =
            Control { kind: WidgetType::SelectableLabel, name: self.name, selected: Some(self.chosen), cap: None };
        let response = control.take(ui, wanted);
        let rect = response.rect;
        self.ground(ui, scene, &response);
        let painter = ui.painter();
        let picture = Rect::from_min_size(pos2(rect.left() + size::GAP, rect.top() + EDGE + 5.0), PICTURE.into());
        match &self.look {
            Some(look) => person(painter, picture, Frame::Head, look, &Expression::REST, Backdrop::of(theme)),
            None => icon(painter, self.sign, picture.center(), size::ICON, theme.ink),
        }
        let mut top = rect.top() + EDGE + ((rect.height() - EDGE - tall) / 2.0).max(0.0);
        for line in lines {
            let below = top + line.size().y;
            painter.galley(pos2(rect.left() + left, top), line, Color32::PLACEHOLDER);
            top = below;
        }
        let mut right = rect.right() - size::GAP;
        for sign in self.signs.into_iter().rev() {
            let centre = pos2(right - size::ICON_CHIP / 2.0, rect.center().y + EDGE / 2.0);
            icon(painter, sign, centre, size::ICON_CHIP, theme.ink);
            right -= size::ICON_CHIP + size::GAP / 2.0;
        }
        response
    }

    fn ground(&self, ui: &Ui, scene: &Scene<'_>, response: &Response) {
        let (theme, painter) = (scene.theme, ui.painter());
        let feel = Feel::of(ui, response);
        let out = if self.chosen { OUT } else { 0.0 };
        let rect = response.rect.expand2(vec2(out, 0.0));
        let whole = rect.with_max_y(rect.bottom() + BEHIND);
        let round = CornerRadius { nw: size::RADIUS_PAPER * 2, ne: size::RADIUS_PAPER * 2, sw: 0, se: 0 };
        let shadow = Shadow { offset: [0, -2], blur: 6, spread: 0, color: theme.shadow };
        painter.add(shadow.as_shape(whole, round));
        let rest = if self.chosen { theme.paper } else { theme.row };
        painter.rect_filled(whole, round, feel.mix(rest, theme.paper_inset, theme.day));
        let edge = if self.chosen { theme.copper } else { theme.sky };
        painter.rect_filled(rect.with_max_y(rect.top() + EDGE), round, edge);
    }
}

/// The ring around the card that has the focus.
pub(super) fn ring(ui: &Ui, scene: &Scene<'_>, card: &Response) {
    focus_ring(ui, scene.theme, card, size::RADIUS_PAPER);
}
