//! A cue on a channel that no meeting carries.

use super::layer_without_question::field;
use super::spot::Spot;
use super::{Example, Findings, Page, Rule, Subject};
use crate::model::{Channel, EncounterKind, LayerKind, Medium, ProblemIx, Thousandths};
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scenario::format::{Beat, StateCue};
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::CueNotCarried,
        what: "The cue of a beat travels by a channel (`Face`, `Body`) that the medium of the meeting in which the beat \
               is told does not carry; or none of the ways in which a state shows comes through in any meeting of the \
               case.",
        why: "Nobody can notice it. Words always come through; a telephone carries the voice, a video without camera \
              the voice, a video a little of the body, and a room everything.",
        example: Example::Told("A beat with `cue: (channel: Face, …)` in a case whose discovery is held by telephone."),
        mend: "Let the cue be heard (`channel: Voice`, with a `text` of what is heard), or hold the meeting in a room or \
               by video.",
    },
    is_about_wording: false,
    check,
};

/// The media in which a layer can be told: that of the discovery, and of the presentation if a card asks for it.
fn told_in(case: &Case, problem: ProblemIx, layer: LayerKind) -> Vec<Medium> {
    let mut media = Vec::new();
    if case.has(EncounterKind::Discovery) {
        media.push(case.medium(EncounterKind::Discovery));
    }
    if case.links.cards.iter().any(|card| card.asks == Some((problem, layer))) {
        media.push(case.medium(EncounterKind::Presentation));
    }
    media
}

fn is_carried(media: &[Medium], channel: Channel) -> bool {
    media.iter().any(|medium| medium.carries(channel) > Thousandths::ZERO)
}

fn names(media: &[Medium]) -> String {
    media.iter().map(|medium| medium.name()).collect::<Vec<_>>().join(" or ")
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &*subject.case;
    let problems = Place::ROOT.field("problems");
    for (index, problem) in case.scenario.problems.iter().enumerate() {
        let at = problems.named(index, &problem.id);
        let at = at.field("layers");
        for layer in LayerKind::ALL {
            let media = told_in(case, ProblemIx::new(index), layer);
            beats(&at.field(field(layer)), problem.layers.of(layer), &media, findings);
        }
    }
    if case.has(EncounterKind::Discovery) {
        let media = [case.medium(EncounterKind::Discovery)];
        let at = Place::ROOT.field("discovery");
        let at = at.field("questions");
        for (index, question) in case.scenario.discovery.iter().flat_map(|d| &d.questions).enumerate() {
            beats(&at.named(index, &question.id).field("answer"), &question.answer, &media, findings);
        }
    }
    states(case, findings);
}

fn beats(at: &Place<'_>, beats: &[Beat], media: &[Medium], findings: &mut Findings<'_>) {
    for (index, beat) in beats.iter().enumerate() {
        let Some(cue) = beat.cue.as_ref().filter(|cue| !media.is_empty() && !is_carried(media, cue.channel)) else {
            continue;
        };
        let at = Spot::from(&at.item(index).field("cue").field("channel"));
        let message = format!("by {} nobody can notice this cue: it travels by `{:?}`", names(media), cue.channel);
        findings.warn(Code::CueNotCarried, at, message, "use `channel: Voice`, and describe what is heard");
    }
}

fn states(case: &Case, findings: &mut Findings<'_>) {
    let meetings = [EncounterKind::Presentation, EncounterKind::Discovery, EncounterKind::Proposal];
    let media: Vec<Medium> =
        meetings.into_iter().filter(|kind| case.has(*kind)).map(|kind| case.medium(kind)).collect();
    let shows = &case.persona.shows;
    let customer = Place::ROOT.field("customer");
    let persona = customer.field("persona");
    let at = persona.field("shows");
    let lists: [(&'static str, &[StateCue]); 3] =
        [("irritated", &shows.irritated), ("drifting", &shows.drifting), ("warming", &shows.warming)];
    for (name, cues) in lists {
        if !media.is_empty() && !cues.iter().any(|cue| is_carried(&media, cue.channel)) {
            let message = format!("by {} nobody can notice any cue of `{name}`", names(&media));
            findings.warn(Code::CueNotCarried, &at.field(name), message, "give one of them `channel: Voice`");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn what_is_seen_does_not_come_by_telephone() {
        let (right, wrong) = (
            r#"cue: (channel: Voice, text: "She says it more slowly"#,
            r#"cue: (channel: Face, text: "She says it more slowly"#,
        );
        let phone = ("    discovery: (\n        medium: Room,", "    discovery: (\n        medium: Phone,");
        let message = "by phone nobody can notice this cue: it travels by `Face`";
        assert_eq!(said(Code::CueNotCarried, &[(right, wrong), phone]), [message]);
        assert_eq!(said(Code::CueNotCarried, &[(right, wrong)]), [""; 0]);
        assert_eq!(said(Code::CueNotCarried, &[phone]), [""; 0]);
    }

    #[test]
    fn a_state_that_shows_in_the_face_alone_needs_a_camera() {
        let case = [
            ("irritated: [(channel: Voice,", "irritated: [(channel: Face,"),
            ("    presentation: (\n        medium: Room,", "    presentation: (\n        medium: VideoNoCamera,"),
            ("    discovery: (\n        medium: Room,", "    discovery: (\n        medium: Phone,"),
            ("        medium: Video,\n        minutes: 25,", "        medium: VideoNoCamera,\n        minutes: 25,"),
        ];
        let message = "by video-no-camera or phone or video-no-camera nobody can notice any cue of `irritated`";
        assert_eq!(said(Code::CueNotCarried, &case), [message]);
    }
}
