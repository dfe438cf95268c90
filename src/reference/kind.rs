//! What a field takes, in the terms in which an author writes it.

use super::outline::Outline;
use super::section::description;
use serde_json::Value;

/// What a schema takes, as a trainer would say it, with links to the sections of the page.
pub(super) fn takes(schema: &Value, outline: &Outline) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        return named(name, outline);
    }
    if let Some(parts) = schema["prefixItems"].as_array() {
        let parts: Vec<String> = parts.iter().map(|part| takes(part, outline)).collect();
        return format!("in brackets: {}", parts.join(", "));
    }
    match schema["type"].as_str() {
        Some("array") => list(schema, outline),
        Some("integer") => number(schema),
        Some("boolean") => "`true` or `false`".to_owned(),
        Some("string") => "a text in quotes".to_owned(),
        Some("object") => format!("a table of {}", takes(&schema["additionalProperties"], outline)),
        _ => description(schema),
    }
}

fn named(name: &str, outline: &Outline) -> String {
    match name {
        "Text" => "a text".to_owned(),
        "Id" => "an id".to_owned(),
        "Thousandths" => "0–1000".to_owned(),
        _ => match outline.title(name) {
            Some(title) => format!("[{}]({})", title.to_lowercase(), anchor(title)),
            None => name.to_owned(),
        },
    }
}

fn list(schema: &Value, outline: &Outline) -> String {
    let (least, most) = (schema["minItems"].as_u64().unwrap_or(0), schema["maxItems"].as_u64());
    let how_many = match (least, most) {
        (0, Some(200) | None) => String::new(),
        (0, Some(most)) => format!(", at most {most}"),
        (least, Some(200) | None) => format!(", at least {least}"),
        (least, Some(most)) => format!(", {least}–{most} of them"),
    };
    format!("a list{how_many}: {}", takes(&schema["items"], outline))
}

fn number(schema: &Value) -> String {
    let bound = |name: &str| schema[name].as_i64();
    match (bound("minimum"), bound("maximum")) {
        // What fits into the number's own kind is no bound that an author meets.
        (Some(least), Some(most)) if most != 65_535 && most != 255 => {
            format!("{}–{}", grouped(least), grouped(most))
        }
        _ => "a whole number".to_owned(),
    }
}

/// A number with spaces between the thousands, and a minus as in print.
fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && digits.len() > 4 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    if number < 0 { format!("−{text}") } else { text }
}

/// What stands in a file that leaves a field out.
pub(super) fn left_out(schema: &Value, is_needed: bool) -> String {
    if is_needed {
        return "must be there".to_owned();
    }
    match &schema["default"] {
        Value::String(word) => format!("`{word}`"),
        Value::Array(_) => "none".to_owned(),
        Value::Null | Value::Object(_) => "nothing".to_owned(),
        value => format!("`{value}`"),
    }
}

/// The link to a heading of the page.
pub(super) fn anchor(title: &str) -> String {
    let kept =
        title.to_lowercase().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-')).collect::<String>();
    format!("#{}", kept.replace(' ', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_in_print() {
        assert_eq!(grouped(1_000_000), "1 000 000");
        assert_eq!(grouped(1000), "1000");
        assert_eq!(grouped(-350), "−350");
    }

    #[test]
    fn a_heading_is_reached_by_its_words() {
        assert_eq!(anchor("What they say, layer by layer"), "#what-they-say-layer-by-layer");
    }
}
