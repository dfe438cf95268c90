//! What an organisation has set: whether records go out, where to, and in whose name.

use super::address::{Address, AddressError};
use super::key::KeyError;
use crate::records::{Store, StoreError};
use serde::{Deserialize, Serialize};
use ureq::http::Uri;

/// Under which name it is kept.
const SETTING: &str = "xapi";

/// What is set. Without one nothing is told and nothing is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Whether what happens is told from now on, and sent.
    pub on: bool,
    /// Where to.
    pub address: Address,
    /// The address within which a player's pseudonym means one person.
    pub home_page: HomePage,
    /// Whether players' names go out beside their pseudonyms.
    pub names: bool,
}

/// An organisation's address, as actors of statements have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomePage(String);

/// What is wrong with what was set.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// The address of the store.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// The organisation's address.
    #[error("`{0}` is no address of an organisation; it has one such as https://sales.example.org")]
    HomePage(String),
    /// The key.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// It could not be kept or read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// As it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    on: bool,
    address: String,
    home_page: String,
    #[serde(default)]
    names: bool,
}

impl HomePage {
    /// An organisation's address from its text.
    ///
    /// # Errors
    /// It is no `http` or `https` address.
    pub fn parse(text: &str) -> Result<Self, SetupError> {
        let no = || SetupError::HomePage(text.chars().take(200).collect());
        let uri: Uri = text.trim().parse().map_err(|_| no())?;
        let host =
            uri.authority().is_some_and(|authority| !authority.host().is_empty() && !authority.as_str().contains('@'));
        if matches!(uri.scheme_str(), Some("http" | "https")) && host {
            Ok(Self(text.trim().to_owned()))
        } else {
            Err(no())
        }
    }

    /// The address of the machine that a store is on: what there is to go by where an organisation has set none.
    ///
    /// # Errors
    /// Never for an address that was read.
    pub fn of(address: &Address) -> Result<Self, SetupError> {
        let uri: Uri = address.as_str().parse().map_err(|_| SetupError::HomePage(address.to_string()))?;
        let whole = format!("{}://{}", uri.scheme_str().unwrap_or("https"), uri.host().unwrap_or_default());
        Self::parse(&whole)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Setup {
    /// What was set on this computer; `None` if nothing ever was.
    ///
    /// # Errors
    /// It cannot be read, or is damaged.
    pub fn read(store: &dyn Store) -> Result<Option<Self>, SetupError> {
        let Some(text) = store.setting(None, SETTING)? else { return Ok(None) };
        // What is not ours to read is as good as never set: nothing goes out.
        let Ok(kept) = serde_json::from_str::<Kept>(&text) else { return Ok(None) };
        let (address, home_page) = (Address::parse(&kept.address)?, HomePage::parse(&kept.home_page)?);
        Ok(Some(Self { on: kept.on, address, home_page, names: kept.names }))
    }

    /// Keeps it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn keep(&self, store: &mut dyn Store) -> Result<(), SetupError> {
        let kept = Kept {
            on: self.on,
            address: self.address.to_string(),
            home_page: self.home_page.0.clone(),
            names: self.names,
        };
        // A struct of plain fields always has a JSON form.
        let text = serde_json::to_string(&kept).unwrap_or_default();
        Ok(store.set(None, SETTING, Some(&text))?)
    }

    /// Takes everything away that was set.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn forget(store: &mut dyn Store) -> Result<(), SetupError> {
        Ok(store.set(None, SETTING, None)?)
    }
}
