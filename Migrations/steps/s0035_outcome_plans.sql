-- A file of outcomes, known by what is in it: the same file again changes nothing.
CREATE TABLE outcome_imports (
    id id_text NOT NULL PRIMARY KEY,
    provider_id id_text NOT NULL REFERENCES providers (id),
    digest hash_blob NOT NULL,
    outcome_count bigint NOT NULL
        CHECK (outcome_count = CAST(outcome_count AS bigint) AND outcome_count > 0),
    -- Its first outcome's; the others follow without a gap.
    first_number bigint NOT NULL
        CHECK (first_number = CAST(first_number AS bigint) AND first_number > 0),
    imported_on day_text NOT NULL CHECK (imported_on LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (provider_id, digest)
);

-- What an outcome was known by in its file: the same row in another file reports nothing new.
CREATE TABLE outcome_import_rows (
    outcome_id id_text NOT NULL PRIMARY KEY REFERENCES outcomes (id),
    import_id id_text NOT NULL REFERENCES outcome_imports (id),
    digest hash_blob NOT NULL UNIQUE
);

-- The reference's own number: lists are in its order, since thousands may come with one event.
CREATE UNIQUE INDEX outcomes_number ON outcomes ((CAST(substr(ref, 5) AS bigint)));

-- What is to come of a package: chosen when it is proposed, or until it has ended.
CREATE TABLE planned_outcomes (
    id id_text NOT NULL PRIMARY KEY,
    package_id id_text NOT NULL REFERENCES packages (id),
    position bigint NOT NULL CHECK (position = CAST(position AS bigint) AND position > 0),
    measure code_text NOT NULL,
    -- What is scored, and by which instrument.
    domain code_text,
    instrument code_text,
    edition code_text,
    target code_text NOT NULL,
    due_on day_text NOT NULL CHECK (due_on LIKE '____-__-__'),
    -- How it was when it was planned, and on which day.
    baseline code_text,
    baseline_on day_text CHECK (baseline_on LIKE '____-__-__'),
    -- How it is measured; the words are sealed in case_texts.
    how_hash hash_blob,
    planned_by id_text NOT NULL REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (package_id, position),
    CONSTRAINT baseline_has_day CHECK ((baseline IS NULL) = (baseline_on IS NULL))
);

-- A package is completed once each outcome that was planned for it has its score.
CREATE TABLE end_reports (
    package_id id_text NOT NULL PRIMARY KEY REFERENCES packages (id),
    completed_on day_text NOT NULL CHECK (completed_on LIKE '____-__-__'),
    reported_by id_text NOT NULL REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE TABLE end_report_scores (
    planned_id id_text NOT NULL PRIMARY KEY REFERENCES planned_outcomes (id),
    package_id id_text NOT NULL REFERENCES end_reports (package_id),
    score code_text NOT NULL CHECK (score IN ('met', 'partly', 'not-met', 'not-known')),
    note_hash hash_blob
);

-- Days after a package's last day by which its end report is there, before the panel sees it.
INSERT INTO settings (name, value, valid_from) VALUES ('end-report-days', '28', '2000-01-01');
