//! Findings as JSON.

use super::Texts;
use super::sources::Sources;
use crate::scenario::diagnostic::{Diagnostic, Related};
use crate::scenario::span::Span;
use serde_json::{Value, json};
use std::sync::Arc;

/// The findings as JSON: an array of objects with `file`, `line`, `column`, `end_line`, `end_column`, `start`, `end`
/// (bytes), `severity`, `code`, `message`, `help`, `related`, and `edits`: the changes, each a place and the `text` to
/// put there, that mend it for certain, all together. What is unknown is `null`.
pub fn to_json(findings: &[Diagnostic], texts: Texts<'_>) -> String {
    let mut sources = Sources::new(texts);
    let list: Vec<Value> = findings.iter().map(|finding| of_finding(finding, &mut sources)).collect();
    Value::Array(list).to_string()
}

fn of_finding(finding: &Diagnostic, sources: &mut Sources<'_>) -> Value {
    let mut value = place(&finding.file, finding.span, sources);
    value["severity"] = json!(finding.severity);
    value["code"] = json!(finding.code);
    value["message"] = json!(finding.message);
    value["help"] = json!(finding.help);
    let related = finding.related.iter().map(|related| of_related(finding, related, sources));
    value["related"] = related.collect();
    let edits = finding.edits.iter().map(|edit| {
        let mut value = place(&finding.file, Some(edit.span), sources);
        value["text"] = json!(edit.text);
        value
    });
    value["edits"] = edits.collect();
    value
}

fn of_related(finding: &Diagnostic, related: &Related, sources: &mut Sources<'_>) -> Value {
    let mut value = place(related.file.as_ref().unwrap_or(&finding.file), Some(related.span), sources);
    value["label"] = json!(related.label);
    value
}

fn place(file: &Arc<str>, span: Option<Span>, sources: &mut Sources<'_>) -> Value {
    let ends = sources.ends(file, span);
    json!({
        "file": file,
        "start": span.map(|span| span.start),
        "end": span.map(|span| span.end),
        "line": ends.map(|[start, _]| start.line),
        "column": ends.map(|[start, _]| start.column),
        "end_line": ends.map(|[_, end]| end.line),
        "end_column": ends.map(|[_, end]| end.column),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::diagnostic::{Code, Edit};

    #[test]
    fn lines_and_bytes_are_told_and_what_mends_it() {
        let finding = Diagnostic::error(Code::WrongType, Span::new(4, 9), "no number")
            .mended_by([Edit::replace(Span::new(4, 9), "5")])
            .in_file(&Arc::from("a.ron"));
        let text = |file: &str| (file == "a.ron").then(|| Arc::from("(\n  \"abc\"\n)"));
        let json: Value = serde_json::from_str(&to_json(&[finding], &text)).expect("JSON");
        assert_eq!(json[0]["line"], 2);
        assert_eq!(json[0]["end_column"], 8);
        assert_eq!(json[0]["start"], 4);
        assert_eq!(json[0]["code"], "wrong-type");
        assert_eq!(json[0]["severity"], "error");
        assert_eq!((&json[0]["edits"][0]["text"], &json[0]["edits"][0]["column"]), (&json!("5"), &json!(3)));
    }
}
