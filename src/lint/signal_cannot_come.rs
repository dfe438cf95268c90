//! A customer who can never say that they are ready for a proposal.

use super::layer_without_question::is_asked;
use super::{Example, Findings, Page, Rule, Subject};
use crate::model::{LayerKind, ProblemIx};
use crate::players::coverage::Content;
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::SignalCannotCome,
        what: "The customer of the discovery never says what stands in `ready`: no problem has a layer `implication` \
               that can be asked for down from the top, or it was looked for and no play came to it (the message says \
               how it was looked for).",
        why: "The signal is what patience waits for. It comes when at least one implication is open, much has been told, \
              and trust is high enough. Without it every proposal is too early, `accepts` is never said, and no \
              meeting ends well.",
        example: Example::Written { right: "trust: 450,", wrong: "trust: 0," },
        mend: "Give one problem at least the layers `situation`, `problem` and `implication`, with an open question for \
               each; give the customer time enough, and a `trust` of some 300 or more to begin with.",
    },
    is_about_wording: false,
    check,
};

/// Whether some problem can be asked down to its implication.
fn is_deep(case: &Case) -> bool {
    ProblemIx::all(case.links.problems.len()).any(|problem| {
        let layers = [LayerKind::Situation, LayerKind::Problem, LayerKind::Implication];
        layers.into_iter().all(|layer| {
            // Silence draws the problem out of a told situation.
            let comes = is_asked(case, problem, layer) || layer == LayerKind::Problem;
            comes && !case.beats(problem, layer).is_empty()
        })
    })
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &*subject.case;
    if case.scenario.discovery.is_none() {
        return;
    }
    let at = Place::ROOT.field("discovery");
    let at = at.field("ready");
    if !is_deep(case) {
        let message = "the customer can never say this: no problem can be asked down to its implication";
        let help = "write a layer `implication` and open questions for it and for the layers above";
        findings.warn(Code::SignalCannotCome, &at, message, help);
    } else if let Some(how) = subject.reach().missed(Content::Ready(0)) {
        let message = format!("the customer never says this: {how}");
        let help = "more time, more trust at the start, or open questions where there are only leading ones";
        findings.warn(Code::SignalCannotCome, &at, message, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn without_an_implication_there_is_no_signal() {
        let shallow = [
            (
                r#"text: "What does that lead to?", kind: Implication"#,
                r#"text: "What does that lead to?", kind: Problem"#,
            ),
            (
                r#"text: "Surely somebody has hurt her back by now?", kind: Implication"#,
                r#"text: "Surely somebody has hurt her back by now?", kind: Problem"#,
            ),
            (
                r#"text: "And what does it mean for the others?", kind: Implication"#,
                r#"text: "And what does it mean for the others?", kind: Problem"#,
            ),
        ];
        let message = "the customer can never say this: no problem can be asked down to its implication";
        assert_eq!(said(Code::SignalCannotCome, &shallow), [message]);
    }
}
