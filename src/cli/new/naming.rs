//! Names of files and ids, made from titles.

/// The most letters that an id may have.
const MOST: usize = 40;

/// Names that some systems keep for devices, and the file that tells of a pack.
const KEPT: [&str; 7] = ["con", "prn", "aux", "nul", "pack", "com", "lpt"];

/// A short plain name from a title: letters without their dots and accents, digits, hyphens. `kind` goes before what
/// could not stand alone.
pub(super) fn id(title: &str, kind: &str) -> String {
    let mut name = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letters) => name.push_str(letters),
            None if c.is_ascii_alphanumeric() => name.push(c),
            // An apostrophe does not part a word.
            None if matches!(c, '\'' | '’') => {}
            None if !name.is_empty() && !name.ends_with('-') => name.push('-'),
            None => {}
        }
    }
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) || KEPT.contains(&stem) {
        name = format!("{kind}-{name}");
    }
    name.truncate(MOST);
    name.trim_end_matches('-').to_owned()
}

/// The plain letters for one with dots, an accent or a stroke.
const fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' | 'å' | 'á' | 'à' | 'â' | 'ã' => "a",
        'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => "o",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'ü' | 'ú' | 'ù' | 'û' => "u",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ç' => "c",
        'š' => "s",
        'ž' => "z",
        'ß' => "ss",
        'æ' => "ae",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_short_plain_names() {
        let of = |title| id(title, "case");
        assert_eq!(of("Leipää ennen kuutta"), "leipaa-ennen-kuutta");
        assert_eq!(of("The baker's oven, again!"), "the-bakers-oven-again");
        assert_eq!(of("24 hours"), "case-24-hours");
        assert_eq!(of("Nul"), "case-nul");
        assert_eq!(of("Com1"), "case-com1");
        assert_eq!(of("…"), "case");
        assert_eq!(of("../../etc"), "etc");
        assert_eq!(of(&"long ".repeat(20)), "long-long-long-long-long-long-long-long");
    }
}
