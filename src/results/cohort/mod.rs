//! What the results of many players say together: a trainer's report by group, of the cases and their parts, and, where
//! it is asked for, by person. `docs/results.md` says how to read it and what is kept back.
//!
//! Start at [`Cohort`], then [`Report::of`].

mod blocks;
mod items;
mod merge;
mod people;
mod report;
mod show;
#[cfg(test)]
mod tests;

pub use blocks::{FEWEST, Row, Skill};
pub use items::{FEWEST_TO_COMPARE, FEWEST_TO_READ, Item};
pub use merge::{Cohort, Person};
pub use people::PersonRow;
pub use report::{Report, is_report};
pub use show::{report_page, report_tables, report_text};
