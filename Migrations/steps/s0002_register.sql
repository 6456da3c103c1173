-- What the rest leans on: dated settings and code lists, officers, the audit chain, sent-twice keys.

-- Rules that differ between councils. The newest row not after a day holds on that day.
CREATE TABLE settings (
    name code_text NOT NULL,
    value plain_text NOT NULL,
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    PRIMARY KEY (name, valid_from)
);

-- Code lists. A quorum group is a family of agencies, one of which must be there; a needed check is
-- of the family `needed`.
CREATE TABLE codes (
    list code_text NOT NULL,
    code code_text NOT NULL,
    label plain_text NOT NULL,
    family code_text NOT NULL,
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    valid_to day_text CHECK (valid_to >= valid_from),
    PRIMARY KEY (list, code, valid_from)
);

-- How much a role may do alone, looked at in total so that splitting gains nothing.
CREATE TABLE limits (
    role code_text NOT NULL,
    measure code_text NOT NULL CHECK (measure IN ('package', 'child', 'provider')),
    pence pence_bigint NOT NULL
        CHECK (pence = CAST(pence AS bigint) AND pence >= 0),
    days bigint CHECK (days = CAST(days AS bigint) AND days > 0),
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    PRIMARY KEY (role, measure, valid_from)
);

CREATE TABLE sequences (
    name code_text NOT NULL PRIMARY KEY,
    value bigint NOT NULL CHECK (value = CAST(value AS bigint) AND value >= 0)
);

-- Who did what, when: each row's hash covers the one before.
CREATE TABLE events (
    number bigint NOT NULL PRIMARY KEY
        CHECK (number = CAST(number AS bigint) AND number > 0),
    act_id id_text NOT NULL UNIQUE,
    act code_text NOT NULL,
    officer_id id_text,
    subject ref_text NOT NULL,
    facts plain_text NOT NULL,
    recorded_at micros_bigint NOT NULL CHECK (recorded_at = CAST(recorded_at AS bigint)),
    hash hash_blob NOT NULL
);

CREATE INDEX events_subject ON events (subject, number);
CREATE INDEX events_recorded_at ON events (recorded_at);

-- One row: where the chain stands. Locking it makes every writer wait its turn.
CREATE TABLE audit_heads (
    id smallint NOT NULL PRIMARY KEY CHECK (id = 1),
    number bigint NOT NULL CHECK (number = CAST(number AS bigint) AND number >= 0),
    hash hash_blob NOT NULL
);

CREATE TABLE officers (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    name plain_text NOT NULL,
    provider_id id_text,
    left_on day_text CHECK (left_on LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE TABLE officer_roles (
    officer_id id_text NOT NULL REFERENCES officers (id),
    role code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (officer_id, role)
);

-- A token is kept as its hash only: it can be checked, never shown again.
CREATE TABLE tokens (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    officer_id id_text NOT NULL REFERENCES officers (id),
    hash hash_blob NOT NULL UNIQUE,
    expires_on day_text NOT NULL CHECK (expires_on LIKE '____-__-__'),
    revoked_at micros_bigint CHECK (revoked_at = CAST(revoked_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE INDEX tokens_officer_id ON tokens (officer_id);

-- An act sent again with its key answers what it answered before.
CREATE TABLE idempotency_keys (
    caller id_text NOT NULL,
    act code_text NOT NULL,
    key plain_text NOT NULL,
    fingerprint hash_blob NOT NULL,
    answer plain_text NOT NULL,
    recorded_at micros_bigint NOT NULL CHECK (recorded_at = CAST(recorded_at AS bigint)),
    PRIMARY KEY (caller, act, key)
);

CREATE INDEX idempotency_keys_recorded_at ON idempotency_keys (recorded_at);
