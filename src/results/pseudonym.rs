//! What stands for a player in files that leave the computer.

use crate::records::PlayerId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How many digits of the id: enough that of a thousand players no two share them, but for one chance in two million.
const DIGITS: usize = 10;
/// The most letters and digits that a pseudonym from a file may have.
const LONGEST: usize = 64;

/// A short name that says nothing of the person: `p` and ten digits of the player's random id, the same in every export.
/// The letter keeps spreadsheets from taking it for a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pseudonym(String);

impl Pseudonym {
    /// That of a player.
    pub fn of(id: PlayerId) -> Self {
        let digits = id.uuid().simple().to_string();
        Self(format!("p{}", &digits[..DIGITS]))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<Pseudonym> for String {
    fn from(pseudonym: Pseudonym) -> Self {
        pseudonym.0
    }
}

impl TryFrom<String> for Pseudonym {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let sound = text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(plain);
        if sound && text.len() <= LONGEST {
            Ok(Self(text))
        } else {
            let shown: String = text.chars().take(30).collect();
            Err(format!("`{shown}` is no pseudonym; expected a letter, then letters, digits and hyphens"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_is_short_stable_and_no_number() {
        let id: PlayerId = "0f8fad5b-d9cb-469f-a165-70867728950e".parse().expect("an id");
        assert_eq!(Pseudonym::of(id).as_str(), "p0f8fad5bd9");
        assert_eq!(Pseudonym::try_from("p0f8fad5bd9".to_owned()), Ok(Pseudonym::of(id)));
        for other in ["", "=1+1", "12e4", "p<b>", "p\u{202e}", &"p".repeat(65)] {
            assert!(Pseudonym::try_from(other.to_owned()).is_err(), "{other}");
        }
    }
}
