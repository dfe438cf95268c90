//! Mending what can be mended for certain: the edits that findings carry, tried on the file in memory. An edit stays
//! only if its finding is gone after it and nothing else has come instead.

use super::check::check_file;
use super::diagnostic::{Code, Diagnostic};
use super::files::{FileFault, Files};
use super::pack_path::PackPath;
use super::span::{LineColumn, LineIndex};

/// How often a file is looked at again. One mend can bring another to light.
const MOST_ROUNDS: usize = 12;

/// How many mends are tried one by one where all together did not do.
const MOST_SINGLE: usize = 50;

/// A file with what could be mended in it mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// What the file held.
    pub before: Vec<u8>,
    /// What it should hold.
    pub after: Vec<u8>,
    /// What was mended, as it was found: first round first, each in the order of the file.
    pub mended: Vec<Mended>,
}

/// One finding that was mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// Where it stood.
    pub place: LineColumn,
    /// The kind of finding.
    pub code: Code,
    /// What was wrong.
    pub message: String,
}

/// Mends a file of a pack in memory; `None` where there is nothing to mend. Mending the result again mends nothing.
pub fn fix(files: &dyn Files, path: &PackPath) -> Option<Fixed> {
    let before = files.read(path).ok()?;
    let mut trial = Trial::new(files, path, before.clone());
    let mut mended = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let done = trial.round();
        if done.is_empty() {
            break;
        }
        mended.extend(done);
    }
    (!mended.is_empty()).then_some(Fixed { before, after: trial.bytes, mended })
}

/// The file as it is so far, and what is found in it.
struct Trial<'f> {
    files: &'f dyn Files,
    path: &'f PackPath,
    bytes: Vec<u8>,
    found: Vec<Diagnostic>,
}

impl<'f> Trial<'f> {
    fn new(files: &'f dyn Files, path: &'f PackPath, bytes: Vec<u8>) -> Self {
        let mut trial = Self { files, path, bytes, found: Vec::new() };
        trial.found = trial.look(&trial.bytes);
        trial
    }

    /// What is found in this file if it holds `bytes`.
    fn look(&self, bytes: &[u8]) -> Vec<Diagnostic> {
        let files = Instead { files: self.files, path: self.path, bytes };
        let mut found = check_file(&files, self.path).diagnostics;
        found.retain(|finding| *finding.file == *self.path.as_str());
        found
    }

    /// Mends everything at once, or, where that does not do, one after the other from the end of the file.
    fn round(&mut self) -> Vec<Mended> {
        let chosen = self.choose();
        if self.try_all(&chosen.iter().collect::<Vec<_>>()) {
            return chosen.into_iter().map(|(mended, _)| mended).collect();
        }
        // What stands further back moves nothing that stands before it.
        let mut done: Vec<Mended> = chosen
            .into_iter()
            .rev()
            .take(MOST_SINGLE)
            .filter_map(|one| self.try_all(&[&one]).then_some(one.0))
            .collect();
        done.reverse();
        done
    }

    /// The findings that can be mended together: in the order of the file, none touching another.
    fn choose(&self) -> Vec<(Mended, Diagnostic)> {
        let text = String::from_utf8_lossy(&self.bytes);
        let lines = LineIndex::new(&text);
        let mut all: Vec<&Diagnostic> = self.found.iter().filter(|finding| !finding.edits.is_empty()).collect();
        all.sort_by_key(|finding| finding.edits.first().map(|edit| edit.span));
        let mut free_from = 0;
        let mut chosen = Vec::new();
        for finding in all {
            let (Some(first), Some(last)) = (finding.edits.first(), finding.edits.last()) else { continue };
            let starts = first.span.start;
            if starts < free_from {
                continue;
            }
            // Two things added at the same place would depend on their order.
            free_from = last.span.end.max(last.span.start + 1);
            let place = lines.line_column(&text, finding.span.map_or(starts, |span| span.start));
            let mended = Mended { place, code: finding.code, message: finding.message.clone() };
            chosen.push((mended, finding.clone()));
        }
        chosen
    }

    /// Makes the edits of some findings; takes them back and says no unless all those findings are gone.
    fn try_all(&mut self, chosen: &[&(Mended, Diagnostic)]) -> bool {
        let Some(bytes) = edited(&self.bytes, chosen.iter().map(|(_, finding)| finding)) else { return false };
        let found = self.look(&bytes);
        let of_writing = |found: &[Diagnostic]| found.iter().filter(|finding| is_of_writing(finding.code)).count();
        let writing = chosen.iter().filter(|(mended, _)| is_of_writing(mended.code)).count();
        let fewer_of_writing = of_writing(&found) + writing <= of_writing(&self.found);
        // What is wrong behind a badly written place can come to light only when that is mended.
        let fewer = writing > 0 || found.len() + chosen.len() <= self.found.len();
        let better = !chosen.is_empty() && fewer_of_writing && fewer;
        if better {
            (self.bytes, self.found) = (bytes, found);
        }
        better
    }
}

/// Whether a finding is about how a file is written, whatever it means.
fn is_of_writing(code: Code) -> bool {
    use Code::{ByteOrderMark, CurlyQuote, Syntax, UnclosedBracket, UnclosedText};
    matches!(code, ByteOrderMark | CurlyQuote | Syntax | UnclosedBracket | UnclosedText)
}

/// The bytes with the edits of some findings made, which stand in the order of the file; `None` where an edit does
/// not fit.
fn edited<'d>(bytes: &[u8], findings: impl Iterator<Item = &'d Diagnostic>) -> Option<Vec<u8>> {
    let mut edited = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for edit in findings.flat_map(|finding| &finding.edits) {
        let range = edit.span.range();
        edited.extend_from_slice(bytes.get(at..range.start)?);
        edited.extend_from_slice(edit.text.as_bytes());
        at = range.end;
    }
    edited.extend_from_slice(bytes.get(at..)?);
    Some(edited)
}

/// The files of a pack, one of which holds something else.
struct Instead<'f> {
    files: &'f dyn Files,
    path: &'f PackPath,
    bytes: &'f [u8],
}

impl Files for Instead<'_> {
    fn read(&self, path: &PackPath) -> Result<Vec<u8>, FileFault> {
        if path == self.path { Ok(self.bytes.to_vec()) } else { self.files.read(path) }
    }

    fn names_beside(&self, path: &PackPath) -> Vec<String> {
        self.files.names_beside(path)
    }

    fn names_starting(&self, path: &PackPath, start: &str) -> Vec<String> {
        self.files.names_starting(path, start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::files::MemoryFiles;
    use proptest::prelude::*;

    const CASE: &str = include_str!("../../tests/fixtures/check/good-persona-file/case.ron");
    const PERSONA: &str = include_str!("../../tests/fixtures/check/good-persona-file/personas/aino.ron");

    fn fixed(case: &str) -> Option<Fixed> {
        let files = MemoryFiles::from([("case.ron", case), ("personas/aino.ron", PERSONA)]);
        let path = PackPath::new("case.ron").expect("a sound path");
        let fixed = fix(&files, &path);
        if let Some(fixed) = &fixed {
            let again = MemoryFiles(
                [("case.ron", &fixed.after[..]), ("personas/aino.ron", PERSONA.as_bytes())]
                    .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
                    .into(),
            );
            assert_eq!(fix(&again, &path), None, "mending twice is mending once");
        }
        fixed
    }

    /// The sound case with one thing replaced by another.
    fn broken(from: &str, to: &str) -> String {
        assert!(CASE.contains(from), "{from}");
        CASE.replacen(from, to, 1)
    }

    #[test]
    fn each_of_these_comes_back_as_it_was() {
        for (good, bad) in [
            ("\"A small case\"", "“A small case”"),
            ("\"A small case\"", "'A small case'"),
            ("\"A small case\"", "\"A small case”"),
            ("\"A small case\",", "\"A small case\""),
            ("\"A small case\",", "\"A small case\";"),
            ("\"A small case\",", "\"A small case\",,"),
            ("title:", "title"),
            ("title:", "title ="),
            ("title:", "\"title\":"),
            ("title:", "titel:"),
            ("title:", "tit\u{200B}le:"),
            ("about: [\"heat\"]", "about: [\"hat\"]"),
            ("kind: History", "kind: Histroy"),
            ("medium: Room", "medium: \"Room\""),
            ("people: 12", "people: \"12\""),
            ("(", "\u{FEFF}("),
        ] {
            let fixed = fixed(&broken(good, bad)).unwrap_or_else(|| panic!("{bad} can be mended"));
            let after = String::from_utf8(fixed.after).expect("text");
            // Space before a mark is the author's business.
            assert_eq!(after.replace("title :", "title:"), CASE, "{bad}");
            assert_eq!(fixed.mended.len(), 1, "{bad}: {:?}", fixed.mended);
        }
    }

    #[test]
    fn what_only_its_author_can_know_is_left() {
        for (good, bad) in [
            ("\"A small case\"", "\"A small case"),
            ("\"A small case\"", "A small case"),
            ("about: [\"heat\"]", "about: [\"quality\"]"),
            ("kind: History", "kind: Colour"),
            ("people: 12", "people: \"twelve\""),
            ("title:", "headline:"),
        ] {
            assert_eq!(fixed(&broken(good, bad)), None, "{bad}");
        }
        assert_eq!(fixed(CASE), None, "nothing is wrong");
    }

    #[test]
    fn the_same_said_twice_is_said_once() {
        let title = "    title: \"A small case\",\n";
        let fixed = fixed(&broken(title, &title.repeat(2))).expect("it can be mended");
        assert_eq!(String::from_utf8(fixed.after).expect("text"), CASE);
    }

    #[test]
    fn all_mistakes_go_at_once_and_the_rest_of_the_file_stays() {
        let case = broken("title: \"A small case\",", "titel = “A small case”");
        let fixed = fixed(&case).expect("it can be mended");
        assert_eq!(String::from_utf8(fixed.after).expect("text").replace("title :", "title:"), CASE);
        assert_eq!(fixed.mended.len(), 4, "{:?}", fixed.mended);
        assert!(fixed.mended.iter().all(|mended| mended.place.line == 4), "{:?}", fixed.mended);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_damage_makes_it_do_harm(at in 0..CASE.len(), length in 0..6_usize, with in "[,:;\"“”'()a1 ]{0,3}") {
            let (start, end) = (CASE.floor_char_boundary(at), CASE.ceil_char_boundary((at + length).min(CASE.len())));
            let damaged = format!("{}{with}{}", &CASE[..start], &CASE[end..]);
            if let Some(fixed) = fixed(&damaged) {
                let files = |bytes: &[u8]| MemoryFiles([("case.ron", bytes), ("personas/aino.ron", PERSONA.as_bytes())]
                    .map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).into());
                let path = PackPath::new("case.ron").expect("a sound path");
                let count = |bytes: &[u8]| {
                    let found = check_file(&files(bytes), &path).diagnostics;
                    found.iter().filter(|finding| is_of_writing(finding.code)).count()
                };
                prop_assert!(count(&fixed.after) <= count(&fixed.before));
            }
        }
    }
}
