"""Drives the real window of the game: a virtual display, real keys and a real mouse, pictures of what is shown.

Where things are is told by the game itself: with MALMI_UI_MAP=FILE it writes what a screen reader would meet.
"""

import json
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

# Software drawing on a busy machine is slow; a fault shows itself by never happening, not by being late.
PATIENCE = float(os.environ.get("MALMI_WINDOW_PATIENCE", "60"))


class Fault(Exception):
    """Something is not as it should be."""


class Display:
    """A virtual screen of a size."""

    def __init__(self, width, height):
        self.size = (width, height)
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
        self.process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        if not number:
            raise Fault("Xvfb did not start")
        self.name = f":{number}"

    def close(self):
        self.process.terminate()
        self.process.wait(10)


def players_folder(folder, first, calm):
    """The folder of a player: one who has finished a case, unless it is the first start; one who wants no motion, so that
    nothing is drawn at rest and one can wait for that, unless it is to be lively."""
    folder.mkdir()
    if calm:
        (folder / "settings.ron").write_text("(calm: true)")
    if first:
        return
    play = {"at": 1760000000, "case": "first-visit", "scenario": "", "seed": 1, "level": "guided", "total": 640}
    play.update(dimensions={"discovery": 780, "patience": 610}, agreed=True)
    (folder / "journal.jsonl").write_text(json.dumps(play) + "\n")


class Game:
    """The game in a window."""

    def __init__(
        self,
        program,
        display,
        *arguments,
        language="en",
        environment=None,
        pictures=None,
        first=False,
        calm=True,
        data=None,
    ):
        self.display, self.pictures, self.calm = display, pictures, calm
        self.folder = tempfile.TemporaryDirectory(prefix="malmi-window-")
        if data is None:
            data = Path(self.folder.name, "data")
            players_folder(data, first, calm)
        self.map_file = Path(self.folder.name, "map.json")
        self.log = Path(self.folder.name, "log")
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "WAYLAND"))}
        self.environment.update(
            DISPLAY=display.name,
            LANG={"en": "en_GB.UTF-8", "fi": "fi_FI.UTF-8"}[language],
            LANGUAGE=language,
            XDG_RUNTIME_DIR=self.folder.name,
            MALMI_UI_MAP=str(self.map_file),
            RUST_BACKTRACE="0",
            **(environment or {}),
        )
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [program, "--data", str(data), *arguments], env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        # Out of the way; and keys go to the window with the focus, which no window manager gives it here.
        self.xdo("mousemove", display.size[0] - 2, display.size[1] - 2)
        self.until("a frame", self.map)
        self.xdo("search", "--sync", "--onlyvisible", "--name", "^Malmi$", "windowfocus", "--sync")

    def xdo(self, *arguments):
        command = ["xdotool", *map(str, arguments)]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60)
        return done.stdout.strip()

    # What is on the screen.

    def map(self):
        """What is on the screen now; nothing before the first frame."""
        try:
            return json.loads(self.map_file.read_text())
        except FileNotFoundError:
            return []

    def drawn(self):
        try:
            return self.map_file.stat().st_mtime_ns
        except FileNotFoundError:
            return 0

    def all(self, label=None, role=None, enabled=True):
        """The widgets whose label matches, from the top of the screen."""
        found = []
        for entry in self.map():
            text = entry["label"] or entry["value"]
            if label is not None and not (re.search(label, text) or re.search(label, entry["description"])):
                continue
            if role is not None and entry["role"] != role:
                continue
            if enabled and entry["disabled"]:
                continue
            found.append(entry)
        return sorted(found, key=lambda entry: (entry["y"], entry["x"]))

    def has(self, label, role=None):
        return bool(self.all(label, role))

    def until(self, what, wanted):
        """Waits until `wanted()` gives something."""
        end = time.monotonic() + PATIENCE
        while True:
            self.must_live()
            got = wanted()
            if got:
                return got
            if time.monotonic() > end:
                self.picture("fault")
                seen = ", ".join(sorted({f"{e['role']} “{e['label'] or e['value']}”" for e in self.map()}))
                raise Fault(f"waited in vain for {what}; on the screen: {seen}")
            time.sleep(0.03)

    def wait(self, label, role=None):
        """Waits for a widget."""
        return self.until(f"“{label}”", lambda: self.all(label, role))[0]

    def settle(self):
        """Waits until nothing more is drawn; where people breathe and blink, for a moment."""
        end = time.monotonic() + (PATIENCE if self.calm else 1.5)
        while time.monotonic() < end:
            # On a busy machine a frame may take long: as long as the game computes, one is on its way.
            drawn, used = self.drawn(), self.processor_seconds()
            time.sleep(0.3)
            self.must_live()
            if self.drawn() == drawn and self.processor_seconds() - used < 0.05:
                return

    # What a player does.

    def key(self, *keys):
        self.xdo("key", "--delay", 40, *keys)
        self.settle()

    def click(self, entry, button=1):
        """Clicks in the middle of a widget; one below the window's edge is first brought up with the wheel."""
        entry = self.in_sight(entry)
        self.xdo("mousemove", *self.middle(entry))
        time.sleep(0.1)
        self.xdo("click", button)
        self.settle()

    def in_sight(self, entry):
        foot = self.display.size[1] - 20
        for _ in range(30):
            middle = self.middle(entry)[1]
            if middle <= foot:
                return entry
            self.xdo("mousemove", self.middle(entry)[0], foot - 20)
            self.xdo("click", 5)
            self.settle()
            again = [e for e in self.map() if e["label"] == entry["label"] and e["role"] == entry["role"]]
            entry = again[0] if again else entry
        raise Fault(f"“{entry['label']}” cannot be brought into sight")

    def drag(self, entry, to):
        """Carries a widget: a small move begins it, and every move is seen before the next."""
        (x0, y0), (x1, y1) = self.middle(entry), to
        self.xdo("mousemove", x0, y0)
        time.sleep(0.1)
        self.xdo("mousedown", 1)
        self.redrawn(lambda: self.xdo("mousemove", x0 + 9, y0 + 9))
        for part in range(1, 9):
            x, y = round(x0 + (x1 - x0) * part / 8), round(y0 + (y1 - y0) * part / 8)
            self.redrawn(lambda: self.xdo("mousemove", x, y))
        self.settle()
        self.xdo("mouseup", 1)
        self.settle()

    def redrawn(self, act, at_most=1.0):
        """Does something and waits until it has been drawn."""
        before, end = self.drawn(), time.monotonic() + at_most
        act()
        while self.drawn() == before and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(0.03)

    def resize(self, width, height):
        """Gives the window another size, as a player does who pulls at its edge."""
        [window] = self.xdo("search", "--onlyvisible", "--name", "^Malmi$").split()
        self.redrawn(lambda: self.xdo("windowsize", "--sync", window, width, height), 5.0)
        self.settle()
        geometry = self.xdo("getwindowgeometry", window)
        if f"{width}x{height}" not in geometry:
            raise Fault(f"the window is not {width}×{height}: {geometry}")

    @staticmethod
    def middle(entry):
        return round(entry["x"] + entry["width"] / 2), round(entry["y"] + entry["height"] / 2)

    def focus(self, label, role=None, at_most=150):
        """Moves the focus with the Tab key until it stands on the widget."""
        for _ in range(at_most):
            if any(entry["focused"] for entry in self.all(label, role)):
                return self.settle()
            before = self.drawn()
            self.xdo("key", "Tab")
            # One frame moves the focus; a second may scroll to it.
            end = time.monotonic() + 1
            while self.drawn() == before and time.monotonic() < end:
                time.sleep(0.01)
            time.sleep(0.03)
        self.picture("fault")
        raise Fault(f"the Tab key never reaches “{label}”")

    def press(self, label, role="Button"):
        """Presses a widget with the keyboard alone."""
        self.wait(label, role)
        self.focus(label, role)
        self.key("Return")

    def press_with_mouse(self, label, role="Button"):
        """Presses a widget with the mouse alone."""
        self.click(self.wait(label, role))

    # What is looked at afterwards.

    def picture(self, name):
        """Takes a picture of the whole screen."""
        if self.pictures is None:
            return
        self.settle()
        self.pictures.mkdir(parents=True, exist_ok=True)
        file = self.pictures / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(file)], env=self.environment, check=True, timeout=120)

    def frames_at_rest(self, seconds):
        """How often the window is drawn while nothing happens."""
        self.settle()
        frames, last, end = 0, self.drawn(), time.monotonic() + seconds
        while time.monotonic() < end:
            if self.drawn() != last:
                frames, last = frames + 1, self.drawn()
            time.sleep(0.005)
        return frames

    def processor_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def said(self):
        return self.log.read_text(errors="replace")

    def must_live(self):
        if self.process.poll() is not None:
            raise Fault(f"the game ended with status {self.process.returncode}; it said: {self.said()}")

    def close(self):
        """Ends the game; whatever it said on its error output is a fault."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        said = self.said().strip()
        self.folder.cleanup()
        if said:
            raise Fault(f"the game said on its error output: {said}")
