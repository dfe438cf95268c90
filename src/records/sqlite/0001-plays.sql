-- Players, what they have set, their plays move by move, and what came of them.
CREATE TABLE players (
    id    TEXT PRIMARY KEY,     -- a random UUID
    name  TEXT,                 -- NULL until one is given
    made  INTEGER NOT NULL      -- milliseconds since 1970 (UTC), as everywhere here
) STRICT;

CREATE TABLE settings (
    player TEXT NOT NULL,       -- '' for the whole computer
    key    TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (player, key)
) STRICT, WITHOUT ROWID;

-- What there is to say of a case as it was when it was played: once for all its plays.
CREATE TABLE cases (
    scenario TEXT NOT NULL,     -- the fingerprint of scenario and persona
    language TEXT NOT NULL,
    things   TEXT NOT NULL,     -- JSON
    PRIMARY KEY (scenario, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE plays (
    id       TEXT PRIMARY KEY,  -- a random UUID
    player   TEXT NOT NULL REFERENCES players (id) ON DELETE CASCADE,
    begun    INTEGER NOT NULL,
    state    TEXT NOT NULL CHECK (state IN ('waiting', 'over', 'aside')),
    scenario TEXT NOT NULL,     -- the fingerprint of scenario and persona
    case_id  TEXT NOT NULL,
    seed     TEXT NOT NULL,     -- a number up to 2^64 - 1, more than an INTEGER holds
    level    TEXT NOT NULL,
    origin   TEXT,              -- JSON: the play that it was taken up from
    language TEXT               -- in which it was played; NULL where that is not known
) STRICT;
CREATE INDEX plays_of_a_player ON plays (player, state);

CREATE TABLE moves (
    play  TEXT NOT NULL REFERENCES plays (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,     -- from 0; two windows cannot both write the same one
    at    INTEGER NOT NULL,
    move  TEXT NOT NULL,        -- JSON
    made  TEXT,                 -- JSON: what it led to, and the words of what it names
    PRIMARY KEY (play, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE results (
    play   TEXT PRIMARY KEY REFERENCES plays (id) ON DELETE CASCADE,
    at     INTEGER NOT NULL,
    result TEXT NOT NULL        -- JSON
) STRICT, WITHOUT ROWID;
