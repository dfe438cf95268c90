//! Findings as SARIF 2.1.0, the form in which tools that find faults pass them to others.

use super::Texts;
use super::sources::Sources;
use crate::scenario::diagnostic::{Code, Diagnostic, Edit};
use crate::scenario::span::Span;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::sync::Arc;

/// Where the form is described.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The findings as one run of SARIF 2.1.0. Every kind of finding is a rule; columns count characters.
pub fn to_sarif(findings: &[Diagnostic], texts: Texts<'_>) -> String {
    let mut sources = Sources::new(texts);
    let results: Vec<Value> = findings.iter().map(|finding| result(finding, &mut sources)).collect();
    let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code)).collect();
    let driver = json!({"name": "malmi", "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": rules});
    let run = json!({
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": true}],
        "results": results,
    });
    json!({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}).to_string()
}

fn rule(code: Code) -> Value {
    let name = code.as_str();
    let more = format!("{} `malmi check --explain {name}` tells more.", code.meaning());
    json!({
        "id": name,
        "name": pascal_case(name),
        "shortDescription": {"text": code.meaning()},
        "help": {"text": more, "markdown": more},
        "defaultConfiguration": {"level": "error"},
    })
}

fn result(finding: &Diagnostic, sources: &mut Sources<'_>) -> Value {
    let text = match &finding.help {
        Some(help) => format!("{} ({help})", finding.message),
        None => finding.message.clone(),
    };
    let mut value = json!({
        "ruleId": finding.code.as_str(),
        "ruleIndex": Code::ALL.iter().position(|code| *code == finding.code),
        "level": finding.severity.as_str(),
        "message": {"text": text},
        "locations": [location(&finding.file, finding.span, sources)],
    });
    let related = finding.related.iter().zip(0..).map(|(related, id)| {
        let file = related.file.as_ref().unwrap_or(&finding.file);
        let mut place = location(file, Some(related.span), sources);
        place["id"] = json!(id);
        place["message"] = json!({"text": related.label});
        place
    });
    let related: Vec<Value> = related.collect();
    if !related.is_empty() {
        value["relatedLocations"] = Value::Array(related);
    }
    if let Some(fix) = fix(finding, sources) {
        value["fixes"] = json!([fix]);
    }
    value
}

/// What mends a finding for certain, if that is known.
fn fix(finding: &Diagnostic, sources: &mut Sources<'_>) -> Option<Value> {
    let mut replacement = |edit: &Edit| {
        let deleted = region(&finding.file, Some(edit.span), sources)?;
        Some(json!({"deletedRegion": deleted, "insertedContent": {"text": edit.text}}))
    };
    let replacements: Option<Vec<Value>> = finding.edits.iter().map(&mut replacement).collect();
    let replacements = replacements.filter(|all| !all.is_empty())?;
    let help = finding.help.as_deref().unwrap_or("mend it");
    let change = json!({"artifactLocation": {"uri": uri(&finding.file)}, "replacements": replacements});
    Some(json!({"description": {"text": help}, "artifactChanges": [change]}))
}

fn location(file: &Arc<str>, span: Option<Span>, sources: &mut Sources<'_>) -> Value {
    let mut physical = json!({"artifactLocation": {"uri": uri(file)}});
    if let Some(region) = region(file, span, sources) {
        physical["region"] = region;
    }
    json!({"physicalLocation": physical})
}

fn region(file: &Arc<str>, span: Option<Span>, sources: &mut Sources<'_>) -> Option<Value> {
    let [start, end] = sources.ends(file, span)?;
    Some(json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }))
}

/// `unknown-field` as `UnknownField`.
fn pascal_case(name: &str) -> String {
    let words = name.split('-').filter_map(|word| word.split_at_checked(1));
    words.map(|(first, rest)| first.to_uppercase() + rest).collect()
}

/// A path as a reference that any program reads back as that path.
fn uri(path: &str) -> String {
    let is_drive = path.get(1..3) == Some(":/");
    let mut uri = String::from(match path {
        _ if path.starts_with("//") => "file:",
        _ if path.starts_with('/') => "file://",
        _ if is_drive => "file:///",
        // What stands before a colon would be taken for the name of a protocol.
        _ if path.split('/').next().is_some_and(|first| first.contains(':')) => "./",
        _ => "",
    });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:@!$&'()*+,;=".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sarif(finding: Diagnostic) -> Value {
        let text = |file: &str| (file == "a b.ron").then(|| Arc::from("(\n  “äb”,\n)"));
        let finding = finding.in_file(&Arc::from("a b.ron"));
        serde_json::from_str(&to_sarif(&[finding], &text)).expect("JSON")
    }

    #[test]
    fn a_finding_has_its_rule_its_places_and_what_mends_it() {
        let finding = Diagnostic::warning(Code::CurlyQuote, Span::new(4, 13), "curly")
            .help("write straight ones")
            .related(Span::new(0, 1), "opened here")
            .mended_by([Edit::replace(Span::new(4, 7), "\"")]);
        let sarif = sarif(finding);
        let (run, result) = (&sarif["runs"][0], &sarif["runs"][0]["results"][0]);
        let rule = &run["tool"]["driver"]["rules"]
            [usize::try_from(result["ruleIndex"].as_u64().expect("a place")).expect("small")];
        assert_eq!(rule["id"], result["ruleId"]);
        assert_eq!(rule["name"], "CurlyQuote");
        assert_eq!(
            (&result["level"], &result["message"]["text"]),
            (&json!("warning"), &json!("curly (write straight ones)"))
        );
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "a%20b.ron");
        assert_eq!(place["region"], json!({"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 7}));
        assert_eq!(result["relatedLocations"][0]["message"]["text"], "opened here");
        let replacement = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(replacement["insertedContent"]["text"], "\"");
        assert_eq!(replacement["deletedRegion"]["endColumn"], 4);
    }

    #[test]
    fn what_has_no_place_has_no_region_and_no_fix() {
        let sarif = sarif(Diagnostic::error(Code::TooLarge, None, "large"));
        let result = &sarif["runs"][0]["results"][0];
        assert_eq!(result["locations"][0]["physicalLocation"], json!({"artifactLocation": {"uri": "a%20b.ron"}}));
        assert_eq!((result.get("fixes"), result.get("relatedLocations")), (None, None));
    }

    #[test]
    fn paths_become_references() {
        for (path, expected) in [
            ("pack/case.ron", "pack/case.ron"),
            ("../ä #%?.ron", "../%C3%A4%20%23%25%3F.ron"),
            ("/tmp/a.ron", "file:///tmp/a.ron"),
            ("C:/a.ron", "file:///C:/a.ron"),
            ("//host/a.ron", "file://host/a.ron"),
            ("a:b.ron", "./a:b.ron"),
            ("a\n\u{202E}.ron", "a%0A%E2%80%AE.ron"),
        ] {
            assert_eq!(uri(path), expected);
        }
    }
}
