//! One finding: closed it is a row; open it shows its lines and what would mend it.

use super::Finding;
use crate::scenario::diagnostic::Severity;
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Control, Feel, Icon, focus_ring, galley, high, icon, label};
use crate::words::Words;
use egui::{Color32, Rect, Stroke, StrokeKind, Ui, Vec2, WidgetType, pos2, vec2};

/// Draws a finding; says whether it was pressed.
pub(in crate::ui) fn finding_ui(ui: &mut Ui, words: &Words, theme: &Theme, finding: &Finding, open: bool) -> bool {
    let pressed = head_ui(ui, words, theme, finding, open);
    if open {
        let inset = size::PAD_ROW + size::ICON + size::PAD_ROW;
        ui.horizontal_top(|ui| {
            ui.add_space(inset);
            ui.vertical(|ui| body_ui(ui, theme, finding));
        });
        ui.add_space(size::GAP);
    }
    pressed
}

/// Where it is, in words.
fn place(words: &Words, finding: &Finding) -> String {
    match finding.place {
        Some((line, column)) => words.with(
            "finding-place",
            &[
                ("file", finding.file.as_str().into()),
                ("line", i64::from(line).into()),
                ("column", i64::from(column).into()),
            ],
        ),
        None => finding.file.clone(),
    }
}

fn head_ui(ui: &mut Ui, words: &Words, theme: &Theme, finding: &Finding, open: bool) -> bool {
    let width = ui.available_width();
    let left = size::PAD_ROW + size::ICON + size::PAD_ROW;
    let room = width - left - size::PAD_ROW;
    let shown = sentence(&finding.message);
    let message = galley(ui, shown.trim_end_matches('.'), Type::Strong, theme.ink, room);
    let severity = words.get(match finding.severity {
        Severity::Error => "finding-error",
        Severity::Warning => "finding-warning",
        Severity::Note => "finding-note",
    });
    let below = format!("{} · {severity} · {}", place(words, finding), finding.code);
    let second = galley(ui, &below, Type::Small, theme.ink_2, room);
    let tall = (message.size().y + second.size().y + 2.0 * size::PAD_ROW - size::GAP).max(high(ui, size::ROW));
    let name = format!("{shown} {below}");
    let control = Control { kind: WidgetType::CollapsingHeader, name: &name, selected: Some(open), cap: None };
    let response = control.take(ui, Vec2::new(width, tall));
    let rect = response.rect;
    let feel = Feel::of(ui, &response);
    let (sign, colour) = sign(theme, finding.severity);
    let (fill, border) = if finding.is_error() {
        (theme.copper_wash, if open { theme.copper } else { theme.copper_wash })
    } else {
        (theme.paper_inset, feel.border(theme.paper_inset, theme.edge))
    };
    ui.painter().rect(rect, size::RADIUS, fill, Stroke::new(size::HAIRLINE, border), StrokeKind::Inside);
    let top = rect.top() + (tall - message.size().y - second.size().y) / 2.0;
    icon(ui.painter(), sign, pos2(rect.left() + size::PAD_ROW + size::ICON / 2.0, top + 11.0), size::ICON, colour);
    let high = message.size().y;
    ui.painter().galley(pos2(rect.left() + left, top), message, theme.ink);
    // On the wash the second ink is too pale.
    let ink = if finding.is_error() { theme.ink } else { theme.ink_2 };
    ui.painter().galley_with_override_text_color(pos2(rect.left() + left, top + high), second, ink);
    focus_ring(ui, theme, &response, size::RADIUS);
    response.clicked()
}

const fn sign(theme: &Theme, severity: Severity) -> (Icon, Color32) {
    match severity {
        Severity::Error => (Icon::Warning, theme.copper),
        Severity::Warning => (Icon::Warning, theme.ink),
        Severity::Note => (Icon::Check, theme.ink_2),
    }
}

fn body_ui(ui: &mut Ui, theme: &Theme, finding: &Finding) {
    ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
    ui.add_space(size::GAP / 2.0);
    for line in &finding.lines {
        line_ui(ui, theme, line);
    }
    if let Some(help) = &finding.help {
        label(ui, &sentence(help), Type::Body, theme.ink);
    }
    label(ui, &finding.meaning, Type::Small, theme.ink_2);
}

/// A help line begins in the middle of a sentence in the terminal; here it stands alone.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    let end = if text.ends_with(['.', '?', '!']) { "" } else { "." };
    quoted(&format!("{first}{}{end}", letters.as_str()))
}

/// What stands between backticks in a terminal stands between quotation marks on paper.
fn quoted(text: &str) -> String {
    if text.matches('`').count() % 2 == 1 {
        return text.to_owned();
    }
    let mut open = true;
    let marks = text.chars().map(|c| {
        if c != '`' {
            return c;
        }
        open = !open;
        if open { '”' } else { '“' }
    });
    marks.collect()
}

/// A line of the file, what the finding is about underlined.
fn line_ui(ui: &mut Ui, theme: &Theme, line: &super::Line) {
    let number = galley(ui, &line.number.to_string(), Type::Small, theme.ink_3, f32::INFINITY);
    let room = (ui.available_width() - number.size().x - size::PAD_ROW).max(40.0);
    let text = galley(ui, &line.text, Type::Body, theme.ink, room);
    let wanted = vec2(ui.available_width(), text.size().y);
    let (rect, response) = ui.allocate_exact_size(wanted, egui::Sense::hover());
    let told = format!("{} {}", line.number, line.text);
    response.widget_info(|| egui::WidgetInfo::labeled(WidgetType::Label, true, &told));
    let start = pos2(rect.left() + number.size().x + size::PAD_ROW, rect.top());
    for part in marked(&text, &line.marked) {
        ui.painter().rect_filled(part.translate(start.to_vec2()), 2, theme.mark);
    }
    ui.painter().galley(pos2(rect.left(), rect.top() + 3.0), number, theme.ink_3);
    ui.painter().galley(start, text, theme.ink);
}

/// Where the marked characters of a laid text lie: one place for each of its rows.
fn marked(text: &egui::Galley, range: &std::ops::Range<usize>) -> Vec<Rect> {
    let mut places = Vec::new();
    let mut before = 0;
    for row in &text.rows {
        let end = before + row.glyphs.len();
        // A place between two characters is shown as one.
        let wanted = if range.is_empty() { range.start..range.start + 1 } else { range.clone() };
        let (from, to) = (wanted.start.max(before), wanted.end.min(end));
        if from < to {
            let x = |at: usize| row.glyphs.get(at - before).map_or(row.size.x, |glyph| glyph.pos.x);
            let top = row.pos.y;
            places.push(Rect::from_min_max(pos2(row.pos.x + x(from), top), pos2(row.pos.x + x(to), top + row.size.y)));
        }
        before = end;
    }
    places
}
