-- How long it is known who a child is, and how it is forgotten: by a rule, at the word of two people,
-- with a certificate of what kinds of rows went and never of what was in them.

-- So many years since birth or since the last contact, to the end of the year. Every record is of the
-- class `child`; of all rules that it is under, the longest holds. The newest row not after a day
-- holds on that day.
CREATE TABLE retention_rules (
    class code_text NOT NULL,
    since code_text NOT NULL CHECK (since IN ('birth', 'last-contact')),
    years bigint NOT NULL CHECK (years = CAST(years AS bigint) AND years >= 0),
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    event_number bigint NOT NULL DEFAULT 0
        CHECK (event_number = CAST(event_number AS bigint) AND event_number >= 0),
    PRIMARY KEY (class, since, valid_from, event_number)
);

-- The classes that a child's record is of: of a child the rows of the newest event hold.
CREATE TABLE retained_children (
    child_id id_text NOT NULL REFERENCES children (id),
    event_number bigint NOT NULL REFERENCES events (number),
    class code_text NOT NULL,
    PRIMARY KEY (child_id, event_number, class)
);

-- While one of these is not released, nothing of the child is erased.
CREATE TABLE child_holds (
    child_id id_text NOT NULL REFERENCES children (id),
    event_number bigint NOT NULL REFERENCES events (number),
    reason code_text NOT NULL,
    held_by id_text NOT NULL REFERENCES officers (id),
    PRIMARY KEY (child_id, event_number)
);

CREATE TABLE child_hold_releases (
    child_id id_text NOT NULL,
    held_event bigint NOT NULL,
    released_by id_text NOT NULL REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (child_id, held_event),
    FOREIGN KEY (child_id, held_event) REFERENCES child_holds (child_id, event_number)
);

CREATE TABLE erasure_proposals (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    child_id id_text NOT NULL REFERENCES children (id),
    reason code_text NOT NULL,
    -- The reason holds before the time is over.
    early flag_smallint NOT NULL CHECK (early IN (0, 1)),
    proposed_by id_text NOT NULL REFERENCES officers (id),
    proposed_on day_text NOT NULL CHECK (proposed_on LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE INDEX erasure_proposals_child_id ON erasure_proposals (child_id);

CREATE TABLE erasure_refusals (
    proposal_id id_text NOT NULL PRIMARY KEY REFERENCES erasure_proposals (id),
    refused_by id_text NOT NULL REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number)
);

-- The certificate: who approved it, and under which rule.
CREATE TABLE erasures (
    proposal_id id_text NOT NULL PRIMARY KEY REFERENCES erasure_proposals (id),
    child_id id_text NOT NULL UNIQUE REFERENCES children (id),
    class code_text NOT NULL,
    since code_text NOT NULL CHECK (since IN ('birth', 'last-contact')),
    years bigint NOT NULL CHECK (years = CAST(years AS bigint) AND years >= 0),
    kept_until day_text NOT NULL CHECK (kept_until LIKE '____-__-__'),
    approved_by id_text NOT NULL REFERENCES officers (id),
    erased_on day_text NOT NULL CHECK (erased_on LIKE '____-__-__'),
    event_number bigint NOT NULL UNIQUE REFERENCES events (number)
);

-- How many rows of each kind went.
CREATE TABLE erased_rows (
    proposal_id id_text NOT NULL REFERENCES erasures (proposal_id),
    kind code_text NOT NULL,
    row_count bigint NOT NULL CHECK (row_count = CAST(row_count AS bigint) AND row_count > 0),
    PRIMARY KEY (proposal_id, kind)
);

INSERT INTO retention_rules (class, since, years, valid_from) VALUES
    -- As councils keep records of youth work; and as long as a grant can be looked into.
    ('child', 'birth', 25, '2000-01-01'),
    ('child', 'last-contact', 6, '2000-01-01'),
    ('child-protection', 'last-contact', 35, '2000-01-01'),
    -- Care Planning, Placement and Case Review (England) Regulations 2010, r.50.
    ('looked-after', 'birth', 75, '2000-01-01');

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('retention-class', 'child', 'Every child', '', '2000-01-01'),
    ('retention-class', 'child-protection', 'Child protection plan', '', '2000-01-01'),
    ('retention-class', 'looked-after', 'Looked after', '', '2000-01-01'),
    ('child-hold-reason', 'court', 'Court proceedings', '', '2000-01-01'),
    ('child-hold-reason', 'inquiry', 'A public inquiry', '', '2000-01-01'),
    ('child-hold-reason', 'complaint', 'A complaint or claim', '', '2000-01-01'),
    ('child-hold-reason', 'subject-access', 'The child or family asked what is kept', '',
        '2000-01-01'),
    -- Those of the family `early` hold before the time is over.
    ('erasure-reason', 'time-over', 'Kept for as long as the rule says', '', '2000-01-01'),
    ('erasure-reason', 'court-order', 'A court orders it', 'early', '2000-01-01'),
    ('erasure-reason', 'right-to-erasure', 'Asked for under UK GDPR Art. 17', 'early',
        '2000-01-01'),
    ('erasure-reason', 'entered-in-error', 'Entered twice or in error', 'early', '2000-01-01');
