//! Characters that look like the right one and are another, as word processors and foreign keyboards write them.

/// A character that is often written for another.
pub(super) struct Lookalike {
    /// What it is called.
    pub(super) name: &'static str,
    /// What belongs there instead.
    pub(super) meant: &'static str,
    /// Whether nobody can see that it is there.
    pub(super) invisible: bool,
}

/// The name of characters that take no room.
const INVISIBLE: &str = "an invisible character";

/// Tells what a character is mistaken for, outside of texts; quotation marks are not among them.
pub(super) fn lookalike(character: char) -> Option<Lookalike> {
    let (name, meant) = match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FF0D}' => ("a long dash", "-"),
        '\u{00A0}' | '\u{202F}' | '\u{3000}' | '\u{2000}'..='\u{200A}' => ("a special space", " "),
        '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{00AD}' => (INVISIBLE, " "),
        '\u{061C}' | '\u{180E}' | '\u{202A}'..='\u{202E}' => (INVISIBLE, " "),
        '\u{2026}' => ("three dots in one character", "..."),
        '\u{FF0C}' | '\u{3001}' | '\u{201A}' => ("a comma of another script", ","),
        '\u{FF1A}' => ("a colon of another script", ":"),
        '\u{FF08}' => ("a bracket of another script", "("),
        '\u{FF09}' => ("a bracket of another script", ")"),
        '\u{FF3B}' | '\u{3010}' => ("a bracket of another script", "["),
        '\u{FF3D}' | '\u{3011}' => ("a bracket of another script", "]"),
        ';' => ("a semicolon", ","),
        _ => return None,
    };
    Some(Lookalike { name, meant, invisible: name == INVISIBLE })
}

/// Whether a character is a quotation mark other than the straight ones.
pub(super) fn is_curly_quote(character: char) -> bool {
    matches!(
        character,
        '\u{2018}'..='\u{201F}' | '\u{00AB}' | '\u{00BB}' | '\u{2039}' | '\u{203A}' | '\u{FF02}' | '\u{2033}'
    )
}

/// Whether `ron` takes a character for space.
pub(super) fn is_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether a character may stand in a name. Wider than `ron`, which knows the tables of Unicode: what only it refuses,
/// it says itself.
pub(super) fn is_word(character: char) -> bool {
    let plain = character == '_' || character.is_ascii_alphanumeric();
    let foreign = !character.is_ascii() && !character.is_control() && !is_space(character);
    plain || (foreign && !is_curly_quote(character) && lookalike(character).is_none())
}
