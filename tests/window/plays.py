"""Ways through the cases: by keyboard alone, and by mouse alone."""

from driver import Fault

# Enough for any case that is played on purpose; a play that needs more is going round in circles.
MOVES_AT_MOST = 160

ENDINGS = ("next-step-title", "telling-title", "card-title")


def place(game, words):
    """The place of the case that is shown, by the message that only it has."""
    marks = {
        "over": "encounter-over",
        "telling": "telling-title",
        "closing": "next-step-title",
        "discovery": "ask-about",
        "preparation": "move-begin",
        "desk": "desk-open",
    }
    for name, key in marks.items():
        if key in words.texts and game.has(words.like(key)):
            return name
    return None


def first_case_by_keyboard(game, words, pictures):
    """The guided first case from the desk to the scorecard: ask, wait, hear it out, propose, agree."""
    game.wait(words.like("desk-open"), "Button")
    pictures("desk")
    game.key("Return")
    game.wait(words.like("move-begin"))
    game.key("1")
    pictures("preparation")
    game.key(words.key("key-begin"))
    game.wait(words.like("ask-about"))
    pictures("conversation")
    return game


def talk(game, words, keys):
    """Presses the keys one after the other while the conversation lasts."""
    for key in keys:
        if place(game, words) != "discovery":
            return
        game.key(key)


def to_the_scorecard(game, words, pictures):
    """From the conversation to the end by keyboard."""
    for _ in range(MOVES_AT_MOST):
        match place(game, words):
            case "discovery":
                game.key(words.key("key-propose"))
                if place(game, words) == "discovery":
                    game.key("space")
            case "closing":
                pictures("next-step")
                game.key("2")
            case "telling":
                pictures("looking-back")
                game.key(words.key("key-skip"))
            case "over":
                pictures("scorecard")
                return
            case other:
                raise Fault(f"an unknown place: {other}")
    raise Fault("the play does not end")
