//! The language that `--lang` asks for.

use super::CliError;
use crate::words::Language;

/// The language of a code; that of the system where none was asked for.
///
/// # Errors
/// The game does not speak it.
pub(super) fn language(wanted: Option<&str>) -> Result<Language, CliError> {
    let Some(wanted) = wanted else { return Ok(Language::of_system()) };
    Language::of_code(wanted).ok_or_else(|| CliError::BadPath {
        path: format!("--lang {wanted}"),
        why: format!("the game speaks {}", Language::ALL.map(Language::code).join(", ")),
    })
}
