//! What the format is, told from its types: the reference page, the JSON Schemas and the commented templates. Each is
//! made from the doc comments in `scenario::format`, so that there is one place to read and one to change.

mod fields;
mod kind;
mod outline;
mod page;
mod schema;
mod section;
pub mod template;
mod walk;

pub use page::{about, page};
pub use schema::{FileType, schema};
