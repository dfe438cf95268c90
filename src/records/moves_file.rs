//! A file of moves: a record, or one move a line.

use super::record::{self, Record, RecordError};
use crate::encounter::MOVES_AT_MOST;
use serde_json::Value;

/// What a file of moves holds.
#[derive(Clone, Debug, PartialEq)]
pub enum MovesFile {
    /// A record: moves with their scenario, seed and level.
    Record(Box<Record>),
    /// Moves alone.
    Moves(Vec<Value>),
}

impl MovesFile {
    /// Reads a file of either kind. It is one of moves alone if its first line is a move.
    pub fn parse(bytes: &[u8]) -> Result<Self, RecordError> {
        let text = record::text(bytes)?;
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let is_move = serde_json::from_str::<Value>(first).is_ok_and(|value| value.get("move").is_some());
        if !is_move {
            return Record::parse(bytes).map(|record| Self::Record(Box::new(record)));
        }
        let mut moves = Vec::new();
        for (place, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let value = serde_json::from_str(line).map_err(|error| RecordError::NotARecord {
                line: place + 1,
                column: error.column().max(1),
                why: "expected one move a line, as in {\"move\":\"silence\"}".into(),
            })?;
            moves.push(value);
        }
        if moves.len() > MOVES_AT_MOST { Err(RecordError::TooManyMoves(moves.len())) } else { Ok(Self::Moves(moves)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_alone_stand_one_a_line() {
        let file = MovesFile::parse(b"{\"move\":\"nod\"}\n\n{\"move\":\"silence\"}\n").expect("two moves");
        assert!(matches!(file, MovesFile::Moves(moves) if moves.len() == 2));
        let error = MovesFile::parse(b"{\"move\":\"nod\"}\nnod\n").expect_err("the second line is none");
        assert!(error.to_string().starts_with("line 2, column"), "{error}");
    }

    #[test]
    fn anything_else_is_read_as_a_record() {
        assert_eq!(MovesFile::parse(b""), Err(RecordError::Empty));
        let error = MovesFile::parse(b"{\"format\": 1}").expect_err("incomplete");
        assert!(error.to_string().contains("missing field"), "{error}");
    }
}
