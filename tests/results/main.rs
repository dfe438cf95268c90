//! Results out of the program, as its users get them: a player's as files and pages, and many players' as a report.

mod cohort;
mod export;
mod support;
