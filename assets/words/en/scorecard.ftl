# The scorecard and the rules by name. Feedback is about what happened, never about the person.

scorecard-total = Total: { $score } of 100.
scorecard-level = Level of help: { $level }.
scorecard-hints = { $count ->
    [one] The coach was asked once. That costs no points.
   *[other] The coach was asked { $count } times. That costs no points.
}
scorecard-seed = Seed: { $seed }.
dimension-score = { $name }: { $score } of 100.
gained = Gained: { $what } ({ $count }). { $rule }
lost = Lost: { $what } ({ $count }). { $rule }
nothing-for = Nothing for: { $what } ({ $count }). { $rule }
missed-cues = Hints that went by unanswered:

dimension-preparation = Preparation
dimension-prospecting = Prospecting
dimension-order = What interests comes first
dimension-discovery = Discovery
dimension-patience = Patience and timing
dimension-next-step = Next step
dimension-relationship = Relationship and value
dimension-reflection = Looking back (not part of the total)

cap-breach = Something untrue, something not yours to use, or pressure after a no: the total is at most { $most }. Without it, it would be { $without }.
cap-never-proposed = Nothing was proposed, though it was due: the total is at most { $most }. With a proposal it would be { $without }.
cap-no-next-step = No next step was asked for: the total is at most { $most }. With one it would be { $without }.

ending-advance = The end: a dated step that the customer takes part in.
ending-recontact = The end: a day to come back, or an honest no.
ending-continuation = The end: friendly words, and nothing agreed.
ending-left = The end: you left without asking for anything.
ending-broken-off = The end: the customer broke it off.

## What points are given and taken for
point-plan-choice = choices on the plan
point-useful-reading = something useful read beforehand
point-need-confirmed = a planned need that the customer voiced
point-relevance = a message that concerned its reader
point-booking = a next step reached
point-spacing = a touch at the right time
point-second-channel = a second channel
point-lead-answered = the message that came in was answered in time
point-respect = contact within what people bear
point-touch-after-no = contact after a clear no
point-same-day = a second contact on one day
point-pushed = pushing in a call
point-yielded = giving up at a brush-off
point-gave-up = giving up after one try
point-too-often = trying too often
point-card = cards at their places
point-nothing-shown = nothing was shown
point-evidence = what was heard before proposing
point-layer-opened = questions that opened something new
point-heard-out = answers heard out
point-acknowledged = answers that were acknowledged
point-unacknowledged = questions on end, with nothing to show that the answers were heard
point-cut-off = cutting the customer off
point-said-back-wrong = saying back what was not said
point-cue-missed = hints left unanswered
point-proposed-in-time = a proposal at the right time
point-proposed-early = a proposal too early
point-never-proposed = no proposal
point-time-kept = the end was reached in time
point-steady-pace = cards within the time
point-overload = too much at once on the screen
point-objection-in-order = objections heard and understood before answering
point-objection-cut-off = objections answered before they were heard
point-next-step = the next step
point-pressed = pressing for a decision
point-customer-value = the customer’s trust and ease
point-seller-value = what you learned for your time
point-left-early = leaving without asking for anything
point-judged-right = moments judged as they were
point-order-told = moments put in their order
point-calibration = being as sure as was right

## The rules
rule-course = Every meeting has its course, and its end.
rule-time-cost = Everything takes its time.
rule-research = What was left to be found is worth reading before one asks.
rule-planning = A plan fits when it follows from what can be known beforehand.
rule-relevance = A message is read when it is about the reader.
rule-interest-window = Not interested today may be interested in a month.
rule-touch-sequence = Several tries, some days apart and by more than one channel, reach more people.
rule-after-no = A clear no is an answer.
rule-brush-off = A brush-off is rarely the whole truth: earn the next half minute, neither push nor give up.
rule-booking = The aim of each encounter is the next one.
rule-attention-follows-relevance = People follow as long as it is about them.
rule-company-first = Company facts before “what is in it for me?” cost twice the attention.
rule-silent-questions = First “what is in it for me?”, then “can I go on with this seller?”.
rule-waking = A poll or the chat wakes the room, now and then.
rule-overload = Too many polls and messages tire people.
rule-layer-opens = A question opens what lies one step below what has been told, when there is trust enough.
rule-out-of-reach = A question that goes too deep too soon gets a shallow answer.
rule-stacked-situation = A fourth question about how things are done begins to feel like a form to fill in.
rule-could-be-read = What has been told to everyone need not be asked.
rule-unacknowledged = After three questions people want to know that they were heard.
rule-leading = A question with the answer in it is no question.
rule-cutting-in = What is cut off is seldom said again.
rule-repeated = Asking again what was told shows that it was not heard.
rule-hearing-out = The best part of an answer often comes last.
rule-saying-back = Saying back what was said shows that it was heard.
rule-saying-back-wrong = Saying back something else shows that it was not.
rule-silence = Silence lets the other go on.
rule-second-silence = A second silence at once begins to weigh.
rule-nodding = A nod says “go on”, or at times “I know”.
rule-asking-more = “Tell me more” brings out what was left unsaid.
rule-small-talk = Small talk is as long as the other likes it.
rule-readiness = Whoever is ready to hear a solution says so.
rule-proposed-early = A solution offered too early does harm.
rule-proposed-in-time = A solution is welcome once it has been asked for.
rule-signal-unanswered = A question for a solution that gets no answer wears off.
rule-cues = A hint wants its answer within a few moments.
rule-form-fits-doubt = The form of the meeting should take away the doubt that is left.
rule-tied-to-voiced = A feature counts when it solves what the customer has voiced.
rule-objection-craft = Hear an objection out, understand it, answer it, and ask whether that was an answer.
rule-next-step = A next step says who does what, and by when.
rule-out-of-time = Other people’s time is theirs.
rule-fading = Irritation fades with time.
rule-ethics = Say what is true, use what was left openly, and let a no be a no.
rule-coaching = A coach can be asked.
rule-looking-back = First one’s own telling, then the record.
