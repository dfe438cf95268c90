-- Plays that were brought in from a file, and results by later rules of scoring beside those that a play had.

ALTER TABLE plays ADD COLUMN brought_in INTEGER;    -- when; NULL for what was played here

CREATE TABLE rescored (
    play   TEXT NOT NULL REFERENCES plays (id) ON DELETE CASCADE,
    rubric INTEGER NOT NULL,    -- the version of the rules
    at     INTEGER NOT NULL,
    result TEXT NOT NULL,       -- JSON
    PRIMARY KEY (play, rubric)
) STRICT, WITHOUT ROWID;
