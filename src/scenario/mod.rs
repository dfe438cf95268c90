//! From RON text to a resolved case: the format, its reading, translations and diagnostics. Reads no disk.

pub mod case;
mod course;
pub mod format;
