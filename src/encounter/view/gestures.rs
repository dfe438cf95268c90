//! What the customer does with face and body when a cue comes through.

use super::View;
use crate::encounter::event::{CueRef, StateShown};
use crate::encounter::turn::state_cues;
use crate::model::Channel;
use crate::scenario::case::Case;
use crate::scenario::format::{BeatCue, Gesture, Wants};

/// The gesture of a cue: as the author wrote it, or what fits its channel and what it tells. Words and a voice move
/// nothing unless the author says so.
pub(super) fn gesture_of(case: &Case, cue: CueRef) -> Option<Gesture> {
    match cue {
        CueRef::Beat(problem, layer, beat) => case.beat(problem, layer, beat)?.cue.as_ref().and_then(of_beat),
        CueRef::Own(question, beat) => case.question(question)?.answer.get(beat.get())?.cue.as_ref().and_then(of_beat),
        CueRef::State(shown, place) => {
            let cue = state_cues(case, shown).get(usize::from(place))?;
            cue.gesture.or_else(|| for_state(cue.channel, shown))
        }
        CueRef::Ready => None,
    }
}

fn of_beat(cue: &BeatCue) -> Option<Gesture> {
    cue.gesture.or_else(|| for_wish(cue.channel, cue.wants))
}

const fn for_wish(channel: Channel, wants: Wants) -> Option<Gesture> {
    match (channel, wants) {
        (Channel::Words | Channel::Voice, _) => None,
        // Who needs room to go on, or thinks of something that they do not say, looks at nobody.
        (Channel::Face, Wants::Listen) => Some(Gesture::GlancesAway),
        (Channel::Face, Wants::Acknowledge) => Some(Gesture::LooksDown),
        (Channel::Face, Wants::Probe) => Some(Gesture::RaisesBrow),
        (Channel::Face, Wants::MoveOn) => Some(Gesture::GlancesAway),
        (Channel::Face, Wants::Propose) => Some(Gesture::HalfSmile),
        (Channel::Body, Wants::Listen) => Some(Gesture::Sighs),
        (Channel::Body, Wants::Acknowledge) => Some(Gesture::LooksDown),
        (Channel::Body, Wants::Probe | Wants::Propose) => Some(Gesture::LeansIn),
        (Channel::Body, Wants::MoveOn) => Some(Gesture::LooksAtClock),
    }
}

const fn for_state(channel: Channel, shown: StateShown) -> Option<Gesture> {
    match (channel, shown) {
        (Channel::Words | Channel::Voice, _) => None,
        (Channel::Face, StateShown::Irritated) => Some(Gesture::Frowns),
        (Channel::Face, StateShown::Drifting) => Some(Gesture::GlancesAway),
        (Channel::Face, StateShown::Warming) => Some(Gesture::HalfSmile),
        (Channel::Body, StateShown::Irritated) => Some(Gesture::CrossesArms),
        (Channel::Body, StateShown::Drifting) => Some(Gesture::LooksAtClock),
        (Channel::Body, StateShown::Warming) => Some(Gesture::LeansIn),
    }
}

impl View<'_> {
    /// What the customer did with face and body since the last move, in order, as far as it came through. Empty where
    /// the medium shows no face.
    pub fn gestures_now(&self) -> impl Iterator<Item = Gesture> + '_ {
        let faced = self.bearing().is_some();
        self.cues.iter().filter_map(move |cue| cue.gesture.filter(|_| faced))
    }
}
