//! `pack.ron`: who made a folder of scenarios, and in which language.

use super::Text;
use super::limits::{self, holds};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A pack: the file `pack.ron` in a folder with its scenarios.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The version of the format: 1.
    pub format: u32,
    /// The pack's title.
    pub title: Text,
    /// The language its scenarios are written in, as a two-letter code: `"en"`, `"fi"`.
    pub language: String,
    /// Who wrote it.
    pub author: String,
    /// The terms under which it may be used.
    pub licence: String,
    /// The scenario files in the order of practice; files that are not named come after them.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub order: Vec<String>,
}
