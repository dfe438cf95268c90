//! What must hold of a case (`docs/scoring.md`), and what to look at when it does not.

use super::lacks::Lacks;
use super::played::Sample;
use super::stats::{Auc, Figure};
use super::tells::Tell;
use super::{PASS_MARK, Row, Study, constants};
use crate::players::{Flaw, Kind};
use crate::scenario::case::Case;
use crate::scoring::Dimension;
use serde::Serialize;

/// The patient player against each novice: the least AUC, and the least lower end of its interval.
const NOVICE: (Figure, Figure) = (Figure::thousandths(900), Figure::thousandths(800));
/// A flaw lowers its own dimension: the least AUC.
const FLAW: Figure = Figure::thousandths(750);
/// The least rank correlation of the noise ladder.
const LADDER: Figure = Figure::thousandths(900);
/// The least reliability of one run, to practise on.
const PRACTISE: Figure = Figure::thousandths(750);
/// The least share of draws in which the ranking stays.
const DRAWS: Figure = Figure::thousandths(950);
/// The most plays of a blind player that may reach the pass mark.
const LUCKY: Figure = Figure::thousandths(50);

/// Whoever holds by no more than this might not with other seeds: .02, or two points of 100.
const NARROW: i64 = 20;

/// Which check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckName {
    /// The patient player beats a novice.
    BeatsNovice,
    /// A flaw lowers its own dimension.
    FlawShows,
    /// The oracle is never below the patient player.
    Oracle,
    /// The patient player reaches the pass mark.
    Patient,
    /// Who chooses without reading does not pass.
    Blind,
    /// Options do not give themselves away.
    Tells,
    /// No trick reaches the pass mark.
    Exploit,
    /// More noise, less score.
    Ladder,
    /// A score tells the player rather than the luck.
    Reliability,
    /// The ranking does not hang on the numbers of the simulation.
    Constants,
    /// The same moves give the same play.
    Replay,
}

/// One thing that must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Which.
    pub name: CheckName,
    /// What, with the figures.
    pub what: String,
    /// Whether it does.
    pub holds: bool,
    /// Whether it only just holds, so that other seeds might say otherwise.
    pub narrowly: bool,
    /// Where it does not: what to look at first.
    pub mend: Option<String>,
}

fn check(name: CheckName, holds: bool, what: String, mend: impl FnOnce() -> String) -> Check {
    Check { name, what, holds, narrowly: false, mend: (!holds).then(mend) }
}

impl Check {
    /// With what is above its limit by so many thousandths.
    fn above_by(mut self, thousandths: impl Into<i64>) -> Self {
        self.narrowly = self.holds && thousandths.into() <= NARROW;
        self
    }
}

/// Everything that must hold, with the figures of this study.
pub(super) fn checks(case: &Case, study: &Study, samples: &[Sample]) -> Vec<Check> {
    let mut all = Vec::new();
    for row in &study.players {
        all.extend(of_player(row, samples));
    }
    all.extend(exploit(study));
    all.extend(study.tells.iter().map(tell));
    if let Some(ladder) = &study.ladder {
        let what = format!("more noise, less score: rank correlation {} (at least {LADDER})", ladder.of_means);
        let ladders = check(CheckName::Ladder, ladder.of_means >= LADDER, what, || {
            "playing at random hardly costs anything here: are there enough choices that matter?".into()
        });
        all.push(ladders.above_by(ladder.of_means.get() - LADDER.get()));
    }
    if let Some(reliability) = &study.reliability {
        let found = reliability.of_the_case;
        let what = format!("a score tells the player rather than the luck: ICC {found} (at least {PRACTISE})");
        let tells = check(CheckName::Reliability, found >= PRACTISE, what, || {
            "luck decides too much: look for single chances on which much hangs (answer rates, one window, one cue)"
                .into()
        });
        all.push(tells.above_by(found.get() - PRACTISE.get()));
    }
    all.extend(study.constants.as_ref().map(of_constants));
    let replays = study.replays;
    let what = format!("{} of {} plays made again are the same byte for byte", replays.same, replays.tried);
    all.push(check(CheckName::Replay, replays.same == replays.tried, what, || {
        "this is a fault of the program, not of the case: please report it".into()
    }));
    // What is plain to see in the file goes before what figures can only hint at.
    let lacks = Lacks::of(case);
    for failed in all.iter_mut().filter(|check| !check.holds) {
        if let Some(lack) = lacks.behind(failed.name) {
            failed.mend = Some(lack.to_owned());
        }
    }
    all
}

fn of_player(row: &Row, samples: &[Sample]) -> Vec<Check> {
    let sample = samples.iter().find(|sample| sample.kind == row.kind);
    let mut all = Vec::new();
    match row.kind {
        Kind::Patient => all.push(patient(row)),
        Kind::Oracle => all.extend(oracle(row, samples)),
        Kind::Flawed(flaw) => all.extend(own(row, flaw)),
        kind if Kind::NOVICES.contains(&kind) => all.extend(row.against.map(|auc| novice(row, auc))),
        _ => {}
    }
    if let Some(sample) = sample.filter(|_| Kind::BLIND.contains(&row.kind)) {
        all.push(blind(row, sample));
    }
    all
}

fn patient(row: &Row) -> Check {
    let what = format!("the patient player passes: mean {} (at least {})", points(row.mean), points(PASS_MARK));
    let passes = check(CheckName::Patient, row.mean >= PASS_MARK, what, || {
        "good play does not pay here: is there time enough, and does every layer open to some question?".into()
    });
    passes.above_by(row.mean - PASS_MARK)
}

fn novice(row: &Row, auc: Auc) -> Check {
    let (least, low) = NOVICE;
    let what = format!("beats {} (AUC {}, low {}; at least {least} and {low})", row.name, auc.value, auc.low);
    let beats = check(CheckName::BeatsNovice, auc.value >= least && auc.low >= low, what, || {
        format!("who {} does nearly as well as who plays well: what of it should cost points here?", row.about)
    });
    beats.above_by((auc.value.get() - least.get()).min(auc.low.get() - low.get()))
}

fn own(row: &Row, flaw: Flaw) -> Option<Check> {
    let (dimension, auc) = row.own?;
    let what = format!("{}: lowers {} (AUC {}, at least {FLAW})", row.name, dimension.name(), auc.value);
    let shows = check(CheckName::FlawShows, auc.value >= FLAW, what, || mend_flaw(flaw, dimension));
    Some(shows.above_by(auc.value.get() - FLAW.get()))
}

fn mend_flaw(flaw: Flaw, dimension: Dimension) -> String {
    match flaw {
        Flaw::NoDeepQuestions => {
            "give problems implication and need layers, and ask for them with questions of their kind".into()
        }
        Flaw::NoPlan => "let the plan follow from what can be read: options that fit, and others that do not".into(),
        Flaw::HistoryFirst => "the deck needs a card of the own history, and cards that concern this customer".into(),
        Flaw::SameToAll => "give the message parts that speak to what this contact cares for".into(),
        Flaw::MishearsOften => "give more beats a fact and a `misheard` twin".into(),
        Flaw::CutsIn => "give layers two or three beats, so that there is something to cut off".into(),
        Flaw::AnswersAtOnce => "give objections a second breath and something behind them".into(),
        Flaw::NoDate => {
            "offer a next step that the customer does by a date, and one that is only friendly words".into()
        }
        Flaw::Leads => "offer leading questions and a step that presses".into(),
        Flaw::Interrogates | Flaw::ProposesEarly | Flaw::NeverProposes => {
            format!("this fault hardly touches {} here: is there enough to hear before the signal?", dimension.name())
        }
    }
}

fn oracle(row: &Row, samples: &[Sample]) -> Option<Check> {
    let of = |kind| samples.iter().find(|sample| sample.kind == kind).map(Sample::totals);
    let (oracle, patient) = (of(Kind::Oracle)?, of(Kind::Patient)?);
    let never_below = oracle.iter().zip(&patient).all(|(best, patient)| best >= patient);
    let what = format!("the oracle (mean {}) is never below the patient player", points(row.mean));
    Some(check(CheckName::Oracle, never_below, what, || "a fault of the program: please report it".into()))
}

fn blind(row: &Row, sample: &Sample) -> Check {
    let passed = sample.plays.iter().filter(|play| play.total >= PASS_MARK).count();
    let share = Figure::of(super::stats::whole(passed) / super::stats::whole(sample.plays.len().max(1)));
    let what = format!("who plays {} does not pass by chance (share {share}, at most {LUCKY})", row.name);
    check(CheckName::Blind, share <= LUCKY, what, || {
        "what is right stands too often where a blind choice finds it: change the order, even out the lengths".into()
    })
}

fn tell(tell: &Tell) -> Check {
    let what = format!(
        "the {} option is right in {} of {} sets, {:.1} by chance (p {}, at least {})",
        tell.chosen,
        tell.right,
        tell.sets,
        tell.by_chance.as_f64(),
        tell.chance,
        super::tells::TOLD
    );
    check(CheckName::Tells, !tell.tells(), what, || match tell.chosen {
        "longest" | "shortest" => "even out the lengths of options: what is right can be told by its length".into(),
        _ => "change the order of options: what is right can be told by its place".into(),
    })
}

/// No trick passes; and even whoever sees the score and is greedy for one side of it stays below the patient player.
/// The greedy listen and tie where that pays, which in some cases is half of good selling: they may pass.
fn exploit(study: &Study) -> Vec<Check> {
    let best = |sees: bool| {
        let tricks = study.players.iter().filter(|row| matches!(row.kind, Kind::Exploiter(_)));
        tricks.filter(|row| row.kind.sees_the_state() == sees).max_by_key(|row| row.mean)
    };
    let trick = best(false).map(|best| {
        let what = format!("no trick passes; the best ({}) reaches {}", best.name, points(best.mean));
        check(CheckName::Exploit, best.mean < PASS_MARK, what, || {
            format!("`{}` should not be enough: what does it leave out that this case does not ask for?", best.name)
        })
    });
    let greedy = best(true).and_then(|best| Some((best, best.against?.value))).map(|(best, auc)| {
        let (least, _) = NOVICE;
        let what = format!(
            "whoever is greedy for one side stays below the patient player; the best ({}) reaches {} (AUC {auc}, at least {least})",
            best.name,
            points(best.mean)
        );
        check(CheckName::Exploit, auc >= least, what, || {
            format!("one side of the scorecard is enough here (`{}`): the others need more to earn", best.name)
        })
        .above_by(auc.get() - least.get())
    });
    trick.into_iter().chain(greedy).collect()
}

fn of_constants(found: &constants::Constants) -> Check {
    let what = format!(
        "the ranking stays in {} of {} draws of all numbers ±30 % (share {}, at least {DRAWS})",
        found.kept, found.draws, found.share
    );
    let mut stays = check(CheckName::Constants, found.share >= DRAWS, what, || {
        "much hangs on a single number: does the patient player only just hear the signal here, or somebody who never \
         listens just reach it?"
            .into()
    });
    // One draw fewer would be too few.
    let fewer = f64::from(found.kept.saturating_sub(1)) / f64::from(found.draws.max(1));
    stays.narrowly = stays.holds && Figure::of(fewer) < DRAWS;
    stays
}

/// Thousandths as points of 100.
fn points(total: i64) -> String {
    format!("{}.{}", total / 10, total % 10)
}
