-- What came of it: a measured change for a child or the family.
CREATE TABLE outcomes (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    child_id id_text NOT NULL REFERENCES children (id),
    package_id id_text NOT NULL REFERENCES packages (id),
    beneficiary code_text NOT NULL CHECK (beneficiary IN ('child', 'family')),
    measure code_text NOT NULL,
    value code_text NOT NULL,
    attended bigint CHECK (attended = CAST(attended AS bigint) AND attended >= 0),
    possible bigint CHECK (possible = CAST(possible AS bigint) AND possible > 0),
    happened_on day_text NOT NULL CHECK (happened_on LIKE '____-__-__'),
    evidence code_text NOT NULL,
    reported_by id_text NOT NULL REFERENCES officers (id),
    note_hash hash_blob,
    recorded_at micros_bigint NOT NULL CHECK (recorded_at = CAST(recorded_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number),
    CONSTRAINT attended_of_possible CHECK (attended IS NULL OR attended <= possible)
);

CREATE INDEX outcomes_child_id ON outcomes (child_id);
CREATE INDEX outcomes_package_id ON outcomes (package_id);
