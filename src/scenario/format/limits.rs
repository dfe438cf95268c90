//! How many and how much: the bounds that the checks hold authors to and the reference states. Both take them from
//! here.

use schemars::Schema;
use std::ops::RangeInclusive;

/// The most characters that a text may have; the longest place in the game holds about half.
pub const LONGEST_TEXT: usize = 600;
/// The longest list that a file may hold: places are kept in one byte.
pub const LONGEST_LIST: usize = 200;

/// How hard a case is.
pub const DIFFICULTY: RangeInclusive<u32> = 1..=3;
/// How many people may work in a company.
pub const PEOPLE: RangeInclusive<u32> = 1..=1_000_000;
/// How many minutes a meeting, or anything in it, may last.
pub const MINUTES: RangeInclusive<u32> = 1..=240;
/// How many minutes a finding may take to read.
pub const READING: RangeInclusive<u32> = 1..=240;
/// How many weeks prospecting may last.
pub const WEEKS: RangeInclusive<u32> = 1..=8;
/// How many minutes prospecting may have.
pub const PROSPECTING: RangeInclusive<u32> = 1..=2400;
/// What a customer may buy for one problem, in euros a year.
pub const WORTH: RangeInclusive<u32> = 1..=10_000_000;
/// How old a portrait may be.
pub const AGE: RangeInclusive<u32> = 25..=65;
/// How far a head may turn.
pub const TURN: RangeInclusive<i16> = -350..=350;
/// How far a head may tip or nod, and the corners of a mouth may go.
pub const TILT: RangeInclusive<i16> = -200..=200;

/// A list of which there may be none.
pub const ANY: RangeInclusive<usize> = 0..=LONGEST_LIST;
/// A list that must hold something.
pub const SOME: RangeInclusive<usize> = 1..=LONGEST_LIST;
/// A list among which to choose.
pub const CHOICE: RangeInclusive<usize> = 2..=LONGEST_LIST;
/// The interests of a customer: the page has place for twelve.
pub const INTERESTS: RangeInclusive<usize> = 1..=12;
/// The short answers of a person that tell nothing.
pub const SHALLOW: RangeInclusive<usize> = 2..=5;
/// The cues of one state.
pub const STATE_CUES: RangeInclusive<usize> = 1..=3;
/// The breaths in which a customer greets, is ready, or objects.
pub const BREATHS: RangeInclusive<usize> = 1..=3;
/// The answers to a proposal that comes too early: the second such proposal ends the meeting, so that a third is never
/// said.
pub const TOO_EARLY: RangeInclusive<usize> = 1..=2;
/// The forms of a third encounter.
pub const FORMS: RangeInclusive<usize> = 2..=5;
/// What an offer can do.
pub const CAPABILITIES: RangeInclusive<usize> = 4..=8;
/// The objections of a customer.
pub const OBJECTIONS: RangeInclusive<usize> = 2..=5;
/// The breaths of an objection.
pub const OBJECTION: RangeInclusive<usize> = 1..=2;
/// The answers to an objection.
pub const ANSWERS: RangeInclusive<usize> = 2..=4;
/// The next steps, where there is a meeting to end.
pub const NEXT_STEPS: RangeInclusive<usize> = 2..=6;
/// The people of one company who can be contacted.
pub const CONTACTS: RangeInclusive<usize> = 1..=3;
/// The times that are offered for a meeting.
pub const SLOTS: RangeInclusive<usize> = 2..=4;
/// The openings, benefits, proofs or asks of a message.
pub const PARTS: RangeInclusive<usize> = 2..=5;
/// The reasons of a message.
pub const REASONS: RangeInclusive<usize> = 2..=6;
/// What people say to get rid of a caller.
pub const BRUSH_OFFS: RangeInclusive<usize> = 2..=4;
/// The replies to one of these.
pub const REPLIES: RangeInclusive<usize> = 3..=4;
/// What an author expects of simulated players.
pub const EXPECTS: RangeInclusive<usize> = 0..=40;
/// How many points of 100 a simulated player may be expected to lose.
pub const POINTS: RangeInclusive<u32> = 0..=100;

/// States in the schema how many things a list holds.
pub(in crate::scenario) fn holds(takes: RangeInclusive<usize>) -> impl FnMut(&mut Schema) {
    move |schema| {
        if *takes.start() > 0 {
            schema.insert("minItems".into(), (*takes.start()).into());
        }
        schema.insert("maxItems".into(), (*takes.end()).into());
    }
}

/// States in the schema what numbers a field takes.
pub(in crate::scenario) fn takes<T: Copy + Into<i64>>(takes: RangeInclusive<T>) -> impl FnMut(&mut Schema) {
    move |schema| {
        schema.insert("minimum".into(), (*takes.start()).into().into());
        schema.insert("maximum".into(), (*takes.end()).into().into());
    }
}
