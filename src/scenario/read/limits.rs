//! What no file may exceed, found in one pass over the bytes before anything else looks at them.

use crate::scenario::span::Span;

/// The largest file that is read: 2 MiB. The longest scenario we know of has a tenth of that.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// How deep brackets may be nested. A scenario needs about ten.
pub const MAX_DEPTH: usize = 64;

/// The first bracket that is nested deeper than [`MAX_DEPTH`], if any. Texts and comments do not count.
pub(super) fn too_deep(bytes: &[u8]) -> Option<Span> {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'(' | b'[' | b'{' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Some(Span::from_bytes(at, at + 1));
                }
            }
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b'"' => at = end_of_text(bytes, at),
            b'/' => at = end_of_comment(bytes, at),
            b'\'' => at = end_of_character(bytes, at),
            _ => {}
        }
        at += 1;
    }
    None
}

/// The last byte of the text whose opening mark is at `at`; of a raw text when `r` and `#` stand before it.
fn end_of_text(bytes: &[u8], at: usize) -> usize {
    let before = &bytes[..at];
    let hashes = before.iter().rev().take_while(|&&byte| byte == b'#').count();
    let is_raw = before[..at - hashes].ends_with(b"r") && !is_inside_word(&before[..at - hashes]);
    let mut end = at + 1;
    while let Some(&byte) = bytes.get(end) {
        match byte {
            b'"' if !is_raw => return end,
            b'"' if bytes[end + 1..].iter().take(hashes).filter(|&&byte| byte == b'#').count() == hashes => {
                return end + hashes;
            }
            b'\\' if !is_raw => end += 1,
            _ => {}
        }
        end += 1;
    }
    end
}

/// Whether the `r` or `br` at the end of `before` is the end of a longer word.
fn is_inside_word(before: &[u8]) -> bool {
    let before = before.strip_suffix(b"r").unwrap_or(before);
    let before = before.strip_suffix(b"b").unwrap_or(before);
    before.last().is_some_and(|&byte| byte == b'_' || byte.is_ascii_alphanumeric() || !byte.is_ascii())
}

/// The last byte of the comment that begins at `at`, or `at` when none does.
fn end_of_comment(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at + 1) {
        Some(b'/') => bytes[at..].iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |line| at + line),
        Some(b'*') => end_of_block_comment(bytes, at),
        _ => at,
    }
}

fn end_of_block_comment(bytes: &[u8], at: usize) -> usize {
    let mut level = 0_usize;
    let mut end = at;
    while end < bytes.len() {
        match &bytes[end..] {
            [b'/', b'*', ..] => (level, end) = (level + 1, end + 2),
            [b'*', b'/', ..] => (level, end) = (level - 1, end + 2),
            _ => end += 1,
        }
        if level == 0 {
            return end - 1;
        }
    }
    end
}

/// The closing mark of a single character such as `'('`, or `at` when it is none.
fn end_of_character(bytes: &[u8], at: usize) -> usize {
    match &bytes[at + 1..] {
        [b'\\', _, b'\'', ..] => at + 3,
        [_, b'\'', ..] => at + 2,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_texts_comments_and_characters_do_not_count() {
        let many = "(".repeat(100);
        for harmless in [
            format!("\"{many}\""),
            format!("\"\\\"{many}\""),
            format!("r#\"\"{many}\"#"),
            format!("// {many}"),
            format!("/* /* */ {many} */"),
            "'(' ".repeat(100),
        ] {
            assert_eq!(too_deep(harmless.as_bytes()), None, "{harmless}");
        }
    }

    #[test]
    fn the_first_bracket_beyond_the_limit_is_found() {
        let text = format!("\"text\"{}", "[".repeat(MAX_DEPTH + 1));
        let at = 6 + MAX_DEPTH;
        assert_eq!(too_deep(text.as_bytes()), Some(Span::from_bytes(at, at + 1)));
        assert_eq!(too_deep(&text.as_bytes()[..at]), None);
    }

    #[test]
    fn unfinished_things_at_the_end_are_no_trouble() {
        for text in ["\"", "\"\\", "'", "'\\", "/", "/*", "/* *", "r#\"", "r#\"\"", "#\"#"] {
            assert_eq!(too_deep(text.as_bytes()), None, "{text}");
        }
    }
}
