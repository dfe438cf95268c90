//! What wakes a window at rest from another thread. It is handed round before there is a window, and does nothing until
//! the window says how it is woken.

use std::sync::{Arc, OnceLock};

/// Wakes the window. All clones are one.
#[derive(Clone, Default)]
pub struct Wake(Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>);

impl Wake {
    /// Says how the window is woken; only the first time counts.
    pub fn by(&self, wake: impl Fn() + Send + Sync + 'static) {
        // A second window would be woken by its own.
        let _ = self.0.set(Box::new(wake));
    }

    /// Wakes it.
    pub fn wake(&self) {
        if let Some(wake) = self.0.get() {
            wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn every_clone_wakes_the_same_window_once_there_is_one() {
        let wake = Wake::default();
        let early = wake.clone();
        early.wake();
        let woken = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&woken);
        wake.by(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        early.wake();
        wake.wake();
        assert_eq!(woken.load(Ordering::Relaxed), 2);
    }
}
