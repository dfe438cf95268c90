//! A customer whom no message can interest.

use super::{Example, Findings, Page, Rule, Subject};
use crate::encounter::rules::{RELEVANCE_SHARES, RELEVANT_FROM};
use crate::model::ContactIx;
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scenario::format::AskSize;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::CustomerOutOfReach,
        what: "The `customer` of the prospecting cannot be won for a meeting: there is no window in which the matter is \
               open, no channel on which they answer, no part of a message that speaks to what concerns them, or no ask \
               that is a small, clear step.",
        why: "The whole encounter is about reaching this person. Whatever the player writes, the meeting is never booked.",
        example: Example::Written {
            right: "answers: (phone: 600, email: 500, letter: 300),\n                        windows: [(from: 0, to: 9)],",
            wrong: "answers: (phone: 600, email: 500, letter: 300),\n                        windows: [],",
        },
        mend: "Give the customer a window, a channel, and parts of the message that are `about` their heavy interests; \
               and give one of the asks `size: Step`.",
    },
    is_about_wording: false,
    check,
};

/// The relevance of the best message to a contact, in thousandths.
fn best_relevance(case: &Case, at: ContactIx) -> i64 {
    let weights = case.links.contacts.get(at.get()).map_or(&[][..], |contact| &contact.weights);
    let best = |kind: usize| {
        let about = case.links.parts[kind].iter().flat_map(|part| &part.about);
        about.filter_map(|interest| weights.get(interest.get())).map(|weight| weight.get()).max().unwrap_or(0)
    };
    (0..4).map(|kind| RELEVANCE_SHARES[kind] * best(kind)).sum::<i64>() / 1000
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &*subject.case;
    let (Some(prospecting), Some(at)) = (&case.scenario.prospecting, case.links.customer) else { return };
    let (Some(link), Some(contact)) = (case.links.contacts.get(at.get()), case.contact(at)) else { return };
    let root = Place::ROOT.field("prospecting");
    let prospects = root.field("prospects");
    let Some(prospect) = case.prospect(link.prospect) else { return };
    let place = prospects.named(link.prospect, &prospect.id);
    let place = place.field("contacts");
    let place = place.named(link.place, &contact.id);
    let mut warn = |at: &Place<'_>, message: String, help: &str| {
        findings.warn(Code::CustomerOutOfReach, at, message, help);
    };
    let name = &contact.id;
    if contact.windows.is_empty() {
        let help = "write `windows: [(from: 0, to: 9)]`, in working days from the start";
        warn(&place.field("windows"), format!("`{name}` is the customer, but the matter is never open for them"), help);
    }
    let answers = &contact.answers;
    if [answers.phone, answers.email, answers.letter, answers.social].iter().all(|chance| chance.get() == 0) {
        let help = "give at least one channel a chance, such as `phone: 400`";
        warn(&place.field("answers"), format!("`{name}` is the customer, but answers on no channel"), help);
    }
    let best = best_relevance(case, at);
    if best < RELEVANT_FROM {
        let message = format!(
            "the best message reaches `{name}` with a relevance of {best}, but interest begins at {RELEVANT_FROM}"
        );
        warn(&root.field("message"), message, "let reasons and benefits be `about` what weighs most for the customer");
    }
    if prospecting.message.asks.iter().all(|ask| ask.size != AskSize::Step) {
        let message = "no ask is a small, clear step, so no meeting can be booked".to_owned();
        warn(&root.field("message").field("asks"), message, "give one of them `size: Step`");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn words_that_concern_nobody_reach_nobody() {
        let elsewhere = [
            (
                r#"rests_on: "review", about: ["shortage"]),
            ],
            reasons"#,
                r#"rests_on: "review", about: ["scent"]),
            ],
            reasons"#,
            ),
            (
                r#"no dry towel to be had.", rests_on: "review", about: ["shortage"]"#,
                r#"no dry towel to be had.", rests_on: "review""#,
            ),
            (r#"comes on Saturday, too.", about: ["shortage"]"#, r#"comes on Saturday, too.""#),
        ];
        let message = "the best message reaches `ritva` with a relevance of 260, but interest begins at 350";
        assert_eq!(said(Code::CustomerOutOfReach, &elsewhere), [message]);
    }

    #[test]
    fn an_ask_must_be_a_step() {
        let message = "no ask is a small, clear step, so no meeting can be booked";
        assert_eq!(said(Code::CustomerOutOfReach, &[("size: Step", "size: Large")]), [message]);
    }
}
