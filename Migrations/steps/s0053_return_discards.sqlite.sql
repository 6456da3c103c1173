-- One return of a quarter, and each further one in the place of one that was discarded. What hangs on
-- a return waits for it to be there again.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE returns_kept (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL,
    fund_id id_text NOT NULL,
    quarter code_text NOT NULL,
    from_on day_text NOT NULL,
    to_on day_text NOT NULL,
    event_number bigint NOT NULL
);
INSERT INTO returns_kept (id, ref, fund_id, quarter, from_on, to_on, event_number)
    SELECT id, ref, fund_id, quarter, from_on, to_on, event_number FROM returns;
DROP TABLE returns;
CREATE TABLE returns (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    fund_id id_text NOT NULL REFERENCES funds (id),
    -- 2026-Q3, as quarters were counted then; its days stand beside it.
    quarter code_text NOT NULL,
    from_on day_text NOT NULL CHECK (from_on LIKE '____-__-__'),
    to_on day_text NOT NULL CHECK (to_on LIKE '____-__-__' AND to_on >= from_on),
    event_number bigint NOT NULL REFERENCES events (number),
    in_place_of id_text UNIQUE REFERENCES return_discards (return_id)
);
INSERT INTO returns (id, ref, fund_id, quarter, from_on, to_on, event_number)
    SELECT id, ref, fund_id, quarter, from_on, to_on, event_number FROM returns_kept;
DROP TABLE returns_kept;
CREATE UNIQUE INDEX returns_first ON returns (fund_id, from_on) WHERE in_place_of IS NULL;
CREATE INDEX returns_fund_id ON returns (fund_id, from_on);

-- What is never changed and never deleted.
CREATE TRIGGER returns_no_update BEFORE UPDATE ON returns
BEGIN SELECT RAISE(ABORT, 'append-only: returns'); END;
CREATE TRIGGER returns_no_delete BEFORE DELETE ON returns
BEGIN SELECT RAISE(ABORT, 'append-only: returns'); END;
CREATE TRIGGER return_discards_no_update BEFORE UPDATE ON return_discards
BEGIN SELECT RAISE(ABORT, 'append-only: return_discards'); END;
CREATE TRIGGER return_discards_no_delete BEFORE DELETE ON return_discards
BEGIN SELECT RAISE(ABORT, 'append-only: return_discards'); END;
