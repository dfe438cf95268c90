"""Ways through the cases: by keyboard alone, and by mouse alone."""

import re

from driver import Fault

# Enough for any case that is played on purpose; a play that needs more is going round in circles.
MOVES_AT_MOST = 160


def place(game, words):
    """The place of the case that is shown, by the message that only it has."""
    marks = {
        "forms": "third-forms",
        "third": "third-problems",
        "table": "deck-aside",
        "presentation": "deck-end",
        "prospecting": "prospecting-finish",
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
    """From the desk to the conversation of the first case."""
    game.wait(words.like("desk-open"), "Button")
    pictures("desk")
    game.key(words.key("key-practice"))
    pictures("practice")
    game.key("1")
    game.key("Return")
    game.wait(words.like("move-begin"))
    game.key("1")
    game.key("2")
    pictures("preparation")
    game.key(words.key("key-begin"))
    game.wait(words.like("ask-about"))
    pictures("conversation")


def ask_and_listen(game, words, texts, question, press, silence):
    """Asks, is silent for as long as there seems to be more, and says the last thing heard back.

    `press` presses what a pattern names; `silence` stays silent. They tell keyboard from mouse.
    """
    press(f"^{texts.like(texts.topics[question])}$")
    if not game.has(texts.like(question), "Button"):
        return
    press(texts.like(question))
    for _ in range(8):
        if place(game, words) != "discovery" or not game.has(words.like("turn-theirs"), "Button"):
            break
        silence()
    if place(game, words) == "discovery" and game.has(words.like("tile-say-back"), "Button"):
        press(words.like("tile-say-back"))
        heard = [entry["label"] or entry["value"] for entry in game.all(role="Label")]
        true = [e for e in below(game, words, "slot-fact") if any(text.startswith(e["label"]) for text in heard)]
        press(f"^{re.escape(true[-1]['label'])}$" if true else words.like("cancel"))


def to_the_scorecard(game, words, texts, step, pictures):
    """From the end of the conversation to the scorecard: propose, ask for the next step, skip the telling."""
    for _ in range(MOVES_AT_MOST):
        match place(game, words):
            case "discovery":
                game.key(words.key("key-propose"))
                if place(game, words) == "discovery":
                    game.key("space")
            case "closing":
                pictures("next-step")
                game.press(texts.like(step), "Button")
            case "telling":
                pictures("looking-back")
                game.key(words.key("key-skip"))
            case "over":
                pictures("scorecard")
                return
            case other:
                raise Fault(f"an unknown place: {other}")
    raise Fault("the play does not end")


# By mouse.


def clicked(game, words, key, role="Button"):
    """Clicks what the message names, if it is there and can be used."""
    found = game.all(words.like(key), role)
    if found:
        game.click(found[0])
    return bool(found)


# From the surface of each problem down.
QUARRY = ["route", "fast-water", "standing-water", "after-easter", "riser", "alarm", "that-night", "after-dark"]
QUARRY += ["pond-way", "opened-up", "liner-wait", "summer-set"]
# What is asked for in the end, and what after a no.
QUARRY_STEPS = ["rig-invoice", "hard-frosts", "stay-in-touch"]


def past_the_coach(game, words, mark, pictures):
    """Waits for a place; where the coach asks something before it, that is put off."""
    asks = lambda: game.has(words.like("coach-not-now"), "Button")
    game.until(f"{mark}, or the coach", lambda: game.has(words.like(mark)) or asks())
    if asks():
        pictures("coach")
        clicked(game, words, "coach-not-now")
    game.wait(words.like(mark))


def all_encounters_by_mouse(game, words, texts, pictures):
    """The quarry, which has every kind of encounter, from the desk to the scorecard."""
    game.press_with_mouse(words.like("desk-practice"))
    game.press_with_mouse("^" + texts.like("title"))
    game.press_with_mouse(words.like("desk-open"))
    prospecting(game, words, pictures)
    past_the_coach(game, words, "move-begin", pictures)
    pictures("preparation")
    game.press_with_mouse(words.like("move-begin"))
    presentation(game, words, pictures)
    past_the_coach(game, words, "ask-about", pictures)
    conversation(game, words, texts, pictures)
    third(game, words, texts, pictures)


def prospecting(game, words, pictures):
    """Chooses someone, builds a message and sends it, lets a day pass, finishes."""
    past_the_coach(game, words, "prospecting-finish", pictures)
    pictures("prospecting")
    # A row of the list names the company and then the person.
    edge = game.display.size[0] * 0.28
    people = [e for e in game.all(r"^[^.]+\. [^.]+, [^.]+$", "Button") if e["x"] + e["width"] < edge]
    game.click(people[0])
    pictures("prospecting-person")
    for part in range(1, 6):
        heading = f"prospecting-part-{part}"
        game.click(game.until(heading, lambda: below(game, words, heading, in_the_right_third))[0])
    pictures("prospecting-message")
    game.press_with_mouse(words.like("prospecting-call"))
    pictures("prospecting-called")
    for _ in range(12):
        if place(game, words) == "prospecting":
            break
        if not clicked(game, words, "prospecting-hang-up"):
            clicked(game, words, "prospecting-times-later")
    clicked(game, words, "prospecting-wait")
    game.press_with_mouse(words.like("prospecting-finish"))


def presentation(game, words, pictures):
    """Lays a card aside by dragging it, shows two cards, ends."""
    past_the_coach(game, words, "deck-aside", pictures)
    pictures("deck")
    cards = game.all(words.like("deck-card"), "Button")
    aside = game.wait(words.like("deck-aside-empty"))
    game.drag(cards[0], game.middle(aside))
    if len(game.all(words.like("deck-card"), "Button")) != len(cards) - 1:
        raise Fault("the card was not laid aside")
    pictures("deck-aside")
    game.press_with_mouse(words.like("deck-begin"))
    for _ in range(2):
        game.press_with_mouse(words.like("deck-present"))
    pictures("presentation")
    game.press_with_mouse(words.like("deck-end"))


def conversation(game, words, texts, pictures):
    """Asks from the surface down, hears each answer out, says something back, proposes."""
    for question in QUARRY:
        if place(game, words) != "discovery":
            return
        ask_and_listen(game, words, texts, question, game.press_with_mouse, lambda: clicked(game, words, "move-silence"))
    pictures("conversation")
    for _ in range(6):
        if place(game, words) != "discovery":
            return
        clicked(game, words, "tile-propose")


def third(game, words, texts, pictures):
    """Chooses a form, lays something on a problem, deals with objections, asks for a step, tells what happened."""
    laid, seen = False, set()

    def once(name):
        if name not in seen:
            seen.add(name)
            pictures(name)

    for _ in range(MOVES_AT_MOST):
        if clicked(game, words, "coach-not-now"):
            continue
        match place(game, words):
            case "forms":
                once("forms")
                rows = [e for e in game.all(r"^[^.]+\. .+", "Button") if e["x"] < game.display.size[0] * 0.6]
                game.click(rows[0])
            case "third":
                once("third")
                if clicked(game, words, "third-hear-out") or clicked(game, words, "third-ask-behind"):
                    once("third-objection")
                elif clicked(game, words, "third-check"):
                    pass
                elif answers := below(game, words, "third-answers", whole(words["third-answers"])):
                    once("third-answers")
                    game.click(answers[0])
                elif not laid:
                    laid = True
                    game.click(below(game, words, "third-capabilities")[0])
                    once("third-taken")
                    game.click(below(game, words, "third-problems")[0])
                else:
                    game.click(next_step(game, texts))
                    once("third-steps")
                    if not clicked(game, words, "third-agree"):
                        raise Fault("a next step was chosen and cannot be asked for")
            case "closing":
                once("next-step")
                game.click(next_step(game, texts))
            case "telling":
                once("telling")
                for _ in range(3):
                    game.click(below(game, words, "telling-lead")[0])
                clicked(game, words, "telling-mistake", None)
                once("looking-back")
                clicked(game, words, "telling-show")
            case "over":
                pictures("scorecard")
                return
            case other:
                raise Fault(f"an unknown place: {other}")
    raise Fault("the play does not end")


def next_step(game, texts):
    """The best step that can still be asked for."""
    found = lambda: [e for step in QUARRY_STEPS for e in game.all(f"^{texts.like(step)}", "Button")]
    return game.until("a next step", found)[0]


def telling_beside_the_record(game, words, pictures):
    """Opens the own telling beside the record, and goes back to the score."""
    game.press_with_mouse(words.like("record-telling"))
    game.wait(words.like("record-sure"))
    pictures("scorecard-telling")
    game.press_with_mouse(words.like("record-score"))
    game.wait(words.like("record-telling"))


def sheets_on_the_desk(game, words, pictures):
    """Everything that lies over the desk, opened and closed with keys."""
    game.wait(words.like("desk-open"), "Button")
    pictures("desk")
    sheets = [("practice", words.key("key-practice"), "desk-cases"), ("settings", "F4", "settings-calm")]
    for name, key, mark in [*sheets, ("shelf", words.key("key-shelf"), "shelf-findings")]:
        game.key(key)
        game.wait(words.like(mark))
        pictures(name)
        game.key("Escape")
        game.until(f"the desk without “{name}”", lambda: game.all(words.like("desk-open"), "Button"))


def progress(game, words, pictures):
    """From the desk to the figures, the past plays, who plays, what is kept, and the learning records, and back."""
    for name, keys, mark in [
        ("figures", [words.key("key-figures")], "figures-practise"),
        ("figures-detail", [words.key("key-figures"), words.key("figures-key-detail")], "figures-glance"),
        ("plays", [words.key("key-plays")], "plays-bring"),
        ("players", [words.key("key-players")], "players-add"),
        ("kept", ["F4", words.key("key-privacy")], "privacy-export"),
        ("learning", ["F4", words.key("key-learning")], "learning-turn-on"),
    ]:
        game.wait(words.like("desk-open"), "Button")
        for key in keys:
            game.key(key)
        game.wait(words.like(mark), "Button")
        pictures(name)
        for _ in range(3):
            if game.all(words.like("desk-open"), "Button"):
                break
            game.key("Escape")


def sheets_in_the_conversation(game, words, pictures):
    """The whole conversation, the settings, and the pause with its question, over a conversation."""
    if game.has(words.like("talk-earlier"), "Button"):
        game.key(words.key("key-earlier"))
        pictures("told")
        game.key("Escape")
    game.key("F4")
    game.wait(words.like("settings-calm"))
    pictures("conversation-settings")
    game.key("Escape")
    game.until("the conversation without the settings", lambda: not game.has(words.like("settings-calm")))
    game.key("Escape")
    game.wait(words.like("leaving-title"))
    pictures("pause")
    game.key(words.key("key-end"))
    game.wait(words.like("leaving-end-title"))
    pictures("pause-end")
    game.key("Escape")
    game.wait(words.like("leaving-title"))
    game.key("Escape")
    game.wait(words.like("ask-about"))


def in_the_right_third(game, entry):
    return entry["x"] > game.display.size[0] * 0.66


def whole(text):
    return lambda game, entry: text in (entry["label"], entry["value"])


def below(game, words, key, where=lambda game, entry: True):
    """The buttons under a heading, from the top."""
    heading = [entry for entry in game.all(words.like(key), "Label") if where(game, entry)]
    if not heading:
        return []
    foot, left = heading[0]["y"] + heading[0]["height"], heading[0]["x"] - 24
    under = [e for e in game.all(role="Button") if e["y"] >= foot and left <= e["x"] < left + 200]
    return sorted(under, key=lambda entry: entry["y"])
