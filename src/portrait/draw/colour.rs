//! Colours by their letters, and mixtures of them.

/// Red, green, blue.
pub(super) type Colour = [u8; 3];

/// Almost black, with which shades are mixed.
pub(super) const INK: Colour = [0x15, 0x17, 0x1F];
/// White.
pub(super) const WHITE: Colour = [0xFF; 3];

/// The colour written as `#RRGGBB`.
pub(super) fn parse(written: &str) -> Option<Colour> {
    let digits = written.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}

/// A mixture, channel by channel.
pub(super) fn mix(a: Colour, b: Colour, share: f32) -> Colour {
    let channel = |n: usize| {
        let (a, b) = (f32::from(a[n]), f32::from(b[n]));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast to u8 stops at its ends")]
        let mixed = (a + (b - a) * share).round_ties_even() as u8;
        mixed
    };
    [channel(0), channel(1), channel(2)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_mixed() {
        assert_eq!(parse("#15171F"), Some(INK));
        assert_eq!((parse("15171F"), parse("#15171"), parse("#15171G")), (None, None, None));
        assert_eq!(mix([0, 100, 255], [255, 100, 0], 0.5), [128, 100, 128]);
        assert_eq!(mix(INK, WHITE, 0.0), INK);
    }
}
