//! The scorecard: the total, each dimension with its bar, and for each point the rule and the event it stands for.

use super::happened::{happened, when};
use super::scene::{Action, Ended, Scene};
use super::theme::{Type, size};
use super::widgets::{Button, Cap, Ground, ScoreRow, label, label_within, place, scroll, sheet};
use crate::encounter::Event;
use crate::encounter::event::Line;
use crate::encounter::view::Spoken;
use crate::model::Thousandths;
use crate::scoring::{DimensionScore, Point};
use crate::speech;
use egui::{Frame, Margin, Rect, Ui, pos2, vec2};

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct ScorecardPanel {
    chosen: usize,
    entered: bool,
}

/// The scorecard. Fills the room it is given.
pub fn scorecard_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ScorecardPanel) -> Option<Action> {
    let area = ui.max_rect().shrink2(vec2(size::MARGIN, 0.0)).with_max_y(ui.max_rect().bottom() - size::MARGIN);
    let Some(ended) = scene.ended else {
        return place(ui, "no-record", area, |ui| foot_ui(ui, scene, panel));
    };
    let split = area.left() + area.width() * 0.48;
    let left = Rect::from_min_max(area.min, pos2(split, area.bottom()));
    let right = Rect::from_min_max(pos2(split + size::GAP_WIDE, area.top()), area.max);
    let wanted = sheet(ui, scene.theme, ("score", Ground::Paper), left, |ui| score_ui(ui, scene, ended, panel));
    sheet(ui, scene.theme, ("reasons", Ground::Paper), right, |ui| reasons_ui(ui, scene, ended, panel));
    wanted
}

fn score_ui(ui: &mut Ui, scene: &Scene<'_>, ended: Ended<'_>, panel: &mut ScorecardPanel) -> Option<Action> {
    let (words, theme, card) = (scene.words, scene.theme, ended.card);
    let height = ui.available_height() - size::BUTTON - size::GAP_WIDE;
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        scroll(ui, "dimensions", |ui| {
            ui.horizontal(|ui| {
                label(ui, &hundredths(card.total).to_string(), Type::Display, theme.ink);
                let level = words.get(&format!("help-{}", card.level.name()));
                let of = words.with("of-hundred", &[("level", level.as_str().into())]);
                label(ui, &of, Type::Strong, theme.ink);
            });
            if !card.hints.is_empty() {
                let count = i64::try_from(card.hints.len()).unwrap_or(i64::MAX);
                label(ui, &words.with("scorecard-hints", &[("count", count.into())]), Type::Body, theme.ink_2);
            }
            if let Some(cap) = card.cap.filter(|cap| cap.at < card.uncapped) {
                let most = [("most", hundredths(cap.at).into()), ("without", hundredths(card.uncapped).into())];
                wash(ui, scene, &words.with(speech::cap_key(cap.why), &most));
            }
            if let Some(ending) = card.ending {
                label(ui, &words.get(speech::ending_key(ending)), Type::Body, theme.ink);
            }
            closing_words(ui, scene);
            for (place, dimension) in card.dimensions.iter().chain(&card.reflection).enumerate() {
                dimension_ui(ui, scene, dimension, place, panel);
            }
        });
    });
    foot_ui(ui, scene, panel)
}

/// The coach's words at the end, where the conversation holds them.
fn closing_words(ui: &mut Ui, scene: &Scene<'_>) {
    let now = scene.view.said.iter().rev().find_map(|spoken| match spoken {
        Spoken::Text(Line::Ending(_), text) => Some(*text),
        _ => None,
    });
    let kept = scene.said.iter().rev().find(|line| line.who == super::Who::Coach).map(|line| line.text.as_str());
    if let Some(text) = now.or(kept) {
        label(ui, text, Type::Body, scene.theme.ink_2);
    }
}

fn dimension_ui(ui: &mut Ui, scene: &Scene<'_>, dimension: &DimensionScore, place: usize, panel: &mut ScorecardPanel) {
    let name = scene.words.get(&format!("dimension-{}", dimension.dimension.name()));
    let score = hundredths(dimension.score);
    let text = scene.words.with("dimension-score", &[("name", name.as_str().into()), ("score", score.into())]);
    let row = ScoreRow::new(&name, score, &text).cap(Cap::digit(place)).selected(panel.chosen == place);
    if row.show(ui, scene.theme).clicked() {
        panel.chosen = place;
    }
}

fn foot_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ScorecardPanel) -> Option<Action> {
    let words = scene.words;
    ui.horizontal(|ui| {
        let (again, desk) = (words.get("play-again"), words.get("to-desk"));
        let response = Button::new(&again).primary().cap(Cap::enter(words)).show(ui, scene.theme);
        if !panel.entered {
            response.request_focus();
            panel.entered = true;
        }
        let back = Button::new(&desk).cap(Cap::letter(words, "key-desk")).show(ui, scene.theme);
        if response.clicked() { Some(Action::Again) } else { back.clicked().then_some(Action::ToDesk) }
    })
    .inner
}

fn reasons_ui(ui: &mut Ui, scene: &Scene<'_>, ended: Ended<'_>, panel: &ScorecardPanel) {
    let (words, theme) = (scene.words, scene.theme);
    let chosen = ended.card.dimensions.iter().chain(&ended.card.reflection).nth(panel.chosen);
    scroll(ui, "points", |ui| {
        if let Some(dimension) = chosen {
            let name = words.get(&format!("dimension-{}", dimension.dimension.name()));
            label(ui, &name, Type::Title, theme.ink);
            if dimension.points.is_empty() {
                label(ui, &words.get("no-points"), Type::Body, theme.ink_2);
            }
            for reason in reasons(&dimension.points) {
                reason_ui(ui, scene, ended, &reason);
            }
        }
        missed_ui(ui, scene, ended);
    });
}

/// Points for the same thing by the same rule, gained or lost alike.
struct Reason<'c> {
    first: &'c Point,
    points: Vec<&'c Point>,
}

fn reasons(points: &[Point]) -> Vec<Reason<'_>> {
    let alike = |a: &Point, b: &Point| (a.what, a.rule, a.amount.signum()) == (b.what, b.rule, b.amount.signum());
    let mut all: Vec<Reason<'_>> = Vec::new();
    for point in points {
        match all.iter_mut().find(|reason| alike(reason.first, point)) {
            Some(reason) => reason.points.push(point),
            None => all.push(Reason { first: point, points: vec![point] }),
        }
    }
    all
}

fn reason_ui(ui: &mut Ui, scene: &Scene<'_>, ended: Ended<'_>, reason: &Reason<'_>) {
    let (words, theme) = (scene.words, scene.theme);
    let key = match reason.first.amount.signum() {
        1 => "record-gained",
        -1 => "record-lost",
        _ => "record-nothing",
    };
    let what = words.get(&speech::point_key(reason.first.what));
    label(ui, &words.with(key, &[("what", what.as_str().into())]), Type::Strong, theme.ink);
    label(ui, &words.get(&speech::rule_key(reason.first.rule)), Type::Small, theme.ink_2);
    let width = ui.available_width().min(size::LINE);
    for event in reason.points.iter().filter_map(|point| ended.play.events().get(point.event?)) {
        label_within(ui, &told(scene, event), Type::Body, theme.ink, width);
    }
    ui.add_space(size::GAP);
}

fn told(scene: &Scene<'_>, event: &Event) -> String {
    let at = when(scene, event);
    match happened(scene, event) {
        Some(text) => scene.words.with("record-event", &[("when", at.as_str().into()), ("text", text.as_str().into())]),
        None => at,
    }
}

fn missed_ui(ui: &mut Ui, scene: &Scene<'_>, ended: Ended<'_>) {
    let cues = ended.card.missed_cues.iter().filter_map(|missed| {
        let (_, text) = scene.view.cue_given(missed.cue)?;
        let at = ended.play.events().get(missed.given).map(|event| when(scene, event)).unwrap_or_default();
        Some((at, text))
    });
    let cues: Vec<_> = cues.collect();
    if cues.is_empty() {
        return;
    }
    label(ui, &scene.words.get("missed-cues"), Type::LeadVoice, scene.theme.ink);
    for (at, text) in cues {
        let line = scene.words.with("record-event", &[("when", at.as_str().into()), ("text", text.into())]);
        wash(ui, scene, &line);
    }
}

/// A text on the ground of what needs attention.
fn wash(ui: &mut Ui, scene: &Scene<'_>, text: &str) {
    #[expect(clippy::cast_possible_truncation, reason = "a small constant of the grid")]
    let margin = Margin::same(size::PAD_ROW as i8);
    let frame = Frame::new().fill(scene.theme.copper_wash).corner_radius(size::RADIUS_PAPER).inner_margin(margin);
    frame.show(ui, |ui| label(ui, text, Type::Body, scene.theme.ink));
}

/// 0–100, rounded.
const fn hundredths(value: Thousandths) -> i64 {
    (value.get() + 5) / 10
}
