//! Takes out of a template what is not wanted.

/// The text with the parts that one of `tags` asks for, and without the marks.
pub(super) fn cut(text: &str, tags: &[&str]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    // Whether each part around a line is wanted.
    let mut around: Vec<bool> = Vec::new();
    for line in text.lines() {
        match line.trim().strip_prefix("//[").and_then(|mark| mark.strip_suffix(']')) {
            Some("/") => {
                around.pop();
            }
            Some(mark) => around.push(mark.split(' ').any(|tag| tags.contains(&tag))),
            None if !around.contains(&false) => {
                let is_second_blank = line.is_empty() && kept.last().is_some_and(|last| last.is_empty());
                if !is_second_blank {
                    kept.push(line);
                }
            }
            None => {}
        }
    }
    kept.iter().flat_map(|line| [*line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_stays_where_one_of_its_tags_is_wanted() {
        let text = "a\n  //[full third]\nb\n  //[third]\nc\n  //[/]\n  //[/]\nd\n";
        assert_eq!(cut(text, &[]), "a\nd\n");
        assert_eq!(cut(text, &["full"]), "a\nb\nd\n");
        assert_eq!(cut(text, &["third"]), "a\nb\nc\nd\n");
    }

    #[test]
    fn what_was_cut_out_leaves_one_blank_line() {
        assert_eq!(cut("a\n\n//[full]\nb\n//[/]\n\nc\n", &[]), "a\n\nc\n");
    }
}
