//! The right page: the moments in the order in which they came, each with its marks; and the way on.

use super::TellingPanel;
use super::slips::hint;
use crate::encounter::Move;
use crate::encounter::moves::Telling;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Icon, Tick, focus_ring, galley, high, icon, label, place, scroll};
use egui::{Align, Align2, Layout, WidgetInfo, WidgetType};
use egui::{Color32, CursorIcon, DragAndDrop, Key, Rangef, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

/// The least and the most height of a line.
const LINE: f32 = 60.0;
const LINE_AT_MOST: f32 = 68.0;
/// The number before a line.
const NUMBER: f32 = 40.0;
/// Between two boxes.
const GAP: f32 = 12.0;
/// A button that moves a line.
const ARROW: f32 = 36.0;

/// Where the columns of the page begin.
#[derive(Clone, Copy)]
struct Columns {
    text: f32,
    mistake: f32,
    missed: f32,
    moves: f32,
    right: f32,
}

impl Columns {
    fn of(room: Rect) -> Self {
        let right = room.right();
        let moves = right - 3.0 * ARROW;
        let missed = moves - GAP - size::TICK[0];
        let mistake = missed - GAP - size::TICK[0];
        Self { text: room.left() + NUMBER, mistake, missed, moves, right }
    }
}

/// Draws the page.
pub(super) fn order_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    panel: &mut TellingPanel,
    moments: &[String],
    page: Rect,
) -> Option<Move> {
    let ground = ui.interact(page, ui.id().with("ground"), Sense::hover());
    let room = ui.available_rect_before_wrap();
    let columns = Columns::of(room);
    let top = heads(ui, scene, room, columns);
    let foot = foot_height(ui, scene, room);
    let list = Rect::from_min_max(pos2(room.left(), top), pos2(room.right(), room.bottom() - foot - size::GAP));
    let dropped = place(ui, "lines", list, |ui| scroll(ui, "told-moments", |ui| lines_ui(ui, scene, panel, moments)));
    let last = || ground.dnd_release_payload::<u8>().map(|moment| (*moment, usize::MAX));
    if let Some((moment, at)) = dropped.or_else(last) {
        panel.lay(moment, at);
        DragAndDrop::clear_payload(ui.ctx());
    }
    place(ui, "foot", room.with_min_y(room.bottom() - foot), |ui| foot_ui(ui, scene, panel, moments.len()))
}

/// The heads of the page and of its columns. Gives back how far down they reach.
fn heads(ui: &mut Ui, scene: &Scene<'_>, room: Rect, columns: Columns) -> f32 {
    let (words, theme) = (scene.words, scene.theme);
    let wide = size::TICK[0] + GAP;
    let heads = [("telling-head-mistake", columns.mistake), ("telling-head-missed", columns.missed)];
    let laid = heads.map(|(key, left)| (galley(ui, &words.get(key), Type::Small, theme.ink_2, wide), left));
    let title = Rect::from_min_max(room.min, pos2(columns.mistake - GAP, room.bottom()));
    let title = place(ui, "title", title, |ui| label(ui, &words.get("telling-order"), Type::Title, theme.ink)).rect;
    let bottom = laid.iter().map(|(text, _)| text.size().y).fold(title.height(), f32::max) + room.top();
    for (text, left) in laid {
        let middle = left + size::TICK[0] / 2.0;
        let at = Align2::CENTER_BOTTOM.anchor_size(pos2(middle, bottom), text.size());
        ui.painter().galley(at.min, text, theme.ink_2);
    }
    bottom + size::GAP / 2.0
}

/// The lines, those without a moment too; gives back what was dropped on them, and where.
fn lines_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TellingPanel, moments: &[String]) -> Option<(u8, usize)> {
    let (words, theme) = (scene.words, scene.theme);
    ui.spacing_mut().item_spacing.y = 0.0;
    let tall = high(ui, (ui.available_height() / share(moments.len())).clamp(LINE, LINE_AT_MOST));
    let mut dropped = None;
    for (at, moment) in panel.telling.order.clone().into_iter().enumerate() {
        let text = moments.get(usize::from(moment)).map_or("", String::as_str);
        dropped = line_ui(ui, scene, panel, (at, moment, tall), text).or(dropped);
    }
    for at in panel.telling.order.len()..moments.len() {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tall));
        let text = if at == 0 { words.get("telling-empty") } else { String::new() };
        number(ui, rect, at, theme.line);
        let text = galley(ui, &text, Type::Body, theme.ink_2, rect.width() - NUMBER);
        ui.painter().galley(pos2(rect.left() + NUMBER, rect.center().y - text.size().y / 2.0), text, theme.ink_2);
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(size::HAIRLINE, theme.line));
    }
    dropped
}

#[expect(clippy::cast_precision_loss, reason = "a handful of moments")]
fn share(count: usize) -> f32 {
    count.max(1) as f32
}

fn number(ui: &Ui, rect: Rect, at: usize, colour: Color32) {
    let text = galley(ui, &(at + 1).to_string(), Type::Title, colour, f32::INFINITY);
    ui.painter().galley(pos2(rect.left() + size::GAP, rect.center().y - text.size().y / 2.0), text, colour);
}

/// One line: its moment, its marks, and what moves it.
fn line_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    panel: &mut TellingPanel,
    (at, moment, least): (usize, u8, f32),
    text: &str,
) -> Option<(u8, usize)> {
    let (words, theme) = (scene.words, scene.theme);
    let columns = Columns::of(ui.available_rect_before_wrap());
    let laid = galley(ui, text, Type::Body, theme.ink, columns.mistake - GAP - columns.text);
    let tall = (laid.size().y + size::GAP).max(least);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tall));
    let handle = rect.with_max_x(columns.mistake - GAP / 2.0);
    let response = ui.interact(handle, egui::Id::new(("line", moment)), Sense::click_and_drag());
    let name = words.with("telling-line", &[("place", number_of(at + 1)), ("text", text.into())]);
    let chosen = at == panel.chosen;
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, ui.is_enabled(), chosen, &name));
    response.dnd_set_drag_payload(moment);
    if response.clicked() || response.drag_started() || response.gained_focus() {
        panel.chosen = at;
    }
    if chosen {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 2.0)), size::RADIUS, theme.paper_inset);
    }
    number(ui, rect, at, theme.ink);
    ui.painter().galley(pos2(columns.text, rect.center().y - laid.size().y / 2.0), laid, theme.ink);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(size::HAIRLINE, theme.line));
    focus_ring(ui, theme, &response.clone().with_new_rect(handle.shrink(4.0)), size::RADIUS);
    marks_ui(ui, scene, panel, (chosen, moment), (rect, columns));
    moves_ui(ui, scene, panel, at, (rect, columns));
    let dropped = dropped_on(ui, scene, &response, rect, at);
    response.on_hover_cursor(CursorIcon::Grab);
    dropped
}

fn number_of(place: usize) -> crate::words::Argument<'static> {
    i64::try_from(place).unwrap_or(i64::MAX).into()
}

type List = fn(&mut Telling) -> &mut smallvec::SmallVec<[u8; 8]>;

fn marks_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    panel: &mut TellingPanel,
    (chosen, moment): (bool, u8),
    (rect, columns): (Rect, Columns),
) {
    let words = scene.words;
    let boxes: [(&str, &str, Icon, f32, bool, List); 2] = [
        ("telling-mistake", "key-mistake", Icon::Close, columns.mistake, false, |telling| &mut telling.mistakes),
        ("telling-missed", "key-missed", Icon::Bulb, columns.missed, true, |telling| &mut telling.missed),
    ];
    for (name, key, which, left, is_hint, list) in boxes {
        let on = list(&mut panel.telling).contains(&moment);
        let name = words.get(name);
        let tick = Tick::new(which, &name, on).cap(Cap::letter(words, key).filter(|_| chosen));
        let tick = if is_hint { tick.hint() } else { tick };
        let tall = high(ui, size::TICK[1]);
        let area = Rect::from_min_size(pos2(left, rect.center().y - tall / 2.0), vec2(size::TICK[0], tall));
        let pressed = ui.push_id((moment, key), |ui| place(ui, key, area, |ui| tick.show(ui, scene.theme).clicked()));
        if pressed.inner {
            panel.mark(moment, list);
        }
    }
}

/// Up, down and out, for the mouse.
fn moves_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TellingPanel, at: usize, (rect, columns): (Rect, Columns)) {
    let last = panel.telling.order.len().saturating_sub(1);
    let ways = [
        ("telling-earlier", Icon::ArrowUp, at > 0),
        ("telling-later", Icon::ArrowDown, at < last),
        ("telling-back", Icon::ArrowLeft, true),
    ];
    let mut left = columns.moves;
    for (name, which, can) in ways {
        let area = Rect::from_x_y_ranges(left..=left + ARROW, rect.y_range()).shrink2(vec2(0.0, 8.0));
        left += ARROW;
        if !can {
            continue;
        }
        let response = ui.interact(area, ui.id().with((name, at)), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), scene.words.get(name)));
        let colour = if response.hovered() { scene.theme.ink } else { scene.theme.edge };
        icon(ui.painter(), which, area.center(), size::ICON_CHIP, colour);
        if response.on_hover_text(scene.words.get(name)).clicked() {
            match which {
                Icon::ArrowUp => panel.shift(at, at - 1),
                Icon::ArrowDown => panel.shift(at, at + 1),
                _ => panel.take_out(at),
            }
        }
    }
    debug_assert!(left <= columns.right + 1.0);
}

/// The moment that was let go over a line, and before which place; until then a mark where it would land.
fn dropped_on(ui: &Ui, scene: &Scene<'_>, response: &Response, rect: Rect, at: usize) -> Option<(u8, usize)> {
    let pointer = ui.ctx().pointer_interact_pos()?;
    let after = pointer.y > rect.center().y;
    if response.dnd_hover_payload::<u8>().is_some() {
        let y = if after { rect.bottom() } else { rect.top() };
        let stroke = Stroke::new(size::FOCUS, scene.theme.copper);
        ui.painter().hline(Rangef::new(rect.left(), rect.right()), y, stroke);
    }
    let moment = response.dnd_release_payload::<u8>()?;
    Some((*moment, at + usize::from(after)))
}

fn foot_height(ui: &Ui, scene: &Scene<'_>, room: Rect) -> f32 {
    let note = galley(ui, &scene.words.get("telling-skip-note"), Type::Small, Color32::PLACEHOLDER, room.width());
    high(ui, size::BUTTON) + high(ui, size::BUTTON_SMALL) + size::GAP + note.size().y
}

/// What was told so far, the keys, and the way on.
fn foot_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TellingPanel, count: usize) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
    let line = vec2(ui.available_width(), high(ui, size::BUTTON_SMALL));
    let undo = ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(line.y);
        if !panel.telling.order.is_empty() {
            keys_ui(ui, scene);
        }
        let (undo, cap) = (words.get("undo"), Cap::letter(words, "key-undo"));
        !panel.before.is_empty() && Button::new(&undo).small().icon(Icon::Undo).cap(cap).show(ui, theme).clicked()
    });
    if undo.inner {
        panel.undo();
    }
    let wanted = ui.horizontal(|ui| ways_ui(ui, scene, panel, count)).inner;
    label(ui, &words.get("telling-skip-note"), Type::Small, theme.ink_2);
    wanted
}

fn keys_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let words = scene.words;
    let arrow = |key, name: &str| Cap { key, name: words.get(name) };
    let (up, down) = (arrow(Key::ArrowUp, "record-key-up"), arrow(Key::ArrowDown, "record-key-down"));
    let shift = Cap { key: Key::F35, name: words.get("key-shift") };
    hint(ui, scene, &[up.clone(), down.clone()], "telling-choose");
    hint(ui, scene, &[shift, up, down], "telling-move");
    hint(ui, scene, &[arrow(Key::ArrowLeft, "record-key-left")], "telling-out");
    for (key, text) in [("key-mistake", "telling-head-mistake"), ("key-missed", "telling-head-missed")] {
        if let Some(cap) = Cap::letter(words, key) {
            hint(ui, scene, &[cap], text);
        }
    }
}

fn ways_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &TellingPanel, count: usize) -> Option<Move> {
    let (words, theme, telling) = (scene.words, scene.theme, &panel.telling);
    let (tell, skip) = (words.get("telling-show"), words.get("telling-skip"));
    let nothing = words.get("telling-nothing");
    let reason = telling.order.is_empty().then_some(nothing.as_str());
    let told = Button::new(&tell).primary().cap(Cap::enter(words)).unless(reason).show(ui, theme).clicked();
    ui.add_space(size::GAP);
    let skipped = Button::new(&skip).cap(Cap::letter(words, "key-skip")).show(ui, theme).clicked();
    ui.add_space(size::GAP);
    if reason.is_none() {
        let placed = [("placed", number_of(telling.order.len())), ("all", number_of(count))];
        label(ui, &words.with("telling-placed", &placed), Type::Strong, theme.ink);
    }
    if told && reason.is_none() { Some(Move::Tell(Box::new(telling.clone()))) } else { skipped.then_some(Move::Close) }
}
