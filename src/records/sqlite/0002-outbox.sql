-- What waits to leave this computer, and how sending goes.

CREATE TABLE outgoing (
    place INTEGER PRIMARY KEY,   -- the order in which things happened
    id    TEXT NOT NULL UNIQUE,  -- of the statement
    play  TEXT NOT NULL REFERENCES plays (id) ON DELETE CASCADE,
    text  TEXT NOT NULL,         -- the statement, exactly as it goes out
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'unsure', 'aside')),
    why   TEXT                   -- what the store said of one that was set aside
) STRICT;

CREATE INDEX outgoing_by_play ON outgoing (play);

CREATE TABLE sending (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    holder     TEXT,             -- who sends now
    until      INTEGER,          -- until when that claim holds
    sent       INTEGER NOT NULL DEFAULT 0,
    sent_at    INTEGER,
    paused     TEXT,
    words      TEXT,
    faults     INTEGER NOT NULL DEFAULT 0,
    fault      TEXT,
    not_before INTEGER
) STRICT;

INSERT INTO sending (one) VALUES (1);
