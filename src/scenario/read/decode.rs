//! From bytes to text, keeping every place where it was.

use std::borrow::Cow;

use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::span::Span;

/// The bytes as text.
pub(super) struct Decoded<'b> {
    /// The text; as long as the bytes.
    pub(super) text: Cow<'b, str>,
    /// What was wrong with the bytes.
    pub(super) problem: Option<Diagnostic>,
    /// Whether the text is worth reading on.
    pub(super) go_on: bool,
}

/// Takes the bytes for UTF-8; a wrong byte becomes a `?`.
pub(super) fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), problem: None, go_on: true };
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        let problem = Diagnostic::error(Code::NotUtf8, None, "the file is saved as UTF-16, not as UTF-8")
            .help("save it again with the encoding UTF-8");
        return Decoded { text: Cow::Borrowed(""), problem: Some(problem), go_on: false };
    }
    let mut text = String::with_capacity(bytes.len());
    let mut wrong: Vec<Span> = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            wrong.push(Span::from_bytes(text.len(), text.len() + chunk.invalid().len()));
        }
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    let problem = wrong.first().map(|&first| not_utf8(first, bytes, wrong.len()));
    // A stray letter of another encoding leaves the rest readable; a picture or an archive does not.
    let go_on = wrong.len() < 100 && !bytes.contains(&0);
    Decoded { text: Cow::Owned(text), problem, go_on }
}

fn not_utf8(first: Span, bytes: &[u8], count: usize) -> Diagnostic {
    let byte = bytes.get(first.start as usize).copied().unwrap_or_default();
    let more = if count > 1 { format!(", and {} more such places", count - 1) } else { String::new() };
    let message = format!("the file is not saved as UTF-8: byte {} is {byte:#04X}{more}", first.start);
    Diagnostic::error(Code::NotUtf8, first, message)
        .help("save it again with the encoding UTF-8; letters such as ä, ö and curly quotes are stored differently there")
}

/// The text with spaces in place of a byte-order mark, which `ron` does not take.
pub(super) fn without_mark(text: &str) -> Cow<'_, str> {
    match text.strip_prefix('\u{FEFF}') {
        Some(rest) => Cow::Owned(format!("   {rest}")),
        None => Cow::Borrowed(text),
    }
}
