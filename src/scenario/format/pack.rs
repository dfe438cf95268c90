//! `pack.ron`: who made a folder of scenarios, and in which language.

use super::Text;
use super::limits::{self, holds};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A pack: the file `pack.ron` in a folder with its scenarios.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The version of the format: always 1.
    pub format: u32,
    /// The title over the cases of this folder.
    pub title: Text,
    /// The language that the cases are written in, as two letters: `"en"`, `"fi"`.
    pub language: String,
    /// Who wrote them.
    pub author: String,
    /// The terms under which they may be used.
    pub licence: String,
    /// The files of the cases in the order of practice. Files that are not named come after them.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub order: Vec<String>,
}
