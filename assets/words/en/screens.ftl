# The screens of the window.

# Keys. A letter is the key itself; keep each letter single within one screen.
key-space = Space
key-enter = Enter
key-escape = Esc
