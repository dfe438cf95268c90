//! The clippings in the folder: folded ones with their price in minutes, and opened ones, which are paper.

use crate::encounter::Move;
use crate::encounter::texts::FindingText;
use crate::encounter::view::Offer;
use crate::model::FindingIx;
use crate::ui::motion::{self, towards};
use crate::ui::scene::Scene;
use crate::ui::theme::{TextSize, Theme, Type, size};
use crate::ui::widgets::{Cap, Clipping, Icon, galley, high, label, label_within, place, scroll};
use crate::words::Words;
use egui::{Id, Key, Rect, Sense, Ui, pos2, vec2};

/// The least width of a column.
const COLUMN: f32 = 256.0;
/// Columns at most.
const COLUMNS: u8 = 3;
/// Inside a clipping: beside and above its words.
const PAD: [f32; 2] = [16.0, 12.0];
/// The disc with the number of a clipping.
const NUMBER: f32 = 24.0;

/// Where the player is among the clippings.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// Whether a clipping has got the focus since the last one was opened.
    entered: bool,
    /// The place of the one that was opened last; the next one takes the focus.
    last: usize,
}

/// Draws the clippings in columns; opening one costs its minutes.
pub(super) fn clippings_ui(ui: &mut Ui, scene: &Scene<'_>, reading: &mut Reading) -> Option<Move> {
    let texts = scene.view.texts();
    let about_them = |finding: &FindingText<'_>| finding.prospect.is_none() || finding.text.is_some();
    let shown: Vec<_> = texts.findings().filter(|(_, finding)| about_them(finding)).collect();
    scroll(ui, "findings", |ui| {
        if shown.is_empty() {
            label(ui, &scene.words.get("dossier-empty"), Type::Body, scene.theme.on_field_2);
            return None;
        }
        ui.spacing_mut().item_spacing = vec2(size::GAP_WIDE, size::GAP_WIDE);
        let mut opened = None;
        ui.columns(columns(ui), |columns| {
            for (place, (at, finding)) in shown.iter().enumerate() {
                let column = place % columns.len();
                if finding_ui(&mut columns[column], scene, (place, *at), finding, reading) {
                    opened = Some((place, *at));
                }
            }
        });
        if let Some((place, _)) = opened {
            *reading = Reading { entered: false, last: place };
        } else if !reading.entered {
            reading.last = 0;
        }
        opened.map(|(_, at)| Move::Read(at))
    })
}

/// The keys that go through the clippings, at the foot of the folder; where they begin.
pub(super) fn keys_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect) -> f32 {
    let can = |offer: &Offer| matches!(offer, Offer::Ready(Move::Read(_)));
    if !scene.view.moves.iter().any(can) {
        return rect.bottom();
    }
    let (words, ink) = (scene.words, scene.theme.on_field_2);
    let top = rect.bottom() - high(ui, size::CAP);
    place(ui, "keys", rect.with_min_y(top), |ui| {
        ui.horizontal(|ui| {
            let cap = |key, name| Cap { key, name };
            let arrows = [Key::ArrowUp, Key::ArrowDown].map(|key| cap(key, String::new()));
            let enter = [Cap::enter(words)];
            for (caps, text) in [(&arrows[..], "dossier-choose"), (&enter[..], "dossier-open")] {
                for cap in caps {
                    let (at, _) = ui.allocate_exact_size(cap.size(ui), Sense::hover());
                    cap.paint(ui, ui.painter(), at.center(), ink);
                }
                label(ui, &words.get(text), Type::Small, ink);
                ui.add_space(size::GAP_WIDE);
            }
        });
    });
    top - size::GAP
}

fn columns(ui: &Ui) -> usize {
    let least = COLUMN * TextSize::of(ui.ctx()).times().max(1.0);
    let fits = |count: &u8| f32::from(*count) * (least + size::GAP_WIDE) <= ui.available_width() + size::GAP_WIDE;
    (2..=COLUMNS).rev().find(fits).unwrap_or(1).into()
}

/// One clipping. Tells whether it is opened now.
fn finding_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (place, at): (usize, FindingIx),
    finding: &FindingText<'_>,
    reading: &mut Reading,
) -> bool {
    let (words, theme) = (scene.words, scene.theme);
    let unfolded = towards(ui.ctx(), Id::new(("clipping", at.get())), finding.text.is_some(), motion::SHEET);
    let (title, more) = named(finding.source);
    if let Some(text) = finding.text {
        opened_ui(ui, theme, (place, unfolded), [title, more.unwrap_or_default(), text]);
        return false;
    }
    let minutes = words.with("reading-minutes", &[("minutes", i64::from(finding.minutes).into())]);
    let can = scene.view.moves.contains(&Offer::Ready(Move::Read(at)));
    let dear = words.get("refused-no-time");
    let clipping = Clipping::new(sign(words, title), title, &minutes).note(more).cap(Cap::digit(place)).on_field();
    let response = clipping.unless((!can).then_some(dear.as_str())).show(ui, theme);
    if can && !reading.entered && place >= reading.last {
        response.request_focus();
        reading.entered = true;
    }
    can && response.clicked()
}

/// A source is named first; its date or its extent follows after a comma.
fn named(source: &str) -> (&str, Option<&str>) {
    source.split_once(", ").map_or((source, None), |(name, more)| (name, Some(more)))
}

/// The icon of a kind of source, which its name tells.
fn sign(words: &Words, name: &str) -> Icon {
    let name = name.to_lowercase();
    let told = |key: &str| words.get(key).split(", ").any(|word| name.contains(word));
    let signs = [
        ("dossier-sign-person", Icon::Person),
        ("dossier-sign-talk", Icon::Chat),
        ("dossier-sign-figures", Icon::Chart),
        ("dossier-sign-web", Icon::Search),
        ("dossier-sign-notice", Icon::Pin),
    ];
    signs.into_iter().find(|(key, _)| told(key)).map_or(Icon::Document, |(_, icon)| icon)
}

/// An opened clipping, so far unfolded (0–1).
fn opened_ui(ui: &mut Ui, theme: &Theme, (at, unfolded): (usize, f32), [title, more, text]: [&str; 3]) {
    let inner = ui.available_width() - 2.0 * PAD[0];
    let beside = inner - NUMBER - size::GAP;
    let tall = |kind, text: &str, width| {
        if text.is_empty() { 0.0 } else { galley(ui, text, kind, theme.ink, width).size().y + size::GAP / 2.0 }
    };
    let title_width = if more.is_empty() { beside } else { inner };
    let words = tall(Type::Small, more, beside).max(if more.is_empty() { 0.0 } else { NUMBER })
        + tall(Type::LeadVoice, title, title_width).max(NUMBER)
        + tall(Type::Body, text, inner);
    let folded = high(ui, size::CLIPPING);
    let height = folded + (words + 2.0 * PAD[1] - folded) * unfolded;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    ui.painter().add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, theme.paper);
    number(ui, theme, at, rect);
    let inside = Rect::from_min_size(rect.min + PAD.into(), vec2(inner, words));
    place(ui, &format!("clipping {at}"), inside, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
        ui.shrink_clip_rect(rect);
        if !more.is_empty() {
            let line = label_within(ui, more, Type::Small, theme.ink_2, beside);
            ui.add_space((NUMBER - line.rect.height()).max(0.0));
        }
        let line = label_within(ui, title, Type::LeadVoice, theme.ink, title_width);
        ui.add_space((NUMBER - line.rect.height()).max(0.0));
        label_within(ui, text, Type::Body, theme.ink, inner);
    });
}

/// The number of a clipping on a disc.
fn number(ui: &Ui, theme: &Theme, at: usize, rect: Rect) {
    let half = NUMBER / 2.0;
    let centre = pos2(rect.right() - PAD[0] - half, rect.top() + PAD[1] + half - 2.0);
    ui.painter().circle_filled(centre, half, theme.ink);
    let text = galley(ui, &(at + 1).to_string(), Type::SmallStrong, theme.paper, f32::INFINITY);
    ui.painter().galley(centre - text.size() / 2.0, text, theme.paper);
}
