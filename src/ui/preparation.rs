//! Before the meeting: what they left to be found, and the plan sheet.

use super::plan::{PlanPanel, plan_ui};
use super::scene::Scene;
use super::theme::{Type, size};
use super::widgets::{Button, Cap, Ground, Row, label, scroll, sheet};
use crate::encounter::Move;
use crate::encounter::texts::FindingText;
use crate::encounter::view::Offer;
use crate::model::FindingIx;
use egui::{Frame, Margin, Rect, Ui, pos2, vec2};

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct PreparationPanel {
    entered: bool,
    plan: PlanPanel,
}

/// The dossier and the plan sheet. Fills the room it is given.
pub fn preparation_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PreparationPanel) -> Option<Move> {
    let area = ui.max_rect().shrink2(vec2(size::MARGIN, 0.0)).with_max_y(ui.max_rect().bottom() - size::MARGIN);
    let plan_width = (area.width() * 0.46).clamp(496.0, 600.0);
    let split = area.right() - plan_width;
    let left = Rect::from_min_max(area.min, pos2(split - size::GUTTER, area.bottom()));
    let right = Rect::from_min_max(pos2(split, area.top()), area.max);
    let read = sheet(ui, scene.theme, ("dossier", Ground::Folder), left, |ui| dossier_ui(ui, scene, panel));
    let planned = sheet(ui, scene.theme, ("plan", Ground::Paper), right, |ui| plan_ui(ui, scene, &mut panel.plan));
    read.or(planned)
}

fn dossier_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PreparationPanel) -> Option<Move> {
    let (words, theme, texts) = (scene.words, scene.theme, scene.view.texts());
    label(ui, &words.get("dossier"), Type::LeadVoice, theme.on_field);
    scroll(ui, "findings", |ui| {
        brief_ui(ui, scene);
        let mut made = None;
        let shown: Vec<_> =
            texts.findings().filter(|(_, finding)| finding.prospect.is_none() || finding.text.is_some()).collect();
        if shown.is_empty() {
            label(ui, &words.get("dossier-empty"), Type::Body, theme.on_field_2);
        }
        let columns = if ui.available_width() >= 2.0 * 272.0 { 2 } else { 1 };
        ui.columns(columns, |columns| {
            for (place, (at, finding)) in shown.iter().enumerate() {
                let column = place % columns.len();
                if let Some(mv) = finding_ui(&mut columns[column], scene, (place, *at), finding, panel) {
                    made = Some(mv);
                }
            }
        });
        made
    })
}

/// The company, the person, and what a colleague would say of them.
fn brief_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let (texts, theme) = (scene.view.texts(), scene.theme);
    let (person, company) = (texts.person(), texts.company());
    label(ui, &format!("{}, {}", person.name, person.role), Type::Strong, theme.on_field);
    let firm = scene.words.with(
        "company-line",
        &[
            ("name", company.name.as_str().into()),
            ("industry", company.industry.as_str().into()),
            ("place", company.place.as_str().into()),
            ("people", i64::from(company.people).into()),
        ],
    );
    label(ui, &firm, Type::Body, theme.on_field_2);
    label(ui, person.about, Type::Body, theme.on_field_2);
    ui.add_space(size::GAP);
}

fn finding_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (place, at): (usize, FindingIx),
    finding: &FindingText<'_>,
    panel: &mut PreparationPanel,
) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    if let Some(text) = finding.text {
        clipping_ui(ui, scene, finding.source, text);
        return None;
    }
    let minutes = words.with("reading-minutes", &[("minutes", i64::from(finding.minutes).into())]);
    let can = scene.view.moves.contains(&Offer::Ready(Move::Read(at)));
    let dear = words.get("refused-no-time");
    let row = Row::new(finding.source).note(Some(&minutes)).cap(Cap::digit(place)).folded().on_field();
    let response = row.unless((!can).then_some(dear.as_str())).show(ui, theme);
    if can && !panel.entered {
        response.request_focus();
        panel.entered = true;
    }
    response.clicked().then_some(Move::Read(at))
}

fn clipping_ui(ui: &mut Ui, scene: &Scene<'_>, source: &str, text: &str) {
    let theme = scene.theme;
    #[expect(clippy::cast_possible_truncation, reason = "a small constant of the grid")]
    let margin = Margin::same(size::PAD_ROW as i8);
    Frame::new().fill(theme.paper).corner_radius(size::RADIUS_PAPER).inner_margin(margin).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label(ui, source, Type::Small, theme.ink_2);
        label(ui, text, Type::Body, theme.ink);
    });
}

/// The button that goes to the meeting; the one copper thing.
pub(super) fn begin_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let text = scene.words.get("move-begin");
    let button = Button::new(&text).primary().cap(Cap::letter(scene.words, "key-begin"));
    button.show(ui, scene.theme).clicked().then_some(Move::Begin)
}
