//! The engine by example: each test is named after what a seller would learn, plays a few moves at a small bakery
//! (`case.ron`) and says which events come of them. Read `discovery.rs` first.

mod brief;
mod table;

mod closing;
mod coach;
mod discovery;
mod golden;
mod listening;
mod luck;
mod offers;
mod perception;
mod preparation;
mod presentation;
mod proposing;
mod prospecting;
mod reflection;
mod replay;
mod third;
mod time;
mod walk;

/// Fails unless the last move of a table led to exactly these events, as [`brief::brief`] writes them. Time that
/// passes, turns that are counted and irritation that fades go without saying.
macro_rules! expect_events {
    ($table:expr, [$($event:expr),* $(,)?]) => {{
        let expected: Vec<String> = vec![$($event.to_string()),*];
        assert_eq!($table.events(), expected);
    }};
}
pub(crate) use expect_events;
