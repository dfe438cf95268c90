//! The texts of the plan sheet and of the meetings.

use super::customer::beats;
use super::{Visit, fields, list};
use crate::scenario::format::{
    Answer, Capability, Card, CardQuestion, Discovery, Objection, Plan, PlanOption, Presentation, Question, Third,
    ThirdForm, Topic,
};
use crate::scenario::place::Place;

pub(super) fn plan(at: &Place<'_>, plan: &mut Plan, visit: Visit<'_>) {
    let Plan { minutes: _, goals, needs, learn, ask, offer, objections } = plan;
    let lists = [
        ("goals", goals),
        ("needs", needs),
        ("learn", learn),
        ("ask", ask),
        ("offer", offer),
        ("objections", objections),
    ];
    for (name, options) in lists {
        let place = at.field(name);
        for (index, PlanOption { id, text, fits: _, about: _ }) in options.iter_mut().enumerate() {
            visit(&place.named(index, id).field("text"), text);
        }
    }
}

pub(super) fn presentation(at: &Place<'_>, presentation: &mut Presentation, visit: Visit<'_>) {
    let Presentation { medium: _, minutes: _, greeting, cards, hooked, assured, goes_on, cool, out_of_time } =
        presentation;
    list(&at.field("greeting"), greeting, visit);
    let place = at.field("cards");
    for (index, card) in cards.iter_mut().enumerate() {
        let Card { id, title, text, minutes: _, kind: _, about: _, asks } = card;
        let at = place.named(index, id);
        fields(&at, visit, [("title", title), ("text", text)]);
        if let Some(CardQuestion { text, about: _, kind: _ }) = asks {
            visit(&at.field("asks").field("text"), text);
        }
    }
    fields(at, visit, [("hooked", hooked), ("assured", assured), ("goes_on", goes_on), ("cool", cool)]);
    visit(&at.field("out_of_time"), out_of_time);
}

pub(super) fn discovery(at: &Place<'_>, discovery: &mut Discovery, visit: Visit<'_>) {
    let Discovery { medium: _, minutes: _, greeting, small_talk, topics, questions, ready, proposes, .. } = discovery;
    list(&at.field("greeting"), greeting, visit);
    if let Some((offer, answer)) = small_talk {
        let pair = at.field("small_talk");
        visit(&pair.item(0), offer);
        visit(&pair.item(1), answer);
    }
    let place = at.field("topics");
    for (index, Topic { id, text }) in topics.iter_mut().enumerate() {
        visit(&place.named(index, id).field("text"), text);
    }
    self::questions(&at.field("questions"), questions, visit);
    list(&at.field("ready"), ready, visit);
    visit(&at.field("proposes"), proposes);
    let Discovery { too_early, accepts, out_of_time, .. } = discovery;
    list(&at.field("too_early"), too_early, visit);
    fields(at, visit, [("accepts", accepts), ("out_of_time", out_of_time)]);
}

fn questions(at: &Place<'_>, questions: &mut [Question], visit: Visit<'_>) {
    for (index, question) in questions.iter_mut().enumerate() {
        let Question { id, topic: _, text, kind: _, form: _, about: _, answer, could_be_read: _, after: _ } = question;
        let at = at.named(index, id);
        visit(&at.field("text"), text);
        beats(&at.field("answer"), answer, visit);
    }
}

pub(super) fn third(at: &Place<'_>, third: &mut Third, visit: Visit<'_>) {
    let Third { medium: _, minutes: _, doubt: _, greeting, forms, capabilities, objections, out_of_time } = third;
    list(&at.field("greeting"), greeting, visit);
    let place = at.field("forms");
    for (index, ThirdForm { id, kind: _, text, reply }) in forms.iter_mut().enumerate() {
        fields(&place.named(index, id), visit, [("text", text), ("reply", reply)]);
    }
    let place = at.field("capabilities");
    for (index, capability) in capabilities.iter_mut().enumerate() {
        let Capability { id, title, text, solves: _, false_claim: _ } = capability;
        fields(&place.named(index, id), visit, [("title", title), ("text", text)]);
    }
    self::objections(&at.field("objections"), objections, visit);
    visit(&at.field("out_of_time"), out_of_time);
}

fn objections(at: &Place<'_>, objections: &mut [Objection], visit: Visit<'_>) {
    for (index, objection) in objections.iter_mut().enumerate() {
        let Objection { id, says, behind, answers, only_if_uneasy: _ } = objection;
        let at = at.named(index, id);
        list(&at.field("says"), says, visit);
        visit(&at.field("behind"), behind);
        let place = at.field("answers");
        for (index, answer) in answers.iter_mut().enumerate() {
            let Answer { id, text, right: _, false_claim: _, reply } = answer;
            fields(&place.named(index, id), visit, [("text", text), ("reply", reply)]);
        }
    }
}
