//! What the face and the voice show, in words: for a screen reader, from the same view and in the same media as the
//! portrait.

use crate::encounter::View;
use crate::encounter::view::{Bearing, Tone};
use crate::model::Medium;
use crate::scenario::format::Gesture;
use crate::words::Words;

/// What the customer's face, body and gestures show now, as one line; nothing where the medium shows no face.
pub fn bearing(view: &View<'_>, words: &Words) -> Option<String> {
    let state = view.bearing()?;
    let framed = view.medium == Medium::Video;
    let mut keys = state_keys(&state, framed);
    keys.extend(view.gestures_now().filter_map(|gesture| gesture_key(gesture, framed)));
    if keys.is_empty() {
        keys.push("bears-calm");
    }
    let told: Vec<String> = keys.into_iter().map(|key| words.get(key)).collect();
    Some(words.with("bears", &[("name", view.customer_name().into()), ("text", told.join(", ").as_str().into())]))
}

/// How the customer's voice sounds now; nothing where the medium carries none.
pub fn voice(view: &View<'_>, words: &Words) -> Option<String> {
    view.voice().map(|tone| words.get(tone_key(tone)))
}

/// What a state shows, in the order in which an eye meets it. `framed`: a camera shows head and shoulders only.
fn state_keys(state: &Bearing, framed: bool) -> Vec<&'static str> {
    let attention = match state.attention {
        0..300 => Some("bears-away"),
        300..600 => Some("bears-wandering"),
        _ => None,
    };
    let interest = match state.interest {
        0..200 => Some("bears-back"),
        800.. => Some("bears-forward"),
        600.. => Some("bears-curious"),
        _ => None,
    };
    let trust = match state.trust {
        // Crossed arms are below the picture of a camera.
        0..150 if !framed => Some("bears-crossed"),
        0..300 => Some("bears-guarded"),
        // A smile does not outshine a frown.
        750.. if state.irritation < 500 => Some("bears-smiling"),
        600.. if state.irritation < 500 => Some("bears-friendly"),
        _ => None,
    };
    let irritation = match state.irritation {
        700.. => Some("bears-angry"),
        350.. => Some("bears-frowning"),
        _ => None,
    };
    let fatigue = match state.fatigue {
        700.. => Some("bears-worn"),
        400.. => Some("bears-tired"),
        _ => None,
    };
    [attention, interest, trust, irritation, fatigue].into_iter().flatten().collect()
}

/// The message with what a gesture looks like.
const fn gesture_key(gesture: Gesture, framed: bool) -> Option<&'static str> {
    Some(match gesture {
        Gesture::Still => return None,
        Gesture::CrossesArms if framed => return None,
        Gesture::LooksAtClock | Gesture::WritesNote if framed => "gesture-looks-down",
        Gesture::LeansIn => "gesture-leans-in",
        Gesture::LooksAtClock => "gesture-clock",
        Gesture::GlancesAway => "gesture-glances-away",
        Gesture::LooksDown => "gesture-looks-down",
        Gesture::Nods => "gesture-nods",
        Gesture::Frowns => "gesture-frowns",
        Gesture::HalfSmile => "gesture-half-smile",
        Gesture::CrossesArms => "gesture-crosses-arms",
        Gesture::RubsEyes => "gesture-rubs-eyes",
        Gesture::RaisesBrow => "gesture-raises-brow",
        Gesture::WritesNote => "gesture-writes",
        Gesture::ChinInHand => "gesture-chin",
        Gesture::CheekOnFist => "gesture-cheek",
        Gesture::Sighs => "gesture-sighs",
        Gesture::ShakesHead => "gesture-shakes-head",
        Gesture::Types => "gesture-types",
    })
}

const fn tone_key(tone: Tone) -> &'static str {
    match tone {
        Tone::Warm => "tone-warm",
        Tone::Matter => "tone-matter",
        Tone::Doubtful => "tone-doubtful",
        Tone::Irritated => "tone-irritated",
        Tone::Tired => "tone-tired",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_calm_face_says_nothing_of_itself() {
        assert!(state_keys(&Bearing::START, false).is_empty());
    }

    #[test]
    fn both_languages_have_words_for_everything() {
        let extremes = [0, 250, 500, 650, 1000];
        let mut keys: Vec<&str> = vec!["bears-calm"];
        for at in extremes {
            for irritation in extremes {
                let state = Bearing { attention: at, interest: at, trust: at, irritation, fatigue: at };
                keys.extend(state_keys(&state, false));
            }
        }
        let gestures = ["LeansIn", "LooksAtClock", "GlancesAway", "LooksDown", "Nods", "Frowns", "HalfSmile", "Sighs"];
        let more = ["CrossesArms", "RubsEyes", "RaisesBrow", "WritesNote", "ChinInHand", "CheekOnFist", "Types"];
        for name in gestures.into_iter().chain(more).chain(["ShakesHead"]) {
            keys.extend(gesture_key(ron::from_str(name).expect("a gesture"), false));
        }
        keys.extend([Tone::Warm, Tone::Matter, Tone::Doubtful, Tone::Irritated, Tone::Tired].map(tone_key));
        for language in Language::ALL {
            let words = Words::new(language);
            for key in &keys {
                assert!(words.has(key), "{language:?}: {key}");
            }
        }
    }

    #[test]
    fn every_quality_is_told_once_and_a_camera_shows_no_arms() {
        let wary = Bearing { attention: 250, interest: 100, trust: 100, irritation: 400, fatigue: 450 };
        let all = ["bears-away", "bears-back", "bears-crossed", "bears-frowning", "bears-tired"];
        assert_eq!(state_keys(&wary, false), all);
        assert_eq!(state_keys(&wary, true)[2], "bears-guarded");
        assert_eq!(gesture_key(Gesture::CrossesArms, true), None);
        assert_eq!(gesture_key(Gesture::LooksAtClock, true), Some("gesture-looks-down"));
    }
}
