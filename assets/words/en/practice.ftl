# What to practise, drills, and the coach between encounters.

## The parts of the skills
part-plan = Planning the meeting
part-reading = Reading what helps
part-needs = Planning for their needs
part-relevance = Messages that concern them
part-booking = Getting the meeting
part-sequence = Coming back at the right time
part-respect = Knowing when to stop
part-interest-first = Their interest first
part-evidence = Knowing enough before you propose
part-questions = Asking one layer deeper
part-listening = Showing that you heard
part-proposing = Proposing at the signal
part-letting-finish = Letting them finish
part-presenting = Keeping time and pace
part-objections = Hearing objections out
part-next-step = Agreeing the next step
part-moments = Seeing the moments that counted
part-telling = Telling it in order
part-sureness = Being as sure as is right

## Why something is practised today
plan-poor = { $skill }: it went by last time, { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
}.
plan-not-yet-sure = { $skill }: last shown { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
}, not yet sure.
plan-check = { $skill }: mastered, last shown { $days } days ago. Does it hold?
plan-path-new-guided = Next on the path: something new, with the coach beside you.
plan-path-new = Next on the path: a new case, as it is meant.
plan-path-less-help = Next on the path: a case you have passed, with nothing marked.
plan-path-real = Next on the path: as in real life, without hints.
plan-longest = Nothing is due. This is the case you have not seen for longest.

standing-never = { $skill }: not shown yet
standing-poor = { $skill }: went by last time, comes back { $days ->
    [0] now
    [one] tomorrow
   *[other] in { $days } days
}
standing-well = { $skill }: shown well in { $times ->
    [one] one play
   *[other] { $times } plays
}, comes back { $days ->
    [0] now
    [one] tomorrow
   *[other] in { $days } days
}
standing-mastered = { $skill }: mastered, comes back { $days ->
    [0] now
    [one] tomorrow
   *[other] in { $days } days
}

## Drills
drill = Drill
drills = Three-minute drills
drills-lead = One behaviour, three short rounds from different cases.
drill-round = Round { $round } of { $rounds }
drill-strip = Drill: { $name }
drill-again = Once more
drill-next = Next round
drill-end = To the desk
drill-leave = Leave the drill
drill-nowhere = No case here offers this.
drill-here = { $case }, with { $name }
drill-said = { $name } said
drill-would-help = What would have helped
drill-because = Because of that
drill-count = { $held } of { $rounds } held
drill-held = Held
drill-not-held = Not held
drill-went-by = It went by
drill-customer-warmer = { $name } is a little more at ease with you.
drill-customer-cooler = { $name } has drawn back a little.
drill-customer-same = { $name } is where they were.

drill-order-deck = Lay the deck
drill-order-deck-about = Lay the cards so that what concerns this customer comes first. Then show the first one.
drill-order-deck-held = What concerns them stands first.
drill-order-deck-not-held = What concerns them most stands behind other things.
drill-order-deck-went-by = No card was shown.
drill-order-deck-help = First the card that speaks of their own trouble: “{ $thing }”. Proof after it, your own company last.

drill-hold-silence = Hold the silence
drill-hold-silence-about = They have stopped speaking. Leave it at that for a few seconds, and see what comes.
drill-hold-silence-held = You left the pause to them, and there was more.
drill-hold-silence-not-held = The pause was filled before they could.
drill-hold-silence-went-by = The pause never came.
drill-hold-silence-help = Six seconds of nothing. Here there was more behind the answer, and nobody had to ask for it.

drill-let-finish = Let them finish
drill-let-finish-about = They have begun to answer. Let the answer come to its end.
drill-let-finish-held = The answer came to its end.
drill-let-finish-not-held = The answer was cut off before its end.
drill-let-finish-went-by = A nod was taken for “that will do”, and the rest went unsaid.
drill-let-finish-help = Silence, or “tell me more”, until they stop of themselves. The last words of an answer are often the ones that count.

drill-say-back = Say back the right fact
drill-say-back-about = They have told you something. Say it back as they said it, before you ask on.
drill-say-back-held = They heard their own words again, and knew that they had been heard.
drill-say-back-not-held = What was said back was not what they had said.
drill-say-back-went-by = The talk went on, and nobody knew whether it had been heard.
drill-say-back-help = This is what they had said: { $thing }.

drill-ask-deeper = Ask one layer deeper
drill-ask-deeper-about = You know a little of one thing. Ask on about that, one layer deeper.
drill-ask-deeper-held = The question went one layer deeper into what they had told.
drill-ask-deeper-not-held = The question went to another thing, or stayed where they had been already.
drill-ask-deeper-went-by = Nothing was asked.
drill-ask-deeper-help = This question went deeper: “{ $thing }”

drill-hear-signal = Hear the signal
drill-hear-signal-about = Propose when they ask for it. It may have come already, or it may still be on its way.
drill-hear-signal-held = The proposal came when they had asked for it.
drill-hear-signal-waited = They had not asked for it yet, and nothing was proposed.
drill-hear-signal-not-held = The proposal came before they had asked for it.
drill-hear-signal-went-by = They asked for a proposal, and the talk went on.
drill-hear-signal-help = Listen for the moment at which they speak of a solution themselves. Propose then, and not before.

drill-hear-objection = Hear the objection out
drill-hear-objection-about = They have an objection. Hear it out and ask what is behind it, before you answer.
drill-hear-objection-held = The objection was heard to its end, and what is behind it was asked.
drill-hear-objection-not-held = The answer came before the objection had been understood.
drill-hear-objection-went-by = The objection was left where it was.
drill-hear-objection-help = First hear it to its end, then ask what is behind it. The first words of an objection are seldom all of it.
