-- Rounds of drills: kept apart from plays, for they say nothing of a whole case.
CREATE TABLE drills (
    place  INTEGER PRIMARY KEY, -- in the order in which they were judged
    player TEXT NOT NULL REFERENCES players (id) ON DELETE CASCADE,
    at     INTEGER NOT NULL,
    round  TEXT NOT NULL        -- JSON
) STRICT;
CREATE INDEX drills_of_a_player ON drills (player);
