-- The panel's meetings and what they decided.

CREATE TABLE sittings (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    sits_on day_text NOT NULL CHECK (sits_on LIKE '____-__-__'),
    decision_count bigint NOT NULL
        CHECK (decision_count = CAST(decision_count AS bigint) AND decision_count >= 0),
    closed_by id_text REFERENCES officers (id),
    closed_at micros_bigint CHECK (closed_at = CAST(closed_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE TABLE attendances (
    sitting_id id_text NOT NULL REFERENCES sittings (id),
    person_key plain_text NOT NULL,
    person plain_text NOT NULL,
    agency code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (sitting_id, person_key)
);

CREATE TABLE interests (
    sitting_id id_text NOT NULL REFERENCES sittings (id),
    person_key plain_text NOT NULL,
    person plain_text NOT NULL,
    provider_id id_text NOT NULL REFERENCES providers (id),
    nature code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (sitting_id, person_key, provider_id)
);

CREATE TABLE decisions (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    sitting_id id_text NOT NULL REFERENCES sittings (id),
    number bigint NOT NULL CHECK (number = CAST(number AS bigint) AND number > 0),
    package_id id_text NOT NULL REFERENCES packages (id),
    kind code_text NOT NULL CHECK (kind IN ('fund', 'vary', 'defer', 'refuse', 'end')),
    officer_id id_text NOT NULL REFERENCES officers (id),
    supersedes_id id_text REFERENCES decisions (id),
    reason code_text NOT NULL,
    rationale_hash hash_blob NOT NULL,
    hold_expires_at micros_bigint CHECK (hold_expires_at = CAST(hold_expires_at AS bigint)),
    recorded_at micros_bigint NOT NULL CHECK (recorded_at = CAST(recorded_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (sitting_id, number)
);

CREATE INDEX decisions_package_id ON decisions (package_id);
CREATE INDEX decisions_hold_expires_at ON decisions (hold_expires_at);

-- What a decision means for each line: the quantity from now on, and by how much its money changes.
CREATE TABLE decision_lines (
    decision_id id_text NOT NULL REFERENCES decisions (id),
    line_id id_text NOT NULL REFERENCES lines (id),
    quantity_thousandths bigint NOT NULL
        CHECK (quantity_thousandths = CAST(quantity_thousandths AS bigint)
            AND quantity_thousandths >= 0),
    change_pence pence_bigint NOT NULL CHECK (change_pence = CAST(change_pence AS bigint)),
    PRIMARY KEY (decision_id, line_id)
);

CREATE INDEX decision_lines_line_id ON decision_lines (line_id);

-- A decision that was taken out before its sitting closed: withdrawn, replaced or expired.
CREATE TABLE decision_ends (
    decision_id id_text NOT NULL PRIMARY KEY REFERENCES decisions (id),
    how code_text NOT NULL CHECK (how IN ('withdrawn', 'replaced', 'expired')),
    rationale_hash hash_blob,
    event_number bigint NOT NULL REFERENCES events (number)
);

-- A decision that stands: its sitting was quorate and its chair has closed it. No pound can be
-- committed without a row here.
CREATE TABLE minutes (
    decision_id id_text NOT NULL PRIMARY KEY REFERENCES decisions (id),
    quorum plain_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number)
);
