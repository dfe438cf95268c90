//! The person on the table, and what their company has left to be found.

use super::{ProspectingPanel, brief, list, news, offered};
use crate::encounter::Move;
use crate::encounter::texts::{ContactText, FindingText, ProspectText};
use crate::model::{ContactIx, FindingIx};
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Ground, Row, label, scroll, sheet, voice};
use egui::{Rect, Ui};

/// Draws the person's card, or the brief while nobody is chosen.
pub(super) fn person_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, rect: Rect) -> Option<Move> {
    sheet(ui, scene.theme, ("person", Ground::Paper), rect, |ui| {
        ui.expand_to_include_rect(ui.max_rect());
        let chosen = panel.chosen.and_then(|at| Some((at, scene.view.texts().contact(at)?)));
        scroll(ui, "card", |ui| {
            news::news_ui(ui, scene);
            if let Some((at, person)) = chosen {
                card_ui(ui, scene, at, person)
            } else {
                brief::brief_ui(ui, scene, panel);
                None
            }
        })
    })
}

fn card_ui(ui: &mut Ui, scene: &Scene<'_>, at: ContactIx, person: ContactText<'_>) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let prospect = scene.view.texts().prospects().nth(person.prospect)?;
    label(ui, person.name, Type::LeadVoice, theme.ink);
    let arguments = [("role", person.role.into()), ("company", prospect.company.into())];
    label(ui, &words.with("prospecting-company-line", &arguments), Type::Body, theme.ink_2);
    label(ui, &about(scene, &prospect), Type::Small, theme.ink_2);
    if let Some(line) = so_far(scene, at) {
        label(ui, &line, Type::SmallStrong, theme.ink);
    }
    if let Some((_, text)) = scene.view.texts().lead().filter(|(lead, _)| *lead == at) {
        voice(ui, theme, text, Type::Body);
    }
    let mut made = findings_ui(ui, scene, person.prospect);
    news::earlier_ui(ui, scene, person.name);
    let drop = Move::Drop(at);
    if offered(scene, &drop) {
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
    label(ui, &words.get("prospecting-findings"), Type::Strong, theme.ink);
    let mut made = None;
    // The key opens the first that is still folded.
    let mut cap = Cap::letter(words, "prospecting-key-read");
    for (at, finding) in findings {
        if let Some(text) = finding.text {
            label(ui, finding.source, Type::SmallStrong, theme.ink);
            voice(ui, theme, text, Type::Body);
            continue;
        }
        let can = offered(scene, &Move::Read(at));
        let cap = if can { cap.take() } else { None };
        if folded_ui(ui, scene, &finding, can, cap) && made.is_none() {
            made = Some(Move::Read(at));
        }
    }
    made
}

/// A finding that has not been read, with its price in minutes.
fn folded_ui(ui: &mut Ui, scene: &Scene<'_>, finding: &FindingText<'_>, can: bool, cap: Option<Cap>) -> bool {
    let minutes = [("minutes", i64::from(finding.minutes).into())];
    let price = scene.words.with("prospecting-read", &minutes);
    let reason = (!can).then(|| scene.words.with("prospecting-read-too-long", &minutes));
    ui.set_max_width(ui.available_width().min(size::LINE));
    let row = Row::new(finding.source).note(Some(&price)).folded().low().cap(cap).unless(reason.as_deref());
    row.show(ui, scene.theme).clicked()
}
