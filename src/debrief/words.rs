//! A move in words: what was done, and what could have been done instead.

use crate::encounter::moves::{CardOrder, Move, PlanQuestion, PlanSheet, Touch};
use crate::encounter::objection as objection_at;
use crate::model::{CardIx, ContactIx, FormIx};
use crate::scenario::case::Case;
use crate::scenario::format::Text;
use crate::speech;
use crate::words::{Argument, Words};

/// A move made, as one line: “You stayed silent”. `card` is the card that it was about.
pub fn did(case: &Case, words: &Words, mv: &Move, card: Option<CardIx>) -> String {
    Phrase::of(case, words, mv, card).with("did", words)
}

/// A move that could have been made in the place of `own`, as the first half of a sentence: “Had you stayed silent”.
pub fn had(case: &Case, words: &Words, mv: &Move, card: Option<CardIx>, own: &Move) -> String {
    let phrase = match (mv, own) {
        (Move::Contact(touch), Move::Contact(own)) => other_part(case, touch, own),
        (Move::Plan(sheet), Move::Plan(own)) => other_question(case, words, sheet, own),
        (Move::Arrange(order), Move::Arrange(own)) => left_aside(case, order, own),
        _ => None,
    };
    phrase.unwrap_or_else(|| Phrase::of(case, words, mv, card)).with("had", words)
}

/// A message without its first part, and what it speaks of.
struct Phrase {
    name: &'static str,
    arguments: Vec<(&'static str, String)>,
}

impl Phrase {
    const fn plain(name: &'static str) -> Self {
        Self { name, arguments: Vec::new() }
    }

    fn one(name: &'static str, argument: &'static str, text: Option<&str>) -> Self {
        Self { name, arguments: vec![(argument, text.unwrap_or_default().to_owned())] }
    }

    fn with(&self, way: &str, words: &Words) -> String {
        let arguments: Vec<(&'static str, Argument<'_>)> =
            self.arguments.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
        words.with(&format!("{way}-{}", self.name), &arguments)
    }

    fn of(case: &Case, words: &Words, mv: &Move, card: Option<CardIx>) -> Self {
        let scenario = &case.scenario;
        let (search, talk) = (scenario.prospecting.as_ref(), scenario.discovery.as_ref());
        let text = |name, text: Option<&Text>| Self::one(name, "text", text.map(Text::as_str));
        match mv {
            Move::Read(at) => Self::one("read", "source", case.finding(*at).map(|f| f.source.as_str())),
            Move::Contact(touch) => Self::contact(case, words, touch),
            Move::Reply(off, at) => {
                let call = search.map(|search| &search.call);
                let off = call.and_then(|call| match off {
                    None => call.gatekeeper.as_ref(),
                    Some(place) => call.brush_offs.get(usize::from(*place)),
                });
                text("reply", off.and_then(|off| off.replies.get(at.get())).map(|reply| &reply.text))
            }
            Move::Book(at) => {
                let slot = search.and_then(|search| search.slots.get(at.get()));
                Self::one("book", "slot", slot.map(Text::as_str))
            }
            Move::Drop(at) => Self::one("drop", "name", Some(name(case, *at))),
            Move::Arrange(order) => Self::one("arrange", "card", order.first().and_then(|at| title(case, *at))),
            Move::Present => Self::one("present", "card", card.and_then(|at| title(case, at))),
            Move::Brief => Self::one("brief", "card", card.and_then(|at| title(case, at))),
            Move::Skip => Self::one("skip", "card", card.and_then(|at| title(case, at))),
            Move::AskCard => text("ask", card.and_then(|at| case.card(at)?.asks.as_ref()).map(|asks| &asks.text)),
            Move::Ask(at) => text("ask", case.question(*at).map(|question| &question.text)),
            Move::SayBack(fact) => {
                let beat = case.beat(fact.problem, fact.layer, fact.beat);
                let noted =
                    beat.and_then(|beat| if fact.misheard { beat.misheard.as_ref() } else { beat.fact.as_ref() });
                Self::one("say-back", "fact", noted.map(Text::as_str))
            }
            Move::SmallTalk => text("small-talk", talk.and_then(|t| t.small_talk.as_ref()).map(|(offer, _)| offer)),
            Move::ChooseForm(at) => Self { name: "form", arguments: vec![("form", form(case, words, *at))] },
            Move::Tie(capability, problem) => {
                let third = scenario.third.as_ref();
                let capability = third.and_then(|third| third.capabilities.get(capability.get()));
                let capability = capability.map_or(String::new(), |c| c.title.as_str().to_owned());
                let problem = case.problem(*problem).map_or(String::new(), |p| p.title.as_str().to_owned());
                Self { name: "tie", arguments: vec![("capability", capability), ("problem", problem)] }
            }
            Move::Answer(objection, at) => {
                let answers = objection_at(case, *objection).map(|objection| &objection.answers);
                text("answer", answers.and_then(|answers| answers.get(at.get())).map(|answer| &answer.text))
            }
            Move::NextStep(at) => text("step", scenario.next_steps.get(at.get()).map(|step| &step.text)),
            plain => Self::plain(plain_name(plain)),
        }
    }

    fn contact(case: &Case, words: &Words, touch: &Touch) -> Self {
        let medium = words.get(speech::medium_key(touch.medium));
        Self { name: "contact", arguments: vec![("name", name(case, touch.contact).to_owned()), ("medium", medium)] }
    }
}

/// The message of a move that needs nothing but its name.
const fn plain_name(mv: &Move) -> &'static str {
    match mv {
        Move::Wait => "wait",
        Move::AskRecontact => "recontact",
        Move::HangUp => "hang-up",
        Move::Finish => "finish",
        Move::Plan(_) => "plan",
        Move::Begin => "begin",
        Move::Poll => "poll",
        Move::Chat => "chat",
        Move::Pause => "pause",
        Move::Conclude => "conclude",
        Move::Silence => "silence",
        Move::Nod => "nod",
        Move::More => "more",
        Move::CutIn => "cut-in",
        Move::Propose => "propose",
        Move::HearOut => "hear-out",
        Move::AskBehind => "ask-behind",
        Move::CheckAnswer => "check",
        Move::Hint => "hint",
        Move::Tell(_) => "tell",
        Move::Close => "close",
        _ => "leave",
    }
}

pub(super) fn name(case: &Case, at: ContactIx) -> &str {
    case.contact(at).map_or("", |contact| contact.name.as_str())
}

fn title(case: &Case, at: CardIx) -> Option<&str> {
    case.card(at).map(|card| card.title.as_str())
}

fn form(case: &Case, words: &Words, at: FormIx) -> String {
    let form = case.scenario.third.as_ref().and_then(|third| third.forms.get(at.get()));
    form.map_or(String::new(), |form| words.get(speech::form_key(form.kind)))
}

/// The part in which a message differs from that which was sent to the same person by the same channel.
fn other_part(case: &Case, touch: &Touch, own: &Touch) -> Option<Phrase> {
    if (touch.contact, touch.medium) != (own.contact, own.medium) {
        return None;
    }
    let kind = (0..touch.parts.len()).find(|kind| touch.parts[*kind] != own.parts[*kind]);
    let text = match kind {
        Some(kind) => case.parts(kind).get(touch.parts[kind].get()).map(|part| &part.text),
        None => case.asks().get(touch.ask.get()).map(|ask| &ask.text),
    };
    Some(Phrase::one("part", "text", text.map(Text::as_str)))
}

/// The question of the plan under which a sheet differs from that which was filled, if it is a single one.
fn other_question(case: &Case, words: &Words, sheet: &PlanSheet, own: &PlanSheet) -> Option<Phrase> {
    let mut differing = (0..sheet.chosen.len()).filter(|place| sheet.chosen[*place] != own.chosen[*place]);
    let (place, None) = (differing.next()?, differing.next()) else { return None };
    let question = PlanQuestion::ALL[place];
    let options = case.plan_options(question);
    let chosen = sheet.chosen[place].iter().filter_map(|at| options.get(at.get())).map(|option| option.text.as_str());
    let (question, options) = (words.get(speech::plan_key(question)), chosen.collect::<Vec<_>>().join("; "));
    Some(Phrase { name: "plan-question", arguments: vec![("question", question), ("options", options)] })
}

/// The card that an order leaves aside, where that is the whole difference.
fn left_aside(case: &Case, order: &CardOrder, own: &CardOrder) -> Option<Phrase> {
    let gone = own.iter().find(|card| !order.contains(card))?;
    let rest = own.iter().filter(|card| *card != gone);
    rest.eq(order.iter()).then(|| Phrase::one("without", "card", title(case, *gone)))
}
