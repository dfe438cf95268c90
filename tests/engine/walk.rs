//! Plays by chance: moves made of numbers, open ones and others, on the shipped cases and on the bakery.

use crate::table::load;
use malmi::encounter::moves::FactRef;
use malmi::encounter::moves::{PlanSheet, Telling, Touch};
use malmi::encounter::view::Offer;
use malmi::encounter::{Move, Play, View};
use malmi::model::{
    AnswerIx, BeatIx, CapabilityIx, CardIx, ContactIx, FindingIx, FormIx, HelpLevel, LayerKind, Medium, NextStepIx,
    ObjectionIx, PartIx, PlanOptionIx, ProblemIx, QuestionIx, ReplyIx, SlotIx,
};
use malmi::scenario::case::Case;
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::load::load_case;
use malmi::scenario::pack_path::PackPath;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// The names of the shipped cases.
pub const SHIPPED: [&str; 8] = [
    "first-visit",
    "insurance-farm",
    "island-hospitals",
    "logistics-deck",
    "mud-season",
    "pump-quarry",
    "school-kitchen",
    "village-cold",
];
/// The channels of a message.
pub const MEDIA: [Medium; 4] = [Medium::Phone, Medium::Email, Medium::Letter, Medium::Social];

static CASES: LazyLock<Vec<Arc<Case>>> = LazyLock::new(|| {
    let mut cases: Vec<Arc<Case>> = SHIPPED.into_iter().map(shipped).collect();
    cases.push(load(include_str!("case.ron")));
    cases
});

/// The shipped cases and the bakery.
pub fn cases() -> &'static [Arc<Case>] {
    &CASES
}

/// A shipped case.
pub fn shipped(name: &str) -> Arc<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
    let mut files = MemoryFiles::default();
    for path in ["pack.ron".to_owned(), format!("{name}.ron"), "personas/eero.ron".to_owned()] {
        let bytes = std::fs::read(root.join(&path)).expect("a shipped file");
        files.0.insert(path, bytes);
    }
    let loaded = load_case(&files, &PackPath::new(&format!("{name}.ron")).expect("a path"), None);
    Arc::new(loaded.case.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics)))
}

/// A level of help by a number.
pub fn level(number: u16) -> HelpLevel {
    HelpLevel::ALL[usize::from(number) % 3]
}

/// A move of a walk: mostly one that is offered, else anything.
pub fn step(play: &Play, number: u16) -> Option<Move> {
    if number % 8 == 7 {
        return Some(wild(number));
    }
    let view = play.view();
    let offer = view.moves.get(usize::from(number) % view.moves.len().max(1))?;
    // Leaving ends a walk; it is taken rarely.
    let offer =
        if *offer == Offer::Ready(Move::Leave) && !number.is_multiple_of(5) { view.moves.first()? } else { offer };
    fill(&view, offer, number)
}

/// An offer with its arguments; `None` if it cannot be filled.
pub fn fill(view: &View<'_>, offer: &Offer, number: u16) -> Option<Move> {
    let n = usize::from(number / 64);
    Some(match offer {
        Offer::Ready(mv) => mv.clone(),
        Offer::Compose => {
            let free = |at: &ContactIx| view.contact(*at).is_some_and(|c| !c.dropped);
            let people: Vec<ContactIx> = view.texts().contacts().map(|(at, _)| at).filter(free).collect();
            let part = |kind: usize| {
                let usable: Vec<PartIx> =
                    view.texts().parts(kind).filter(|(_, p)| p.usable).map(|(at, _)| at).collect();
                usable.get((n / (kind + 1)) % usable.len().max(1)).copied()
            };
            let asks: Vec<PartIx> = view.texts().asks().map(|(at, ..)| at).collect();
            Move::Contact(Box::new(Touch {
                contact: *people.get(n % people.len().max(1))?,
                medium: MEDIA[usize::from(number / 8) % 4],
                parts: [part(0)?, part(1)?, part(2)?, part(3)?],
                ask: *asks.get(n % asks.len().max(1))?,
            }))
        }
        Offer::Plan => {
            let mut sheet = PlanSheet::default();
            for (place, (_, options)) in view.plan_questions().enumerate() {
                if let Some(len) = options.len().checked_sub(1) {
                    sheet.chosen[place].push(PlanOptionIx::new(n % (len + 1)));
                }
            }
            Move::Plan(Box::new(sheet))
        }
        Offer::Arrange => {
            let shown = view.cards_shown();
            let mut cards: Vec<CardIx> =
                CardIx::all(view.texts().cards()).filter(|card| !shown.contains(card)).collect();
            let turn = n % cards.len().max(1);
            cards.rotate_left(turn);
            cards.truncate((n % 7).max(1));
            (!cards.is_empty()).then(|| Move::Arrange(cards.into_iter().collect()))?
        }
        Offer::SayBack => {
            let facts = view.facts_to_say_back();
            Move::SayBack(facts.get(n % facts.len().max(1))?.0)
        }
        Offer::Tie => {
            let (capabilities, problems) = view.ties();
            Move::Tie(*capabilities.get(n % capabilities.len().max(1))?, *problems.get(n % problems.len().max(1))?)
        }
        Offer::Tell => {
            let moments = u8::try_from(view.moments().len()).unwrap_or(0);
            Move::Tell(Box::new(Telling { order: (0..moments).rev().collect(), sure: 50, ..Telling::default() }))
        }
    })
}

/// Any move at all, with places that may not exist.
pub fn wild(number: u16) -> Move {
    let n = usize::from(number / 64);
    let place = if n % 11 == 0 { 250 } else { n % 9 };
    let small = u8::try_from(place).unwrap_or(0);
    match (number / 8) % 32 {
        0 => Move::Read(FindingIx::new(place)),
        1 => Move::Contact(Box::new(Touch {
            contact: ContactIx::new(place),
            medium: [Medium::Room, Medium::Phone, Medium::Email][n % 3],
            parts: [PartIx::new(n % 3); 4],
            ask: PartIx::new(n % 4),
        })),
        2 => Move::Wait,
        3 => Move::Reply((n % 2 == 0).then_some(small), ReplyIx::new(n % 5)),
        4 => Move::Book(SlotIx::new(place)),
        5 => Move::AskRecontact,
        6 => Move::HangUp,
        7 => Move::Drop(ContactIx::new(place)),
        8 => {
            let mut sheet = PlanSheet::default();
            sheet.chosen[n % 6].extend([PlanOptionIx::new(place), PlanOptionIx::new(n % 4)]);
            Move::Plan(Box::new(sheet))
        }
        9 => Move::Begin,
        10 => Move::Arrange([CardIx::new(place), CardIx::new(n % 4)].into_iter().collect()),
        11 => Move::Present,
        12 => Move::Skip,
        13 => Move::AskCard,
        14 => Move::Poll,
        15 => Move::Pause,
        16 => Move::Conclude,
        17 => Move::Ask(QuestionIx::new(place)),
        18 => Move::Silence,
        19 => Move::Nod,
        20 => Move::SayBack(FactRef {
            problem: ProblemIx::new(n % 4),
            layer: LayerKind::ALL[n % 4],
            beat: BeatIx::new(place),
            misheard: n % 2 == 0,
        }),
        21 => Move::More,
        22 => Move::CutIn,
        23 => Move::SmallTalk,
        24 => Move::Propose,
        25 => Move::ChooseForm(FormIx::new(place)),
        26 => Move::Tie(CapabilityIx::new(place), ProblemIx::new(n % 5)),
        27 => Move::Answer(ObjectionIx::new(n % 4), AnswerIx::new(place)),
        28 => Move::CheckAnswer,
        29 => Move::NextStep(NextStepIx::new(place)),
        30 => {
            Move::Tell(Box::new(Telling { order: [small, 1].into_iter().collect(), sure: small, ..Telling::default() }))
        }
        _ => Move::Hint,
    }
}

/// A play that follows the numbers as far as they go; refused moves are passed over.
pub fn walk(case: &Arc<Case>, seed: u64, level: HelpLevel, numbers: &[u16]) -> Play {
    let mut play = Play::new(Arc::clone(case), seed, level);
    for number in numbers {
        if let Some(mv) = step(&play, *number) {
            let _refused = play.make(mv);
        }
    }
    play
}
