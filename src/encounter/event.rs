//! What happens: events, each with the rule that made it. Only events change the state.

use super::coach::{CoachQuestion, Matter};
use super::moves::{CardOrder, FactRef, PlanQuestion, PlanSheet, Telling};
use super::rules::Rule;
use crate::model::{
    AnswerIx, BeatIx, CapabilityIx, CardIx, ContactIx, Day, EncounterKind, FindingIx, FormIx, LayerKind, Medium,
    NextStepIx, ObjectionIx, PlanOptionIx, ProblemIx, Quality, QuestionIx, Seconds, SlotIx, Thousandths,
};
use crate::scenario::format::{NextStepKind, ReplyEffect, Wants};
use smallvec::SmallVec;

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The move that led to it, counted from 1; 0 for what happens before the first move.
    pub step: u16,
    /// The encounter it belongs to.
    pub encounter: EncounterKind,
    /// Simulated seconds since that encounter began.
    pub at: Seconds,
    /// What happened.
    pub what: Happening,
    /// The rule that made it happen.
    pub because: Rule,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// An encounter began.
    Began(EncounterKind),
    /// Time went by.
    TimePassed(Seconds),
    /// Words were spoken or written to the player.
    Said(Line),
    /// A quality of the customer moved by so many thousandths.
    Shifted(Quality, i16),
    /// A cue was given; `perceived` tells whether the medium carried it to the player.
    CueGiven {
        /// Which cue.
        cue: CueRef,
        /// What it calls for, if anything.
        wants: Option<Wants>,
        /// Whether it came through.
        perceived: bool,
    },
    /// A cue was met with what it called for.
    CueAnswered(CueRef),
    /// A cue that came through was left unanswered.
    CueMissed(CueRef),
    /// A finding was read.
    Read(FindingIx),
    /// The plan sheet was filled in.
    PlanFilled(Box<PlanSheet>),
    /// One choice of the plan, as it stood when the meeting began.
    Planned {
        /// The question of the sheet.
        question: PlanQuestion,
        /// The chosen option.
        option: PlanOptionIx,
        /// Whether it fits this customer.
        fits: bool,
    },
    /// A contact was touched.
    Touched {
        /// Whom.
        contact: ContactIx,
        /// By what.
        medium: Medium,
        /// How relevant the message was to this person.
        relevance: Thousandths,
        /// Whether the ask was a small, clear step.
        clear_ask: bool,
        /// On which day.
        day: Day,
    },
    /// A contact answered, or did not.
    Replied(ContactIx, Outcome),
    /// A working day went by.
    DayPassed,
    /// A call began to be a conversation.
    CallBegan(ContactIx),
    /// The player replied to a brush-off.
    BrushOffMet(ReplyEffect),
    /// The call ended.
    CallEnded,
    /// A meeting was booked.
    Booked(ContactIx, SlotIx),
    /// A day to come back was agreed.
    RecontactAgreed(ContactIx),
    /// A contact was taken off the list.
    Dropped(ContactIx),
    /// Sales management opened the door in the player's place.
    HandedOver,
    /// The cards were laid in an order.
    Arranged(CardOrder),
    /// A card was shown.
    Presented {
        /// Which.
        card: CardIx,
        /// Whether in half the time.
        brief: bool,
        /// The customer's attention when it began.
        attention: Thousandths,
        /// Whether it ended within the time.
        in_time: bool,
    },
    /// A card was left out on the way.
    Skipped(CardIx),
    /// The question on a card was asked.
    CardAsked(CardIx),
    /// A poll or chat message woke the room.
    Woken(Waker),
    /// How far the cards have reached the customer: what to add to Σ attention·relevance and Σ attention·credibility.
    Reached {
        /// For "what is in it for me?".
        relevance: i64,
        /// For "can I go on with this seller?".
        credibility: i64,
    },
    /// The player paused in the presentation.
    Paused,
    /// A silent question of the customer's was answered.
    SilentQuestion(SilentQuestion),
    /// A turn of the conversation was taken.
    TurnTaken,
    /// A question about the situation was asked.
    SituationAsked,
    /// A question was asked.
    Asked(QuestionIx),
    /// A layer opened.
    Opened(ProblemIx, LayerKind),
    /// A beat of a layer was heard.
    Heard(ProblemIx, LayerKind, BeatIx),
    /// A beat of a question's own answer was heard.
    HeardOwn(QuestionIx, BeatIx),
    /// The customer was ready to say this many more beats.
    WillSay(Run),
    /// The customer finished an answer that was heard out.
    HeardOut,
    /// Beats went unsaid.
    Unsaid(u8),
    /// The player showed that they listened.
    Acknowledged(Ack),
    /// The player nodded though nothing had been said since the last nod.
    NoddedAgain,
    /// The player said back something that the customer had not said.
    SaidBackWrong(FactRef),
    /// The player stayed silent.
    KeptSilent,
    /// Small talk was made.
    SmallTalked,
    /// The customer asked for a proposal in words.
    Signalled,
    /// The player proposed.
    Proposed {
        /// Whether the customer was ready.
        ready: bool,
        /// The player's turns between the signal and this, if there was a signal.
        turns_after_signal: Option<u16>,
    },
    /// A form of the third encounter was chosen.
    FormChosen {
        /// Which.
        form: FormIx,
        /// Whether it answers the doubt that is left.
        fits: bool,
    },
    /// A capability was laid on a problem.
    Tied {
        /// Which capability.
        capability: CapabilityIx,
        /// On which problem.
        problem: ProblemIx,
        /// Whether it solves it and the customer had voiced it.
        fits: bool,
    },
    /// The objections that the customer has, next first.
    WillObject(SmallVec<[ObjectionIx; 6]>),
    /// An objection was raised.
    Objected(ObjectionIx),
    /// An objection was heard to its end.
    ObjectionHeard(ObjectionIx),
    /// What stands behind an objection was asked.
    ObjectionUnderstood(ObjectionIx),
    /// An objection was answered.
    ObjectionAnswered {
        /// Which.
        objection: ObjectionIx,
        /// With what.
        answer: AnswerIx,
        /// Whether that answers what stands behind it.
        right: bool,
        /// Whether it had been heard out and understood first.
        in_order: bool,
    },
    /// An objection is over; `checked` tells whether the player asked if it was answered.
    ObjectionClosed {
        /// Which.
        objection: ObjectionIx,
        /// Whether the player checked.
        checked: bool,
    },
    /// The last part of the last meeting: next steps can be asked for.
    ClosingBegan {
        /// Whether the customer would agree to a dated step.
        willing: bool,
    },
    /// A next step was asked for.
    StepAsked {
        /// Which.
        step: NextStepIx,
        /// What kind.
        kind: NextStepKind,
        /// Whether the customer agreed.
        agreed: bool,
    },
    /// Something was done that no result makes good.
    Breach(Breach),
    /// The coach gave a hint that was asked for.
    Hinted {
        /// What it was about.
        matter: Matter,
        /// How much it helped, from 1.
        step: u8,
    },
    /// The coach of guided play asked something unasked.
    CoachAsked(CoachQuestion),
    /// The meetings of the case are over.
    Ended(Ending),
    /// The player told what happened.
    Told(Box<Telling>),
    /// The case is closed.
    Closed,
}

/// What the customer is about to say: a run of beats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where the beats come from.
    pub source: Source,
    /// The first beat still to be said.
    pub next: u8,
    /// One past the last.
    pub end: u8,
}

/// Where a run of beats comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A layer of a problem.
    Layer(ProblemIx, LayerKind),
    /// A question's own answer.
    Own(QuestionIx),
}

/// What came back from a touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Nothing.
    Nothing,
    /// They would talk.
    Interested,
    /// Not now.
    NotNow,
    /// A clear no.
    No,
}

/// The two questions that a customer asks silently during a presentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SilentQuestion {
    /// "What is in it for me?"
    WhatIsInItForMe,
    /// "Can I go on with this seller?"
    CanIGoOn,
}

/// What wakes attention in a video meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waker {
    /// A poll.
    Poll,
    /// The chat.
    Chat,
}

/// How the player showed that they listened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ack {
    /// A nod.
    Nod,
    /// The right fact, said back.
    SaidBack(FactRef),
}

/// A breach of ethics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// Something untrue was said.
    FalseClaim,
    /// Something not left openly was used.
    CovertInformation,
    /// Pressure after a no.
    PressureAfterNo,
}

/// How the meetings of a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, PartialOrd, Ord, Hash)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// A dated step of the customer's.
    Advance,
    /// A date to come back, or an honest no.
    Recontact,
    /// Friendly words.
    Continuation,
    /// The player left without asking for anything.
    Left,
    /// Time ran out, or the customer broke it off.
    BrokenOff,
}

/// Words that can be spoken or written to the player, by where they stand in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A breath of the greeting of an encounter.
    Greeting(EncounterKind, u8),
    /// A beat of a layer.
    Beat(ProblemIx, LayerKind, BeatIx),
    /// A beat of a question's own answer.
    Own(QuestionIx, BeatIx),
    /// A shallow answer of the persona's.
    Shallow(u8),
    /// The answer to small talk.
    SmallTalk,
    /// The readiness signal.
    Ready(u8),
    /// The answer to a proposal that came too early.
    TooEarly(u8),
    /// The answer to a proposal at the right time.
    Accepts,
    /// Time is up.
    OutOfTime(EncounterKind),
    /// "What is in it for me?" is answered.
    Hooked,
    /// "Can I go on with this seller?" is answered.
    Assured,
    /// The end of a presentation, warm.
    GoesOn,
    /// The end of a presentation, cool.
    Cool,
    /// The answer to the chosen form.
    FormReply(FormIx),
    /// A breath of an objection.
    Objection(ObjectionIx, u8),
    /// What stands behind an objection.
    Behind(ObjectionIx),
    /// The customer's answer to an answer.
    AnswerReply(ObjectionIx, AnswerIx),
    /// Yes to a next step.
    StepYes(NextStepIx),
    /// No to a next step.
    StepNo(NextStepIx),
    /// Who answers first.
    Gatekeeper,
    /// A brush-off.
    BrushOff(u8),
    /// A contact is interested.
    Interested(ContactIx),
    /// A contact says not now.
    NotNow(ContactIx),
    /// A contact says no.
    No(ContactIx),
    /// Sales management hands the meeting over.
    HandedOver,
    /// How it all ended, from the coach.
    Ending(Ending),
    /// Short words that every person has; the game's own texts hold them.
    Stock(Stock),
}

/// Short words and narration that belong to no scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stock {
    /// "Yes, exactly."
    Yes,
    /// "No, that is not what I said."
    NotWhatISaid,
    /// "I told you that already."
    AlreadySaid,
    /// "That is about all."
    ThatIsAll,
    /// "As I was saying."
    Interrupted,
    /// Narration: the customer waits.
    Waits,
    /// Narration: nobody picked up.
    NobodyAnswers,
    /// Narration: no reply has come.
    NoReplyYet,
    /// "Call me then."
    CallBackThen,
    /// "No, and please do not call again."
    StopCalling,
    /// "Send it, then. Goodbye."
    SendIt,
    /// "I have to stop here." The customer breaks it off.
    BreaksOff,
    /// A neutral word in the pause of a presentation.
    GoOn,
    /// What was laid on a problem meets it.
    TieFits,
    /// What was laid on a problem does not meet it.
    TieMisses,
    /// "Yes, that answers it."
    Settled,
    /// "Partly."
    HalfSettled,
    /// "No, not really."
    NotSettled,
    /// The coach: the player left without asking for anything.
    YouLeft,
    /// Narration: it has gone on for so long that everyone goes home.
    DayIsOver,
}

impl Stock {
    /// How many wordings there are; they take turns.
    pub const fn wordings(self) -> u8 {
        match self {
            Self::Yes => 6,
            Self::NotWhatISaid
            | Self::AlreadySaid
            | Self::ThatIsAll
            | Self::Waits
            | Self::GoOn
            | Self::NobodyAnswers
            | Self::TieFits
            | Self::TieMisses
            | Self::Settled
            | Self::HalfSettled
            | Self::NotSettled => 4,
            _ => 1,
        }
    }

    /// Every one of them.
    pub const ALL: [Self; 20] = [
        Self::Yes,
        Self::NotWhatISaid,
        Self::AlreadySaid,
        Self::ThatIsAll,
        Self::Interrupted,
        Self::Waits,
        Self::NobodyAnswers,
        Self::NoReplyYet,
        Self::CallBackThen,
        Self::StopCalling,
        Self::SendIt,
        Self::BreaksOff,
        Self::GoOn,
        Self::TieFits,
        Self::TieMisses,
        Self::Settled,
        Self::HalfSettled,
        Self::NotSettled,
        Self::YouLeft,
        Self::DayIsOver,
    ];
}

/// Which cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CueRef {
    /// The cue of a beat.
    Beat(ProblemIx, LayerKind, BeatIx),
    /// The cue of a beat of a question's own answer.
    Own(QuestionIx, BeatIx),
    /// A state that shows, and which of the persona's ways.
    State(StateShown, u8),
    /// The readiness signal.
    Ready,
}

/// A state that can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, PartialOrd, Ord, Hash)]
#[serde(rename_all = "kebab-case")]
pub enum StateShown {
    /// Irritation has risen.
    Irritated,
    /// Attention has dropped.
    Drifting,
    /// Trust has grown.
    Warming,
}
