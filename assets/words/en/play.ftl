# Moves and what is around them, for the terminal and the window.

## Moves. What stands in quotation marks is said aloud.
move-read = Read: { $source } ({ $minutes } min)
move-contact = Write to someone or call …
move-contact-whole = Contact { $name } by { $medium }
move-wait = Let the day go by
move-reply = “{ $text }”
move-book = Agree on a time with { $name }: { $slot }
move-ask-recontact = “When would be a better time to come back to this?”
move-hang-up = Thank them and end the call
move-drop = Take { $name } off the list
move-finish = Finish looking for meetings
move-plan = Fill in the plan …
move-plan-whole = Fill in the plan
move-begin = Go to the meeting
move-arrange = Put the cards in order …
move-arrange-whole = Put the cards in order: { $cards }
move-present = Show the next card: { $card } ({ $minutes } min)
move-present-any = Show the next card
move-brief = Show it in half the time
move-skip = Leave it out
move-ask-card = “{ $question }”
move-ask-card-any = Ask the question on the card
move-poll = Take a quick poll
move-chat = Put something into the chat
move-pause = Pause
move-conclude = End the presentation
move-ask = “{ $text }”
move-ask-kind = “{ $text }” ({ $kind })
move-silence = Stay silent
move-nod = Nod
move-say-back = Say back what you heard …
move-say-back-whole = Say back: { $fact }
move-more = “Tell me more.”
move-cut-in = Cut in
move-small-talk = “{ $text }”
move-propose = Propose: “{ $text }”
move-form = { $text }
move-tie = Show what your offer does for a problem …
move-tie-whole = Lay “{ $capability }” on “{ $problem }”
move-hear-out = Hear it out
move-ask-behind = Ask what is behind it
move-answer = “{ $text }”
move-check-answer = “Did that answer it?”
move-next-step = “{ $text }”
move-leave = Leave
move-give-up = Give up the case
move-tell = Tell what happened …
move-tell-whole = Tell what happened
move-close = Close the case without looking back
move-hint = Ask the coach

## The plan sheet
plan-goals = What are the goals of this meeting?
plan-needs = What does the customer probably need?
plan-learn = What must you learn from the customer?
plan-ask = What must you ask?
plan-offer = Which products will you talk about?
plan-objections = Which objections may come up?

## Forms of the third meeting
form-demonstration = Demonstration
form-trial-batch = Trial
form-factory-visit = Visit to the factory
form-quote-review = Going through the quote
form-solution-presentation = Presenting the solution

## What a composed move asks for
slot-to = To whom
slot-by = How
slot-opening = Opening
slot-reason = Why you write or call
slot-benefit = What is in it for them
slot-proof = Proof
slot-ask = What you ask for
slot-order = Order of the cards, first to last; the rest stay aside
slot-fact = What did you hear?
slot-capability = Which part of your offer?
slot-problem = For which problem?
slot-tell-order = What came first, and what after it?
slot-mistakes = Which of these would you do otherwise?
slot-missed = In which of these did a hint go by?
slot-sure = How sure are you of all this, from 0 to 100?
slot-person = { $name }, { $role }, { $company }
slot-card = { $title } ({ $minutes } min)

## Around the moves
you = You
coach = Coach
narrator = Narrator
gatekeeper = The person who answers
notice = You notice ({ $channel }): { $text }
notice-wants = You notice ({ $channel }): { $text } — { $wants }
heard = Heard so far
heard-nothing = Nothing yet.
heard-layer = { $fact } ({ $layer })
time-left = { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
time-none = No time left
day = Day { $day }
turn-theirs = They seem to have more to say.
turn-yours = They have stopped for now.
reading = { $source }: { $text }
brief-from-management = Sales management
lead-came-in = Lead, { $name }: { $text }
plan-so-far = Your plan

## What the portrait and the voice show, in words.
bears = { $name }: { $text }.
bears-calm = calm
bears-away = looks away
bears-wandering = eyes wander
bears-back = leans back
bears-curious = looks interested
bears-forward = leans forward, brows raised
bears-crossed = sits with arms crossed
bears-guarded = looks guarded
bears-friendly = looks friendly
bears-smiling = smiles
bears-frowning = brows drawn together
bears-angry = brows down hard, lips pressed
bears-tired = looks tired
bears-worn = looks worn out, eyes half shut
gesture-leans-in = leans in
gesture-clock = looks at the clock
gesture-glances-away = glances away
gesture-looks-down = looks down
gesture-nods = nods
gesture-frowns = frowns
gesture-half-smile = smiles with one corner of the mouth
gesture-crosses-arms = crosses arms
gesture-rubs-eyes = rubs eyes
gesture-raises-brow = raises a brow
gesture-writes = writes something down
gesture-chin = rests chin in hand
gesture-cheek = rests cheek on fist
gesture-sighs = sighs
gesture-shakes-head = shakes head
gesture-types = types something
tone-warm = The voice is warm.
tone-matter = The voice is matter-of-fact.
tone-doubtful = The voice is doubtful.
tone-irritated = The voice is sharp.
tone-tired = The voice is tired.

## Moments to look back on
moment-asked = You asked: “{ $text }”
moment-said-back = You said back: { $fact }
moment-presented = You showed the card “{ $card }”
moment-touched = You contacted { $name } by { $medium }
moment-objected = { $name } objected: “{ $text }”
moment-answered = You answered: “{ $text }”
moment-proposed = You proposed a solution
moment-signalled = { $name } said: “{ $text }”
moment-tied = You laid “{ $capability }” on “{ $problem }”
moment-form = You chose: { $form }
moment-step = You asked for: “{ $text }”
moment-claim = A claim that you made
moment-used = Something you let them know you knew
moment-again = You tried once more after a no
moment-cue = { $text }
moment-other = Something else happened

## Mistakes of a move that was written as text
wire-not-a-move = A move is an object with a text “move”, as in {"{"}"move": "silence"{"}"}.
wire-unknown-move = There is no move “{ $name }” now.
wire-argument = The move “{ $name }” needs the argument “{ $argument }”.
wire-unknown-choice = “{ $choice }” is none of the choices for “{ $argument }”.
wire-extra-argument = The move takes no argument “{ $argument }”.

## The terminal
play-begins = Level: { $level }. Seed: { $seed }; with it and the same moves the play comes out the same.
play-help = Type the number of a move. “help” tells the other words.
help-terminal = A number makes that move. Numbers stay the same through a meeting, and only new moves are listed; “moves”, or nothing at all, lists all of them; “board” what you have heard; “notes” everything you know; “quit” stops. Where a move asks for more, “b” goes back.
language-missing = This case has no texts in “{ $wanted }”; they are told in “{ $spoken }”.
stopped = The play was not finished.
reflection-begins = First tell for yourself what happened; the scorecard comes after.
prompt-move = Your move
prompt-leave = This cannot be taken back. Type yes to leave, anything else to stay
prompt-one = A number 1–{ $count }, or b to go back
prompt-some = Up to { $most } numbers, 0 for none, or b to go back
prompt-order = Numbers first to last, such as 2 1 3, or b to go back
prompt-any-order = Numbers first to last, such as 2 1 3, 0 for none, or b to go back
prompt-percent = A number 0–100, or b to go back
bad-move = Expected a number from 1 to { $count }, or help, moves, board, notes or quit.
bad-numbers = Expected numbers from 1 to { $count } with spaces between them.
bad-one = Expected one number from 1 to { $count }.
bad-too-many = That is too many: at most { $most }.
bad-twice = The same number stands there twice.
bad-none = Expected at least one number from 1 to { $count }.
bad-percent = Expected a whole number from 0 to 100.
bad-too-long = That line is too long to be read.
bad-not-text = That line is not UTF-8 text.
line-too-long = The line is longer than { $most } bytes and was passed over.
nothing-to-choose = There is nothing to choose yet.
slot-now = Now: { $choices }. An empty line keeps this.
group-reach = Reach out
group-read = Read
group-call = In the call
group-book = Agree on a time
group-drop = Take off the list
group-plan = Plan
group-cards = Cards
group-listen = Listen
group-form = Choose the form of this meeting
group-objection = The objection
group-tie = The offer
group-steps = Ask for a next step
group-reflect = Look back
group-other = Other
notes-seller = You sell for { $company }. { $offer }
notes-company = The customer: { $company }, { $place }. { $industry }. { $people ->
    [one] One person works there.
   *[other] { $people } people work there.
}
notes-person = You meet { $name }, { $role }. { $about }
notes-prospects = The list
notes-prospect = { $company }, { $place }. { $segment }. People: { $people }
status-waiting = Contacted, no answer yet (touches: { $touches }).
status-nothing = No answer (touches: { $touches }).
status-interested = Would talk (touches: { $touches }).
status-not-now = Not now (touches: { $touches }).
status-no = Said no (touches: { $touches }).
status-recontact = A day to come back is agreed.
status-dropped = Off the list.
notes-cards = The cards
