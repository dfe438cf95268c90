//! Puts on what the player has set: the theme, the size of text, how much moves, whether keys are shown.

use super::motion::Motion;
use super::settings::Settings;
use super::theme::{TextSize, Theme};
use super::widgets::Cap;
use egui::Context;

/// Puts settings on where they differ from those that are worn; says whether colours or letters changed.
pub fn wear(ctx: &Context, settings: Settings, worn: &mut Option<Settings>) -> bool {
    let before = worn.replace(settings);
    if before == Some(settings) {
        return false;
    }
    if settings.calm { Motion::Reduced } else { Motion::Full }.set(ctx);
    Cap::show_all(ctx, settings.caps);
    let look = |settings: Settings| (settings.evening, settings.text);
    let changed = before.map(look) != Some(look(settings));
    if changed {
        TextSize::new(f32::from(settings.text) / 100.0).set(ctx);
        Theme::of(settings.evening).apply(ctx);
    }
    changed
}
