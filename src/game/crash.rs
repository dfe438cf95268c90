//! What happens when something panics: one line is kept instead of a page on the terminal, so that the play can go on.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// What was said by the last panic.
static LAST: Mutex<Option<String>> = Mutex::new(None);

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

/// From now on panics are kept for [`caught`] instead of being printed.
pub(super) fn keep_quiet() {
    set_hook(Box::new(|info| {
        let payload = info.payload();
        let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default();
        let place = info.location().map(|at| format!(" ({}:{})", at.file(), at.line())).unwrap_or_default();
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        // The first is the cause; what falls over it says nothing new.
        last.get_or_insert_with(|| format!("{}{place}", one_line(&text)));
    }));
}

/// Runs `what`; a panic in it comes back as one line.
pub(super) fn caught<T>(what: impl FnOnce() -> T) -> Result<T, String> {
    // Callers throw away, or look at anew, whatever the panic may have left half done.
    catch_unwind(AssertUnwindSafe(what)).map_err(|_| {
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        last.take().unwrap_or_else(|| "something panicked".to_owned())
    })
}

/// The first sentence or line of a message, without control characters, 200 characters at most.
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
    fn what_does_not_panic_comes_back() {
        assert_eq!(caught(|| 3), Ok(3));
        assert!(caught(|| assert!(std::hint::black_box(false), "no")).is_err());
    }
}
