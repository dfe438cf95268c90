//! Reading lines from anyone: a line that is too long or no text is told of and passed over, never kept.

use std::io::{BufRead, ErrorKind, Result};

/// The most bytes that a line may have. The longest sensible move has some two thousand.
pub(super) const LONGEST: usize = 64 * 1024;

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// A line without its end.
    Line(String),
    /// A line of more than [`LONGEST`] bytes, passed over.
    TooLong,
    /// A line that is not UTF-8.
    NotText,
    /// Nothing more will come.
    End,
}

/// Lines from a source.
#[derive(Debug)]
pub(super) struct Lines<R> {
    from: R,
}

impl<R: BufRead> Lines<R> {
    /// Reads lines from a source.
    pub(super) const fn new(from: R) -> Self {
        Self { from }
    }

    /// The next line. Holds at most [`LONGEST`] bytes of it, however long it is.
    pub(super) fn next(&mut self) -> Result<Input> {
        let mut line = Vec::new();
        let mut too_long = false;
        let mut any = false;
        loop {
            let chunk = match self.from.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if chunk.is_empty() {
                return Ok(if any { finish(line, too_long) } else { Input::End });
            }
            any = true;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            too_long |= line.len() + part.len() > LONGEST;
            if too_long {
                line.clear();
            } else {
                line.extend_from_slice(part);
            }
            let used = end.map_or(chunk.len(), |end| end + 1);
            self.from.consume(used);
            if end.is_some() {
                return Ok(finish(line, too_long));
            }
        }
    }
}

fn finish(mut line: Vec<u8>, too_long: bool) -> Input {
    if too_long {
        return Input::TooLong;
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    String::from_utf8(line).map_or(Input::NotText, Input::Line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_told_for_what_it_is() {
        let mut bytes = b"first\r\n\n".to_vec();
        bytes.extend(vec![b'x'; 3 * LONGEST]);
        bytes.extend(b"\n\xff\n\0\nlast");
        let mut lines = Lines::new(&bytes[..]);
        let all: Vec<Input> = std::iter::from_fn(|| lines.next().ok().filter(|input| *input != Input::End)).collect();
        let line = |text: &str| Input::Line(text.to_owned());
        assert_eq!(all, [line("first"), line(""), Input::TooLong, Input::NotText, line("\0"), line("last")]);
    }
}
