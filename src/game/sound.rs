//! What is heard: short sounds that follow what happened in the play, and the bed of the place one is in.

use crate::encounter::{Event, Happening, Play, Stage};
use crate::model::{EncounterKind, Medium};
use crate::session::Session;
use crate::sound::{Bed, Sound, Sounds, Volumes};
use crate::ui::Settings;

/// The ear of the game: remembers how far it has heard.
pub(super) struct Ear {
    sounds: Sounds,
    volumes: Volumes,
    /// The play that was heard last, by seed, and how many of its events.
    heard: Option<(u64, usize)>,
}

impl Ear {
    /// Opens the sound device, or stays silent where there is none.
    pub fn new(settings: Settings) -> Self {
        let volumes = volumes(settings);
        Self { sounds: Sounds::open(volumes), volumes, heard: None }
    }

    /// Hears what is new in the session.
    pub fn listen(&mut self, session: &Session) {
        let wanted = volumes(session.settings());
        if wanted != self.volumes {
            self.volumes = wanted;
            self.sounds.set_volumes(wanted);
        }
        let now = session.play().map(|play| (play.seed(), play.events().len()));
        if let Some(play) = session.play()
            && now != self.heard
        {
            let same = self.heard.filter(|(seed, events)| *seed == play.seed() && *events <= play.events().len());
            match same {
                None => self.sounds.play(Sound::Page),
                Some((_, from)) => {
                    if let Some(sound) = sound_of(&play.events()[from..]) {
                        self.sounds.play(sound);
                    }
                }
            }
        } else if session.was_refused() && now.is_some() {
            self.sounds.play(Sound::Refused);
        }
        self.heard = now;
        self.sounds.lay(session.play().and_then(bed_of));
    }
}

const fn volumes(settings: Settings) -> Volumes {
    if settings.muted { Volumes::SILENT } else { Volumes { effects: settings.effects, beds: settings.beds } }
}

/// Whether something that happened is of a kind.
type Is = fn(&Happening) -> bool;

/// The one sound for what a move led to: the most telling comes first.
fn sound_of(events: &[Event]) -> Option<Sound> {
    let any = |is: Is| events.iter().any(|event| is(&event.what));
    let order: [(Is, Sound); 6] = [
        (|what| matches!(what, Happening::CallEnded), Sound::HangUp),
        (|what| matches!(what, Happening::CallBegan(_)), Sound::PickUp),
        (|what| matches!(what, Happening::Booked(..) | Happening::StepAsked { agreed: true, .. }), Sound::Agreed),
        (|what| matches!(what, Happening::Touched { medium: Medium::Phone, .. }), Sound::Ring),
        (|what| matches!(what, Happening::Began(_) | Happening::Read(_) | Happening::Closed), Sound::Page),
        (|_| true, Sound::Tap),
    ];
    order.into_iter().find(|(is, _)| any(*is)).map(|(_, sound)| sound)
}

/// What lies under the place: the line of a call, the tone of a room; nothing at a desk.
fn bed_of(play: &Play) -> Option<Bed> {
    let view = play.view();
    match (view.stage, view.medium) {
        (Stage::Encounter(EncounterKind::Preparation) | Stage::Reflection | Stage::Over, _) => None,
        (Stage::Encounter(EncounterKind::Prospecting), _) => view.on_the_line().map(|_| Bed::Line),
        (_, Medium::Room) => Some(Bed::Room),
        (_, Medium::Phone | Medium::Video | Medium::VideoNoCamera) => Some(Bed::Line),
        (_, Medium::Letter | Medium::Email | Medium::Social) => None,
    }
}
