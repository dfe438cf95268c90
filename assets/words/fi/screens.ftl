# Ikkunan näkymät.
