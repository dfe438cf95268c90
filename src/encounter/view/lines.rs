//! Where the words of each line and cue stand in the case.

use crate::encounter::event::{CueRef, Ending, Line};
use crate::encounter::turn::state_cues;
use crate::model::{Channel, EncounterKind};
use crate::scenario::case::Case;
use crate::scenario::format::Text;

/// The words of a line; empty for stock words, which the game's own texts hold.
pub fn text_of(case: &Case, line: Line) -> &str {
    find(case, line).map_or("", |text| text.as_str())
}

/// The channel and words of a cue.
pub fn cue_text(case: &Case, cue: CueRef) -> Option<(Channel, &str)> {
    match cue {
        CueRef::Beat(problem, layer, beat) => {
            case.beat(problem, layer, beat)?.cue.as_ref().map(|c| (c.channel, c.text.as_str()))
        }
        CueRef::Own(question, beat) => {
            let beat = case.question(question)?.answer.get(beat.get())?;
            beat.cue.as_ref().map(|c| (c.channel, c.text.as_str()))
        }
        CueRef::State(shown, place) => {
            state_cues(case, shown).get(usize::from(place)).map(|c| (c.channel, c.text.as_str()))
        }
        // The readiness signal is told by the words themselves.
        CueRef::Ready => None,
    }
}

fn find(case: &Case, line: Line) -> Option<&Text> {
    let scenario = &case.scenario;
    let at = |place: u8| usize::from(place);
    match line {
        Line::Greeting(kind, place) => greeting(case, kind)?.get(at(place)),
        Line::Beat(problem, layer, beat) => case.beat(problem, layer, beat).map(|b| &b.says),
        Line::Own(question, beat) => case.question(question)?.answer.get(beat.get()).map(|b| &b.says),
        Line::Shallow(place) => case.persona.shallow.get(at(place)),
        Line::SmallTalk => scenario.discovery.as_ref()?.small_talk.as_ref().map(|(_, reply)| reply),
        Line::Ready(place) => scenario.discovery.as_ref()?.ready.get(at(place)),
        Line::TooEarly(place) => scenario.discovery.as_ref()?.too_early.get(at(place)),
        Line::Accepts => scenario.discovery.as_ref().map(|d| &d.accepts),
        Line::OutOfTime(kind) => out_of_time(case, kind),
        Line::Hooked => scenario.presentation.as_ref().map(|p| &p.hooked),
        Line::Assured => scenario.presentation.as_ref().map(|p| &p.assured),
        Line::GoesOn => scenario.presentation.as_ref().map(|p| &p.goes_on),
        Line::Cool => scenario.presentation.as_ref().map(|p| &p.cool),
        Line::StepYes(step) => scenario.next_steps.get(step.get())?.yes.as_ref(),
        Line::StepNo(step) => scenario.next_steps.get(step.get())?.no.as_ref(),
        Line::Ending(Ending::Left) => scenario.endings.left.as_ref(),
        Line::Ending(ending) => Some(match ending {
            Ending::Advance => &scenario.endings.advance,
            Ending::Continuation => &scenario.endings.continuation,
            Ending::Recontact => &scenario.endings.no,
            Ending::BrokenOff | Ending::Left => &scenario.endings.broken_off,
        }),
        other => find_third(case, other).or_else(|| find_prospecting(case, other)),
    }
}

fn greeting(case: &Case, kind: EncounterKind) -> Option<&Vec<Text>> {
    let scenario = &case.scenario;
    match kind {
        EncounterKind::Presentation => scenario.presentation.as_ref().map(|p| &p.greeting),
        EncounterKind::Discovery => scenario.discovery.as_ref().map(|d| &d.greeting),
        EncounterKind::Proposal => scenario.third.as_ref().map(|t| &t.greeting),
        EncounterKind::Prospecting | EncounterKind::Preparation => None,
    }
}

fn out_of_time(case: &Case, kind: EncounterKind) -> Option<&Text> {
    let scenario = &case.scenario;
    match kind {
        EncounterKind::Presentation => scenario.presentation.as_ref().map(|p| &p.out_of_time),
        EncounterKind::Discovery => scenario.discovery.as_ref().map(|d| &d.out_of_time),
        EncounterKind::Proposal => scenario.third.as_ref().map(|t| &t.out_of_time),
        EncounterKind::Prospecting | EncounterKind::Preparation => None,
    }
}

fn find_third(case: &Case, line: Line) -> Option<&Text> {
    let third = case.scenario.third.as_ref()?;
    match line {
        Line::FormReply(form) => third.forms.get(form.get()).map(|f| &f.reply),
        Line::Objection(at, place) => third.objections.get(at.get())?.says.get(usize::from(place)),
        Line::Behind(at) => third.objections.get(at.get()).map(|o| &o.behind),
        Line::AnswerReply(at, answer) => third.objections.get(at.get())?.answers.get(answer.get()).map(|a| &a.reply),
        _ => None,
    }
}

fn find_prospecting(case: &Case, line: Line) -> Option<&Text> {
    let search = case.scenario.prospecting.as_ref()?;
    match line {
        Line::Gatekeeper => search.call.gatekeeper.as_ref().map(|g| &g.says),
        Line::BrushOff(place) => search.call.brush_offs.get(usize::from(place)).map(|b| &b.says),
        Line::Interested(at) => case.contact(at).map(|c| &c.replies.interested),
        Line::NotNow(at) => case.contact(at).map(|c| &c.replies.not_now),
        Line::No(at) => case.contact(at).map(|c| &c.replies.no),
        Line::HandedOver => Some(&search.handed_over),
        _ => None,
    }
}
