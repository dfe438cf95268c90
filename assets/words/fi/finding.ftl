# Finding people, and reading about them.
