//! The key to a store: a name and a secret, kept in the system's keyring and in no file. Where a system has no keyring, the
//! key is asked for each time the program starts, or comes from the environment of a machine that others look after.

use super::address::Address;
use std::fmt;

/// The variable of the environment that holds a key's name.
pub const NAME_VARIABLE: &str = "MALMI_XAPI_KEY";
/// The variable of the environment that holds a key's secret.
pub const SECRET_VARIABLE: &str = "MALMI_XAPI_SECRET";
/// Under what the keyring lists it.
const SERVICE: &str = "Malmi learning records";
/// The longest name and the longest secret.
const LONGEST: usize = 512;

/// A key. It never shows its secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    name: String,
    secret: String,
}

/// Where a key came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Typed in, and forgotten when the program ends.
    ThisRun,
    /// The environment.
    Environment,
    /// The system's keyring.
    Keyring,
}

/// Why there is no key, or why it was not kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// It cannot be a key.
    #[error("a key has a name without a colon and a secret, each of at most {LONGEST} characters on one line")]
    NoKey,
    /// Nobody has given one.
    #[error("the keyring holds no key for {0}")]
    None(String),
    /// There is no keyring, or it does not open.
    #[error("this system's keyring cannot be used here ({0})")]
    NoKeyring(String),
}

impl Key {
    /// A key from what was typed.
    ///
    /// # Errors
    /// It cannot be one.
    pub fn new(name: &str, secret: &str) -> Result<Self, KeyError> {
        let fits = |text: &str| !text.is_empty() && text.len() <= LONGEST && !text.chars().any(char::is_control);
        if fits(name) && fits(secret) && !name.contains(':') {
            Ok(Self { name: name.to_owned(), secret: secret.to_owned() })
        } else {
            Err(KeyError::NoKey)
        }
    }

    /// The key's name; it is no secret.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value of a request's header: HTTP's basic authentication.
    pub(super) fn authorization(&self) -> String {
        format!("Basic {}", base64(format!("{}:{}", self.name, self.secret).as_bytes()))
    }

    /// The key to a store: from the environment, else from the keyring.
    ///
    /// # Errors
    /// There is none, or the keyring does not open.
    pub fn find(address: &Address) -> Result<(Self, Source), KeyError> {
        let variable = |name| std::env::var(name).unwrap_or_default();
        let (name, secret) = (variable(NAME_VARIABLE), variable(SECRET_VARIABLE));
        if !name.is_empty() || !secret.is_empty() {
            return Ok((Self::new(&name, &secret)?, Source::Environment));
        }
        let text = entry(address)?.get_password().map_err(|error| match error {
            keyring::Error::NoEntry => KeyError::None(address.to_string()),
            other => KeyError::NoKeyring(other.to_string()),
        })?;
        let (name, secret) = text.split_once(':').ok_or_else(|| KeyError::None(address.to_string()))?;
        Ok((Self::new(name, secret)?, Source::Keyring))
    }

    /// Keeps it in the keyring.
    ///
    /// # Errors
    /// There is none, or it does not open.
    pub fn keep(&self, address: &Address) -> Result<(), KeyError> {
        let kept = entry(address)?.set_password(&format!("{}:{}", self.name, self.secret));
        kept.map_err(|error| KeyError::NoKeyring(error.to_string()))
    }

    /// Takes the key to a store out of the keyring; where there is none, nothing happens.
    ///
    /// # Errors
    /// The keyring does not open.
    pub fn forget(address: &Address) -> Result<(), KeyError> {
        match entry(address)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(KeyError::NoKeyring(error.to_string())),
        }
    }
}

fn entry(address: &Address) -> Result<keyring::Entry, KeyError> {
    if let Err(error) = keyring::Entry::store_status() {
        return Err(KeyError::NoKeyring(error.to_string()));
    }
    keyring::Entry::new(SERVICE, address.as_str()).map_err(|error| KeyError::NoKeyring(error.to_string()))
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Base 64 with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_64_is_that_of_the_standard() {
        let made = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(|text| base64(text.as_bytes()));
        assert_eq!(made, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]);
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }

    #[test]
    fn a_key_shows_its_name_and_never_its_secret() {
        let key = Key::new("malmi", "s3cr3t").expect("a key");
        assert_eq!(key.authorization(), "Basic bWFsbWk6czNjcjN0");
        assert!(!format!("{key:?}").contains("s3cr3t"));
        for (name, secret) in [("", "s"), ("n", ""), ("a:b", "s"), ("n", "s\ns"), ("n\r\nX: y", "s")] {
            assert_eq!(Key::new(name, secret), Err(KeyError::NoKey), "{name:?} {secret:?}");
        }
    }
}
