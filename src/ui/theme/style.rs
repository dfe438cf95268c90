//! The theme as egui's style.

use super::{TextSize, Theme, Type, size};
use egui::{Stroke, Vec2, Visuals};

impl Theme {
    /// Gives a context these colours and the game's faces. Cheap to call again when the theme changes; not for every
    /// frame.
    pub fn apply(&self, ctx: &egui::Context) {
        crate::ui::faces::install(ctx);
        let text = TextSize::of(ctx);
        ctx.all_styles_mut(|style| self.style(style, text));
    }

    fn style(&self, style: &mut egui::Style, text: TextSize) {
        let mut visuals = if self.dark { Visuals::dark() } else { Visuals::light() };
        visuals.override_text_color = Some(self.ink);
        visuals.panel_fill = self.birch;
        visuals.window_fill = self.paper;
        visuals.extreme_bg_color = self.paper_inset;
        visuals.faint_bg_color = self.paper_inset;
        visuals.selection.bg_fill = self.mark;
        visuals.selection.stroke = Stroke::new(size::HAIRLINE, self.ink);
        visuals.widgets.inactive.bg_fill = self.edge;
        visuals.widgets.hovered.bg_fill = self.ink_2;
        visuals.widgets.active.bg_fill = self.ink;
        // Disabled things say in words why they are; fading them would make the words hard to read.
        visuals.disabled_alpha = 1.0;
        style.visuals = visuals;
        style.interaction.selectable_labels = false;
        style.spacing.item_spacing = Vec2::splat(size::GAP);
        style.spacing.scroll = egui::style::ScrollStyle::solid();
        style.animation_time = crate::ui::motion::HOVER;
        style.text_styles = text_styles(text);
        // Views place things by the unit, not by the pixel; that is no fault to be painted over the screen.
        #[cfg(debug_assertions)]
        {
            style.debug.show_unaligned = false;
        }
    }
}

fn text_styles(text: TextSize) -> std::collections::BTreeMap<egui::TextStyle, egui::FontId> {
    use egui::TextStyle as T;
    let styles = [
        (T::Small, Type::Small),
        (T::Body, Type::Body),
        (T::Monospace, Type::Body),
        (T::Button, Type::Strong),
        (T::Heading, Type::Title),
    ];
    styles.into_iter().map(|(style, kind)| (style, text.font(kind))).collect()
}
