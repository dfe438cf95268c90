//! The one table that both benches print.

/// Prints a row: what was measured, the figure, what stands beside it, and what must hold.
pub fn row(what: &str, figure: &str, beside: &str, holds: &str) {
    println!("{}", format!("{what:<64} {figure:>12} {beside:>20}   {holds}").trim_end());
}

/// A whole number with a space between thousands.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}
