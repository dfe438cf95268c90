//! What a record can say of the case as it was when it was kept: so that on an edited case it can be told what no longer
//! fits, and in which words it was said then. Replaying needs none of it, and records without it are read as ever.

use super::led;
use super::named;
use super::things::{Thing, things};
use crate::encounter::Play;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt::Write;

/// The case and the play as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// The language in which it was played, as a two-letter code.
    pub language: String,
    /// One for each move.
    pub moves: Vec<Made>,
    /// The things of the case; those of one list in the order of its file.
    pub things: Vec<Thing>,
}

/// A move as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Made {
    /// A mark of what it led to.
    pub led: String,
    /// The words of what it names, where it names something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

impl Witness {
    /// What there is to say of a play as it stands.
    pub fn of(play: &Play) -> Self {
        let view = play.view();
        let words = play.moves().iter().map(|mv| named::words(&view, mv));
        let moves = led::marks(play).into_iter().zip(words).map(|(led, words)| Made { led, words });
        Self { language: play.case().language.to_string(), moves: moves.collect(), things: things(play.case()) }
    }

    /// As a member of the record, with one move and one thing a line, as a person would look for them.
    pub(super) fn write(&self, text: &mut String) {
        let language = Value::from(self.language.as_str());
        // Writing to a string cannot fail.
        let _ = write!(text, "  \"then\": {{\n    \"language\": {language},\n    \"moves\": ");
        lines(text, &self.moves);
        text.push_str(",\n    \"things\": ");
        lines(text, &self.things);
        text.push_str("\n  }\n");
    }
}

/// A list with one of it a line.
fn lines(text: &mut String, list: &[impl Serialize]) {
    text.push('[');
    for (place, item) in list.iter().enumerate() {
        // Structs with text keys always have a JSON form.
        let json = serde_json::to_string(item).unwrap_or_default();
        let _ = write!(text, "{}\n      {json}", if place == 0 { "" } else { "," });
    }
    text.push_str(if list.is_empty() { "]" } else { "\n    ]" });
}
