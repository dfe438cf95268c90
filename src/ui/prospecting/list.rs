//! The list: everyone who can be contacted, narrowed by segment and by what is searched for; below it what passes time.

use super::{ProspectingPanel, offered};
use crate::encounter::Move;
use crate::encounter::event::Outcome;
use crate::encounter::texts::ContactText;
use crate::encounter::view::View;
use crate::model::ContactIx;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Chip, Row, label, place, scroll};
use egui::{Key, Margin, Rect, Response, TextEdit, Ui, Vec2};

/// Draws the list and the days; a choice among people stays in the panel.
pub(super) fn list_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, rect: Rect) -> Option<Move> {
    let theme = scene.theme;
    ui.painter().rect_filled(rect, size::RADIUS, theme.birch_deep);
    let inner = rect.shrink(size::PAD_ROW);
    // Two lines of buttons: in Finnish they do not stand side by side.
    let foot = 2.0 * size::BUTTON_SMALL + size::GAP;
    let upper = Rect::from_min_size(inner.min, inner.size() - Vec2::new(0.0, foot + size::GAP));
    place(ui, "prospects", upper, |ui| {
        search_ui(ui, scene, panel);
        segments_ui(ui, scene, panel);
        let found = found(scene.view, panel);
        let all = scene.view.texts().contacts().count();
        let moved = keys_ui(ui, scene, panel, &found, all);
        scroll(ui, "people", |ui| {
            brief_row(ui, scene, panel);
            for at in &found {
                let row = person_row(ui, scene, panel, *at);
                if moved && panel.chosen == Some(*at) {
                    row.scroll_to_me(None);
                }
            }
            if found.is_empty() {
                label(ui, &scene.words.get("prospecting-none-found"), Type::Body, theme.ink);
            }
        });
    });
    let lower = Rect::from_min_max(upper.left_bottom() + Vec2::new(0.0, size::GAP), inner.max);
    place(ui, "days", lower, |ui| days_ui(ui, scene))
}

/// Letting the day go by, and finishing.
fn days_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let mut made = None;
    ui.horizontal_wrapped(|ui| {
        for (mv, text, key) in [
            (Move::Wait, "prospecting-wait", "prospecting-key-wait"),
            (Move::Finish, "prospecting-finish", "prospecting-key-finish"),
        ] {
            let text = scene.words.get(text);
            let button = Button::new(&text).small().cap(Cap::letter(scene.words, key));
            if offered(scene, &mv) && button.show(ui, scene.theme).clicked() {
                made = Some(mv);
            }
        }
    });
    made
}

fn search_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    let hint = scene.words.get("prospecting-search");
    ui.horizontal(|ui| {
        let cap = Cap { key: Key::Slash, name: scene.words.get("prospecting-key-search") };
        let pressed = cap.pressed(ui);
        let edit = TextEdit::singleline(&mut panel.search)
            .hint_text(hint.as_str())
            .desired_width(ui.available_width() - cap.size(ui).x - 2.0 * size::GAP)
            .margin(Margin::same(8));
        let response = ui.add(edit);
        response.ctx.accesskit_node_builder(response.id, |node| node.set_label(hint.clone()));
        if pressed {
            response.request_focus();
        }
        let (rect, _) = ui.allocate_exact_size(cap.size(ui), egui::Sense::hover());
        cap.paint(ui, ui.painter(), rect.center(), scene.theme.ink);
    });
}

fn segments_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    ui.horizontal_wrapped(|ui| {
        for (place, segment) in scene.view.texts().segments().iter().enumerate() {
            let chosen = panel.segments.contains(&place);
            if Chip::new(segment.text.as_str(), chosen).show(ui, scene.theme).clicked() {
                if chosen {
                    panel.segments.retain(|at| *at != place);
                } else {
                    panel.segments.push(place);
                }
            }
        }
    });
}

/// How many are shown, and the keys that go through them. Tells whether one was pressed.
fn keys_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, found: &[ContactIx], all: usize) -> bool {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let back = Cap { key: Key::PageUp, name: scene.words.get("prospecting-key-previous-person") };
    let on = Cap { key: Key::PageDown, name: scene.words.get("prospecting-key-next-person") };
    let now = panel.chosen.and_then(|at| found.iter().position(|other| *other == at));
    let (earlier, later) = (back.pressed(ui), on.pressed(ui));
    if earlier {
        panel.chosen = now.and_then(|now| now.checked_sub(1)).and_then(|at| found.get(at)).copied();
    }
    if later {
        let next = now.map_or(0, |now| now + 1).min(found.len().saturating_sub(1));
        panel.chosen = found.get(next).copied().or(panel.chosen);
    }
    ui.horizontal(|ui| {
        let arguments = [("shown", number(found.len()).into()), ("all", number(all).into())];
        let count = scene.words.with("prospecting-count", &arguments);
        label(ui, &count, Type::Strong, scene.theme.ink);
        for cap in [&back, &on] {
            let (rect, _) = ui.allocate_exact_size(cap.size(ui), egui::Sense::hover());
            cap.paint(ui, ui.painter(), rect.center(), scene.theme.ink);
        }
        label(ui, &scene.words.get("prospecting-previous-next"), Type::Small, scene.theme.ink);
    });
    earlier || later
}

fn brief_row(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    let words = scene.words.get("prospecting-brief");
    let row = Row::new(&words).low().selected(panel.chosen.is_none()).show(ui, scene.theme);
    if row.clicked() {
        panel.chosen = None;
    }
}

fn person_row(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, at: ContactIx) -> Response {
    let texts = scene.view.texts();
    let person = texts.contact(at);
    let (name, role) = person.map_or(("", ""), |person| (person.name, person.role));
    let prospect = person.and_then(|person| texts.prospects().nth(person.prospect));
    let mut note = scene.words.with("prospecting-person-row", &[("name", name.into()), ("role", role.into())]);
    let lead = is_lead(scene, at).then(|| scene.words.get("prospecting-is-lead"));
    for more in [lead, state(scene, at)].into_iter().flatten() {
        note.push_str(" · ");
        note.push_str(&more);
    }
    let company = prospect.map_or("", |prospect| prospect.company);
    let row = Row::new(company).note(Some(&note)).selected(panel.chosen == Some(at)).show(ui, scene.theme);
    if row.clicked() {
        panel.chosen = Some(at);
    }
    row
}

/// Whether the lead that came in is about this person.
pub(super) fn is_lead(scene: &Scene<'_>, at: ContactIx) -> bool {
    scene.view.texts().lead().is_some_and(|(lead, _)| lead == at)
}

/// What became of a person so far, in a word or two.
pub(super) fn state(scene: &Scene<'_>, at: ContactIx) -> Option<String> {
    state_key(scene.view, at).map(|key| scene.words.get(key))
}

fn state_key(view: &View<'_>, at: ContactIx) -> Option<&'static str> {
    let now = view.contact(at)?;
    if now.dropped {
        return Some("prospecting-state-dropped");
    }
    if now.recontact {
        return Some("prospecting-state-recontact");
    }
    match now.answer {
        Some(outcome) => Some(outcome_key(outcome)),
        None => (now.touches > 0).then_some("prospecting-state-waiting"),
    }
}

/// The message with what came back.
pub(super) const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Nothing => "prospecting-state-nothing",
        Outcome::Interested => "prospecting-state-interested",
        Outcome::NotNow => "prospecting-state-not-now",
        Outcome::No => "prospecting-state-no",
    }
}

/// The people that the filters let through.
fn found(view: &View<'_>, panel: &ProspectingPanel) -> Vec<ContactIx> {
    let wanted = panel.search.trim().to_lowercase();
    let fits = |person: &ContactText<'_>| {
        let Some(prospect) = view.texts().prospects().nth(person.prospect) else { return false };
        let segment = view.texts().segments().iter().position(|s| s.id == prospect.segment.id);
        let listed = panel.segments.is_empty() || segment.is_some_and(|place| panel.segments.contains(&place));
        let fields = [prospect.company, prospect.place, person.name, person.role];
        listed && fields.iter().any(|field| field.to_lowercase().contains(&wanted))
    };
    view.texts().contacts().filter(|(_, person)| fits(person)).map(|(at, _)| at).collect()
}
