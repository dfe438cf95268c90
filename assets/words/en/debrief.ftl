# The record after a play: what was done, what came of it, and what would have come of something else.

## What was done
did-read = You read: { $source }
did-contact = You contacted { $name } by { $medium }
did-reply = You replied: “{ $text }”
did-recontact = You asked when to come back
did-hang-up = You thanked them and ended the call
did-wait = You let the day go by
did-book = You agreed on { $slot }
did-drop = You took { $name } off the list
did-finish = You stopped looking for meetings
did-plan = You filled in the plan
did-begin = You went to the meeting
did-arrange = You laid the cards, “{ $card }” first
did-present = You showed “{ $card }”
did-brief = You showed “{ $card }” in half the time
did-skip = You left out “{ $card }”
did-ask = You asked: “{ $text }”
did-poll = You took a quick poll
did-chat = You put something into the chat
did-pause = You paused
did-conclude = You ended the presentation
did-silence = You stayed silent
did-nod = You nodded
did-say-back = You said back: { $fact }
did-more = You asked for more
did-cut-in = You cut in
did-small-talk = You chatted: “{ $text }”
did-propose = You proposed a solution
did-form = You chose: { $form }
did-tie = You laid “{ $capability }” on “{ $problem }”
did-hear-out = You heard the objection out
did-ask-behind = You asked what was behind it
did-answer = You answered: “{ $text }”
did-check = You asked whether that answered it
did-step = You asked for: “{ $text }”
did-leave = You left
did-hint = You asked the coach
did-tell = You told what happened
did-close = You closed the case

## What could have been done instead; what follows from it comes after a colon
had-read = Had you read “{ $source }”
had-contact = Had you contacted { $name } by { $medium }
had-part = Had you written “{ $text }”
had-reply = Had you replied “{ $text }”
had-recontact = Had you asked when to come back
had-hang-up = Had you thanked them and ended the call
had-wait = Had you let the day go by
had-book = Had you agreed on { $slot }
had-drop = Had you taken { $name } off the list
had-finish = Had you stopped looking for meetings
had-plan = Had you filled in the plan otherwise
had-plan-question = Had you planned under “{ $question }” for “{ $options }”
had-begin = Had you gone to the meeting
had-arrange = Had you laid the cards with “{ $card }” first
had-without = Had you left “{ $card }” aside
had-present = Had you shown “{ $card }”
had-brief = Had you shown “{ $card }” in half the time
had-skip = Had you left out “{ $card }”
had-ask = Had you asked “{ $text }”
had-poll = Had you taken a quick poll
had-chat = Had you put something into the chat
had-pause = Had you paused
had-conclude = Had you ended the presentation
had-silence = Had you stayed silent
had-nod = Had you nodded
had-say-back = Had you said back “{ $fact }”
had-more = Had you asked for more
had-cut-in = Had you cut in
had-small-talk = Had you chatted, “{ $text }”
had-propose = Had you proposed
had-form = Had you chosen “{ $form }”
had-tie = Had you laid “{ $capability }” on “{ $problem }”
had-hear-out = Had you heard the objection out
had-ask-behind = Had you asked what was behind it
had-answer = Had you answered “{ $text }”
had-check = Had you asked whether that answered it
had-step = Had you asked for “{ $text }”
had-leave = Had you left
had-hint = Had you asked the coach
had-tell = Had you told what happened
had-close = Had you closed the case

## The customer, within a sentence
who-she = she
who-he = he

## What something else brings
would-tell = { $who } tells you “{ $fact }”
would-tell-more = { $who } goes on to tell more
would-signal = { $who } asks what you would do about it
would-accept = your proposal is welcome
would-agree = { $who } says yes to “{ $text }”
would-meet = the hint “{ $cue }” gets its answer
would-meet-signal = the question for a proposal gets its answer
would-open = { $who } opens up about “{ $problem }”
would-see = “What is in it for me?” is answered
would-assure = “Can I go on with this seller?” is answered
would-convince = the objection gets its answer
would-interest = { $name } would like to talk
would-book = a meeting with { $name } is booked
would-end-advance = it ends with a dated step
would-end-recontact = it ends with a day to come back

## What something else spares
spare-cut-off = nothing that { $who } has to say is cut off
spare-early = no proposal comes too early
spare-missed = the hint “{ $cue }” does not go by
spare-missed-signal = the question for a proposal does not go by
spare-wrong = nothing is said back wrong
spare-decline = nothing is asked that { $who } would decline
spare-unconvinced = the objection is not left without an answer
spare-breach = nothing is done that no result makes good
spare-break-off = { $who } does not break it off
spare-time = the time is enough
spare-left = you do not leave with nothing agreed
spare-continuation = it does not end in friendly words alone
spare-reply = { $name } is not lost

## How the customer’s qualities stand, 0 to 100
quality-attention = attention
quality-interest = interest
quality-trust = trust
quality-irritation = irritation
level-rises = { $quality } rises to { $level }
level-falls = { $quality } falls to { $level }
level-rises-only = { $quality } rises only to { $level }
level-falls-only = { $quality } falls only to { $level }
level-holds = { $quality } holds at { $level }

## Put together
instead = { $had }: { $what }.
instead-and = { $first }, and { $second }
instead-score = “{ $dimension }” comes to { $other } rather than { $own }
instead-total = the total comes to { $other } rather than { $own }
nothing-better = Nothing else that was open would have led further.
cost-points = { $points ->
    [0] The total would be less than a point higher.
    [one] The total would be one point of 100 higher.
   *[other] The total would be { $points } points of 100 higher.
}
just-before = Just before: “{ $text }”
hint-passed = A hint went by: { $cue }
hint-passed-signal = You had been asked for a proposal, and the question was left waiting.
hint-lost = A hint that this medium did not carry: { $cue }

## In the terminal
debrief-title = { $title }: the record
debrief-costs = Where another way led further
debrief-no-costs = From no decision did another way lead a point further.
debrief-careful = Each time: the same play up to there, another move that was open, and from then on the same careful player to the end. Nobody could know this beforehand; it shows what this customer would have answered.
debrief-missed = Hints that went by
debrief-points = Points
debrief-unplaced = never
debrief-from = Played again from move { $step } of another play.
debrief-unfinished = This play was not finished; the record goes as far as it does.
debrief-told = Your telling
debrief-told-right = { $right } of { $count } marks were right; order { $order } of 100; you were { $sure } % sure.
