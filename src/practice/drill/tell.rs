//! A verdict in words: what was done, what the customer did because of it, and what would have helped. About the moment,
//! never the person.

use super::cut::deeper;
use super::{Behaviour, Round, Verdict};
use crate::encounter::Play;
use crate::encounter::event::Line;
use crate::encounter::view::text_of;
use crate::model::CardIx;
use crate::records::RoundEnd;
use crate::words::Words;

/// From so many thousandths on a change of ease is told.
const FELT: i64 = 15;

/// What is told of a round that was judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How it ended, in a word or two.
    pub outcome: String,
    /// What was done.
    pub what: String,
    /// What the customer did because of it.
    pub customer: String,
    /// The customer's own words with it.
    pub said: Vec<String>,
    /// What would have helped; `None` where nothing was missing.
    pub helped: Option<String>,
}

/// Tells of a round that was judged. `play` is the round as it was played.
pub fn tell(words: &Words, round: &Round, play: &Play, verdict: &Verdict) -> Told {
    let (behaviour, case) = (round.cut.behaviour, play.case());
    let (name, outcome) = (behaviour.name(), verdict.outcome.name());
    let said = verdict.said.iter().map(|line| text_of(case, *line).to_owned()).filter(|text| !text.is_empty());
    let feeling = match verdict.ease {
        ease if ease >= FELT => "warmer",
        ease if ease <= -FELT => "cooler",
        _ => "same",
    };
    let waited = verdict.outcome == RoundEnd::Held && behaviour == Behaviour::HearSignal && !accepted(verdict);
    let what = if waited { "drill-hear-signal-waited".to_owned() } else { format!("drill-{name}-{outcome}") };
    Told {
        outcome: words.get(&format!("drill-{outcome}")),
        what: words.get(&what),
        customer: words.with(&format!("drill-customer-{feeling}"), &[("name", case.persona.name.as_str().into())]),
        said: said.collect(),
        helped: (verdict.outcome != RoundEnd::Held).then(|| helped(words, round)),
    }
}

fn accepted(verdict: &Verdict) -> bool {
    verdict.said.contains(&Line::Accepts)
}

/// What would have helped at the moment of the cut.
fn helped(words: &Words, round: &Round) -> String {
    let (play, behaviour) = (&round.play, round.cut.behaviour);
    let view = play.view();
    let thing = match behaviour {
        Behaviour::SayBack => {
            let right = view.facts_to_say_back().into_iter().find(|(fact, _)| !fact.misheard);
            right.map(|(_, text)| text.to_owned())
        }
        Behaviour::AskDeeper => deeper(play).and_then(|at| view.texts().question(at)).map(|(text, _)| text.to_owned()),
        Behaviour::OrderDeck => {
            let case = play.case();
            let gain = |card: &CardIx| case.links.cards.get(card.get()).map(|link| (link.gain, link.relevance));
            let best = CardIx::all(case.links.cards.len()).max_by_key(gain);
            best.and_then(|card| case.card(card)).map(|card| card.title.to_string())
        }
        _ => None,
    };
    words.with(&format!("drill-{}-help", behaviour.name()), &[("thing", thing.unwrap_or_default().as_str().into())])
}
