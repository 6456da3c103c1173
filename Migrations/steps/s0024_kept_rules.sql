-- A rule that is changed twice on one day keeps both rows: of one first day, the newest event's
-- holds. Zero: what the program itself brought, or what was there before events were kept.

CREATE TABLE settings_kept (
    name code_text NOT NULL,
    value plain_text NOT NULL,
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    event_number bigint NOT NULL DEFAULT 0
        CHECK (event_number = CAST(event_number AS bigint) AND event_number >= 0),
    PRIMARY KEY (name, valid_from, event_number)
);
INSERT INTO settings_kept (name, value, valid_from)
    SELECT name, value, valid_from FROM settings;
DROP TABLE settings;
ALTER TABLE settings_kept RENAME TO settings;

CREATE TABLE codes_kept (
    list code_text NOT NULL,
    code code_text NOT NULL,
    label plain_text NOT NULL,
    family code_text NOT NULL,
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    valid_to day_text CHECK (valid_to >= valid_from),
    event_number bigint NOT NULL DEFAULT 0
        CHECK (event_number = CAST(event_number AS bigint) AND event_number >= 0),
    PRIMARY KEY (list, code, valid_from, event_number)
);
INSERT INTO codes_kept (list, code, label, family, valid_from, valid_to)
    SELECT list, code, label, family, valid_from, valid_to FROM codes;
DROP TABLE codes;
ALTER TABLE codes_kept RENAME TO codes;

CREATE TABLE limits_kept (
    role code_text NOT NULL,
    measure code_text NOT NULL CHECK (measure IN ('package', 'child', 'provider', 'run')),
    pence pence_bigint NOT NULL
        CHECK (pence = CAST(pence AS bigint) AND pence >= 0),
    days bigint CHECK (days = CAST(days AS bigint) AND days > 0),
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    event_number bigint NOT NULL DEFAULT 0
        CHECK (event_number = CAST(event_number AS bigint) AND event_number >= 0),
    PRIMARY KEY (role, measure, valid_from, event_number)
);
INSERT INTO limits_kept (role, measure, pence, days, valid_from)
    SELECT role, measure, pence, days, valid_from FROM limits;
DROP TABLE limits;
ALTER TABLE limits_kept RENAME TO limits;

CREATE TABLE charge_shares_kept (
    rule code_text NOT NULL,
    attendance code_text NOT NULL,
    per_mille bigint NOT NULL
        CHECK (per_mille = CAST(per_mille AS bigint) AND per_mille BETWEEN 0 AND 1000),
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    event_number bigint NOT NULL DEFAULT 0
        CHECK (event_number = CAST(event_number AS bigint) AND event_number >= 0),
    PRIMARY KEY (rule, attendance, valid_from, event_number)
);
INSERT INTO charge_shares_kept (rule, attendance, per_mille, valid_from)
    SELECT rule, attendance, per_mille, valid_from FROM charge_shares;
DROP TABLE charge_shares;
ALTER TABLE charge_shares_kept RENAME TO charge_shares;
