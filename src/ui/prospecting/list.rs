//! The index: everyone who can be contacted, narrowed by segment and by what is searched for; below it the way out.

use super::index::{self, Card};
use super::{ProspectingPanel, sign};
use crate::encounter::Move;
use crate::encounter::event::Outcome;
use crate::encounter::texts::ContactText;
use crate::encounter::view::View;
use crate::model::ContactIx;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Chip, Icon, galley, high, icon, label, place, scroll};
use egui::{Align, Frame, Key, Pos2, Rect, Response, RichText, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2};

/// The rim of the box, and from its edge to what stands in it.
const RIM: f32 = 6.0;
const PAD: f32 = 18.0;

/// Draws the index and the way out; a choice among people stays in the panel.
pub(super) fn list_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, rect: Rect) -> Option<Move> {
    let (theme, painter) = (scene.theme, ui.painter());
    painter.add(theme.folder_shadow().as_shape(rect, size::RADIUS_PAPER * 2));
    painter.rect_filled(rect, size::RADIUS_PAPER * 2, theme.ply_dark);
    painter.rect_filled(rect.shrink(RIM), size::RADIUS_PAPER, theme.birch_deep);
    let inner = rect.shrink2(Vec2::new(PAD, size::GAP_WIDE));
    let finish = scene.offers(&Move::Finish);
    let foot = if finish { high(ui, size::BUTTON_SMALL) + size::GAP } else { 0.0 };
    let upper = inner.with_max_y(inner.bottom() - foot);
    place(ui, "prospects", upper, |ui| {
        search_ui(ui, scene, panel);
        segments_ui(ui, scene, panel);
        let found = found(scene.view, panel);
        let all = scene.view.texts().contacts().count();
        let moved = keys_ui(ui, scene, panel, &found, all);
        scroll(ui, "people", |ui| people_ui(ui, scene, panel, &found, moved));
    });
    let lower = inner.with_min_y(upper.bottom() + size::GAP);
    if finish { place(ui, "end", lower, |ui| finish_ui(ui, scene)) } else { None }
}

fn people_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, found: &[ContactIx], moved: bool) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut cards = vec![brief_card(ui, scene, panel)];
    for at in found {
        let card = person_card(ui, scene, panel, *at);
        if moved && panel.chosen == Some(*at) {
            card.scroll_to_me(None);
        }
        cards.push(card);
    }
    for card in &cards {
        index::ring(ui, scene, card);
    }
    if found.is_empty() {
        ui.add_space(size::GAP_WIDE);
        label(ui, &scene.words.get("prospecting-none-found"), Type::Body, scene.theme.ink);
    }
}

/// Finishing before the weeks are over.
fn finish_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let text = scene.words.get("prospecting-finish");
    let button = Button::new(&text).small().on_wood().cap(Cap::letter(scene.words, "prospecting-key-finish"));
    button.wide(ui, scene.theme).clicked().then_some(Move::Finish)
}

fn search_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    let theme = scene.theme;
    let hint = scene.words.get("prospecting-search");
    let cap = Cap { key: Key::Slash, name: scene.words.get("prospecting-key-search") };
    let pressed = cap.pressed(ui);
    let (rect, _) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), high(ui, size::BUTTON_SMALL)), Sense::hover());
    let border = Stroke::new(size::HAIRLINE, theme.edge);
    ui.painter().rect(rect, size::RADIUS, theme.paper, border, StrokeKind::Inside);
    let lens = Pos2::new(rect.left() + size::PAD_ROW + size::ICON_SMALL / 2.0, rect.center().y);
    icon(ui.painter(), Icon::Search, lens, size::ICON_SMALL, theme.ink);
    let key = Pos2::new(rect.right() - size::GAP - cap.size(ui).x / 2.0, rect.center().y);
    cap.paint(ui, ui.painter(), key, theme.ink);
    let field = Rect::from_min_max(
        Pos2::new(lens.x + size::ICON_SMALL / 2.0 + size::GAP, rect.top()),
        Pos2::new(key.x - cap.size(ui).x / 2.0 - size::GAP, rect.bottom()),
    );
    let edit = TextEdit::singleline(&mut panel.search)
        .hint_text(RichText::new(hint.as_str()).color(theme.ink_3))
        .text_color(theme.ink)
        .frame(Frame::NONE)
        .vertical_align(Align::Center);
    let response = ui.put(field, edit);
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(hint.clone()));
    if pressed {
        response.request_focus();
    }
    if response.has_focus() {
        let stroke = Stroke::new(size::FOCUS, theme.ink);
        ui.painter().rect_stroke(rect.expand(size::FOCUS), size::RADIUS + 3, stroke, StrokeKind::Outside);
    }
}

fn segments_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
        for (place, segment) in scene.view.texts().segments().iter().enumerate() {
            let chosen = panel.segments.contains(&place);
            let chip = Chip::new(segment.text.as_str(), chosen).icon(chosen.then_some(Icon::Close));
            if chip.show(ui, scene.theme).clicked() {
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
            let (rect, _) = ui.allocate_exact_size(cap.size(ui), Sense::hover());
            cap.paint(ui, ui.painter(), rect.center(), scene.theme.ink);
        }
        let text = scene.words.get("prospecting-previous-next");
        let wide = galley(ui, &text, Type::Small, scene.theme.ink, f32::INFINITY).size().x;
        if wide <= ui.available_width() {
            label(ui, &text, Type::Small, scene.theme.ink);
        }
    });
    earlier || later
}

fn brief_card(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) -> Response {
    let words = scene.words.get("prospecting-brief");
    let card = Card {
        name: &words,
        title: &words,
        note: "",
        state: "",
        look: None,
        sign: Icon::Note,
        signs: Vec::new(),
        chosen: panel.chosen.is_none(),
    };
    let card = card.show(ui, scene);
    if card.clicked() {
        panel.chosen = None;
    }
    card
}

fn person_card(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, at: ContactIx) -> Response {
    let texts = scene.view.texts();
    let person = texts.contact(at);
    let (name, role) = person.map_or(("", ""), |person| (person.name, person.role));
    let prospect = person.and_then(|person| texts.prospects().nth(person.prospect));
    let company = prospect.map_or("", |prospect| prospect.company);
    let note = scene.words.with("prospecting-person-row", &[("name", name.into()), ("role", role.into())]);
    let lead = is_lead(scene, at).then(|| scene.words.get("prospecting-is-lead"));
    let state: Vec<String> = [lead, state(scene, at)].into_iter().flatten().collect();
    let state = state.join(" · ");
    let mut spoken = format!("{company}. {note}");
    if !state.is_empty() {
        spoken.push_str(" · ");
        spoken.push_str(&state);
    }
    let card = Card {
        name: &spoken,
        title: company,
        note: &note,
        state: &state,
        look: texts.look_of(at),
        sign: Icon::Person,
        signs: sign::of(scene.view, at),
        chosen: panel.chosen == Some(at),
    };
    let card = card.show(ui, scene);
    if card.clicked() {
        panel.chosen = Some(at);
    }
    card
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
