//! The coach in words: hints in three steps of growing help, and the questions of guided play. The coach asks; the
//! player answers by playing.

use crate::encounter::View;
use crate::encounter::coach::{CoachQuestion, Matter};
use crate::words::Words;

/// The hint at this moment. Call it before the move that asks for it is made: what was just seen counts.
pub fn hint(view: &View<'_>, words: &Words) -> String {
    let matter = view.matter();
    words.get(&hint_key(matter, view.hint_step(matter)))
}

/// The message with a hint: a question first, then where to look, then what one could try.
pub fn hint_key(matter: Matter, step: u8) -> String {
    match step {
        0 | 1 => format!("hint-{}", matter.name()),
        more => format!("hint-{}-{more}", matter.name()),
    }
}

/// What the coach asks unasked, in words.
pub fn coach_asks(words: &Words, question: CoachQuestion) -> String {
    words.get(&coach_key(question))
}

fn coach_key(question: CoachQuestion) -> String {
    format!("coach-{}-{}", question.about.name(), question.wording + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encounter::coach::{HINT_STEPS, Occasion, QUESTION_WORDINGS};
    use crate::words::Language;

    #[test]
    fn the_coach_only_ever_asks() {
        for language in Language::ALL {
            let words = Words::new(language);
            let hints = Matter::ALL.iter().flat_map(|matter| (1..=HINT_STEPS).map(|step| hint_key(*matter, step)));
            let asks = Occasion::ALL.into_iter().flat_map(|about| {
                (0..QUESTION_WORDINGS).map(move |wording| coach_key(CoachQuestion { about, wording }))
            });
            for key in hints.chain(asks) {
                assert!(words.get(&key).ends_with('?'), "{}: {key}: {}", language.code(), words.get(&key));
            }
        }
    }

    #[test]
    fn no_hint_says_the_same_as_another() {
        for language in Language::ALL {
            let words = Words::new(language);
            let keys = Matter::ALL.iter().flat_map(|matter| (1..=HINT_STEPS).map(|step| hint_key(*matter, step)));
            let told: std::collections::BTreeSet<String> = keys.map(|key| words.get(&key)).collect();
            assert_eq!(told.len(), Matter::ALL.len() * usize::from(HINT_STEPS), "{}", language.code());
        }
    }
}
