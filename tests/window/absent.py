"""What happens where no window can be opened: one line, and the terminal or an honest exit status. Never a panic."""

import os
import pty
import subprocess
import time

from driver import Display, Fault, PATIENCE

# No graphics driver of any kind.
NO_GRAPHICS = {
    "VK_ICD_FILENAMES": "/nonexistent",
    "VK_DRIVER_FILES": "/nonexistent",
    "__EGL_VENDOR_LIBRARY_FILENAMES": "/nonexistent",
    "LIBGL_DRIVERS_PATH": "/nonexistent",
}


def environment(**changes):
    kept = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return {**kept, "LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8", "NO_COLOR": "1", **changes}


def without_a_terminal(program, settings):
    """One line on the error output and status 2."""
    done = subprocess.run(
        [program], env=settings, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE
    )
    lines = done.stderr.splitlines()
    if done.returncode != 2 or len(lines) != 1 or not lines[0].startswith("malmi: ") or done.stdout:
        raise Fault(f"status {done.returncode}, output {done.stdout!r}, error output: {done.stderr}")
    return lines[0]


def in_a_terminal(program, settings):
    """One line, then the list of cases; `q` ends it."""
    process, terminal = pty.fork()
    if process == 0:
        os.execve(program, [program], settings)
    shown, end = b"", time.monotonic() + PATIENCE
    while b"q to stop" not in shown and time.monotonic() < end:
        try:
            shown += os.read(terminal, 65536)
        except OSError:
            break
    try:
        os.write(terminal, b"q\n")
        while True:
            shown += os.read(terminal, 65536)
    except OSError:
        pass
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    text = shown.decode(errors="replace")
    lines = text.splitlines()
    if status != 0 or "malmi: No window" not in lines[0] or "  1  " not in text or "panicked" in text:
        raise Fault(f"status {status}; in the terminal: {text}")


def no_display(program):
    without_a_terminal(program, environment())
    in_a_terminal(program, environment())


def a_display_that_is_not_there(program):
    without_a_terminal(program, environment(DISPLAY=":987"))
    in_a_terminal(program, environment(DISPLAY=":987"))


def no_graphics(program):
    display = Display(1280, 720)
    try:
        settings = environment(DISPLAY=display.name, **NO_GRAPHICS)
        without_a_terminal(program, settings)
        in_a_terminal(program, settings)
    finally:
        display.close()
