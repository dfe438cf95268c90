//! Content that no play reaches, though nothing about its references is wrong.

use super::{Example, Findings, Page, Rule, Subject};
use crate::encounter::event::Ending;
use crate::players::coverage::Content;
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scenario::format::NextStepKind;

/// Pieces that are named one by one.
const NAMED: usize = 12;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::NeverReached,
        what: "Something is written in the case that no play came to. It was looked for in two ways, and the message says \
               which of them holds. Guided play: simulated players of every kind go through the case with good and bad \
               luck, and others go straight for what was not reached yet. Exact search: where the case is small enough, \
               every move in every state is tried, with the best of luck and with the worst. What every case must have \
               and few plays come to (time is up, a contact's three answers, the refusal of a step, the ways in which a state shows) is left \
               out.",
        why: "It is work for nothing; and often it stands behind something that was meant to open and does not: trust that \
              never grows so far, a layer that stays closed, time that is over first.",
        example: Example::Written { right: "trust: 450,", wrong: "trust: 0," },
        mend: "Look at what must happen before it: the layers above, the trust it needs (150, 250, 400 and 450 thousandths \
               for the four layers), the minutes. What the exact search has not found cannot be reached at all. What \
               guided play has not found may be reachable by a strange way, but hardly anybody will take it.",
    },
    is_about_wording: false,
    check,
};

/// What is no finding of this rule: what another one tells of, and what the format asks for in every case though many
/// cases hardly come to it. The author could not leave it out.
fn is_left_out(case: &Case, content: Content) -> bool {
    match content {
        Content::Ready(_)
        | Content::Accepts
        | Content::StateCue(..)
        | Content::Shallow(_)
        | Content::OutOfTime(_)
        | Content::ContactReply(..)
        | Content::HandedOver
        | Content::StepNo(_)
        | Content::Cool => true,
        // Background, where nobody asks: `layer-without-question` counts it.
        Content::Layer(..) | Content::Beat(..) | Content::BeatCue(..) => case.scenario.discovery.is_none(),
        // Each ending is asked for, but not each case has a step that leads to it.
        Content::Ending(Ending::BrokenOff) => true,
        Content::Ending(ending) => {
            let kind = match ending {
                Ending::Advance => NextStepKind::Advance,
                Ending::Recontact => NextStepKind::Recontact,
                Ending::Continuation => NextStepKind::Continuation,
                Ending::Left | Ending::BrokenOff => return false,
            };
            case.scenario.next_steps.iter().all(|step| step.kind != kind)
        }
        _ => false,
    }
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let reach = subject.reach();
    let missed: Vec<_> = reach.all_missed().filter(|(item, _)| !is_left_out(&subject.case, item.content)).collect();
    for (item, how) in missed.iter().take(NAMED) {
        let message = format!("`{}` is never reached: {how}", item.path);
        findings.warn(Code::NeverReached, *item, message, "look at what must happen before it, and at the time");
    }
    if let Some((item, how)) = missed.get(NAMED) {
        let more = missed.len() - NAMED;
        let message = format!("`{}` and {} more places are never reached: {how}", item.path, more - 1);
        findings.warn(Code::NeverReached, *item, message, "mend the others first");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_customer_who_trusts_nobody_keeps_the_deep_layers() {
        let cold = [("trust: 450", "trust: 0")];
        let said = said(Code::NeverReached, &cold);
        assert!(said.iter().any(|message| message.starts_with("`problems.saturdays.layers.need`")), "{said:#?}");
        assert!(said[0].contains("guided plays"), "{said:#?}");
    }
}
