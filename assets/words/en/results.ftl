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
