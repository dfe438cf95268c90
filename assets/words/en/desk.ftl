# The desk and the settings.

key-practice = P
key-shelf = T
key-help = H
key-quit = Q

desk-greeting = Good to have you here.
desk-lead = Today’s case lies ready.
desk-tab-today = Today’s case
desk-tab-waiting = Left half-way
desk-tab-chosen = Your choice
desk-go-on = Go on
desk-aim = What it trains
desk-room = In the room
desk-phone = By phone
desk-video = On video
desk-letter = By mail
desk-minutes = { $minutes } min of simulated time
desk-help-guided = Guided
desk-help-standard = Standard help
desk-help-realistic = Realistic
desk-path = Training path
desk-mastered = { $done } of { $all } mastered
desk-once = 1st
desk-twice = 2nd
desk-thrice = 3rd
desk-weeks = 3 weeks on
skill-preparation = Reading up first
skill-prospecting = The first contact
skill-order = Interest first
skill-discovery = Listening
skill-patience = Timing
skill-next-step = The next step
skill-relationship = Worth to both
skill-reflection = Telling it back
desk-figures = Figures
desk-no-figures = Your first finished case puts figures here.
desk-best = best so far
desk-agreed = agreed to go on
desk-share = { $done } of { $all }
desk-plays = { $count ->
    [one] finished case
   *[other] finished cases
}
desk-practice = Free practice
desk-known = { $known } of { $all } played
desk-tried = { $times ->
    [one] played once: { $first }
   *[other] played { $times } times: first { $first }, best { $best }, last { $last }
}
desk-shelf = Trainer’s shelf
desk-shelf-note = { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}, { $findings ->
    [0] no findings
    [one] { $findings } finding
   *[other] { $findings } findings
}

settings = Settings
settings-language = Language
settings-time = Time of day
settings-help-own = As the case says
settings-text = Size of text
settings-calm = Reduce motion
settings-caps = Show keys
settings-sound = Sound
settings-effects = Rings, taps, pages
settings-beds = Rooms and lines
settings-on = On
settings-off = Off
settings-less = Less: { $what }
settings-more = More: { $what }
settings-percent = { $amount } %
close = Close
