-- Imports become entries of a history that can be taken back, the latest first; baskets say where they were bought,
-- and lie a second time as blocks, which load in a tenth of the time.

CREATE TABLE store (
    id INTEGER PRIMARY KEY,     -- dense from 0 in order of first import
    name TEXT NOT NULL UNIQUE
);

-- Kinds of customers.
CREATE TABLE segment (
    id INTEGER PRIMARY KEY,     -- dense from 0 in order of first import
    name TEXT NOT NULL UNIQUE
);

ALTER TABLE basket ADD COLUMN store_id INTEGER REFERENCES store (id);
ALTER TABLE basket ADD COLUMN segment_id INTEGER REFERENCES segment (id);

-- 1 when the line was sold on promotion, 0 when not, NULL when unknown.
ALTER TABLE line ADD COLUMN promoted INTEGER;

-- Where the rows of an import begin, so that it can be taken back; NULL where it cannot.
ALTER TABLE source ADD COLUMN first_line INTEGER;
ALTER TABLE source ADD COLUMN first_basket INTEGER;
ALTER TABLE source ADD COLUMN first_item INTEGER;

-- What each import said of each product it held; item holds the latest.
CREATE TABLE item_source (
    source_id INTEGER NOT NULL REFERENCES source (id),
    item_id INTEGER NOT NULL REFERENCES item (id),
    category TEXT NOT NULL,     -- empty when it said none
    price REAL,                 -- the last above 0; NULL when it said none
    PRIMARY KEY (item_id, source_id)
) WITHOUT ROWID;

-- Every name a product was sold under, by import.
CREATE TABLE item_name_2 (
    item_id INTEGER NOT NULL REFERENCES item (id),
    name TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES source (id),
    lines INTEGER NOT NULL,
    PRIMARY KEY (item_id, name, source_id)
) WITHOUT ROWID;

INSERT INTO item_name_2 (item_id, name, source_id, lines)
    SELECT item_id, name, (SELECT max(id) FROM source), lines FROM item_name;
DROP TABLE item_name;
ALTER TABLE item_name_2 RENAME TO item_name;

INSERT INTO item_source (source_id, item_id, category, price)
    SELECT (SELECT max(id) FROM source), id, category, price FROM item;

-- What an only import brought is known; of several the names cannot be told apart.
UPDATE source SET first_line = 1, first_basket = 0, first_item = 0 WHERE (SELECT count(*) FROM source) = 1;

-- The baskets as they are loaded: distinct products, time, store, segment and promotion, as the tables have them.
CREATE TABLE basket_block (
    first_basket INTEGER PRIMARY KEY,
    baskets INTEGER NOT NULL,
    items INTEGER NOT NULL,     -- products over all baskets, each once a basket
    first_time TEXT,            -- NULL when no basket has a time
    last_time TEXT,
    crc INTEGER NOT NULL,       -- CRC-32 of data
    data BLOB NOT NULL          -- described in BlockCodec
);

DROP INDEX line_of_basket;
