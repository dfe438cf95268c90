//! What is made from the format's types is up to date. `UPDATE_DOCS=1 cargo test --test reference` writes it anew.

use malmi::reference::{FileType, page, schema};
use malmi::scenario::format::Scenario;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const AGAIN: &str = "write it anew: UPDATE_DOCS=1 cargo test --release --no-default-features --test reference";

/// Compares a file of the documents with what the types say now, or writes it.
fn is_up_to_date(document: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(document);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, now).expect("the document can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == now, "docs/{document} has fallen behind the types; {AGAIN}");
}

#[test]
fn the_reference_says_what_the_types_say() {
    is_up_to_date("format.md", &page());
}

#[test]
fn the_schemas_say_what_the_types_say() {
    for file in FileType::ALL {
        is_up_to_date(&format!("{}.schema.json", file.name()), &schema(file));
    }
}

/// Whether a value is what a schema takes: as much of JSON Schema as these schemas use.
fn takes(schema: &Value, whole: &Value, value: &Value) -> Result<(), String> {
    if let Some(name) = schema["$ref"].as_str() {
        let target = whole.pointer(name.trim_start_matches('#')).ok_or_else(|| format!("no {name}"))?;
        return takes(target, whole, value);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let fitting = choices.iter().filter(|choice| takes(choice, whole, value).is_ok()).count();
        return if fitting == 1 { Ok(()) } else { Err(format!("{fitting} choices take {value}")) };
    }
    if schema.get("const").is_some_and(|only| only != value) {
        return Err(format!("{value} is not {}", schema["const"]));
    }
    let is_kind = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        _ => true,
    };
    if !is_kind {
        return Err(format!("{value} is no {}", schema["type"]));
    }
    let size = value.as_i64().or_else(|| value.as_str().and_then(|text| i64::try_from(text.chars().count()).ok()));
    let size = size.or_else(|| value.as_array().and_then(|list| i64::try_from(list.len()).ok()));
    let bounds = [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems")];
    for (least, most) in bounds {
        let (least, most) = (schema[least].as_i64(), schema[most].as_i64());
        if size.is_some_and(|size| least.is_some_and(|least| size < least) || most.is_some_and(|most| size > most)) {
            return Err(format!("{value} is too much or too little"));
        }
    }
    parts_fit(schema, whole, value)
}

/// Whether the parts of a value are what its schema says.
fn parts_fit(schema: &Value, whole: &Value, value: &Value) -> Result<(), String> {
    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
        let item_schema = schema["prefixItems"].get(at).unwrap_or(&schema["items"]);
        takes(item_schema, whole, item).map_err(|why| format!("{at}: {why}"))?;
    }
    let Some(fields) = value.as_object() else { return Ok(()) };
    for needed in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        fields.get(needed).ok_or_else(|| format!("`{needed}` is missing"))?;
    }
    // What is not said is not written.
    for (name, field) in fields.iter().filter(|(_, field)| !field.is_null()) {
        let field_schema = schema["properties"].get(name).unwrap_or(&schema["additionalProperties"]);
        if field_schema == &Value::Bool(false) {
            return Err(format!("`{name}` is unknown"));
        }
        takes(field_schema, whole, field).map_err(|why| format!("{name}: {why}"))?;
    }
    Ok(())
}

#[test]
fn the_schema_takes_every_shipped_case_and_nothing_broken() {
    let schema: Value = serde_json::from_str(&schema(FileType::Scenario)).expect("a schema");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be listed").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_ron = path.extension().is_some_and(|extension| extension == "ron");
        if !is_ron || name.starts_with("pack") || name.matches('.').count() > 1 {
            continue;
        }
        let bytes = fs::read(&path).expect("it can be read");
        let case: Scenario = malmi::scenario::read::parse(&name, &bytes).value.expect("a sound case");
        let mut value = serde_json::to_value(&case).expect("a value");
        assert_eq!(takes(&schema, &schema, &value), Ok(()), "{name}");
        for (place, wrong) in
            [("difficulty", json!(4)), ("id", json!(7)), ("interests", json!([])), ("intrests", json!(1))]
        {
            let before = value.clone();
            value[place] = wrong;
            assert!(takes(&schema, &schema, &value).is_err(), "{name} with a broken `{place}`");
            value = before;
        }
        count += 1;
    }
    assert!(count >= 4, "{count} cases");
}
