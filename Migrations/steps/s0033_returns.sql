-- What a funder is told of each quarter, who vouches for it, and what was sent.

CREATE TABLE returns (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    fund_id id_text NOT NULL REFERENCES funds (id),
    -- 2026-Q3, as quarters were counted then; its days stand beside it.
    quarter code_text NOT NULL,
    from_on day_text NOT NULL CHECK (from_on LIKE '____-__-__'),
    to_on day_text NOT NULL CHECK (to_on LIKE '____-__-__' AND to_on >= from_on),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (fund_id, from_on)
);

-- Why a head differs from its budget, and what stands in the way. For outsiders: no case is named.
-- The newest holds.
CREATE TABLE return_reasons (
    return_id id_text NOT NULL REFERENCES returns (id),
    head code_text NOT NULL,
    reason code_text NOT NULL,
    explanation plain_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (return_id, head, event_number)
);

CREATE TABLE return_risks (
    return_id id_text NOT NULL REFERENCES returns (id),
    risks plain_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (return_id, event_number)
);

-- What a funder wants to see in a quarter from a day on: so many of an output or an outcome.
CREATE TABLE return_targets (
    fund_id id_text NOT NULL REFERENCES funds (id),
    measured code_text NOT NULL,
    number bigint NOT NULL CHECK (number = CAST(number AS bigint) AND number >= 0),
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (fund_id, measured, event_number)
);

-- The figures are those that were known at this very event. Submitted again, the newest holds.
CREATE TABLE return_submissions (
    return_id id_text NOT NULL REFERENCES returns (id),
    officer_id id_text NOT NULL REFERENCES officers (id),
    -- The rules that its figures were made by.
    least_count bigint NOT NULL
        CHECK (least_count = CAST(least_count AS bigint) AND least_count > 0),
    variance_per_mille bigint NOT NULL
        CHECK (variance_per_mille = CAST(variance_per_mille AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (return_id, event_number)
);

-- Both files to the byte, with their SHA-256.
CREATE TABLE return_acceptances (
    return_id id_text NOT NULL PRIMARY KEY REFERENCES returns (id),
    submission_event bigint NOT NULL,
    officer_id id_text NOT NULL REFERENCES officers (id),
    reference plain_text NOT NULL,
    accepted_on day_text NOT NULL CHECK (accepted_on LIKE '____-__-__'),
    document plain_text NOT NULL,
    document_hash hash_blob NOT NULL,
    sheet plain_text NOT NULL,
    sheet_hash hash_blob NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    FOREIGN KEY (return_id, submission_event)
        REFERENCES return_submissions (return_id, event_number)
);

INSERT INTO settings (name, value, valid_from) VALUES
    -- Quarters are counted from the month that the fund began in.
    ('return-year', 'fund', '2000-01-01'),
    ('return-variance-per-mille', '100', '2000-01-01');

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('variance-reason', 'late-start', 'Started later than planned', '', '2000-01-01'),
    ('variance-reason', 'fewer-referrals', 'Fewer referrals than planned', '', '2000-01-01'),
    ('variance-reason', 'more-referrals', 'More referrals than planned', '', '2000-01-01'),
    ('variance-reason', 'provider-capacity', 'Providers had no room', '', '2000-01-01'),
    ('variance-reason', 'price', 'Prices differ from the plan', '', '2000-01-01'),
    ('variance-reason', 'profile', 'Falls later in the year, as planned', '', '2000-01-01'),
    ('variance-reason', 'correction', 'Put right of an earlier quarter', '', '2000-01-01'),
    ('variance-reason', 'other', 'Another reason', '', '2000-01-01');
