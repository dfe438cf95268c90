//! Boxes, lines and texts of a picture. All that comes from a scenario is escaped here and nowhere else.

use std::fmt::Write as _;

/// The height of a line of text in a box, in pixels.
const LINE: i32 = 16;
/// How wide a letter is on the whole, in tenths of a pixel: of the widest of the fonts below.
const LETTER: i32 = 70;
/// The space within a box beside its text.
const PAD: i32 = 9;

/// What a thing is, which decides its colours. The names are the classes of the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Found,
    Said,
    Asked,
    Layer,
    Can,
    Step,
    Good,
    Cool,
    Bad,
    Idle,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Said => "said",
            Self::Asked => "asked",
            Self::Layer => "layer",
            Self::Can => "can",
            Self::Step => "step",
            Self::Good => "good",
            Self::Cool => "cool",
            Self::Bad => "bad",
            Self::Idle => "idle",
        }
    }
}

/// What a line means, which decides how it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Opens or leads to.
    Opens,
    /// Could have been read there.
    CouldBeRead,
    /// Is offered only after.
    After,
    /// Answers.
    Answers,
}

impl Line {
    const fn class(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::CouldBeRead => "read",
            Self::After => "after",
            Self::Answers => "answers",
        }
    }
}

/// A box as it will be drawn.
#[derive(Clone, Debug)]
pub(super) struct Card {
    pub(super) look: Look,
    /// A few small words above the text.
    pub(super) caption: String,
    /// The text, cut where it is too long.
    pub(super) text: String,
    /// At most this many lines.
    pub(super) lines: usize,
}

impl Card {
    pub(super) fn new(look: Look, caption: impl Into<String>, text: impl Into<String>) -> Self {
        Self { look, caption: caption.into(), text: text.into(), lines: 2 }
    }

    /// With room for more lines.
    pub(super) fn with_lines(mut self, lines: usize) -> Self {
        self.lines = lines;
        self
    }

    /// The lines that are shown in a box of this width.
    fn shown(&self, width: i32) -> Vec<String> {
        wrap(&self.text, letters(width), self.lines)
    }

    /// How high the box is at this width.
    pub(super) fn height(&self, width: i32) -> i32 {
        let lines = i32::try_from(self.shown(width).len()).unwrap_or(1);
        14 + lines * LINE + if self.caption.is_empty() { 0 } else { 14 }
    }
}

/// How many letters fit into a box of this width.
fn letters(width: i32) -> usize {
    usize::try_from((width - 2 * PAD) * 10 / LETTER).unwrap_or(1).max(4)
}

/// A placed box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Area {
    pub(super) const fn right(self) -> i32 {
        self.x + self.width
    }

    pub(super) const fn bottom(self) -> i32 {
        self.y + self.height
    }

    pub(super) const fn middle(self) -> i32 {
        self.y + self.height / 2
    }

    pub(super) const fn centre(self) -> i32 {
        self.x + self.width / 2
    }

    #[cfg(test)]
    pub(super) const fn overlaps(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// A picture in the making. Lines lie under boxes, bands under both.
#[derive(Debug, Default)]
pub(super) struct Picture {
    ground: String,
    lines: String,
    boxes: String,
    areas: Vec<Area>,
    /// How far down what is no box reaches.
    reaches: i32,
}

impl Picture {
    /// The title of the picture and, smaller, what it shows.
    pub(super) fn title(&mut self, x: i32, y: i32, title: &str, kind: &str) {
        let _ = writeln!(
            self.ground,
            "<text class=\"large\" x=\"{x}\" y=\"{y}\">{} <tspan class=\"heading\">{}</tspan></text>",
            escape(&cut(title, 90)),
            escape(kind)
        );
    }

    /// A bar that stands for a whole problem.
    pub(super) fn bar(&mut self, area: Area) {
        let Area { x, y, width, height } = area;
        let _ = writeln!(
            self.ground,
            "<rect class=\"bar\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"3\"/>"
        );
    }

    /// Makes the picture reach down at least so far.
    pub(super) fn reach(&mut self, y: i32) {
        self.reaches = self.reaches.max(y);
    }

    /// A box with its top left corner at a place.
    pub(super) fn card(&mut self, card: &Card, x: i32, y: i32, width: i32) -> Area {
        let area = Area { x, y, width, height: card.height(width) };
        self.card_in(card, area);
        area
    }

    /// A box of a given size.
    pub(super) fn card_in(&mut self, card: &Card, area: Area) {
        let Area { x, y, width, height } = area;
        let whole =
            if card.caption.is_empty() { card.text.clone() } else { format!("{}\n{}", card.caption, card.text) };
        let class = card.look.class();
        let _ = write!(
            self.boxes,
            "<g class=\"{class}\"><title>{}</title><rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"6\"/>",
            escape(&whole)
        );
        let mut at = y + 6;
        if !card.caption.is_empty() {
            at += 11;
            let caption = cut(&card.caption, letters(width) * 12 / 10);
            let _ =
                write!(self.boxes, "<text class=\"caption\" x=\"{}\" y=\"{at}\">{}</text>", x + PAD, escape(&caption));
            at += 3;
        }
        for line in card.shown(width) {
            at += LINE - 3;
            let _ = write!(self.boxes, "<text x=\"{}\" y=\"{at}\">{}</text>", x + PAD, escape(&line));
            at += 3;
        }
        self.boxes.push_str("</g>\n");
        self.areas.push(area);
    }

    /// A band behind boxes, with its heading.
    pub(super) fn band(&mut self, area: Area, heading: &str) {
        let Area { x, y, width, height } = area;
        let _ = writeln!(
            self.ground,
            "<rect class=\"band\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"10\"/>\
             <text class=\"heading\" x=\"{}\" y=\"{}\"><title>{}</title>{}</text>",
            x + 12,
            y + 20,
            escape(heading),
            escape(&cut(heading, 110))
        );
    }

    /// A heading over a column.
    pub(super) fn heading(&mut self, x: i32, y: i32, text: &str) {
        let _ = writeln!(self.ground, "<text class=\"heading\" x=\"{x}\" y=\"{y}\">{}</text>", escape(text));
    }

    /// Words on the ground.
    pub(super) fn words(&mut self, x: i32, y: i32, text: &str) {
        let _ = writeln!(self.ground, "<text class=\"caption\" x=\"{x}\" y=\"{y}\">{}</text>", escape(text));
    }

    /// A curve from one place to another, level at both ends, with a head where it arrives.
    pub(super) fn curve(&mut self, line: Line, from: (i32, i32), to: (i32, i32)) {
        let half = (to.0 - from.0) / 2;
        let path =
            format!("M{} {}C{} {} {} {} {} {}", from.0, from.1, from.0 + half, from.1, to.0 - half, to.1, to.0, to.1);
        self.path(line, &path, true);
    }

    /// A curve on the left side of two boxes in one column.
    pub(super) fn around(&mut self, line: Line, from: (i32, i32), to: (i32, i32)) {
        let out = (16 + (to.1 - from.1).abs() / 12).min(64);
        let path =
            format!("M{} {}C{} {} {} {} {} {}", from.0, from.1, from.0 - out, from.1, to.0 - out, to.1, to.0, to.1);
        self.path(line, &path, true);
    }

    /// Straight pieces from place to place.
    pub(super) fn pieces(&mut self, line: Line, places: &[(i32, i32)], has_head: bool) {
        let mut path = String::new();
        for (index, (x, y)) in places.iter().enumerate() {
            let _ = write!(path, "{}{x} {y}", if index == 0 { 'M' } else { 'L' });
        }
        self.path(line, &path, has_head);
    }

    fn path(&mut self, line: Line, path: &str, has_head: bool) {
        let class = line.class();
        let head = if has_head { format!(" marker-end=\"url(#{class})\"") } else { String::new() };
        let _ = writeln!(self.lines, "<path class=\"{class}\" d=\"{path}\"{head}/>");
    }

    /// The places of all boxes.
    #[cfg(test)]
    pub(super) fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// How far down anything reaches.
    pub(super) fn bottom(&self) -> i32 {
        self.areas.iter().map(|area| area.bottom()).max().unwrap_or(0).max(self.reaches)
    }

    /// How far to the right anything reaches.
    pub(super) fn right(&self) -> i32 {
        self.areas.iter().map(|area| area.right()).max().unwrap_or(0)
    }

    /// The whole picture, self-contained, light or dark as the reader's screen is.
    pub(super) fn svg(&self, title: &str, least_width: i32) -> String {
        let (width, height) = ((self.right() + 24).max(least_width), self.bottom() + 24);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
             height=\"{height}\" role=\"img\" aria-label=\"{0}\">\n<title>{0}</title>\n<style>{1}</style>\n<defs>",
            escape(title),
            style()
        );
        for line in [Line::Opens, Line::CouldBeRead, Line::After, Line::Answers] {
            let class = line.class();
            let _ = write!(
                svg,
                "<marker id=\"{class}\" class=\"{class}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" \
                 markerHeight=\"7\" orient=\"auto\"><path class=\"head\" d=\"M0 0L8 4L0 8z\"/></marker>"
            );
        }
        let _ = write!(svg, "</defs>\n<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>\n");
        let _ = writeln!(svg, "{}{}{}</svg>", self.ground, self.lines, self.boxes);
        svg
    }
}

/// Sizes and strokes, the same by day and by night.
const SHAPES: &str = "\
text{font:12px system-ui,'Segoe UI','Noto Sans','DejaVu Sans',sans-serif}\
.caption{font-size:10px}.heading{font-size:13px;font-weight:600}.large{font-size:18px;font-weight:600}\
.box{stroke-width:.8}.idle .box{stroke-dasharray:3 2}path{fill:none;stroke-width:1.3}path.head{stroke:none}\
path.read{stroke-dasharray:5 3}path.after{stroke-dasharray:2 3}";

/// What is coloured, the property, and its colour by day and by night. Every text stands out from what is behind it by
/// at least 4.5 to 1. Written out and not by variables, which many programs that show such pictures do not know.
const COLOURS: [(&str, &str, &str, &str); 24] = [
    (".paper", "fill", "#fcfaf6", "#1c1a17"),
    (".band", "fill", "#f2ede3", "#26231f"),
    (".bar", "fill", "#8a8072", "#8f8676"),
    ("text", "fill", "#26221c", "#ece6da"),
    (".caption", "fill", "#5f574b", "#b8ae9d"),
    (".box", "stroke", "#8a8072", "#8f8676"),
    (".found .box", "fill", "#e3ecf5", "#22303f"),
    (".said .box", "fill", "#e9e4f3", "#302a42"),
    (".asked .box", "fill", "#ffffff", "#2f2b26"),
    (".layer .box", "fill", "#dcefe4", "#1f3a2b"),
    (".can .box", "fill", "#fbe9cf", "#443318"),
    (".step .box", "fill", "#f4f1ea", "#33302a"),
    (".good .box", "fill", "#d9efdd", "#1f3d27"),
    (".cool .box", "fill", "#fbecc8", "#46391a"),
    (".bad .box", "fill", "#f8dcd6", "#4a2620"),
    (".idle .box", "fill", "#f6f3ee", "#292622"),
    ("path", "stroke", "#8a8072", "#8f8676"),
    ("path.read", "stroke", "#4a7fb5", "#7fb0e0"),
    ("path.after", "stroke", "#8d62b5", "#bb94e0"),
    ("path.answers", "stroke", "#b5802c", "#dba95a"),
    ("path.head", "fill", "#8a8072", "#8f8676"),
    (".read path.head", "fill", "#4a7fb5", "#7fb0e0"),
    (".after path.head", "fill", "#8d62b5", "#bb94e0"),
    (".answers path.head", "fill", "#b5802c", "#dba95a"),
];

/// The style sheet: light, and dark where the reader's screen is.
fn style() -> String {
    let mut style = String::from(SHAPES);
    let mut dark = String::new();
    for (what, property, day, night) in COLOURS {
        let _ = write!(style, "{what}{{{property}:{day}}}");
        let _ = write!(dark, "{what}{{{property}:{night}}}");
    }
    let _ = write!(style, "@media(prefers-color-scheme:dark){{{dark}}}");
    style
}

/// A text cut to a number of letters.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// A text in lines of a number of letters, at most so many; the last one is cut where there is more.
fn wrap(text: &str, most: usize, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.peek() {
        if wrapped.len() + 1 == lines.max(1) {
            let rest: Vec<&str> = words.collect();
            wrapped.push(cut(&rest.join(" "), most));
            return wrapped;
        }
        let mut line = cut(word, most);
        words.next();
        while let Some(word) = words.peek().filter(|word| line.chars().count() + 1 + word.chars().count() <= most) {
            line.push(' ');
            line.push_str(word);
            words.next();
        }
        wrapped.push(line);
    }
    if wrapped.is_empty() { vec![String::new()] } else { wrapped }
}

/// Text from a scenario as text of the picture and nothing else. What XML cannot hold is left out.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push('\n'),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
