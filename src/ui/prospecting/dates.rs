//! Working days as dates.

use crate::model::Day;
use crate::words::Words;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The date of a working day of a case that starts on a date such as `2026-10-12`.
pub(super) fn date(starts: &str, day: Day) -> Option<Date> {
    let mut date: Date = starts.parse().ok()?;
    let mut left = day.0;
    while left > 0 || is_weekend(date) {
        date = date.checked_add(1.day()).ok()?;
        if !is_weekend(date) {
            left = left.saturating_sub(1);
        }
    }
    Some(date)
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The place of the date's weekday, Monday first.
pub(super) fn weekday(date: Date) -> usize {
    usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0)
}

/// A date in words, without the year.
pub(super) fn in_words(words: &Words, date: Date) -> String {
    let arguments = [("day", i64::from(date.day()).into()), ("month", i64::from(date.month()).into())];
    words.with("prospecting-date", &arguments)
}

/// A date in words with its weekday.
pub(super) fn with_weekday(words: &Words, date: Date) -> String {
    let weekday = words.get(&format!("prospecting-weekday-{}", weekday(date) + 1));
    format!("{weekday} {}", in_words(words, date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_are_no_working_days() {
        let text = |starts, day| date(starts, Day(day)).map(|date| date.to_string());
        assert_eq!(text("2026-10-12", 0).as_deref(), Some("2026-10-12"));
        assert_eq!(text("2026-10-12", 4).as_deref(), Some("2026-10-16"));
        assert_eq!(text("2026-10-12", 5).as_deref(), Some("2026-10-19"));
        assert_eq!(text("2026-10-10", 0).as_deref(), Some("2026-10-12"), "a Saturday gives way to Monday");
        assert_eq!(text("no date", 3), None);
    }
}
