# The conversation, the video call and the telephone.

key-earlier = H
key-drawer = B
key-page-up = PgUp
key-page-down = PgDn

## The conversation
talk-clock = { $spent } of { $whole } min
talk-heard = What you have heard
talk-heard-nothing = Nothing yet. What you hear gathers here, on a thread for each problem.
talk-ask-when-not-yet = first answer what they said
talk-earlier = Earlier
talk-told = So far
talk-close = Close
talk-topics = topic
talk-drawer = Facts and questions
talk-nothing-to-say-back = nothing heard yet
talk-pause = Pause
talk-end-call = End the call
talk-quoted = “{ $text }”
talk-line-weak = Line weak
talk-line-breaking = Line breaking up
talk-camera-off = Camera off

## Tones of a voice, under the line
talk-tone-you = you
talk-tone-warm = warm, takes time
talk-tone-matter = matter-of-fact
talk-tone-doubtful = hesitant
talk-tone-irritated = short, sharp
talk-tone-tired = low, tired

## The pause
leaving-title = A pause
leaving-lead = Nothing is lost. The case waits for you on the desk, just as it is now.
leaving-stay = Go on
leaving-desk = To the desk
leaving-end = End the meeting
leaving-end-title = End the meeting?
leaving-end-lead = This closes the meeting for good. What has been said so far counts, and you look back on it.
leaving-end-sure = End it for good
leaving-end-not = Not yet
