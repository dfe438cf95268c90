//! Breath: in, out, a rest. Anger makes it quicker, tiredness slower.

use super::super::mood::share;
use super::super::param::lerp;
use crate::encounter::view::Bearing;
use std::f32::consts::PI;

const PERIOD: f32 = 3800.0;
const IN: f32 = 1500.0 / PERIOD;
const OUT: f32 = 1900.0 / PERIOD;

/// Where a breath stands: 0 to 1 of its cycle.
#[derive(Clone, Debug, Default)]
pub(super) struct Breath(f32);

impl Breath {
    /// One millisecond. Whether a breath has just ended.
    pub(super) fn tick(&mut self, bearing: &Bearing) -> bool {
        let hurry = lerp(1.0, 0.8, share(bearing.irritation)) * lerp(1.0, 1.25, share(bearing.fatigue));
        self.0 += 1.0 / (PERIOD * hurry);
        let ended = self.0 >= 1.0;
        if ended {
            self.0 = 0.0;
        }
        ended
    }

    /// Air in the lungs, −1 to 1.
    pub(super) fn air(&self) -> f32 {
        if self.0 < IN {
            -(PI * self.0 / IN).cos()
        } else if self.0 < IN + OUT {
            (PI * (self.0 - IN) / OUT).cos()
        } else {
            -1.0
        }
    }
}
