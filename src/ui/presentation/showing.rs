//! The presentation itself: the card large, the customer beside it, the moves below.

use super::customer::{heard, sitter, words_ui};
use super::{PresentationPanel, moves, slide};
use crate::encounter::Move;
use crate::model::{CardIx, Medium};
use crate::portrait::Frame;
use crate::ui::scene::Scene;
use crate::ui::stage::Presence;
use crate::ui::surface::{Curtain, RoomLook, room as paint_room, table as paint_table};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, Icon, Tag, galley, high, label, place};
use egui::{Color32, Frame as Sheet, Margin, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Height of the strip of cards, in units.
const STRIP: f32 = 28.0;
/// Height of the moves, in units.
const MOVES: f32 = 148.0;
/// From the far edge of the table to the moves.
const TABLE: f32 = 52.0;
/// The least room for the customer.
const CUSTOMER: f32 = 400.0;
/// The picture of a call, its bezel and its label.
const BEZEL: f32 = 10.0;

/// Draws the presentation over the whole room.
pub(super) fn showing_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, room: Rect) -> Option<Move> {
    let theme = scene.theme;
    let whole = ui.ctx().content_rect().with_max_y(room.bottom());
    let moves = Rect::from_min_max(
        pos2(room.left() + size::MARGIN, room.bottom() - size::MARGIN - high(ui, MOVES)),
        room.right_bottom() - vec2(size::MARGIN, size::MARGIN),
    );
    let edge = moves.top() - TABLE;
    let curtain = if scene.view.medium == Medium::Room { Curtain::Right } else { Curtain::None };
    let wall = whole.with_min_y(room.top());
    let look = RoomLook { curtain, ..RoomLook::bare(edge - wall.top()) };
    ui.painter().rect_filled(whole.with_max_y(wall.top()), 0, theme.wall);
    paint_room(ui.painter(), theme, wall.with_max_y(edge + 4.0), &look);
    let band = Rect::from_min_size(room.min, vec2(room.width(), high(ui, size::BUTTON_SMALL)));
    let hanging = if curtain == Curtain::None { size::MARGIN } else { 90.0 };
    let ended = band_ui(ui, scene, band.with_min_x(band.left() + size::MARGIN).with_max_x(band.right() - hanging));
    let stage = Rect::from_min_max(
        pos2(room.left() + size::MARGIN, band.bottom() + size::GAP),
        pos2(room.right() - size::MARGIN, edge - 12.0),
    );
    let wide = (stage.height() * 16.0 / 9.0).min(stage.width() - CUSTOMER - size::GUTTER);
    let slide = Rect::from_min_size(stage.min, vec2(wide, stage.height()));
    let beside = Rect::from_min_max(pos2(slide.right() + size::GUTTER, stage.top()), pos2(room.right(), edge));
    customer_ui(ui, scene, &mut panel.presence, beside);
    paint_table(ui.painter(), theme, whole.with_min_y(edge), 16.0);
    noticed_ui(
        ui,
        scene,
        Rect::from_min_max(pos2(slide.left(), edge + 10.0), pos2(moves.right(), moves.top() - 6.0)),
        beside,
    );
    slide::slide_ui(ui, scene, slide);
    moves::moves_ui(ui, scene, panel, moves).or(ended)
}

/// The customer: in the room behind the table, or in the picture of a call; their words on the wall above.
fn customer_ui(ui: &mut Ui, scene: &Scene<'_>, presence: &mut Presence, rect: Rect) {
    let (words, _) = heard(scene);
    let right = if scene.view.medium == Medium::Room { 84.0 } else { size::MARGIN };
    let wall = rect.with_max_x(rect.right() - right);
    let kinds = [Type::Title, Type::LeadVoice, Type::Body];
    let least = if scene.view.medium == Medium::Room { 300.0 } else { 220.0_f32.min(wall.width() * 0.62) };
    let top = wall.with_max_y(wall.bottom() - least);
    let kind =
        kinds.into_iter().find(|kind| tall(ui, &words, *kind, top.width()) <= top.height()).unwrap_or(Type::Body);
    let high = tall(ui, &words, kind, top.width());
    if high > top.height() {
        place(ui, "words", top, |ui| {
            crate::ui::widgets::scroll(ui, "heard", |ui| words_ui(ui, scene, &words, &[kind]));
        });
    } else {
        place(ui, "words", top, |ui| words_ui(ui, scene, &words, &[kind]));
    }
    let below = wall.with_min_y(top.top() + high.min(top.height()) + size::PAD_ROW);
    match scene.view.medium {
        Medium::Room => {
            let tall = (below.height() + 6.0).min(430.0);
            let wide = tall * 196.0 / 230.0;
            let centre = wall.center().x;
            sitter(
                ui,
                scene,
                presence,
                Rect::from_min_size(pos2(centre - wide / 2.0, rect.bottom() + 6.0 - tall), vec2(wide, tall)),
                Frame::Bust,
            );
        }
        medium => call_ui(ui, scene, presence, below.with_max_y(rect.bottom() - 16.0), medium),
    }
}

fn tall(ui: &Ui, words: &str, kind: Type, wide: f32) -> f32 {
    if words.is_empty() { 0.0 } else { galley(ui, words, kind, Color32::BLACK, wide).size().y }
}

/// The picture of a call; dark where there is no camera.
fn call_ui(ui: &mut Ui, scene: &Scene<'_>, presence: &mut Presence, room: Rect, medium: Medium) {
    let theme = scene.theme;
    let wide = room.width().min((room.height() - 2.0 * BEZEL) * 1.6 + 2.0 * BEZEL).min(520.0);
    let tall = ((wide - 2.0 * BEZEL) / 1.6 + 2.0 * BEZEL).min(room.height());
    let case = Rect::from_min_size(pos2(room.center().x - wide / 2.0, room.bottom() - tall), vec2(wide, tall));
    ui.painter().add(theme.folder_shadow().as_shape(case, size::RADIUS));
    ui.painter().rect_filled(case, size::RADIUS, theme.scenery.black);
    let picture = case.shrink(BEZEL);
    if medium == Medium::Video {
        ui.painter().rect_filled(picture, size::RADIUS_PAPER, theme.sky);
        sitter(ui, scene, presence, picture, Frame::Video);
    } else {
        ui.painter().rect_filled(picture, size::RADIUS_PAPER, theme.field);
        crate::ui::widgets::icon(ui.painter(), Icon::Person, picture.center(), picture.height() * 0.4, theme.ring_3);
    }
    let name = galley(ui, scene.view.customer_name(), Type::SmallStrong, theme.on_field, f32::INFINITY);
    let plate =
        Rect::from_min_size(picture.left_bottom() - vec2(0.0, name.size().y + 8.0), name.size() + vec2(20.0, 8.0));
    ui.painter().rect_filled(plate, size::RADIUS_PAPER, theme.scenery.black);
    ui.painter().galley(plate.min + vec2(10.0, 4.0), name, theme.on_field);
}

/// What could be noticed lies on the table in front of the customer.
fn noticed_ui(ui: &mut Ui, scene: &Scene<'_>, strip: Rect, beside: Rect) {
    let (_, noticed) = heard(scene);
    let Some(text) = (!noticed.is_empty()).then(|| noticed.join(" ")) else { return };
    let pad = size::PAD_ROW;
    // A slip grows to the left until its words fit in the strip.
    let mut left = beside.left();
    let fits = |left: f32| {
        galley(ui, &text, Type::Body, scene.theme.ink, strip.right() - left - 2.0 * pad).size().y
            <= strip.height() - 4.0
    };
    while left > strip.left() && !fits(left) {
        left = (left - 60.0).max(strip.left());
    }
    let kind = if fits(left) { Type::Body } else { Type::Small };
    let laid = galley(ui, &text, kind, scene.theme.ink, strip.right() - left - 2.0 * pad);
    let wide = laid.size().x + 2.0 * pad;
    let tall = (laid.size().y + 8.0).min(strip.height());
    let left = if laid.rows.len() > 1 { left } else { (beside.center().x - wide / 2.0 - 20.0).max(left) };
    let slip = Rect::from_min_size(pos2(left, strip.center().y - tall / 2.0), vec2(wide, tall));
    let frame =
        Sheet::new().fill(scene.theme.mark).corner_radius(size::RADIUS_PAPER).inner_margin(Margin::symmetric(12, 4));
    place(ui, "noticed", slip, |ui| frame.show(ui, |ui| label(ui, &text, kind, scene.theme.ink)));
}

/// The cards as a row of lengths: shown, the present one, ahead; then the time, and the end.
fn band_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let end = words.get("deck-end");
    let right = egui::Layout::right_to_left(egui::Align::Center);
    let mut at = ui.new_child(egui::UiBuilder::new().id_salt("end").max_rect(rect).layout(right));
    let mut ended = false;
    if scene.offers(&Move::Conclude) {
        ended = Tag::new(Icon::Check, &end).cap(Cap::letter(words, "deck-key-end")).show(&mut at, theme).clicked();
    }
    let room = rect.with_max_x(at.min_rect().left() - size::GAP_WIDE);
    strip_ui(ui, scene, room);
    ended.then_some(Move::Conclude)
}

fn strip_ui(ui: &mut Ui, scene: &Scene<'_>, room: Rect) {
    let theme = scene.theme;
    let spent = scene.view.length.minus(scene.view.time_left).0.div_ceil(60);
    let minutes = i64::from(scene.view.length.0 / 60);
    let arguments = [("spent", i64::from(spent).into()), ("minutes", minutes.into())];
    let clock = galley(ui, &scene.words.with("deck-clock", &arguments), Type::Strong, theme.ink, f32::INFINITY);
    let cards: Vec<CardIx> = scene.view.cards_shown().iter().copied().chain(scene.view.cards_ahead()).collect();
    let long = |card: &CardIx| {
        scene.view.texts().card(*card).map_or(1.0, |card| f32::from(u16::try_from(card.minutes).unwrap_or(1)))
    };
    let sum: f32 = cards.iter().map(long).sum();
    let unit = ((room.width() - clock.size().x - size::GAP_WIDE) / sum.max(1.0)).min(46.0);
    let mut left = room.left();
    for (place, card) in cards.iter().enumerate() {
        let wide = long(card) * unit;
        let at = Rect::from_center_size(pos2(left + wide / 2.0 - 2.0, room.center().y), vec2(wide - 4.0, STRIP));
        piece_ui(ui, scene, at, place, *card);
        left += wide;
    }
    let at = pos2(left + size::GAP, room.center().y - clock.size().y / 2.0);
    let response = ui.interact(Rect::from_min_size(at, clock.size()), ui.id().with("clock"), Sense::hover());
    let name = clock.text().to_owned();
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    ui.painter().galley(at, clock, theme.ink);
}

fn piece_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect, place: usize, card: CardIx) {
    let theme = scene.theme;
    let shown = scene.view.cards_shown().len();
    let (fill, ink) = match (place + 1 == shown, place < shown) {
        (true, _) => (theme.copper, theme.on_copper),
        (_, true) => (theme.field, theme.on_field),
        _ => (theme.paper, theme.ink),
    };
    let text = scene.view.texts().card(card);
    let number = i64::try_from(place + 1).unwrap_or(0);
    let arguments = [
        ("place", number.into()),
        ("title", text.map_or("", |card| card.title).into()),
        ("minutes", i64::from(text.map_or(0, |card| card.minutes)).into()),
    ];
    let name = scene.words.with("deck-card", &arguments);
    let response = ui.interact(rect, ui.id().with(("piece", place)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    let border = if place < shown { Stroke::NONE } else { Stroke::new(size::HAIRLINE, theme.line) };
    ui.painter().rect(rect, size::RADIUS_CAP + 1, fill, border, StrokeKind::Inside);
    let text = galley(ui, &number.to_string(), Type::SmallStrong, ink, f32::INFINITY);
    let left = (rect.left() + 10.0).min(rect.center().x - text.size().x / 2.0);
    ui.painter().galley(pos2(left, rect.center().y - text.size().y / 2.0), text, ink);
    response.on_hover_text(name);
}
