//! Findings about a file: what is wrong, where, and what would mend it.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use super::span::Span;

/// Declares [`Code`]: one line for each code, its name as authors see it, and what it means.
macro_rules! codes {
    ($($variant:ident $name:literal $meaning:literal;)*) => {
        /// What kind of finding it is. The names are stable: scripts and `--explain` rely on them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $meaning] $variant,)*
        }

        impl Code {
            /// All codes, in the order in which they are declared.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name that authors see, in kebab case.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What a finding of this kind means, in one sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

codes! {
    NotFound "not-found" "A file or folder that is named does not exist.";
    Unreadable "unreadable" "The file exists but could not be read.";
    OutsidePack "outside-pack" "A path leads out of the folder of the pack.";
    EmptyFile "empty-file" "The file holds nothing but space or comments.";
    TooLarge "too-large" "The file is larger than a scenario can be.";
    TooDeep "too-deep" "Brackets are nested deeper than a scenario needs.";
    TooMany "too-many" "There are more findings than are shown at once.";
    NotUtf8 "not-utf8" "The file is not saved as UTF-8 text.";
    WrongVersion "wrong-version" "The file is written for another version of the format.";
    Syntax "syntax" "The file breaks the rules of writing: a comma, colon or mark is missing or out of place.";
    UnclosedBracket "unclosed-bracket" "A bracket is opened and never closed.";
    UnclosedText "unclosed-text" "A text begins with a quotation mark and never ends.";
    CurlyQuote "curly-quote" "A curly quotation mark stands where a straight one belongs.";
    WrongType "wrong-type" "A value is of another kind than its field takes, such as a text where a number belongs.";
    InvalidValue "invalid-value" "A value is of the right kind but not one that its field takes.";
    OutOfRange "out-of-range" "A number is smaller or larger than its field takes.";
    UnknownField "unknown-field" "A field has a name that is not known in this place.";
    MissingField "missing-field" "A field that must be there is not.";
    DuplicateField "duplicate-field" "The same field is given twice.";
    UnknownVariant "unknown-variant" "A word is none of those that its field chooses from.";
    DuplicateKey "duplicate-key" "The same key stands twice in a table.";
    DuplicateId "duplicate-id" "Two things carry the same id.";
    UnknownId "unknown-id" "An id is referred to that nothing carries.";
    Cycle "cycle" "Things refer to each other in a circle.";
    WrongLength "wrong-length" "A list or a text is shorter or longer than its place takes.";
    EmptyText "empty-text" "A text says nothing.";
    StrayCharacter "stray-character" "A text contains a character that cannot be seen or that changes how others show.";
    MissingPart "missing-part" "Something that the rest of the case needs is not written.";
    Unreachable "unreachable" "Something is written that no play can reach.";
    LayerWithoutQuestion "layer-without-question" "A layer of a problem has words, but nothing asks for it.";
    NoOpenQuestion "no-open-question" "A deep layer of a problem is asked for by no open question.";
    QuestionOpensNothing "question-opens-nothing" "A question is about a problem that has nothing to say to it.";
    UnusedAnswer "unused-answer" "A question has words of its own that are never said.";
    UnusedTopic "unused-topic" "A topic has no question.";
    UnusedInterest "unused-interest" "An interest weighs heavily, but nothing in the case speaks to it.";
    SameText "same-text" "Two things that stand side by side say the same.";
    LongText "long-text" "A text is too long for the place where it is shown.";
    TemplateText "template-text" "A text is still word for word the template's.";
    EndsInTheAir "ends-in-the-air" "The last beat of an answer promises more, and nothing comes.";
    MisheardIsTrue "misheard-is-true" "A note that should be wrong is true somewhere else.";
    NothingMisheard "nothing-misheard" "None of the facts can be misheard, so that saying back is always right.";
    OptionTells "option-tells" "The right choice gives itself away by its length, its place or its politeness.";
    NothingToChoose "nothing-to-choose" "Every choice of a set is right.";
    ProbeLeadsNowhere "probe-leads-nowhere" "A cue asks to be asked further where nothing further comes.";
    CueNotCarried "cue-not-carried" "A cue travels by a channel that no meeting carries.";
    CustomerOutOfReach "customer-out-of-reach" "No message can interest the customer of the prospecting.";
    DeckAsWritten "deck-as-written" "The best order of the deck is the one in which it is written.";
    DeckFits "deck-fits" "The whole deck fits into the time, so that nothing must be left out.";
    CardTwoThings "card-two-things" "A card of history names interests, or one for the customer names none.";
    NothingSolves "nothing-solves" "Nothing that the offer can do solves a problem of the customer.";
    NoAdvance "no-advance" "None of the next steps is an advance.";
    TimeTooShort "time-too-short" "An encounter is too short for what belongs into it.";
    SignalCannotCome "signal-cannot-come" "The customer can never say that they are ready for a proposal.";
    NeverReached "never-reached" "Something is written that no play came to.";
    FlatDimension "flat-dimension" "A dimension of the score can be neither raised nor lowered.";
    LeavingEarly "leaving-early" "Somebody who leaves as soon as possible earns full marks.";
    EmptyFolder "empty-folder" "A folder holds no scenario.";
    MissingTranslation "missing-translation" "Some texts are not translated.";
    StaleTranslation "stale-translation" "A text has changed since it was translated.";
    UnknownPlace "unknown-place" "A translation is of a text that the translated file does not have.";
    ByteOrderMark "byte-order-mark" "The file begins with a mark that nobody sees and that some programs stumble over.";
    BadTranslation "bad-translation" "A translation does not fit the text it translates.";
}

impl Code {
    /// The code with this name, as [`Code::as_str`] writes it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file cannot be played as it is.
    Error,
    /// It can be played, but something is likely not meant.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word shown before the message.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Another place that helps to understand a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Related {
    /// Where it is.
    pub span: Span,
    /// What is to be seen there, in a few words.
    pub label: String,
    /// The file, where it is another than that of the finding.
    pub file: Option<Arc<str>>,
}

/// A change to a file: some bytes of it give way to others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// What to take out; empty where something is only added.
    pub span: Span,
    /// What to put there; empty where something is only taken out.
    pub text: String,
}

impl Edit {
    /// Puts `text` in the place of `span`.
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// Takes `span` out.
    pub fn remove(span: Span) -> Self {
        Self::replace(span, "")
    }
}

/// One finding about one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The kind of finding.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// The path to show; empty until [`Diagnostic::in_file`] says it.
    pub file: Arc<str>,
    /// Where in the file, if it is about a place in it.
    pub span: Option<Span>,
    /// What is wrong, in plain words.
    pub message: String,
    /// What would mend it.
    pub help: Option<String>,
    /// Other places that matter to it.
    pub related: Vec<Related>,
    /// What mends it for certain, all together; empty where only the author can know. In the order of the file, and
    /// no two touch the same bytes.
    pub edits: Vec<Edit>,
}

impl Diagnostic {
    /// A finding that makes the file unusable.
    pub fn error(code: Code, span: impl Into<Option<Span>>, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, span.into(), message.into())
    }

    /// A finding that leaves the file usable.
    pub fn warning(code: Code, span: impl Into<Option<Span>>, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, span.into(), message.into())
    }

    /// A finding that is only worth knowing.
    pub fn note(code: Code, span: impl Into<Option<Span>>, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, span.into(), message.into())
    }

    fn new(severity: Severity, code: Code, span: Option<Span>, message: String) -> Self {
        Self { code, severity, file: Arc::from(""), span, message, help: None, related: Vec::new(), edits: Vec::new() }
    }

    /// Says what would mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says what mends it for certain. Edits that overlap are none.
    #[must_use]
    pub fn mended_by(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.edits = edits.into_iter().collect();
        self.edits.sort_by_key(|edit| edit.span);
        if self.edits.windows(2).any(|pair| pair[0].span.end > pair[1].span.start) {
            self.edits.clear();
        }
        self
    }

    /// Adds a place in the same file.
    #[must_use]
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push(Related { span, label: label.into(), file: None });
        self
    }

    /// Adds a place in another file.
    #[must_use]
    pub fn related_in(mut self, file: Arc<str>, span: Span, label: impl Into<String>) -> Self {
        self.related.push(Related { span, label: label.into(), file: Some(file) });
        self
    }

    /// Says which file it is about, by the path to show.
    #[must_use]
    pub fn in_file(mut self, file: &Arc<str>) -> Self {
        self.file = Arc::clone(file);
        self
    }

    /// Whether the file is unusable because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Parts a coded message; control characters, so that no sentence contains it by chance.
const PART: char = '\u{1}';

/// A message for [`serde::de::Error::custom`] that carries a code and a help line through the parser, for types of
/// the format that check their own values. [`crate::scenario::read::parse`] takes it apart again.
pub fn coded_message(code: Code, message: &str, help: &str) -> String {
    format!("{PART}{}{PART}{message}{PART}{help}", code.as_str())
}

/// Takes a [`coded_message`] apart: code, message, and help where there is one.
pub(super) fn decode_message(text: &str) -> Option<(Code, &str, Option<&str>)> {
    let mut parts = text.strip_prefix(PART)?.splitn(3, PART);
    let code = Code::from_name(parts.next()?)?;
    let message = parts.next()?;
    let help = parts.next().filter(|help| !help.is_empty());
    Some((code, message, help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_name_of_its_own_in_kebab_case() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        for (code, name) in Code::ALL.iter().zip(&names) {
            assert_eq!(Code::from_name(name), Some(*code));
            assert!(name.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase() || byte == b'8'), "{name}");
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
    }

    #[test]
    fn edits_stand_in_the_order_of_the_file_and_do_not_overlap() {
        let edit = |start, end| Edit::remove(Span::new(start, end));
        let finding = |edits: [Edit; 2]| Diagnostic::error(Code::Syntax, None, "").mended_by(edits).edits;
        assert_eq!(finding([edit(4, 5), edit(1, 4)]), [edit(1, 4), edit(4, 5)]);
        assert_eq!(finding([edit(4, 6), edit(1, 5)]), []);
    }

    #[test]
    fn a_coded_message_comes_back_as_it_was() {
        let text = coded_message(Code::OutOfRange, "too many minutes", "at most 90");
        assert_eq!(decode_message(&text), Some((Code::OutOfRange, "too many minutes", Some("at most 90"))));
        let bare = coded_message(Code::Cycle, "a circle", "");
        assert_eq!(decode_message(&bare), Some((Code::Cycle, "a circle", None)));
        assert_eq!(decode_message("a plain message"), None);
    }
}
