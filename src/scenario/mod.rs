//! From RON text to a resolved case: the format, its reading, translations and diagnostics. Reads no disk.

pub mod case;
pub mod diagnostic;
pub mod format;
pub mod read;
pub mod report;
pub mod scan;
pub mod span;
pub mod unique_map;
