//! The window itself, what draws in it, and how quiet the log is.

use bevy::DefaultPlugins;
use bevy::app::{App, PanicHandlerPlugin, PluginGroup, Startup};
use bevy::camera::{Camera2d, ClearColor};
use bevy::color::Color;
use bevy::ecs::system::Commands;
use bevy::log::{Level, LogPlugin};
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::window::{PresentMode, Window, WindowPlugin, WindowResizeConstraints, WindowResolution};
use bevy_egui::EguiPlugin;

/// The size of the window at the start, in logical pixels.
const SIZE: (u32, u32) = (1280, 720);

/// The smallest size at which every screen is whole.
const SMALLEST: (f32, f32) = (1024.0, 640.0);

/// Warnings only, and not those about a slow graphics driver: this game draws little.
const LOG: &str = "wgpu=error,naga=error,wgpu_hal=error,wgpu_core=error,bevy_render::renderer=error,bevy_winit=error";

/// The window, drawing, and egui.
pub(super) fn plugin(app: &mut App) {
    let window = Window {
        title: "Malmi".to_owned(),
        name: Some("malmi".to_owned()),
        resolution: WindowResolution::new(SIZE.0, SIZE.1),
        resize_constraints: WindowResizeConstraints {
            min_width: SMALLEST.0,
            min_height: SMALLEST.1,
            ..WindowResizeConstraints::default()
        },
        present_mode: PresentMode::AutoVsync,
        ..Window::default()
    };
    let plugins = DefaultPlugins
        .build()
        // The next frame is not begun before it is wanted, and a fault in drawing comes up where it is caught.
        .disable::<PipelinedRenderingPlugin>()
        .disable::<PanicHandlerPlugin>()
        .set(WindowPlugin { primary_window: Some(window), ..WindowPlugin::default() })
        .set(LogPlugin { level: Level::WARN, filter: LOG.to_owned(), ..LogPlugin::default() });
    app.add_plugins(plugins).add_plugins(EguiPlugin::default());
    app.insert_resource(ClearColor(Color::srgb_u8(0xE7, 0xCE, 0x9B)));
    app.add_systems(Startup, |mut commands: Commands<'_, '_>| {
        commands.spawn(Camera2d);
    });
}
