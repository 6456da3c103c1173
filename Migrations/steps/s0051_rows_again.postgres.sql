-- What an outcome of a file was known by is unique while the outcome stands: whoever took one back may
-- send its row, or the whole file, again. Each further one takes the place of one that was taken
-- back, and of that one alone.
ALTER TABLE outcome_imports DROP CONSTRAINT outcome_imports_provider_id_digest_key;
CREATE INDEX outcome_imports_digest ON outcome_imports (provider_id, digest);

ALTER TABLE outcome_import_rows DROP CONSTRAINT outcome_import_rows_digest_key;
ALTER TABLE outcome_import_rows
    ADD COLUMN in_place_of id_text UNIQUE REFERENCES outcome_withdrawals (outcome_id);
CREATE UNIQUE INDEX outcome_import_rows_first ON outcome_import_rows (digest)
    WHERE in_place_of IS NULL;
CREATE INDEX outcome_import_rows_digest ON outcome_import_rows (digest);
CREATE INDEX outcome_import_rows_import_id ON outcome_import_rows (import_id);
