//! What a bad video line does to a picture: thin, breaking, frozen, coming back, or no camera at all. Data for whoever
//! paints: a machine that is stepped with milliseconds, and functions that turn a picture into coloured squares.

use super::expression::Expression;
use super::idle::span;
use super::lens::{BREAKING, CLEAR, THIN};
use super::mosaic::Mosaic;
use super::param::smoothstep;

/// Milliseconds after which rows and late blocks change.
const EPOCH: u64 = 300;
/// Milliseconds in which a picture comes back.
const RETURN: u64 = 700;
/// Milliseconds between two kept pictures: a late block shows one that is once or twice as old.
const KEPT: u64 = 450;

/// What the line makes of the picture just now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Picture {
    /// As it is.
    Clear,
    /// Squares of this size, in hundredths of the head's height.
    Thin(f32),
    /// Blocks, some late, some rows torn. They change with the number.
    Breaking(u64),
    /// Standing still, dragged to the right.
    Frozen,
    /// Blocks turn sharp outward from the eyes: how far, 0 to 1.
    ComingBack(f32),
    /// The camera is off: a plain ground, initials, and the voice line.
    Off,
}

impl Picture {
    /// What lies over the picture: a colour and how much of it covers.
    pub const fn veil(self) -> Option<([u8; 3], f32)> {
        match self {
            Self::Frozen => Some(([0x1B, 0x23, 0x2B], 0.12)),
            _ => None,
        }
    }
}

/// A video line in time.
#[derive(Clone, Debug)]
pub struct VideoLine {
    seed: u64,
    now: u64,
    quality: f32,
    camera: bool,
    reduced: bool,
    frozen: Option<(u64, Expression)>,
    returns: Option<u64>,
    latest: Expression,
    kept: [Expression; 2],
    kept_at: u64,
}

impl VideoLine {
    /// A clear line. `seed` is for where and how long it breaks.
    pub const fn new(seed: u64, face: &Expression) -> Self {
        Self {
            seed,
            now: 0,
            quality: 1.0,
            camera: true,
            reduced: false,
            frozen: None,
            returns: None,
            latest: *face,
            kept: [*face; 2],
            kept_at: 0,
        }
    }

    /// How good the line is from now on, 0 to 1.
    pub const fn quality(&mut self, quality: f32) {
        self.quality = quality.clamp(0.0, 1.0);
    }

    /// Whether the customer's camera is on.
    pub const fn camera(&mut self, on: bool) {
        self.camera = on;
    }

    /// Whether to leave out what flickers: a breaking line is only thin then, and nothing comes back in blocks.
    pub const fn reduce_motion(&mut self, reduced: bool) {
        self.reduced = reduced;
    }

    /// Lets so many milliseconds pass, at the end of which the customer's face is `face`.
    pub fn step(&mut self, ms: u32, face: &Expression) {
        self.now += u64::from(ms);
        self.latest = *face;
        if self.now >= self.kept_at + KEPT {
            self.kept = [*face, self.kept[0]];
            self.kept_at = self.now;
        }
        if self.returns.is_some_and(|since| self.now >= since + RETURN) {
            self.returns = None;
        }
        match self.frozen {
            Some((until, _)) if self.now >= until || self.quality >= BREAKING => {
                self.frozen = None;
                self.returns = Some(self.now);
            }
            None if self.quality < BREAKING && self.returns.is_none() => {
                let length = 600.0 + 3400.0 * hash(self.seed, self.now, 0, 1);
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "600 to 4000")]
                let until = self.now + length as u64;
                self.frozen = Some((until, dignified(face)));
            }
            _ => {}
        }
    }

    /// What the line makes of the picture now.
    pub fn picture(&self) -> Picture {
        if !self.camera {
            Picture::Off
        } else if self.frozen.is_some() {
            Picture::Frozen
        } else if let Some(since) = self.returns.filter(|_| !self.reduced) {
            Picture::ComingBack((span(since, self.now) / span(0, RETURN)).min(1.0))
        } else if self.quality >= CLEAR {
            Picture::Clear
        } else if self.quality >= THIN || self.reduced {
            Picture::Thin(12.0f32.mul_add(CLEAR - self.quality, 2.0))
        } else {
            Picture::Breaking(self.now / EPOCH)
        }
    }

    /// The face to draw: the one that stands frozen, or the one that was told last.
    pub const fn face(&self) -> Expression {
        match &self.frozen {
            Some((_, face)) => *face,
            None => self.latest,
        }
    }

    /// The face of a late block: 450 to 900 milliseconds old.
    pub const fn older(&self) -> Expression {
        self.kept[1]
    }

    /// Milliseconds by which the voice and the face are apart.
    pub fn apart(&self) -> u32 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "150 to 900")]
        let ms = 750.0f32.mul_add(1.0 - self.quality, 150.0) as u32;
        ms
    }

    /// Milliseconds until the picture changes by the line's own doing; `None` while it does not.
    pub fn next_frame(&self) -> Option<u32> {
        let ms = match self.picture() {
            Picture::Clear | Picture::Thin(_) | Picture::Off => return None,
            Picture::Breaking(_) => EPOCH - self.now % EPOCH,
            Picture::Frozen => self.frozen.map_or(0, |(until, _)| until.saturating_sub(self.now)),
            Picture::ComingBack(_) => 50,
        };
        u32::try_from(ms).ok()
    }

    /// The picture as coloured squares, back to front; empty where it is drawn as it is, or not at all. `now` shows
    /// [`Self::face`], `older` shows [`Self::older`].
    pub fn cells(&self, now: &Mosaic, older: &Mosaic) -> Vec<Cell> {
        match self.picture() {
            Picture::Clear | Picture::Off => Vec::new(),
            Picture::Thin(size) => squares(now, size, 40, |x, y| now.mean(x, y, size)),
            Picture::Breaking(epoch) => self.broken(now, older, epoch),
            Picture::Frozen => squares(now, 3.5, 40, |x, y| {
                let dragged = self.dragged(now, x, y);
                now.mean(x - 0.9 * dragged, y - 0.1 * dragged, 3.5)
            }),
            Picture::ComingBack(share) => self.coming_back(now, share),
        }
    }

    fn hash(&self, a: u64, b: u64, what: u64) -> f32 {
        hash(self.seed, a, b, what)
    }

    fn broken(&self, now: &Mosaic, older: &Mosaic, epoch: u64) -> Vec<Cell> {
        const BLOCK: f32 = 12.0;
        let [left, top, width, height] = now.frame();
        let (rows, columns) = (steps(height, BLOCK), steps(width, BLOCK));
        let torn = u16::try_from(epoch % u64::from(rows.saturating_sub(2).max(1))).unwrap_or(0);
        let mut cells = Vec::new();
        for row in 0..rows {
            let shift = match row.checked_sub(torn) {
                Some(0) => -5.0,
                Some(1) => 8.0,
                Some(2) => -3.0,
                _ => 0.0,
            };
            for column in 0..columns {
                let (x, y) = (BLOCK.mul_add(f32::from(column), left), BLOCK.mul_add(f32::from(row), top));
                let (row, column) = (u64::from(row), u64::from(column));
                let late = self.hash(row, column + (epoch << 8), 3) < 0.14;
                let from = if late { older } else { now };
                let near = (1.0 - ((x + 6.0) / 60.0).hypot((y + 6.0) / 70.0)).max(0.0);
                let luck = self.hash(row, column, 2);
                let size = if luck < 0.6f32.mul_add(-near, 0.45) {
                    12.0
                } else if luck < 0.75f32.mul_add(-near, 0.95) {
                    6.0
                } else {
                    3.0
                };
                fill(&mut cells, [x, y, BLOCK, BLOCK], size, |x, y| even(from.mean(x - shift, y, size), 24));
            }
        }
        cells
    }

    /// How far a frozen picture is dragged at a place: background and hair, never the features.
    fn dragged(&self, now: &Mosaic, x: f32, y: f32) -> f32 {
        let row = u64::from(steps(y - now.frame()[1], 3.5));
        let third = row / 3;
        if y <= -34.0 || y >= 66.0 || third.is_multiple_of(3) {
            return 0.0;
        }
        let most = 22.0 * 0.7f32.mul_add(self.hash(row / 2, 0, 5), 0.3);
        (0.8 * (x - 14.0 - 18.0 * self.hash(third, 0, 4))).clamp(0.0, most)
    }

    fn coming_back(&self, now: &Mosaic, share: f32) -> Vec<Cell> {
        const BLOCK: f32 = 14.0;
        let [left, top, width, height] = now.frame();
        let mut cells = Vec::new();
        for row in 0..steps(height, BLOCK) {
            for column in 0..steps(width, BLOCK) {
                let (x, y) = (BLOCK.mul_add(f32::from(column), left), BLOCK.mul_add(f32::from(row), top));
                let away = ((x + 7.0) / 62.0).hypot((y + 7.0 - 4.0) / 74.0);
                let ragged = 0.18 * (self.hash(u64::from(row), u64::from(column), 6) - 0.5);
                // The ellipse around the face first, the corners of the frame at the end.
                let sharp = away < (1.0 + ragged) * 3.0 * smoothstep(share);
                let size = if sharp { now.cell() } else { 7.0 };
                fill(&mut cells, [x, y, BLOCK, BLOCK], size, |x, y| even(now.mean(x, y, size), 40));
            }
        }
        cells
    }
}

/// A frozen picture is never a grimace.
fn dignified(face: &Expression) -> Expression {
    Expression { lid_upper: face.lid_upper.max(0.3), open: face.open.min(0.25), ..*face }
}

/// A square of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Left, top, width and height, in hundredths of the head's height.
    pub rect: [f32; 4],
    /// Red, green, blue.
    pub colour: [u8; 3],
}

/// Covers the whole picture with squares.
fn squares(of: &Mosaic, size: f32, levels: u16, colour: impl Fn(f32, f32) -> [u8; 3]) -> Vec<Cell> {
    let mut cells = Vec::new();
    fill(&mut cells, of.frame(), size, |x, y| even(colour(x, y), levels));
    cells
}

/// Covers an area with squares, row by row; neighbours of one colour become one.
fn fill(cells: &mut Vec<Cell>, [left, top, width, height]: [f32; 4], size: f32, colour: impl Fn(f32, f32) -> [u8; 3]) {
    for row in 0..steps(height, size) {
        let y = size.mul_add(f32::from(row), top);
        let first = cells.len();
        for column in 0..steps(width, size) {
            let x = size.mul_add(f32::from(column), left);
            let colour = colour(x, y);
            match cells[first..].last_mut() {
                Some(last) if last.colour == colour => last.rect[2] += size,
                _ => cells.push(Cell { rect: [x, y, size, size], colour }),
            }
        }
    }
}

/// How many steps of a size cover a length.
fn steps(length: f32, size: f32) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred")]
    let steps = (length / size - 1e-3).ceil().clamp(0.0, 1000.0) as u16;
    steps
}

/// A colour on a scale of so many levels, as a starved line sends it.
fn even(colour: [u8; 3], levels: u16) -> [u8; 3] {
    colour.map(|part| {
        let level = (u16::from(part) * levels + 127) / 255;
        u8::try_from((level * 255 + levels / 2) / levels).unwrap_or(u8::MAX)
    })
}

/// A number 0…1 that belongs to its arguments.
fn hash(seed: u64, a: u64, b: u64, what: u64) -> f32 {
    let mut x = seed;
    for part in [a, b, what] {
        x = (x ^ part).wrapping_add(0x9E37_79B9_7F4A_7C15);
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^= x >> 31;
    }
    f32::from(u16::try_from(x >> 48).unwrap_or(0)) / 65_536.0
}

#[cfg(test)]
mod tests;
