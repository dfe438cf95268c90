//! The lower part of the picture: the way from the first call to the end, stage by stage.

use super::picture::{Area, Card, Line, Look, Picture};
use super::unlocks::LEFT;
use crate::encounter::rules::Numbers;
use crate::scenario::case::Case;
use crate::scenario::format::{CardKind, NextStepKind, Text};

const WIDTH: i32 = 226;
const GAP: i32 = 32;
const BETWEEN: i32 = 8;

/// A stage: what stands in it.
struct Stage {
    heading: &'static str,
    cards: Vec<Card>,
    /// Whether the line from the implications ends here.
    takes_trunk: bool,
}

impl Stage {
    fn new(heading: &'static str, cards: Vec<Card>) -> Self {
        Self { heading, cards, takes_trunk: false }
    }
}

/// Draws the stages from `top` in rows no wider than `most`; `trunk` is where the line from the implications ends. Gives
/// how far down they reach.
pub(super) fn stages(case: &Case, picture: &mut Picture, top: i32, trunk: Option<(i32, i32)>, most: i32) -> i32 {
    let (mut x, mut y) = (LEFT, top);
    let mut before: Option<Area> = None;
    let mut bottom = top;
    for stage in all(case) {
        if x + WIDTH > most {
            (x, y) = (LEFT, bottom + 16);
        }
        let Some((first, end)) = column(picture, &stage, x, y) else { continue };
        match before {
            // On from the end of the row above to the start of this one.
            Some(before) if before.y < first.y => {
                let (out, level) = (before.right() + GAP / 2, y - 2);
                let (from, to) = ((before.right(), before.y + 16), (first.x + WIDTH - 30, first.y));
                picture.pieces(Line::Opens, &[from, (out, from.1), (out, level), (to.0, level), to], true);
            }
            Some(before) => {
                let level = before.middle().min(first.middle());
                picture.pieces(Line::Opens, &[(before.right(), level), (first.x, level)], true);
            }
            None => {}
        }
        if let Some((from, level)) = trunk.filter(|_| stage.takes_trunk) {
            trunk_to(picture, (from, level), first, y == top);
        }
        bottom = bottom.max(end);
        before = Some(first);
        x += WIDTH + GAP;
    }
    bottom
}

/// The line from the implications to the box that it leads to.
fn trunk_to(picture: &mut Picture, from: (i32, i32), first: Area, is_first_row: bool) {
    let middle = first.x + WIDTH - 60;
    if is_first_row {
        picture.pieces(Line::Opens, &[from, (middle, from.1), (middle, first.y)], true);
    } else {
        // Along the left edge of the box's column, in the space between the stages.
        let between = first.x - GAP / 2;
        let path = [from, (between, from.1), (between, first.middle()), (first.x, first.middle())];
        picture.pieces(Line::Opens, &path, true);
    }
}

/// One stage; gives its first box and where it ends.
fn column(picture: &mut Picture, stage: &Stage, x: i32, y: i32) -> Option<(Area, i32)> {
    let mut first = None;
    let mut at = y + 34;
    for card in &stage.cards {
        let area = picture.card(card, x, at, WIDTH);
        first.get_or_insert(area);
        at = area.bottom() + BETWEEN;
    }
    picture.heading(x, y + 22, if first.is_some() { stage.heading } else { "" });
    Some((first?, at))
}

fn all(case: &Case) -> Vec<Stage> {
    let numbers = Numbers::STANDARD;
    let scenario = &case.scenario;
    let mut stages = Vec::new();
    if let Some(prospecting) = &scenario.prospecting {
        let call = &prospecting.call;
        let gatekeeper = call.gatekeeper.iter().map(|one| Card::new(Look::Step, "answers first", one.says.as_str()));
        let brush_offs = call.brush_offs.iter().map(|one| Card::new(Look::Step, "brush-off", one.says.as_str()));
        stages.push(Stage::new("On the telephone", gatekeeper.chain(brush_offs).collect()));
        let slots = prospecting.slots.iter().map(|slot| Card::new(Look::Good, "a time for the meeting", slot.as_str()));
        stages.push(Stage::new("A meeting", slots.collect()));
    }
    stages.extend(deck(case, numbers));
    if let Some(discovery) = &scenario.discovery {
        let (needs, ready) = (numbers.ready_at, discovery.ready.first());
        let caption = format!("says so at readiness {needs}, with an implication told");
        let card = Card::new(Look::Good, caption, ready.map_or("", Text::as_str)).with_lines(3);
        stages.push(Stage { takes_trunk: true, ..Stage::new("Ready to hear more", vec![card]) });
        let early = discovery.too_early.first().map(|early| Card::new(Look::Bad, "too early", early.as_str()));
        let proposal = Card::new(Look::Step, "the player proposes", discovery.proposes.as_str());
        let accepts = Card::new(Look::Good, "in time", discovery.accepts.as_str());
        stages.push(Stage::new("The proposal", [proposal, accepts].into_iter().chain(early).collect()));
    }
    stages.extend(third(case));
    stages.extend(closing(case));
    stages
}

/// The deck and the two questions that it must answer.
fn deck(case: &Case, numbers: &Numbers) -> Vec<Stage> {
    let Some(presentation) = &case.scenario.presentation else { return Vec::new() };
    let card = |(card, link): (&crate::scenario::format::Card, &crate::scenario::case::CardLink)| {
        let (look, what) = match card.kind {
            CardKind::History => (Look::Idle, "history"),
            _ if link.gain < 0 => (Look::Idle, "off topic here"),
            CardKind::Pain => (Look::Good, "pain"),
            CardKind::Proof => (Look::Good, "proof"),
            CardKind::Credibility => (Look::Step, "credibility"),
        };
        Card::new(look, format!("{what}, {} min", card.minutes), card.title.as_str()).with_lines(1)
    };
    let cards = presentation.cards.iter().zip(&case.links.cards).map(card).collect();
    let silent = vec![
        Card::new(
            Look::Good,
            format!("“what is in it for me?”, at {}", numbers.hooked_at),
            presentation.hooked.as_str(),
        ),
        Card::new(
            Look::Good,
            format!("“can I go on with them?”, at {}", numbers.assured_at),
            presentation.assured.as_str(),
        ),
        Card::new(Look::Good, "both answered", presentation.goes_on.as_str()),
        Card::new(Look::Cool, "not both", presentation.cool.as_str()),
    ];
    vec![Stage::new("The deck", cards), Stage::new("Questions in silence", silent)]
}

fn third(case: &Case) -> Vec<Stage> {
    let Some(third) = &case.scenario.third else { return Vec::new() };
    let form = |form: &crate::scenario::format::ThirdForm| {
        let (look, fits) = if form.kind.answers(third.doubt) {
            (Look::Good, "answers the doubt")
        } else {
            (Look::Cool, "another doubt")
        };
        Card::new(look, fits, form.text.as_str())
    };
    let objection = |objection: &crate::scenario::format::Objection| {
        let caption = if objection.only_if_uneasy { "objection, only if uneasy" } else { "objection" };
        Card::new(Look::Step, caption, objection.says.first().map_or("", Text::as_str))
    };
    vec![
        Stage::new("The form", third.forms.iter().map(form).collect()),
        Stage::new("What is objected", third.objections.iter().map(objection).collect()),
    ]
}

fn closing(case: &Case) -> Vec<Stage> {
    let scenario = &case.scenario;
    let step = |step: &crate::scenario::format::NextStep| {
        let (look, what) = match step.kind {
            NextStepKind::Advance => (Look::Good, "advance: the customer does something"),
            NextStepKind::Recontact => (Look::Step, "a date to come back"),
            NextStepKind::Continuation => (Look::Cool, "continuation: nothing agreed"),
            NextStepKind::Pressure => (Look::Bad, "pressure"),
        };
        Card::new(look, what, step.text.as_str())
    };
    let endings = &scenario.endings;
    let ends = [
        (Look::Good, "after an advance", &endings.advance),
        (Look::Step, "after an honest no or a date", &endings.no),
        (Look::Cool, "after a continuation", &endings.continuation),
        (Look::Bad, "broken off, or no time left", &endings.broken_off),
    ];
    let left = endings.left.iter().map(|left| Card::new(Look::Idle, "left without asking", left.as_str()));
    let ends = ends.into_iter().map(|(look, what, text)| Card::new(look, what, text.as_str())).chain(left);
    vec![
        Stage::new("The next step", scenario.next_steps.iter().map(step).collect()),
        Stage::new("How it ends", ends.collect()),
    ]
}
