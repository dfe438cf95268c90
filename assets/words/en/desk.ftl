# The desk and the settings.
