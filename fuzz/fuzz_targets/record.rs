//! Any bytes as a file of moves and as a journal: no panic; what is read is written and read again as the same; moves
//! that can be made give the same play when they are made again.

#![no_main]

mod cases;

use cases::cases;
use libfuzzer_sys::fuzz_target;
use malmi::encounter::Play;
use malmi::model::HelpLevel;
use malmi::records::{Journal, MAX_BYTES, MovesFile, Record, make_all, replay};
use std::sync::Arc;

fuzz_target!(|bytes: &[u8]| {
    let journal = Journal::parse(bytes);
    let lines = String::from_utf8_lossy(bytes).lines().filter(|line| !line.trim().is_empty()).count();
    assert_eq!(journal.plays.len() + journal.unread, lines);
    let moves = match MovesFile::parse(bytes) {
        Ok(MovesFile::Record(record)) => {
            written_and_read(&record);
            record.moves
        }
        Ok(MovesFile::Moves(moves)) => moves,
        Err(_) => return,
    };
    // Whatever the record names: the moves are tried on each case.
    for case in cases() {
        let mut play = Play::new(Arc::clone(case), bytes.len() as u64, HelpLevel::Guided);
        drop(make_all(&mut play, &moves));
        let record = Record::of(&play);
        written_and_read(&record);
        let again = replay(Arc::clone(case), &record).expect("what could be made can be made again");
        assert_eq!(again.events(), play.events());
    }
});

fn written_and_read(record: &Record) {
    let text = record.to_text();
    if text.len() <= MAX_BYTES {
        assert_eq!(Record::parse(text.as_bytes()).as_ref(), Ok(record));
    }
}
