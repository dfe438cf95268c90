//! The board of facts: what was heard, threaded on a core for each problem. It never shows empty places, so it gives
//! away no depth; names of layers appear in guided play only.

use crate::encounter::view::BoardFact;
use crate::ui::scene::Scene;
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Slip, label, scroll};
use egui::{Stroke, Ui, pos2};

/// What the board remembers, to know which facts are new.
#[derive(Clone, Debug, Default)]
pub struct BoardPanel {
    step: Option<u16>,
    before: usize,
    now: usize,
}

impl BoardPanel {
    /// Whether facts came since the last look.
    fn follow(&mut self, step: u16, facts: usize) -> bool {
        // At the first look everything counts as known: a board that is taken up again tells nothing new.
        let known = if self.step.is_none() { facts } else { self.now.min(facts) };
        let turned = self.step != Some(step);
        if turned {
            (self.step, self.before) = (Some(step), known);
        }
        self.now = facts;
        turned && facts > known
    }
}

/// Draws the board into the room there is.
pub(in crate::ui) fn board_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut BoardPanel) {
    let (words, theme) = (scene.words, scene.theme);
    let facts: Vec<BoardFact<'_>> = scene.view.board().collect();
    let came = panel.follow(scene.view.step, facts.len());
    label(ui, &words.get("talk-heard"), Type::LeadVoice, theme.ink);
    if facts.is_empty() {
        label(ui, &words.get("talk-heard-nothing"), Type::Body, theme.ink_2);
        return;
    }
    let fresh = words.get("just-now");
    let mut problems: Vec<(usize, &str)> = Vec::new();
    for fact in &facts {
        let at = fact.fact.problem.get();
        if !problems.iter().any(|(place, _)| *place == at) {
            problems.push((at, fact.problem));
        }
    }
    scroll(ui, "board-cores", |ui| {
        // As many cores beside each other as there is room for; a single one has the whole width.
        let room = if ui.available_width() >= 500.0 { 3 } else { 2 };
        let across = problems.len().clamp(1, room);
        for pair in problems.chunks(across) {
            ui.columns(across, |columns| {
                for (column, (problem, title)) in columns.iter_mut().zip(pair) {
                    let own = facts.iter().enumerate().filter(|(_, fact)| fact.fact.problem.get() == *problem);
                    let own: Vec<_> = own.map(|(n, fact)| (*fact, n >= panel.before)).collect();
                    label(column, title, Type::Strong, theme.ink);
                    core_ui(column, scene, &own, &fresh, came);
                }
            });
        }
    });
}

fn core_ui(ui: &mut Ui, scene: &Scene<'_>, facts: &[(BoardFact<'_>, bool)], fresh: &str, came: bool) {
    let (words, theme) = (scene.words, scene.theme);
    let left = ui.cursor().left() + size::BEAD;
    let top = ui.cursor().top();
    let mut beads = Vec::new();
    for (fact, new) in facts {
        let tag = fact.layer.map(|layer| words.get(&format!("layer-{}", layer.name())));
        let response = ui
            .horizontal(|ui| {
                ui.add_space(size::GAP_WIDE);
                Slip::new(fact.text).tag(tag.as_deref()).fresh(new.then_some(fresh)).show(ui, theme)
            })
            .inner;
        if came && *new {
            response.scroll_to_me(None);
        }
        beads.push((response.rect.center().y, *new));
    }
    thread(ui, theme, left, top, &beads);
}

fn thread(ui: &Ui, theme: &Theme, x: f32, top: f32, beads: &[(f32, bool)]) {
    let painter = ui.painter();
    let end = beads.last().map_or(top, |(y, _)| *y + size::GAP_WIDE);
    painter.line_segment([pos2(x, top), pos2(x, end)], Stroke::new(size::THREAD, theme.ink));
    for (n, (y, new)) in beads.iter().enumerate() {
        let newest = *new && n + 1 == beads.len();
        let colour = if newest { theme.copper } else { theme.ink };
        painter.circle_filled(pos2(x, *y), size::BEAD, colour);
    }
}
