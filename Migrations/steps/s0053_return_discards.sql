-- A draft of a return that is not to be: it stays, and another of its quarter may be begun.
CREATE TABLE return_discards (
    return_id id_text NOT NULL PRIMARY KEY REFERENCES returns (id),
    reason code_text NOT NULL,
    discarded_by id_text NOT NULL REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number)
);

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('discard-reason', 'begun-by-mistake', 'Begun by mistake', '', '2000-01-01'),
    ('discard-reason', 'wrong-fund', 'Of the wrong fund', '', '2000-01-01'),
    ('discard-reason', 'wrong-quarter', 'Of the wrong quarter', '', '2000-01-01'),
    ('discard-reason', 'not-wanted', 'The funder wants none', '', '2000-01-01');
