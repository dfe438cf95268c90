//! Paths inside a pack: checked once, so that nothing in a pack can name a file outside it.

use std::fmt;

/// The path of a file relative to its pack, with `/` between folders. It never leads outside, on any system: no
/// `..`, no root, no drive, no device name. (A link on the disk might; whoever reads the disk checks that.)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackPath(Box<str>);

/// Why a text is no path inside a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackPathError {
    /// Nothing is written.
    #[error("the path is empty")]
    Empty,
    /// Longer than any path of a pack needs to be.
    #[error("the path is longer than 200 bytes")]
    TooLong,
    /// A control character, or one that systems read as something else than a letter.
    #[error("the path contains a character that does not belong in one; use letters, digits, `-`, `_`, `.` and `/`")]
    Character,
    /// Backslashes divide folders on one system only.
    #[error("the path contains `\\`; write `/` between folders")]
    Backslash,
    /// It begins at the root of the disk.
    #[error("the path begins at the root of the disk; write it as seen from the folder of the pack")]
    Absolute,
    /// One of its parts leads out of the pack, or nowhere.
    #[error("the path has a part `.`, `..` or nothing between two `/`; name each folder on the way down")]
    Leaves,
    /// A name that one system keeps for devices.
    #[error("the path has a part that some systems keep for devices, such as `con` or `nul`; use another name")]
    Device,
}

/// What a file of a pack holds, as told by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `pack.ron`.
    Pack,
    /// A persona: any other file in a folder `personas`.
    Persona,
    /// The translation of another file into a language: `case.fi.ron`.
    Translation {
        /// The file that is translated.
        of: PackPath,
        /// The language, as a two-letter code.
        language: Box<str>,
    },
    /// Anything else.
    Scenario,
}

impl PackPath {
    /// Checks and takes a path.
    pub fn new(path: &str) -> Result<Self, PackPathError> {
        if path.is_empty() {
            return Err(PackPathError::Empty);
        }
        if path.len() > 200 {
            return Err(PackPathError::TooLong);
        }
        if path.contains('\\') {
            return Err(PackPathError::Backslash);
        }
        if path.starts_with('/') {
            return Err(PackPathError::Absolute);
        }
        // A colon would name a drive or a hidden stream; the rest some systems do not allow in names.
        if path.contains(|c: char| c.is_control() || matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|')) {
            return Err(PackPathError::Character);
        }
        path.split('/').try_for_each(check_part)?;
        Ok(Self(path.into()))
    }

    /// The path as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the file, without its folders.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// The folders on the way, without the file; empty in the pack's own folder.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Another file in the same folder.
    pub fn beside(&self, file_name: &str) -> Result<Self, PackPathError> {
        match self.folder() {
            "" => Self::new(file_name),
            folder => Self::new(&format!("{folder}/{file_name}")),
        }
    }

    /// What the file holds, as told by its name.
    pub fn kind(&self) -> FileKind {
        let name = self.file_name();
        let translation = name.strip_suffix(".ron").and_then(|stem| stem.rsplit_once('.'));
        match translation.filter(|(stem, language)| !stem.is_empty() && is_language(language)) {
            Some((stem, language)) => match self.beside(&format!("{stem}.ron")) {
                Ok(of) => FileKind::Translation { of, language: language.into() },
                Err(_) => FileKind::Scenario,
            },
            None if name == "pack.ron" => FileKind::Pack,
            None if self.folder().rsplit('/').next() == Some("personas") => FileKind::Persona,
            None => FileKind::Scenario,
        }
    }

    /// Where the translation of this file into `language` stands, if that is the code of a language.
    pub fn translation(&self, language: &str) -> Option<Self> {
        let stem = self.file_name().strip_suffix(".ron")?;
        is_language(language).then(|| self.beside(&format!("{stem}.{language}.ron")).ok()).flatten()
    }
}

impl fmt::Display for PackPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whether this is the code of a language: two lower-case letters.
pub fn is_language(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn check_part(part: &str) -> Result<(), PackPathError> {
    // One system drops dots and spaces at the end of a name, so that `.. ` would become `..`.
    if part.trim_matches(['.', ' ']).is_empty() {
        return Err(PackPathError::Leaves);
    }
    if part.ends_with(['.', ' ']) {
        return Err(PackPathError::Character);
    }
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let numbered = |name: &str| {
        stem.strip_prefix(name).is_some_and(|rest| matches!(rest.chars().next(), Some('0'..='9' | '¹' | '²' | '³')))
    };
    let is_device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || (stem.chars().count() == 4 && (numbered("com") || numbered("lpt")));
    if is_device { Err(PackPathError::Device) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> PackPath {
        PackPath::new(text).expect("a sound path")
    }

    #[test]
    fn ordinary_paths_are_taken() {
        for good in ["case.ron", "personas/kaisa.ron", "a/b/c-d_e.fi.ron", "ääni.ron", ".hidden", "comet.ron", "a..b"]
        {
            assert!(PackPath::new(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn no_path_leads_out_of_the_pack() {
        for bad in [
            "",
            "..",
            "../x.ron",
            "a/../../x",
            "a/..",
            "./x",
            "a//b",
            "a/",
            "/etc/passwd",
            "C:/x",
            "c:x",
            "a\\b",
            "..\\x",
            "\\\\host\\x",
            "a\nb",
            "a\0b",
            ".. /x",
            "... /x",
            "x.ron ",
            "x.",
            "nul",
            "NUL.ron",
            "a/com1.txt",
            "case.ron:stream",
            "lpt²",
        ] {
            assert!(PackPath::new(bad).is_err(), "{bad:?}");
        }
        assert_eq!(PackPath::new(&"x".repeat(201)), Err(PackPathError::TooLong));
    }

    #[test]
    fn names_tell_what_a_file_holds() {
        assert_eq!(path("pack.ron").kind(), FileKind::Pack);
        assert_eq!(path("case.ron").kind(), FileKind::Scenario);
        assert_eq!(path("personas/kaisa.ron").kind(), FileKind::Persona);
        let finnish = FileKind::Translation { of: path("a/case.ron"), language: "fi".into() };
        assert_eq!(path("a/case.fi.ron").kind(), finnish);
        assert_eq!(path("case.v2.ron").kind(), FileKind::Scenario);
        assert_eq!(path("personas/kaisa.ron").translation("fi"), Some(path("personas/kaisa.fi.ron")));
        assert_eq!(path("case.ron").translation("../x"), None);
    }
}
