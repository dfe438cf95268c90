//! What goes out, to the byte, and what never does.

use super::{CliError, Ended, Outbox, Show, Sqlite, output};
use crate::scenario::report::visible;

/// What never leaves the computer.
const NEVER: &str = "\
Never sent: what a player writes (notes, names on the plan sheet, anything typed), what the customer said, a mail address,
face, voice, keystrokes, or the computer's name. A player's own name goes out only where `on --names` asked for it.
";

/// Prints the next statements, one a line, on the output; what there is to say of them on the error output.
pub(super) fn show(store: &Sqlite, show: &Show) -> Result<Ended, CliError> {
    let standing = store.standing()?;
    if show.aside {
        for one in store.set_aside(show.count)? {
            output::aside(&format!("{}: the store said {}\n", one.id, visible(&one.why)));
            output::write(&format!("{}\n", one.text))?;
        }
        output::aside(&format!("{} were set aside.\n", standing.aside));
        return Ok(Ended::Well);
    }
    let parcels = store.parcels(show.count, usize::MAX)?;
    for parcel in &parcels {
        output::write(&format!("{}\n", parcel.text))?;
    }
    let shown = parcels.len();
    output::aside(&format!(
        "{} wait; the next {shown} are shown as they go out, one a line. `docs/xapi.md` tells of every part.\n{NEVER}",
        standing.waiting
    ));
    Ok(Ended::Well)
}
