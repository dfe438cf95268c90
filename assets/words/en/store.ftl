# What is kept, and what happens when it cannot be.
store-title = This cannot be saved
store-title-play = Your last move cannot be saved
store-no-place = This system names no folder for a program’s data. Start the game with --data and a folder of your own.
store-read-only = Nothing may be written at { $path }. Give the game leave to write there, or start it with --data and another folder.
store-not-a-folder = { $path } is a file, and a folder is needed. Move the file away, or start the game with --data and another folder.
store-full = The disk is full: { $path }. Make some room on it, then try again.
store-busy = Another program holds { $path } and does not let go. Close it, then try again.
store-newer = A newer version of the game wrote { $path }. Play with that version, or start this one with --data and another folder.
store-damaged = { $path } is damaged, or another program’s ({ $why }). Move it away to begin with a new one, or start the game with --data and another folder.
store-elsewhere = This play has gone on in another window.
store-elsewhere-means = In another window this play is further on. You can go on from there; your last move here is then left out.
store-gone = What was to be saved here has been removed in another window.
store-failed = { $path }: { $why }.
store-untouched = What was saved before is as it was.
store-move-waits = The move shows as soon as it is saved, or when you choose to play without saving.
store-without-means = Without saving, what you play from now on is gone when you close the game.
store-again = Try again
store-without = Play without saving
store-quit = Quit
store-catch-up = Go on from there
key-store-again = T
key-store-without = W
store-ask = t to try again, w to play without saving, q to quit
store-go-on = You have begun this case before and made { $moves ->
    [one] one move
   *[other] { $moves } moves
}. Go on there? y or n
store-went-on = You go on where you were, after { $moves ->
    [one] one move
   *[other] { $moves } moves
}.
store-unread = { $count ->
    [one] One play
   *[other] { $count } plays
} in { $path } cannot be read and { $count ->
    [one] is
   *[other] are
} left out. Everything else is there.
