//! Hair: masses, strands and braids from the table of styles.

use super::colour::{Colour, mix};
use super::geometry::{Ends, Vector, at, flat, open, resample, ribbon, share, spline, steps};
use super::sitter::Sitter;
use super::tables::Strand;
use std::f32::consts::PI;

impl Sitter<'_> {
    /// Draws one part of the hair.
    pub(super) fn hair(&mut self, part: &str) {
        let part = match part {
            "cuts" => "cut",
            "braids" => "braid",
            part => part,
        };
        for strand in self.tables.hair(self.look.hair.key()).iter().filter(|strand| strand.part == part) {
            self.strand(strand);
        }
    }

    fn strand(&mut self, strand: &Strand) {
        let path: Vec<_> = strand.points.iter().map(|(point, corner)| (self.place('q', *point), *corner)).collect();
        let line = || path.iter().map(|(point, _)| *point).collect::<Vec<Vector>>();
        match strand.part {
            "cut" => {
                let widths: Vec<f32> = strand.widths.iter().map(|width| width * self.body.k).collect();
                self.add(&ribbon(&line(), &widths, 28, Ends::Round), self.tone(strand.tone), 1.0);
            }
            "mid" | "braid" => self.braid(&line(), strand.widths.first().copied().unwrap_or(1.0) * self.body.k),
            _ => self.add(&flat(&spline(&path, true), 8), self.tone(strand.tone), 1.0),
        }
    }

    fn tone(&self, tone: char) -> Colour {
        let name = match tone {
            'd' => "hd",
            'l' => "hl",
            's' => "shade",
            _ => "hb",
        };
        self.get(name).colour()
    }

    fn braid(&mut self, row: &[Vector], width: f32) {
        let line = flat(&open(row), 12);
        let length: f32 = line.windows(2).map(|pair| (pair[1] - pair[0]).length()).sum();
        let (count, _) = steps(length / (0.44 * width), 200);
        let line = resample(&line, count + 1);
        let (base, dark) = (self.tone('b'), self.tone('d'));
        let fine = self.px >= 150.0;
        self.add(
            &ribbon(&line, &[0.7, 0.7, 0.6].map(|w| w * width), 30, Ends::Round),
            if fine { dark } else { base },
            1.0,
        );
        let (Some(&end), Some(&before)) = (line.last(), line.iter().rev().nth(1)) else { return };
        if !fine {
            return;
        }
        for (n, pair) in line.windows(2).enumerate() {
            let width = width * (1.0 - 0.2 * share(n, count));
            let (side, tone) = if n % 2 == 0 { (1.0, base) } else { (-1.0, mix(base, dark, 0.25)) };
            self.lobe(pair[0], (pair[1] - pair[0]).unit(), side, width, [dark, tone]);
        }
        let along = (end - before).unit();
        let tie = self.get("tie").colour();
        self.add(&ribbon(&[end, end + along * (0.5 * width)], &[0.66 * width; 2], 6, Ends::Round), tie, 1.0);
        let tip = [0.6, 1.2].map(|far| end + along * (far * width));
        self.add(&ribbon(&tip, &[0.6 * width, 0.3], 6, Ends::Round), base, 1.0);
    }

    /// One lobe of a braid, dark with a lighter heart.
    fn lobe(&mut self, at_line: Vector, along: Vector, side: f32, width: f32, tones: [Colour; 2]) {
        let centre = at_line + along.across() * (side * 0.2 * width);
        let angle = 38_f32.to_radians() * side;
        let (cos, sin) = (angle.cos(), angle.sin());
        let long = at(along.x * cos - along.y * sin, along.x * sin + along.y * cos);
        for (size, tone) in [1.12, 0.94].into_iter().zip(tones) {
            let point = |n| {
                let turn = PI * share(n, 5);
                let (u, v) = (turn.cos() * 0.56 * width * size, turn.sin() * 0.29 * width * size);
                (centre + long * u + long.across() * v, false)
            };
            let path: Vec<_> = (0..10).map(point).collect();
            self.add(&flat(&spline(&path, true), 4), tone, 1.0);
        }
    }
}
