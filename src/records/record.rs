//! A record: everything that is needed to have the same play again.

use super::witness::Witness;
use crate::encounter::{MOVES_AT_MOST, Play, wire};
use crate::model::HelpLevel;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The most bytes that a record may have. A thousand composed moves take about a quarter of it.
pub const MAX_BYTES: usize = 1 << 20;
/// The version of the form.
pub(super) const FORMAT: u32 = 1;

/// A play as scenario, seed, level and moves; replaying it gives the same events, byte for byte.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The version of the form: 1.
    pub format: u32,
    /// The fingerprint of scenario and persona, as 64 hexadecimal digits.
    pub scenario: String,
    /// The scenario's own name, for people.
    pub case: String,
    /// The seed of its luck.
    pub seed: u64,
    /// The level of help.
    #[serde(with = "level")]
    pub level: HelpLevel,
    /// The play that this one was taken up from, if it was played again from a moment. Replaying does not need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Origin>,
    /// The moves, first to last, each an object as `encounter::wire` writes it.
    pub moves: Vec<Value>,
    /// The case and the play as they were, for telling later what has changed. Replaying does not need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<Box<Witness>>,
}

/// Where a play was taken up again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The fingerprint of the record of the play as it was, as [`Record::fingerprint`] gives it.
    pub record: String,
    /// The first step that was made anew, counted from 1.
    pub step: u16,
}

/// Why bytes are no record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// It holds nothing.
    #[error("it is empty; expected a record of a play, or one move a line as in {{\"move\":\"silence\"}}")]
    Empty,
    /// It holds more bytes than a record may.
    #[error("it holds {0} bytes or more, and a record at most {MAX_BYTES}; is this the right file?")]
    TooLarge(usize),
    /// It is not text.
    #[error("it is not UTF-8 text; is this the right file?")]
    NotText,
    /// It is text but no record.
    #[error("line {line}, column {column}: it is no record of a play: {why}")]
    NotARecord {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What was found and expected.
        why: String,
    },
    /// Another version of the program wrote it.
    #[error("it is a record of format {0}, and this program reads format {FORMAT}; a newer version may read it")]
    Format(u64),
    /// It holds more moves than a play can have.
    #[error("it holds {0} moves, and a play at most {MOVES_AT_MOST}")]
    TooManyMoves(usize),
}

impl Record {
    /// The record of a play as it stands: what replaying needs and no more. It shows nothing that is hidden from players.
    pub fn of(play: &Play) -> Self {
        let case = play.case();
        Self {
            format: FORMAT,
            scenario: case.hash.to_string(),
            case: case.scenario.id.as_str().to_owned(),
            seed: play.seed(),
            level: play.level(),
            from: None,
            moves: play.moves().iter().map(|mv| wire::to_json(case, mv)).collect(),
            then: None,
        }
    }

    /// The same record with what there is to say of the case as it is now: for what is kept.
    #[must_use]
    pub fn witnessed(self, play: &Play) -> Self {
        Self { then: Some(Box::new(Witness::of(play))), ..self }
    }

    /// The record of a play that was taken up again from a step of another.
    pub fn of_branch(play: &Play, origin: &Play, step: u16) -> Self {
        let record = Self::of(origin).fingerprint();
        Self { from: Some(Origin { record, step }), ..Self::of(play) }
    }

    /// What tells this record from every other: SHA-256 of its text, as 64 hexadecimal digits. What it says of the case
    /// does not count.
    pub fn fingerprint(&self) -> String {
        let digest = Sha256::digest(self.plain().as_bytes());
        digest.iter().fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    /// Reads a record.
    pub fn parse(bytes: &[u8]) -> Result<Self, RecordError> {
        let text = text(bytes)?;
        let record: Self = serde_json::from_str(text).map_err(|error| not_a_record(text, &error))?;
        if record.format != FORMAT {
            Err(RecordError::Format(u64::from(record.format)))
        } else if record.moves.len() > MOVES_AT_MOST {
            Err(RecordError::TooManyMoves(record.moves.len()))
        } else {
            Ok(record)
        }
    }

    /// The record as text, with one move a line. The same record always gives the same bytes.
    pub fn to_text(&self) -> String {
        let mut text = self.plain();
        if let Some(witness) = &self.then {
            text.truncate(text.len() - "\n}\n".len());
            text.push_str(",\n");
            witness.write(&mut text);
            text.push_str("}\n");
        }
        text
    }

    /// As text, without what it says of the case.
    fn plain(&self) -> String {
        let mut text = String::with_capacity(256 + 64 * self.moves.len());
        let quoted = |text: &str| Value::from(text).to_string();
        // Writing to a string cannot fail.
        let _ = write!(text, "{{\n  \"format\": {},\n  \"scenario\": {},\n", self.format, quoted(&self.scenario));
        let _ = write!(text, "  \"case\": {},\n  \"seed\": {},\n", quoted(&self.case), self.seed);
        let _ = writeln!(text, "  \"level\": {},", quoted(self.level.name()));
        if let Some(Origin { record, step }) = &self.from {
            let _ = writeln!(text, "  \"from\": {{ \"record\": {}, \"step\": {step} }},", quoted(record));
        }
        text.push_str("  \"moves\": [");
        for (place, mv) in self.moves.iter().enumerate() {
            let _ = write!(text, "{}\n    {mv}", if place == 0 { "" } else { "," });
        }
        text.push_str(if self.moves.is_empty() { "]\n}\n" } else { "\n  ]\n}\n" });
        text
    }
}

/// The bytes as text within the limits.
pub(super) fn text(bytes: &[u8]) -> Result<&str, RecordError> {
    if bytes.len() > MAX_BYTES {
        return Err(RecordError::TooLarge(bytes.len()));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| RecordError::NotText)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() { Err(RecordError::Empty) } else { Ok(text) }
}

/// What is wrong, with the version told first: another version may differ in everything else.
fn not_a_record(text: &str, error: &serde_json::Error) -> RecordError {
    let format = serde_json::from_str::<Value>(text).ok().and_then(|value| value.get("format")?.as_u64());
    match format {
        Some(format) if format != u64::from(FORMAT) => RecordError::Format(format),
        _ => {
            let whole = error.to_string();
            // The place is told by ourselves.
            let why = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(why, _)| why).to_owned();
            RecordError::NotARecord { line: error.line().max(1), column: error.column().max(1), why }
        }
    }
}

mod level {
    //! The level by the name that the command line uses.

    use crate::model::HelpLevel;
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
    pub(super) fn serialize<S: Serializer>(level: &HelpLevel, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(level.name())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<HelpLevel, D::Error> {
        let name = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        HelpLevel::ALL.into_iter().find(|level| level.name() == name).ok_or_else(|| {
            let name: String = name.chars().take(40).collect();
            serde::de::Error::custom(format!("unknown level `{name}`, expected guided, standard or realistic"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        Record {
            format: 1,
            scenario: "ab".repeat(32),
            case: "first-visit".into(),
            seed: u64::MAX,
            level: HelpLevel::Realistic,
            from: None,
            moves: vec![serde_json::json!({"move": "silence"}), serde_json::json!({"move": "ask:calls"})],
            then: None,
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let from = Some(Origin { record: record().fingerprint(), step: 2 });
        for record in [record(), Record { moves: Vec::new(), ..record() }, Record { from, ..record() }] {
            let text = record.to_text();
            assert_eq!(Record::parse(text.as_bytes()).as_ref(), Ok(&record), "{text}");
        }
    }

    #[test]
    fn a_record_that_came_of_no_other_says_nothing_of_one() {
        assert!(!record().to_text().contains("from"));
        let other = Record { seed: 1, ..record() };
        assert_ne!(record().fingerprint(), other.fingerprint());
        assert_eq!(record().fingerprint().len(), 64);
    }

    #[test]
    fn each_fault_is_told_in_its_own_words() {
        let text = record().to_text();
        let told = |text: &str| Record::parse(text.as_bytes()).expect_err("no record").to_string();
        assert!(told("  \n").starts_with("it is empty"));
        assert!(told(&text.replace("\"format\": 1", "\"format\": 7")).contains("format 7"));
        assert!(told(&text.replace("realistic", "expert")).contains("guided, standard or realistic"));
        assert!(told(&text.replace("\"seed\"", "\"sead\"")).contains("unknown field `sead`"));
        assert!(told(&text.replace("18446744073709551615", "-1")).starts_with("line 5, column"));
        assert!(told("[]").contains("no record of a play"));
        assert!(told(&"[".repeat(100_000)).contains("no record of a play"));
        assert_eq!(Record::parse(&vec![b' '; MAX_BYTES + 1]), Err(RecordError::TooLarge(MAX_BYTES + 1)));
        assert_eq!(Record::parse(&[0xff, 0xfe]), Err(RecordError::NotText));
        let many = Record { moves: vec![Value::Null; MOVES_AT_MOST + 1], ..record() };
        assert_eq!(Record::parse(many.to_text().as_bytes()), Err(RecordError::TooManyMoves(MOVES_AT_MOST + 1)));
    }
}
