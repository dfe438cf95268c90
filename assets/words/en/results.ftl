# Pages to print: the debrief of a play, and a player's results.

## All pages
page-foot = A page from Malmi, a practice game. The scores are internally verified with simulated players; nothing more is claimed. They are for practice, not for judging people.

## The debrief
page-in-one-look = In one look
page-customer = The customer, move by move
page-curves-note = Attention, interest, trust and irritation, 0 to 100, after each move. Triangles mark hints that went by. The times begin anew with each encounter.
page-score-note = Each skill from 0 to 100, and what brought or lost points
page-skill = Skill
page-score = Score
page-points = Points, and when
page-value-note = “Relationship and value” is what the meetings were worth to each side: to the customer trust, less irritation, confidence in what is offered; to you what you learned of their situation, less the time that told nothing.
page-next = To practise next
page-again = The play can be taken up again at { $clock }: the moment from which another way led furthest.
page-course = The whole course
page-move = Move
page-time = Time
page-done = What was done
page-moved = What it changed
page-happened = What happened, in order
page-told-as = As you told it
page-told-note = The moments as they happened, beside the telling that came before the record

## Saving a page from the game
save-page = Save as a page
key-save-page = S
page-saved = The page was saved: { $path }
page-not-saved = The page could not be saved: { $reason }
page-file-debrief = debrief
page-file-results = results

## A player's results
results-title = Results
results-span = { $count ->
    [one] one play, { $days }
   *[other] { $count } plays, { $days }
}
results-none = Nothing has been played to its end yet.
results-skills = Skills, play by play
results-skills-note = Oldest play at the left. The dashed line is the mark of { $mark } from which a skill counts as shown well; “now” is the mean of the last three plays that had it.
results-curve = Course
results-now = Now
results-curve-of = { $skill }: { $count } plays, now { $now } of 100
results-cases = Cases, first and best
results-cases-note = Totals out of 100
results-times = Plays
results-first = First
results-best = Best
results-last = Last
results-encounters = Encounters, how many and how good
results-both = { $count } in which both gained
results-one = { $count } in which one of the two gained
results-neither = { $count } in which neither did
results-below = { $skill }: now { $score } of 100. Play a case that exercises it, another one than last time.
results-all-well = Every skill is at the mark or above. Play one again after some days: what holds then is learned.
results-plays = All plays
results-plays-note = The newest first
results-again = { $title }, again from a moment
results-day = Day
results-yes = yes
results-no = no

## Heads of tables, in workbooks
sheet-plays = plays
sheet-skills = skills
sheet-encounters = encounters
column-player = Player
column-name = Name
column-group = Group
column-at = When
column-case = Case
column-title = Title
column-level = Help
column-total = Total
column-agreed = Next step agreed
column-from-a-moment = From a moment
column-sure = How sure, %
column-right = How right
column-seed = Seed
column-play = Play
column-skill = Skill
column-score = Score
column-part = Part
column-what = What it is for
column-earned = Earned
column-of = Of
column-encounter = Encounter
column-medium = Medium
column-quality = Who gained
column-customer = Customer
column-seller = Seller
column-onward = Led on
