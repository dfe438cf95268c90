//! The forms that a third meeting can take, as tickets in a row.

use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::FormIx;
use crate::scenario::format::FormKind;
use crate::speech::form_key;
use crate::ui::draw::kept;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, Feel, Icon, focus_ring, galley, icon, label, place};
use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// The stub of a ticket, and the radius of the holes at its ends.
const STUB: f32 = 54.0;
const HOLE: f32 = 10.0;
const GAP: f32 = 18.0;

const fn picture(kind: FormKind) -> Icon {
    match kind {
        FormKind::Demonstration => Icon::Play,
        FormKind::TrialBatch => Icon::Flask,
        FormKind::FactoryVisit => Icon::Factory,
        FormKind::QuoteReview => Icon::Document,
        FormKind::SolutionPresentation => Icon::Note,
    }
}

/// Draws the tickets; gives back the form that is chosen.
pub(super) fn forms_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect) -> Option<Move> {
    let chosen = scene.view.form();
    let mut top = rect.top();
    if chosen.is_none() {
        let head = rect.with_max_y(rect.top() + 30.0);
        place(ui, "forms", head, |ui| label(ui, &scene.words.get("third-forms"), Type::LeadVoice, scene.theme.ink));
        top = head.bottom() + 4.0;
    }
    let all: Vec<FormIx> =
        FormIx::all(usize::from(u8::MAX)).take_while(|at| scene.view.texts().form(*at).is_some()).collect();
    let count = f32::from(u8::try_from(all.len()).unwrap_or(1)).max(1.0);
    let wide = (rect.width() + GAP) / count - GAP;
    let mut made = None;
    let mut left = rect.left();
    for at in all {
        let ticket = Rect::from_min_max(pos2(left, top), pos2(left + wide, rect.bottom()));
        left += wide + GAP;
        if ticket_ui(ui, scene, ticket, at, chosen) {
            made = Some(Move::ChooseForm(at));
        }
    }
    made
}

fn ticket_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect, at: FormIx, chosen: Option<FormIx>) -> bool {
    let theme = scene.theme;
    let Some((kind, text)) = scene.view.texts().form(at) else { return false };
    let open = scene.view.moves.contains(&Offer::Ready(Move::ChooseForm(at)));
    let cap = Cap::digit(at.get()).filter(|_| open);
    let used = cap.as_ref().is_some_and(|cap| cap.pressed(ui));
    let title = scene.words.get(form_key(kind));
    let on = chosen == Some(at);
    let sense = if open { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.id().with(("form", at.get())), sense);
    let name = format!("{title}. {text}");
    let role = if open { WidgetType::Button } else { WidgetType::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, if open { &name } else { &title }));
    let feel = Feel::of(ui, &response);
    let rect = feel.rise(rect, 1.0);
    let ink = if on { theme.on_select } else { theme.ink };
    let fill = if on { theme.select } else { theme.paper };
    let line = if on { theme.line_field } else { theme.line };
    // Beside the chosen one the others lie flat.
    ground(ui, scene, rect, (fill, line), open || on);
    let left = rect.left() + STUB + 12.0;
    let middle = if cap.is_some() { rect.center().y - 16.0 } else { rect.center().y };
    let mark = if on { theme.copper_bright } else { ink };
    let mark = if on && theme.dark { theme.copper_press } else { mark };
    icon(ui.painter(), picture(kind), pos2(rect.left() + STUB / 2.0 + 4.0, middle), size::ICON_LARGE, mark);
    if let Some(cap) = &cap {
        cap.paint(ui, ui.painter(), pos2(rect.left() + STUB / 2.0 + 4.0, middle + 34.0), ink);
    }
    let room = rect.right() - left - if on { 34.0 } else { 12.0 };
    let head = galley(ui, &title, Type::Strong, ink, room);
    let second = if on { theme.on_select } else { theme.ink_2 };
    let shown = open || (on && head.rows.len() < 2);
    let note = shown.then(|| galley(ui, text, Type::Small, second, room));
    let note = note.filter(|note| open || head.size().y + note.size().y + 8.0 <= rect.height());
    let tall = head.size().y + note.as_ref().map_or(0.0, |note| note.size().y + 3.0);
    let top = rect.center().y - tall / 2.0;
    let below = top + head.size().y + 3.0;
    ui.painter().galley(pos2(left, top), head, ink);
    if let Some(note) = note {
        ui.painter().galley(pos2(left, below), note, second);
    }
    if on {
        let at = rect.right_top() + vec2(-20.0, 20.0);
        ui.painter().circle_filled(at, 13.0, if theme.dark { theme.copper_press } else { theme.copper_bright });
        icon(ui.painter(), Icon::Check, at, 20.0, theme.scenery.bark);
    }
    focus_ring(ui, theme, &response, size::RADIUS);
    if !open {
        response.clone().on_hover_text(text);
    }
    response.clicked() || used
}

/// A ticket: holes at its ends, a dotted line where the stub is torn off.
fn ground(ui: &Ui, scene: &Scene<'_>, rect: Rect, (fill, line): (egui::Color32, egui::Color32), shadow: bool) {
    if shadow {
        ui.painter().add(scene.theme.paper_shadow().as_shape(rect.shrink(2.0), size::RADIUS_PAPER));
    }
    kept(ui.painter(), "ticket", rect, (fill, line), |drawing| {
        drawing.within(rect.min, 1.0, |drawing| {
            let (w, h) = (rect.width(), rect.height());
            let (up, low) = (h / 2.0 - HOLE, h / 2.0 + HOLE);
            let path = format!(
                "M6 0H{}a6 6 0 0 1 6 6V{up}a10 10 0 0 0 0 20V{}a6 6 0 0 1 -6 6H6a6 6 0 0 1 -6 -6V{low}a10 10 0 0 0 0 -20V6a6 6 0 0 1 6 -6Z",
                w - 6.0,
                h - 6.0
            );
            drawing.fill(&path, fill);
            let mut y = 8.0;
            while y < h - 8.0 {
                drawing.line(&format!("M{STUB} {y}v2"), 2.0, line);
                y += 8.0;
            }
        });
    });
}
