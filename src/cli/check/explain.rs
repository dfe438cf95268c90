//! `malmi check --explain`: the page on a kind of finding.

use crate::cli::{CliError, Ended, output};
use crate::lint;
use crate::scenario::diagnostic::Code;
use crate::scenario::read::nearest;

/// Shows the page on the kind of finding with this name.
pub(super) fn explain(name: &str) -> Result<Ended, CliError> {
    let Some(code) = Code::from_name(name.trim()) else {
        let near = nearest(name, Code::ALL.iter().map(|code| code.as_str()));
        let advice = near.map_or_else(
            || "docs/findings/README.md lists them all".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        return Err(CliError::NoSuchFinding { name: name.chars().take(60).collect(), advice });
    };
    output::write(&lint::page(code).as_text())?;
    Ok(Ended::Well)
}
