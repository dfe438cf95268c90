//! A case that is played while its file is edited: a strip under the play tells how the file stands, and a sheet over it
//! what was found.

use super::scene::Action;
use super::shelf::{Finding, finding_ui};
use super::theme::{Theme, Type, size};
use super::widgets::{Button, Cap, Icon, galley, high, icon, label};
use crate::words::Words;
use egui::{Align, Color32, Key, Layout, Rect, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

/// The least height of the strip.
const STRIP: f32 = 52.0;
/// Width of the sheet.
const SHEET: f32 = 540.0;

/// How the file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is what is being played.
    Good,
    /// It cannot be played as it was saved last; what is played is the version before.
    Broken,
    /// It is not there any more; what is played is the version before.
    Gone,
}

/// What the strip tells.
#[derive(Clone, Copy)]
pub struct Preview<'a> {
    /// Counts the versions that were taken, so that no panel survives the things that it shows.
    pub edition: u32,
    /// The name of the file.
    pub file: &'a str,
    /// How it stands.
    pub standing: Standing,
    /// What was found about it as it was saved last.
    pub findings: &'a [Finding],
    /// What came of the moves: whether all is as it was, and a sentence or two.
    pub replayed: Option<(bool, &'a str)>,
}

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct PreviewPanel {
    /// Whether the sheet lies over the play; `None` while the file decides.
    shown: Option<bool>,
    /// The edition and standing for which the player decided.
    of: Option<(u32, Standing)>,
    open: Option<usize>,
}

impl PreviewPanel {
    /// What is broken is shown until somebody puts it away.
    fn is_shown(&mut self, preview: &Preview<'_>) -> bool {
        let now = (preview.edition, preview.standing);
        if self.of != Some(now) {
            (self.of, self.shown, self.open) = (Some(now), None, None);
        }
        self.shown.unwrap_or(preview.standing == Standing::Broken) && !preview.findings.is_empty()
    }
}

/// How high the strip is in a window.
pub(super) fn strip_high(ui: &Ui, words: &Words, theme: &Theme, preview: &Preview<'_>) -> f32 {
    let room = ui.max_rect().width() * 0.62;
    let lines = lines(ui, words, theme, preview, room);
    let text: f32 = lines.iter().map(|line| line.size().y).sum();
    (text + size::PAD_ROW).max(high(ui, size::BUTTON_SMALL) + size::PAD_ROW).max(STRIP)
}

fn lines(ui: &Ui, words: &Words, theme: &Theme, preview: &Preview<'_>, room: f32) -> Vec<std::sync::Arc<egui::Galley>> {
    let head = words.with(
        match preview.standing {
            Standing::Good => "preview-good",
            Standing::Broken => "preview-broken",
            Standing::Gone => "preview-gone",
        },
        &[("file", preview.file.into())],
    );
    let first = galley(ui, &head, Type::Strong, theme.ink, room);
    let second = preview.replayed.map(|(_, text)| galley(ui, text, Type::Small, theme.ink, room));
    std::iter::once(first).chain(second).collect()
}

/// Draws the strip at the foot of the window, and the sheet where it is shown.
pub(super) fn preview_ui(
    ui: &mut Ui,
    (words, theme): (&Words, &Theme),
    preview: &Preview<'_>,
    panel: &mut PreviewPanel,
    strip: Rect,
) -> Option<Action> {
    let wanted = strip_ui(ui, (words, theme), preview, panel, strip);
    if panel.is_shown(preview) {
        let above = ui.max_rect().with_max_y(strip.top() - size::GAP_WIDE).with_min_y(ui.max_rect().top() + size::HEAD);
        let wide = SHEET.min(above.width() - 2.0 * size::MARGIN);
        let sheet = above.with_min_x(above.right() - wide - size::MARGIN).with_max_x(above.right() - size::MARGIN);
        sheet_ui(ui, (words, theme), preview, panel, sheet);
    }
    wanted
}

fn strip_ui(
    ui: &mut Ui,
    (words, theme): (&Words, &Theme),
    preview: &Preview<'_>,
    panel: &mut PreviewPanel,
    strip: Rect,
) -> Option<Action> {
    let whole = preview.replayed.is_none_or(|(holds, _)| holds);
    let (fill, sign, colour): (Color32, Icon, Color32) = match (preview.standing, whole) {
        (Standing::Good, true) => (theme.paper, Icon::Check, theme.passed),
        (Standing::Good, false) => (theme.mark, Icon::Warning, theme.ink),
        (Standing::Broken | Standing::Gone, _) => (theme.copper_wash, Icon::Warning, theme.copper),
    };
    ui.painter().rect_filled(strip, 0, fill);
    ui.painter().hline(strip.x_range(), strip.top(), egui::Stroke::new(size::BORDER, theme.edge));
    let left = strip.left() + size::MARGIN;
    icon(ui.painter(), sign, pos2(left + size::ICON / 2.0, strip.center().y), size::ICON, colour);
    let lines = lines(ui, words, theme, preview, strip.width() * 0.62);
    let told: Vec<&str> = lines.iter().map(|line| line.text()).collect();
    let told = told.join(" ");
    let mut top = strip.center().y - lines.iter().map(|line| line.size().y).sum::<f32>() / 2.0;
    for line in lines {
        let below = top + line.size().y;
        ui.painter().galley(pos2(left + size::ICON + size::PAD_ROW, top), line, theme.ink);
        top = below;
    }
    let spot = Rect::from_min_size(strip.min, vec2(strip.width() * 0.66, strip.height()));
    let response = ui.interact(spot, ui.id().with("standing"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let layout = Layout::right_to_left(Align::Center);
    let room = strip.shrink2(vec2(size::MARGIN, 0.0));
    let mut right = ui.new_child(UiBuilder::new().id_salt("preview").max_rect(room).layout(layout));
    buttons_ui(&mut right, (words, theme), preview, panel)
}

fn buttons_ui(
    ui: &mut Ui,
    (words, theme): (&Words, &Theme),
    preview: &Preview<'_>,
    panel: &mut PreviewPanel,
) -> Option<Action> {
    let key = |key: Key, name: &str| Cap { key, name: name.to_owned() };
    let mut wanted = None;
    let again = words.get("preview-again");
    if Button::new(&again).small().icon(Icon::Undo).cap(key(Key::F6, "F6")).show(ui, theme).clicked() {
        wanted = Some(Action::Again);
    }
    if !preview.findings.is_empty() {
        let shown = panel.is_shown(preview);
        let count = [("count", preview.findings.len().into())];
        let text = words.with(if shown { "preview-hide" } else { "preview-show" }, &count);
        if Button::new(&text).small().cap(key(Key::F5, "F5")).show(ui, theme).clicked() {
            panel.shown = Some(!shown);
        }
    }
    wanted
}

fn sheet_ui(
    ui: &mut Ui,
    (words, theme): (&Words, &Theme),
    preview: &Preview<'_>,
    panel: &mut PreviewPanel,
    rect: Rect,
) {
    // Above everything that the play draws, and closed to its pointer; no higher than what stands on it.
    let area = egui::Area::new(egui::Id::new("preview findings")).order(egui::Order::Middle).fixed_pos(rect.min);
    #[expect(clippy::cast_possible_truncation, reason = "a small constant of the grid")]
    let margin = egui::Margin::same(size::PAD as i8);
    let frame = egui::Frame::new().fill(theme.paper).corner_radius(size::RADIUS_PAPER).inner_margin(margin);
    area.constrain(false).show(ui.ctx(), |ui| {
        frame.shadow(theme.lifted_shadow()).show(ui, |ui| {
            ui.set_width(rect.width() - 2.0 * size::PAD);
            label(ui, &words.get("shelf-findings"), Type::Title, theme.ink);
            let high = rect.height() - 2.0 * size::PAD - high(ui, 34.0) - size::GAP;
            let list = egui::ScrollArea::vertical().max_height(high).auto_shrink([false, true]);
            list.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::GAP;
                egui::Frame::new().inner_margin(6).show(ui, |ui| list_ui(ui, (words, theme), preview, panel));
            });
        });
    });
}

fn list_ui(ui: &mut Ui, (words, theme): (&Words, &Theme), preview: &Preview<'_>, panel: &mut PreviewPanel) {
    for (at, finding) in preview.findings.iter().enumerate() {
        // The first error is what to look at.
        let open = panel.open.map_or(at == 0, |open| open == at);
        let pressed = ui.push_id(at, |ui| finding_ui(ui, words, theme, finding, open)).inner;
        if pressed {
            panel.open = Some(if open { usize::MAX } else { at });
        }
    }
}
