//! Text for pages.

use super::visible;

/// Text for a page, whatever its author wrote: no mark of HTML in it means anything, and what cannot be seen is shown.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in visible(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_an_author_writes_becomes_markup() {
        let text = escape("<script>alert('x')</script> & \"y\" \u{202e}");
        assert!(!text.contains(['<', '>', '"', '\'', '\u{202e}']), "{text}");
        assert!(text.starts_with("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot; "));
    }
}
