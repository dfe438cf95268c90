//! What the page on learning records shows, read off what is kept.

use super::state;
use crate::encounter::Play;
use crate::encounter::view::Offer;
use crate::records::{Outbox, PlayId, Player, SetAside, Sqlite, Stamp};
use crate::scenario::case::Case;
use crate::scenario::report::visible;
use crate::ui::{KeyFrom, LearningLine, LearningSheet};
use crate::words::Words;
use crate::xapi::{News, Report, Setup, SetupError, Source};
use jiff::tz::TimeZone;
use serde_json::Value;
use std::sync::Arc;

/// How many statements are listed of each kind.
const LISTED: usize = 20;

/// The page as things stand now.
pub(super) fn of(store: &Sqlite, heard: &Report, words: &Words) -> Result<LearningSheet, SetupError> {
    let (setup, standing) = (Setup::read(store)?, store.standing()?);
    let on = setup.as_ref().is_some_and(|setup| setup.on);
    let next = store.parcels(LISTED, usize::MAX)?;
    let set_aside = store.set_aside(LISTED)?;
    let from = |source| match source {
        Source::ThisRun => KeyFrom::ThisRun,
        Source::Environment => KeyFrom::Environment,
        Source::Keyring => KeyFrom::Keyring,
    };
    let (address, home_page, names) = setup.map_or_else(Default::default, |setup| {
        (setup.address.to_string(), setup.home_page.as_str().to_owned(), setup.names)
    });
    Ok(LearningSheet {
        on,
        address,
        home_page,
        names,
        key: heard.key.clone().map(|(name, source)| (visible(&name), from(source))).filter(|_| on),
        waiting: count(standing.waiting),
        aside: count(standing.aside),
        sent: count(standing.sent),
        sent_at: standing.sent_at.map(clock),
        state: state(on, heard, clock, standing.fault.as_deref()),
        next: next.iter().map(|parcel| line(&parcel.text, None, words)).collect(),
        set_aside: set_aside.iter().map(|one: &SetAside| line(&one.text, Some(&one.why), words)).collect(),
        ..LearningSheet::default()
    })
}

/// What goes out when a case is begun and a first move is made, as an example.
pub(super) fn example(setup: &Setup, player: &Player, case: Arc<Case>, words: &Words) -> Vec<LearningLine> {
    let level = case.scenario.level;
    let mut play = Play::new(case, 1, level);
    let ready = play.view().moves.iter().find_map(|offer| match offer {
        Offer::Ready(mv) => Some(mv.clone()),
        _ => None,
    });
    // A move that is open is not refused; without one the example is shorter.
    let _ = ready.map(|mv| play.make(mv));
    let news = News { begun: true, since: 0, over: None, at: Stamp::now() };
    let all = setup.outgoing(player, PlayId::new(), &play, None, &news);
    all.iter().map(|one| line(&String::from_utf8_lossy(&one.bytes), None, words)).collect()
}

fn count(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// A moment as people here write it.
fn clock(at: Stamp) -> String {
    at.timestamp().to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// A statement in a few words.
fn line(text: &str, why: Option<&str>, words: &Words) -> LearningLine {
    let statement: Value = serde_json::from_str(text).unwrap_or_default();
    let verb = statement["verb"]["display"]["en"].as_str().unwrap_or_default();
    let object = statement["object"]["id"].as_str().unwrap_or_default();
    let what =
        statement["result"]["response"].as_str().unwrap_or_else(|| object.rsplit(':').next().unwrap_or_default());
    let at = statement["timestamp"].as_str().and_then(|at| at.parse::<jiff::Timestamp>().ok());
    LearningLine {
        says: words.with(&format!("learning-said-{verb}"), &[("what", what.into())]),
        at: at.map(|at| clock(Stamp(at.as_millisecond()))).unwrap_or_default(),
        text: format!("{statement:#}"),
        why: why.map(visible),
    }
}
