//! Writing to the terminal without falling over when nobody reads any more.

use super::CliError;
use std::io::{ErrorKind, Write};

/// Writes to the standard output. When its reader has gone away, as `head` does, that is the end of it and no fault.
pub(super) fn write(text: &str) -> Result<(), CliError> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(CliError::Output(error)),
        _ => Ok(()),
    }
}

/// Writes lines to the error output, for whoever looks on while a program reads the other.
pub(super) fn aside(text: &str) {
    // Where even that fails, the exit status still tells.
    let _ = write!(std::io::stderr().lock(), "{text}");
}

/// Writes one line that is no fault to the error output.
pub(super) fn note(text: &str) {
    // Where even that fails, the exit status still tells.
    let _ = writeln!(std::io::stderr().lock(), "malmi: {}", crate::scenario::report::visible(text));
}

/// Writes one line to the error output.
pub(super) fn complain(error: &CliError) {
    // Where even that fails, the exit status still tells.
    let _ = writeln!(std::io::stderr().lock(), "malmi: {}", crate::scenario::report::visible(&error.to_string()));
}
