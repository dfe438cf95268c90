//! An interest that weighs heavily and that nothing in the case speaks to.

use super::{Example, Findings, Page, Rule, Subject};
use crate::model::{Id, InterestIx};
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;

/// From this weight on an interest is one that the player should meet.
const HEAVY: i64 = 300;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::UnusedInterest,
        what: "An interest with a weight of 300 or more is named by no card, no part of a message, no finding and no \
               problem.",
        why: "It concerns the customer, and yet there is no way to learn of it or to speak to it: it changes nothing.",
        example: Example::Written {
            right: r#"(id: "scent", text: "How linen smells", weight: 60),"#,
            wrong: r#"(id: "scent", text: "How linen smells", weight: 60), (id: "noise", text: "Quiet corridors", weight: 500),"#,
        },
        mend: "Let something be `about` it, lower its weight, or take it out.",
    },
    is_about_wording: false,
    check,
};

/// Everything that can name an interest, apart from contacts.
fn named(case: &Case) -> Vec<&Id> {
    let scenario = &case.scenario;
    let mut named: Vec<&Id> = scenario.footprint.iter().flat_map(|finding| &finding.about).collect();
    named.extend(scenario.problems.iter().filter_map(|problem| problem.about.as_ref()));
    if let Some(prospecting) = &scenario.prospecting {
        named.extend(prospecting.prospects.iter().flat_map(|p| &p.findings).flat_map(|finding| &finding.about));
    }
    named.extend((0..4).flat_map(|kind| case.parts(kind)).flat_map(|part| &part.about));
    named.extend(scenario.presentation.iter().flat_map(|p| &p.cards).flat_map(|card| &card.about));
    named
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &*subject.case;
    let named = named(case);
    let at = Place::ROOT.field("interests");
    for ix in InterestIx::all(case.scenario.interests.len()) {
        let Some(interest) = case.scenario.interests.get(ix.get()) else { continue };
        if interest.weight.get() >= HEAVY && !named.contains(&&interest.id) {
            let message =
                format!("nothing in the case speaks to `{}`, which weighs {}", interest.id, interest.weight.get());
            let help = "let a finding, a card, a part of a message or a problem be `about` it";
            findings.warn(Code::UnusedInterest, &at.named(ix.get(), &interest.id), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn what_hardly_concerns_the_customer_may_stand_alone() {
        let light = r#"(id: "scent", text: "How linen smells", weight: 60), (id: "noise", text: "Quiet", weight: 90),"#;
        let change = [(r#"(id: "scent", text: "How linen smells", weight: 60),"#, light)];
        assert_eq!(said(Code::UnusedInterest, &change), [""; 0]);
    }
}
