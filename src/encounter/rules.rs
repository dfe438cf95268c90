//! The rules by name, and their numbers. Every event names the rule that made it; every number says where it comes
//! from: "design" is the table of starting values in `docs/scoring.md`, "ours" was set by the study.

/// A rule of the simulation. Its texts for players are the messages `rule-…` of the game's language files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The course of the case: beginnings, ends, time.
    Course,
    /// What a move costs in time.
    TimeCost,
    /// Reading what was left to be found.
    Research,
    /// The plan sheet.
    Planning,
    /// Relevance of a message to this person.
    Relevance,
    /// The interest window of a contact.
    InterestWindow,
    /// Several touches, spaced, by more than one channel.
    TouchSequence,
    /// Contact after a clear no.
    AfterNo,
    /// Brush-offs in a call.
    BrushOff,
    /// Booking a next step.
    Booking,
    /// Attention follows relevance.
    AttentionFollowsRelevance,
    /// Company facts before "what is in it for me?" is answered.
    CompanyFirst,
    /// The two silent questions.
    SilentQuestions,
    /// Waking the room by poll or chat.
    Waking,
    /// Too much digital noise.
    Overload,
    /// A layer opens to a fitting question.
    LayerOpens,
    /// A question that did not reach.
    OutOfReach,
    /// The fourth and later situation question.
    StackedSituation,
    /// Asking what could have been read.
    CouldBeRead,
    /// More than three questions without acknowledging.
    Unacknowledged,
    /// A leading question.
    Leading,
    /// Cutting in.
    CuttingIn,
    /// Asking again what was told.
    Repeated,
    /// A beat heard out.
    HearingOut,
    /// Saying back the right fact.
    SayingBack,
    /// Saying back a wrong fact.
    SayingBackWrong,
    /// Silence.
    Silence,
    /// A second silence at once.
    SecondSilence,
    /// A nod.
    Nodding,
    /// Asking for more.
    AskingMore,
    /// Small talk.
    SmallTalk,
    /// The readiness signal.
    Readiness,
    /// A proposal before the signal.
    ProposedEarly,
    /// A proposal at the right time.
    ProposedInTime,
    /// More than three turns after the signal.
    SignalUnanswered,
    /// A cue that called for a response.
    Cues,
    /// The form that answers the doubt.
    FormFitsDoubt,
    /// A capability on a voiced problem.
    TiedToVoiced,
    /// Objections: hear, understand, answer, check.
    ObjectionCraft,
    /// Asking for a next step.
    NextStep,
    /// Time is up.
    OutOfTime,
    /// Irritation fades.
    Fading,
    /// A breach of ethics.
    Ethics,
    /// The coach.
    Coaching,
    /// Looking back.
    LookingBack,
}

/// The layers of a case for which the two gains above hold as they stand; they are scaled by it (ours).
pub const LAYERS_OF_DESIGN: i64 = 8;
/// Weight of each layer as evidence (design).
pub const LAYER_WEIGHT: [i64; 4] = [1, 2, 3, 3];
/// Shares of opening, reason, benefit and proof in the relevance of a message (ours).
pub const RELEVANCE_SHARES: [i64; 4] = [100, 400, 300, 200];

/// A number, or a few that belong together, that can be varied: each by a factor in thousandths that `by` gives.
pub trait Varied: Sized {
    /// The same with each number varied.
    #[must_use]
    fn varied(&self, by: &mut dyn FnMut() -> i64) -> Self;
}

impl Varied for i64 {
    fn varied(&self, by: &mut dyn FnMut() -> i64) -> Self {
        let wide = *self * by();
        (wide + 500 * wide.signum()) / 1000
    }
}

/// Counts stay at least one.
macro_rules! counts {
    ($($count:ty),*) => {$(
        impl Varied for $count {
            fn varied(&self, by: &mut dyn FnMut() -> i64) -> Self {
                Self::try_from(i64::from(*self).varied(by).max(1)).unwrap_or(*self)
            }
        }
    )*};
}
counts!(u8, u16, u32);

impl<A: Varied, B: Varied> Varied for (A, B) {
    fn varied(&self, by: &mut dyn FnMut() -> i64) -> Self {
        (self.0.varied(by), self.1.varied(by))
    }
}

impl<A: Varied, B: Varied, C: Varied> Varied for (A, B, C) {
    fn varied(&self, by: &mut dyn FnMut() -> i64) -> Self {
        (self.0.varied(by), self.1.varied(by), self.2.varied(by))
    }
}

impl<T: Varied, const N: usize> Varied for [T; N] {
    fn varied(&self, by: &mut dyn FnMut() -> i64) -> Self {
        std::array::from_fn(|n| self[n].varied(by))
    }
}

/// Each number as a constant, and all of them as [`Numbers`].
macro_rules! numbers {
    ($($(#[$doc:meta])* $constant:ident $field:ident: $kind:ty = $value:expr;)*) => {
        $($(#[$doc])* pub const $constant: $kind = $value;)*

        /// The numbers of the simulation, as one play goes by. Every play that is kept goes by [`Numbers::STANDARD`];
        /// the study varies them to see whether what it finds hangs on any of them.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Numbers {
            $($(#[$doc])* pub $field: $kind,)*
        }

        impl Numbers {
            /// The numbers as they stand in this file.
            pub const STANDARD: &Self = &Self { $($field: $constant,)* };
        }

        impl Varied for Numbers {
            fn varied(&self, by: &mut dyn FnMut() -> i64) -> Self {
                Self { $($field: self.$field.varied(by),)* }
            }
        }
    };
}

numbers! {
    /// Trust less half the irritation needed to open each layer, situation to need-payoff (design).
    LAYER_TRUST layer_trust: [i64; 4] = [150, 250, 400, 450];
    /// Clarity when a layer opens (design).
    CLARITY_PER_LAYER clarity_per_layer: i64 = 60;
    /// Need when each layer opens, situation to need-payoff (design; 0 for situation).
    NEED_BY_LAYER need_by_layer: [i64; 4] = [0, 50, 100, 70];
    /// Chance that a question opens its layer, by form: open, closed, leading (design).
    CHANCE_BY_FORM chance_by_form: [i64; 3] = [900, 550, 300];
    /// Irritation of a fourth and later situation question; double if it could have been read (design).
    STACKED_IRRITATION stacked_irritation: i64 = 40;
    /// Irritation of a question whose answer could have been read, on its own (ours).
    COULD_BE_READ_IRRITATION could_be_read_irritation: i64 = 20;
    /// Questions without acknowledgement that are borne (design).
    UNACKNOWLEDGED_BORNE unacknowledged_borne: u8 = 3;
    /// Irritation of each further one (design), and the trust it costs (ours).
    UNACKNOWLEDGED unacknowledged: (i64, i64) = (20, -25);
    /// Irritation of a leading question, for an ordinary pride (design).
    LEADING_IRRITATION leading_irritation: i64 = 40;
    /// Irritation and trust of cutting in, for an ordinary pride (design).
    CUT_IN cut_in: (i64, i64) = (100, -50);
    /// Irritation of asking again what was told (ours).
    REPEATED_IRRITATION repeated_irritation: i64 = 30;
    /// Trust, irritation and clarity of saying back the right fact (design).
    SAID_BACK said_back: (i64, i64, i64) = (30, -30, 20);
    /// Trust of saying back a wrong fact (design).
    SAID_BACK_WRONG said_back_wrong: i64 = -40;
    /// Chance that silence opens the problem layer under a told situation (design).
    SILENCE_OPENS silence_opens: i64 = 350;
    /// Chance that silence brings out what was left unsaid (ours).
    SILENCE_RECOVERS silence_recovers: i64 = 700;
    /// Irritation of a second silence at once (design).
    SECOND_SILENCE_IRRITATION second_silence_irritation: i64 = 20;
    /// Trust from a silence in which the customer went on (ours).
    SILENCE_TRUST silence_trust: i64 = 5;
    /// Chance that a nod is taken as "understood" and the last beats stay unsaid (ours).
    NOD_ENDS nod_ends: i64 = 250;
    /// Irritation of a nod when nothing was said since the last one, which acknowledges nothing (ours).
    EMPTY_NOD_IRRITATION empty_nod_irritation: i64 = 5;
    /// Chance that asking for more brings out what was left unsaid (ours).
    MORE_RECOVERS more_recovers: i64 = 850;
    /// Irritation of asking for more when there is none (ours).
    MORE_OF_NOTHING_IRRITATION more_of_nothing_irritation: i64 = 10;
    /// Interest from each beat heard below the situation (ours).
    HEARD_INTEREST heard_interest: i64 = 5;
    /// Readiness: shares of clarity, need, trust, interest, evidence, and minus irritation (design).
    READINESS_SHARES readiness_shares: [i64; 6] = [300, 350, 250, 100, 200, 400];
    /// Readiness at which the customer says so (design).
    READY_AT ready_at: i64 = 550;
    /// Irritation, trust and need of a proposal before the signal (design).
    PROPOSED_EARLY proposed_early: (i64, i64, i64) = (120, -80, -50);
    /// Turns after the signal that are borne (design), and the need lost with each further one.
    SIGNAL_BORNE signal_borne: u16 = 3;
    /// See [`SIGNAL_BORNE`].
    SIGNAL_UNANSWERED_NEED signal_unanswered_need: i64 = -30;
    /// Moves within which a cue wants its response (design: "a few moves").
    CUE_PATIENCE cue_patience: u8 = 3;
    /// Trust lost with a missed cue (ours).
    CUE_MISSED_TRUST cue_missed_trust: i64 = -15;
    /// Irritation that fades with each simulated minute, in thousandths of it (design: 5 % a turn; a minute is about two turns).
    FADE_PER_MINUTE fade_per_minute: i64 = 50;
    /// Irritation at which a customer breaks a meeting off (ours).
    BREAK_OFF_AT break_off_at: i64 = 850;
    /// Attention: level it decays to, gain by relevance (design).
    ATTENTION_FLOOR attention_floor: i64 = 300;
    /// See [`ATTENTION_FLOOR`].
    ATTENTION_GAIN attention_gain: i64 = 150;
    /// 1 − e^(−λ) for one minute in thousandths: λ .05 a minute in a room, .08 on video, and both doubled (design, by table).
    DECAY decay: [[i64; 2]; 2] = [[49, 95], [77, 148]];
    /// Σ attention·relevance at which "what is in it for me?" is answered (design).
    HOOKED_AT hooked_at: i64 = 800;
    /// Σ attention·credibility at which "can I go on with this seller?" is answered (ours).
    ASSURED_AT assured_at: i64 = 350;
    /// Attention won by a poll or the chat, and the minutes that must lie between them (design).
    WAKE wake: (i64, u32) = (100, 5);
    /// Wakers in ten minutes before they tire, and how much (design).
    OVERLOAD overload: (u8, i64) = (3, 30);
    /// Confidence at which the customer agrees to a dated step (ours).
    WILLING_AT willing_at: i64 = 650;
    /// Confidence from a form that answers the doubt, and lost by one that does not (ours).
    FORM form: (i64, i64) = (150, -100);
    /// Confidence from a capability on a voiced problem, lost by any other, and the irritation of that (ours).
    TIE tie: (i64, i64, i64) = (60, -50, 40);
    /// Confidence from a right answer in order, a right answer out of order, and a wrong one (ours).
    ANSWER answer: (i64, i64, i64) = (80, 30, -60);
    /// Confidence from checking an answer, and lost by not (ours).
    CHECKED checked: (i64, i64) = (20, -10);
    /// Irritation and trust of a touch after a clear no (design).
    TOUCH_AFTER_NO touch_after_no: (i64, i64) = (300, -200);
    /// P(answer) = channel · (400 + 1200·relevance) · window · h(n) (design).
    ANSWER_BASE answer_base: (i64, i64) = (400, 1200);
    /// h(n) by the number of earlier touches (design).
    TOUCH_FATIGUE touch_fatigue: [i64; 5] = [1000, 900, 700, 500, 300];
    /// A closed interest window leaves this share of the chance (ours).
    CLOSED_WINDOW closed_window: i64 = 350;
    /// Relevance below which an answer is a no (ours), and from which it is interest.
    RELEVANT_FROM relevant_from: i64 = 350;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_varied_each_by_its_own_factor() {
        assert_eq!(Numbers::STANDARD.varied(&mut || 1000), *Numbers::STANDARD);
        let mut factors = [700, 1300].into_iter().cycle();
        assert_eq!((100_i64, -100_i64).varied(&mut || factors.next().unwrap_or(1000)), (70, -130));
        assert_eq!(1_u8.varied(&mut || 100), 1, "a count stays at least one");
        assert_eq!([[10_i64; 2]; 2].varied(&mut || 1250), [[13; 2]; 2], "halves go away from nothing");
    }
}
