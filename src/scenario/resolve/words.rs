//! What a text may not be: empty, too long, or carrying characters that nobody can see.

use super::report::Report;
use crate::scenario::diagnostic::Code;
use crate::scenario::format::Text;
use crate::scenario::format::limits::LONGEST_TEXT;
use crate::scenario::place::Place;

/// What is wrong with the words of a text: code, words and help.
pub struct Fault {
    /// The kind of finding.
    pub code: Code,
    /// What is wrong, to be said of a text: “is empty”.
    pub what: String,
    /// What would mend it.
    pub help: &'static str,
}

/// What is wrong with a text, if anything.
pub fn fault(text: &str) -> Option<Fault> {
    if text.trim().is_empty() {
        let help = "write something, or leave the field out where that is allowed";
        return Some(Fault { code: Code::EmptyText, what: "is empty".to_owned(), help });
    }
    if may_be_stray(text)
        && let Some(stray) = text.chars().find(|c| is_stray(*c))
    {
        let what = format!("contains {}", describe(stray));
        let help = "write each text on one line and type it anew where it was pasted from elsewhere";
        return Some(Fault { code: Code::StrayCharacter, what, help });
    }
    // Bytes are at least as many as characters: most texts need no counting.
    let length = if text.len() <= LONGEST_TEXT { 0 } else { text.chars().count() };
    (length > LONGEST_TEXT).then(|| Fault {
        code: Code::WrongLength,
        what: format!("is {length} characters long, but {LONGEST_TEXT} is the most"),
        help: "shorten it, or divide it among several things",
    })
}

/// Reports what is wrong with a text, if anything.
pub(super) fn check(at: &Place<'_>, text: &Text, report: &mut Report<'_>) {
    if let Some(Fault { code, what, help }) = fault(text.as_str()) {
        report.error(code, at, format!("`{at}` {what}"), help);
    }
}

/// Whether a text has a byte that one of the characters of [`is_stray`] begins with. Most have none, and looking at
/// bytes all at once takes a tenth of the time.
fn may_be_stray(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | matches!(byte, 0..0x20 | 0x7F | 0xC2 | 0xD8 | 0xE2 | 0xEF))
}

/// Control characters, and those that turn the direction of writing or cannot be seen: they can make a text show
/// something else than it says.
const fn is_stray(c: char) -> bool {
    c.is_ascii_control()
        || matches!(c, '\u{80}'..='\u{9F}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

fn describe(c: char) -> String {
    match c {
        '\n' | '\r' => "a line break".to_owned(),
        '\t' => "a tab".to_owned(),
        c if c.is_control() => format!("a control character (U+{:04X})", u32::from(c)),
        c => format!("an invisible character (U+{:04X})", u32::from(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looking_at_bytes_misses_no_stray_character() {
        for c in (0..=u32::from(char::MAX)).filter_map(char::from_u32).filter(|c| is_stray(*c)) {
            assert!(may_be_stray(&c.to_string()), "{c:?}");
        }
    }

    fn code(text: &str) -> Option<Code> {
        fault(text).map(|fault| fault.code)
    }

    #[test]
    fn ordinary_writing_is_sound() {
        for text in ["Kävele ’tänne’ – “heti”…", "ä", "a\u{A0}b", &"ä".repeat(600)] {
            assert_eq!(code(text), None, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_shown_is_refused() {
        assert_eq!(code(""), Some(Code::EmptyText));
        assert_eq!(code(" \u{A0}"), Some(Code::EmptyText));
        assert_eq!(code(&"ä".repeat(601)), Some(Code::WrongLength));
        for text in ["a\nb", "a\tb", "a\u{7}", "abc\u{202E}fed", "a\u{200B}b", "\u{FEFF}a"] {
            assert_eq!(code(text), Some(Code::StrayCharacter), "{text:?}");
        }
    }
}
