# The telling and the record.

## The record
key-again = R
key-telling = T
record-none = This play could not be scored.
record-best = What went best
record-best-is = { $points ->
    [one] { $what }: one point in “{ $dimension }”.
   *[other] { $what }: { $points } points in “{ $dimension }”.
}
record-best-none = Nothing has brought points yet; the next play can only be better.
record-change = The one thing to change
record-change-is = { $clock } { $text }
record-progress = Still being worked out: { $done } of { $all } decisions looked at.
record-working = Where another way would have led is still being worked out.
record-first-time = the first time { $score }
record-telling = your telling: { $score }
record-score = back to the score
record-not-told = not told this time
record-curves = Attention, interest, trust and irritation, from first to last. { $text }
record-shift = { $quality }: { $before }, then { $after }
signal-attention = Attention
signal-interest = Interest
signal-trust = Trust
signal-irritation = Irritation
record-high = high
record-low = low
record-you = you
record-missed = Missed
record-missed-here = A hint went by here.
record-parting = another way from here
record-earlier = The moment before
record-later = The moment after
record-key-left = Left
record-key-right = Right
record-key-up = Up
record-key-down = Down
record-nothing-done = Nothing was done in this play.
record-meant = It meant: { $wants }.
record-further = Also: { $list }.
record-point = { $what } ({ $dimension })
record-times = { $what }, { $count } times
record-from-here = Play again from here
record-again = From the start

## The own telling beside the record
record-sure = You were { $share } % sure
record-right = { $share } % of your marks fit
record-sure-fits = You were about as sure as you were right.
record-too-sure = You were surer than you were right.
record-too-unsure = You were righter than you were sure.
record-marks = { $count ->
    [0] There was nothing to mark, and nothing was marked.
   *[other] { $right } of { $count } marks were right.
}
record-order = Order: { $order } of 100.
record-told-right = In its place.
record-told-at = You put it at { $place }.
record-left-out = You left it out.
record-mistake-right = A mistake, and you saw it.
record-mistake-wrong = You marked a mistake; it was none.
record-mistake-overlooked = A mistake that you did not mark.
record-missed-right = A missed hint, and you saw it.
record-missed-wrong = You marked a missed hint; none went by.
record-missed-overlooked = A missed hint that you did not mark.

## The telling
key-mistake = M
key-missed = H
key-undo = Z
key-shift = Shift
telling-put = put the next one in place
telling-choose = choose
telling-move = move
telling-out = take out
telling-head-mistake = my mistake
telling-head-missed = a hint missed
telling-all-in-place = Everything is in place.
telling-line = { $place }. { $text }
telling-placed = { $placed } of { $all } in place
telling-skip-note = Without telling, this play counts as not told. The total is the same either way.
telling-last = { $name } at the end: “{ $said }”
