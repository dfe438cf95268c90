//! Where the moves stand on the line: all at the same distance, or, when there are too many, drawn together but around
//! the chosen one, so that the whole play stays in sight.

/// Between two moves that can be told apart and pressed.
const PITCH: f32 = 44.0;
/// Moves to each side of the chosen one that keep their distance, and from where on they are drawn together.
const NEAR: f32 = 4.5;
const FAR: f32 = 8.0;
/// The least that a move is given.
const LEAST: f32 = 2.0;

/// A move on the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slot {
    /// Its middle.
    pub x: f32,
    /// How much room it has.
    pub wide: f32,
}

/// The slots of `count` moves on a line so wide; `centre` is the chosen one, counted from 0.
pub(super) fn slots(count: usize, centre: f32, width: f32) -> Vec<Slot> {
    let all = number(count);
    if all * PITCH <= width {
        return laid((0..count).map(|_| width / all));
    }
    let near: Vec<f32> = (0..count).map(|n| nearness((number(n) - centre).abs())).collect();
    let whole: f32 = near.iter().sum();
    let small = (width - whole * PITCH) / (all - whole).max(1.0);
    if small < LEAST {
        return laid((0..count).map(|_| width / all));
    }
    laid(near.iter().map(|near| near * PITCH + (1.0 - near) * small))
}

fn laid(wide: impl Iterator<Item = f32>) -> Vec<Slot> {
    let mut left = 0.0;
    let slot = |wide: f32| {
        left += wide;
        Slot { x: left - wide / 2.0, wide }
    };
    wide.map(slot).collect()
}

fn nearness(distance: f32) -> f32 {
    ((FAR - distance) / (FAR - NEAR)).clamp(0.0, 1.0)
}

#[expect(clippy::cast_precision_loss, reason = "some hundred moves at most")]
const fn number(count: usize) -> f32 {
    count as f32
}

/// Heights of labels that belong to `wanted` heights, kept at a distance and between two edges.
pub(super) fn spread(wanted: &[f32], distance: f32, top: f32, bottom: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let mut placed = wanted.to_vec();
    let mut least = top;
    for n in &order {
        placed[*n] = placed[*n].max(least);
        least = placed[*n] + distance;
    }
    let mut most = bottom;
    for n in order.iter().rev() {
        placed[*n] = placed[*n].min(most);
        most = placed[*n] - distance;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_play_stands_at_even_distances() {
        let slots = slots(10, 3.0, 1000.0);
        assert!(slots.iter().all(|slot| (slot.wide - 100.0).abs() < 0.01));
        assert!((slots[0].x - 50.0).abs() < 0.01 && (slots[9].x - 950.0).abs() < 0.01);
    }

    #[test]
    fn a_long_play_stays_in_sight_and_opens_around_the_chosen_move() {
        for (count, centre) in [(40, 0.0), (80, 35.0), (120, 119.0), (900, 4.0)] {
            let slots = slots(count, centre, 1000.0);
            let whole: f32 = slots.iter().map(|slot| slot.wide).sum();
            assert!((whole - 1000.0).abs() < 0.5, "{count}: {whole}");
            assert!(slots.is_sorted_by(|a, b| a.x < b.x), "{count}");
        }
        let slots = slots(80, 35.0, 1000.0);
        assert!(slots[31..=39].iter().all(|slot| slot.wide >= PITCH - 0.01));
        assert!(slots[5].wide < 12.0);
    }

    #[test]
    fn labels_keep_their_distance_and_their_order() {
        let placed = spread(&[50.0, 52.0, 10.0, 99.0], 20.0, 0.0, 100.0);
        assert_eq!(placed, [50.0, 70.0, 10.0, 99.0]);
        let crowded = spread(&[95.0, 96.0, 97.0, 98.0], 20.0, 0.0, 100.0);
        assert_eq!(crowded, [40.0, 60.0, 80.0, 100.0]);
    }
}
