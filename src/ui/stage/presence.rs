//! One person in time: the face and the voice, stepped with the window's clock, woken by what happens in the play.

use crate::encounter::view::{Bearing, Tone};
use crate::model::Medium;
use crate::portrait::{Actor, Cue, Expression, Lens, Look, VideoLine, Voice};
use crate::ui::motion::Motion;
use crate::ui::scene::{Heard, Scene, Who};
use egui::{Context, Ui};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

/// Milliseconds of speech for one letter.
const LETTER: usize = 55;
/// Milliseconds that one beat is spoken at most.
const LONGEST_BEAT: usize = 7000;
/// The shortest time between two frames.
const FRAME: u32 = 16;

/// The person that a view shows.
#[derive(Clone, Debug, Default)]
pub struct Presence {
    person: Option<Person>,
    step: Option<u16>,
}

/// Somebody, with everything of them that moves.
#[derive(Clone, Debug)]
struct Person {
    name: String,
    look: Look,
    actor: Actor,
    line: VideoLine,
    voice: Voice,
    /// The window's time up to which they have lived, in milliseconds.
    lived: f64,
}

/// What of the person is to be drawn now.
#[derive(Clone, Debug)]
pub struct Now {
    /// What they look like.
    pub look: Look,
    /// Their face.
    pub face: Expression,
}

impl Person {
    fn new(scene: &Scene<'_>, name: &str, look: Look, now: f64) -> Self {
        let seed = seed(name);
        let mut actor = Actor::new(seed, if look.turn < 0 { -1.0 } else { 1.0 });
        actor.shows(&bearing(scene), lens(scene), scene.view.level);
        actor.land();
        let face = actor.now();
        let tone = scene.view.voice().unwrap_or(Tone::Matter);
        Self {
            name: name.to_owned(),
            look,
            actor,
            line: VideoLine::new(seed, &face),
            voice: Voice::new(tone),
            lived: now,
        }
    }

    /// Something was done: the face answers, and the mouth speaks what was said.
    fn answer(&mut self, scene: &Scene<'_>) {
        self.actor.wake();
        self.voice.wake();
        for gesture in scene.view.gestures_now() {
            if let Some(cue) = Cue::of(gesture) {
                self.actor.cue(cue);
            }
        }
        let said = scene.said.iter().filter(|line| line.step == scene.view.step).filter(|line| speaks(line));
        let letters: usize = said.map(|line| line.text.chars().count()).sum();
        if letters > 0 {
            let ms = u32::try_from((letters * LETTER).min(LONGEST_BEAT)).unwrap_or(0);
            self.actor.speaks(ms);
            self.voice.speaks(ms);
        }
    }

    fn live(&mut self, ui: &Ui, scene: &Scene<'_>) -> Expression {
        let (now, focused, touched) = ui.input(|input| (input.time * 1000.0, input.focused, !input.events.is_empty()));
        let reduced = scene.settings.calm || Motion::of(ui.ctx()) == Motion::Reduced;
        self.actor.reduce_motion(reduced);
        self.voice.reduce_motion(reduced);
        self.line.reduce_motion(reduced);
        self.actor.watched(focused);
        if touched {
            self.actor.wake();
            self.voice.wake();
        }
        self.actor.shows(&bearing(scene), lens(scene), scene.view.level);
        if let Some(tone) = scene.view.voice() {
            self.voice.sounds(tone);
        }
        let passed = (now - self.lived).max(0.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "milliseconds since the last frame"
        )]
        let ms = passed.min(f64::from(u32::MAX)) as u32;
        self.lived += f64::from(ms);
        self.voice.step(ms);
        let face = self.actor.step(ms);
        self.line.quality(quality(scene));
        self.line.camera(scene.view.medium == Medium::Video);
        self.line.step(ms, &face);
        face
    }
}

impl Presence {
    /// Lets the customer live until now, and asks for the frame in which they move next.
    pub fn customer(&mut self, ui: &Ui, scene: &Scene<'_>) -> Now {
        let name = scene.view.customer_name();
        let person = self.person(ui, scene, name, || scene.view.texts().look());
        let face = person.live(ui, scene);
        after(ui.ctx(), person.actor.next_frame());
        Now { look: person.look.clone(), face }
    }

    /// The same over a video line: what the line makes of the picture comes with it.
    pub fn on_video(&mut self, ui: &Ui, scene: &Scene<'_>) -> (Now, VideoLine) {
        let now = self.customer(ui, scene);
        let line = self.person.as_ref().map_or_else(|| VideoLine::new(0, &now.face), |person| person.line.clone());
        after(ui.ctx(), line.next_frame());
        (now, line)
    }

    /// Lets whoever is heard live until now: their voice, and the frame in which it moves next.
    pub fn voice(&mut self, ui: &Ui, scene: &Scene<'_>, name: &str) -> Voice {
        let person = self.person(ui, scene, name, || Look::of_name(name, None));
        person.live(ui, scene);
        after(ui.ctx(), person.voice.next_frame());
        person.voice.clone()
    }

    fn person(&mut self, ui: &Ui, scene: &Scene<'_>, name: &str, look: impl FnOnce() -> Look) -> &mut Person {
        let now = ui.input(|input| input.time * 1000.0);
        let step = scene.view.step;
        let known = self.person.take().filter(|person| person.name == name);
        let fresh = known.is_none();
        let mut person = known.unwrap_or_else(|| Person::new(scene, name, look(), now));
        // Who has just come into the picture speaks as well, unless the play was taken up again from the desk.
        if fresh || self.step.is_some_and(|before| before != step) {
            person.answer(scene);
        }
        self.step = Some(step);
        self.person.insert(person)
    }
}

/// Asks for a frame when something moves next; nothing is drawn in vain before.
fn after(ctx: &Context, wanted: Option<u32>) {
    if let Some(ms) = wanted {
        // egui takes the time that a frame takes off what is asked for; at rest that would be every frame.
        let frame = ctx.input(|input| input.predicted_dt).max(0.0);
        let delay = Duration::from_millis(ms.max(FRAME).into()) + Duration::from_secs_f32(frame);
        ctx.request_repaint_after(delay);
    }
}

fn bearing(scene: &Scene<'_>) -> Bearing {
    scene.view.bearing().unwrap_or(Bearing::START)
}

fn lens(scene: &Scene<'_>) -> Lens {
    if scene.view.medium == Medium::Video { Lens::Video(quality(scene)) } else { Lens::Room }
}

/// How good the line is. No play depends on it: what a line loses is in the medium already. What came through must be
/// seen, so a line is clear while it does.
pub(super) fn quality(scene: &Scene<'_>) -> f32 {
    const CLEAR: f32 = 0.95;
    if scene.view.step < 2 || scene.view.gestures_now().next().is_some() {
        return CLEAR;
    }
    match seed(&(scene.view.customer_name(), scene.view.step / 2)) % 12 {
        0 => 0.35,
        1..=3 => 0.74,
        _ => CLEAR,
    }
}

fn speaks(line: &Heard) -> bool {
    matches!(line.who, Who::Them(_))
}

fn seed(of: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}
