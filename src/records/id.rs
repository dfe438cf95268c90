//! Who plays and what was played, by names that no two ever share.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Uuid);

        impl $name {
            /// A new one, by chance.
            pub fn new() -> Self {
                Self(Uuid::new_v4())
            }

            /// As a UUID.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NoId;

            fn from_str(text: &str) -> Result<Self, NoId> {
                Uuid::parse_str(text).map(Self).map_err(|_| NoId)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NoId;

            fn try_from(text: String) -> Result<Self, NoId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }
    };
}

id! {
    /// A player, by a pseudonym: a random UUID that says nothing of the person.
    PlayerId
}

id! {
    /// A play: a random UUID, the same wherever its record goes.
    PlayId
}

/// A text is no id: 32 hexadecimal digits in groups were expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it is no id; expected one such as 0f8fad5b-d9cb-469f-a165-70867728950e")]
pub struct NoId;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_comes_back_from_its_text_and_nothing_else_does() {
        let id = PlayId::new();
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("first-visit".parse::<PlayId>(), Err(NoId));
        assert_ne!(PlayId::new(), PlayId::new());
    }
}
