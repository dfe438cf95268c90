//! A picture as small squares of one colour each: polygons, painted in order, and averaged.

/// A polygon to paint: its corners, its colour, and how much it covers.
pub type Shape<'p> = (&'p [[f32; 2]], [u8; 3], f32);

/// How many samples a square has along each side.
const FINE: u16 = 2;

/// A picture of a part of the plane.
#[derive(Clone, Debug)]
pub struct Mosaic {
    frame: [f32; 4],
    cell: f32,
    columns: usize,
    rows: usize,
    colours: Vec<[f32; 3]>,
}

impl Mosaic {
    /// Paints shapes, back to front, on `ground`, within `frame` (left, top, width, height), in squares of `cell`.
    pub fn new<'p>(shapes: impl IntoIterator<Item = Shape<'p>>, ground: [u8; 3], frame: [f32; 4], cell: f32) -> Self {
        let cell = cell.max(0.25);
        let fine = cell / f32::from(FINE);
        let count = |length: f32| whole(length / cell) * usize::from(FINE);
        let mut canvas = Canvas {
            left: frame[0],
            top: frame[1],
            step: fine,
            columns: count(frame[2]),
            rows: count(frame[3]),
            colours: Vec::new(),
        };
        canvas.colours = vec![ground.map(f32::from); canvas.columns * canvas.rows];
        for (points, colour, opacity) in shapes {
            canvas.paint(points, colour.map(f32::from), opacity.clamp(0.0, 1.0));
        }
        canvas.averaged(frame, cell)
    }

    /// Left, top, width and height.
    pub const fn frame(&self) -> [f32; 4] {
        self.frame
    }

    /// The size of a square.
    pub const fn cell(&self) -> f32 {
        self.cell
    }

    /// How many squares there are across and down.
    pub const fn size(&self) -> [usize; 2] {
        [self.columns, self.rows]
    }

    /// The colour of a square, for a texture.
    pub fn colour(&self, column: usize, row: usize) -> [u8; 3] {
        byte(self.colours[row.min(self.rows - 1) * self.columns + column.min(self.columns - 1)])
    }

    /// The mean colour of a square of `size` whose corner is at `x`, `y`; what lies outside goes on as its edge does.
    pub fn mean(&self, x: f32, y: f32, size: f32) -> [u8; 3] {
        let samples = u16::try_from(whole(size / self.cell).clamp(1, 16)).unwrap_or(1);
        let step = size / f32::from(samples);
        let place = |at: f32, from: f32, most: usize| {
            let at = ((at - from) / self.cell).max(0.0);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the picture")]
            let at = at as usize;
            at.min(most - 1)
        };
        let mut sum = [0.0; 3];
        for down in 0..samples {
            let row = place(step.mul_add(f32::from(down) + 0.5, y), self.frame[1], self.rows);
            for across in 0..samples {
                let column = place(step.mul_add(f32::from(across) + 0.5, x), self.frame[0], self.columns);
                let colour = self.colours[row * self.columns + column];
                sum = [sum[0] + colour[0], sum[1] + colour[1], sum[2] + colour[2]];
            }
        }
        byte(sum.map(|part| part / f32::from(samples * samples)))
    }
}

/// Samples on a grid.
struct Canvas {
    left: f32,
    top: f32,
    step: f32,
    columns: usize,
    rows: usize,
    colours: Vec<[f32; 3]>,
}

impl Canvas {
    /// Fills a polygon by the nonzero rule, line of samples by line.
    fn paint(&mut self, points: &[[f32; 2]], colour: [f32; 3], opacity: f32) {
        let ys = points.iter().map(|point| point[1]);
        let (top, bottom) = ys.fold((f32::MAX, f32::MIN), |(top, bottom), y| (top.min(y), bottom.max(y)));
        let mut crossings = Vec::new();
        for row in self.index(top, self.top, self.rows)..self.index(bottom, self.top, self.rows) {
            #[expect(clippy::cast_precision_loss, reason = "a few hundred rows")]
            let y = self.step.mul_add(row as f32 + 0.5, self.top);
            crossings_at(points, y, &mut crossings);
            let mut winding = 0;
            for pair in crossings.windows(2) {
                winding += pair[0].1;
                if winding != 0 {
                    let from = self.index(pair[0].0, self.left, self.columns);
                    let to = self.index(pair[1].0, self.left, self.columns);
                    self.cover(row, from..to, colour, opacity);
                }
            }
        }
    }

    fn cover(&mut self, row: usize, columns: std::ops::Range<usize>, colour: [f32; 3], opacity: f32) {
        let start = row * self.columns;
        for under in &mut self.colours[start + columns.start..start + columns.end.max(columns.start)] {
            for (under, over) in under.iter_mut().zip(colour) {
                *under += (over - *under) * opacity;
            }
        }
    }

    /// The first sample whose middle lies at or after `at`.
    fn index(&self, at: f32, from: f32, most: usize) -> usize {
        let place = ((at - from) / self.step - 0.5).ceil().max(0.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative, saturating")]
        let place = place as usize;
        place.min(most)
    }

    fn averaged(&self, frame: [f32; 4], cell: f32) -> Mosaic {
        let fine = usize::from(FINE);
        let (columns, rows) = (self.columns / fine, self.rows / fine);
        let mean = |column: usize, row: usize| {
            let mut sum = [0.0; 3];
            for (down, across) in (0..fine).flat_map(|down| (0..fine).map(move |across| (down, across))) {
                let colour = self.colours[(row * fine + down) * self.columns + column * fine + across];
                sum = [sum[0] + colour[0], sum[1] + colour[1], sum[2] + colour[2]];
            }
            sum.map(|part| part / f32::from(FINE * FINE))
        };
        let colours = (0..rows).flat_map(|row| (0..columns).map(move |column| mean(column, row))).collect();
        Mosaic { frame, cell, columns, rows, colours }
    }
}

/// Where a level line crosses the polygon, from left to right, and whether the edge goes down (1) or up (−1).
fn crossings_at(points: &[[f32; 2]], y: f32, into: &mut Vec<(f32, i32)>) {
    into.clear();
    let ends = points.iter().skip(1).chain(points.first());
    for ([x0, y0], [x1, y1]) in points.iter().zip(ends) {
        let way = match (*y0 <= y, *y1 <= y) {
            (true, false) => 1,
            (false, true) => -1,
            _ => continue,
        };
        into.push((x0 + (x1 - x0) * (y - y0) / (y1 - y0), way));
    }
    into.sort_by(|a, b| a.0.total_cmp(&b.0));
}

/// At least one.
fn whole(number: f32) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred")]
    let number = number.ceil().clamp(1.0, 2000.0) as usize;
    number
}

fn byte(colour: [f32; 3]) -> [u8; 3] {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
    colour.map(|part| part.round().clamp(0.0, 255.0) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: [u8; 3] = [200, 0, 0];
    const BLUE: [u8; 3] = [0, 0, 200];

    fn square(left: f32, top: f32, size: f32) -> [[f32; 2]; 4] {
        [[left, top], [left + size, top], [left + size, top + size], [left, top + size]]
    }

    #[test]
    fn shapes_cover_what_lies_behind_them() {
        let (behind, before) = (square(0.0, 0.0, 10.0), square(4.0, 4.0, 2.0));
        let picture =
            Mosaic::new([(&behind[..], RED, 1.0), (&before[..], BLUE, 1.0)], [9; 3], [-2.0, -2.0, 14.0, 14.0], 1.0);
        assert_eq!(picture.size(), [14, 14]);
        assert_eq!(picture.colour(0, 0), [9; 3]);
        assert_eq!(picture.colour(3, 3), RED);
        assert_eq!(picture.colour(6, 7), BLUE);
        assert_eq!(picture.mean(4.0, 4.0, 2.0), BLUE);
        assert_eq!(picture.mean(3.0, 4.0, 2.0), [100, 0, 100], "half and half");
        assert_eq!(picture.mean(-90.0, 400.0, 2.0), [9; 3], "the edge goes on");
    }

    #[test]
    fn a_polygon_that_crosses_itself_is_filled_all_the_same() {
        // A star with five points, drawn in one go.
        let star: Vec<[f32; 2]> = (0u8..5)
            .map(|at| {
                let angle = f32::from(at) * 4.0 * std::f32::consts::PI / 5.0;
                [10.0 * angle.sin(), -10.0 * angle.cos()]
            })
            .collect();
        let picture = Mosaic::new([(&star[..], RED, 0.5)], [0; 3], [-10.0, -10.0, 20.0, 20.0], 1.0);
        assert_eq!(picture.colour(10, 10), [100, 0, 0], "its middle too, and once");
        assert_eq!(picture.colour(0, 0), [0; 3]);
    }
}
