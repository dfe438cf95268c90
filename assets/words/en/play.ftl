# Moves and what is around them, for the terminal and the window.
