//! How the customer bears themselves, as far as the medium lets it show: what a portrait is drawn from. The window and
//! a simulated player get the same.

use super::View;
use crate::model::{Channel, EncounterKind, HelpLevel, Medium, Quality, Thousandths};
use serde::Serialize;

/// A face is no meter: what shows is the state in steps of so many thousandths.
const STEP: i64 = 50;
/// How much of a deviation the most reserved person keeps to themselves, in thousandths.
const RESERVE_AT_MOST: i64 = 600;

/// Five qualities as they show, each 0–1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Bearing {
    /// How closely they seem to follow.
    pub attention: u16,
    /// How much the matter seems to concern them.
    pub interest: u16,
    /// How far they seem to believe the seller.
    pub trust: u16,
    /// How annoyed they seem.
    pub irritation: u16,
    /// How tired they seem.
    pub fatigue: u16,
}

/// How a voice sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// Round and unhurried.
    Warm,
    /// Even, on a level line.
    Matter,
    /// Thin, with gaps, the end turned up.
    Doubtful,
    /// Sharp and close, cut off early.
    Irritated,
    /// Long and low.
    Tired,
}

impl Bearing {
    /// A calm, open, slightly reserved person: toward this, reserve draws what shows.
    pub const START: Self = Self { attention: 1000, interest: 450, trust: 420, irritation: 50, fatigue: 0 };

    /// How a person who bears themselves so would sound.
    pub const fn tone(&self) -> Tone {
        if self.irritation >= 500 {
            Tone::Irritated
        } else if self.fatigue >= 600 {
            Tone::Tired
        } else if self.trust < 300 || self.interest < 250 {
            Tone::Doubtful
        } else if self.trust >= 600 && self.interest >= 450 {
            Tone::Warm
        } else {
            Tone::Matter
        }
    }
}

/// One quality as it shows: rounded, then drawn toward `start` by reserve and by the level of help.
fn shows(quality: Thousandths, start: u16, reserve: Thousandths, level: HelpLevel) -> u16 {
    let rounded = (quality.get() + STEP / 2) / STEP * STEP;
    let start = i64::from(start);
    let kept = 1000 - reserve.of(RESERVE_AT_MOST);
    let help = match level {
        HelpLevel::Guided => 1150,
        HelpLevel::Standard => 1000,
        HelpLevel::Realistic => 700,
    };
    let shown = Thousandths::new(start + (rounded - start) * kept * help / 1_000_000);
    u16::try_from(shown.get()).unwrap_or(0)
}

impl View<'_> {
    /// How the customer bears themselves, where the medium shows a face; before a meeting and by telephone, nothing.
    pub fn bearing(&self) -> Option<Bearing> {
        let meets = !matches!(self.encounter, EncounterKind::Prospecting | EncounterKind::Preparation);
        let faced = matches!(self.medium, Medium::Room | Medium::Video);
        (meets && faced).then(|| self.bears())
    }

    /// How the customer sounds, where the medium carries a voice and somebody is on the line.
    pub fn voice(&self) -> Option<Tone> {
        let carried = self.medium.carries(Channel::Voice) > Thousandths::ZERO;
        match self.encounter {
            EncounterKind::Preparation => None,
            // Whoever answers the telephone, it need not be the person of the case: strangers are matter-of-fact.
            EncounterKind::Prospecting => self.state.search.call.map(|call| {
                let guarded = call.waits && call.brush_off.is_none();
                let customer = self.case.links.customer == Some(call.contact) && !guarded;
                if customer { self.bears().tone() } else { Tone::Matter }
            }),
            _ => carried.then(|| self.bears().tone()),
        }
    }

    fn bears(&self) -> Bearing {
        let of =
            |quality, start| shows(self.state.qualities.get(quality), start, self.case.persona.reserve, self.level);
        let start = Bearing::START;
        Bearing {
            attention: of(Quality::Attention, start.attention),
            interest: of(Quality::Interest, start.interest),
            trust: of(Quality::Trust, start.trust),
            irritation: of(Quality::Irritation, start.irritation),
            fatigue: of(Quality::Fatigue, start.fatigue),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(value: i64, start: u16) -> u16 {
        shows(Thousandths::new(value), start, Thousandths::ZERO, HelpLevel::Standard)
    }

    #[test]
    fn an_open_book_shows_its_state_in_steps() {
        assert_eq!([424, 425, 449, 450, 474, 475].map(|v| open(v, 420)), [400, 450, 450, 450, 450, 500]);
        assert_eq!([open(0, 420), open(24, 420), open(975, 420), open(1000, 420)], [0, 0, 1000, 1000]);
    }

    #[test]
    fn reserve_and_the_level_of_help_draw_it_toward_the_start() {
        let of = |reserve, level| shows(Thousandths::new(820), 420, Thousandths::new(reserve), level);
        assert_eq!(of(0, HelpLevel::Standard), 800);
        assert_eq!(of(500, HelpLevel::Standard), 420 + 38 * 70 / 10);
        assert_eq!(of(1000, HelpLevel::Standard), 420 + 38 * 40 / 10);
        assert_eq!(of(0, HelpLevel::Realistic), 420 + 38 * 70 / 10);
        assert_eq!(of(0, HelpLevel::Guided), 420 + 38 * 115 / 10);
        let full = shows(Thousandths::ONE, 420, Thousandths::ZERO, HelpLevel::Guided);
        assert_eq!(full, 1000, "nothing shows beyond the scale");
    }

    #[test]
    fn a_voice_tells_the_strongest_first() {
        let calm = Bearing::START;
        assert_eq!(calm.tone(), Tone::Matter);
        assert_eq!(Bearing { trust: 600, ..calm }.tone(), Tone::Warm);
        assert_eq!(Bearing { trust: 600, interest: 449, ..calm }.tone(), Tone::Matter);
        assert_eq!(Bearing { trust: 299, ..calm }.tone(), Tone::Doubtful);
        assert_eq!(Bearing { trust: 299, fatigue: 600, ..calm }.tone(), Tone::Tired);
        assert_eq!(Bearing { trust: 900, fatigue: 900, irritation: 500, ..calm }.tone(), Tone::Irritated);
    }
}
