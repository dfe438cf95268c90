//! From RON text to a resolved case: the format, its reading, translations and diagnostics. Reads no disk.

pub mod case;
pub mod check;
mod course;
pub mod diagnostic;
pub mod files;
pub mod fix;
pub mod format;
pub mod hash;
pub mod load;
pub mod look;
pub mod pack_path;
pub mod place;
pub mod read;
pub mod report;
pub mod resolve;
pub mod scan;
pub mod span;
pub mod texts;
pub mod translation;
pub mod unique_map;
