# The scorecard and the rules by name.
