//! A player: whoever sits at this computer, by a name of their own choosing.

use super::id::PlayerId;
use super::stamp::Stamp;
use std::fmt;

/// A name or a nickname: 1 to 40 characters in one line, without spaces around it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlayerName(String);

/// The most characters of a name.
pub const LONGEST_NAME: usize = 40;

/// Why a text cannot be a player's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoName {
    /// It is empty, or spaces only.
    #[error("a name needs at least one character")]
    Empty,
    /// It has more than [`LONGEST_NAME`] characters.
    #[error("a name has at most {LONGEST_NAME} characters")]
    TooLong,
    /// It holds line breaks, or characters that are not seen or turn the writing round.
    #[error("a name is one line of characters that can be seen")]
    Unseen,
}

impl PlayerName {
    /// A name from what was written; spaces around it are left out.
    ///
    /// # Errors
    /// It is empty, too long, or holds what cannot be seen.
    pub fn new(text: &str) -> Result<Self, NoName> {
        let text = text.trim();
        let turns = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
        if text.is_empty() {
            Err(NoName::Empty)
        } else if text.chars().count() > LONGEST_NAME {
            Err(NoName::TooLong)
        } else if text.chars().any(|c| c.is_control() || turns(c)) {
            Err(NoName::Unseen)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlayerName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A player.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Player {
    /// The pseudonym: what stands for the player wherever results go.
    pub id: PlayerId,
    /// The name; `None` until the player has given one.
    pub name: Option<PlayerName>,
    /// When the player began.
    pub made: Stamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_that_can_be_seen() {
        assert_eq!(PlayerName::new("  Aino L. ").map(|name| name.to_string()), Ok("Aino L.".to_owned()));
        assert_eq!(PlayerName::new(" \n "), Err(NoName::Empty));
        assert_eq!(PlayerName::new(&"ä".repeat(41)), Err(NoName::TooLong));
        assert!(PlayerName::new(&"ä".repeat(40)).is_ok());
        for hidden in ["A\nB", "A\u{202E}B", "A\u{200B}B", "A\u{7}"] {
            assert_eq!(PlayerName::new(hidden), Err(NoName::Unseen), "{hidden:?}");
        }
    }
}
