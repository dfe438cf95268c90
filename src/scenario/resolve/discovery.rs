//! Discovery: topics, questions and what they are about.

use super::names::Names;
use super::{Known, Report, customer, ids, key, meetings, order};
use crate::model::{FindingIx, ProblemIx, QuestionIx, Seconds, TopicIx};
use crate::scenario::case::{Links, QuestionLink};
use crate::scenario::diagnostic::Code;
use crate::scenario::format::limits;
use crate::scenario::format::{Discovery, Question, Scenario};
use crate::scenario::place::Place;

pub(super) fn all(scenario: &Scenario, known: &Known<'_>, links: &mut Links, report: &mut Report<'_>) {
    let Some(discovery) = &scenario.discovery else { return };
    let root = Place::ROOT;
    let at = root.field("discovery");
    meetings::live(&at, discovery.medium, report);
    report.number(&at.field("minutes"), discovery.minutes, limits::MINUTES);
    report.count(&at.field("greeting"), discovery.greeting.len(), limits::BREATHS);
    report.count(&at.field("ready"), discovery.ready.len(), limits::BREATHS);
    report.count(&at.field("too_early"), discovery.too_early.len(), limits::TOO_EARLY);
    if scenario.problems.is_empty() && !report.has_gap(&[&root.field("problems")]) {
        let message = "there is a discovery, but the customer has no problem to be found";
        report.error(Code::MissingPart, &at, message, "write at least one of `problems`");
    }
    questions(&at, discovery, known, links, report);
}

fn questions(at: &Place<'_>, discovery: &Discovery, known: &Known<'_>, links: &mut Links, report: &mut Report<'_>) {
    let Discovery { topics, questions, .. } = discovery;
    let place = at.field("topics");
    report.count(&place, topics.len(), limits::SOME);
    let topics = Names::of("a topic", &place, ids(topics, |topic| &topic.id), report);
    let place = at.field("questions");
    report.count(&place, questions.len(), limits::SOME);
    let names = Names::of("a question", &place, ids(questions, |question| &question.id), report);
    for (index, question) in questions.iter().enumerate() {
        let at = place.named(index, &question.id);
        links.questions.push(link(&at, question, &topics, &names, known, report));
    }
    order::check(&place, questions, &links.questions, report);
}

fn link(
    at: &Place<'_>,
    question: &Question,
    topics: &Names<'_>,
    questions: &Names<'_>,
    known: &Known<'_>,
    report: &mut Report<'_>,
) -> QuestionLink {
    customer::beats(&at.field("answer"), &question.answer, report);
    let topic = topics.find(&question.topic, &at.field("topic"), report).unwrap_or_default();
    let about = question.about.as_ref().and_then(|id| known.problems.find(id, &at.field("about"), report));
    let read = question.could_be_read.as_ref();
    let read = read.and_then(|id| known.findings.find(id, &at.field("could_be_read"), report));
    report.count(&at.field("after"), question.after.len(), limits::ANY);
    QuestionLink {
        topic: TopicIx::new(topic),
        about: about.map(ProblemIx::new),
        could_be_read: read.map(FindingIx::new),
        after: questions.find_all(&question.after, &at.field("after"), report, QuestionIx::new).collect(),
        key: key(question.id.as_str()),
        takes: Seconds::to_say(question.text.as_str()),
        answer_takes: question.answer.iter().map(|beat| Seconds::to_say(beat.says.as_str())).collect(),
    }
}
