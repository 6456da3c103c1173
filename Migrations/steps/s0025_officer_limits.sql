-- Finance is limited too: by what one officer puts right, and by what one officer moves out of a
-- fund or between its heads, over so many days.

CREATE TABLE limits_by_officer (
    role code_text NOT NULL,
    measure code_text NOT NULL CHECK (measure IN (
        'package', 'child', 'provider', 'run', 'correction', 'transfer')),
    pence pence_bigint NOT NULL
        CHECK (pence = CAST(pence AS bigint) AND pence >= 0),
    days bigint CHECK (days = CAST(days AS bigint) AND days > 0),
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    event_number bigint NOT NULL DEFAULT 0
        CHECK (event_number = CAST(event_number AS bigint) AND event_number >= 0),
    PRIMARY KEY (role, measure, valid_from, event_number)
);
INSERT INTO limits_by_officer (role, measure, pence, days, valid_from, event_number)
    SELECT role, measure, pence, days, valid_from, event_number FROM limits;
DROP TABLE limits;
ALTER TABLE limits_by_officer RENAME TO limits;

INSERT INTO limits (role, measure, pence, days, valid_from) VALUES
    ('finance', 'correction', 1000000, 30, '2000-01-01'),
    ('finance', 'transfer', 10000000, 30, '2000-01-01');
