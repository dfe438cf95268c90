//! The folder with the case to play: what it is about, with whom, how; and the one thing to do next.

use super::{Desk, DeskCase, DeskPanel, TAB};
use crate::model::{HelpLevel, Medium};
use crate::portrait::{Expression, Frame};
use crate::practice::Behaviour;
use crate::ui::person::{Backdrop, person};
use crate::ui::plays::PastWish;
use crate::ui::scene::Action;
use crate::ui::surface::{folder, paper_clip};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Icon, Tag, galley, icon, label_within, place, scroll};
use egui::{Rect, Stroke, Ui, pos2, vec2};

/// The photograph, with its white border.
const PHOTO: [f32; 2] = [196.0, 262.0];
/// From the folder's edges to what stands in it.
const PAD: f32 = 28.0;
/// Height of what stands at the foot.
const FOOT: f32 = 64.0;

pub(super) fn folder_ui(ui: &mut Ui, desk: &Desk<'_>, panel: &mut DeskPanel, rect: Rect) -> Option<Action> {
    let theme = desk.theme;
    let at = desk.in_folder(panel);
    let case = desk.cases.get(at)?;
    folder(ui.painter(), theme, rect, [206.0, TAB], desk.cases.len() > 1);
    let tab = desk.words.get(tab_words(desk, at));
    let tab = galley(ui, &tab, Type::Strong, theme.on_field, f32::INFINITY);
    ui.painter().galley(pos2(rect.left() + 20.0, rect.top() - TAB + 9.0), tab, theme.on_field);
    let past = past_ui(ui, desk, rect);
    let sound = case.findings.is_empty();
    if sound {
        photo_ui(ui, desk, case, rect);
    }
    let words_end = if sound { rect.right() - PHOTO[0] - PAD - size::MARGIN } else { rect.right() - PAD };
    let text = Rect::from_min_max(
        pos2(rect.left() + PAD, rect.top() + 14.0),
        pos2(words_end, rect.bottom() - FOOT - size::GAP_WIDE),
    );
    let drill = place(ui, "case", text, |ui| words_ui(ui, desk, at, case));
    let foot = Rect::from_min_max(pos2(text.left(), rect.bottom() - FOOT - size::GAP), rect.max - vec2(PAD, 12.0));
    foot_ui(ui, desk, panel, at, foot).or(drill).or(past)
}

/// The way to past plays, as a tag on the wood above the folder.
fn past_ui(ui: &mut Ui, desk: &Desk<'_>, rect: Rect) -> Option<Action> {
    let row = Rect::from_min_max(pos2(rect.left() + 240.0, rect.top() - size::BUTTON_SMALL - 4.0), rect.right_top());
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut right = ui.new_child(egui::UiBuilder::new().id_salt("past plays").max_rect(row).layout(layout));
    let tag = Tag::new(Icon::Undo, &desk.words.get("plays-title"))
        .cap(Cap::letter(desk.words, "key-plays"))
        .show(&mut right, desk.theme);
    tag.clicked().then_some(Action::Past(PastWish::List))
}

/// What the attempts at a case came to.
fn tried_ui(ui: &mut Ui, desk: &Desk<'_>, case: &DeskCase) {
    let Some(tried) = case.tried else { return };
    let points = |total: u16| ((i64::from(total) + 5) / 10).into();
    let told = [
        ("times", tried.times.into()),
        ("first", points(tried.first)),
        ("best", points(tried.best)),
        ("last", points(tried.last)),
    ];
    let wide = ui.available_width();
    let text = desk.words.with("desk-tried", &told);
    let mut letters = text.chars();
    let sentence: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    label_within(ui, &sentence, Type::Body, desk.theme.on_field_2, wide);
}

const fn tab_words(desk: &Desk<'_>, at: usize) -> &'static str {
    match desk.waiting {
        Some(waiting) if waiting == at => "desk-tab-waiting",
        _ if at == desk.today => "desk-tab-today",
        _ => "desk-tab-chosen",
    }
}

fn words_ui(ui: &mut Ui, desk: &Desk<'_>, at: usize, case: &DeskCase) -> Option<Action> {
    let (words, theme) = (desk.words, desk.theme);
    ui.spacing_mut().item_spacing.y = 6.0;
    let wide = ui.available_width();
    let mut wanted = None;
    scroll(ui, "case-words", |ui| {
        label_within(ui, &case.title, title_type(ui, &case.title, wide), theme.on_field, wide);
        // Whoever was in the middle of a case knows why.
        if let Some(today) = desk.planned(at).filter(|_| desk.waiting != Some(at) && case.findings.is_empty()) {
            label_within(ui, &today.why, Type::Strong, theme.copper_pale, wide);
        }
        label_within(ui, &case.intro, Type::Body, theme.on_field, wide);
        for finding in &case.findings {
            label_within(ui, finding, Type::Body, theme.on_field_2, wide);
        }
        // What a case trains gives away how it is played; whoever wants to be guided may know.
        let guided = desk.level(at) == HelpLevel::Guided;
        if guided && !case.teaches.is_empty() {
            ui.add_space(size::GAP);
            label_within(ui, &words.get("desk-aim"), Type::SmallStrong, theme.copper_pale, wide);
            label_within(ui, &case.teaches, Type::Body, theme.on_field, wide);
        }
        if case.findings.is_empty() {
            ui.add_space(size::GAP);
            how_ui(ui, desk, case);
            tried_ui(ui, desk, case);
        }
        let drill = desk.planned(at).and_then(|today| today.drill).filter(|_| case.findings.is_empty());
        wanted = drill.filter(|behaviour| drill_ui(ui, desk, *behaviour)).map(Action::Drill);
    });
    wanted
}

/// The size of a title: the large one, unless a word of it is longer than a line. Finnish words may be.
fn title_type(ui: &Ui, title: &str, wide: f32) -> Type {
    let fits = |word| galley(ui, word, Type::Display, egui::Color32::PLACEHOLDER, f32::INFINITY).size().x <= wide;
    if title.split_whitespace().all(fits) { Type::Display } else { Type::Title }
}

/// The drill for what is to be practised today. Whether it was pressed.
fn drill_ui(ui: &mut Ui, desk: &Desk<'_>, behaviour: Behaviour) -> bool {
    let name = desk.words.get(&format!("drill-{}", behaviour.name()));
    let text = desk.words.with("desk-drill", &[("name", name.as_str().into())]);
    Button::new(&text).small().on_field().icon(Icon::Clock).show(ui, desk.theme).clicked()
}

/// Where, how long, how hard.
fn how_ui(ui: &mut Ui, desk: &Desk<'_>, case: &DeskCase) {
    let (words, theme) = (desk.words, desk.theme);
    let (sign, place) = match case.medium {
        Medium::Phone => (Icon::Phone, "desk-phone"),
        Medium::Video | Medium::VideoNoCamera => (Icon::Video, "desk-video"),
        Medium::Letter | Medium::Email | Medium::Social => (Icon::Mail, "desk-letter"),
        Medium::Room => (Icon::Room, "desk-room"),
    };
    let minutes = words.with("desk-minutes", &[("minutes", i64::from(case.minutes).into())]);
    let difficulty = words.get(super::practice::difficulty(case));
    let text = [words.get(place), minutes, difficulty].join(" · ");
    let room = ui.available_width() - size::ICON_SMALL - size::GAP;
    let line = galley(ui, &text, Type::Body, theme.on_field_2, room);
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), line.size().y.max(size::ICON_SMALL)), egui::Sense::hover());
    let centre = pos2(rect.left() + size::ICON_SMALL / 2.0, rect.top() + size::ICON_SMALL / 2.0);
    icon(ui.painter(), sign, centre, size::ICON_SMALL, theme.on_field_2);
    ui.painter().galley(pos2(rect.left() + size::ICON_SMALL + size::GAP, rect.top()), line, theme.on_field_2);
}

fn photo_ui(ui: &Ui, desk: &Desk<'_>, case: &DeskCase, rect: Rect) {
    let theme = desk.theme;
    let high = PHOTO[1].min(rect.height() - FOOT - 70.0);
    let corner = pos2(rect.right() - PAD - PHOTO[0], rect.top() + 30.0);
    let paper = Rect::from_min_size(corner, vec2(PHOTO[0], high));
    let painter = ui.painter();
    painter.add(theme.paper_shadow().as_shape(paper, size::RADIUS_PAPER));
    painter.rect_filled(paper, size::RADIUS_PAPER, theme.paper);
    let picture = Rect::from_min_max(paper.min + vec2(10.0, 10.0), pos2(paper.right() - 10.0, paper.bottom() - 46.0));
    person(painter, picture, Frame::Bust, &case.look, &Expression::REST, Backdrop::of(theme));
    let name = galley(ui, &case.person, Type::Strong, theme.ink, PHOTO[0] - 16.0);
    let under = pos2(paper.center().x - name.size().x / 2.0, paper.bottom() - 23.0 - name.size().y / 2.0);
    painter.galley(under, name, theme.ink);
    paper_clip(painter, theme, pos2(paper.left() + 86.0, paper.top() - 18.0), 4.0);
}

fn foot_ui(ui: &mut Ui, desk: &Desk<'_>, panel: &mut DeskPanel, at: usize, rect: Rect) -> Option<Action> {
    let (words, theme) = (desk.words, desk.theme);
    let case = &desk.cases[at];
    let mut wanted = None;
    let row = place(ui, "open", rect, |ui| {
        ui.horizontal(|ui| {
            let open = words.get(if desk.waiting == Some(at) { "desk-go-on" } else { "desk-open" });
            let broken = words.get("desk-broken");
            let reason = (!case.findings.is_empty()).then_some(broken.as_str());
            let button = Button::new(&open).primary().on_field().cap(Cap::enter(words)).unless(reason);
            let response = button.show(ui, theme);
            if !panel.entered && reason.is_none() {
                response.request_focus();
                panel.entered = true;
            }
            if response.clicked() && reason.is_none() {
                wanted = Some(Action::OpenCase(at));
            }
            ui.add_space(size::GAP);
            if reason.is_none() {
                wanted = help_ui(ui, desk, at).or(wanted.take());
            }
            response.rect
        })
        .inner
    });
    let course = Rect::from_min_max(pos2(row.right() + 190.0, rect.top()), rect.max);
    if case.findings.is_empty() && course.width() > 140.0 {
        course_ui(ui, desk, case, course);
    }
    wanted
}

/// The level of help, and the next one on a press.
fn help_ui(ui: &mut Ui, desk: &Desk<'_>, at: usize) -> Option<Action> {
    let (words, theme) = (desk.words, desk.theme);
    let now = desk.level(at);
    let place = HelpLevel::ALL.iter().position(|level| *level == now).unwrap_or(0);
    let next = HelpLevel::ALL[(place + 1) % HelpLevel::ALL.len()];
    let text = words.get(&format!("desk-help-{}", now.name()));
    let button = Button::new(&text).small().on_field().cap(Cap::letter(words, "key-help"));
    button.show(ui, theme).clicked().then_some(Action::Help(next))
}

/// The encounters of the case as stations on a line.
fn course_ui(ui: &Ui, desk: &Desk<'_>, case: &DeskCase, rect: Rect) {
    let theme = desk.theme;
    let painter = ui.painter();
    let y = rect.top() + 14.0;
    let count = case.encounters.len().max(1);
    let names: Vec<String> =
        case.encounters.iter().map(|kind| desk.words.get(&format!("encounter-{}", kind.name()))).collect();
    #[expect(clippy::cast_precision_loss, reason = "a handful of encounters")]
    let pitch = rect.width() / count as f32;
    #[expect(clippy::cast_precision_loss, reason = "a handful of encounters")]
    let x = |n: usize| rect.left() + pitch * (n as f32 + 0.5);
    let widest = names.iter().map(|name| galley(ui, name, Type::SmallStrong, theme.ink, f32::INFINITY).size().x);
    if widest.fold(0.0, f32::max) > pitch - size::GAP {
        return;
    }
    painter
        .line_segment([pos2(x(0), y), pos2(x(count - 1), y)], Stroke::new(2.5, theme.on_field_2.gamma_multiply(0.45)));
    for (n, name) in names.iter().enumerate() {
        let centre = pos2(x(n), y);
        let first = n == 0;
        painter.circle_filled(centre, 8.0, if first { theme.copper_bright } else { theme.field });
        if !first {
            painter.circle_stroke(centre, 7.0, Stroke::new(2.5, theme.on_field_2));
        }
        let kind = if first { Type::SmallStrong } else { Type::Small };
        let text = galley(ui, name, kind, theme.on_field_2, f32::INFINITY);
        painter.galley(pos2(centre.x - text.size().x / 2.0, y + 14.0), text, theme.on_field_2);
    }
}
