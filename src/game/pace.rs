//! Draws only when something has changed: after input, while something moves, and when a view asks for a later moment.
//! At rest nothing is drawn.
//!
//! `bevy_egui` asks for the next frame at once even when a view wants one in two seconds. Its requests are therefore
//! replaced by those of egui itself, and a thread that sleeps until the moment wanted wakes the window.

use bevy::app::{App, PostUpdate, Startup};
use bevy::ecs::message::Messages;
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Commands, Local, Query, Res, ResMut};
use bevy::window::RequestRedraw;
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};
use bevy_egui::{EguiFullOutput, EguiPostUpdateSet};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// Drawing on demand.
pub(super) fn plugin(app: &mut App) {
    let at_rest = UpdateMode::reactive_low_power(Duration::MAX);
    app.insert_resource(WinitSettings { focused_mode: at_rest, unfocused_mode: at_rest });
    app.add_systems(Startup, start_alarm);
    app.add_systems(PostUpdate, note_delay.after(EguiPostUpdateSet::EndPass).before(EguiPostUpdateSet::ProcessOutput));
    app.add_systems(PostUpdate, replace_requests.after(EguiPostUpdateSet::ProcessOutput));
    app.init_resource::<Wanted>();
}

/// How soon the views want the next frame; `None` when they want none.
#[derive(Resource, Default)]
struct Wanted(Option<Duration>);

/// The thread that wakes the window later.
#[derive(Resource)]
struct Alarm(Mutex<Sender<Instant>>);

#[expect(clippy::needless_pass_by_value, reason = "systems take their parameters by value")]
fn start_alarm(mut commands: Commands<'_, '_>, proxy: Res<'_, EventLoopProxyWrapper>) {
    let (set, moments) = channel();
    let proxy = (**proxy).clone();
    // Sending fails only when the window has gone, and then nobody is to be woken.
    let wake = move || proxy.send_event(WinitUserEvent::WakeUp).is_ok();
    if std::thread::Builder::new().name("alarm".to_owned()).spawn(move || ring(&moments, wake)).is_ok() {
        commands.insert_resource(Alarm(Mutex::new(set)));
    }
}

/// Waits for moments and calls `wake` at each; a later message replaces an earlier moment.
fn ring(moments: &Receiver<Instant>, wake: impl Fn() -> bool) {
    let mut next: Option<Instant> = None;
    loop {
        let received = match next {
            None => moments.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => moments.recv_timeout(at.saturating_duration_since(Instant::now())),
        };
        match received {
            Ok(at) => next = Some(at),
            Err(RecvTimeoutError::Timeout) => {
                next = None;
                if !wake() {
                    return;
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn note_delay(outputs: Query<'_, '_, &EguiFullOutput>, mut wanted: ResMut<'_, Wanted>) {
    let all = || outputs.iter().filter_map(|output| output.0.as_ref());
    let delays = all().flat_map(|output| output.viewport_output.values().map(|viewport| viewport.repaint_delay));
    // New letters reach the graphics card a frame late; at rest nothing else would show them.
    let letters = all().any(|output| !output.textures_delta.set.is_empty()).then_some(Duration::ZERO);
    wanted.0 = delays.chain(letters).min().filter(|delay| *delay < Duration::MAX);
}

#[expect(clippy::needless_pass_by_value, reason = "systems take their parameters by value")]
fn replace_requests(
    wanted: Res<'_, Wanted>,
    alarm: Option<Res<'_, Alarm>>,
    mut requests: ResMut<'_, Messages<RequestRedraw>>,
    mut set_for: Local<'_, Option<Instant>>,
) {
    requests.clear();
    match (wanted.0, alarm) {
        (None, _) => {}
        (Some(Duration::ZERO), _) | (Some(_), None) => {
            requests.write(RequestRedraw);
        }
        (Some(delay), Some(alarm)) => {
            let now = Instant::now();
            let at = now + delay.min(Duration::from_hours(1));
            // An alarm that rings soon enough already need not be set again.
            if set_for.is_none_or(|set| set <= now || at < set) {
                *set_for = Some(at);
                if let Ok(alarm) = alarm.0.lock() {
                    // Where the thread has ended, the next input draws.
                    let _ = alarm.send(at);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alarm_rings_once_for_the_last_moment_set() {
        let (set, moments) = channel();
        let (rang, rings) = channel();
        let started = Instant::now();
        let thread = std::thread::spawn(move || ring(&moments, move || rang.send(Instant::now()).is_ok()));
        set.send(started + Duration::from_mins(1)).expect("the thread listens");
        set.send(started + Duration::from_millis(20)).expect("the thread listens");
        let first = rings.recv_timeout(Duration::from_secs(20)).expect("it rings");
        assert!(first - started >= Duration::from_millis(20), "not before its time");
        assert!(rings.recv_timeout(Duration::from_millis(100)).is_err(), "and only once");
        drop(set);
        thread.join().expect("the thread ends when nobody can set it");
    }
}
