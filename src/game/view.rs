//! The pass in which the views are drawn, and in which what the player wants reaches the session.

use super::crash;
use super::screen::Screen;
use super::trouble::trouble_ui;
use crate::session::{After, Session};
use crate::ui::{Action, Panels, Settings, scale_for, screen_ui, unsaved_ui, wear};
use bevy::app::{App, AppExit, Startup};
use bevy::camera::ClearColor;
use bevy::color::Color;
use bevy::ecs::error::Result;
use bevy::ecs::message::MessageWriter;
use bevy::ecs::query::With;
use bevy::ecs::resource::Resource;
use bevy::ecs::system::{Query, Res, ResMut};
use bevy::state::state::NextState;
use bevy::window::{PrimaryWindow, Window};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};
use egui::{Context, LayerId, Ui, UiBuilder, Vec2};
use std::time::Duration;

/// How often the screen is drawn anew while the debrief is being worked out.
const WORKING: Duration = Duration::from_millis(50);

/// How much smaller a case is drawn while its file is edited, so that the strip beneath it takes nothing from it.
const PREVIEWING: f32 = 0.93;

/// Draws the session's place and acts on it.
pub(super) fn plugin(app: &mut App, session: Session) {
    app.insert_resource(Shown {
        #[cfg(feature = "sound")]
        ear: super::sound::Ear::new(session.settings()),
        session,
        panels: Panels::default(),
        worn: None,
        frames: 0,
    });
    app.add_systems(Startup, let_wake);
    app.add_systems(EguiPrimaryContextPass, show);
}

/// Lets other threads wake the window.
#[expect(clippy::needless_pass_by_value, reason = "systems take their parameters by value")]
fn let_wake(shown: Res<'_, Shown>, proxy: Res<'_, EventLoopProxyWrapper>) {
    let proxy = (**proxy).clone();
    shown.session.wake().by(move || {
        // Sending fails only when the window has gone, and then nobody is to be woken.
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    });
}

/// The session with what the views remember.
#[derive(Resource)]
struct Shown {
    session: Session,
    panels: Panels,
    /// The settings that the context wears; `None` before the first frame.
    worn: Option<Settings>,
    frames: u64,
    #[cfg(feature = "sound")]
    ear: super::sound::Ear,
}

fn show(
    mut contexts: EguiContexts<'_, '_>,
    mut shown: ResMut<'_, Shown>,
    windows: Query<'_, '_, &Window, With<PrimaryWindow>>,
    mut ground: ResMut<'_, ClearColor>,
    mut screen: ResMut<'_, NextState<Screen>>,
    mut exit: MessageWriter<'_, AppExit>,
) -> Result {
    let context = contexts.ctx_mut()?;
    let shown = &mut *shown;
    if let Ok(window) = windows.single() {
        fit(context, window, shown.session.has_strip());
    }
    shown.session.update();
    if shown.session.is_working() {
        context.request_repaint_after(WORKING);
    }
    if let Some(wait) = shown.session.look_in() {
        context.request_repaint_after(wait);
    }
    if wear(context, shown.session.settings(), &mut shown.worn) {
        let [r, g, b, _] = shown.session.theme().birch.to_array();
        ground.0 = Color::srgb_u8(r, g, b);
        // A context gets new faces when its next pass begins; without them nothing can be written.
        if shown.frames == 0 {
            shown.frames = 1;
            context.request_repaint();
            return Ok(());
        }
    }
    if shown.draw(context) == After::Quit {
        exit.write(AppExit::Success);
    }
    screen.set_if_neq(Screen::of(&shown.session));
    shown.frames += 1;
    // The first frame has been presented when a second is begun: from now on a fault is not one of opening.
    if shown.frames == 3 {
        crash::opened();
    } else if shown.frames < 3 {
        context.request_repaint();
    }
    Ok(())
}

/// The whole window grows as one; `bevy_egui` counts in the window's own logical pixels.
fn fit(context: &Context, window: &Window, previewing: bool) {
    let size = Vec2::new(window.width(), window.height());
    let share = if previewing { PREVIEWING } else { 1.0 };
    context.set_zoom_factor(scale_for(size) * share);
    context.options_mut(|options| options.zoom_with_keyboard = false);
}

impl Shown {
    /// Draws everything and acts. A view that panics costs the player no move.
    fn draw(&mut self, context: &Context) -> After {
        let (session, panels) = (&self.session, &mut self.panels);
        let drawn = crash::caught(|| content(context, session, panels));
        match drawn {
            Ok(None) => After::Going,
            Ok(Some(Wanted::TroubleSeen)) => {
                self.session.trouble = None;
                context.request_repaint();
                After::Going
            }
            Ok(Some(Wanted::Action(action))) => {
                // What has changed is drawn at once.
                context.request_repaint();
                let after = self.session.act(action);
                #[cfg(feature = "sound")]
                self.ear.listen(&self.session);
                after
            }
            Err(crash) => {
                self.panels = Panels::default();
                self.session.view_failed(&format!("{}, {}", crash.text, crash.place));
                context.request_repaint();
                After::Going
            }
        }
    }
}

/// What came of drawing.
enum Wanted {
    /// The player wants something of the game.
    Action(Action),
    /// The player has read what went wrong.
    TroubleSeen,
}

fn content(context: &Context, session: &Session, panels: &mut Panels) -> Option<Wanted> {
    let whole = UiBuilder::new().layer_id(LayerId::background()).max_rect(context.viewport_rect());
    let mut ui = Ui::new(context.clone(), "window".into(), whole);
    let unsaved = session.unsaved();
    if unsaved.is_some() {
        ui.disable();
    }
    let action = session.show(|place| screen_ui(&mut ui, place, panels));
    // What could not be saved is answered before anything else.
    let action = match &unsaved {
        Some(unsaved) => unsaved_ui(context, unsaved),
        None => action,
    };
    let seen = session.trouble().is_some_and(|trouble| trouble_ui(context, session, trouble));
    if seen { Some(Wanted::TroubleSeen) } else { action.map(Wanted::Action) }
}
