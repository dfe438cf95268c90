# Players, past plays, and what is kept of them.

## Who plays
key-players = N
key-players-add = A
key-players-rename = R
players-who = Who is playing?
players-title = Who is playing?
players-lead = Each player has their own plays, results and settings.
players-no-name = Somebody without a name
players-now = playing now
players-finished = { $count ->
    [0] no finished case yet
    [one] { $count } finished case
   *[other] { $count } finished cases
}
players-add = New player
players-rename = Change my name
players-name = Give a name
players-add-title = A new player
players-rename-title = What are you called?
players-name-lead = A name or a nickname, just so that you find your own plays again.
players-name-field = Name
players-empty = Write a name first.
players-add-go = Play
players-rename-go = Take this name
players-fault-long = A name has at most { $most } characters.
players-fault-unseen = A name is one line of characters that can be seen.
players-fault-taken = Somebody here is called { $name } already. Take another name, so that nobody mixes you up.

## Past plays
key-plays = E
key-plays-open = O
key-plays-replay = R
key-plays-check = C
key-plays-rescore = S
key-plays-save = X
key-plays-bring = B
key-plays-delete = D
key-plays-order = L
plays-title = Past plays
plays-lead = Every play of yours, to open, to watch again and to take along
plays-none = Nothing has been played yet. Your first case will stand here as soon as it has begun.
plays-by-date = By date
plays-by-case = By case
plays-first = first
plays-best = best
plays-last = last
plays-waiting = waits to go on
plays-aside = left off
plays-from-file = from a file
plays-from-moment = from a moment
plays-gone = its case is not here
plays-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }, { $time }
plays-points = { $points } of 100
plays-rules = by the rules of then (version { $rubric })
plays-rules-now = by the rules of now
plays-not-scored = not scored
plays-moves = { $moves ->
    [0] no moves are kept
    [one] { $moves } move
   *[other] { $moves } moves
}
plays-dimension = { $name }: { $score } of 100
plays-changed = The case has changed since. It is played again as far as it holds.
plays-not-here = The case that was played is not on this computer. What it came to is kept all the same.
plays-no-moves = The moves have been deleted because of their age. What it came to is kept.
plays-open = Open the record
plays-replay = Move by move
plays-check = Check
plays-rescore = Score again
plays-save = Save as a file
plays-delete = Delete
plays-bring = Bring in
plays-delete-title = Delete this play?
plays-delete-lead = { $title }, { $when }. Its moves and what it came to are deleted for ever, and no figure counts it any more.
plays-delete-go = Delete for ever
plays-delete-not = Keep it
plays-bring-title = Bring in a play from a file
plays-bring-lead = Files in { $folder }. A play from a file can be opened and watched; it counts in no figure.
plays-bring-none = There is no file of a play there.
plays-bring-path = Or the path of a file
plays-bring-go = Bring in
plays-saved = Saved as { $path }. The file holds your moves; give it to nobody whom they do not concern.
plays-brought = It is here now: { $title }.
plays-known = That play was here already: { $title }.
plays-not-brought = { $path } could not be brought in: { $reason }
plays-deleted = It is deleted.
plays-holds = All { $moves } moves hold, and it comes to { $points } of 100, as kept.
plays-holds-unscored = All { $moves } moves hold. It was not played to its end.
plays-holds-other = All { $moves } moves hold, but it comes to { $now } of 100 now, and { $kept } is kept.
plays-rescored = By the rules of now it comes to { $now } of 100; it was { $kept }. Both are kept.
plays-rescored-same = It was scored by the rules of now already.
plays-not-rescored = It cannot be scored again: { $reason }
plays-other-case = the file is of another case.

## Watching a play again
key-past-auto = Space
past-of = { $title }, { $when }
past-step = Move { $at } of { $of }
past-begin = Before the first move
past-back = One back
past-on = One on
past-start = To the start
past-end = To the end
past-run = Run
past-pause = Pause
past-replay = Move by move
past-record = The record
past-list = To past plays

## What is kept
key-privacy = P
key-privacy-export = X
key-privacy-delete = D
key-privacy-plays = E
privacy-open = What is kept about me
privacy-title = What is kept
privacy-lead = All of it is on this computer only
privacy-of = About { $name }
privacy-of-nobody = About you
privacy-where = Where
privacy-since = Since
privacy-plays = Plays
privacy-moves = Moves
privacy-results = Results
privacy-drills = Rounds of drills
privacy-settings = Settings
privacy-waiting = Learning records that wait to be sent
privacy-name = Name
privacy-pseudonym = Stands for you elsewhere
privacy-others = Other players here
privacy-files = Files
privacy-file-database = everything, in one database
privacy-file-log = its log
privacy-file-copy = copy from before an update
privacy-file-old = from an older version
privacy-file-export = saved for you
privacy-file-other = not of this game
privacy-never = Never kept and never sent: your face, your voice, and anything that you say or think while you play. The game listens to nothing but your moves.
privacy-name-stays = If somebody turns on learning records, they carry a pseudonym; your name goes along only if whoever turned them on asked for names.
privacy-export = Save everything about me
privacy-delete = Delete me and all of it
privacy-delete-nobody = Delete all of it
privacy-plays-open = Single plays
privacy-keep = How long plays are kept
privacy-keep-for-ever = For ever
privacy-keep-2-years = 2 years
privacy-keep-1-year = 1 year
privacy-keep-3-months = 3 months
privacy-keep-lead = This holds for everybody on this computer. What is older is deleted whenever the game starts.
privacy-keep-results = Moves go, results stay
privacy-keep-nothing = Results go too
privacy-delete-title = Delete { $name } and everything?
privacy-delete-lead = { $plays ->
    [one] { $plays } play, its result and all settings are
   *[other] { $plays } plays, their results and all settings are
} deleted for ever, from the database and from every copy of it. Nobody can bring them back.
privacy-delete-write = To be sure, write { $word }
privacy-delete-word = delete
privacy-delete-go = Delete for ever
privacy-delete-not = Keep everything
privacy-exported = Everything about you is in { $path }.
privacy-deleted = It is deleted. Somebody new can begin.
privacy-kept = { $count ->
    [0] Nothing is that old.
    [one] Of one older play something was deleted.
   *[other] Of { $count } older plays something was deleted.
}
