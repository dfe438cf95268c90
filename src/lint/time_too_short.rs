//! A meeting that is too short for what belongs into it.

use super::{Example, Findings, Page, Rule, Subject};
use crate::encounter::least_time_of_third;
use crate::model::{EncounterKind, Seconds};
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;

/// The share of what the customer could tell, in thousandths, that should fit into a discovery.
const SHOULD_FIT: i64 = 400;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::TimeTooShort,
        what: "The time of an encounter cannot be kept: no card fits into the presentation; less than two fifths of what \
               the customer could tell fits into the discovery, even if every question is answered at once; choosing a \
               form and handling the objections that always come take longer than the third encounter has; or nothing \
               that was left to be found can be read before the meeting.",
        why: "The customer's time is over before a good seller can be done, so good play looks like bad play.",
        example: Example::Written {
            right: "    presentation: (\n        medium: Room,\n        minutes: 10,",
            wrong: "    presentation: (\n        medium: Room,\n        minutes: 2,",
        },
        mend: "Give the encounter more `minutes`, or let there be less in it.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &*subject.case;
    let mut warn = |field: &'static str, message: String, help: &str| {
        findings.warn(Code::TimeTooShort, &Place::ROOT.field(field).field("minutes"), message, help);
    };
    let scenario = &case.scenario;
    if let Some(presentation) = &scenario.presentation
        && let Some(shortest) = presentation.cards.iter().map(|card| card.minutes).min()
        && shortest > presentation.minutes
    {
        let message =
            format!("the shortest card takes {shortest} minutes, and the customer has {}", presentation.minutes);
        warn("presentation", message, "give the customer more time, or make cards shorter");
    }
    let share = subject.bounds.evidence_within_reach().get();
    if let Some(discovery) = &scenario.discovery
        && share < SHOULD_FIT
    {
        let message = format!(
            "in {} minutes no more than {} % of what the customer could tell can be heard",
            discovery.minutes,
            share / 10
        );
        warn("discovery", message, "give the customer more time, or see that every layer has a question");
    }
    if let Some(third) = &scenario.third {
        let always = third.objections.iter().filter(|objection| !objection.only_if_uneasy).count();
        let (needs, has) = (least_time_of_third(always), case.length(EncounterKind::Proposal));
        if needs > has {
            let message = format!(
                "form, objections and next step take {} minutes at least, and the customer has {}",
                needs.0.div_ceil(60),
                third.minutes
            );
            warn("third", message, "give the customer more time, or fewer objections");
        }
    }
    let shortest = scenario.footprint.iter().map(|finding| finding.minutes).min();
    if let (Some(plan), Some(shortest)) = (&scenario.plan, shortest)
        && Seconds::minutes(shortest) > Seconds::minutes(plan.minutes)
    {
        let message = format!("the shortest finding takes {shortest} minutes to read, and there are {}", plan.minutes);
        warn("plan", message, "give the player more time to read");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn objections_take_time_too() {
        let short = [("        medium: Video,\n        minutes: 25,", "        medium: Video,\n        minutes: 6,")];
        let message = "form, objections and next step take 8 minutes at least, and the customer has 6";
        assert_eq!(said(Code::TimeTooShort, &short), [message]);
    }
}
