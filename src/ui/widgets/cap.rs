//! A key that does something, and the cap that shows it.

use super::control::high;
use super::lettering::galley;
use super::{Icon, icon};
use crate::ui::theme::{Type, size};
use crate::words::Words;
use egui::{Color32, Context, Event, Id, Key, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2};

/// A key and the name on its cap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    /// The key.
    pub key: Key,
    /// What stands on the cap.
    pub name: String,
}

impl Cap {
    /// A key by its place in a list: 1 to 9; later places have none.
    pub fn digit(place: usize) -> Option<Self> {
        let name = (place + 1).to_string();
        let key = Key::from_name(&name).filter(|_| place < 9)?;
        Some(Self { key, name })
    }

    /// The letter that a message of the words names, such as `key-nod = N`. Letters follow the language.
    pub fn letter(words: &Words, message: &str) -> Option<Self> {
        let name = words.get(message);
        Key::from_name(&name).map(|key| Self { key, name })
    }

    /// The space bar.
    pub fn space(words: &Words) -> Self {
        Self { key: Key::Space, name: words.get("key-space") }
    }

    /// Enter.
    pub fn enter(words: &Words) -> Self {
        Self { key: Key::Enter, name: words.get("key-enter") }
    }

    /// Escape.
    pub fn escape(words: &Words) -> Self {
        Self { key: Key::Escape, name: words.get("key-escape") }
    }

    /// Takes a press of the key, so that nothing else reacts to it. Held keys do not repeat. Deaf while text is being
    /// written or while the place is disabled. Enter belongs to what has the focus, if anything has.
    pub fn pressed(&self, ui: &Ui) -> bool {
        let ctx = ui.ctx();
        if !ui.is_enabled() || ctx.text_edit_focused() {
            return false;
        }
        if self.key == Key::Enter && ctx.memory(|memory| memory.focused().is_some()) {
            return false;
        }
        ctx.input_mut(|input| {
            let mut fresh = false;
            input.events.retain(|event| match event {
                Event::Key { key, pressed: true, repeat, modifiers, .. }
                    if *key == self.key && !modifiers.command && !modifiers.alt =>
                {
                    fresh |= !repeat;
                    false
                }
                _ => true,
            });
            fresh
        })
    }

    /// The arrow that its key is, drawn because no face has arrows.
    fn arrow(&self) -> Option<Icon> {
        match self.key {
            Key::ArrowLeft => Some(Icon::ArrowLeft),
            Key::ArrowRight => Some(Icon::ArrowRight),
            Key::ArrowUp => Some(Icon::ArrowUp),
            Key::ArrowDown => Some(Icon::ArrowDown),
            _ => None,
        }
    }

    /// Whether caps are drawn in a context. What they stand for works all the same.
    pub fn show_all(ctx: &Context, shown: bool) {
        ctx.data_mut(|data| data.insert_temp(Id::new("caps are shown"), shown));
    }

    fn are_shown(ctx: &Context) -> bool {
        ctx.data(|data| data.get_temp(Id::new("caps are shown"))).unwrap_or(true)
    }

    /// How large the cap is; nothing where caps are not drawn.
    pub fn size(&self, ui: &Ui) -> Vec2 {
        if !Self::are_shown(ui.ctx()) {
            return Vec2::ZERO;
        }
        let tall = high(ui, size::CAP);
        if self.arrow().is_some() {
            return Vec2::splat(tall);
        }
        let text = galley(ui, &self.name, Type::SmallStrong, Color32::BLACK, f32::INFINITY).size();
        Vec2::new((text.x + size::PAD_ROW).max(tall), tall)
    }

    /// How large the cap is on the tile of silence.
    pub fn tall_size(&self, ui: &Ui) -> Vec2 {
        let room = Vec2::new(size::PAD_ROW, high(ui, size::CAP_TALL - size::CAP));
        self.size(ui) + room
    }

    /// Draws the cap around a centre.
    pub fn paint(&self, ui: &Ui, painter: &Painter, centre: Pos2, colour: Color32) {
        if !Self::are_shown(ui.ctx()) {
            return;
        }
        self.paint_at(ui, painter, Rect::from_center_size(centre, self.size(ui)), colour);
    }

    /// Draws the cap as it is on the tile of silence.
    pub fn paint_tall(&self, ui: &Ui, painter: &Painter, centre: Pos2, colour: Color32) {
        self.paint_at(ui, painter, Rect::from_center_size(centre, self.tall_size(ui)), colour);
    }

    fn paint_at(&self, ui: &Ui, painter: &Painter, rect: Rect, colour: Color32) {
        painter.rect_stroke(rect, size::RADIUS_CAP, Stroke::new(size::HAIRLINE, colour), StrokeKind::Inside);
        if let Some(arrow) = self.arrow() {
            icon(painter, arrow, rect.center(), rect.height() * 0.66, colour);
            return;
        }
        let text = galley(ui, &self.name, Type::SmallStrong, colour, f32::INFINITY);
        painter.galley(rect.center() - text.size() / 2.0, text, colour);
    }
}
