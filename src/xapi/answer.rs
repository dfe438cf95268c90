//! What came back from a store, before anything is concluded from it.

use serde_json::Value;
use std::time::Duration;
use uuid::Uuid;

/// The most characters of a store's words that are kept and shown.
const WORDS: usize = 400;

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A whole answer.
    Whole {
        /// The HTTP status.
        status: u16,
        /// The body.
        body: Vec<u8>,
        /// How long the store asks to be left alone.
        wait: Option<Duration>,
    },
    /// Nothing reached the store, for this reason: no name, no line, no trust in its certificate.
    Unreached(String),
    /// The request may have reached the store, and no whole answer came back.
    Lost(String),
}

impl Answer {
    /// What the store said, for people: its status and the beginning of its words, on one line.
    pub fn in_words(&self) -> String {
        match self {
            Self::Whole { status, body, .. } => {
                let words = said(body);
                if words.is_empty() { status.to_string() } else { format!("{status}: {words}") }
            }
            Self::Unreached(why) | Self::Lost(why) => why.clone(),
        }
    }
}

/// The beginning of a body as one line without control characters.
fn said(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(&body[..body.len().min(4 * WORDS)]).into_owned();
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().take(WORDS).collect()
}

/// The ids in the answer to statements that were taken: an array of texts. `None` if it is anything else.
pub(super) fn taken(body: &[u8]) -> Option<Vec<Uuid>> {
    let ids: Vec<String> = serde_json::from_slice(body).ok()?;
    ids.iter().map(|id| Uuid::try_parse(id).ok()).collect()
}

/// What a store holds under an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// The statement itself, as it was frozen.
    Same,
    /// Another statement.
    Other,
    /// Nothing.
    Nothing,
    /// The answer cannot be understood.
    Unclear,
}

/// Reads the answer to the question for one statement. The standard wants the statement itself; some stores give a list
/// with it, and an empty list where they have none.
pub(super) fn held(body: &[u8], ours: &str) -> Held {
    let (Ok(answer), Ok(ours)) = (serde_json::from_slice::<Value>(body), serde_json::from_str::<Value>(ours)) else {
        return Held::Unclear;
    };
    let all = match answer.get("statements") {
        Some(Value::Array(all)) => all.as_slice(),
        Some(_) => return Held::Unclear,
        None => std::slice::from_ref(&answer),
    };
    let with_our_id = all.iter().find(|one| one.get("id").is_some() && same(&one["id"], &ours["id"]));
    match with_our_id {
        Some(theirs) if covers(theirs, &ours) => Held::Same,
        Some(_) => Held::Other,
        None if all.is_empty() => Held::Nothing,
        None => Held::Unclear,
    }
}

/// Whether everything that we set is there and the same. A store adds fields of its own, such as when it stored it.
fn covers(theirs: &Value, ours: &Value) -> bool {
    match (theirs, ours) {
        (Value::Object(theirs), Value::Object(ours)) => {
            ours.iter().all(|(name, value)| theirs.get(name).is_some_and(|other| covers(other, value)))
        }
        (Value::Array(theirs), Value::Array(ours)) => {
            theirs.len() == ours.len() && theirs.iter().zip(ours).all(|(theirs, ours)| covers(theirs, ours))
        }
        // The standard lets a store give one activity where a list of one was sent.
        (Value::Object(_), Value::Array(ours)) if ours.len() == 1 => covers(theirs, &ours[0]),
        _ => same(theirs, ours),
    }
}

/// Whether two values mean the same: letters of a UUID may be large, numbers and times may be written otherwise.
fn same(theirs: &Value, ours: &Value) -> bool {
    let (Value::String(theirs), Value::String(ours)) = (theirs, ours) else {
        return theirs == ours || (theirs.is_number() && ours.is_number() && theirs.as_f64() == ours.as_f64());
    };
    let times = || Some(theirs.parse::<jiff::Timestamp>().ok()? == ours.parse::<jiff::Timestamp>().ok()?);
    let ids = || Some(Uuid::try_parse(theirs).ok()? == Uuid::try_parse(ours).ok()?);
    theirs == ours || ids().or_else(times).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = r#"{"id":"5f0c1a34-6f53-4a3b-9f7a-0d0f3b1f0a11","timestamp":"2026-11-28T21:00:00.120Z",
        "result":{"score":{"scaled":1.0}},"context":{"contextActivities":{"parent":[{"id":"urn:malmi:case:a"}]}}}"#;

    #[test]
    fn what_a_store_adds_or_writes_otherwise_does_not_make_another_statement() {
        let theirs = OURS.replace("5f0c1a34", "5F0C1A34").replace("1.0", "1").replace(".120Z", ".12+00:00");
        let theirs =
            theirs.replace("[{", "{").replace("}]", "}").replacen('{', r#"{"stored":"2026-11-28T21:00:01Z","#, 1);
        assert_eq!(held(theirs.as_bytes(), OURS), Held::Same);
        assert_eq!(held(format!(r#"{{"statements":[{theirs}]}}"#).as_bytes(), OURS), Held::Same);
    }

    #[test]
    fn another_content_none_and_nonsense_are_told_apart() {
        assert_eq!(held(OURS.replace(":case:a", ":case:b").as_bytes(), OURS), Held::Other);
        assert_eq!(held(br#"{"statements":[]}"#, OURS), Held::Nothing);
        for unclear in ["", "<html>hello</html>", r#"{"statements":3}"#, "[]", "{}", &OURS[..60]] {
            assert_eq!(held(unclear.as_bytes(), OURS), Held::Unclear, "{unclear}");
        }
    }

    #[test]
    fn words_of_a_store_are_one_short_line() {
        let body = format!("<b>\u{1b}[31mno\r\n\twhy</b>{}", "x".repeat(5000)).into_bytes();
        let told = Answer::Whole { status: 400, body, wait: None }.in_words();
        assert!(told.starts_with("400: <b> [31mno why</b>xxx") && told.chars().count() <= WORDS + 5, "{told}");
    }

    #[test]
    fn ids_that_were_taken_are_a_list_of_uuids() {
        assert_eq!(taken(b"[]"), Some(Vec::new()));
        assert_eq!(taken(br#"["5f0c1a34-6f53-4a3b-9f7a-0d0f3b1f0a11"]"#).map(|ids| ids.len()), Some(1));
        assert_eq!((taken(b"[\"x\"]"), taken(b"{}"), taken(b"[\"5f0c1a34-6f53"), taken(b"")), (None, None, None, None));
    }
}
