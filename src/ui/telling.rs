//! Looking back, first in the player's own telling: moments in order, mistakes, missed hints, and how sure. Or not.

use super::scene::Scene;
use super::theme::{Theme, Type, size};
use super::widgets::{Button, Cap, Chip, Ground, Slip, label, scroll, sheet};
use crate::encounter::Move;
use crate::encounter::moves::Telling;
use crate::speech;
use egui::{Rect, Ui, pos2, vec2};

/// What the view itself remembers: the telling so far.
#[derive(Clone, Debug)]
pub struct TellingPanel {
    telling: Telling,
}

impl Default for TellingPanel {
    fn default() -> Self {
        Self { telling: Telling { sure: 50, ..Telling::default() } }
    }
}

/// How sure one can be, in words, and as the share that is kept.
const SURE: [(&str, u8); 4] = [("sure-guess", 25), ("sure-half", 50), ("sure-fairly", 75), ("sure-quite", 100)];

/// The telling. Fills the room it is given.
pub fn telling_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TellingPanel) -> Option<Move> {
    let area = ui.max_rect().shrink2(vec2(size::MARGIN, 0.0)).with_max_y(ui.max_rect().bottom() - size::MARGIN);
    let moments: Vec<String> =
        scene.view.moments().into_iter().map(|event| speech::moment(scene.view, scene.words, event)).collect();
    let split = area.left() + area.width() * 0.36;
    let left = Rect::from_min_max(area.min, pos2(split, area.bottom()));
    let right = Rect::from_min_max(pos2(split + size::GAP, area.top()), area.max);
    let telling = &mut panel.telling;
    sheet(ui, scene.theme, ("loose", Ground::Paper), left, |ui| loose_ui(ui, scene, telling, &moments));
    sheet(ui, scene.theme, ("order", Ground::Paper), right, |ui| order_ui(ui, scene, telling, &moments))
}

fn number(place: usize) -> u8 {
    u8::try_from(place).unwrap_or(u8::MAX)
}

fn loose_ui(ui: &mut Ui, scene: &Scene<'_>, telling: &mut Telling, moments: &[String]) {
    let (words, theme) = (scene.words, scene.theme);
    label(ui, &words.get("telling-title"), Type::Title, theme.ink);
    label(ui, &words.get("telling-lead"), Type::Body, theme.ink_2);
    // Room for the question beneath and two rows of chips.
    let beneath = Type::Strong.size().1 + 2.0 * size::CHIP + 4.0 * size::GAP;
    let height = (ui.available_height() - beneath).max(size::ROW);
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        scroll(ui, "loose-moments", |ui| {
            let loose = (0..moments.len()).filter(|n| !telling.order.contains(&number(*n)));
            let mut put = None;
            for (place, n) in loose.enumerate() {
                if Slip::loose(&moments[n]).cap(Cap::digit(place)).choose(ui, theme).clicked() {
                    put = Some(n);
                }
            }
            telling.order.extend(put.map(number));
        });
    });
    label(ui, &words.get("slot-sure-short"), Type::Strong, theme.ink);
    ui.horizontal_wrapped(|ui| {
        for (name, share) in SURE {
            let text = words.get(name);
            if Chip::new(&text, telling.sure == share).show(ui, theme).clicked() {
                telling.sure = share;
            }
        }
    });
}

fn order_ui(ui: &mut Ui, scene: &Scene<'_>, telling: &mut Telling, moments: &[String]) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    label(ui, &words.get("telling-order"), Type::Title, theme.ink);
    let height = ui.available_height() - size::BUTTON - size::GAP_WIDE;
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        if telling.order.is_empty() {
            label(ui, &words.get("telling-empty"), Type::Body, theme.ink_2);
        }
        scroll(ui, "told-moments", |ui| {
            let mut change = None;
            for (place, n) in telling.order.clone().into_iter().enumerate() {
                let text = moments.get(usize::from(n)).map_or("", String::as_str);
                change = told_ui(ui, scene, telling, (place, n), text).or(change);
            }
            if let Some((place, step)) = change {
                step.apply(telling, place);
            }
        });
    });
    ui.horizontal(|ui| buttons_ui(ui, scene, theme, telling)).inner
}

fn buttons_ui(ui: &mut Ui, scene: &Scene<'_>, theme: &Theme, telling: &Telling) -> Option<Move> {
    let words = scene.words;
    let (tell, skip) = (words.get("telling-show"), words.get("telling-skip"));
    let nothing = words.get("telling-nothing");
    let reason = telling.order.is_empty().then_some(nothing.as_str());
    let told = Button::new(&tell).primary().cap(Cap::enter(words)).unless(reason).show(ui, theme).clicked();
    let skipped = Button::new(&skip).cap(Cap::letter(words, "key-skip")).show(ui, theme).clicked();
    if told && reason.is_none() { Some(Move::Tell(Box::new(telling.clone()))) } else { skipped.then_some(Move::Close) }
}

/// What can be done with a moment that was put in place.
#[derive(Clone, Copy)]
enum Step {
    Earlier,
    Later,
    Back,
}

impl Step {
    fn apply(self, telling: &mut Telling, place: usize) {
        match self {
            Self::Earlier if place > 0 => telling.order.swap(place, place - 1),
            Self::Later if place + 1 < telling.order.len() => telling.order.swap(place, place + 1),
            Self::Back if place < telling.order.len() => {
                let moment = telling.order.remove(place);
                telling.mistakes.retain(|m| *m != moment);
                telling.missed.retain(|m| *m != moment);
            }
            _ => {}
        }
    }
}

fn told_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    telling: &mut Telling,
    (place, moment): (usize, u8),
    text: &str,
) -> Option<(usize, Step)> {
    let (words, theme) = (scene.words, scene.theme);
    let mut change = None;
    label(ui, &format!("{}. {text}", place + 1), Type::Body, theme.ink);
    ui.push_id(("told", moment), |ui| {
        ui.horizontal_wrapped(|ui| {
            for (key, list) in [("telling-mistake", &mut telling.mistakes), ("telling-missed", &mut telling.missed)] {
                let marked = list.contains(&moment);
                if Chip::new(&words.get(key), marked).show(ui, theme).clicked() {
                    if marked { list.retain(|m| *m != moment) } else { list.push(moment) }
                }
            }
            let last = place + 1 == telling.order.len();
            let steps = [
                ("telling-earlier", Step::Earlier, place > 0),
                ("telling-later", Step::Later, !last),
                ("telling-back", Step::Back, true),
            ];
            for (key, step, can) in steps {
                if can && Chip::new(&words.get(key), false).show(ui, theme).clicked() {
                    change = Some((place, step));
                }
            }
        });
    });
    ui.add_space(size::GAP);
    change
}
