//! How things stand with learning records, in words.

use super::{CliError, Ended, Key, Outbox, Setup, Sqlite, output};
use crate::records::{Paused, Standing};
use crate::scenario::report::visible;
use crate::xapi::{KeyError, Source};

/// Tells how things stand. [`Ended::Unsound`] where something waits for a person.
pub(super) fn status(store: &Sqlite) -> Result<Ended, CliError> {
    let standing = store.standing()?;
    let setup = Setup::read(store)?;
    let mut lines = about(setup.as_ref());
    let count = |count, what| format!("{what:<13} {count}");
    lines.push(count(standing.waiting, "Waiting"));
    lines.push(count(standing.aside, "Set aside"));
    lines.push(sent(&standing));
    lines.extend(in_the_way(&standing));
    output::write(&format!("{}\n", lines.join("\n")))?;
    Ok(if standing.paused.is_some() || standing.aside > 0 { Ended::Unsound } else { Ended::Well })
}

fn about(setup: Option<&Setup>) -> Vec<String> {
    let Some(setup) = setup else {
        return vec!["Learning records are off; nothing is told and nothing sent.".to_owned()];
    };
    let on = if setup.on { "on" } else { "off" };
    let names = if setup.names { "sent beside the pseudonyms" } else { "never sent" };
    let key = match Key::find(&setup.address) {
        Ok((key, Source::Environment)) => format!("`{}`, from the environment", visible(key.name())),
        Ok((key, _)) => format!("`{}`, in the keyring", visible(key.name())),
        Err(KeyError::None(_)) => "none yet; `malmi xapi on URL` asks for one".to_owned(),
        Err(error) => format!("none; {error}"),
    };
    vec![
        format!("Learning records are {on}."),
        format!("Store         {}", setup.address),
        format!("Organisation  {}", setup.home_page.as_str()),
        format!("Names         {names}"),
        format!("Key           {key}"),
    ]
}

fn sent(standing: &Standing) -> String {
    match standing.sent_at {
        Some(at) => format!("Sent          {}, the last at {:.0}", standing.sent, at.timestamp()),
        None => "Sent          0".to_owned(),
    }
}

/// What keeps statements from going out, and what to do about it.
pub(super) fn in_the_way(standing: &Standing) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(pause) = &standing.paused {
        let words = visible(&pause.words);
        lines.push(match pause.why {
            Paused::Key => format!("Paused: the store refuses the key ({words}). `malmi xapi on URL` asks for another."),
            Paused::Address => format!(
                "Paused: there is no learning-record store at that address ({words}). `malmi xapi on URL` sets another; \
                 `malmi xapi retry` tries again."
            ),
        });
    }
    if let Some(fault) = &standing.fault {
        let times = standing.faults;
        let until = standing.not_before.map(|at| format!("; it is tried again after {:.0}", at.timestamp()));
        lines.push(format!("Last fault, {times} in a row: {}{}", visible(fault), until.unwrap_or_default()));
    }
    if standing.aside > 0 {
        lines.push(
            "`malmi xapi show --aside` shows what was set aside and why; `malmi xapi retry` tries it again.".into(),
        );
    }
    lines
}
