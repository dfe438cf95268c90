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

practice-today = To practise today
practice-skills = How every skill stands

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
drill-customer-same = Between you and { $name } nothing has changed.

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
drill-quote = “{ $text }”
desk-drill = Drill this: { $name }

## The coach before and between encounters. No answer is scored; the coach speaks of the event, never of the person.
coach-go-on = Go on
coach-not-now = Not now
settings-coach = Coach between meetings
coach-just-now = Before we go on, a moment from the meeting that is over.
coach-last-play = Before you begin, a moment from your last case, with { $name }.
coach-answer = Answer with a number, or press Enter to go on

coach-sheet-needs = On your sheet they need this: “{ $planned }”.
coach-sheet-needs-asks = What would you see or hear if you were wrong about it?
coach-sheet-needs-1 = They would stop listening when I come to it.
coach-sheet-needs-1-reply = Then it is worth watching them at that card more than the card itself.
coach-sheet-needs-2 = They would speak of something else when I ask.
coach-sheet-needs-2-reply = What they speak of instead is often the need. A pause leaves room for it.
coach-sheet-needs-3 = I do not know yet.
coach-sheet-needs-3-reply = Then a question early on can find out, before half the cards have been shown.
coach-sheet-needs-gap = Your sheet says nothing of what they may need.
coach-sheet-needs-gap-asks = Which card would you leave out first if the time ran short?
coach-sheet-needs-gap-1 = The one about our company.
coach-sheet-needs-gap-1-reply = They did not ask for it yet. It is missed least.
coach-sheet-needs-gap-2 = The last one, whatever it is.
coach-sheet-needs-gap-2-reply = Then what lies last should be what they would miss least.
coach-sheet-needs-gap-3 = None. I want to show them all.
coach-sheet-needs-gap-3-reply = All of them takes the time in which they could have spoken. Their face will tell when it is enough.

coach-sheet-learn = You planned to learn this: “{ $planned }”.
coach-sheet-learn-asks = What would tell you that it matters to them?
coach-sheet-learn-1 = They come back to it without being asked.
coach-sheet-learn-1-reply = Then leave them room to come back to it. A silence does that better than a question.
coach-sheet-learn-2 = Their voice or their face changes.
coach-sheet-learn-2-reply = When it does, stay with the words at which it changed.
coach-sheet-learn-3 = They tell me what it costs.
coach-sheet-learn-3-reply = That seldom comes first. It comes to those who ask what follows from the trouble.
coach-sheet-learn-gap = Your sheet says nothing of what you want to learn.
coach-sheet-learn-gap-asks = When you walk out of the door, what do you want to know that you do not know now?
coach-sheet-learn-gap-1 = What troubles them.
coach-sheet-learn-gap-1-reply = Then ask about their day first and about its troubles soon after. One thing at a time, as deep as it goes.
coach-sheet-learn-gap-2 = What it would be worth to them if it went away.
coach-sheet-learn-gap-2-reply = They know it better than we do, but have seldom said it aloud. It comes last, after what the trouble leads to.
coach-sheet-learn-gap-3 = Whether they will buy.
coach-sheet-learn-gap-3-reply = They will know that when they have heard themselves say what it costs them. Until then it is early to ask.

coach-sheet-objections = You expect this objection: “{ $planned }”.
coach-sheet-objections-asks = What do you do first when it comes?
coach-sheet-objections-1 = Hear it to its end.
coach-sheet-objections-1-reply = The end is often another objection than the beginning.
coach-sheet-objections-2 = Ask what is behind it.
coach-sheet-objections-2-reply = Then the answer can be to that, and not to the words.
coach-sheet-objections-3 = Answer it well. I have prepared for it.
coach-sheet-objections-3-reply = A good answer too soon sounds prepared. It loses nothing by waiting for two sentences of theirs.
coach-sheet-objections-gap = Your sheet says nothing of what they may object to.
coach-sheet-objections-gap-asks = What has been said so far that could come back as an objection?
coach-sheet-objections-gap-1 = Something about money or time.
coach-sheet-objections-gap-1-reply = Those stand for something else more often than not. It is worth asking what.
coach-sheet-objections-gap-2 = Somebody else who has a say.
coach-sheet-objections-gap-2-reply = Then what that person would ask is a good thing to ask about now.
coach-sheet-objections-gap-3 = Nothing that I heard.
coach-sheet-objections-gap-3-reply = It may come all the same. Whatever it is, it can be heard to its end first.

coach-missed-proposed-early = You proposed before { $name } had asked for anything. This was the answer:
coach-missed-proposed-early-asks = What was still missing at that moment?
coach-missed-proposed-early-1 = What the trouble leads to.
coach-missed-proposed-early-1-reply = That is the layer after which people begin to ask for a way out by themselves.
coach-missed-proposed-early-2 = A word from them that they wanted to hear it.
coach-missed-proposed-early-2-reply = It does come, in words. It is worth waiting for.
coach-missed-proposed-early-3 = Nothing. The time was running short.
coach-missed-proposed-early-3-reply = A proposal too soon costs more time than one question more. The same can be proposed a little later.
coach-missed-said-back-wrong = Something was said back as “{ $beside }”. { $name } had said it like this:
coach-missed-said-back-wrong-asks = What could help to hear it as it was said?
coach-missed-said-back-wrong-1 = Saying it back sooner.
coach-missed-said-back-wrong-1-reply = Right after it was said, the words are still there for both of you.
coach-missed-said-back-wrong-2 = Writing down the figure.
coach-missed-said-back-wrong-2-reply = Figures and names are what goes wrong first. Nobody minds a note.
coach-missed-said-back-wrong-3 = Asking when I am not sure.
coach-missed-said-back-wrong-3-reply = “Did I hear that right?” costs nothing, and shows that you listen.
coach-missed-cut-off = { $name } was still speaking when the next words came. Up to there it was this:
coach-missed-cut-off-asks = What might have come after it?
coach-missed-cut-off-1 = What it costs, or who else it troubles.
coach-missed-cut-off-1-reply = It often stands at the end of an answer. Sometimes it can still be asked for.
coach-missed-cut-off-2 = Nothing new, I think.
coach-missed-cut-off-2-reply = That may be. A few seconds of silence are the cheapest way to find out.
coach-missed-cut-off-3 = I could not tell that there was more.
coach-missed-cut-off-3-reply = A sentence that hangs in the air, a look aside, a breath: with one of them it is worth waiting.
coach-missed-signal = { $name } asked for a proposal, in these words, and none came:
coach-missed-signal-asks = What made the talk go on?
coach-missed-signal-1 = I wanted to know more first.
coach-missed-signal-1-reply = There is always more. When they ask, they have heard enough of themselves.
coach-missed-signal-2 = I did not hear it as a wish.
coach-missed-signal-2-reply = It sounds like a question about what one could do. Reading it again now makes it easier to hear next time.
coach-missed-signal-3 = I was not ready to propose.
coach-missed-signal-3-reply = A few words will do: what they told, and the one thing that meets it.
coach-missed-cue = Something showed at that moment: { $beside } With it { $name } said:
coach-missed-cue-asks = What could it have been about?
coach-missed-cue-1 = That there was more behind these words.
coach-missed-cue-1-reply = Then silence, or a question about just that, would have had an answer.
coach-missed-cue-2 = That they wanted to be understood first.
coach-missed-cue-2-reply = Saying these words back to them is enough for that, most days.
coach-missed-cue-3 = I did not see it.
coach-missed-cue-3-reply = It is easier to see between two questions than while thinking of the next one.
