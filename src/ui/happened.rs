//! Events in words, for the record: what a point or a missed hint speaks of, and when it was.

use super::scene::Scene;
use crate::encounter::Event;
use crate::encounter::event::Happening;
use crate::encounter::moves::FactRef;
use crate::model::{BeatIx, LayerKind, ProblemIx};
use crate::speech;

/// When it was: the encounter and the minute in it.
pub(super) fn when(scene: &Scene<'_>, event: &Event) -> String {
    let encounter = scene.words.get(&format!("encounter-{}", event.encounter.name()));
    let clock = format!("{}:{:02}", event.at.0 / 60, event.at.0 % 60);
    scene.words.with("record-when", &[("encounter", encounter.as_str().into()), ("clock", clock.as_str().into())])
}

/// What happened; `None` where the rule says it all.
pub(super) fn happened(scene: &Scene<'_>, event: &Event) -> Option<String> {
    let (view, words) = (scene.view, scene.words);
    let texts = view.texts();
    match &event.what {
        Happening::Read(at) => texts.finding(*at).map(|finding| finding.source.to_owned()),
        Happening::Heard(problem, layer, beat) => fact(scene, *problem, *layer, *beat),
        Happening::Opened(problem, _) => texts.problem(*problem).map(str::to_owned),
        Happening::CueMissed(cue) | Happening::CueAnswered(cue) | Happening::CueGiven { cue, .. } => {
            view.cue_given(*cue).map(|(_, text)| text.to_owned())
        }
        Happening::Planned { question, option, .. } => {
            let (_, options) = view.plan_questions().find(|(of, _)| of == question)?;
            options.get(option.get()).map(|option| option.text.as_str().to_owned())
        }
        Happening::Booked(_, slot) => texts.slot(*slot).map(str::to_owned),
        Happening::Dropped(at) => texts.contact(*at).map(|contact| contact.name.to_owned()),
        _ => {
            let told = speech::moment(view, words, event);
            (told != words.get("moment-other")).then_some(told)
        }
    }
}

fn fact(scene: &Scene<'_>, problem: ProblemIx, layer: LayerKind, beat: BeatIx) -> Option<String> {
    scene.view.fact_text(FactRef { problem, layer, beat, misheard: false }).map(str::to_owned)
}
