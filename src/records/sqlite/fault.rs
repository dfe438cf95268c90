//! What the database says went wrong, as what a player can do something about.

use crate::records::store::StoreError;
use rusqlite::ErrorCode;
use std::io::ErrorKind;
use std::path::Path;

/// Where the store is, for messages.
#[derive(Clone, Debug)]
pub(super) struct Place(String);

/// An error of our own on its way through the database's.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
struct Own(StoreError);

/// An error of our own as one of the database's, so that a transaction is taken back.
pub(super) fn own(error: StoreError) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(Box::new(Own(error)))
}

impl Place {
    pub fn of(path: &Path) -> Self {
        Self(path.display().to_string())
    }

    /// A fault of the database.
    pub fn fault(&self, error: rusqlite::Error) -> StoreError {
        let path = self.0.clone();
        match error {
            rusqlite::Error::ToSqlConversionFailure(inner) => match inner.downcast::<Own>() {
                Ok(own) => own.0,
                Err(other) => StoreError::Failed { path, why: other.to_string() },
            },
            rusqlite::Error::QueryReturnedNoRows => StoreError::Gone,
            rusqlite::Error::SqliteFailure(code, ref said) => match code.code {
                ErrorCode::DiskFull => StoreError::Full { path },
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy { path },
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => {
                    StoreError::ReadOnly { path }
                }
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                    StoreError::Damaged { path, why: said.clone().unwrap_or_else(|| error.to_string()) }
                }
                _ => StoreError::Failed { path, why: error.to_string() },
            },
            rusqlite::Error::FromSqlConversionFailure(..) | rusqlite::Error::InvalidColumnType(..) => {
                StoreError::Damaged { path, why: error.to_string() }
            }
            _ => StoreError::Failed { path, why: error.to_string() },
        }
    }

    /// A fault of the system.
    pub fn system(&self, error: &std::io::Error) -> StoreError {
        let path = self.0.clone();
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full { path },
            _ => StoreError::Failed { path, why: error.to_string() },
        }
    }

    /// What a newer version wrote.
    pub fn newer(&self, found: u32, known: u32) -> StoreError {
        StoreError::Newer { path: self.0.clone(), found, known }
    }

    /// What is a database, and not ours.
    pub fn another_programs(&self) -> StoreError {
        self.damaged("it is a database of another program")
    }

    /// Anything else.
    pub fn failed(&self, why: &str) -> StoreError {
        StoreError::Failed { path: self.0.clone(), why: why.to_owned() }
    }

    /// What must not be written.
    pub fn read_only(&self) -> StoreError {
        StoreError::ReadOnly { path: self.0.clone() }
    }

    /// What is not ours, or damaged.
    pub fn damaged(&self, why: &str) -> StoreError {
        StoreError::Damaged { path: self.0.clone(), why: why.to_owned() }
    }
}
