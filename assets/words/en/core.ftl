# Words that every part of the game uses.

game-name = Malmi
encounter-prospecting = Finding prospects
encounter-preparation = Preparation
encounter-presentation = Presentation
encounter-discovery = Discovery
encounter-proposal = Third meeting
encounter-closing = Next step
encounter-reflection = Looking back
encounter-over = The record
medium-letter = letter
medium-email = e-mail
medium-social = network message
medium-phone = telephone
medium-video = video
medium-video-no-camera = video, camera off
medium-room = in the room
channel-words = words
channel-voice = voice
channel-face = face
channel-body = body
help-guided = Guided
help-standard = Standard
help-realistic = Realistic
language-name = English
layer-situation = situation
layer-problem = problem
layer-implication = consequence
layer-need-payoff = worth of a solution
wants-listen = wants room to go on
wants-acknowledge = wants to be understood
wants-probe = wants to be asked further
wants-move-on = wants to get on
wants-propose = wants to hear a proposal

# Short words of any customer. Keep them neutral in tone.
stock-yes = Yes, exactly.
stock-not-what-i-said = No, that isn’t what I said.
stock-already-said = I think I told you that already.
stock-that-is-all = That’s about all there is to it.
stock-interrupted = … right. Go on, then.
stock-waits = (A pause. Nothing more comes.)
stock-nobody-answers = (It rings. Nobody picks up.)
stock-no-reply-yet = (No reply.)
stock-call-back-then = All right. Call me then.
stock-stop-calling = No. And please don’t call again.
stock-send-it = Send it, then. Goodbye.
stock-breaks-off = I think we’ll stop here.
stock-go-on = Go on, I’m listening.

refused-not-now = That isn’t possible at this moment.
refused-no-such-thing = There is nothing of that name to choose now.
refused-no-time = There isn’t enough time left for that.
refused-not-read = That rests on something you haven’t read.
refused-already-done = That has been done already.
refused-wrong-medium = This medium doesn’t carry that.
refused-too-many = Too many were chosen, or one of them twice.
refused-over = The case is over.
refused-in-call = You are in the middle of a call.
refused-objection-open = An objection is open: deal with it first.
refused-no-hints = At the realistic level there are no hints.

# Choosing a case in the terminal.
choose-title = Cases to play
choose-prompt = A number from 1 to { $last }, or q to stop:
choose-unclear = Write the number of a case, or q to stop.
no-window = No window can be opened here ({ $reason }); the game goes on in the terminal.
trouble-seen = All right
trouble-view = Something went wrong on this screen ({ $reason }). No move is lost.
trouble-folder = Settings and progress cannot be kept: { $reason }
trouble-aside = This screen cannot be shown ({ $reason }). The moves made so far are kept in { $path }.
