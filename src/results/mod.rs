//! Results out: what a play or a player's plays came to, as pages to print and files for other programs, and what the
//! files of many players say together. Rows in, bytes out: no disk and no clock; the time is a parameter.
//!
//! Whatever comes from outside (names, titles, files of others) is hostile until it has been through `escape` or
//! [`guarded`]. Start at [`Export`], or at [`debrief_page`].

pub mod cohort;
mod debrief;
mod export;
mod fault;
mod names;
mod page;
mod player;
mod pseudonym;
mod tables;

pub use debrief::{Told, debrief_page};
pub use export::{Export, LARGEST, Played, is_export};
pub use fault::{ReadError, WorkbookError};
pub use names::{Names, name_list};
pub use page::is_page;
pub use player::player_page;
pub use pseudonym::Pseudonym;
pub use tables::{Cell, Column, Stamped, Table, Which, guarded, is_table, player_tables, to_csv, to_workbook};
