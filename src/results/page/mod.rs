//! What all pages share: one file that needs nothing beside it, to read on a screen and to print.

pub(super) mod parts;

use crate::scenario::report::escape;
use crate::words::Words;
use std::fmt::Write as _;

/// The looks of the pages: by day, by evening, and on paper.
const STYLE: &str = include_str!("page.css");

/// What a page of ours says in its first lines.
const MARK: &str = "<meta name=\"generator\" content=\"malmi\">";

/// A page with a title and a body, in the language of `words`. The body is markup already.
pub(super) fn page(words: &Words, title: &str, body: &str) -> String {
    let language = words.language().code();
    let mut html = format!("<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n{MARK}\n");
    html.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    let _ = write!(html, "<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n", escape(title));
    html.push_str("<div class=\"ply\" aria-hidden=\"true\"></div>\n<main>\n");
    html.push_str(body);
    let foot = escape(&words.get("page-foot"));
    let _ = write!(html, "<footer>{foot}</footer>\n</main>\n</body>\n</html>\n");
    html
}

/// Whether a file that begins so is a page of ours, so that it may be written over.
pub fn is_page(head: &[u8]) -> bool {
    String::from_utf8_lossy(head).contains(MARK)
}
