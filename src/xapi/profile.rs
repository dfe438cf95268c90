//! The names that the statements use: verbs, kinds of activity, extensions. `docs/xapi.md` lists them; a test keeps the
//! two alike.
//!
//! Verbs and kinds come from ADL and from the serious-games profile, so that a store's reports know them. What is the
//! game's own begins with `urn:malmi:`: names that stand for themselves, of which nothing is ever fetched.

/// A term of the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The name that goes out.
    pub iri: &'static str,
    /// What it is called in English.
    pub name: &'static str,
    /// What it says.
    pub says: &'static str,
}

const fn term(iri: &'static str, name: &'static str, says: &'static str) -> Term {
    Term { iri, name, says }
}

/// A play began.
pub const INITIALIZED: Term =
    term("http://adlnet.gov/expapi/verbs/initialized", "initialized", "The play of a case began.");
/// A move was made.
pub const SELECTED: Term =
    term("https://w3id.org/xapi/adb/verbs/selected", "selected", "The player made a move: one decision.");
/// A play came to its end.
pub const COMPLETED: Term =
    term("http://adlnet.gov/expapi/verbs/completed", "completed", "The case was played to its end.");
/// The total is at the mark or above.
pub const PASSED: Term =
    term("http://adlnet.gov/expapi/verbs/passed", "passed", "The total is at the mark or above it.");
/// The total is below the mark.
pub const FAILED: Term = term("http://adlnet.gov/expapi/verbs/failed", "failed", "The total is below the mark.");

/// All verbs.
pub const VERBS: [Term; 5] = [INITIALIZED, SELECTED, COMPLETED, PASSED, FAILED];

/// The game.
pub const GAME: Term =
    term("https://w3id.org/xapi/seriousgames/activity-types/serious-game", "serious game", "The game itself.");
/// A case.
pub const LEVEL: Term = term("https://w3id.org/xapi/seriousgames/activity-types/level", "level", "A case.");
/// A place in which decisions are made.
pub const MENU: Term = term(
    "https://w3id.org/xapi/seriousgames/activity-types/menu",
    "menu",
    "An encounter of a case: the moves that can be chosen from.",
);
/// This profile.
pub const PROFILE: Term = term("http://adlnet.gov/expapi/activities/profile", "profile", "This profile.");

/// All kinds of activity.
pub const KINDS: [Term; 4] = [GAME, LEVEL, MENU, PROFILE];

/// The fingerprint of the case.
pub const CASE_HASH: Term = term(
    "urn:malmi:extension:case-hash",
    "case-hash",
    "The fingerprint of scenario and persona, 64 hexadecimal digits.",
);
/// The version of the case's format.
pub const CASE_FORMAT: Term =
    term("urn:malmi:extension:case-format", "case-format", "The version of the format that the case is written in.");
/// The level of help.
pub const HELP: Term =
    term("urn:malmi:extension:help", "help", "The level of help: `guided`, `standard` or `realistic`.");
/// From where a play was taken up again.
pub const TAKEN_UP: Term = term(
    "urn:malmi:extension:taken-up",
    "taken-up",
    "Only where a play was taken up from a moment of an earlier one: the first move made anew, counted from 1.",
);
/// Which decision of the play it was.
pub const STEP: Term = term("urn:malmi:extension:step", "step", "Which move of the play it was, counted from 1.");
/// Simulated time.
pub const SECONDS: Term =
    term("urn:malmi:extension:seconds", "seconds", "Seconds of the case's own time since the encounter began.");
/// What a composed move was put together from.
pub const ARGUMENTS: Term = term(
    "urn:malmi:extension:arguments",
    "arguments",
    "What the move was put together from: ids of the case, places in a list, amounts.",
);
/// The score by dimension.
pub const DIMENSIONS: Term =
    term("urn:malmi:extension:dimensions", "dimensions", "Each scored dimension by name, 0 to 1000.");
/// How the meetings ended.
pub const ENDING: Term = term(
    "urn:malmi:extension:ending",
    "ending",
    "How the meetings ended: `advance`, `recontact`, `continuation`, `left` or `broken-off`.",
);

/// All extensions.
pub const EXTENSIONS: [Term; 9] =
    [CASE_HASH, CASE_FORMAT, HELP, TAKEN_UP, STEP, SECONDS, ARGUMENTS, DIMENSIONS, ENDING];

/// The id of this profile and its version; every statement names it as its category.
pub const PROFILE_ID: &str = "urn:malmi:profile:1";
/// The id of the game.
pub const GAME_ID: &str = "urn:malmi:game";

/// The id of a case: `urn:malmi:case:` and the case's own name.
pub fn case_id(case: &str) -> String {
    format!("urn:malmi:case:{case}")
}

/// The id of an encounter of a case.
pub fn encounter_id(case: &str, encounter: &str) -> String {
    format!("urn:malmi:case:{case}:encounter:{encounter}")
}
