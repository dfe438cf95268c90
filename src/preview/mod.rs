//! A case watched while it is written: when to look at the disk again, and whether what lies there is to be taken. Knows
//! no disk and no clock: it is told of changes and of the time, and asked.
//!
//! What happens on a disk when somebody saves is messy. An editor writes a second file and renames it over the first, or
//! empties the file and writes it anew; a sync program saves a scenario, its persona and its translation one after the
//! other. So nothing is looked at before it has been quiet for a moment; and what is broken or gone is believed only when
//! it is still the same a moment later, because it may be half of something.

use std::time::Duration;

/// How long it must be quiet before the disk is looked at.
pub const QUIET: Duration = Duration::from_millis(200);
/// However much goes on, the disk is looked at after this long.
pub const LONGEST: Duration = Duration::from_secs(2);
/// How long something broken or gone must stay the same before it is believed.
pub const DOUBT: Duration = Duration::from_millis(500);
/// How often the disk is looked at where nobody tells of changes.
pub const POLL: Duration = Duration::from_secs(1);

/// What lies on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// A case that can be played.
    Sound,
    /// Files that cannot be played as they are.
    Broken,
    /// Nothing.
    Gone,
}

/// What is to be done with what was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is what was taken last.
    Same,
    /// It may be half of something; [`Watch::wait`] says when to look again.
    Wait,
    /// It is new, and to be taken.
    Take,
}

/// When to look, and what was seen. All times are since any fixed moment.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    /// The first and the last change that was not looked at yet.
    changes: Option<(Duration, Duration)>,
    /// What was taken last, by its mark.
    taken: Option<u64>,
    /// What is not believed yet, and since when.
    doubt: Option<(u64, Duration)>,
    /// The last look, where nobody tells of changes.
    polled: Option<Duration>,
}

impl Watch {
    /// A watch over what was taken already.
    pub fn over(mark: u64) -> Self {
        Self { taken: Some(mark), ..Self::default() }
    }

    /// Something has changed on the disk.
    pub fn changed(&mut self, now: Duration) {
        let first = self.changes.map_or(now, |(first, _)| first);
        self.changes = Some((first, now));
    }

    /// Nobody will tell of changes any more (`true`), or somebody does again.
    pub fn alone(&mut self, alone: bool, now: Duration) {
        self.polled = alone.then(|| self.polled.unwrap_or(now));
    }

    /// How long to wait before the disk is looked at; `None` where there is no reason to.
    pub fn wait(&self, now: Duration) -> Option<Duration> {
        let settled = self.changes.map(|(first, last)| (last + QUIET).min(first + LONGEST));
        let certain = self.doubt.map(|(_, since)| since + DOUBT);
        let polled = self.polled.map(|last| last + POLL);
        let due = [settled, certain, polled].into_iter().flatten().min()?;
        Some(due.saturating_sub(now))
    }

    /// The disk was looked at: what is there, with a mark that tells one content from another.
    pub fn seen(&mut self, now: Duration, mark: u64, sight: Sight) -> Verdict {
        self.changes = None;
        if let Some(polled) = &mut self.polled {
            *polled = now;
        }
        if self.taken == Some(mark) {
            self.doubt = None;
            return Verdict::Same;
        }
        let believed = self.doubt.is_some_and(|(doubted, since)| doubted == mark && now >= since + DOUBT);
        if sight == Sight::Sound || believed {
            self.doubt = None;
            self.taken = Some(mark);
            return Verdict::Take;
        }
        match self.doubt {
            Some((doubted, _)) if doubted == mark => {}
            _ => self.doubt = Some((mark, now)),
        }
        Verdict::Wait
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    /// Looks as often as the watch wants to, until it wants no more; the disk is asked what lies there at each moment.
    fn follow(watch: &mut Watch, mut now: Duration, disk: impl Fn(Duration) -> (u64, Sight)) -> Vec<(u64, u64)> {
        let mut taken = Vec::new();
        while let Some(wait) = watch.wait(now) {
            now += wait;
            let (mark, sight) = disk(now);
            if watch.seen(now, mark, sight) == Verdict::Take {
                taken.push((u64::try_from(now.as_millis()).expect("soon"), mark));
            }
        }
        taken
    }

    #[test]
    fn a_saved_file_is_taken_when_it_has_been_quiet() {
        let mut watch = Watch::over(1);
        assert_eq!(watch.wait(ms(0)), None, "at rest nothing is looked at");
        watch.changed(ms(1000));
        assert_eq!(watch.wait(ms(1050)), Some(ms(150)));
        assert_eq!(follow(&mut watch, ms(1000), |_| (2, Sight::Sound)), [(1200, 2)]);
    }

    #[test]
    fn files_saved_one_after_the_other_are_taken_together() {
        let mut watch = Watch::over(1);
        for at in [1000, 1090, 1180] {
            watch.changed(ms(at));
        }
        assert_eq!(follow(&mut watch, ms(1180), |_| (2, Sight::Sound)), [(1380, 2)]);
    }

    #[test]
    fn a_program_that_never_stops_saving_does_not_hold_it_up_for_ever() {
        let mut watch = Watch::over(1);
        for at in (1000..4000).step_by(100) {
            watch.changed(ms(at));
            if watch.wait(ms(at)) == Some(Duration::ZERO) {
                assert_eq!((at, watch.seen(ms(at), 7, Sight::Sound)), (3000, Verdict::Take));
                return;
            }
        }
        panic!("it was never looked at");
    }

    #[test]
    fn what_changes_nothing_is_not_taken() {
        let mut watch = Watch::over(1);
        watch.changed(ms(1000));
        assert!(follow(&mut watch, ms(1000), |_| (1, Sight::Sound)).is_empty(), "saved again as it was");
        assert_eq!(watch.wait(ms(9000)), None);
    }

    #[test]
    fn a_half_written_file_is_not_believed() {
        let mut watch = Watch::over(1);
        watch.changed(ms(1000));
        let disk = |now| if now < ms(1500) { (2, Sight::Broken) } else { (3, Sight::Sound) };
        assert_eq!(follow(&mut watch, ms(1000), disk), [(1700, 3)]);
    }

    #[test]
    fn a_file_that_stays_broken_is_taken_as_broken_once() {
        let mut watch = Watch::over(1);
        watch.changed(ms(1000));
        assert_eq!(follow(&mut watch, ms(1000), |_| (2, Sight::Broken)), [(1700, 2)]);
        watch.changed(ms(3000));
        assert!(follow(&mut watch, ms(3000), |_| (2, Sight::Broken)).is_empty());
        watch.changed(ms(5000));
        assert_eq!(follow(&mut watch, ms(5000), |_| (1, Sight::Sound)), [(5200, 1)], "mended, it goes on at once");
    }

    #[test]
    fn one_that_changes_while_it_is_doubted_is_doubted_anew() {
        let mut watch = Watch::over(1);
        watch.changed(ms(1000));
        let disk = |now| if now < ms(1500) { (2, Sight::Broken) } else { (3, Sight::Broken) };
        assert_eq!(follow(&mut watch, ms(1000), disk), [(2200, 3)]);
    }

    #[test]
    fn a_rename_over_is_no_disappearance() {
        let mut watch = Watch::over(1);
        watch.changed(ms(1000));
        let disk = |now| if now < ms(1400) { (0, Sight::Gone) } else { (2, Sight::Sound) };
        assert_eq!(follow(&mut watch, ms(1000), disk), [(1700, 2)]);
    }

    #[test]
    fn a_deleted_file_is_gone_and_comes_back() {
        let mut watch = Watch::over(1);
        watch.changed(ms(1000));
        assert_eq!(follow(&mut watch, ms(1000), |_| (0, Sight::Gone)), [(1700, 0)]);
        watch.changed(ms(9000));
        assert_eq!(follow(&mut watch, ms(9000), |_| (1, Sight::Sound)), [(9200, 1)]);
    }

    #[test]
    fn where_nobody_tells_of_changes_the_disk_is_looked_at_now_and_then() {
        let mut watch = Watch::over(1);
        watch.alone(true, ms(0));
        assert_eq!(watch.wait(ms(400)), Some(ms(600)));
        assert_eq!(watch.seen(ms(1000), 1, Sight::Sound), Verdict::Same);
        assert_eq!(watch.wait(ms(1000)), Some(ms(1000)));
        watch.alone(true, ms(1500));
        assert_eq!(watch.wait(ms(1500)), Some(ms(500)), "being told twice changes nothing");
        watch.alone(false, ms(1500));
        assert_eq!(watch.wait(ms(1500)), None);
    }
}
