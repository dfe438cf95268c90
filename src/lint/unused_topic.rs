//! A topic under which no question stands.

use super::{Example, Findings, Page, Rule, Subject};
use crate::model::TopicIx;
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::UnusedTopic,
        what: "A topic of the discovery has no question.",
        why: "Its page stays empty, and the player turns to it in vain.",
        example: Example::Written {
            right: r#"topics: [(id: "linen", text: "Linen"), (id: "people", text: "People")]"#,
            wrong: r#"topics: [(id: "linen", text: "Linen"), (id: "people", text: "People"), (id: "lift", text: "The lift")]"#,
        },
        mend: "Put a question there with `topic`, or take the topic out.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let at = Place::ROOT.field("discovery");
    let at = at.field("topics");
    for (index, topic) in subject.case.scenario.discovery.iter().flat_map(|d| &d.topics).enumerate() {
        if subject.case.links.questions.iter().all(|question| question.topic != TopicIx::new(index)) {
            let message = format!("no question stands under the topic `{}`", topic.id);
            findings.warn(Code::UnusedTopic, &at.named(index, &topic.id), message, "write one, or take the topic out");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_topic_needs_a_question() {
        let empty = [(
            r#"(id: "people", text: "People")"#,
            r#"(id: "people", text: "People"), (id: "lift", text: "The lift")"#,
        )];
        assert_eq!(said(Code::UnusedTopic, &empty), ["no question stands under the topic `lift`"]);
    }
}
