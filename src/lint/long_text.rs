//! A text that is too long for the place where it is shown.

use super::spot::Spot;
use super::{Example, Findings, Page, Rule, Subject};
use crate::scenario::diagnostic::Code;
use crate::scenario::format::PersonaSource;
use crate::scenario::texts::scenario_texts;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::LongText,
        what: "A text is longer than its place on the screen holds well. The limits are counted in characters; they come \
               from the longest texts of the shipped cases in each place, with some room added. (Beyond 600 characters nothing is taken at all.)",
        why: "It wraps over more lines than its place is laid out for, letters get small, and people do not read it. What \
              customers say is also spoken time: nobody says five lines in one breath.",
        example: Example::Written {
            right: r#"fact: "The rest carry double""#,
            wrong: r#"fact: "Those who are left have to carry the sacks of those who are on sick leave, too""#,
        },
        mend: "Shorten it. A fact is a note of about eight words; a long speech makes two beats.",
    },
    is_about_wording: true,
    check,
};

/// The most characters for the texts whose place ends so; the first that fits holds. `*` stands for any one step.
const LIMITS: [(&str, usize); 40] = [
    ("title", 48),
    ("intro", 420),
    ("teaches", 520),
    ("seller.company", 40),
    ("seller.offer", 300),
    ("customer.company.name", 40),
    ("customer.company.industry", 64),
    ("customer.company.place", 32),
    ("customer.persona.name", 40),
    ("customer.persona.role", 44),
    ("customer.persona.about", 180),
    ("customer.persona.shallow.*", 100),
    ("shows.*.*.text", 110),
    ("interests.*.text", 84),
    ("*.source", 80),
    ("footprint.*.text", 340),
    ("findings.*.text", 240),
    ("problems.*.title", 48),
    ("*.fact", 64),
    ("*.misheard", 64),
    ("*.cue.text", 110),
    ("*.says", 220),
    ("prospecting.brief", 340),
    ("segments.*.text", 32),
    ("prospects.*.company", 40),
    ("contacts.*.role", 44),
    ("contacts.*.replies.*", 160),
    ("message.*.*.text", 180),
    ("call.*.replies.*.text", 160),
    ("call.*.*.replies.*.text", 160),
    ("slots.*", 90),
    ("plan.*.*.text", 100),
    ("cards.*.title", 48),
    ("cards.*.text", 300),
    ("topics.*.text", 28),
    ("questions.*.text", 140),
    ("capabilities.*.title", 36),
    ("answers.*.text", 180),
    ("next_steps.*.*", 260),
    ("endings.*", 240),
];

/// The limit for the text at a place, if it has one.
fn limit(path: &str) -> Option<usize> {
    let fits = |pattern: &str| {
        let mut steps = path.rsplit('.');
        pattern.rsplit('.').all(|wanted| steps.next().is_some_and(|step| wanted == "*" || wanted == step))
    };
    // A pattern of one step is a whole place, or every title would be that of the case.
    let fits = |pattern: &str| if pattern.contains('.') { fits(pattern) } else { pattern == path };
    LIMITS.iter().find(|(pattern, _)| fits(pattern)).map(|(_, most)| *most)
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let mut scenario = subject.case.scenario.clone();
    scenario.customer.persona = PersonaSource::Here(Box::new(subject.case.persona.clone()));
    scenario_texts(&mut scenario, &mut |at, text| {
        // Bytes are at least as many as characters, and most texts are short.
        if text.as_str().len() <= LIMITS[0].1.min(28) {
            return;
        }
        let spot = Spot::from(at);
        let length = text.as_str().chars().count();
        if let Some(most) = limit(&spot.path).filter(|most| length > *most) {
            let message = format!("`{}` is {length} characters long; its place holds about {most}", spot.path);
            findings.warn(Code::LongText, spot, message, "shorten it, or divide it");
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{SAMPLE, found_in};

    #[test]
    fn places_have_the_limits_of_their_kind() {
        for (path, most) in [
            ("title", Some(48)),
            ("problems.stops.title", Some(48)),
            ("problems.stops.layers.need.2.fact", Some(64)),
            ("prospecting.call.brush_offs.1.replies.ask.text", Some(160)),
            ("prospecting.call.gatekeeper.replies.ask.text", Some(160)),
            ("next_steps.visit.no", Some(260)),
            ("discovery.accepts", None),
        ] {
            assert_eq!(limit(path), most, "{path}");
        }
    }

    #[test]
    fn a_translation_can_be_too_long_where_the_text_is_not() {
        let long = format!(r#"{{ "discovery.topics.linen.text": "{}" }}"#, "Liinavaatteet ja kaikki muu tekstiili");
        let found = found_in(&[("case.ron", SAMPLE), ("case.fi.ron", &long)], "case.fi.ron");
        let finding = found.iter().find(|finding| finding.code == Code::LongText).unwrap();
        assert_eq!(finding.message, "`discovery.topics.linen.text` is 37 characters long; its place holds about 28");
    }
}
