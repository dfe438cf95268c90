#!/usr/bin/env python3
"""A player of Malmi by simple rules, as an example of the line protocol (docs/protocol.md).

    python3 docs/player.py malmi play scenarios/malmi/first-visit.ron --protocol jsonl

The words after the name of this file start the game. Only the standard library is needed. The player is polite and
patient and understands nothing of what it hears; it shows how a program plays, not how a person should.
"""

import json
import subprocess
import sys


def first(view, *kinds):
    """The first move on offer of the first of these kinds that there is."""
    for kind in kinds:
        for move in view["moves"]:
            if move["kind"] == kind:
                return move
    return None


def filled(move):
    """A composed move with the first choices there are."""
    answer = {"move": move["id"]}
    for slot in move["slots"]:
        ids = [choice["id"] for choice in slot["choices"]]
        if slot["takes"] == "percent":
            answer[slot["slot"]] = 50
        elif slot["takes"] == "one":
            answer[slot["slot"]] = ids[0]
        else:
            answer[slot["slot"]] = ids[: slot["at_most"]]
    return answer


class Player:
    """What has to be remembered between moves."""

    def __init__(self):
        self.planned = False
        self.written_to = set()
        self.heard = 0
        self.said_back = 0
        self.asked = {}

    def move(self, view):
        """The next move."""
        if view["stage"] == "reflection":
            tell = first(view, "tell")
            return {**filled(tell), "mistakes": [], "missed": []} if tell else {"move": "close"}
        if view["stage"] == "closing":
            return {"move": first(view, "next", "leave")["id"]}
        return getattr(self, view["encounter"])(view)

    def prospecting(self, view):
        move = first(view, "book", "reply", "ask-recontact", "read")
        if move:
            return {"move": move["id"]}
        compose = first(view, "contact")
        if compose and view["time_left_s"] > 600:
            for person in compose["slots"][0]["choices"]:
                if person["id"] not in self.written_to:
                    self.written_to.add(person["id"])
                    return {**filled(compose), "to": person["id"], "by": "email"}
        return {"move": first(view, "wait", "finish")["id"]}

    def preparation(self, view):
        move = first(view, "read")
        if move:
            return {"move": move["id"]}
        plan = first(view, "plan")
        if plan and not self.planned:
            self.planned = True
            return filled(plan)
        return {"move": "begin"}

    def presentation(self, view):
        if not view["known"]["cards"]["laid"]:
            return filled(first(view, "arrange"))
        if view["turn"] == "theirs":
            return {"move": "pause"}
        return {"move": first(view, "ask-card", "present", "conclude")["id"]}

    def discovery(self, view):
        if view["time_left_s"] < 90:
            return {"move": "propose"}
        # Words may go on after a pause. Where nothing comes any more, the same silence would only weigh.
        heard = len(view["known"]["heard"])
        if heard > self.heard:
            self.heard = heard
            return {"move": "silence"}
        back = first(view, "say-back")
        if back and heard >= self.said_back + 3:
            self.said_back = heard
            return filled(back)
        for move in view["moves"]:
            if move["kind"] == "ask" and move["id"] not in self.asked:
                self.asked[move["id"]] = True
                return {"move": move["id"]}
        return {"move": "propose"}

    def proposal(self, view):
        move = first(view, "form", "hear-out", "ask-behind", "answer", "check-answer")
        if move:
            return {"move": move["id"]}
        tie = first(view, "tie")
        if tie and all(slot["choices"] for slot in tie["slots"]):
            return filled(tie)
        return {"move": first(view, "next", "leave")["id"]}


def main(command):
    game = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    player = Player()
    for line in game.stdout:
        told = json.loads(line)
        if told["type"] == "result":
            print(f"total {told['scorecard']['total']}")
            for name, dimension in sorted(told["scorecard"]["dimensions"].items()):
                print(f"{name} {dimension['score']}")
            break
        if told["type"] == "refused":
            print(f"refused: {told['reason']}", file=sys.stderr)
            return 1
        for said in told["said"]:
            print(f"{said['who']}: {said['text']}")
        move = player.move(told)
        print(f"> {json.dumps(move, ensure_ascii=False)}")
        game.stdin.write(json.dumps(move) + "\n")
        game.stdin.flush()
    game.stdin.close()
    return game.wait()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
