# Tuloskortti ja säännöt nimineen.
