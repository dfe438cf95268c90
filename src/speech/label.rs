//! What can be done, in words.

use crate::encounter::moves::{FactRef, PlanQuestion};
use crate::encounter::view::Offer;
use crate::encounter::{Move, Stage, View};
use crate::model::{CapabilityIx, CardIx, ContactIx, EncounterKind, FindingIx, FormIx, ProblemIx, QuestionIx, SlotIx};
use crate::scenario::format::FormKind;
use crate::words::Words;

/// The label of a move on offer. One that takes arguments ends in “…”.
pub fn label(view: &View<'_>, words: &Words, offer: &Offer) -> String {
    match offer {
        Offer::Ready(mv) => move_label(view, words, mv),
        Offer::Compose => words.get("move-contact"),
        Offer::Plan => words.get("move-plan"),
        Offer::Arrange => words.get("move-arrange"),
        Offer::SayBack => words.get("move-say-back"),
        Offer::Tie => words.get("move-tie"),
        Offer::Tell => words.get("move-tell"),
    }
}

/// The label of a move that is whole, with its arguments.
pub fn move_label(view: &View<'_>, words: &Words, mv: &Move) -> String {
    let texts = view.texts();
    let text = |key: &str, text: Option<&str>| words.with(key, &[("text", text.unwrap_or_default().into())]);
    match mv {
        Move::Read(at) => read(view, words, *at),
        Move::Contact(touch) => touched(view, words, "move-contact-whole", touch.contact, touch.medium),
        Move::Reply(off, at) => text("move-reply", texts.reply(*off, *at)),
        Move::Book(at) => book(view, words, *at),
        Move::Drop(at) => words.with("move-drop", &[("name", name(view, *at).into())]),
        Move::Arrange(order) => arranged(view, words, order),
        Move::Present => next_card(view, words),
        Move::AskCard => ask_card(view, words),
        Move::Ask(at) => ask(view, words, *at),
        Move::SayBack(fact) => said_back(view, words, "move-say-back-whole", *fact),
        Move::SmallTalk => text("move-small-talk", texts.small_talk()),
        Move::Propose => text("move-propose", texts.proposes()),
        Move::ChooseForm(at) => form(view, words, *at),
        Move::Tie(capability, problem) => tied(view, words, "move-tie-whole", *capability, *problem),
        Move::Answer(objection, at) => text("move-answer", texts.answer(*objection, *at)),
        Move::NextStep(at) => text("move-next-step", texts.next_step(*at)),
        Move::Leave if before_the_meeting(view) => words.get("move-give-up"),
        plain => words.get(plain_key(plain)),
    }
}

/// The message of a move that needs nothing but its name.
const fn plain_key(mv: &Move) -> &'static str {
    match mv {
        Move::Wait => "move-wait",
        Move::AskRecontact => "move-ask-recontact",
        Move::HangUp => "move-hang-up",
        Move::Finish => "move-finish",
        Move::Plan(_) => "move-plan-whole",
        Move::Begin => "move-begin",
        Move::Brief => "move-brief",
        Move::Skip => "move-skip",
        Move::Poll => "move-poll",
        Move::Chat => "move-chat",
        Move::Pause => "move-pause",
        Move::Conclude => "move-conclude",
        Move::Silence => "move-silence",
        Move::Nod => "move-nod",
        Move::More => "move-more",
        Move::CutIn => "move-cut-in",
        Move::HearOut => "move-hear-out",
        Move::AskBehind => "move-ask-behind",
        Move::CheckAnswer => "move-check-answer",
        Move::Tell(_) => "move-tell-whole",
        Move::Close => "move-close",
        Move::Hint => "move-hint",
        _ => "move-leave",
    }
}

/// The message with one question of the plan sheet.
pub const fn plan_key(question: PlanQuestion) -> &'static str {
    match question {
        PlanQuestion::Goals => "plan-goals",
        PlanQuestion::Needs => "plan-needs",
        PlanQuestion::Learn => "plan-learn",
        PlanQuestion::Ask => "plan-ask",
        PlanQuestion::Offer => "plan-offer",
        PlanQuestion::Objections => "plan-objections",
    }
}

/// The message with the name of a form of the third meeting.
pub const fn form_key(kind: FormKind) -> &'static str {
    match kind {
        FormKind::Demonstration => "form-demonstration",
        FormKind::TrialBatch => "form-trial-batch",
        FormKind::FactoryVisit => "form-factory-visit",
        FormKind::QuoteReview => "form-quote-review",
        FormKind::SolutionPresentation => "form-solution-presentation",
    }
}

fn before_the_meeting(view: &View<'_>) -> bool {
    matches!(view.stage, Stage::Encounter(EncounterKind::Prospecting | EncounterKind::Preparation))
}

fn name<'p>(view: &View<'p>, at: ContactIx) -> &'p str {
    view.texts().contact(at).map_or("", |contact| contact.name)
}

pub(super) fn touched(
    view: &View<'_>,
    words: &Words,
    key: &str,
    contact: ContactIx,
    medium: crate::model::Medium,
) -> String {
    let medium = words.get(super::medium_key(medium));
    words.with(key, &[("name", name(view, contact).into()), ("medium", medium.as_str().into())])
}

fn book(view: &View<'_>, words: &Words, at: SlotIx) -> String {
    let who = view.would_meet().map_or("", |contact| name(view, contact));
    words.with("move-book", &[("name", who.into()), ("slot", view.texts().slot(at).unwrap_or_default().into())])
}

fn read(view: &View<'_>, words: &Words, at: FindingIx) -> String {
    let finding = view.texts().finding(at);
    let source = finding.as_ref().map_or("", |f| f.source);
    let minutes = finding.as_ref().map_or(0, |f| i64::from(f.minutes));
    words.with("move-read", &[("source", source.into()), ("minutes", minutes.into())])
}

fn arranged(view: &View<'_>, words: &Words, order: &[CardIx]) -> String {
    let titles: Vec<&str> = order.iter().filter_map(|at| view.texts().card(*at)).map(|card| card.title).collect();
    words.with("move-arrange-whole", &[("cards", titles.join("; ").as_str().into())])
}

fn next_card(view: &View<'_>, words: &Words) -> String {
    match view.cards_ahead().first().and_then(|at| view.texts().card(*at)) {
        Some(card) => {
            let minutes = i64::from(card.minutes);
            words.with("move-present", &[("card", card.title.into()), ("minutes", minutes.into())])
        }
        None => words.get("move-present-any"),
    }
}

fn ask_card(view: &View<'_>, words: &Words) -> String {
    let shown = view.cards_shown().last().and_then(|at| view.texts().card(*at));
    match shown.and_then(|card| card.question) {
        Some(question) => words.with("move-ask-card", &[("question", question.into())]),
        None => words.get("move-ask-card-any"),
    }
}

fn ask(view: &View<'_>, words: &Words, at: QuestionIx) -> String {
    let text = view.texts().question(at).map_or("", |(text, _)| text);
    match view.kind_of(at) {
        Some(kind) => {
            let kind = words.get(&format!("layer-{}", kind.name()));
            words.with("move-ask-kind", &[("text", text.into()), ("kind", kind.as_str().into())])
        }
        None => words.with("move-ask", &[("text", text.into())]),
    }
}

pub(super) fn said_back(view: &View<'_>, words: &Words, key: &str, fact: FactRef) -> String {
    words.with(key, &[("fact", view.fact_text(fact).unwrap_or_default().into())])
}

pub(super) fn form(view: &View<'_>, words: &Words, at: FormIx) -> String {
    // The author's words often name the kind already.
    let text = view.texts().form(at).map_or("", |(_, text)| text);
    words.with("move-form", &[("text", text.into())])
}

pub(super) fn tied(view: &View<'_>, words: &Words, key: &str, at: CapabilityIx, problem: ProblemIx) -> String {
    let capability = view.texts().capability(at).map_or("", |(title, _)| title);
    let problem = view.texts().problem(problem).unwrap_or_default();
    words.with(key, &[("capability", capability.into()), ("problem", problem.into())])
}
