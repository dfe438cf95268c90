//! All cases: a card on the desk, and the list that lies over it.

use super::{Desk, DeskCase};
use crate::practice::Behaviour;
use crate::ui::draw::kept;
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Button, Cap, Dialog, Icon, Row, Shown, Tile, label, place, scroll};
use crate::words::Words;
use egui::{Context, Painter, Rect, Ui, pos2, vec2};

/// Units from a card's left edge to its words: the drawing stands there.
const DRAWING: f32 = 72.0;

/// The card. Whether it was pressed.
pub(super) fn practice_card(ui: &mut Ui, desk: &Desk<'_>, rect: Rect) -> bool {
    let words = desk.words;
    let known = desk.cases.iter().filter(|case| case.best.is_some()).count();
    let note = words.with("desk-known", &[("known", known.into()), ("all", desk.cases.len().into())]);
    let cap = Cap::letter(words, "key-practice");
    let pressed = card(ui, desk.theme, ("practice", &words.get("desk-practice"), &note), cap, rect);
    cards(ui.painter(), desk.theme, rect);
    pressed
}

/// A card on the desk with room for a drawing on its left.
pub(super) fn card(
    ui: &mut Ui,
    theme: &Theme,
    (id, name, note): (&str, &str, &str),
    cap: Option<Cap>,
    rect: Rect,
) -> bool {
    place(ui, id, rect, |ui| {
        Tile::new(name).note(Some(note)).drawing(DRAWING).cap(cap).show(ui, theme, rect.size()).clicked()
    })
}

fn cards(painter: &Painter, theme: &Theme, rect: Rect) {
    let room = Rect::from_min_size(pos2(rect.left() + 12.0, rect.top() + 12.0), vec2(52.0, 64.0));
    kept(painter, "cards", room, theme.dark, |drawing| {
        drawing.within(room.min, 1.0, |drawing| {
            let at = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), vec2(34.0, 46.0));
            drawing.rect(at(4.0, 10.0), 4.0, theme.scenery.glaze);
            for wave in ["M8 20q4-6 8 0t8 0 8 0", "M8 32q4-6 8 0t8 0 8 0", "M8 44q4-6 8 0t8 0 8 0"] {
                drawing.line(wave, 2.5, theme.ring_3);
            }
            drawing.rect(at(14.0, 6.0), 4.0, theme.ink);
            drawing.rect(at(14.0, 6.0).shrink(2.0), 3.0, theme.paper);
            drawing.fill("M31 18l8 11-8 11-8-11Z", theme.copper);
        });
    });
}

/// What was taken from the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// The case of this place.
    Case(usize),
    /// A drill.
    Drill(Behaviour),
}

/// Width of the drills where they stand beside the cases.
const DRILLS: f32 = 320.0;
/// The widest and the narrowest sheet.
const WIDE: (f32, f32) = (1040.0, 720.0);
/// The largest text, in percent, at which drills have room beside the cases.
const BESIDE_UP_TO: u8 = 120;

/// The cases over the desk with the drills beside them, or above them where there is no room; gives back what was taken.
pub(super) fn practice_ui(ctx: &Context, desk: &Desk<'_>) -> Shown<Option<Taken>> {
    let room = ctx.viewport_rect();
    let beside = desk.settings.text <= BESIDE_UP_TO && room.width() >= WIDE.0 + 2.0 * size::MARGIN;
    let wide = if beside { WIDE.0 } else { WIDE.1 };
    Dialog::new("practice").width(wide).show(ctx, desk.theme, |ui, fresh| {
        let taken = if beside {
            let high = (room.height() - 210.0).clamp(200.0, 620.0);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = size::MARGIN;
                let cases = vec2(wide - DRILLS - size::MARGIN, high);
                let case = ui.allocate_ui(cases, |ui| cases_ui(ui, desk, fresh)).inner;
                let drill = ui.allocate_ui(vec2(DRILLS, high), |ui| drills_ui(ui, desk, true)).inner;
                drill.or(case)
            })
            .inner
        } else {
            let drill = drills_ui(ui, desk, false);
            let high = (room.bottom() - ui.cursor().top() - 150.0).clamp(200.0, 560.0);
            let case = ui.allocate_ui(vec2(ui.available_width(), high), |ui| cases_ui(ui, desk, fresh)).inner;
            drill.or(case)
        };
        // Escape is the dialog's own.
        let close = desk.words.get("cancel");
        if Button::new(&close).small().cap(Cap::escape(desk.words)).show(ui, desk.theme).clicked() {
            ui.close();
        }
        taken
    })
}

/// The list of cases.
fn cases_ui(ui: &mut Ui, desk: &Desk<'_>, fresh: bool) -> Option<Taken> {
    let (words, theme) = (desk.words, desk.theme);
    let mut taken = None;
    ui.vertical(|ui| {
        label(ui, &words.get("desk-cases"), Type::Title, theme.ink);
        scroll(ui, "case-list", |ui| {
            for (place, case) in desk.cases.iter().enumerate() {
                let row = Row::new(&case.title).cap(Cap::digit(place));
                let note = note(words, case);
                let response = row.note(Some(&note)).show(ui, theme);
                if fresh && place == 0 {
                    response.request_focus();
                }
                if response.clicked() {
                    taken = Some(Taken::Case(place));
                }
            }
        });
    });
    taken
}

/// The drills: one under the other in a column, or as many in a row as fit.
fn drills_ui(ui: &mut Ui, desk: &Desk<'_>, in_a_column: bool) -> Option<Taken> {
    let (words, theme) = (desk.words, desk.theme);
    let buttons = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP);
        Behaviour::ALL.into_iter().filter(|behaviour| drill_ui(ui, desk, *behaviour)).last()
    };
    let taken = ui.vertical(|ui| {
        label(ui, &words.get("drills"), Type::Title, theme.ink);
        label(ui, &words.get("drills-lead"), Type::Body, theme.ink_2);
        if in_a_column { buttons(ui) } else { ui.horizontal_wrapped(buttons).inner }
    });
    taken.inner.map(Taken::Drill)
}

/// One drill. Whether it was pressed.
fn drill_ui(ui: &mut Ui, desk: &Desk<'_>, behaviour: Behaviour) -> bool {
    let name = desk.words.get(&format!("drill-{}", behaviour.name()));
    // What the plan proposes for today stands out.
    let proposed = desk.progress.today.iter().any(|today| today.drill == Some(behaviour));
    let button = Button::new(&name).small().icon(Icon::Clock);
    let button = if proposed { button.primary() } else { button };
    button.show(ui, desk.theme).clicked()
}

/// What is said of a case in a list.
fn note(words: &Words, case: &DeskCase) -> String {
    if !case.findings.is_empty() {
        return words.with("desk-findings", &[("count", case.findings.len().into())]);
    }
    let minutes = words.with("desk-minutes", &[("minutes", i64::from(case.minutes).into())]);
    let points = |total: u16| ((i64::from(total) + 5) / 10).into();
    let tried = case.tried.map(|tried| {
        let told = [
            ("times", tried.times.into()),
            ("first", points(tried.first)),
            ("best", points(tried.best)),
            ("last", points(tried.last)),
        ];
        words.with("desk-tried", &told)
    });
    let parts = [Some(words.get(difficulty(case))), Some(minutes), tried];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// How hard a case is, as a message of the words.
pub(super) const fn difficulty(case: &DeskCase) -> &'static str {
    match case.difficulty {
        0 | 1 => "difficulty-1",
        2 => "difficulty-2",
        _ => "difficulty-3",
    }
}
