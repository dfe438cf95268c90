//! Cues: what a customer does that can be noticed, as tracks over time that are added to the state of the face.

use super::cue_table::shape;
use super::expression::{Expression, Pose};
use super::param::{Param, lerp, smoothstep};
use crate::scenario::format::Gesture;

/// Something that a customer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cue {
    /// Leans toward the player.
    LeansIn,
    /// Looks at the clock on the wrist.
    LooksAtClock,
    /// Glances away.
    GlancesAway,
    /// Looks down for a while.
    LooksDown,
    /// Nods.
    Nods,
    /// Frowns.
    Frowns,
    /// Smiles with one half of the mouth.
    HalfSmile,
    /// Crosses the arms.
    CrossesArms,
    /// Rubs the eyes.
    RubsEyes,
    /// Raises a brow.
    RaisesBrow,
    /// Writes something down.
    WritesNote,
    /// Rests the chin in a hand.
    ChinInHand,
    /// Rests the cheek on a fist.
    CheekOnFist,
    /// Sighs.
    Sighs,
    /// Shakes the head.
    ShakesHead,
    /// Types on a keyboard.
    Types,
}

/// What a track moves.
#[derive(Clone, Copy, Debug)]
pub(super) enum Moves {
    /// A parameter, by adding to it.
    Adds(Param),
    /// The same, toward the side that the person turns to.
    AddsAway(Param),
    /// How far the gaze goes to the cue's target.
    Aim,
    /// How far the lids close over whatever else they do.
    Blink,
    /// How far the arms are up.
    Arms,
}

/// Values over milliseconds, smooth between.
#[derive(Clone, Copy, Debug)]
pub(super) struct Track {
    pub(super) moves: Moves,
    pub(super) keys: &'static [(u16, f32)],
}

/// A cue as numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// The millisecond that a still shows.
    pub(super) peak: u16,
    /// Where the eyes go.
    pub(super) gaze: Option<(f32, f32)>,
    /// Whether that lies on the side that the person turns to.
    pub(super) gaze_away: bool,
    /// Where the arms go.
    pub(super) pose: Pose,
    /// Whether it stays until the state releases it.
    pub(super) stays: bool,
    /// The stretch in which it is only held.
    pub(super) hold: Option<(u16, u16)>,
    pub(super) tracks: &'static [Track],
}

pub(super) const fn plain(param: Param, keys: &'static [(u16, f32)]) -> Track {
    Track { moves: Moves::Adds(param), keys }
}

pub(super) const fn away(param: Param, keys: &'static [(u16, f32)]) -> Track {
    Track { moves: Moves::AddsAway(param), keys }
}

pub(super) const fn aim(keys: &'static [(u16, f32)]) -> Track {
    Track { moves: Moves::Aim, keys }
}

pub(super) const fn blink(keys: &'static [(u16, f32)]) -> Track {
    Track { moves: Moves::Blink, keys }
}

pub(super) const fn arms(keys: &'static [(u16, f32)]) -> Track {
    Track { moves: Moves::Arms, keys }
}

/// How large a cue is in realistic play, and how long it is held there.
const QUIET: f32 = 0.6;

impl Track {
    /// The value at `ms`.
    fn at(&self, ms: f32) -> f32 {
        let (mut from, mut value) = self.keys[0];
        for (to, next) in self.keys.iter().copied() {
            if ms <= f32::from(to) {
                let length = f32::from(to - from).max(1.0);
                return lerp(value, next, smoothstep((ms - f32::from(from)) / length));
            }
            (from, value) = (to, next);
        }
        value
    }
}

/// Milliseconds until the last of some tracks ends.
fn last_key<'t>(tracks: impl IntoIterator<Item = &'t Track>) -> u32 {
    tracks.into_iter().filter_map(|track| track.keys.last()).map(|key| u32::from(key.0)).max().unwrap_or(0)
}

/// The lids' share of a face, apart from what opens them: a blink closes whatever they do.
pub(super) type Lids = f32;

impl Cue {
    /// Every cue.
    pub const ALL: [Self; 16] = [
        Self::LeansIn,
        Self::LooksAtClock,
        Self::GlancesAway,
        Self::LooksDown,
        Self::Nods,
        Self::Frowns,
        Self::HalfSmile,
        Self::CrossesArms,
        Self::RubsEyes,
        Self::RaisesBrow,
        Self::WritesNote,
        Self::ChinInHand,
        Self::CheekOnFist,
        Self::Sighs,
        Self::ShakesHead,
        Self::Types,
    ];

    /// The cue that a scenario names; none where nothing is to be seen.
    pub const fn of(gesture: Gesture) -> Option<Self> {
        Some(match gesture {
            Gesture::Still => return None,
            Gesture::LeansIn => Self::LeansIn,
            Gesture::LooksAtClock => Self::LooksAtClock,
            Gesture::GlancesAway => Self::GlancesAway,
            Gesture::LooksDown => Self::LooksDown,
            Gesture::Nods => Self::Nods,
            Gesture::Frowns => Self::Frowns,
            Gesture::HalfSmile => Self::HalfSmile,
            Gesture::CrossesArms => Self::CrossesArms,
            Gesture::RubsEyes => Self::RubsEyes,
            Gesture::RaisesBrow => Self::RaisesBrow,
            Gesture::WritesNote => Self::WritesNote,
            Gesture::ChinInHand => Self::ChinInHand,
            Gesture::CheekOnFist => Self::CheekOnFist,
            Gesture::Sighs => Self::Sighs,
            Gesture::ShakesHead => Self::ShakesHead,
            Gesture::Types => Self::Types,
        })
    }

    /// Where it takes the arms.
    pub const fn pose(self) -> Pose {
        shape(self).pose
    }

    /// Whether it stays until the state of the person releases it.
    pub const fn stays(self) -> bool {
        shape(self).stays
    }

    /// The millisecond that a still picture of it shows.
    pub const fn peak(self) -> u32 {
        shape(self).peak as u32
    }

    /// Milliseconds that it takes, or takes to arrive if it stays. In realistic play it is held shorter.
    pub fn length(self, realistic: bool) -> u32 {
        last_key(shape(self).tracks) - self.saved(realistic)
    }

    /// Milliseconds for which it takes the arms, or takes them up if it stays.
    pub(super) fn arms_length(self, realistic: bool) -> u32 {
        let tracks = shape(self).tracks.iter().filter(|track| matches!(track.moves, Moves::Arms));
        last_key(tracks).saturating_sub(self.saved(realistic))
    }

    /// Milliseconds by which it is held shorter.
    fn saved(self, realistic: bool) -> u32 {
        let held = shape(self).hold.filter(|_| realistic);
        held.map_or(0, |(from, to)| u32::from(to - from) * 2 / 5)
    }

    /// Adds the cue, `ms` after it began, to a face; `share` is 1 unless it is being released. Gives back how far the
    /// lids are open under it.
    pub(super) fn add(self, face: &mut Expression, ms: f32, share: f32, side: f32, realistic: bool) -> Lids {
        let shape = shape(self);
        let ms = if realistic { unhurried(shape, ms) } else { ms };
        let size = share * if realistic { QUIET } else { 1.0 };
        let mut open = 1.0;
        for track in shape.tracks {
            let value = track.at(ms);
            match track.moves {
                Moves::Adds(param) => *param.of(face) += value * size,
                Moves::AddsAway(param) => *param.of(face) += value * size * side,
                Moves::Aim => look(face, shape, value * share, side),
                Moves::Blink => open = 1.0 - value * share,
                Moves::Arms if value * share > 0.0 => {
                    face.pose = shape.pose;
                    face.arms = value * share;
                }
                Moves::Arms => {}
            }
        }
        open
    }

    /// The face at the cue's peak: what a still picture shows of it.
    pub fn still(self, face: &Expression, side: f32) -> Expression {
        let mut face = *face;
        let ms = f32::from(shape(self).peak);
        let open = self.add(&mut face, ms, 1.0, side, false);
        face.lid_upper *= open;
        super::param::within_ranges(&mut face);
        face
    }
}

/// The place in the tracks at `ms` when the hold passes faster.
fn unhurried(shape: &Shape, ms: f32) -> f32 {
    let Some((from, to)) = shape.hold.map(|(from, to)| (f32::from(from), f32::from(to))) else { return ms };
    let short = (to - from) * QUIET;
    if ms <= from {
        ms
    } else if ms <= from + short {
        from + (ms - from) / QUIET
    } else {
        ms + (to - from) - short
    }
}

fn look(face: &mut Expression, shape: &Shape, by: f32, side: f32) {
    if let Some((x, y)) = shape.gaze {
        let x = if shape.gaze_away { x * side } else { x };
        face.gaze_x = lerp(face.gaze_x, x, by);
        face.gaze_y = lerp(face.gaze_y, y, by);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encounter::view::Bearing;
    use crate::portrait::express;

    fn at(cue: Cue, ms: f32, side: f32, realistic: bool) -> Expression {
        let mut face = express(&Bearing::START, side);
        let open = cue.add(&mut face, ms, 1.0, side, realistic);
        face.lid_upper *= open;
        face
    }

    #[test]
    fn cues_are_those_of_the_drawings() {
        let close = |got: f32, drawn: f32| assert!((got - drawn).abs() < 2e-4, "{got}, not {drawn}");
        let clock = at(Cue::LooksAtClock, 1000.0, 1.0, false);
        assert_eq!((clock.pose, clock.arms, clock.gaze_y), (Pose::Watch, 1.0, 1.75));
        close(clock.nod, 0.5912);
        close(clock.brow_inner, -0.2602);
        let clock = at(Cue::LooksAtClock, 1850.0, 1.0, false);
        close(clock.arms, 0.3005);
        close(clock.press, 0.4093);
        close(clock.nod, -0.0045);
        let away = at(Cue::GlancesAway, 500.0, -1.0, false);
        close(away.gaze_x, -1.5);
        close(away.turn, -0.3848);
        let nods = at(Cue::Nods, 150.0, 1.0, false);
        close(nods.nod, 0.3679);
        close(nods.head_y, 1.1539);
        let rubs = at(Cue::RubsEyes, 900.0, 1.0, false);
        close(rubs.lid_upper, 0.0);
        close(rubs.shoulders, -0.1224);
        let brow = at(Cue::RaisesBrow, 1300.0, -1.0, false);
        close(brow.brow_asymmetry, 1.091);
        close(brow.mouth_asymmetry, 0.1185);
    }

    #[test]
    fn every_cue_begins_from_the_face_and_ends_there_unless_it_stays() {
        for cue in Cue::ALL {
            let still = express(&Bearing::START, 1.0);
            let shoulders = |face: &Expression| Expression { pose: Pose::Rest, ..*face };
            assert_eq!(shoulders(&at(cue, 0.0, 1.0, false)), still, "{cue:?}");
            for realistic in [false, true] {
                #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
                let end = cue.length(realistic) as f32;
                let after = shoulders(&at(cue, end + 1.0, 1.0, realistic));
                assert_eq!(after == still, !cue.stays(), "{cue:?}");
            }
        }
    }

    #[test]
    fn realistic_play_shows_less_and_for_a_shorter_time() {
        let (full, quiet) = (at(Cue::Frowns, 900.0, 1.0, false), at(Cue::Frowns, 900.0, 1.0, true));
        let start = express(&Bearing::START, 1.0);
        assert!((quiet.brow_inner - start.brow_inner) * 10.0 > (full.brow_inner - start.brow_inner) * 6.1);
        assert_eq!(Cue::Frowns.length(false) - Cue::Frowns.length(true), (1700 - 420) * 2 / 5);
        assert!(at(Cue::LooksAtClock, 800.0, 1.0, true).arms >= 1.0, "an arm is up or not");
        assert_eq!(Cue::Nods.length(true), Cue::Nods.length(false), "what is not held is not shortened");
    }

    #[test]
    fn tracks_are_in_order() {
        for cue in Cue::ALL {
            for track in shape(cue).tracks {
                assert!(track.keys.windows(2).all(|pair| pair[0].0 < pair[1].0), "{cue:?} {:?}", track.moves);
            }
            assert!(cue.stays() || cue.peak() < cue.length(true), "{cue:?}");
        }
    }
}
