//! What happens when something panics: one line is kept instead of a page on the terminal, so that the play can go on.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// What was said by the last panic.
static LAST: Mutex<Option<Crash>> = Mutex::new(None);

/// Whether the window has shown anything.
static OPENED: AtomicBool = AtomicBool::new(false);

/// Notes that the window has shown something.
pub(super) fn opened() {
    OPENED.store(true, Ordering::Relaxed);
}

/// Whether the window has shown anything.
pub(super) fn has_opened() -> bool {
    OPENED.load(Ordering::Relaxed)
}

/// From now on panics are printed again.
pub(super) fn speak_again() {
    drop(take_hook());
}

/// What is known of a panic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Crash {
    /// What it said, on one line.
    pub(super) text: String,
    /// Where it happened, as `FILE:LINE` within its crate; empty where that is unknown.
    pub(super) place: String,
}

/// From now on panics are kept for [`caught`] instead of being printed.
pub(super) fn keep_quiet() {
    set_hook(Box::new(|info| {
        let payload = info.payload();
        let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default();
        let place = info.location().map(|at| format!("{}:{}", within_its_crate(at.file()), at.line()));
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        // The first is the cause; what falls over it says nothing new.
        last.get_or_insert_with(|| Crash { text: one_line(&text), place: place.unwrap_or_default() });
    }));
}

/// Leaves out where the sources of a crate lie on the machine that compiled it.
fn within_its_crate(file: &str) -> &str {
    let source = file.rfind("/src/").unwrap_or(0);
    file[..source].rfind('/').map_or(file, |before| &file[before + 1..])
}

/// Runs `what`; a panic in it comes back.
pub(super) fn caught<T>(what: impl FnOnce() -> T) -> Result<T, Crash> {
    // Callers throw away, or look at anew, whatever the panic may have left half done.
    catch_unwind(AssertUnwindSafe(what)).map_err(|_| {
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        last.take().unwrap_or_else(|| Crash { text: one_line(""), place: String::new() })
    })
}

/// The first line of a message, without control characters, 200 characters at most.
fn one_line(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("no reason was given");
    line.chars().filter(|c| !c.is_control()).take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_of_many_lines_becomes_one() {
        assert_eq!(one_line("\n  first\u{7}\nsecond"), "first");
        assert_eq!(one_line(""), "no reason was given");
        assert_eq!(one_line(&"x".repeat(1000)).len(), 200);
    }

    #[test]
    fn a_place_is_told_without_the_machine() {
        assert_eq!(within_its_crate("/home/a/.cargo/src/x/epaint-1.0/src/text/f.rs"), "epaint-1.0/src/text/f.rs");
        assert_eq!(within_its_crate("src/game/view.rs"), "src/game/view.rs");
    }

    #[test]
    fn what_does_not_panic_comes_back() {
        assert_eq!(caught(|| 3), Ok(3));
        assert!(caught(|| assert!(std::hint::black_box(false), "no")).is_err());
    }
}
