//! Writes a file in its layout.

use super::comments::{Comment, Gap};
use super::shape::{INDENT, Shape, gap_before, gap_inside, hugged};
use crate::scenario::scan::{Entry, Node};

/// The whole file that `root` is the value of.
pub(super) fn write(text: &str, root: &Node) -> String {
    let end_of_line = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut writer = Writer { text, out: String::new(), end_of_line, shape: Shape::of(text, root) };
    writer.head(&text[..root.span.start as usize]);
    writer.node(root, 0);
    writer.tail(&text[root.span.end as usize..]);
    writer.out
}

struct Writer<'t> {
    text: &'t str,
    out: String,
    end_of_line: &'static str,
    shape: Shape,
}

impl<'t> Writer<'t> {
    /// What stands before the value: a mark, attributes, comments.
    fn head(&mut self, head: &'t str) {
        let (mark, head) = match head.strip_prefix('\u{FEFF}') {
            Some(rest) => ("\u{FEFF}", rest),
            None => ("", head),
        };
        self.out.push_str(mark);
        if head.contains("#!") {
            // Attributes are rare, and may hold anything: they stay as they are.
            self.out.push_str(head.trim());
            return self.line(0, head.ends_with('\n') && head.trim_end().len() + 1 < head.len());
        }
        let gap = Gap::read(head);
        for (index, comment) in gap.comments.iter().enumerate() {
            if index > 0 {
                self.line(0, comment.lines_before > 1);
            }
            self.out.push_str(comment.text);
        }
        if !gap.comments.is_empty() {
            self.line(0, gap.lines_after > 1);
        }
    }

    fn tail(&mut self, tail: &'t str) {
        for comment in &Gap::read(tail).comments {
            self.comment(comment, 0, true);
        }
        self.out.push_str(self.end_of_line);
    }

    /// A new line, indented; with a blank one above where `blank` says so.
    fn line(&mut self, indent: usize, blank: bool) {
        for _ in 0..=usize::from(blank) {
            self.out.push_str(self.end_of_line);
        }
        self.out.push_str(&" ".repeat(indent));
    }

    /// A comment: behind what comes before, or on a line of its own.
    fn comment(&mut self, comment: &Comment<'_>, indent: usize, may_be_blank: bool) {
        if comment.lines_before == 0 {
            self.out.push(' ');
        } else {
            self.line(indent, may_be_blank && comment.lines_before > 1);
        }
        self.out.push_str(comment.text);
    }

    fn node(&mut self, node: &Node, indent: usize) {
        let Some(open) = node.open else { return self.out.push_str(node.span.of(self.text)) };
        let before = &self.text[node.span.start as usize..open as usize];
        if before.contains('/') {
            // A comment between a name and its brackets: nobody writes that, and it stays as it is.
            return self.out.push_str(node.span.of(self.text));
        }
        self.out.push_str(before.trim_end());
        let (opening, closing) = match self.text.as_bytes().get(open as usize) {
            Some(b'[') => ('[', ']'),
            Some(b'{') => ('{', '}'),
            _ => ('(', ')'),
        };
        self.out.push(opening);
        if let Some(only) = hugged(self.text, node) {
            self.node(only, indent);
        } else if self.shape.is_broken(node) {
            self.broken(node, indent + INDENT);
            self.line(indent, false);
        } else {
            self.flat(node, indent, opening == '{');
        }
        self.out.push(closing);
    }

    /// All entries on one line.
    fn flat(&mut self, node: &Node, indent: usize, spaced: bool) {
        let begin = self.out.len();
        for index in 0..=node.entries.len() {
            let entry = node.entries.get(index);
            let mut space = if index > 0 && entry.is_some() { ", " } else { "" };
            for comment in &gap_before(self.text, node, index).comments {
                self.out.push_str(if space.is_empty() && self.out.len() > begin { " " } else { space });
                self.out.push_str(comment.text);
                space = " ";
            }
            let Some(entry) = entry else { break };
            self.out.push_str(space);
            self.entry(entry, indent);
        }
        if spaced && self.out.len() > begin {
            self.out.insert(begin, ' ');
            self.out.push(' ');
        }
    }

    /// Entries on lines of their own; several on a line only where the author put them there.
    fn broken(&mut self, node: &Node, indent: usize) {
        // What the author wrote on one line and is too long for it is taken apart whole.
        let is_spread = gap_before(self.text, node, 0).breaks();
        let mut was_broken = true;
        for index in 0..=node.entries.len() {
            let gap = gap_before(self.text, node, index);
            for (number, comment) in gap.comments.iter().enumerate() {
                self.comment(comment, indent, index > 0 || number > 0);
            }
            let Some(entry) = node.entries.get(index) else { break };
            let after_comment = gap.comments.last();
            let is_broken = self.shape.is_broken(&entry.value) || gap_inside(self.text, entry).breaks_a_line();
            let follows = match after_comment {
                Some(comment) => gap.lines_after == 0 && !comment.is_line(),
                None => is_spread && index > 0 && gap.lines_after == 0 && !was_broken && !is_broken,
            };
            if follows {
                self.out.push(' ');
            } else {
                self.line(indent, gap.lines_after > 1 && (index > 0 || after_comment.is_some()));
            }
            self.entry(entry, indent);
            self.out.push(',');
            was_broken = is_broken;
        }
    }

    fn entry(&mut self, entry: &Entry, indent: usize) {
        if let Some(key) = &entry.key {
            self.node(key, indent);
            self.out.push(':');
            let gap = gap_inside(self.text, entry);
            for comment in &gap.comments {
                self.out.push(' ');
                self.out.push_str(comment.text);
                if comment.is_line() {
                    self.line(indent + INDENT - 1, false);
                }
            }
            self.out.push(' ');
        }
        self.node(&entry.value, indent);
    }
}
