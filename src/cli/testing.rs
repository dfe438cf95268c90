//! For tests of this room: the shipped cases, and plays in which anything on offer is done.

use super::files::DiskFiles;
use crate::encounter::view::Offer;
use crate::encounter::{Move, Play, Stage, wire};
use crate::model::{EncounterKind, HelpLevel, LayerKind};
use crate::scenario::case::Case;
use crate::scenario::format::Form;
use crate::scenario::load::load_case;
use crate::scenario::pack_path::PackPath;
use crate::speech::{self, Pick, Slot};
use crate::words::{Language, Words};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// The names of the shipped cases.
pub(super) const SHIPPED: [&str; 8] = [
    "first-visit",
    "insurance-farm",
    "island-hospitals",
    "logistics-deck",
    "mud-season",
    "pump-quarry",
    "school-kitchen",
    "village-cold",
];

/// A shipped case in a language.
pub(super) fn shipped(name: &str, language: &str) -> Arc<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
    let files = DiskFiles::new(&folder).expect("the shipped scenarios are there");
    let path = PackPath::new(&format!("{name}.ron")).expect("a sound path");
    Arc::new(load_case(&files, &path, Some(language)).case.expect("a sound case"))
}

/// All shipped cases in English.
pub(super) fn all_shipped() -> &'static [Arc<Case>] {
    static ALL: OnceLock<Vec<Arc<Case>>> = OnceLock::new();
    ALL.get_or_init(|| SHIPPED.map(|name| shipped(name, "en")).into())
}

/// The game's words in English.
pub(super) fn english() -> &'static Words {
    static ENGLISH: OnceLock<Words> = OnceLock::new();
    ENGLISH.get_or_init(|| Words::new(Language::English))
}

/// A source of choices that is the same each time.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound.max(1)
    }
}

/// Plays whatever chance picks from what is on offer, at most `steps` moves; `seen` is told of every view.
pub(super) fn anything(
    case: &Arc<Case>,
    seed: u64,
    level: HelpLevel,
    steps: usize,
    mut seen: impl FnMut(&Play),
) -> Play {
    let mut chance = Chance(seed ^ 0x5eed);
    let mut play = Play::new(Arc::clone(case), seed, level);
    seen(&play);
    for _ in 0..steps {
        if play.is_over() {
            break;
        }
        // Every other play is mostly kind to the customer: chance alone would hardly ever come to the third meeting.
        let kind = seed % 2 == 1 && chance.below(4) > 0;
        if let Some(mv) = kind.then(|| kind_move(&play)).flatten().or_else(|| any_move(&play, &mut chance))
            && play.make(mv).is_ok()
        {
            seen(&play);
        }
    }
    play
}

/// In a conversation: waits, listens, asks one layer deeper, and proposes when the customer is ready. Knows what is
/// hidden.
fn kind_move(play: &Play) -> Option<Move> {
    let (state, view) = (play.state(), play.view());
    if view.stage != Stage::Encounter(EncounterKind::Discovery) {
        return None;
    }
    if state.talk.signalled.is_some() {
        return Some(Move::Propose);
    }
    if state.talk.run.is_some() {
        return Some(Move::Silence);
    }
    if let Some((fact, _)) = view.facts_to_say_back().iter().find(|(fact, _)| !fact.misheard) {
        return Some(Move::SayBack(*fact));
    }
    view.moves.iter().find_map(|offer| match offer {
        Offer::Ready(Move::Ask(at)) => {
            let question = play.case().question(*at)?;
            let about = play.case().links.questions[at.get()].about?;
            let above = LayerKind::ALL.into_iter().rfind(|layer| *layer < question.kind);
            let opens = !state.is_open(about, question.kind) && above.is_none_or(|above| state.is_open(about, above));
            (opens && question.form == Form::Open).then_some(Move::Ask(*at))
        }
        _ => None,
    })
}

fn any_move(play: &Play, chance: &mut Chance) -> Option<Move> {
    let view = play.view();
    let offer = &view.moves[chance.below(view.moves.len())];
    // What ends a meeting early is done now and then only, or no play would come far.
    let ends = matches!(offer, Offer::Ready(Move::Leave | Move::Finish | Move::Propose | Move::Conclude));
    if ends && chance.below(12) > 0 {
        return None;
    }
    let Some((name, slots)) = speech::slots(&view, english(), offer) else {
        return if let Offer::Ready(mv) = offer { Some(mv.clone()) } else { None };
    };
    let mut object = json!({"move": name});
    for slot in &slots {
        object[slot.name] = any_pick(slot, chance)?;
    }
    Some(wire::from_json(play.case(), &object).expect("what is on offer can be read"))
}

/// Some of the choices of a slot; `None` if one is needed and there is none.
fn any_pick(slot: &Slot, chance: &mut Chance) -> Option<Value> {
    let mut left: Vec<&Value> = slot.choices.iter().map(|choice| &choice.id).collect();
    let mut take = |count: usize| -> Vec<&Value> {
        (0..count.min(left.len())).map(|_| left.remove(chance.below(left.len()))).collect()
    };
    Some(match slot.pick {
        Pick::One => (*take(1).first()?).clone(),
        Pick::UpTo(most) => json!(take(most.min(2))),
        Pick::Order | Pick::AnyOrder => {
            let all = take(slot.choices.len());
            if all.is_empty() && slot.pick == Pick::Order {
                return None;
            }
            json!(all)
        }
        Pick::Percent => json!(chance.below(101)),
    })
}
