//! The plan sheet, the presentation, the third encounter and the next steps.

use super::customer::field;
use super::names::Names;
use super::{Known, Report, has_meeting, ids};
use crate::model::{Id, InterestIx, LayerKind, Medium, ProblemIx, Thousandths};
use crate::scenario::case::{CardLink, Links};
use crate::scenario::diagnostic::Code;
use crate::scenario::format::limits;
use crate::scenario::format::{
    Card, CardKind, CardQuestion, NextStepKind, Objection, Plan, PlanOption, Scenario, Third,
};
use crate::scenario::place::Place;

/// The least that an interest must concern the customer for a card to hit it.
const HITS: Thousandths = Thousandths::new(300);

/// Checks that people answer at once where a conversation is held.
pub(super) fn live(at: &Place<'_>, medium: Medium, report: &mut Report<'_>) {
    if !medium.is_live() {
        let message = format!("nobody can hold this meeting by {}", medium.name());
        let help = "use `Phone`, `Video`, `VideoNoCamera` or `Room`";
        report.error(Code::InvalidValue, &at.field("medium"), message, help);
    }
}

pub(super) fn plan(scenario: &Scenario, known: &Known<'_>, links: &mut Links, report: &mut Report<'_>) {
    let Some(plan) = &scenario.plan else { return };
    let root = Place::ROOT;
    let at = root.field("plan");
    report.number(&at.field("minutes"), plan.minutes, limits::MINUTES);
    let Plan { minutes: _, goals, needs, learn, ask, offer, objections } = plan;
    let others = [("goals", goals), ("learn", learn), ("ask", ask), ("offer", offer), ("objections", objections)];
    for (name, options) in others {
        let at = at.field(name);
        plan_options(&at, options, report);
        for (index, option) in options.iter().enumerate().filter(|(_, option)| option.about.is_some()) {
            let message = "only an option of `needs` speaks of a problem; this `about` does nothing";
            report.warning(Code::InvalidValue, &at.named(index, &option.id).field("about"), message, "take it out");
        }
    }
    let at = at.field("needs");
    plan_options(&at, needs, report);
    let about = |(index, option): (usize, &PlanOption)| {
        let at = at.named(index, &option.id);
        option.about.as_ref().and_then(|id| known.problems.find(id, &at.field("about"), report)).map(ProblemIx::new)
    };
    links.planned_needs = needs.iter().enumerate().map(about).collect();
}

fn plan_options(at: &Place<'_>, options: &[PlanOption], report: &mut Report<'_>) {
    report.count(at, options.len(), limits::CHOICE);
    Names::of("an option", at, ids(options, |option| &option.id), report);
    if !options.is_empty() && options.iter().all(|option| !option.fits) {
        let message = format!("nothing in `{at}` fits, so nobody can plan it well");
        report.warning(Code::MissingPart, at, message, "about half of the options should have `fits: true`");
    }
}

pub(super) fn presentation(scenario: &Scenario, known: &Known<'_>, links: &mut Links, report: &mut Report<'_>) {
    let Some(presentation) = &scenario.presentation else { return };
    let root = Place::ROOT;
    let at = root.field("presentation");
    if matches!(presentation.medium, Medium::Letter | Medium::Email | Medium::Social | Medium::Phone) {
        let message = format!("nobody can show cards by {}", presentation.medium.name());
        let help = "use `Video`, `VideoNoCamera` or `Room`";
        report.error(Code::InvalidValue, &at.field("medium"), message, help);
    }
    report.number(&at.field("minutes"), presentation.minutes, limits::MINUTES);
    report.count(&at.field("greeting"), presentation.greeting.len(), limits::BREATHS);
    let place = at.field("cards");
    report.count(&place, presentation.cards.len(), limits::CHOICE);
    Names::of("a card", &place, ids(&presentation.cards, |card| &card.id), report);
    for (index, card) in presentation.cards.iter().enumerate() {
        let at = place.named(index, &card.id);
        report.number(&at.field("minutes"), card.minutes, limits::MINUTES);
        links.cards.push(self::card(&at, card, scenario, known, report));
    }
}

fn card(at: &Place<'_>, card: &Card, scenario: &Scenario, known: &Known<'_>, report: &mut Report<'_>) -> CardLink {
    let about = at.field("about");
    let weights = known.interests.find_all(&card.about, &about, report, InterestIx::new);
    let weights = weights.filter_map(|at| scenario.interests.get(at.get())).map(|interest| interest.weight);
    let heaviest = weights.max().unwrap_or_default();
    let on_topic = |gain| if heaviest >= HITS { gain } else { -1000 };
    let (gain, relevance) = match card.kind {
        CardKind::Pain => (on_topic(3000), heaviest),
        CardKind::Proof => (on_topic(2000), Thousandths::new(heaviest.of(800))),
        CardKind::Credibility => (1000, Thousandths::new(250)),
        CardKind::History => (0, Thousandths::new(50)),
    };
    let asks = card.asks.as_ref().and_then(|asks| card_question(&at.field("asks"), asks, scenario, known, report));
    CardLink { gain, relevance, asks }
}

fn card_question(
    at: &Place<'_>,
    asks: &CardQuestion,
    scenario: &Scenario,
    known: &Known<'_>,
    report: &mut Report<'_>,
) -> Option<(ProblemIx, LayerKind)> {
    let problem = known.problems.find(&asks.about, &at.field("about"), report)?;
    if scenario.problems.get(problem).is_some_and(|problem| problem.layers.of(asks.kind).is_empty())
        && !report.has_gap(&[&Place::ROOT.field("problems").item(problem)])
    {
        let message = format!("the problem `{}` has nothing in its layer `{}`", asks.about, field(asks.kind));
        let help = "ask for a layer that is written";
        let problems = Place::ROOT.field("problems");
        let other = problems.item(problem);
        report.error_beside(Code::MissingPart, &at.field("kind"), message, help, (&other.field("id"), "this problem"));
    }
    Some((ProblemIx::new(problem), asks.kind))
}

pub(super) fn third(scenario: &Scenario, known: &Known<'_>, links: &mut Links, report: &mut Report<'_>) {
    let Some(third) = &scenario.third else { return };
    let Third { medium, minutes, doubt, greeting, forms, capabilities, objections, .. } = third;
    let root = Place::ROOT;
    let at = root.field("third");
    live(&at, *medium, report);
    report.number(&at.field("minutes"), *minutes, limits::MINUTES);
    report.count(&at.field("greeting"), greeting.len(), limits::BREATHS);
    let place = at.field("forms");
    report.count(&place, forms.len(), limits::FORMS);
    Names::of("a form", &place, ids(forms, |form| &form.id), report);
    let is_answered = forms.iter().any(|form| form.kind.answers(*doubt));
    if !forms.is_empty() && !is_answered && !report.has_gap(&[&place, &at.field("doubt")]) {
        let message = format!("no form answers the doubt `{doubt:?}`, so no choice is right");
        report.error(Code::MissingPart, &place, message, "add a form that answers it, or change `doubt`");
    }
    let place = at.field("capabilities");
    report.count(&place, capabilities.len(), limits::CAPABILITIES);
    Names::of("a capability", &place, ids(capabilities, |capability| &capability.id), report);
    for (index, capability) in capabilities.iter().enumerate() {
        let at = place.named(index, &capability.id);
        let at = at.field("solves");
        links.solves.push(known.problems.find_all(&capability.solves, &at, report, ProblemIx::new).collect());
    }
    self::objections(&at.field("objections"), objections, report);
}

fn objections(at: &Place<'_>, objections: &[Objection], report: &mut Report<'_>) {
    report.count(at, objections.len(), limits::OBJECTIONS);
    Names::of("an objection", at, ids(objections, |objection| &objection.id), report);
    for (index, objection) in objections.iter().enumerate() {
        let at = at.named(index, &objection.id);
        report.count(&at.field("says"), objection.says.len(), limits::OBJECTION);
        let place = at.field("answers");
        report.count(&place, objection.answers.len(), limits::ANSWERS);
        Names::of("an answer", &place, objection.answers.iter().map(|answer| -> &Id { &answer.id }), report);
        if !objection.answers.iter().any(|answer| answer.right) && !report.has_gap(&[&place]) {
            let message = format!("the objection `{}` has no right answer", objection.id);
            report.error(Code::MissingPart, &place, message, "give one of the answers `right: true`");
        }
    }
}

pub(super) fn next_steps(scenario: &Scenario, report: &mut Report<'_>) {
    let root = Place::ROOT;
    let at = root.field("next_steps");
    let steps = &scenario.next_steps;
    if steps.is_empty() && has_meeting(scenario) {
        if report.has_gap(&[&at]) {
            return;
        }
        let message = "the case ends with a meeting, but there is no next step to ask for";
        return report.error(Code::MissingPart, &at, message, "write two to six `next_steps`");
    }
    if !steps.is_empty() {
        report.count(&at, steps.len(), limits::NEXT_STEPS);
    }
    Names::of("a next step", &at, ids(steps, |step| &step.id), report);
    for (index, step) in steps.iter().enumerate() {
        let at = at.named(index, &step.id);
        let (yes, no) = (at.field("yes"), at.field("no"));
        if step.yes.is_none() && step.kind != NextStepKind::Pressure && !report.has_gap(&[&yes]) {
            let message = format!("the next step `{}` does not say how the customer agrees to it", step.id);
            report.error(Code::MissingPart, &yes, message, "write `yes`; only a pressure goes without");
        }
        if step.no.is_none() && step.kind != NextStepKind::Continuation {
            let message = format!("the next step `{}` does not say how the customer refuses it", step.id);
            report.error(Code::MissingPart, &no, message, "write `no`; only a continuation goes without");
        }
    }
}
