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

/// Trust less half the irritation needed to open each layer, situation to need-payoff (design).
pub const LAYER_TRUST: [i64; 4] = [150, 250, 400, 450];
/// Clarity when a layer opens (design).
pub const CLARITY_PER_LAYER: i64 = 60;
/// Need when each layer opens, situation to need-payoff (design; 0 for situation).
pub const NEED_BY_LAYER: [i64; 4] = [0, 50, 100, 70];
/// The layers of a case for which the two gains above hold as they stand; they are scaled by it (ours).
pub const LAYERS_OF_DESIGN: i64 = 8;
/// Weight of each layer as evidence (design).
pub const LAYER_WEIGHT: [i64; 4] = [1, 2, 3, 3];
/// Chance that a question opens its layer, by form: open, closed, leading (design).
pub const CHANCE_BY_FORM: [i64; 3] = [900, 550, 300];
/// Irritation of a fourth and later situation question; double if it could have been read (design).
pub const STACKED_IRRITATION: i64 = 40;
/// Irritation of a question whose answer could have been read, on its own (ours).
pub const COULD_BE_READ_IRRITATION: i64 = 20;
/// Questions without acknowledgement that are borne (design).
pub const UNACKNOWLEDGED_BORNE: u8 = 3;
/// Irritation of each further one (design), and the trust it costs (ours).
pub const UNACKNOWLEDGED: (i64, i64) = (20, -25);
/// Irritation of a leading question, for an ordinary pride (design).
pub const LEADING_IRRITATION: i64 = 40;
/// Irritation and trust of cutting in, for an ordinary pride (design).
pub const CUT_IN: (i64, i64) = (100, -50);
/// Irritation of asking again what was told (ours).
pub const REPEATED_IRRITATION: i64 = 30;
/// Trust, irritation and clarity of saying back the right fact (design).
pub const SAID_BACK: (i64, i64, i64) = (30, -30, 20);
/// Trust of saying back a wrong fact (design).
pub const SAID_BACK_WRONG: i64 = -40;
/// Chance that silence opens the problem layer under a told situation (design).
pub const SILENCE_OPENS: i64 = 350;
/// Chance that silence brings out what was left unsaid (ours).
pub const SILENCE_RECOVERS: i64 = 700;
/// Irritation of a second silence at once (design).
pub const SECOND_SILENCE_IRRITATION: i64 = 20;
/// Trust from a silence in which the customer went on (ours).
pub const SILENCE_TRUST: i64 = 5;
/// Chance that a nod is taken as "understood" and the last beats stay unsaid (ours).
pub const NOD_ENDS: i64 = 250;
/// Irritation of a nod when nothing was said since the last one, which acknowledges nothing (ours).
pub const EMPTY_NOD_IRRITATION: i64 = 5;
/// Chance that asking for more brings out what was left unsaid (ours).
pub const MORE_RECOVERS: i64 = 850;
/// Irritation of asking for more when there is none (ours).
pub const MORE_OF_NOTHING_IRRITATION: i64 = 10;
/// Interest from each beat heard below the situation (ours).
pub const HEARD_INTEREST: i64 = 5;
/// Readiness: shares of clarity, need, trust, interest, evidence, and minus irritation (design).
pub const READINESS_SHARES: [i64; 6] = [300, 350, 250, 100, 200, 400];
/// Readiness at which the customer says so (design).
pub const READY_AT: i64 = 550;
/// Irritation, trust and need of a proposal before the signal (design).
pub const PROPOSED_EARLY: (i64, i64, i64) = (120, -80, -50);
/// Turns after the signal that are borne (design), and the need lost with each further one.
pub const SIGNAL_BORNE: u16 = 3;
/// See [`SIGNAL_BORNE`].
pub const SIGNAL_UNANSWERED_NEED: i64 = -30;
/// Moves within which a cue wants its response (design: "a few moves").
pub const CUE_PATIENCE: u8 = 3;
/// Trust lost with a missed cue (ours).
pub const CUE_MISSED_TRUST: i64 = -15;
/// Irritation that fades with each simulated minute, in thousandths of it (design: 5 % a turn; a minute is about two turns).
pub const FADE_PER_MINUTE: i64 = 50;
/// Irritation at which a customer breaks a meeting off (ours).
pub const BREAK_OFF_AT: i64 = 850;
/// Attention: level it decays to, gain by relevance (design).
pub const ATTENTION_FLOOR: i64 = 300;
/// See [`ATTENTION_FLOOR`].
pub const ATTENTION_GAIN: i64 = 150;
/// e^(−λ) for one minute in thousandths: λ .05 in a room, .08 on video, and both doubled (design, by table).
pub const DECAY: [[i64; 2]; 2] = [[951, 905], [923, 852]];
/// Σ attention·relevance at which "what is in it for me?" is answered (design).
pub const HOOKED_AT: i64 = 800;
/// Σ attention·credibility at which "can I go on with this seller?" is answered (ours).
pub const ASSURED_AT: i64 = 350;
/// Attention won by a poll or the chat, and the minutes that must lie between them (design).
pub const WAKE: (i64, u32) = (100, 5);
/// Wakers in ten minutes before they tire, and how much (design).
pub const OVERLOAD: (u8, i64) = (3, 30);
/// Confidence at which the customer agrees to a dated step (ours).
pub const WILLING_AT: i64 = 650;
/// Confidence from a form that answers the doubt, and lost by one that does not (ours).
pub const FORM: (i64, i64) = (150, -100);
/// Confidence from a capability on a voiced problem, lost by any other, and the irritation of that (ours).
pub const TIE: (i64, i64, i64) = (60, -50, 40);
/// Confidence from a right answer in order, a right answer out of order, and a wrong one (ours).
pub const ANSWER: (i64, i64, i64) = (80, 30, -60);
/// Confidence from checking an answer, and lost by not (ours).
pub const CHECKED: (i64, i64) = (20, -10);
/// Irritation and trust of a touch after a clear no (design).
pub const TOUCH_AFTER_NO: (i64, i64) = (300, -200);
/// P(answer) = channel · (400 + 1200·relevance) · window · h(n) (design).
pub const ANSWER_BASE: (i64, i64) = (400, 1200);
/// h(n) by the number of earlier touches (design).
pub const TOUCH_FATIGUE: [i64; 5] = [1000, 900, 700, 500, 300];
/// A closed interest window leaves this share of the chance (ours).
pub const CLOSED_WINDOW: i64 = 350;
/// Relevance below which an answer is a no (ours), and from which it is interest.
pub const RELEVANT_FROM: i64 = 350;
/// Shares of opening, reason, benefit and proof in the relevance of a message (ours).
pub const RELEVANCE_SHARES: [i64; 4] = [100, 400, 300, 200];
