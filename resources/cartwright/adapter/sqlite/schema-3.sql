-- Mining runs that the analyst saved: enough to run them again and to tell whether the result is the same.

CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    saved_at TEXT NOT NULL,     -- ISO 8601, UTC
    data_hash TEXT NOT NULL,    -- SHA-256 of products and baskets as they were loaded
    model_hash TEXT NOT NULL,   -- of the encoder; empty when no query was asked
    rules_hash TEXT NOT NULL,   -- SHA-256 of itemsets and rules with their counts
    baskets INTEGER NOT NULL,
    slice INTEGER NOT NULL,
    itemsets INTEGER NOT NULL,
    rules INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL
);

-- The options of a run, as they were given.
CREATE TABLE run_setting (
    run_id INTEGER NOT NULL REFERENCES run (id),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (run_id, name)
) WITHOUT ROWID;
