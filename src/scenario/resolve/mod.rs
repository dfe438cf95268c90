//! From a scenario as written to places instead of names, with everything found on the way. The steps stand in
//! `scenario` below, each in a file of its own; none stops at its first finding.

#[cfg(test)]
mod cases;
mod customer;
mod discovery;
mod expects;
mod looks;
mod meetings;
mod names;
mod order;
mod prospecting;
mod report;
mod words;

pub use report::Report;
pub use words::{Fault, fault};

use super::case::Links;
use super::diagnostic::Code;
use super::format::limits;
use super::format::{Pack, Persona, Scenario};
use super::place::Place;
use super::texts::{pack_texts, persona_texts, scenario_texts};
use crate::model::Id;
use jiff::civil::{Date, Weekday};
use names::Names;

/// The version of the format that this program reads.
pub const FORMAT: u32 = 1;

/// The names that many parts of a case refer to.
struct Known<'s> {
    interests: Names<'s>,
    problems: Names<'s>,
    /// The footprint first, then each prospect's findings in turn.
    findings: Names<'s>,
}

/// Turns every reference of a scenario into a place and reports everything that is wrong with it. Where something
/// is, the links have gaps and must not be played.
///
/// The times that texts take come from the scenario's own language, so that a translated case runs alike: resolve
/// first, translate then. The texts are lent out for the walk over them; none is changed.
pub fn scenario(scenario: &mut Scenario, report: &mut Report<'_>) -> Links {
    scenario_texts(scenario, &mut |at, text| words::check(at, text, report));
    let scenario = &*scenario;
    head(scenario, report);
    customer::persona_here(scenario, report);
    let known = known(scenario, report);
    let mut links = Links::default();
    customer::all(scenario, &known, &mut links, report);
    prospecting::all(scenario, &known, &mut links, report);
    meetings::plan(scenario, &known, &mut links, report);
    meetings::presentation(scenario, &known, &mut links, report);
    discovery::all(scenario, &known, &mut links, report);
    meetings::third(scenario, &known, &mut links, report);
    meetings::next_steps(scenario, report);
    expects::all(scenario, report);
    looks::all(scenario, &links, report);
    links
}

/// Checks a person who is written in a file of their own.
pub fn persona(person: &mut Persona, report: &mut Report<'_>) {
    persona_texts(&Place::ROOT, person, &mut |at, text| words::check(at, text, report));
    customer::persona(&Place::ROOT, person, report);
}

/// Checks `pack.ron`, except whether the files that it names exist.
pub fn pack(pack: &mut Pack, report: &mut Report<'_>) {
    pack_texts(pack, &mut |at, text| words::check(at, text, report));
    version(pack.format, report);
    let root = Place::ROOT;
    if !super::pack_path::is_language(&pack.language) {
        let message = format!("`{}` is no code of a language", clip(&pack.language));
        let help = "write two lower-case letters, such as \"en\" or \"fi\"";
        report.error(Code::InvalidValue, &root.field("language"), message, help);
    }
    for (name, text) in [("author", &pack.author), ("licence", &pack.licence)] {
        let at = root.field(name);
        if let Some(Fault { code, what, help }) = fault(text) {
            report.error(code, &at, format!("`{at}` {what}"), help);
        }
    }
    report.count(&root.field("order"), pack.order.len(), limits::ANY);
}

/// The address of the luck that belongs to a thing: FNV-1a with 64 bits over its id. Never change it: kept records
/// replay by it.
pub const fn key(id: &str) -> u64 {
    let mut key = 0xcbf2_9ce4_8422_2325_u64;
    let bytes = id.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        key = (key ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    key
}

fn known<'s>(scenario: &'s Scenario, report: &mut Report<'_>) -> Known<'s> {
    let root = Place::ROOT;
    let interests = root.field("interests");
    let problems = root.field("problems");
    report.count(&problems, scenario.problems.len(), limits::ANY);
    report.count(&root.field("footprint"), scenario.footprint.len(), limits::ANY);
    report.count(&interests, scenario.interests.len(), limits::INTERESTS);
    let mut findings = Names::new("a finding");
    findings.add_list(&root.field("footprint"), scenario.footprint.iter().map(|finding| &finding.id), report);
    let prospecting = root.field("prospecting");
    let prospects = prospecting.field("prospects");
    for (index, prospect) in scenario.prospecting.iter().flat_map(|p| &p.prospects).enumerate() {
        let at = prospects.named(index, &prospect.id);
        findings.add_list(&at.field("findings"), prospect.findings.iter().map(|finding| &finding.id), report);
    }
    Known {
        interests: Names::of("an interest", &interests, ids(&scenario.interests, |i| &i.id), report),
        problems: Names::of("a problem", &problems, ids(&scenario.problems, |p| &p.id), report),
        findings,
    }
}

/// The ids of a list.
fn ids<'s, T>(list: &'s [T], id: impl Fn(&'s T) -> &'s Id + 's) -> impl Iterator<Item = &'s Id> {
    list.iter().map(id)
}

/// What stands before the case itself.
fn head(scenario: &Scenario, report: &mut Report<'_>) {
    let root = Place::ROOT;
    version(scenario.format, report);
    report.number(&root.field("difficulty"), u32::from(scenario.difficulty), limits::DIFFICULTY);
    starts(&scenario.starts, report);
    let encounters = [
        scenario.prospecting.is_some(),
        scenario.presentation.is_some(),
        scenario.discovery.is_some(),
        scenario.third.is_some(),
    ];
    let parts = ["prospecting", "presentation", "discovery", "third"].map(|part| root.field(part));
    if encounters == [false; 4] && !report.has_gap(&parts.each_ref()) {
        let help = "write at least one of `prospecting`, `presentation`, `discovery` and `third`";
        report.error(Code::MissingPart, &root, "the case has no encounter, so there is nothing to play", help);
    }
    if scenario.plan.is_some() && !has_meeting(scenario) && !report.has_gap(&parts.each_ref()) {
        let message = "there is a plan sheet but no meeting to plan for";
        let help = "take `plan` out, or add `presentation`, `discovery` or `third`";
        report.warning(Code::MissingPart, &root.field("plan"), message, help);
    }
}

fn version(format: u32, report: &mut Report<'_>) {
    if format != FORMAT {
        let message = format!("the file is written for format {format}, but this program reads format {FORMAT}");
        let help = if format > FORMAT { "a newer version of the program may read it" } else { "write `format: 1`" };
        report.error(Code::WrongVersion, &Place::ROOT.field("format"), message, help);
    }
}

fn starts(written: &str, report: &mut Report<'_>) {
    let root = Place::ROOT;
    let at = root.field("starts");
    // The parser of dates takes other notations too; only this one is promised to trainers.
    let date = written.parse::<Date>().ok().filter(|date| date.to_string() == written);
    let Some(date) = date else {
        let message = format!("`{}` is no date", clip(written));
        return report.error(Code::InvalidValue, &at, message, "write year, month and day, as in \"2026-10-12\"");
    };
    if !(2000..=2100).contains(&date.year()) {
        report.error(Code::OutOfRange, &at, format!("the year {} is not between 2000 and 2100", date.year()), "");
    }
    let day = match date.weekday() {
        Weekday::Saturday => "a Saturday",
        Weekday::Sunday => "a Sunday",
        _ => return,
    };
    report.error(Code::InvalidValue, &at, format!("{date} is {day}"), "a case begins on a working day");
}

/// Whether seller and customer meet at all, beyond prospecting.
fn has_meeting(scenario: &Scenario) -> bool {
    scenario.presentation.is_some() || scenario.discovery.is_some() || scenario.third.is_some()
}

/// The beginning of something that an author wrote, for a message of one line.
fn clip(written: &str) -> String {
    written.chars().filter(|c| !c.is_control()).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_fnv_1a() {
        // The published test values: kept records depend on them.
        assert_eq!(key(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(key("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(key("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn only_working_days_written_plainly_begin_a_case() {
        let code = |written: &str| {
            let mut report = Report::new("(starts: \"\")");
            starts(written, &mut report);
            report.into_findings().first().map(|finding| finding.code)
        };
        assert_eq!(code("2026-10-12"), None);
        assert_eq!(code("2026-10-11"), Some(Code::InvalidValue), "a Sunday");
        assert_eq!(code("1999-10-12"), Some(Code::OutOfRange));
        for other in ["20261012", "2026-02-30", "12.10.2026", "", "2026-10-12T10:00", " 2026-10-12"] {
            assert_eq!(code(other), Some(Code::InvalidValue), "{other}");
        }
    }
}
