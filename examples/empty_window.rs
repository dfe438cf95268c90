//! An empty window of Bevy and egui, to measure the game's start and memory against: `tests/window/measure`.
//!
//! With `MALMI_UI_MAP=FILE` in the environment it writes that file when its first frame has been drawn, as the game does.

use bevy::DefaultPlugins;
use bevy::app::{App, Startup};
use bevy::camera::Camera2d;
use bevy::ecs::error::Result;
use bevy::ecs::system::{Commands, Local};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass};

fn main() {
    App::new()
        .add_plugins(DefaultPlugins)
        .add_plugins(EguiPlugin::default())
        .add_systems(Startup, |mut commands: Commands<'_, '_>| {
            commands.spawn(Camera2d);
        })
        .add_systems(EguiPrimaryContextPass, draw)
        .run();
}

fn draw(mut contexts: EguiContexts<'_, '_>, mut frames: Local<'_, u32>) -> Result {
    let context = contexts.ctx_mut()?;
    egui::Area::new("word".into()).show(context, |ui| ui.label("An empty window"));
    *frames += 1;
    // The game draws nothing in its first pass, in which its letters are made ready.
    if *frames == 2
        && let Some(file) = std::env::var_os("MALMI_UI_MAP")
    {
        std::fs::write(file, "[]")?;
    }
    Ok(())
}
