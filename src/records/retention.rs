//! How long plays are kept.

use super::stamp::Stamp;
use super::store::{Store, StoreError};
use std::fmt;
use std::str::FromStr;

/// The key of the setting, for the whole computer.
const KEY: &str = "retention";
/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// For how long plays are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    /// Until somebody deletes them.
    #[default]
    ForEver,
    /// Two years.
    TwoYears,
    /// A year.
    Year,
    /// Three months.
    Quarter,
}

impl Span {
    /// All of them, the longest first.
    pub const ALL: [Self; 4] = [Self::ForEver, Self::TwoYears, Self::Year, Self::Quarter];

    /// The name under which it is kept, and by which the command line knows it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ForEver => "for-ever",
            Self::TwoYears => "2-years",
            Self::Year => "1-year",
            Self::Quarter => "3-months",
        }
    }

    /// How many days it has; `None` where it has no end.
    pub const fn days(self) -> Option<i64> {
        match self {
            Self::ForEver => None,
            Self::TwoYears => Some(730),
            Self::Year => Some(365),
            Self::Quarter => Some(91),
        }
    }
}

/// How long plays are kept, and what is deleted of older ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retention {
    /// For how long.
    pub span: Span,
    /// Whether results are deleted with the moves. Otherwise they stay, and with them the figures.
    pub results_too: bool,
}

/// A text says nothing of how long plays are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected for-ever, 2-years, 1-year or 3-months")]
pub struct NoRetention;

impl Retention {
    /// What is older than this is deleted; `None` where nothing is.
    pub fn before(self, now: Stamp) -> Option<Stamp> {
        self.span.days().map(|days| Stamp(now.0.saturating_sub(days * DAY)))
    }

    /// What was set on this computer.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn of(store: &dyn Store) -> Result<Self, StoreError> {
        // What cannot be understood deletes nothing.
        Ok(store.setting(None, KEY)?.and_then(|text| text.parse().ok()).unwrap_or_default())
    }

    /// Keeps this as what is set on this computer.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn set(self, store: &mut dyn Store) -> Result<(), StoreError> {
        store.set(None, KEY, Some(&self.to_string()))
    }

    /// Deletes what is too old by now; says of how many plays something was deleted.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn apply(self, store: &mut dyn Store, now: Stamp) -> Result<usize, StoreError> {
        self.before(now).map_or(Ok(0), |before| store.thin(before, self.results_too))
    }
}

impl fmt::Display for Retention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.span.name(), if self.results_too { " results-too" } else { "" })
    }
}

impl FromStr for Retention {
    type Err = NoRetention;

    fn from_str(text: &str) -> Result<Self, NoRetention> {
        let (span, results_too) = match text.split_once(' ') {
            Some((span, "results-too")) => (span, true),
            Some(_) => return Err(NoRetention),
            None => (text, false),
        };
        let span = Span::ALL.into_iter().find(|known| known.name() == span).ok_or(NoRetention)?;
        Ok(Self { span, results_too })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_comes_back_from_its_text() {
        for span in Span::ALL {
            for results_too in [false, true] {
                let retention = Retention { span, results_too };
                assert_eq!(retention.to_string().parse(), Ok(retention));
            }
        }
        assert_eq!("a week".parse::<Retention>(), Err(NoRetention));
        assert_eq!("1-year perhaps".parse::<Retention>(), Err(NoRetention));
    }

    #[test]
    fn only_a_span_that_ends_deletes_anything() {
        let now = Stamp(1_000 * DAY);
        let before = |span| Retention { span, results_too: false }.before(now);
        assert_eq!(before(Span::ForEver), None);
        assert_eq!(before(Span::Year), Some(Stamp(635 * DAY)));
    }
}
