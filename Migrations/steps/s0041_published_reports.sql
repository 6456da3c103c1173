-- What the public was told of a quarter, once and for all: later reports repeat it, so that none
-- can be taken from another. Counts stand here whole; what is hidden follows from the threshold.
CREATE TABLE published_reports (
    event_number bigint NOT NULL PRIMARY KEY REFERENCES events (number),
    officer_id id_text NOT NULL REFERENCES officers (id),
    from_on day_text NOT NULL CHECK (from_on LIKE '____-__-__'),
    to_on day_text NOT NULL UNIQUE CHECK (to_on LIKE '____-__-__' AND to_on >= from_on),
    least_count bigint NOT NULL
        CHECK (least_count = CAST(least_count AS bigint) AND least_count > 0),
    -- The tables of fair share as they were told; nothing where the council's year has no quarter
    -- that ends then.
    shares plain_text
);

CREATE TABLE published_counts (
    -- The quarter's first day. No quarter is published twice.
    quarter_on day_text NOT NULL CHECK (quarter_on LIKE '____-__-__'),
    part code_text NOT NULL CHECK (part IN ('output', 'outcome')),
    what code_text NOT NULL,
    count bigint NOT NULL CHECK (count = CAST(count AS bigint) AND count > 0),
    event_number bigint NOT NULL REFERENCES published_reports (event_number),
    PRIMARY KEY (quarter_on, part, what)
);

-- How many children stood where, by one thing that is known of them: what a later quarter's table
-- of the same year is held against. No child's reference is in it, and no child can be found by it.
CREATE TABLE published_shares (
    event_number bigint NOT NULL REFERENCES published_reports (event_number),
    kind code_text NOT NULL,
    value code_text NOT NULL,
    standing bigint NOT NULL CHECK (standing BETWEEN 0 AND 3),
    children bigint NOT NULL CHECK (children = CAST(children AS bigint) AND children > 0),
    PRIMARY KEY (event_number, kind, value, standing)
);
