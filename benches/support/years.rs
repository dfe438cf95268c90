//! Somebody who practises every day, simulated: plays over the shipped cases by players that fumble less and less, each
//! told over at the end, spread over a stretch of time. The same arguments give the same plays.

use malmi::encounter::moves::Telling;
use malmi::encounter::reflection::{Moment, shuffled};
use malmi::encounter::{Luck, Move, Play};
use malmi::model::HelpLevel;
use malmi::players::{Kind, play_out};
use malmi::records::Finished;
use malmi::scenario::case::Case;
use malmi::scoring::{Bounds, Scorecard};
use std::sync::Arc;

/// A play and what came of it.
pub struct Practised {
    /// The play, to its end.
    pub play: Play,
    /// What came of it.
    pub result: Finished,
}

/// The same number for the same place and purpose, as any other as good as by chance.
fn chance(place: u64, purpose: u64) -> u64 {
    let mut x = place.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ purpose.wrapping_mul(0xD1B5_4A32_D192_ED03);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// So many plays from one time to another, in seconds since 1970; `first` of the way has been gone before the first one,
/// in thousandths.
pub fn practised(cases: &[Arc<Case>], plays: usize, (from, to): (i64, i64), first: u64) -> Vec<Practised> {
    let bounds: Vec<Bounds> = cases.iter().map(|case| Bounds::of(case)).collect();
    let whole = u64::try_from(plays).expect("a number of plays");
    let one = |place: u64| {
        let which = usize::try_from(chance(place, 1) % u64::try_from(cases.len()).expect("a few")).expect("a place");
        let way = first + (1000 - first) * place / whole.max(1);
        let play = told(&cases[which], who(place, way), place, way);
        let card = Scorecard::of(&play, &bounds[which]);
        let step = (to - from) / i64::try_from(whole.max(1)).expect("a number of plays");
        let at = from + step * i64::try_from(place).expect("a place");
        Practised { result: Finished::of(&play, &card, at), play }
    };
    (0..whole).map(one).collect()
}

/// Who plays: a beginner at first, at times in a beginner's ways, and a steadier hand with every week.
fn who(place: u64, way: u64) -> Kind {
    let beginner = [Kind::Rusher, Kind::Dumper, Kind::Interrogator, Kind::OverDiagnoser];
    if chance(place, 2) % 1000 < (1000 - way) / 3 {
        return beginner[usize::try_from(chance(place, 3) % 4).expect("a place")];
    }
    let left = (1000 - way) * (1000 - way) / 1000;
    Kind::Noisy(u16::try_from(20 + left * 7 / 10 + chance(place, 4) % 90).expect("a share"))
}

/// A play with its telling, which sees the more the further its player has come, and is a little too sure of it.
fn told(case: &Arc<Case>, kind: Kind, place: u64, way: u64) -> Play {
    let level = HelpLevel::ALL[usize::try_from((way * 3 / 1000).min(2)).expect("a level")];
    let seed = chance(place, 5);
    let played = play_out(case, kind, seed, level);
    let mut play = Play::new(Arc::clone(case), seed, level);
    for mv in played.moves().iter().take_while(|mv| **mv != Move::Close) {
        play.make(mv.clone()).expect("it was made before");
    }
    let moments = shuffled(case, play.events(), Luck::new(seed));
    let sees =
        |n: usize, purpose| chance(place * 16 + u64::try_from(n).expect("a place"), purpose) % 1000 < 250 + way * 2 / 3;
    let mark = |is: fn(&Moment) -> bool, purpose| {
        let marked = moments.iter().enumerate().filter(|(n, moment)| is(moment) == sees(*n, purpose));
        marked.map(|(n, _)| u8::try_from(n).expect("few")).collect()
    };
    let telling = Telling {
        order: (0..u8::try_from(moments.len()).expect("few")).collect(),
        mistakes: mark(|moment| moment.mistake, 6),
        missed: mark(|moment| moment.missed, 7),
        sure: u8::try_from((40 + way * 45 / 1000 + chance(place, 8) % 16).min(100)).expect("a share"),
    };
    // A play without anything to tell of is closed as it is.
    if play.make(Move::Tell(Box::new(telling))).is_err() {
        play.make(Move::Close).expect("the play can be closed");
    }
    play
}
