use super::*;
use proptest::prelude::*;

fn bearing(of: [u16; 5]) -> Bearing {
    let [attention, interest, trust, irritation, fatigue] = of;
    Bearing { attention, interest, trust, irritation, fatigue }
}

fn room(actor: &mut Actor, of: &Bearing) {
    actor.shows(of, Lens::Room, HelpLevel::Standard);
}

/// What a scene may tell an actor.
#[derive(Clone, Debug)]
enum Told {
    Shows([u16; 5]),
    Cue(usize),
    Speaks(u32),
    Line(f32),
    Waits(u32),
}

fn told() -> impl Strategy<Value = Told> {
    prop_oneof![
        proptest::array::uniform5(0u16..=1000).prop_map(Told::Shows),
        (0..Cue::ALL.len()).prop_map(Told::Cue),
        (100u32..4000).prop_map(Told::Speaks),
        (0f32..1.0).prop_map(Told::Line),
        (1u32..1500).prop_map(Told::Waits),
    ]
}

/// Plays what is told, cutting time into pieces of at most `piece`, and gives the expression after each wait.
fn play(seed: u64, told: &[Told], piece: u32) -> Vec<Expression> {
    let mut actor = Actor::new(seed, -1.0);
    let mut faces = Vec::new();
    let mut last = Bearing::START;
    for told in told {
        match told {
            Told::Shows(of) => {
                last = bearing(*of);
                room(&mut actor, &last);
            }
            Told::Cue(which) => actor.cue(Cue::ALL[*which]),
            Told::Speaks(ms) => actor.speaks(*ms),
            Told::Line(quality) => actor.shows(&last, Lens::Video(*quality), HelpLevel::Realistic),
            Told::Waits(ms) => {
                let mut left = *ms;
                while left > 0 {
                    let now = left.min(piece);
                    actor.step(now);
                    left -= now;
                }
                faces.push(actor.now());
            }
        }
    }
    faces
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_same_seed_gives_the_same_face_however_time_is_cut(
        seed in any::<u64>(), told in proptest::collection::vec(told(), 1..12), piece in 1u32..200,
    ) {
        prop_assert_eq!(play(seed, &told, 1500), play(seed, &told, piece));
    }

    #[test]
    fn a_face_stays_within_what_can_be_drawn(seed in any::<u64>(), told in proptest::collection::vec(told(), 1..12)) {
        for face in play(seed, &told, 40) {
            for param in Param::ALL {
                let (least, most) = param.range();
                prop_assert!((least..=most).contains(&param.at(&face)), "{:?} {}", param, param.at(&face));
            }
        }
    }

    #[test]
    fn whatever_happened_it_comes_to_rest(seed in any::<u64>(), told in proptest::collection::vec(told(), 1..12)) {
        let mut actor = Actor::new(seed, 1.0);
        for told in &told {
            match told {
                Told::Shows(of) => room(&mut actor, &bearing(*of)),
                Told::Cue(which) => actor.cue(Cue::ALL[*which]),
                Told::Speaks(ms) => actor.speaks(*ms),
                Told::Line(_) => {}
                Told::Waits(ms) => {
                    actor.step(*ms);
                }
            }
        }
        for _ in 0..60 {
            actor.step(2000);
        }
        prop_assert_eq!(actor.next_frame(), None);
        let rest = actor.now();
        prop_assert_eq!(actor.step(3000), rest, "what asks for no frame does not move");
    }
}

#[test]
fn steps_of_any_size_are_stable() {
    let mut actor = Actor::new(1, 1.0);
    room(&mut actor, &bearing([0, 1000, 0, 1000, 1000]));
    for ms in [0, 1, 7, 333, 4001, 100_000, u32::MAX, 16] {
        let face = actor.step(ms);
        assert!(Param::ALL.iter().all(|param| param.at(&face).is_finite()));
    }
    assert_eq!(actor.now().pose, Pose::Cross);
}

#[test]
fn another_seed_blinks_at_other_times() {
    let shut = |seed| {
        let mut actor = Actor::new(seed, 1.0);
        (0..2000).filter(|_| actor.step(10).lid_upper < 0.3).count()
    };
    let all: Vec<usize> = (0..6).map(shut).collect();
    assert!(all.iter().all(|times| (4..200).contains(times)), "{all:?}");
    let blinks = |seed| {
        let mut actor = Actor::new(seed, 1.0);
        (0..800).position(|_| actor.step(10).lid_upper < 0.3)
    };
    assert!((1..6).any(|seed| blinks(seed) != blinks(0)));
}

#[test]
fn a_change_reaches_the_lids_first_and_the_body_last() {
    let mut actor = Actor::new(1, 1.0);
    room(&mut actor, &Bearing { irritation: 1000, ..Bearing::START });
    let before = actor.now();
    let moved = |face: &Expression| {
        let parts = [Param::LidLower, Param::Pinch, Param::Press, Param::Jaw, Param::Shoulders];
        parts.map(|param| (param.at(face) - param.at(&before)).abs() > 0.01)
    };
    assert_eq!(moved(&actor.step(50)), [true, false, false, false, false]);
    assert_eq!(moved(&actor.step(70)), [true, true, false, false, false]);
    assert_eq!(moved(&actor.step(36)), [true, true, true, false, false]);
    assert_eq!(moved(&actor.step(60)), [true, true, true, true, false]);
    assert_eq!(moved(&actor.step(240)), [true; 5]);
}

#[test]
fn one_pose_at_a_time() {
    let mut actor = Actor::new(1, 1.0);
    actor.cue(Cue::LooksAtClock);
    actor.step(600);
    actor.cue(Cue::WritesNote);
    actor.cue(Cue::Nods);
    let poses: Vec<(Pose, bool)> = (0..700)
        .map(|_| {
            let face = actor.step(10);
            (face.pose, face.arms > 0.0)
        })
        .collect();
    let last_watch = poses.iter().rposition(|seen| *seen == (Pose::Watch, true)).unwrap();
    let first_write = poses.iter().position(|seen| *seen == (Pose::Write, true)).unwrap();
    assert!((20..40).contains(&(first_write - last_watch)), "{last_watch} {first_write}");
}

#[test]
fn arms_stay_crossed_until_there_is_some_trust_again() {
    let mut actor = Actor::new(1, 1.0);
    let trusts = |actor: &mut Actor, trust| {
        room(actor, &Bearing { trust, ..Bearing::START });
        actor.step(3000);
        (actor.now().pose, actor.now().arms)
    };
    assert_eq!(trusts(&mut actor, 200), (Pose::Rest, 0.0));
    assert_eq!(trusts(&mut actor, 140), (Pose::Cross, 1.0));
    assert_eq!(trusts(&mut actor, 200), (Pose::Cross, 1.0));
    actor.cue(Cue::LooksAtClock);
    actor.step(2000);
    assert_eq!(actor.now().pose, Pose::Watch);
    actor.step(4000);
    assert_eq!((actor.now().pose, actor.now().arms), (Pose::Rest, 0.0), "200 is not enough to cross them anew");
    assert_eq!(trusts(&mut actor, 100), (Pose::Cross, 1.0));
    actor.cue(Cue::WritesNote);
    actor.step(4000);
    actor.step(4000);
    assert_eq!((actor.now().pose, actor.now().arms), (Pose::Cross, 1.0), "they cross again after writing");
    assert_eq!(trusts(&mut actor, 250), (Pose::Rest, 0.0));
}

#[test]
fn a_mouth_moves_while_it_speaks_and_is_shut_in_silence() {
    let mut actor = Actor::new(1, 1.0);
    actor.speaks(1000);
    let open: Vec<f32> = (0..100).map(|_| actor.step(10).open).collect();
    let most = open.iter().copied().fold(0.0, f32::max);
    assert!(most > 0.15 && open.windows(2).filter(|pair| pair[0] > pair[1]).count() > 10);
    actor.step(1);
    assert!(actor.now().open < 0.001);
}

#[test]
fn it_rests_when_nobody_looks_and_wakes_again() {
    let mut actor = Actor::new(1, 1.0);
    for _ in 0..89 {
        actor.step(1000);
        assert!(actor.next_frame().is_some_and(|ms| ms <= 83));
    }
    for _ in 0..8 {
        actor.step(1000);
    }
    assert_eq!(actor.next_frame(), None);
    actor.wake();
    assert!(actor.next_frame().is_some());
    actor.watched(false);
    for _ in 0..8 {
        actor.step(1000);
    }
    assert_eq!(actor.next_frame(), None);
    actor.watched(true);
    assert!(actor.next_frame().is_some());
}

#[test]
fn reduced_motion_shows_stills() {
    let mut actor = Actor::new(1, 1.0);
    actor.reduce_motion(true);
    actor.step(200);
    assert_eq!(actor.next_frame(), None);
    let calm = actor.now();
    assert_eq!(actor.step(3000), calm, "no breath, no blink, no glance");
    room(&mut actor, &Bearing { irritation: 900, ..Bearing::START });
    actor.step(75);
    assert_eq!(actor.next_frame(), Some(0));
    assert!(actor.now().pinch > calm.pinch);
    actor.step(80);
    assert_eq!(actor.next_frame(), None);
    assert_eq!(actor.now(), standing(&Bearing { irritation: 900, ..Bearing::START }, 1.0));
    actor.cue(Cue::LooksAtClock);
    actor.step(200);
    let clock = actor.now();
    assert_eq!((clock.pose, clock.arms), (Pose::Watch, 1.0));
    let left = actor.next_frame().unwrap();
    assert_eq!(actor.step(left - 1), clock, "its peak stands still");
    actor.step(200);
    assert_eq!((actor.now().arms, actor.next_frame()), (0.0, None));
}

#[test]
fn a_video_line_shows_pictures_and_no_wrists() {
    let mut actor = Actor::new(1, 1.0);
    actor.shows(&Bearing::START, Lens::Video(1.0), HelpLevel::Standard);
    actor.cue(Cue::LooksAtClock);
    let mut pictures = 0;
    let mut last = actor.now();
    for _ in 0..1000 {
        let face = actor.step(1);
        pictures += usize::from(face != last);
        assert!(face.arms <= 0.0);
        last = face;
    }
    assert!((13..=15).contains(&pictures), "{pictures}");
    assert!(last.nod > 0.3 && last.gaze_y > 0.8, "the head still tells");
    assert!(actor.next_frame().is_some_and(|ms| ms >= 1));
}
