//! Sending without the game.

use super::status::in_the_way;
use super::{CliError, Ended, Key, Outbox, Setup, SetupError, Sqlite, output};
use crate::records::Stamp;
use crate::xapi::{self, Here, Http, Pace, Sender};
use std::sync::atomic::Ordering;
use uuid::Uuid;

/// Sends what waits, now, whatever wait a fault has laid on it. [`Ended::Unsound`] if something still waits.
pub(super) fn send(store: &mut Sqlite) -> Result<Ended, CliError> {
    let Some(setup) = Setup::read(store)?.filter(|setup| setup.on) else {
        output::write("Learning records are off; nothing is sent.\n")?;
        return Ok(Ended::Unsound);
    };
    let (key, _) = Key::find(&setup.address).map_err(SetupError::from)?;
    let before = store.standing()?;
    if before.not_before.is_some() {
        store.put_off(before.faults, before.fault.as_deref(), None)?;
    }
    let here = Here::default();
    let stop = here.stop.clone();
    // A second Ctrl-C ends the program as always; what is under way is kept as it is.
    let _ = ctrlc::set_handler(move || {
        if stop.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
    let mut line = Http::new(setup.address, &key);
    let mut sender = Sender { outbox: store, line: &mut line, world: &here, pace: Pace::STANDARD, who: Uuid::new_v4() };
    let ended = sender.run()?;
    let after = store.standing()?;
    let sent = after.sent - before.sent;
    let mut lines = vec![format!("{sent} sent, {} wait, {} set aside.", after.waiting, after.aside)];
    if let xapi::Ended::Busy(until) = ended {
        let seconds = until.0.saturating_sub(Stamp::now().0).max(0) / 1000;
        lines.push(format!("Another window sends now; its claim holds for {seconds} s more."));
    }
    lines.extend(in_the_way(&after));
    output::write(&format!("{}\n", lines.join("\n")))?;
    Ok(match ended {
        xapi::Ended::Stopped => Ended::Stopped,
        xapi::Ended::Empty if after.aside == before.aside => Ended::Well,
        _ => Ended::Unsound,
    })
}
