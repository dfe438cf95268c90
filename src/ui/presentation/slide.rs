//! The screen with the card that was shown last, as a slide.

use super::art::art;
use crate::encounter::texts::CardText;
use crate::ui::draw::kept;
use crate::ui::faces;
use crate::ui::scene::Scene;
use crate::ui::theme::{TextSize, Type, size};
use crate::ui::widgets::{Icon, galley, icon, label, place, scroll};
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontFamily, FontId, Galley, Rect, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// The frame of the screen, and what stands on it from the edge.
const FRAME: f32 = 8.0;
const PAD: f32 = 40.0;
/// Headlines, the largest that fits first.
const HEADLINES: [f32; 5] = [72.0, 60.0, 52.0, 44.0, 36.0];

/// Draws the screen.
pub(super) fn slide_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect) {
    let theme = scene.theme;
    ui.painter().rect_filled(rect.translate(vec2(6.0, 6.0)), 4, theme.scenery.screen_shade);
    ui.painter().rect_filled(rect, 4, theme.scenery.black);
    let slide = rect.shrink(FRAME);
    let shown = scene.view.cards_shown().last().and_then(|card| scene.view.texts().card(*card));
    ground(ui, scene, slide, shown.is_some_and(|card| card.question.is_some()));
    match shown {
        Some(card) => card_ui(ui, scene, slide, &card),
        None => title_ui(ui, scene, slide),
    }
}

/// Patina with a darker hill.
fn ground(ui: &Ui, scene: &Scene<'_>, slide: Rect, question: bool) {
    let theme = scene.theme;
    kept(ui.painter(), "slide", slide, (theme.dark, question), |drawing| {
        drawing.rect(slide, 0.0, theme.patina);
        drawing.within(slide.min, 1.0, |drawing| {
            let (wide, tall) = (slide.width(), slide.height());
            let crest = tall - if question { 104.0 } else { 84.0 };
            let path = format!(
                "M0 {tall}V{crest}c{} -36 {} -36 {} 0s{} 36 {} 0V{tall}Z",
                wide * 0.17,
                wide * 0.33,
                wide * 0.5,
                wide * 0.33,
                wide * 0.5
            );
            drawing.fill(&path, theme.patina.lerp_to_gamma(theme.scenery.black, 0.22));
        });
    });
}

fn headline(ui: &Ui, text: &str, points: f32, colour: Color32, width: f32) -> Arc<Galley> {
    let points = points * TextSize::of(ui.ctx()).times();
    let format = TextFormat {
        font_id: FontId::new(points, FontFamily::Name(faces::VOICE.into())),
        color: colour,
        line_height: Some((points * 1.08).round()),
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// The largest headline of at most two lines whose words are not broken; then of three.
fn fitting(ui: &Ui, text: &str, colour: Color32, room: Vec2) -> Arc<Galley> {
    let longest = |points: f32| {
        let words = text.split_whitespace().map(|word| headline(ui, word, points, colour, f32::INFINITY).size().x);
        words.fold(0.0, f32::max)
    };
    let good = |points: f32| {
        let laid = headline(ui, text, points, colour, room.x);
        (laid.rows.len() <= 2 && laid.size().y <= room.y && longest(points) <= room.x).then_some(laid)
    };
    let smallest = HEADLINES[HEADLINES.len() - 1];
    HEADLINES.into_iter().find_map(good).unwrap_or_else(|| headline(ui, text, smallest, colour, room.x))
}

fn card_ui(ui: &mut Ui, scene: &Scene<'_>, slide: Rect, card: &CardText<'_>) {
    let theme = scene.theme;
    let foot = card.question.map_or(0.0, |question| question_ui(ui, scene, slide, question));
    let inner = Rect::from_min_max(slide.min + vec2(PAD, 30.0), slide.max - vec2(PAD, foot.max(24.0)));
    let text = |ui: &Ui, wide: f32| galley(ui, card.text, Type::Lead, theme.on_field, wide).size().y;
    let head = fitting(ui, card.title, theme.sun, vec2(inner.width(), inner.height() * 0.45));
    let below = inner.with_min_y(inner.top() + head.size().y + size::GAP_WIDE);
    // The picture stands beside the text, as large as the text leaves room for.
    let wide = [0.36, 0.3, 0.24].into_iter().map(|share| below.width() * share);
    let mut pictures = wide.filter(|wide| text(ui, below.width() - wide - 32.0) <= below.height());
    let name = format!("slide-{}", card.id);
    let column = match pictures.next() {
        Some(wide) => {
            let tall = (wide * 0.72).min(below.height() - 6.0);
            let picture = Rect::from_min_size(pos2(below.right() - wide, below.top() + 4.0), vec2(wide, tall));
            art(ui.painter(), theme, picture, size::RADIUS_PAPER, card.id.as_str());
            below.with_max_x(picture.left() - 32.0)
        }
        None => below,
    };
    let top = head.size();
    let at = Rect::from_min_size(inner.min, top);
    place(ui, &format!("{name}-title"), at, |ui| ui.add(egui::Label::new(head).selectable(false)));
    place(ui, &name, column, |ui| {
        if text(ui, column.width()) > column.height() {
            scroll(ui, "slide-text", |ui| label(ui, card.text, Type::Lead, theme.on_field));
        } else {
            label(ui, card.text, Type::Lead, theme.on_field);
        }
    });
}

/// The card's question, on the hill at the foot; gives back how high it stands.
fn question_ui(ui: &mut Ui, scene: &Scene<'_>, slide: Rect, question: &str) -> f32 {
    let theme = scene.theme;
    let left = slide.left() + PAD + size::ICON_LARGE + size::PAD_ROW;
    let wide = slide.right() - PAD - left;
    let tall = galley(ui, question, Type::LeadVoice, theme.on_field, wide).size().y;
    let top = slide.bottom() - 18.0 - tall;
    icon(ui.painter(), Icon::Ask, pos2(slide.left() + PAD + 14.0, top + 13.0), size::ICON_LARGE, theme.sun);
    let at = Rect::from_min_size(pos2(left, top), vec2(wide, tall));
    place(ui, "slide-question", at, |ui| label(ui, question, Type::LeadVoice, theme.on_field));
    tall + 18.0 + size::GAP_WIDE
}

/// Before the first card: whose presentation it is.
fn title_ui(ui: &mut Ui, scene: &Scene<'_>, slide: Rect) {
    let theme = scene.theme;
    let (company, offer) = scene.view.texts().seller();
    let inner = slide.shrink2(vec2(PAD, 30.0));
    let head = fitting(ui, company, theme.on_field, vec2(inner.width(), inner.height() * 0.4));
    place(ui, "slide-first", inner, |ui| {
        ui.add_space(inner.height() * 0.12);
        ui.add(egui::Label::new(head).selectable(false));
        ui.add_space(size::GAP);
        scroll(ui, "slide-offer", |ui| {
            label(ui, offer, Type::Lead, theme.on_field);
            ui.add_space(size::GAP_WIDE);
            label(ui, &scene.words.get("deck-nothing-shown"), Type::Body, theme.on_field_2);
        });
    });
}
