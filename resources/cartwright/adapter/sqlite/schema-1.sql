-- A project: what was imported, and what was computed from it. Any SQLite browser reads it.

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- One import of one file.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    format TEXT NOT NULL,
    columns TEXT NOT NULL,      -- JSON: heading or number of the column by role
    imported_at TEXT NOT NULL,  -- ISO 8601, UTC
    lines INTEGER NOT NULL,     -- accepted
    rejected INTEGER NOT NULL
);

-- Products; ids are dense from 0 in order of first import.
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    sku TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,         -- the commonest of item_name, or the sku
    category TEXT NOT NULL,
    price REAL                  -- the last above 0; NULL when unknown
);

-- Every name a product was sold under.
CREATE TABLE item_name (
    item_id INTEGER NOT NULL REFERENCES item (id),
    name TEXT NOT NULL,
    lines INTEGER NOT NULL,
    PRIMARY KEY (item_id, name)
) WITHOUT ROWID;

-- Baskets, in order of first import; each has at least one line.
CREATE TABLE basket (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    time TEXT,                  -- yyyy-MM-dd HH:mm:ss on the shop's clock
    customer TEXT NOT NULL
);

-- Accepted lines, as they were bought.
CREATE TABLE line (
    basket_id INTEGER NOT NULL REFERENCES basket (id),
    item_id INTEGER NOT NULL REFERENCES item (id),
    quantity REAL,
    price REAL,
    source_id INTEGER NOT NULL REFERENCES source (id),
    line_number INTEGER NOT NULL
);

-- Covers the one scan that loads all baskets.
CREATE INDEX line_of_basket ON line (basket_id, item_id);

-- Lines that could not be used, whole.
CREATE TABLE rejected_line (
    source_id INTEGER NOT NULL REFERENCES source (id),
    line_number INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL
);

CREATE INDEX rejected_line_of_source ON rejected_line (source_id, line_number);

-- Vectors by model and text: float32, little-endian.
CREATE TABLE vector (
    model_hash TEXT NOT NULL,
    text_hash BLOB NOT NULL,    -- SHA-256 of the text in UTF-8
    dimension INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (model_hash, text_hash)
) WITHOUT ROWID;
