-- How far children come: which way a scale gets better, and within how many days before and after
-- the start and the end of support a reading is its baseline or its exit.
ALTER TABLE measures ADD COLUMN better code_text CHECK (better IN ('higher', 'lower'));
ALTER TABLE instruments ADD COLUMN better code_text CHECK (better IN ('higher', 'lower'));

INSERT INTO settings (name, value, valid_from) VALUES
    -- A plan is made before the sitting that funds it, and support begins weeks after that.
    ('baseline-days', '56 28', '2000-01-01'),
    ('exit-days', '28 28', '2000-01-01');

-- What the public was told of it, as text; nothing where the council's year has no quarter that ends
-- then, or where nobody told of it yet.
ALTER TABLE published_reports ADD COLUMN distances plain_text;

-- How many children came how far by one measure: what a later quarter's table of the same year is
-- held against. An empty text stands for none.
CREATE TABLE published_distances (
    event_number bigint NOT NULL REFERENCES published_reports (event_number),
    measure code_text NOT NULL,
    beneficiary code_text NOT NULL CHECK (beneficiary IN ('child', 'family')),
    domain code_text NOT NULL,
    instrument code_text NOT NULL,
    edition code_text NOT NULL,
    came code_text NOT NULL,
    children bigint NOT NULL CHECK (children = CAST(children AS bigint) AND children > 0),
    PRIMARY KEY (event_number, measure, beneficiary, domain, instrument, edition, came)
);

