//! The window itself, what draws in it, and how quiet the log is.

use bevy::DefaultPlugins;
use bevy::app::{App, PanicHandlerPlugin, PluginGroup, Startup, Update};
use bevy::asset::Assets;
use bevy::camera::{Camera2d, ClearColor};
use bevy::color::Color;
use bevy::ecs::query::With;
use bevy::ecs::system::{Commands, Local, Query, ResMut};
use bevy::log::{Level, LogPlugin};
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::view::Msaa;
use bevy::shader::Shader;
use bevy::window::{
    Monitor, PresentMode, PrimaryMonitor, PrimaryWindow, Window, WindowPlugin, WindowResizeConstraints,
    WindowResolution,
};
use bevy_egui::EguiPlugin;
use bevy_egui::render::EGUI_SHADER_HANDLE;

/// The size of the window at the start, in logical pixels.
const SIZE: (u32, u32) = (1280, 720);

/// The smallest size at which every screen is whole.
const SMALLEST: (f32, f32) = (1024.0, 640.0);

/// Warnings only, and none of those that a player can do nothing about: a slow graphics driver (this game draws little),
/// what a driver lacks and is done without, what a display tells of itself.
const LOG: &str = "wgpu=error,naga=error,wgpu_hal=error,wgpu_core=error,bevy_render::renderer=error,bevy_egui::render=error,winit=error";

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
        // Nothing is drawn again before something changes, so what is needed for drawing must be there at once.
        .set(RenderPlugin { synchronous_pipeline_compilation: true, ..RenderPlugin::default() })
        .set(LogPlugin { level: Level::WARN, filter: LOG.to_owned(), ..LogPlugin::default() });
    app.add_plugins(plugins).add_plugins(EguiPlugin::default());
    app.add_systems(Startup, soften);
    app.insert_resource(ClearColor(Color::srgb_u8(0xE7, 0xCE, 0x9B)));
    app.add_systems(Startup, |mut commands: Commands<'_, '_>| {
        // The views smooth their own edges.
        commands.spawn((Camera2d, Msaa::Off));
    });
    app.add_systems(Update, shrink_to_the_screen);
}

/// Puts our own shader in the place of `bevy_egui`'s, which draws dark seams along soft edges.
fn soften(mut shaders: ResMut<'_, Assets<Shader>>) {
    let text = include_str!("../../assets/shaders/egui.wgsl");
    if let Err(error) = shaders.insert(EGUI_SHADER_HANDLE.id(), Shader::from_wgsl(text, "malmi/egui.wgsl")) {
        bevy::log::warn!("soft edges stay dark: {error}");
    }
}

/// On a screen smaller than the window, the window becomes as large as the screen. Once: afterwards its size is the
/// player's.
fn shrink_to_the_screen(
    mut done: Local<'_, bool>,
    monitors: Query<'_, '_, (&Monitor, Option<&PrimaryMonitor>)>,
    mut windows: Query<'_, '_, &mut Window, With<PrimaryWindow>>,
) {
    let largest = monitors.iter().max_by_key(|(monitor, primary)| (primary.is_some(), monitor.physical_width));
    let (false, Some((monitor, _)), Ok(mut window)) = (*done, largest, windows.single_mut()) else { return };
    *done = true;
    let (width, height) = (window.physical_width(), window.physical_height());
    let (most_wide, most_high) = (monitor.physical_width, monitor.physical_height);
    if most_wide > 0 && most_high > 0 && (width > most_wide || height > most_high) {
        window.resolution.set_physical_resolution(width.min(most_wide), height.min(most_high));
    }
}
