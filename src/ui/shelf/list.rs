//! The sheet on the left: the cases of a pack, each with what was found about it.

use super::lines::finding_ui;
use super::{Bench, Finding, Pack, PackCase, ShelfPanel};
use crate::ui::scene::Action;
use crate::ui::theme::{TextSize, Type, size};
use crate::ui::widgets::{Button, Cap, Ground, Icon, Row, galley, high, label, place, scroll, sheet};
use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2};

/// The most height that may be taken by what is said of a preview.
const MOST: f32 = 90.0;
/// From this size of text on the sheet has no title, so that something of its list is in sight.
const NO_TITLE: f32 = 1.5;

/// Draws the sheet.
pub(super) fn list_ui(
    ui: &mut Ui,
    bench: &Bench<'_>,
    pack: &Pack,
    panel: &mut ShelfPanel,
    rect: Rect,
) -> Option<Action> {
    sheet(ui, bench.theme, ("pack", Ground::Paper), rect, |ui| {
        let room = ui.max_rect();
        let foot = pack.cases.get(panel.case).map_or(0.0, |case| foot_high(ui, bench, case));
        let foot = room.with_min_y(room.bottom() - foot);
        place(ui, "cases", room.with_max_y(foot.top() - size::GAP), |ui| {
            if TextSize::of(ui.ctx()).times() < NO_TITLE {
                label(ui, &bench.words.get("shelf-findings"), Type::Title, bench.theme.ink);
            }
            label(ui, &counted(bench, pack), Type::Body, bench.theme.ink_2);
            ui.add_space(size::GAP);
            scroll(ui, "findings", |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP;
                cases_ui(ui, bench, pack, panel);
            });
        });
        let case = pack.cases.get(panel.case)?;
        place(ui, "foot", foot, |ui| foot_ui(ui, bench, case))
    })
}

/// The pack and what was found, in a line.
fn counted(bench: &Bench<'_>, pack: &Pack) -> String {
    let (errors, warnings) = pack.counts();
    let found = bench.words.with("shelf-found", &[("errors", errors.into()), ("warnings", warnings.into())]);
    format!("{}: {found}", pack.title)
}

fn cases_ui(ui: &mut Ui, bench: &Bench<'_>, pack: &Pack, panel: &mut ShelfPanel) {
    let mut place = 0;
    if pack.cases.is_empty() {
        label(ui, &bench.words.get("shelf-empty-pack"), Type::Body, bench.theme.ink);
    }
    findings_ui(ui, bench, &pack.findings, panel, &mut place);
    for (n, case) in pack.cases.iter().enumerate() {
        let note = note(bench, case);
        let icon = if case.findings.iter().any(Finding::is_error) { Icon::Warning } else { Icon::Check };
        let row = Row::new(&case.title).note(Some(&note)).icon(icon).cap(Cap::digit(n)).selected(n == panel.case);
        let response = ui.push_id(("case", n), |ui| row.show(ui, bench.theme)).inner;
        if !panel.entered && n == panel.case {
            panel.entered = true;
            response.request_focus();
        }
        if response.clicked() {
            (panel.case, panel.open) = (n, None);
            // A row that was chosen by its number comes into sight.
            response.request_focus();
            response.scroll_to_me(Some(Align::TOP));
        }
        findings_ui(ui, bench, &case.findings, panel, &mut place);
    }
}

/// Findings in a list of which each has a place of its own.
fn findings_ui(ui: &mut Ui, bench: &Bench<'_>, findings: &[Finding], panel: &mut ShelfPanel, place: &mut usize) {
    for finding in findings {
        let open = panel.open == Some(*place);
        let pressed =
            ui.push_id(("finding", *place), |ui| finding_ui(ui, bench.words, bench.theme, finding, open)).inner;
        if pressed {
            panel.open = (!open).then_some(*place);
        }
        *place += 1;
    }
}

/// The languages of a case, and what was found about it.
fn note(bench: &Bench<'_>, case: &PackCase) -> String {
    let errors = case.findings.iter().filter(|finding| finding.is_error()).count();
    let counts = [("errors", errors.into()), ("warnings", (case.findings.len() - errors).into())];
    let found = bench.words.with("shelf-found", &counts);
    let languages = case.languages.iter().map(|share| {
        if share.done >= share.all {
            return share.code.clone();
        }
        let percent = share.done * 100 / share.all.max(1);
        bench.words.with("shelf-share", &[("language", share.code.as_str().into()), ("percent", percent.into())])
    });
    let parts: Vec<String> = languages.chain(std::iter::once(found)).collect();
    parts.join(" · ")
}

const fn about_preview(case: &PackCase) -> &'static str {
    match (case.on_disk, case.playable) {
        (true, true) => "shelf-preview-about",
        (true, false) => "shelf-preview-none",
        (false, _) => "shelf-preview-built-in",
    }
}

/// What a preview is, and the button that begins one.
fn foot_ui(ui: &mut Ui, bench: &Bench<'_>, case: &PackCase) -> Option<Action> {
    let (words, theme) = (bench.words, bench.theme);
    let room = ui.max_rect();
    ui.painter().hline(room.x_range(), room.top(), egui::Stroke::new(size::HAIRLINE, theme.line));
    let inside = room.with_min_y(room.top() + size::PAD_ROW);
    if let Some(text) = about(ui, bench, case, room.width()) {
        let at = pos2(inside.left(), inside.center().y - text.size().y / 2.0);
        let rect = Rect::from_min_size(at, text.size());
        ui.put(rect, egui::Label::new(text).selectable(false));
    }
    if !can_preview(case) {
        return None;
    }
    let layout = Layout::right_to_left(Align::Center);
    let mut right = ui.new_child(UiBuilder::new().id_salt("preview").max_rect(inside).layout(layout));
    let button = words.get("shelf-preview");
    let button = Button::new(&button).icon(Icon::Play).cap(Cap::letter(words, "shelf-key-preview"));
    button.show(&mut right, theme).clicked().then(|| Action::Preview(case.path.clone()))
}

const fn can_preview(case: &PackCase) -> bool {
    case.on_disk && case.playable
}

/// What is said of a preview, in the width that its button leaves; nothing where large letters would fill the sheet with
/// it: the button speaks for itself.
fn about(ui: &Ui, bench: &Bench<'_>, case: &PackCase, width: f32) -> Option<std::sync::Arc<egui::Galley>> {
    let text = bench.words.get(about_preview(case));
    let button = if can_preview(case) { button_wide(ui, bench) + size::GAP_WIDE } else { 0.0 };
    let laid = galley(ui, &text, Type::Small, bench.theme.ink_2, (width - button).max(80.0));
    (!can_preview(case) || laid.size().y <= MOST).then_some(laid)
}

/// How wide the button is, as [`Button`] makes it.
fn button_wide(ui: &Ui, bench: &Bench<'_>) -> f32 {
    let cap = Cap::letter(bench.words, "shelf-key-preview").map_or(0.0, |cap| cap.size(ui).x + size::PAD_ROW);
    let text = galley(ui, &bench.words.get("shelf-preview"), Type::Strong, bench.theme.ink, f32::INFINITY);
    text.size().x + cap + size::ICON_SMALL + size::PAD_ROW + 2.0 * size::PAD_BUTTON
}

/// How high the foot is.
fn foot_high(ui: &Ui, bench: &Bench<'_>, case: &PackCase) -> f32 {
    let text = about(ui, bench, case, ui.max_rect().width()).map_or(0.0, |text| text.size().y);
    let button = if can_preview(case) { high(ui, size::BUTTON) } else { 0.0 };
    text.max(button) + 2.0 * size::PAD_ROW
}
