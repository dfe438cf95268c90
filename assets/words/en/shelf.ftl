# The trainer's shelf and the live preview.

## The shelf
shelf-lead = Packs, what was found in them, and what simulated players make of them
shelf-reading = Reading the packs…
shelf-pack-note = { $cases ->
    [0] no cases
    [one] { $cases } case
   *[other] { $cases } cases
}
shelf-empty-pack = There is no case in this pack yet. “malmi new” writes one to begin with.
shelf-found = { $errors ->
    [0] { $warnings ->
        [0] nothing found
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
    [one] { $errors } error, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
   *[other] { $errors } errors, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
}
shelf-share = { $language } { $percent } % done
shelf-findings = Findings
shelf-key-preview = P
shelf-preview = Preview
shelf-preview-about = Preview plays the case and follows its file: what you save in your editor shows here at once.
shelf-preview-built-in = This case comes with the program. To edit it, copy it into a folder and start the game with --scenarios.
shelf-preview-none = Once its errors are mended, the case can be played here.
finding-place = { $file }, line { $line }, column { $column }
finding-error = error
finding-warning = warning
finding-note = note

## The study
study-key-run = R
study-run = Run the study
study-again = Run again
study-stop = Stop
study-title = Study: { $case }
study-about = Simulated players play this case again and again: one who listens, some who do one thing wrong, some who only look busy. The study shows whether the scores tell them apart, and which lines no play ever reached.
study-broken = The case cannot be played yet, so nobody can study it. What has to be mended stands on the left.
study-progress = { $done } of { $all } plays
study-goes-on = It goes on while you look at something else on the shelf.
study-plays = Simulated players, { $plays } plays each
study-mark = a good play
study-row = { $name }: { $mean } on average; eight of ten plays between { $low } and { $high }
study-checks = What must hold
study-holds = Holds
study-fails = Fails
study-coverage = What no play ever reached
study-all-reached = Every line was reached.
study-reached = { $reached } of { $all } pieces of the case were reached by some play. These never:
study-unreached = Line { $line }: { $path }
study-unreached-persona = The persona’s file, line { $line }: { $path }
study-unreached-more = And { $count } more.
study-verdict-unknown = Stopped before the end; nothing was checked.
study-verdict-mend = { $count ->
    [one] Not sound yet: one thing does not hold.
   *[other] Not sound yet: { $count } things do not hold.
}
study-verdict-certify = Sound to practise on, and one play is enough to judge by.
study-verdict-practise = Sound to practise on. To judge somebody, take the mean of { $runs } plays with different luck.
study-verdict-never = Sound to practise on. No number of plays would be enough to judge somebody.
study-player-patient = Listens and waits
study-player-noisy = Fumbles now and then
study-player-random = Does anything by chance
study-player-first = Always takes the first
study-player-longest = Always takes the longest
study-player-dumper = Tells everything
study-player-rusher = Proposes at once
study-player-interrogator = Asks and asks
study-player-over-diagnoser = Diagnoses for ever
study-player-trick = Looks only for points (the best trick)
study-player-oracle = Knows what is hidden
study-flaw-no-plan = Skips the plan
study-flaw-same-to-all = Says the same to all
study-flaw-history-first = Own history first
study-flaw-no-deep-questions = Never asks what it leads to
study-flaw-interrogates = Never shows listening
study-flaw-mishears = Says back wrongly
study-flaw-cuts-in = Cuts in
study-flaw-proposes-early = Proposes too early
study-flaw-never-proposes = Never proposes
study-flaw-answers-at-once = Answers objections at once
study-flaw-no-date = Agrees on no date
study-flaw-leads = Leads and presses
study-check-novices = Listening beats each of those who only look busy
study-check-flaws = One thing done wrong costs where it belongs
study-check-oracle = Knowing what is hidden never scores worse
study-check-patient = Whoever plays well reaches a good result
study-check-blind = Choosing without reading is not enough
study-check-tells = What is right cannot be told by length or place
study-check-tricks = No trick is enough
study-check-ladder = The more somebody fumbles, the lower the score
study-check-reliability = The same player scores alike from play to play
study-check-constants = The order stays when every number varies by 30 %
study-check-replay = The same moves give the same play, byte for byte
study-check-expectations = What the author expects

## The preview
preview-good = { $file }: this is the version that you saved last.
preview-broken = { $file } cannot be played as it was saved. You are playing the version before.
preview-gone = { $file } is not there any more. You are playing the last version that was.
preview-again = From the start
preview-show = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
preview-hide = Hide findings
preview-holds = { $moves ->
    [one] Your one move holds.
   *[other] All { $moves } moves hold.
}
preview-holds-none = No move has been made yet.
preview-parted = From move { $at } ({ $move }) on it goes otherwise than before.
preview-stopped = { $made } of { $all } moves hold. Move { $at } ({ $move }) does not: { $why }
preview-why-gone = { $what } “{ $id }” is gone.
preview-why-renamed = { $what } “{ $id }” is called “{ $new }” now.
preview-why-near = { $what } “{ $id }” is gone; the nearest is “{ $near }”.
preview-why-moments = it looks back on moments that are others now.
preview-thing-question = the question
preview-thing-card = the card
preview-thing-objection = the objection
preview-thing-answer = the answer
preview-thing-reply = the reply
preview-thing-finding = the finding
preview-thing-contact = the contact
preview-thing-message-part = the part of the message
preview-thing-plan-option = the option of the plan
preview-thing-next-step = the next step
preview-thing-form = the form
preview-thing-capability = the capability
preview-thing-problem = the problem
preview-thing-heard-fact = what was heard,
preview-thing-meeting-time = the time
preview-thing-thing = the part
