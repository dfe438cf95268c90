//! Cells that a spreadsheet would take for formulas are made harmless, and restored when a sheet comes back.

/// What a spreadsheet takes for the beginning of a formula, or swallows.
const TAKEN: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The mark before a cell that is plain text whatever it begins with.
const MARK: char = '\'';

/// The cell for a text. One that begins with the mark itself gets another, so that every text comes back as it was.
pub fn guard(text: &str) -> String {
    let needs = text.starts_with(TAKEN) || text.starts_with(MARK);
    if needs { format!("{MARK}{text}") } else { text.to_owned() }
}

/// The text of a cell.
pub fn restore(cell: &str) -> &str {
    match cell.strip_prefix(MARK) {
        Some(rest) if rest.starts_with(TAKEN) || rest.starts_with(MARK) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_a_formula_is_guarded_and_restored() {
        for text in ["=1+1", "+358", "-5", "@here", "'=x", "''", "'quoted'", "plain", "", "ä = b", "\tx", "'"] {
            let cell = guard(text);
            assert!(!cell.starts_with(TAKEN), "{cell}");
            assert_eq!(restore(&cell), text);
        }
        assert_eq!(restore("'tis"), "'tis", "what a translator typed is left alone");
    }
}
