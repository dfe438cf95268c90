# The figures: skills, who goes on, encounters, what to practise today.

key-figures = F
figures-key-detail = D

figures-title = Figures
figures-since = since { $from }
figures-detail = In detail
figures-glance = At a glance
figures-percent = { $amount } %
figures-euros = { $amount } €
figures-of = { $part }/{ $all }

figures-skills = Skills, week by week
figures-mark = { $mark }, the mark. { $from } at the left, this week at the right.
figures-skill-well = { $now } of 100, at or above the mark
figures-skill-below = { $now } of 100, below the mark
figures-skill-then = { $then } in the first of these weeks
figures-skill-plays = { $plays ->
    [one] one play
   *[other] { $plays } plays
}
figures-weakest = worth practising next
figures-not-yet = not yet
figures-not-lately = not lately
figures-parts = Its parts in these weeks, the weakest first.
figures-parts-none = Not played in these weeks, or by an earlier version that did not keep its parts.

figures-going-on = Who goes on
figures-people = { $reached ->
    [one] of one person reached agreed to a meeting
   *[other] of { $reached } people reached agreed to a meeting
}
figures-people-none = Of the people you reach, how many agree to a meeting? Cases with prospecting tell.
figures-people-silent = Nobody whom you approached has answered yet.
figures-deals = { $deals ->
    [one] { $deals } of { $offers } offers became a deal
   *[other] { $deals } of { $offers } offers became deals
}
figures-deal-worth = {""}, { $average } a year
figures-deals-worth = {""}, { $average } a year each
figures-deals-none = Of the offers you make, how many become deals? Cases with a third encounter tell.
figures-weeks-before = The ten weeks before
figures-first-weeks = The first four weeks
figures-agreed = { $share } % agreed
figures-became = { $deals } of { $offers ->
    [one] one offer
   *[other] { $offers } offers
} became { $deals ->
    [one] a deal
   *[other] deals
}

figures-encounters = Encounters, how many and how good
figures-encounters-none = Every encounter becomes a block here: dark where both of you gained.
figures-both = both gained
figures-one = one of you gained
figures-neither = neither did
figures-total = { $count } in all channels
figures-now = now
figures-week = Week from { $day }: { $all ->
    [one] one encounter
   *[other] { $all } encounters
}; both gained in { $both }, one in { $one }, neither in { $neither }

figures-today = Today
figures-no-case = There is no case to practise with.
figures-practise = Practise
figures-minutes = { $minutes ->
    [one] One minute
   *[other] { $minutes } min
} of simulated time
figures-shown = shown well in { $shown } of { $all } plays
figures-why-first = Your first case. After it, there are figures here.
figures-why-case = { $why } “{ $case }”.

figures-by-channel = By channel
figures-by-segment = By segment
figures-by-size = By size of company
figures-size-micro = Fewer than 10 people
figures-size-small = 10 to 49 people
figures-size-medium = 50 to 249 people
figures-size-large = 250 people or more
figures-touches = approaches
figures-agree = reached, and agreed
figures-buy = offers, and deals
figures-average = average deal a year
figures-table-none = Nobody was approached and nothing offered in these weeks.
figures-row-touches = { $count ->
    [one] one approach
   *[other] { $count } approaches
}
figures-row-people = { $agreed } of { $reached } people reached agreed

figures-quality = Encounters by channel
figures-quality-row = { $all }; both gained in { $both }, one in { $one }, neither in { $neither }

figures-cases = First and best
figures-case = first { $first }, best { $best }, { $plays ->
    [one] played once
   *[other] played { $plays } times
}
figures-times = { $count } ×

figures-told = How sure, how right
figures-told-none = When you have told a case over, it stands here how sure you were, and how right.
figures-plot = Each telling: how sure to the right, how right upwards. On the dashed line both are the same.
figures-axis-sure = how sure
figures-axis-right = how right
figures-sure = { $count ->
    [one] In your last telling you were { $sure } % sure, and { $right } % was right.
   *[other] In your last { $count } tellings you were { $sure } % sure, and { $right } % was right.
}
figures-too-sure = Surer than right: look for one more thing before you say how sure you are.
figures-too-unsure = More right than sure: you see more than you trust yourself to.
figures-even = As sure as right. That is worth a lot.
