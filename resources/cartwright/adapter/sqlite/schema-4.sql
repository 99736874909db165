-- Lines that were left out can be corrected and taken in later; a catalogue says more of products than baskets do.

-- JSON: how the lines were read, so that a corrected one is read alike; NULL where that is not known.
ALTER TABLE source ADD COLUMN layout TEXT;

-- Lines of a catalogue that were accepted.
ALTER TABLE source ADD COLUMN products INTEGER NOT NULL DEFAULT 0;

-- The import that took the line in after it was corrected; NULL while it is left out.
ALTER TABLE rejected_line ADD COLUMN corrected_by INTEGER REFERENCES source (id);

-- What catalogues say of products, sold or not; of several the latest counts.
CREATE TABLE catalogue (
    sku TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES source (id),
    name TEXT NOT NULL,         -- empty when it says none, as the other texts
    category TEXT NOT NULL,     -- levels from the widest, joined by ' > '
    price REAL,                 -- NULL when it says none
    margin REAL,
    brand TEXT NOT NULL,
    picture TEXT NOT NULL,      -- file name or address, as the shop wrote it; never opened
    PRIMARY KEY (sku, source_id)
) WITHOUT ROWID;
