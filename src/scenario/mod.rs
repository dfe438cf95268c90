//! From the bytes of a scenario file to a typed value, or to a list of findings that an author can act on.

pub mod diagnostic;
pub mod read;
pub mod report;
pub mod scan;
pub mod span;
pub mod unique_map;
