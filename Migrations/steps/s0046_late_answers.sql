-- What somebody learnt after it was written down as not known, which stays as it is.
CREATE TABLE follow_up_late_answers (
    follow_up_id id_text NOT NULL PRIMARY KEY REFERENCES follow_up_answers (follow_up_id),
    status code_text NOT NULL CHECK (status IN ('sustained', 'not-sustained')),
    happened_on day_text NOT NULL CHECK (happened_on LIKE '____-__-__'),
    evidence code_text NOT NULL,
    -- What was said with it; the words are sealed in case_texts.
    note_hash hash_blob,
    answered_by id_text NOT NULL REFERENCES officers (id),
    recorded_at micros_bigint NOT NULL CHECK (recorded_at = CAST(recorded_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number)
);

-- That a second person saw the evidence of an answer. The newest holds.
CREATE TABLE follow_up_verifications (
    follow_up_id id_text NOT NULL REFERENCES follow_up_answers (follow_up_id),
    evidence code_text NOT NULL,
    verified_by id_text NOT NULL REFERENCES officers (id),
    verified_at micros_bigint NOT NULL CHECK (verified_at = CAST(verified_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (follow_up_id, event_number)
);
