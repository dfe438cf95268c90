"""Ways through the cases: by keyboard alone, and by mouse alone."""

from driver import Fault

# Enough for any case that is played on purpose; a play that needs more is going round in circles.
MOVES_AT_MOST = 160


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


def clicked(game, words, key, role="Button"):
    """Clicks what the message names, if it is there."""
    found = game.all(words.like(key), role)
    if found:
        game.click(found[0])
    return bool(found)


def first_case_by_mouse(game, words, pictures):
    """The first case by mouse alone: topics, questions, saying back, and the end."""
    game.click(game.wait(words.like("desk-open"), "Button"))
    game.click(game.wait(words.like("move-begin"), "Button"))
    game.wait(words.like("ask-about"))
    for question in range(4):
        topics = game.choices()
        game.click(topics[question % len(topics)])
        game.click(game.questions()[0])
        clicked(game, words, "move-silence")
        if clicked(game, words, "tile-say-back"):
            game.click(game.facts()[0])
        if place(game, words) != "discovery":
            break
    pictures("conversation")
    for _ in range(MOVES_AT_MOST):
        match place(game, words):
            case "discovery":
                clicked(game, words, "tile-propose")
                if place(game, words) == "discovery":
                    clicked(game, words, "move-silence")
            case "closing":
                game.click(game.questions()[1])
            case "telling":
                for moment in range(3):
                    game.click(game.facts()[0])
                pictures("looking-back")
                clicked(game, words, "telling-show")
            case "over":
                pictures("scorecard")
                return
            case other:
                raise Fault(f"an unknown place: {other}")
    raise Fault("the play does not end")


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
