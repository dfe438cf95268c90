//! A call: the voice on the line, what it says, replies, a time to agree on. A face there is none.

use super::booking;
use crate::encounter::Move;
use crate::encounter::view::{Offer, Tone};
use crate::model::ContactIx;
use crate::speech;
use crate::ui::head::time_words;
use crate::ui::scene::{Heard, Scene, Who};
use crate::ui::stage::{Presence, Turn, voice_line, voice_thread};
use crate::ui::surface::{table, telephone};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, Icon, Row, Tile, centred, galley, high, icon, label, label_within, place, scroll};
use egui::accesskit::Live;
use egui::{Color32, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

/// How many stretches of the call stay in sight.
const STRETCHES: usize = 3;
/// How far above the table the voice line runs.
const LINE: f32 = 116.0;

/// What the view remembers of a call.
#[derive(Clone, Debug, Default)]
pub(super) struct CallPanel {
    presence: Presence,
    with: Option<ContactIx>,
    step: Option<u16>,
    tone: Option<Tone>,
    past: Vec<Turn>,
}

impl CallPanel {
    /// Notes what has passed: the last stretch, and what the player said.
    fn follow(&mut self, scene: &Scene<'_>, contact: ContactIx) {
        if self.with != Some(contact) {
            *self = Self { with: Some(contact), ..Self::default() };
        }
        let step = scene.view.step;
        if self.step.is_some_and(|before| before != step) {
            self.past.extend(self.tone.map(Turn::Them));
            self.past.push(Turn::You);
        }
        (self.step, self.tone) = (Some(step), scene.view.voice());
    }
}

/// Where the parts of a call lie.
struct Regions {
    field: Rect,
    line: f32,
    words: Rect,
    earlier: Rect,
    table: Rect,
}

impl Regions {
    fn of(ui: &Ui, room: Rect, replies: &[(Move, &str)], slots: usize) -> Self {
        // The table is as high as the replies need, as long as the voice has its place.
        let wide = room.width() * 0.5 - 110.0;
        let row = |text: &str| galley(ui, text, Type::Body, Color32::BLACK, wide).size().y + 18.0 + 9.0;
        let slots = 4.min(slots) * 57;
        let slots = f32::from(u16::try_from(slots).unwrap_or(0)) + if slots > 0 { 30.0 } else { 0.0 };
        let rows: f32 = replies.iter().map(|(_, text)| row(text).max(high(ui, size::ROW_SMALL) + 9.0)).sum();
        let tall = (high(ui, size::MOVES) + 56.0).max(rows.max(slots) + 68.0).min(room.height() * 0.48);
        let table = room.with_min_y(room.bottom() - tall);
        let field = room.with_max_y(table.top());
        let line = field.bottom() - LINE;
        let left = room.left() + room.width() * 0.345;
        let words = Rect::from_min_max(pos2(left, room.top() + 84.0), pos2(room.right() - 64.0, line - 60.0));
        let earlier = Rect::from_min_max(pos2(room.left() + 64.0, words.top()), pos2(left - 40.0, line - 60.0));
        Self { field, line, words, earlier, table }
    }
}

/// Draws the call over the whole room.
pub(super) fn call_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    panel: &mut CallPanel,
    contact: ContactIx,
    room: Rect,
) -> Option<Move> {
    let theme = scene.theme;
    panel.follow(scene, contact);
    let replies = replies(scene);
    let regions = Regions::of(ui, room, &replies, super::slots(scene).len());
    telephone(ui.painter(), theme, regions.field, regions.line - regions.field.top());
    table(&ui.painter().with_clip_rect(regions.table), theme, regions.table, 14.0);
    head_ui(ui, scene, contact, &regions);
    place(ui, "earlier", regions.earlier, |ui| earlier_ui(ui, scene));
    place(ui, "now", regions.words, |ui| now_ui(ui, scene, contact));
    line_ui(ui, scene, panel, contact, &regions);
    table_ui(ui, scene, replies, regions.table)
}

/// Who is on the line, and how much time is left.
fn head_ui(ui: &mut Ui, scene: &Scene<'_>, contact: ContactIx, regions: &Regions) {
    let (theme, texts) = (scene.theme, scene.view.texts());
    let Some(person) = texts.contact(contact) else { return };
    let company = texts.prospects().nth(person.prospect).map_or("", |prospect| prospect.company);
    let time = time_words(scene.words, scene.view.time_left);
    let laid = galley(ui, &time, Type::Strong, theme.on_field, f32::INFINITY);
    let right = regions.field.right() - 24.0;
    let middle = regions.field.top() + 34.0;
    let whole = Rect::from_min_max(pos2(right - laid.size().x - 32.0, middle - 14.0), pos2(right, middle + 14.0));
    let response = ui.interact(whole, ui.id().with("time"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &time));
    icon(ui.painter(), Icon::Clock, pos2(whole.left() + 11.0, middle), size::ICON_SMALL, theme.on_field);
    let at = pos2(whole.left() + 32.0, middle - laid.size().y / 2.0);
    ui.painter().galley(at, laid, theme.on_field);
    let who = Rect::from_min_max(pos2(regions.words.left(), middle - 15.0), pos2(whole.left() - 24.0, middle + 30.0));
    place(ui, "who", who, |ui| {
        ui.horizontal_wrapped(|ui| {
            label(ui, person.name, Type::LeadVoice, theme.on_field);
            label(ui, &format!("{}, {company}", person.role), Type::Body, theme.on_field_2);
        });
    });
}

/// What is heard now: everything of the last step.
fn now_ui(ui: &mut Ui, scene: &Scene<'_>, contact: ContactIx) {
    let (words, theme) = (scene.words, scene.theme);
    let name = scene.view.texts().contact(contact).map_or("", |person| person.name);
    let lines: Vec<&Heard> =
        scene.said.iter().filter(|heard| heard.step == scene.view.step && heard.who != Who::You).collect();
    let (wide, tall) = (ui.available_width(), ui.available_height());
    let quoted = |heard: &Heard| match heard.who {
        Who::Them(_) => words.with("talk-quoted", &[("text", heard.text.as_str().into())]),
        _ => heard.text.clone(),
    };
    let fits = |kind: Type| {
        let high = |heard: &&Heard| galley(ui, &quoted(heard), kind, Color32::BLACK, wide).size().y + 24.0;
        lines.iter().map(high).sum::<f32>() <= tall
    };
    let kinds = [Type::Display, Type::Title, Type::LeadVoice];
    let kind = kinds.into_iter().find(|kind| fits(*kind)).unwrap_or(Type::LeadVoice);
    scroll(ui, "words", |ui| {
        for heard in lines {
            let spoken = match &heard.who {
                Who::Them(who) => {
                    if who != name {
                        label(ui, who, Type::Small, theme.on_field_2);
                    }
                    true
                }
                _ => false,
            };
            let (kind, colour) = if spoken { (kind, theme.on_field) } else { (Type::Lead, theme.on_field_2) };
            let response = label_within(ui, &quoted(heard), kind, colour, wide);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        }
    });
}

/// What was said before, as much as there is room for.
fn earlier_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let theme = scene.theme;
    let (wide, mut left) = (ui.available_width(), ui.available_height());
    let before = scene.said.iter().filter(|heard| heard.step < scene.view.step || heard.who == Who::You);
    let mut shown = Vec::new();
    for heard in before.rev() {
        let who = match &heard.who {
            Who::You => scene.words.get("you"),
            Who::Them(name) => name.clone(),
            Who::Coach => scene.words.get("coach"),
            Who::Narrator => String::new(),
        };
        let tall = galley(ui, &heard.text, Type::Body, Color32::BLACK, wide).size().y
            + if who.is_empty() { 0.0 } else { 20.0 }
            + size::GAP_WIDE;
        left -= tall;
        if left < 0.0 {
            break;
        }
        shown.push((who, heard));
    }
    for (who, heard) in shown.into_iter().rev() {
        ui.spacing_mut().item_spacing.y = 2.0;
        if !who.is_empty() {
            label(ui, &who, Type::Small, theme.on_field_2);
        }
        label_within(ui, &heard.text, Type::Body, theme.on_field, wide);
        ui.add_space(size::GAP);
    }
}

/// The voice: what has passed of it, what sounds now, and in words how.
fn line_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut CallPanel, contact: ContactIx, regions: &Regions) {
    let theme = scene.theme;
    let name = scene.view.texts().contact(contact).map_or("", |person| person.name);
    let voice = panel.presence.voice(ui, scene, name);
    let (left, wide, y) = (regions.field.left(), regions.field.width(), regions.line);
    let painter = ui.painter().clone();
    let at =
        |from: f32, to: f32| Rect::from_min_max(pos2(left + wide * from, y - 60.0), pos2(left + wide * to, y + 60.0));
    let pale = theme.on_field_2.lerp_to_gamma(theme.lake_low, 0.3);
    let shown: Vec<Turn> = panel.past[panel.past.len().saturating_sub(STRETCHES)..].to_vec();
    let begins = 0.56 - 0.16 * f32::from(u8::try_from(shown.len()).unwrap_or(0));
    painter.line_segment([pos2(left, y), pos2(left + wide * begins, y)], Stroke::new(4.0, pale));
    let tones = y + 74.0;
    let mut from = begins;
    for turn in shown {
        let rect = at(from, from + 0.15);
        let (colour, told) = match turn {
            Turn::You => (theme.copper_bright, "talk-tone-you"),
            Turn::Them(tone) => (pale, tone_key(tone)),
        };
        voice_line(&painter, rect, turn, colour);
        painter.line_segment([pos2(rect.right(), y), pos2(left + wide * (from + 0.16), y)], Stroke::new(4.0, pale));
        centred(ui, &scene.words.get(told), Type::Body, theme.on_field_2, pos2(rect.center().x, tones));
        from += 0.16;
    }
    let now = at(0.56, 0.8);
    voice_thread(&painter, now, &voice, theme.on_field);
    let end = pos2(now.right(), y);
    let to_come = [pos2(end.x + 22.0, y), pos2(left + wide, y)];
    painter.extend(Shape::dotted_line(&to_come, pale, 11.0, 1.5));
    painter.circle_filled(end, 13.0, theme.copper_bright);
    painter.circle_stroke(end, 21.0, Stroke::new(3.0, theme.copper_bright));
    if let Some(tone) = scene.view.voice() {
        centred(ui, &scene.words.get(tone_key(tone)), Type::Strong, theme.on_field, pos2(now.center().x, tones));
    }
    let told = speech::voice(scene.view, scene.words).unwrap_or_default();
    let response = ui.interact(now, ui.id().with("voice"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &told));
}

const fn tone_key(tone: Tone) -> &'static str {
    match tone {
        Tone::Warm => "talk-tone-warm",
        Tone::Matter => "talk-tone-matter",
        Tone::Doubtful => "talk-tone-doubtful",
        Tone::Irritated => "talk-tone-irritated",
        Tone::Tired => "talk-tone-tired",
    }
}

/// What lies on the table: ways out on the left, replies, and a time to agree on.
fn table_ui(ui: &mut Ui, scene: &Scene<'_>, replies: Vec<(Move, &str)>, wood: Rect) -> Option<Move> {
    let inner = Rect::from_min_max(wood.min + vec2(24.0, 32.0), wood.max - vec2(24.0, 24.0));
    let out = inner.with_max_x(inner.left() + 276.0_f32.min(inner.width() * 0.24));
    let time = inner.with_min_x(inner.right() - 316.0_f32.min(inner.width() * 0.26));
    // Once a time is offered, it is what there is to answer, and has the whole width.
    let end = if super::slots(scene).is_empty() { time.left() - 20.0 } else { inner.right() };
    let middle = Rect::from_min_max(pos2(out.right() + 20.0, inner.top()), pos2(end, inner.bottom()));
    let left = place(ui, "ways-out", out, |ui| ways_out_ui(ui, scene));
    let reply = place(ui, "replies", middle, |ui| replies_ui(ui, scene, replies));
    not_yet_ui(ui, scene, time);
    reply.or(left)
}

/// What can be replied now.
fn replies<'p>(scene: &Scene<'p>) -> Vec<(Move, &'p str)> {
    let texts = scene.view.texts();
    let reply = |offer: &Offer| match offer {
        Offer::Ready(mv @ Move::Reply(off, at)) => Some((mv.clone(), texts.reply(*off, *at)?)),
        _ => None,
    };
    scene.view.moves.iter().filter_map(reply).collect()
}

fn replies_ui(ui: &mut Ui, scene: &Scene<'_>, replies: Vec<(Move, &str)>) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    if !super::slots(scene).is_empty() {
        label(ui, &words.get("prospecting-times"), Type::Strong, theme.ink);
        return scroll(ui, "times", |ui| booking::times_ui(ui, scene));
    }
    if replies.is_empty() {
        label(ui, &words.get("prospecting-no-reply-asked"), Type::Body, theme.ink);
        return None;
    }
    scroll(ui, "replies", |ui| {
        let mut made = None;
        for (place, (mv, text)) in replies.into_iter().enumerate() {
            if Row::new(text).low().cap(Cap::digit(place)).show(ui, theme).clicked() {
                made = Some(mv);
            }
        }
        made
    })
}

fn ways_out_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let room = ui.max_rect();
    let moves = [
        (Move::AskRecontact, "prospecting-ask-recontact", "prospecting-key-ask", Icon::Calendar),
        (Move::HangUp, "prospecting-hang-up", "prospecting-key-hang-up", Icon::Phone),
    ];
    let mut made = None;
    let tall = (room.height() - size::PAD_ROW) / 2.0;
    let why = scene.words.get("talk-ask-when-not-yet");
    for (n, (mv, text, key, which)) in moves.into_iter().enumerate() {
        let text = scene.words.get(text);
        let top = room.top() + if n == 0 { 0.0 } else { tall + size::PAD_ROW };
        let rect = Rect::from_min_size(pos2(room.left(), top), Vec2::new(room.width(), tall));
        let can = scene.offers(&mv);
        let why = (!can).then_some(why.as_str());
        let tile = Tile::new(&text).note(why).icon(which).cap(Cap::letter(scene.words, key));
        let show = |ui: &mut Ui| tile.show(ui, scene.theme, rect.size()).clicked();
        if place(ui, key, rect, |ui| ui.add_enabled_ui(can, show).inner) {
            made = Some(mv);
        }
    }
    made
}

/// Where the time for a meeting will be, as long as none is offered.
fn not_yet_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect) {
    if !super::slots(scene).is_empty() {
        return;
    }
    let theme = scene.theme;
    let rect = rect.with_max_y((rect.top() + high(ui, 96.0)).min(rect.bottom()));
    ui.painter().add(theme.paper_shadow().as_shape(rect, size::RADIUS));
    ui.painter().rect_filled(rect, size::RADIUS, theme.paper);
    place(ui, "time", rect.shrink2(vec2(16.0, 14.0)), |ui| {
        label(ui, &scene.words.get("prospecting-times"), Type::Strong, theme.ink);
        let width = ui.available_width();
        label_within(ui, &scene.words.get("prospecting-times-not-yet"), Type::Body, theme.ink_2, width);
    });
}
