"""The game's own words, so that a test can name what it looks for in either language."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Words:
    """The messages of one language, read from the files that are compiled into the game."""

    def __init__(self, language):
        self.language, self.texts = language, {}
        for file in sorted((ROOT / "assets/words" / language).glob("*.ftl")):
            for line in file.read_text().splitlines():
                key, mark, text = line.partition(" =")
                if mark and re.fullmatch(r"[a-z][a-z0-9-]*", key):
                    self.texts[key] = text.strip()

    def __getitem__(self, key):
        return self.texts[key]

    def like(self, key):
        """A pattern for a message: what is filled in may be anything."""
        parts = re.split(r"\{[^}]*\}", self.texts[key])
        return "^" + ".*".join(re.escape(part) for part in parts)

    def key(self, name):
        """The name that xdotool has for a key of the game."""
        shown = self.texts[name]
        return {"key-space": "space", "key-enter": "Return", "key-escape": "Escape"}.get(name, shown.lower())


class CaseWords:
    """The texts of a shipped case by id, in one language: `case["week"]` is the text of what has the id `week`."""

    def __init__(self, name, language):
        self.language = language
        own = (ROOT / "scenarios/malmi" / f"{name}.ron").read_text()
        found = re.findall(r'\bid: "([a-z0-9-]+)"(?:(?!\bid: ).)*?\btext: "([^"]*)"', own, re.S)
        self.texts = dict(found, title=re.search(r'\btitle: "([^"]*)"', own)[1])
        self.topics = dict(re.findall(r'\bid: "([a-z0-9-]+)",\s*topic: "([a-z0-9-]+)"', own))
        if language != "en":
            other = (ROOT / "scenarios/malmi" / f"{name}.{language}.ron").read_text()
            self.texts.update(re.findall(r'"[a-z_.0-9-]*?([a-z0-9-]+)\.text": "([^"]*)"', other))
            self.texts["title"] = re.search(r'"title": "([^"]*)"', other)[1]

    def __getitem__(self, name):
        return self.texts[name]

    def like(self, name):
        """A pattern for whatever holds the text; quotation marks may stand around it."""
        return re.escape(self.texts[name])
