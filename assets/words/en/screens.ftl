# The screens of the window.

# Keys. A letter is the key itself; keep each letter single within one screen.
key-space = Space
key-enter = Enter
key-escape = Esc
key-backspace = Backspace
key-nod = N
key-say-back = S
key-more = M
key-cut-in = C
key-propose = P
key-begin = G
key-end = E
key-desk = D
key-skip = S

## The head
head-coach = Coach
head-evening = Evening
head-day = Daylight
time-seconds = { $seconds ->
    [one] { $seconds } second left
   *[other] { $seconds } seconds left
}
to-desk = To the desk
cancel = Cancel
undo = Undo

## The desk
desk-cases = Cases
desk-empty = There are no cases here. A pack is a folder with a file named pack.ron and its cases beside it.
desk-findings = { $count ->
    [one] Cannot be opened: { $count } finding
   *[other] Cannot be opened: { $count } findings
}
desk-help = Level of help
desk-open = Open the case
desk-broken = The file has to be mended first.
desk-quit = Quit
difficulty-1 = Easy
difficulty-2 = Moderate
difficulty-3 = Hard
reading-minutes = { $minutes } min

## Before the meeting
dossier = What they left to be found
dossier-empty = Nothing was left to be found about them.
company-line = { $name }: { $industry }, { $place }, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
plan-sheet = Plan sheet
plan-nothing = Nothing chosen yet
plan-full = Two are chosen already; take one back first.
no-plan = This meeting needs no plan sheet. Read what you want to know, and go.

## The conversation
ask-about = Ask about
asked-before = asked before
just-now = just now
small-talk = small talk
silence-note = let them go on
tile-say-back = Say it back
tile-more = Tell me more
tile-propose = Propose

## The next step
next-step-title = What happens next?
next-step-lead = The meeting is ending. Ask for one of these, or leave without asking.

## Looking back
telling-title = What happened?
telling-lead = Tell it yourself first; the record comes after. Put the moments in the order in which they came, and leave out what you do not remember.
telling-order = In this order
telling-empty = Nothing is in place yet.
telling-mistake = I would do this otherwise
telling-missed = A hint went by here
telling-earlier = Earlier
telling-later = Later
telling-back = Take out
telling-show = Show the record
telling-skip = Show it without telling
telling-nothing = Put at least one moment in place.
slot-sure-short = How sure are you?
sure-guess = A guess
sure-half = Half sure
sure-fairly = Fairly sure
sure-quite = I remember it

## The scorecard
of-hundred = of 100 · { $level }
no-points = Nothing was counted here.
record-event = { $when }: { $text }
record-when = { $encounter } { $clock }
play-again = Play again

## Finding prospects
prospecting-brief = What sales management wants
prospecting-lead-title = A message that came in
prospecting-lead = A lead: { $name }
prospecting-search = Company or person
prospecting-count = { $shown } of { $all }
prospecting-none-found = Nobody on the list matches.
prospecting-previous-next = previous, next
prospecting-person-row = { $name }, { $role }
prospecting-company-line = { $role }, { $company }
prospecting-about-company = { $segment }, { $place }, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
prospecting-state-nothing = no answer
prospecting-state-interested = would talk
prospecting-state-not-now = not now
prospecting-state-no = said no
prospecting-state-waiting = not answered yet
prospecting-state-recontact = come back later
prospecting-state-dropped = off the list
prospecting-touched = { $count ->
    [one] contacted once
   *[other] contacted { $count } times
}
prospecting-no-findings = Nothing has been found about them.
prospecting-read = Read, { $minutes } min
prospecting-read-too-long = Takes { $minutes } min: no time left for it
prospecting-research-left = { $minutes } min left for research and messages
prospecting-drop = Take off the list
prospecting-touches = Touches
prospecting-weekday-1 = Mon
prospecting-weekday-2 = Tue
prospecting-weekday-3 = Wed
prospecting-weekday-4 = Thu
prospecting-weekday-5 = Fri
prospecting-date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
prospecting-today = today
prospecting-day-of = Day { $day } of { $days }
prospecting-mark-letter = letter
prospecting-mark-email = e-mail
prospecting-mark-social = message
prospecting-mark-phone = call
prospecting-to = To
prospecting-nobody = nobody yet: choose someone from the list
prospecting-part-1 = Opening
prospecting-part-2 = Reason
prospecting-part-3 = Benefit
prospecting-part-4 = Proof
prospecting-part-5 = Ask
prospecting-part-empty = not chosen yet
prospecting-next-part = Next part
prospecting-rests-on = rests on: { $source }
prospecting-rests-on-nothing = rests on nothing you have read
prospecting-not-read = Rests on something you have not read: { $source }
prospecting-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
prospecting-channel-time = { $medium }, { $minutes } min
prospecting-send = Send
prospecting-call = Call
prospecting-missing = Still to choose: { $parts }
prospecting-four-times = Here people answer about four times as often as in real life.
prospecting-wait = Let the day go by
prospecting-finish = Finish
prospecting-times = A time for the meeting
prospecting-times-for = { $name } would meet you. Which time do you agree on?
prospecting-times-later = Not now, back to the message
prospecting-earlier = Earlier
prospecting-no-reply-asked = Nothing waits for a reply.
prospecting-times-not-yet = No time has been offered yet.
prospecting-ask-recontact = Ask when to come back
prospecting-hang-up = Hang up
prospecting-is-lead = a lead
prospecting-key-search = /
prospecting-key-previous-person = PgUp
prospecting-key-next-person = PgDn
prospecting-key-read = R
prospecting-key-drop = X
prospecting-key-next = N
prospecting-key-channel = C
prospecting-key-wait = W
prospecting-key-finish = F
prospecting-key-later = M
prospecting-key-ask = A
prospecting-key-hang-up = H
