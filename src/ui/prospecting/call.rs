//! A call: what is said on the line, replies, a time to agree on.

use super::booking;
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::ContactIx;
use crate::ui::scene::{Scene, Who};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Ground, Row, label, label_within, place, scroll, sheet};
use egui::{Pos2, Rect, Ui, Vec2};

/// The share of the height that the telephone takes; the rest is the table.
const LINE: f32 = 0.46;
/// Words longer than this many letters are spoken in smaller lettering.
const LONG: usize = 110;
/// How many earlier lines are shown.
const EARLIER: usize = 6;

/// Draws the call over the whole room.
pub(super) fn call_ui(ui: &mut Ui, scene: &Scene<'_>, contact: ContactIx, room: Rect) -> Option<Move> {
    let theme = scene.theme;
    let line = Rect::from_min_size(room.min, Vec2::new(room.width(), room.height() * LINE));
    ui.painter().rect_filled(line, 0, theme.lake);
    let inner = line.shrink2(Vec2::new(size::DESK_MARGIN, size::GAP_WIDE));
    let earlier = Rect::from_min_size(inner.min, Vec2::new(inner.width() * 0.28, inner.height()));
    let now = Rect::from_min_max(Pos2::new(earlier.right() + size::GUTTER, inner.top()), inner.max);
    place(ui, "earlier", earlier, |ui| earlier_ui(ui, scene));
    place(ui, "now", now, |ui| now_ui(ui, scene, contact));
    let table = Rect::from_min_max(line.left_bottom(), room.max).shrink2(Vec2::splat(size::GAP_WIDE));
    let split = table.left() + table.width() * 0.66;
    let left = Rect::from_min_max(table.min, Pos2::new(split, table.bottom()));
    let right = Rect::from_min_max(Pos2::new(split + size::GAP_WIDE, table.top()), table.max);
    // Two lines of buttons: both ways out are long in Finnish.
    let foot = 2.0 * size::BUTTON_SMALL + size::GAP;
    let time = Rect::from_min_max(right.min, Pos2::new(right.right(), right.bottom() - foot - size::GAP_WIDE));
    let out = Rect::from_min_max(Pos2::new(right.left(), right.bottom() - foot), right.max);
    let reply = place(ui, "replies", left, |ui| replies_ui(ui, scene));
    let time = sheet(ui, theme, ("time", Ground::Paper), time, |ui| time_ui(ui, scene));
    let out = place(ui, "ways-out", out, |ui| ways_out_ui(ui, scene));
    reply.or(time).or(out)
}

/// What is heard now: everything of the last step.
fn now_ui(ui: &mut Ui, scene: &Scene<'_>, contact: ContactIx) {
    let theme = scene.theme;
    let person = scene.view.texts().contact(contact);
    let name = person.map_or("", |person| person.name);
    ui.horizontal_wrapped(|ui| {
        label(ui, &scene.words.get("prospecting-on-the-line"), Type::Body, theme.on_field_2);
        label(ui, name, Type::Strong, theme.on_field);
    });
    scroll(ui, "words", |ui| {
        for heard in scene.said.iter().filter(|heard| heard.step == scene.view.step && heard.who != Who::You) {
            let kind = if heard.text.chars().count() > LONG { Type::Title } else { Type::Display };
            if let Who::Them(who) = &heard.who
                && who != name
            {
                label(ui, who, Type::Small, theme.on_field_2);
            }
            label(ui, &heard.text, kind, theme.on_field);
        }
    });
}

fn earlier_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let theme = scene.theme;
    let before: Vec<_> =
        scene.said.iter().filter(|heard| heard.step < scene.view.step || heard.who == Who::You).collect();
    if before.is_empty() {
        return;
    }
    label(ui, &scene.words.get("prospecting-earlier"), Type::Small, theme.on_field_2);
    scroll(ui, "earlier", |ui| {
        for heard in &before[before.len().saturating_sub(EARLIER)..] {
            let who = match &heard.who {
                Who::You => scene.words.get("you"),
                Who::Them(name) => name.clone(),
                Who::Coach => scene.words.get("coach"),
                Who::Narrator => String::new(),
            };
            if !who.is_empty() {
                label(ui, &who, Type::Small, theme.on_field_2);
            }
            label(ui, &heard.text, Type::Body, theme.on_field);
        }
    });
}

fn replies_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    label(ui, &words.get("prospecting-your-reply"), Type::LeadVoice, theme.ink);
    let mut made = None;
    scroll(ui, "replies", |ui| {
        let replies = scene.view.moves.iter().filter_map(|offer| match offer {
            Offer::Ready(mv @ Move::Reply(off, reply)) => Some((mv, scene.view.texts().reply(*off, *reply)?)),
            _ => None,
        });
        let mut place = 0;
        for (mv, text) in replies {
            if Row::new(text).low().cap(Cap::digit(place)).show(ui, theme).clicked() {
                made = Some(mv.clone());
            }
            place += 1;
        }
        if place == 0 {
            label(ui, &words.get("prospecting-no-reply-asked"), Type::Body, theme.ink);
        }
    });
    made
}

fn ways_out_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let mut made = None;
    ui.horizontal_wrapped(|ui| {
        for (mv, text, key) in [
            (Move::AskRecontact, "prospecting-ask-recontact", "prospecting-key-ask"),
            (Move::HangUp, "prospecting-hang-up", "prospecting-key-hang-up"),
        ] {
            let text = scene.words.get(text);
            let button = Button::new(&text).small().cap(Cap::letter(scene.words, key));
            if super::offered(scene, &mv) && button.show(ui, scene.theme).clicked() {
                made = Some(mv);
            }
        }
    });
    made
}

fn time_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let theme = scene.theme;
    label(ui, &scene.words.get("prospecting-times"), Type::LeadVoice, theme.ink);
    if super::slots(scene).is_empty() {
        let width = ui.available_width();
        label_within(ui, &scene.words.get("prospecting-times-not-yet"), Type::Body, theme.ink_2, width);
        return None;
    }
    scroll(ui, "times", |ui| booking::times_ui(ui, scene))
}
