# Ikkunan näkymät.

# Näppäimet. Kirjain on näppäin itse; samalla näkymällä ei ole kahta samaa.
key-space = Väli
key-enter = Enter
key-escape = Esc
