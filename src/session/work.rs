//! The debrief worked out beside the game: a thread weighs one decision after the other while the player already reads.

use crate::debrief::{Cost, Costs};
use crate::encounter::Play;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// What has been worked out.
type News = (Vec<Cost>, (usize, usize));

/// Work that goes on. Dropping it stops it.
pub(super) struct Work {
    /// Behind a lock only because Bevy wants to be able to share everything that it keeps.
    news: Mutex<Receiver<News>>,
    stop: Arc<AtomicBool>,
}

impl Work {
    /// Begins to weigh the decisions of a play.
    pub fn begin(play: &Play) -> Self {
        let (tell, news) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let mut costs = Costs::new(play);
        let weigh = move || {
            let mut told = 0;
            loop {
                let more = costs.step();
                let new = costs.costs()[told..].to_vec();
                told = costs.costs().len();
                // Nobody listens any more where the play was left.
                if tell.send((new, costs.progress())).is_err() || !more || stopped.load(Ordering::Relaxed) {
                    return;
                }
            }
        };
        // Where no thread can be had, the channel is closed at once and the debrief stays without costs.
        let _ = std::thread::Builder::new().name("debrief".to_owned()).spawn(weigh);
        Self { news: Mutex::new(news), stop }
    }

    /// What is new; `None` once everything has been told.
    pub fn news(&self) -> Option<Vec<News>> {
        let news = self.news.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all = Vec::new();
        loop {
            match news.try_recv() {
                Ok(news) => all.push(news),
                Err(TryRecvError::Empty) => return Some(all),
                Err(TryRecvError::Disconnected) if all.is_empty() => return None,
                Err(TryRecvError::Disconnected) => return Some(all),
            }
        }
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}
