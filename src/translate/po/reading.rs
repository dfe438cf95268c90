//! Reading PO files line by line: a broken message is told with its line and left out, and the next one is read.

use super::BETWEEN;
use crate::translate::{ReadSheet, Row, Sheet, State, TranslateError, Trouble, Unit};

/// Reads a PO file made from texts in the language `from`.
pub fn read(bytes: &[u8], from: &str, to: Option<&str>) -> Result<ReadSheet, TranslateError> {
    let no_sheet = |why: &str| TranslateError::NoSheet(why.to_owned());
    let text = std::str::from_utf8(bytes).map_err(|_| no_sheet("the file is not saved as UTF-8"))?;
    let mut reader = Reader::default();
    for (index, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        reader.line(line.trim(), index + 1);
    }
    reader.finish();
    let header =
        reader.header.ok_or_else(|| no_sheet("the file has no heading: an empty `msgid` with its `msgstr`"))?;
    let stated = |name: &str| header.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    // `fi_FI` is Finnish too.
    let language = stated("Language:").and_then(|code| code.split(['_', '-']).next()).unwrap_or_default();
    if let Some(source) = stated("X-Source-Language:").filter(|source| *source != from) {
        let why = format!("the file was made from texts in `{source}`, but the pack is written in `{from}`");
        return Err(TranslateError::Language(why));
    }
    if let Some(to) = to.filter(|to| *to != language) {
        return Err(TranslateError::Language(format!("the file is in the language `{language}`, not in `{to}`")));
    }
    if language.is_empty() {
        return Err(TranslateError::Language("the heading does not say `Language:`".to_owned()));
    }
    let sheet = Sheet { from: from.to_owned(), to: language.to_owned(), rows: reader.rows };
    Ok(ReadSheet { sheet, troubles: reader.troubles, unit: Unit::Line })
}

/// Which text the quoted lines belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Context,
    Source,
    Target,
}

/// One message as far as it has been read.
#[derive(Debug, Default)]
struct Message {
    line: usize,
    fuzzy: bool,
    key: String,
    context: Option<String>,
    source: Option<String>,
    target: Option<String>,
    broken: bool,
}

#[derive(Debug, Default)]
struct Reader {
    header: Option<String>,
    rows: Vec<Row>,
    troubles: Vec<Trouble>,
    message: Message,
    field: Option<Field>,
}

impl Reader {
    fn line(&mut self, line: &str, number: usize) {
        if line.is_empty() {
            return self.finish();
        }
        let begins = line.starts_with('#') || line.starts_with("msgctxt");
        if begins && self.message.target.is_some() {
            self.finish();
        }
        if line.starts_with('#') {
            return self.comment(line);
        }
        if self.message.line == 0 {
            self.message.line = number;
        }
        if let Err(what) = self.content(line)
            && !self.message.broken
        {
            self.message.broken = true;
            self.troubles.push(Trouble::refused(format!("line {number}"), format!("{what}; the message is left out")));
        }
    }

    fn comment(&mut self, line: &str) {
        if let Some(flags) = line.strip_prefix("#,") {
            self.message.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        }
        if let Some(key) = line.strip_prefix("#. KEY:") {
            key.trim().clone_into(&mut self.message.key);
        }
    }

    fn content(&mut self, line: &str) -> Result<(), String> {
        if line.starts_with('"') {
            let field = self.field.ok_or("a text stands here that belongs to nothing")?;
            let said = unquote(line)?;
            self.part(field).get_or_insert_default().push_str(&said);
            return Ok(());
        }
        let (word, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
        let field = match word {
            "msgctxt" => Field::Context,
            "msgid" => Field::Source,
            "msgstr" => Field::Target,
            "msgid_plural" => return Err("plural forms are not used here".to_owned()),
            _ if word.starts_with("msgstr[") => return Err("plural forms are not used here".to_owned()),
            _ => return Err(format!("`{}` has no meaning here", line.chars().take(20).collect::<String>())),
        };
        let said = unquote(rest.trim())?;
        self.field = Some(field);
        if self.part(field).replace(said).is_some() {
            return Err(format!("`{word}` stands twice; is an empty line missing between two messages?"));
        }
        Ok(())
    }

    fn part(&mut self, field: Field) -> &mut Option<String> {
        match field {
            Field::Context => &mut self.message.context,
            Field::Source => &mut self.message.source,
            Field::Target => &mut self.message.target,
        }
    }

    /// Takes the message that has been read, if there is one.
    fn finish(&mut self) {
        let message = std::mem::take(&mut self.message);
        self.field = None;
        if message.broken || message.line == 0 {
            return;
        }
        let at = format!("line {}", message.line);
        let mut refuse = |what: &str| self.troubles.push(Trouble::refused(&at, format!("{what}; it is left out")));
        let (Some(source), Some(target)) = (message.source, message.target) else {
            return refuse("the message has no `msgid` or no `msgstr`");
        };
        let Some(context) = message.context else {
            if source.is_empty() && self.header.is_none() {
                self.header = Some(target);
            } else {
                refuse("the message has no `msgctxt`, so that its place is not known");
            }
            return;
        };
        let Some((file, place)) = context.rsplit_once(BETWEEN) else {
            return refuse("the `msgctxt` is no file and place");
        };
        let state = match (target.is_empty(), message.fuzzy) {
            (true, _) => State::Missing,
            (false, true) => State::Stale,
            (false, false) => State::Done,
        };
        let (file, place) = (file.to_owned(), place.to_owned());
        let row = Row { file, place, state, source, target, key: message.key, line: message.line, ..Row::default() };
        self.rows.push(row);
    }
}

/// The text of a quoted line.
fn unquote(line: &str) -> Result<String, String> {
    let inner = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let inner = inner.ok_or("a text must begin and end with a quotation mark")?;
    let mut text = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return Err("a quotation mark inside a text is written `\\\"`".to_owned()),
            '\\' => text.push(match chars.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some(c @ ('"' | '\\')) => c,
                Some(c) => return Err(format!("`\\{c}` has no meaning; a backslash is written `\\\\`")),
                None => return Err("a text cannot end with a single backslash".to_owned()),
            }),
            c => text.push(c),
        }
    }
    Ok(text)
}
