# The cards, the presentation and the third encounter.

## The deck and the presentation
deck-time = { $minutes ->
    [one] { $minutes } minute has been given
   *[other] { $minutes } minutes have been given
}
deck-laid = { $minutes ->
    [one] { $minutes } minute laid out.
   *[other] { $minutes } minutes laid out.
}
deck-too-long = { $cards ->
    [one] One card falls outside the time.
   *[other] { $cards } cards fall outside the time.
}
deck-fits = All of it fits.
deck-strip = The time and the cards
deck-row-empty = No card is laid out. Take at least one in.
deck-aside = Left aside
deck-aside-hint = they stay here, you can take them back
deck-aside-empty = Nothing lies aside.
deck-card = Card { $place }: { $title }, { $minutes } min
deck-card-aside = Aside: { $title }, { $minutes } min
deck-minutes = { $minutes } min
deck-has-question = with a question
deck-question = Its question:
deck-chosen-none = Choose a card to read it.
deck-move = move
deck-put-aside = lay aside
deck-take-in = take in
deck-begin = Begin
deck-go-on = Go on with this order
deck-nothing-shown = No card has been shown yet.
deck-clock = { $spent } of { $minutes } min
deck-no-next = No cards left.
deck-present = Next card
deck-brief = In half the time
deck-skip = Leave it out
deck-ask = Ask the card’s question
deck-pause = Pause
deck-pause-help = let them think
deck-poll = Quick poll
deck-chat = Into the chat
deck-end = End the presentation
deck-reorder = Reorder the rest
deck-key-left = Left
deck-key-right = Right
deck-key-down = Down
deck-key-up = Up
deck-key-present = P
deck-key-brief = B
deck-key-skip = S
deck-key-ask = A
deck-key-poll = L
deck-key-chat = C
deck-key-end = E
deck-key-reorder = O
deck-lift = pick up
deck-undo = Undo
deck-key-undo = Ctrl Z
deck-asked = already asked
deck-no-question = this card has none
deck-video-only = by video only
deck-no-more = no cards left
deck-end-now = End here
deck-next = Card { $place }, { $minutes } min

## The third meeting
third-forms = What will the third meeting be?
third-problems = What { $name } has told you
third-problems-help = Choose what you offer, then the problem that it answers.
third-problems-which = On which problem does “{ $capability }” go?
third-no-problems = Nothing has been heard of any problem.
third-nothing-laid = Nothing laid here yet
third-capabilities = What you offer
third-all-laid = Everything has been laid.
third-objection = An objection
third-objection-first = Deal with the objection first.
third-hear-out = Hear it out
third-ask-behind = Ask what is behind it
third-answers = Your answer
third-check = Check that it answered
third-done = done
third-steps = Next step
third-steps-open = Ask for a next step
third-steps-none = Everything has been asked for.
third-back = Back
third-key-hear-out = H
third-key-ask-behind = A
third-key-check = C
third-key-steps = N
third-form-first = The form comes first.
third-step-hear = Hear out
third-step-ask = Ask
third-step-answer = Answer
third-step-check = Check
third-step-choose = Choose a sentence.
third-agree = Ask for this
