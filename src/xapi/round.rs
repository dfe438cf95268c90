//! One round of sending, as a machine without a line or a clock: it says what to ask the store next, takes the answer, and
//! says what has become of which statement. Whoever drives it keeps each fate before asking on.
//!
//! Nothing is sent again on a guess: whatever may have arrived is looked for by its id first.

use super::answer::{Answer, Held, held, taken};
use crate::records::{Fate, Parcel, Paused};
use std::collections::VecDeque;
use std::time::Duration;
use uuid::Uuid;

/// How often one statement is sent within a round. A store that says it took something which it then does not have is
/// left alone for a while.
const SENT_AT_MOST: u8 = 2;

/// What to ask the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request<'r> {
    /// To take these statements, at least one.
    Take(Vec<&'r Parcel>),
    /// Whether it has this one.
    Find(&'r Parcel),
}

/// How a round goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// With the next request, if there is one.
    On,
    /// After a while: something is wrong that passes. The store may have said for how long at least.
    Later(String, Option<Duration>),
    /// When a person has seen to it: the key, or the address.
    Paused(Paused, String),
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What has become of statements.
    pub fates: Vec<(Uuid, Fate)>,
    /// How it goes on.
    pub next: Next,
}

impl Outcome {
    const fn on(fates: Vec<(Uuid, Fate)>) -> Self {
        Self { fates, next: Next::On }
    }
}

/// One thing to do, by the places of parcels.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Job {
    Take(Vec<usize>),
    /// Look for one; with the store's words if it said that it has another statement of that id.
    Find(usize, Option<String>),
}

/// A round of sending.
#[derive(Clone, Debug)]
pub struct Round {
    parcels: Vec<Parcel>,
    sent: Vec<u8>,
    jobs: VecDeque<Job>,
    /// Those that the store was found not to have.
    missing: Vec<usize>,
}

impl Round {
    /// A round with these statements: those that may have arrived are looked for first.
    pub fn new(parcels: Vec<Parcel>) -> Self {
        let (unsure, fresh): (Vec<usize>, Vec<usize>) = (0..parcels.len()).partition(|at| parcels[*at].unsure);
        let mut jobs: VecDeque<Job> = unsure.into_iter().map(|at| Job::Find(at, None)).collect();
        if !fresh.is_empty() {
            jobs.push_back(Job::Take(fresh));
        }
        Self { sent: vec![0; parcels.len()], parcels, jobs, missing: Vec::new() }
    }

    /// What to ask next; `None` when everything is settled.
    pub fn request(&mut self) -> Option<Request<'_>> {
        if self.jobs.is_empty() && !self.missing.is_empty() {
            self.jobs.push_back(Job::Take(std::mem::take(&mut self.missing)));
        }
        Some(match self.jobs.front()? {
            Job::Take(all) => Request::Take(all.iter().map(|at| &self.parcels[*at]).collect()),
            Job::Find(at, _) => Request::Find(&self.parcels[*at]),
        })
    }

    /// Takes in the answer to the request.
    pub fn answered(&mut self, answer: &Answer) -> Outcome {
        match self.jobs.pop_front() {
            None => Outcome::on(Vec::new()),
            Some(Job::Take(all)) => self.after_take(all, answer),
            Some(Job::Find(at, conflict)) => self.after_find(at, conflict, answer),
        }
    }

    fn after_take(&mut self, all: Vec<usize>, answer: &Answer) -> Outcome {
        for at in &all {
            self.sent[*at] = self.sent[*at].saturating_add(1);
        }
        let Answer::Whole { status, body, wait } = answer else {
            let fate = if matches!(answer, Answer::Lost(_)) { Fate::Unsure } else { Fate::Waiting };
            return Outcome { fates: self.all(&all, &fate), next: Next::Later(answer.in_words(), None) };
        };
        match status {
            200 => self.after_taken(&all, body, answer),
            201..=299 => Outcome::on(self.all(&all, &Fate::Sent)),
            401 | 403 => {
                Outcome { fates: self.all(&all, &Fate::Waiting), next: Next::Paused(Paused::Key, answer.in_words()) }
            }
            // 404 and its like, and redirections, which are never followed: this is not where the store is.
            300..=399 | 404 | 405 | 406 | 410 | 415 | 421 => Outcome {
                fates: self.all(&all, &Fate::Waiting),
                next: Next::Paused(Paused::Address, answer.in_words()),
            },
            // Too much, or too early: it was not looked at.
            408 | 425 | 429 => {
                Outcome { fates: self.all(&all, &Fate::Waiting), next: Next::Later(answer.in_words(), *wait) }
            }
            400..=499 => self.after_refusal(all, *status, answer),
            // A server that failed may have failed after it stored them.
            _ => Outcome { fates: self.all(&all, &Fate::Unsure), next: Next::Later(answer.in_words(), *wait) },
        }
    }

    /// The store says that it took them, and which. Those that it does not name are looked for.
    fn after_taken(&mut self, all: &[usize], body: &[u8], answer: &Answer) -> Outcome {
        let named = taken(body).unwrap_or_default();
        let (there, rest): (Vec<usize>, Vec<usize>) = all.iter().partition(|at| named.contains(&self.parcels[**at].id));
        let tired = rest.iter().any(|at| self.sent[*at] >= SENT_AT_MOST);
        let mut fates = self.all(&there, &Fate::Sent);
        fates.extend(self.all(&rest, &Fate::Unsure));
        if tired {
            let why = format!("the store does not say what it has taken; it said {}", answer.in_words());
            return Outcome { fates, next: Next::Later(why, None) };
        }
        for at in rest.into_iter().rev() {
            self.jobs.push_front(Job::Find(at, None));
        }
        Outcome::on(fates)
    }

    /// The store will not have them as they are: halves are tried until the one is found that it will not have.
    fn after_refusal(&mut self, mut all: Vec<usize>, status: u16, answer: &Answer) -> Outcome {
        if let [one] = all[..] {
            if status == 409 {
                self.jobs.push_front(Job::Find(one, Some(answer.in_words())));
                return Outcome::on(Vec::new());
            }
            return Outcome::on(self.all(&all, &Fate::Aside(answer.in_words())));
        }
        let second = all.split_off(all.len() / 2);
        for half in [second, all] {
            for at in &half {
                // A half is not the same request again.
                self.sent[*at] = self.sent[*at].saturating_sub(1);
            }
            self.jobs.push_front(Job::Take(half));
        }
        Outcome::on(Vec::new())
    }

    fn after_find(&mut self, at: usize, conflict: Option<String>, answer: &Answer) -> Outcome {
        let aside = |words: String| Fate::Aside(words);
        let one = [at];
        let later = |why: String, wait| Outcome { fates: self.all(&one, &Fate::Unsure), next: Next::Later(why, wait) };
        let Answer::Whole { status, body, wait } = answer else { return later(answer.in_words(), None) };
        let found = match status {
            200..=299 => held(body, &self.parcels[at].text),
            404 => Held::Nothing,
            401 => {
                let next = Next::Paused(Paused::Key, answer.in_words());
                return Outcome { fates: self.all(&one, &Fate::Unsure), next };
            }
            // A key that may write and not read, or a store that answers no such question. It is sent again then: the
            // standard has a store keep each id once.
            400 | 403 | 405 | 406 | 501 => Held::Nothing,
            _ => return later(answer.in_words(), *wait),
        };
        match (found, conflict) {
            (Held::Same, _) => Outcome::on(self.all(&one, &Fate::Sent)),
            (Held::Other, None) => {
                Outcome::on(self.all(&one, &aside("the store holds another statement with this id".into())))
            }
            (Held::Other | Held::Nothing, Some(words)) => Outcome::on(self.all(&one, &aside(words))),
            (Held::Nothing, None) if self.sent[at] >= SENT_AT_MOST => {
                later("the store said that it took a statement, and does not have it".to_owned(), None)
            }
            (Held::Nothing, None) => {
                self.missing.push(at);
                Outcome::on(self.all(&one, &Fate::Waiting))
            }
            (Held::Unclear, _) => later(format!("the answer cannot be understood: {}", answer.in_words()), None),
        }
    }

    fn all(&self, places: &[usize], fate: &Fate) -> Vec<(Uuid, Fate)> {
        places.iter().map(|at| (self.parcels[*at].id, fate.clone())).collect()
    }
}
