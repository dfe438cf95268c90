# The cards, the presentation and the third encounter.
