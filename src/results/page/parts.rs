//! The pieces that pages are put together from.

use crate::scenario::report::escape;
use std::fmt::Write as _;

/// A sheet of paper with its heading; the body is markup already.
pub(in crate::results) fn sheet(html: &mut String, heading: &str, body: impl FnOnce(&mut String)) {
    let _ = writeln!(html, "<section class=\"sheet\">\n<h2>{}</h2>", escape(heading));
    body(html);
    html.push_str("</section>\n");
}

/// A paragraph.
pub(in crate::results) fn paragraph(html: &mut String, class: &str, text: &str) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let _ = writeln!(html, "<p{class}>{}</p>", escape(text));
}

/// A table's beginning: its caption for those who hear it, and its heads, those of numbers at the right.
pub(in crate::results) fn open_table(html: &mut String, class: &str, caption: &str, heads: &[(&str, bool)]) {
    let _ = write!(
        html,
        "<div class=\"wide\"><table class=\"{class}\">\n<caption>{}</caption>\n<thead><tr>",
        escape(caption)
    );
    for (head, number) in heads {
        let class = if *number { " class=\"number\"" } else { "" };
        let _ = write!(html, "<th scope=\"col\"{class}>{}</th>", escape(head));
    }
    html.push_str("</tr></thead>\n<tbody>\n");
}

/// A table's end.
pub(in crate::results) fn close_table(html: &mut String) {
    html.push_str("</tbody></table></div>\n");
}

/// A cell of text.
pub(in crate::results) fn cell(html: &mut String, text: &str) {
    let _ = write!(html, "<td>{}</td>", escape(text));
}

/// A cell with a number, or a dash where there is none.
pub(in crate::results) fn number(html: &mut String, value: Option<&str>) {
    let _ = write!(html, "<td class=\"number\">{}</td>", escape(value.unwrap_or("–")));
}

/// A score out of a hundred with its bar; the number stands beside it in words.
pub(in crate::results) fn bar(score: i64) -> String {
    let score = score.clamp(0, 100);
    format!("<span class=\"bar\" aria-hidden=\"true\"><span style=\"width:{score}%\"></span></span>")
}
