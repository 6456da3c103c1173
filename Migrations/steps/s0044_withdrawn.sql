-- An outcome that was recorded by mistake stays, and is counted nowhere from this event on.
CREATE TABLE outcome_withdrawals (
    outcome_id id_text NOT NULL PRIMARY KEY REFERENCES outcomes (id),
    reason code_text NOT NULL,
    -- The words are sealed in case_texts.
    note_hash hash_blob,
    withdrawn_by id_text NOT NULL REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number)
);

-- An interest may be taken back, and declared anew: each time is a row of its own.
CREATE TABLE interests_kept (
    sitting_id id_text NOT NULL REFERENCES sittings (id),
    person_key plain_text NOT NULL,
    person plain_text NOT NULL,
    provider_id id_text NOT NULL REFERENCES providers (id),
    nature code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (sitting_id, person_key, provider_id, event_number)
);
INSERT INTO interests_kept (sitting_id, person_key, person, provider_id, nature, event_number)
    SELECT sitting_id, person_key, person, provider_id, nature, event_number FROM interests;
DROP TABLE interests;
ALTER TABLE interests_kept RENAME TO interests;

CREATE TABLE interest_withdrawals (
    sitting_id id_text NOT NULL,
    person_key plain_text NOT NULL,
    provider_id id_text NOT NULL,
    interest_event bigint NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (sitting_id, person_key, provider_id, interest_event),
    FOREIGN KEY (sitting_id, person_key, provider_id, interest_event)
        REFERENCES interests (sitting_id, person_key, provider_id, event_number)
);

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('outcome-reason', 'wrong-child', 'About another child', '', '2000-01-01'),
    ('outcome-reason', 'wrong-package', 'Came of another package', '', '2000-01-01'),
    ('outcome-reason', 'wrong-value', 'The value is wrong', '', '2000-01-01'),
    ('outcome-reason', 'wrong-day', 'The day is wrong', '', '2000-01-01'),
    ('outcome-reason', 'duplicate', 'Reported twice', '', '2000-01-01'),
    ('outcome-reason', 'not-so', 'It turned out not to be so', '', '2000-01-01');
