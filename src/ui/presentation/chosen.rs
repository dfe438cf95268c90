//! The chosen card, to be read; before one is chosen, the customer and what they said. And the button that begins.

use super::art::art;
use super::customer::{self, sitter};
use super::order::Place;
use super::{PresentationPanel, heard};
use crate::encounter::texts::CardText;
use crate::model::CardIx;
use crate::portrait::Frame;
use crate::ui::scene::Scene;
use crate::ui::stage::Presence;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Icon, galley, high, icon, label, place, scroll};
use egui::{Key, Painter, Pos2, Rect, Sense, Ui, Vec2, pos2, vec2};

/// The picture beside the text, where there is room for it.
const PICTURE: Vec2 = vec2(180.0, 101.0);
/// The customer's picture.
const FACE: Vec2 = vec2(104.0, 122.0);

/// Draws it; gives back whether the player begins.
pub(super) fn chosen_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel) -> bool {
    let whole = ui.max_rect().expand2(vec2(8.0, 8.0));
    let foot = whole.with_min_y(whole.bottom() - high(ui, size::BUTTON));
    let text = whole.with_max_y(foot.top() - size::GAP);
    match panel.chosen.and_then(|at| Some((at, scene.view.texts().card(at)?))) {
        Some((at, card)) => read_ui(ui, scene, text, (at, &card)),
        None => said_ui(ui, scene, &mut panel.presence, text),
    }
    place(ui, "foot", foot, |ui| foot_ui(ui, scene, panel))
}

fn read_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect, (at, card): (CardIx, &CardText<'_>)) {
    let theme = scene.theme;
    let beside = rect.with_min_x(rect.left() + PICTURE.x + size::GAP_WIDE);
    let tall = |ui: &Ui, wide: f32| {
        let of = |text: &str, kind| galley(ui, text, kind, theme.ink, wide).size().y;
        of(card.title, Type::LeadVoice) + of(card.text, Type::Body) + 2.0 * size::GAP
    };
    let question = card.question.map_or(0.0, |text| {
        size::GAP_WIDE + galley(ui, &asked(scene, text), Type::Body, theme.ink, rect.width() - 40.0).size().y
    });
    let fits = tall(ui, beside.width()).max(PICTURE.y) + question <= rect.height();
    if fits {
        let picture = Rect::from_min_size(rect.min, PICTURE);
        art(ui.painter(), theme, picture, size::RADIUS_PAPER, card.id.as_str());
    }
    let column = if fits { beside } else { rect };
    place(ui, &format!("read-{}", at.get()), rect, |ui| {
        scroll(ui, "card-text", |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
            let top = ui.cursor().top();
            ui.horizontal(|ui| {
                ui.add_space(column.left() - rect.left());
                ui.vertical(|ui| {
                    label(ui, card.title, Type::LeadVoice, theme.ink);
                    label(ui, card.text, Type::Body, theme.ink_2);
                });
            });
            if let Some(question) = card.question {
                let passed = ui.cursor().top() - top;
                let picture = if fits { PICTURE.y } else { 0.0 };
                ui.add_space((picture - passed).max(0.0) + size::GAP);
                question_ui(ui, scene, question);
            }
        });
    });
}

fn asked(scene: &Scene<'_>, question: &str) -> String {
    format!("{} {question}", scene.words.get("deck-question"))
}

fn question_ui(ui: &mut Ui, scene: &Scene<'_>, question: &str) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(size::ICON), Sense::hover());
        icon(ui.painter(), Icon::Ask, rect.center(), size::ICON, scene.theme.ink);
        ui.vertical(|ui| {
            label(ui, &scene.words.get("deck-question"), Type::Small, scene.theme.ink_2);
            label(ui, question, Type::Strong, scene.theme.ink);
        });
    });
}

/// What the customer said, with their face.
fn said_ui(ui: &mut Ui, scene: &Scene<'_>, presence: &mut Presence, rect: Rect) {
    let theme = scene.theme;
    let (words, noticed) = heard(scene);
    let mut left = rect.left();
    if scene.view.bearing().is_some() {
        let face = Rect::from_min_size(rect.min, FACE);
        ui.painter().rect_filled(face, size::RADIUS_PAPER, theme.wall);
        sitter(ui, scene, presence, face, Frame::Head);
        left += FACE.x + size::GAP_WIDE;
    }
    place(ui, "said", rect.with_min_x(left), |ui| {
        scroll(ui, "said-text", |ui| {
            customer::words_ui(ui, scene, &words, &[Type::LeadVoice, Type::Body]);
            for line in noticed {
                label(ui, line, Type::Body, theme.ink_2);
            }
            label(ui, &scene.words.get("deck-chosen-none"), Type::Body, theme.ink_2);
        });
    });
}

fn foot_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel) -> bool {
    let words = scene.words;
    let empty = panel.order.row.is_empty().then(|| words.get("deck-row-empty"));
    let text = words.get(if panel.reordering { "deck-go-on" } else { "deck-begin" });
    let whole = ui.max_rect();
    let mut pressed = false;
    let mut back = false;
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let button = Button::new(&text).primary().cap(Cap::enter(words)).unless(empty.as_deref());
        pressed = button.show(ui, scene.theme).clicked();
        if panel.reordering {
            back = Button::new(&words.get("third-back")).show(ui, scene.theme).clicked();
        }
    });
    if back {
        panel.put_back(ui, scene.view);
    }
    let held = panel.lifted.is_some();
    let aside = panel.chosen.is_some_and(|at| matches!(panel.order.place(at), Some(Place::Aside(_))));
    if panel.chosen.is_some() && !panel.reordering {
        let room = whole.width() * 0.62;
        if held && !aside {
            hints(ui, ui.painter(), scene, (whole.left_center(), room), true);
        } else if held {
            hints(ui, ui.painter(), scene, (whole.left_center(), room), false);
        } else {
            space(ui, scene, whole.left_center());
        }
    }
    pressed
}

/// Which key lifts a card.
fn space(ui: &Ui, scene: &Scene<'_>, left: Pos2) {
    let cap = Cap::space(scene.words);
    let wide = cap.size(ui).x;
    cap.paint(ui, ui.painter(), left + vec2(wide / 2.0, 0.0), scene.theme.ink);
    let text = galley(ui, &scene.words.get("deck-lift"), Type::Small, scene.theme.ink, f32::INFINITY);
    ui.painter().galley(left + vec2(wide + size::GAP, -text.size().y / 2.0), text, scene.theme.ink);
}

/// The keys that move a lifted card, as far as there is room.
pub(super) fn hints(ui: &Ui, painter: &Painter, scene: &Scene<'_>, (left, room): (Pos2, f32), in_row: bool) {
    let (words, theme) = (scene.words, scene.theme);
    let arrows: &[(&[(Key, &str)], &str)] = if in_row {
        &[
            (&[(Key::ArrowLeft, "deck-key-left"), (Key::ArrowRight, "deck-key-right")], "deck-move"),
            (&[(Key::ArrowDown, "deck-key-down")], "deck-put-aside"),
        ]
    } else {
        &[
            (&[(Key::ArrowLeft, "deck-key-left"), (Key::ArrowRight, "deck-key-right")], "deck-move"),
            (&[(Key::ArrowUp, "deck-key-up")], "deck-take-in"),
        ]
    };
    let mut x = left.x;
    for (keys, text) in arrows {
        let text = galley(ui, &words.get(text), Type::Small, theme.ink, f32::INFINITY);
        let caps: Vec<Cap> = keys.iter().map(|(key, name)| Cap { key: *key, name: words.get(name) }).collect();
        let wide: f32 = caps.iter().map(|cap| cap.size(ui).x + 4.0).sum();
        if x + wide + text.size().x > left.x + room + 1.0 {
            return;
        }
        for cap in &caps {
            let cap_wide = cap.size(ui).x;
            cap.paint(ui, painter, pos2(x + cap_wide / 2.0, left.y), theme.ink);
            x += cap_wide + 4.0;
        }
        let next = x + text.size().x + size::GAP;
        painter.galley(pos2(x, left.y - text.size().y / 2.0), text, theme.ink);
        x = next;
    }
}
