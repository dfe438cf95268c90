//! The person, what was left to be found, and the problems in layers.

use super::{Known, Report, key, looks};
use crate::model::{Channel, InterestIx, LayerKind, Seconds};
use crate::scenario::case::{FindingLink, Links, ProblemLink};
use crate::scenario::diagnostic::Code;
use crate::scenario::format::limits;
use crate::scenario::format::{Beat, Finding, Persona, PersonaSource, Problem, Scenario, StateCue};
use crate::scenario::place::Place;

pub(super) fn persona_here(scenario: &Scenario, report: &mut Report<'_>) {
    if let PersonaSource::Here(person) = &scenario.customer.persona {
        persona(&Place::ROOT.field("customer").field("persona"), person, report);
    }
}

pub(super) fn persona(at: &Place<'_>, person: &Persona, report: &mut Report<'_>) {
    report.count(&at.field("shallow"), person.shallow.len(), limits::SHALLOW);
    looks::person(at, person.look.as_ref(), report);
    let shows = at.field("shows");
    state_cues(&shows.field("irritated"), &person.shows.irritated, report);
    state_cues(&shows.field("drifting"), &person.shows.drifting, report);
    state_cues(&shows.field("warming"), &person.shows.warming, report);
}

fn state_cues(at: &Place<'_>, cues: &[StateCue], report: &mut Report<'_>) {
    report.count(at, cues.len(), limits::STATE_CUES);
    let heard = cues.iter().any(|cue| matches!(cue.channel, Channel::Voice | Channel::Words));
    if !cues.is_empty() && !heard && !report.has_gap(&[at]) {
        let message = format!("nothing in `{at}` can be heard, so it can never be noticed over a telephone");
        report.warning(Code::MissingPart, at, message, "give one of them `channel: Voice` or `channel: Words`");
    }
}

pub(super) fn all(scenario: &Scenario, known: &Known<'_>, links: &mut Links, report: &mut Report<'_>) {
    let root = Place::ROOT;
    report.number(
        &root.field("customer").field("company").field("people"),
        scenario.customer.company.people,
        limits::PEOPLE,
    );
    findings(&root.field("footprint"), None, &scenario.footprint, known, links, report);
    for (index, problem) in scenario.problems.iter().enumerate() {
        let at = root.field("problems");
        let at = at.named(index, &problem.id);
        links.problems.push(self::problem(&at, problem, known, report));
    }
}

/// The findings of the footprint (`prospect` is `None`) or of one prospect.
pub(super) fn findings(
    at: &Place<'_>,
    prospect: Option<usize>,
    findings: &[Finding],
    known: &Known<'_>,
    links: &mut Links,
    report: &mut Report<'_>,
) {
    for (place, finding) in findings.iter().enumerate() {
        let at = at.named(place, &finding.id);
        report.number(&at.field("minutes"), finding.minutes, limits::READING);
        let about = known.interests.find_all(&finding.about, &at.field("about"), report, InterestIx::new).collect();
        links.findings.push(FindingLink { prospect, place, about });
    }
}

fn problem(at: &Place<'_>, problem: &Problem, known: &Known<'_>, report: &mut Report<'_>) -> ProblemLink {
    let about = problem.about.as_ref().and_then(|id| known.interests.find(id, &at.field("about"), report));
    if let Some(worth) = problem.worth {
        report.number(&at.field("worth"), worth, limits::WORTH);
    }
    let layers = at.field("layers");
    report.count(&layers.field("situation"), problem.layers.situation.len(), limits::SOME);
    for (above, layer) in LayerKind::ALL.into_iter().zip(LayerKind::ALL.into_iter().skip(1)) {
        let is_gap = problem.layers.of(above).is_empty() && !problem.layers.of(layer).is_empty();
        // A missing situation is reported as such.
        let is_lost = || report.has_gap(&[&layers.field(field(above))]);
        if is_gap && above != LayerKind::Situation && !is_lost() {
            let (above, layer) = (field(above), field(layer));
            let message = format!("the layer `{layer}` can never be reached: `{above}` above it is empty");
            let help = format!("write something into `{above}`, or take `{layer}` out");
            report.error(Code::MissingPart, &layers.field(layer), message, help);
        }
    }
    let takes = LayerKind::ALL.map(|layer| {
        beats(&layers.field(field(layer)), problem.layers.of(layer), report);
        problem.layers.of(layer).iter().map(|beat| Seconds::to_say(beat.says.as_str())).collect()
    });
    ProblemLink { about: about.map(InterestIx::new), key: key(problem.id.as_str()), takes }
}

/// The name of a layer's field.
pub(super) const fn field(layer: LayerKind) -> &'static str {
    match layer {
        LayerKind::Situation => "situation",
        LayerKind::Problem => "problem",
        LayerKind::Implication => "implication",
        LayerKind::NeedPayoff => "need",
    }
}

/// The beats of a layer or of a question's own answer.
pub(super) fn beats(at: &Place<'_>, beats: &[Beat], report: &mut Report<'_>) {
    report.count(at, beats.len(), limits::ANY);
    for (index, beat) in beats.iter().enumerate() {
        let at = at.item(index);
        let misheard = at.field("misheard");
        match (&beat.fact, &beat.misheard) {
            (None, Some(_)) if !report.has_gap(&[&at]) => {
                let message = format!("`{at}` has a `misheard` but no `fact` that could be misheard");
                let help = "write the right note as `fact`, or take `misheard` out";
                report.error(Code::MissingPart, &misheard, message, help);
            }
            (Some(fact), Some(wrong)) if fact == wrong => {
                let help = "write a note that is close, but wrong";
                let fact = at.field("fact");
                let message = "`misheard` says the same as `fact`";
                report.error_beside(Code::InvalidValue, &misheard, message, help, (&fact, "what is right"));
            }
            _ => {}
        }
    }
}
