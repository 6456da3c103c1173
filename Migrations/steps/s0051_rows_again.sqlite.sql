-- What an outcome of a file was known by is unique while the outcome stands: whoever took one back may
-- send its row, or the whole file, again. Each further one takes the place of one that was taken
-- back, and of that one alone.
CREATE TABLE outcome_imports_kept (
    id id_text NOT NULL PRIMARY KEY,
    provider_id id_text NOT NULL REFERENCES providers (id),
    digest hash_blob NOT NULL,
    outcome_count bigint NOT NULL
        CHECK (outcome_count = CAST(outcome_count AS bigint) AND outcome_count > 0),
    first_number bigint NOT NULL
        CHECK (first_number = CAST(first_number AS bigint) AND first_number > 0),
    imported_on day_text NOT NULL CHECK (imported_on LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number)
);
INSERT INTO outcome_imports_kept (id, provider_id, digest, outcome_count, first_number, imported_on,
        event_number)
    SELECT id, provider_id, digest, outcome_count, first_number, imported_on, event_number
    FROM outcome_imports;

CREATE TABLE outcome_import_rows_kept (
    outcome_id id_text NOT NULL PRIMARY KEY REFERENCES outcomes (id),
    import_id id_text NOT NULL REFERENCES outcome_imports_kept (id),
    digest hash_blob NOT NULL,
    in_place_of id_text UNIQUE REFERENCES outcome_withdrawals (outcome_id)
);
INSERT INTO outcome_import_rows_kept (outcome_id, import_id, digest)
    SELECT outcome_id, import_id, digest FROM outcome_import_rows;

DROP TABLE outcome_import_rows;
DROP TABLE outcome_imports;
ALTER TABLE outcome_imports_kept RENAME TO outcome_imports;
ALTER TABLE outcome_import_rows_kept RENAME TO outcome_import_rows;

CREATE INDEX outcome_imports_digest ON outcome_imports (provider_id, digest);
CREATE UNIQUE INDEX outcome_import_rows_first ON outcome_import_rows (digest)
    WHERE in_place_of IS NULL;
CREATE INDEX outcome_import_rows_digest ON outcome_import_rows (digest);
CREATE INDEX outcome_import_rows_import_id ON outcome_import_rows (import_id);

CREATE TRIGGER outcome_imports_no_update BEFORE UPDATE ON outcome_imports
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_imports'); END;
CREATE TRIGGER outcome_imports_no_delete BEFORE DELETE ON outcome_imports
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_imports'); END;
CREATE TRIGGER outcome_import_rows_no_update BEFORE UPDATE ON outcome_import_rows
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_import_rows'); END;
CREATE TRIGGER outcome_import_rows_no_delete BEFORE DELETE ON outcome_import_rows
BEGIN SELECT RAISE(ABORT, 'append-only: outcome_import_rows'); END;
