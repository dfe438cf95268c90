//! The person on the table, and what their company has left to be found.

use super::{ProspectingPanel, brief, list, news};
use crate::encounter::Move;
use crate::encounter::texts::{ContactText, FindingText, ProspectText};
use crate::model::{ContactIx, FindingIx};
use crate::portrait::{Expression, Frame};
use crate::ui::person::{Backdrop, person as portrait};
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Icon, Row, galley, label, place, scroll, voice};
use egui::{CornerRadius, Rect, Sense, Ui, Vec2, pos2, vec2};

/// From the card's edge to what stands on it, and to its top.
const PAD: f32 = 16.0;
const TOP: f32 = 20.0;
/// The disc with the number of a finding.
const NUMBER: f32 = 22.0;
/// The coloured edge of a person's card.
const EDGE: f32 = 6.0;
/// The portrait.
const PICTURE: Vec2 = vec2(112.0, 134.0);

/// Draws the person's card, or the brief while nobody is chosen.
pub(super) fn person_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, rect: Rect) -> Option<Move> {
    let (theme, painter) = (scene.theme, ui.painter());
    painter.add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    painter.rect_filled(rect, size::RADIUS_PAPER, theme.paper);
    let inner = Rect::from_min_max(rect.min + vec2(PAD, TOP), rect.max - vec2(PAD, size::PAD_ROW));
    let chosen = panel.chosen.and_then(|at| Some((at, scene.view.texts().contact(at)?)));
    let Some((at, person)) = chosen else {
        place(ui, "brief", inner.shrink2(vec2(size::GAP, 0.0)), |ui| {
            scroll(ui, "card", |ui| {
                news::news_ui(ui, scene);
                brief::brief_ui(ui, scene, panel);
            });
        });
        return None;
    };
    let round = CornerRadius { nw: size::RADIUS_PAPER, ne: size::RADIUS_PAPER, sw: 0, se: 0 };
    painter.rect_filled(rect.with_max_y(rect.top() + EDGE), round, theme.copper);
    let picture = Rect::from_min_size(inner.min, PICTURE);
    portrait_ui(ui, scene, at, picture, inner.bottom());
    let text = inner.with_min_x(picture.right() + PAD);
    place(ui, "person", text, |ui| {
        scroll(ui, "card", |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
            news::news_ui(ui, scene);
            card_ui(ui, scene, at, person)
        })
    })
}

/// The portrait, and below it what became of the person so far.
fn portrait_ui(ui: &mut Ui, scene: &Scene<'_>, at: ContactIx, picture: Rect, bottom: f32) {
    let theme = scene.theme;
    if let Some(look) = scene.view.texts().look_of(at) {
        portrait(ui.painter(), picture, Frame::Bust, &look, &Expression::REST, Backdrop::of(theme));
    }
    let (line, kind, ink) = match so_far(scene, at) {
        Some(line) => (line, Type::SmallStrong, theme.ink),
        None => (minutes_left(scene), Type::Small, theme.ink_2),
    };
    let below = Rect::from_min_max(picture.left_bottom() + vec2(0.0, size::GAP), pos2(picture.right(), bottom));
    let fits = galley(ui, &line, kind, ink, below.width()).size().y <= below.height() + 1.0;
    place(ui, "so far", below, |ui| {
        if fits {
            label(ui, &line, kind, ink);
        } else {
            scroll(ui, "so far", |ui| label(ui, &line, kind, ink));
        }
    });
}

fn card_ui(ui: &mut Ui, scene: &Scene<'_>, at: ContactIx, person: ContactText<'_>) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let prospect = scene.view.texts().prospects().nth(person.prospect)?;
    label(ui, person.name, Type::LeadVoice, theme.ink);
    let arguments = [("role", person.role.into()), ("company", prospect.company.into())];
    label(ui, &words.with("prospecting-company-line", &arguments), Type::Body, theme.ink_2);
    label(ui, &about(scene, &prospect), Type::Small, theme.ink_2);
    if let Some((_, text)) = scene.view.texts().lead().filter(|(lead, _)| *lead == at) {
        voice(ui, theme, text, Type::Body);
    }
    news::earlier_ui(ui, scene, person.name);
    let mut made = findings_ui(ui, scene, person.prospect);
    let drop = Move::Drop(at);
    if scene.offers(&drop) {
        let cap = Cap::letter(words, "prospecting-key-drop");
        let clicked = Button::new(&words.get("prospecting-drop")).small().cap(cap).show(ui, theme).clicked();
        made = made.or(clicked.then_some(drop));
    }
    made
}

fn about(scene: &Scene<'_>, prospect: &ProspectText<'_>) -> String {
    let arguments = [
        ("segment", prospect.segment.text.as_str().into()),
        ("place", prospect.place.into()),
        ("people", i64::from(prospect.people).into()),
    ];
    scene.words.with("prospecting-about-company", &arguments)
}

/// The minutes that are left for reading and writing.
pub(super) fn minutes_left(scene: &Scene<'_>) -> String {
    let minutes = i64::from(scene.view.time_left.0 / 60);
    scene.words.with("prospecting-research-left", &[("minutes", minutes.into())])
}

/// How often they were contacted and what became of it.
fn so_far(scene: &Scene<'_>, at: ContactIx) -> Option<String> {
    let state = list::state(scene, at)?;
    let touches = scene.view.contact(at).map_or(0, |now| now.touches);
    let count = scene.words.with("prospecting-touched", &[("count", i64::from(touches).into())]);
    Some(if touches == 0 { state } else { format!("{count}: {state}") })
}

/// Findings about a company; the case's footprint belongs to the company of its customer.
fn findings<'p>(scene: &Scene<'p>, prospect: usize) -> Vec<(FindingIx, FindingText<'p>)> {
    let texts = scene.view.texts();
    let name = scene.view.customer_name();
    let home = texts.contacts().find(|(_, person)| person.name == name).map(|(_, person)| person.prospect);
    texts.findings().filter(|(_, finding)| finding.prospect.or(home) == Some(prospect)).collect()
}

fn findings_ui(ui: &mut Ui, scene: &Scene<'_>, prospect: usize) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let findings = findings(scene, prospect);
    if findings.is_empty() {
        label(ui, &words.get("prospecting-no-findings"), Type::Small, theme.ink_2);
        return None;
    }
    let mut made = None;
    // The key opens the first that is still folded.
    let mut cap = Cap::letter(words, "prospecting-key-read");
    for (place, (at, finding)) in findings.into_iter().enumerate() {
        if let Some(text) = finding.text {
            read_ui(ui, scene, place, [finding.source, text]);
            continue;
        }
        let can = scene.offers(&Move::Read(at));
        let cap = if can { cap.take() } else { None };
        if folded_ui(ui, scene, &finding, can, cap) && made.is_none() {
            made = Some(Move::Read(at));
        }
    }
    made
}

/// A finding that was read, with its number on a disc.
fn read_ui(ui: &mut Ui, scene: &Scene<'_>, place: usize, [source, text]: [&str; 2]) {
    let theme = scene.theme;
    ui.horizontal_top(|ui| {
        let (disc, _) = ui.allocate_exact_size(Vec2::splat(NUMBER), Sense::hover());
        ui.painter().circle_filled(disc.center(), NUMBER / 2.0, theme.ink);
        let number = galley(ui, &(place + 1).to_string(), Type::SmallStrong, theme.paper, f32::INFINITY);
        ui.painter().galley(disc.center() - number.size() / 2.0, number, theme.paper);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            label(ui, source, Type::SmallStrong, theme.ink);
            label(ui, text, Type::Body, theme.ink);
        });
    });
}

/// A finding that has not been read, with its price in minutes.
fn folded_ui(ui: &mut Ui, scene: &Scene<'_>, finding: &FindingText<'_>, can: bool, cap: Option<Cap>) -> bool {
    let minutes = [("minutes", i64::from(finding.minutes).into())];
    let price = scene.words.with("prospecting-read", &minutes);
    let reason = (!can).then(|| scene.words.with("prospecting-read-too-long", &minutes));
    ui.set_max_width(ui.available_width().min(size::LINE));
    let row = Row::new(finding.source)
        .note(Some(&price))
        .icon(Icon::Search)
        .folded()
        .low()
        .cap(cap)
        .unless(reason.as_deref());
    row.show(ui, scene.theme).clicked()
}
