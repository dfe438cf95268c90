//! The coach between stages: a calm card with one question, answers to choose from, none of them scored, and what the
//! coach says to each.

use super::theme::{Theme, Type, size};
use super::widgets::{Button, Cap, Dialog, Icon, Row, label, label_within};
use crate::practice::Ask;
use crate::words::Words;
use egui::{Context, Ui};

/// Width of the card.
const CARD: f32 = 620.0;

/// What the card remembers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CoachPanel {
    /// The answer that was chosen.
    chosen: Option<usize>,
    /// Whether the card was put away.
    done: bool,
}

impl CoachPanel {
    /// Whether the card is to be shown.
    pub const fn is_open(&self) -> bool {
        !self.done
    }
}

/// Draws the card over everything.
pub(super) fn coach_ui(ctx: &Context, look: (&Words, &Theme), ask: &Ask, panel: &mut CoachPanel) {
    let (words, theme) = look;
    let shown = Dialog::new("coach").width(CARD).show(ctx, theme, |ui, fresh| {
        label(ui, &words.get("coach"), Type::SmallStrong, theme.copper);
        if let Some(told) = &ask.told {
            label(ui, told, Type::Body, theme.ink);
        }
        let wide = ui.available_width();
        if let Some(quote) = &ask.quote {
            label_within(
                ui,
                &words.with("drill-quote", &[("text", quote.as_str().into())]),
                Type::LeadVoice,
                theme.ink,
                wide,
            );
        }
        label(ui, &ask.question, Type::Title, theme.ink);
        ui.add_space(size::GAP);
        match panel.chosen.and_then(|at| ask.answers.get(at)) {
            None => answers_ui(ui, look, ask, panel, fresh),
            Some(answer) => {
                label(ui, &answer.text, Type::Strong, theme.ink_2);
                label(ui, &answer.reply, Type::Lead, theme.ink);
                ui.add_space(size::GAP);
                let on = words.get("coach-go-on");
                let on = Button::new(&on).primary().icon(Icon::Play).cap(Cap::enter(words)).show(ui, theme);
                if ui.ctx().memory(|memory| memory.focused().is_none()) {
                    on.request_focus();
                }
                panel.done |= on.clicked();
            }
        }
    });
    panel.done |= shown.left;
}

fn answers_ui(ui: &mut Ui, (words, theme): (&Words, &Theme), ask: &Ask, panel: &mut CoachPanel, fresh: bool) {
    for (place, answer) in ask.answers.iter().enumerate() {
        let row = Row::new(&answer.text).cap(Cap::digit(place)).show(ui, theme);
        if fresh && place == 0 {
            row.request_focus();
        }
        if row.clicked() {
            panel.chosen = Some(place);
            // The answers are gone, and with them what had the focus.
            ui.ctx().memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        }
    }
    ui.add_space(size::GAP);
    let later = Button::new(&words.get("coach-not-now")).small().cap(Cap::escape(words)).show(ui, theme);
    panel.done |= later.clicked();
}
