//! Results out: what a play or a player's plays came to, as pages to print and files for other programs, and what the
//! files of many players say together. Rows in, bytes out: no disk and no clock; the time is a parameter.
//!
//! Whatever comes from outside (names, titles, files of others) is hostile until it has been through `escape` or
//! `cell`. Start at [`debrief_page`].

mod debrief;
mod page;

pub use debrief::{Told, debrief_page};
pub use page::is_page;
