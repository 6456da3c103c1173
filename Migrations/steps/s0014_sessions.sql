-- What providers delivered, and what of it was accepted.

-- How much of a unit is charged by a no-show rule, in thousandths. The newest row not after a day holds.
CREATE TABLE charge_shares (
    rule code_text NOT NULL,
    attendance code_text NOT NULL,
    per_mille bigint NOT NULL
        CHECK (per_mille = CAST(per_mille AS bigint) AND per_mille BETWEEN 0 AND 1000),
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    PRIMARY KEY (rule, attendance, valid_from)
);

-- A file of sessions, known by what is in it: the same file again changes nothing.
CREATE TABLE session_imports (
    id id_text NOT NULL PRIMARY KEY,
    provider_id id_text NOT NULL REFERENCES providers (id),
    digest hash_blob NOT NULL,
    session_count bigint NOT NULL
        CHECK (session_count = CAST(session_count AS bigint) AND session_count > 0),
    -- What all of it was worth when it came in.
    worth_pence pence_bigint NOT NULL
        CHECK (worth_pence = CAST(worth_pence AS bigint) AND worth_pence >= 0),
    imported_on day_text NOT NULL CHECK (imported_on LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (provider_id, digest)
);

-- One delivery: or, where the terms say so, the evidence of a booking or a milestone.
CREATE TABLE sessions (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    -- The reference's own: lists are in its order, and thousands may come with one event.
    number bigint NOT NULL UNIQUE CHECK (number = CAST(number AS bigint) AND number > 0),
    order_id id_text NOT NULL REFERENCES orders (id),
    line_id id_text NOT NULL REFERENCES lines (id),
    happened_on day_text NOT NULL CHECK (happened_on LIKE '____-__-__'),
    start_at plain_text NOT NULL CHECK (start_at = '' OR start_at LIKE '__:__'),
    minutes bigint CHECK (minutes = CAST(minutes AS bigint) AND minutes > 0),
    quantity_thousandths bigint NOT NULL
        CHECK (quantity_thousandths = CAST(quantity_thousandths AS bigint)
            AND quantity_thousandths > 0),
    attendance code_text NOT NULL,
    -- Counts those that were withdrawn before it on the same day and time.
    take bigint NOT NULL CHECK (take = CAST(take AS bigint) AND take > 0),
    note_hash hash_blob,
    import_id id_text REFERENCES session_imports (id),
    recorded_by id_text NOT NULL REFERENCES officers (id),
    recorded_at micros_bigint NOT NULL CHECK (recorded_at = CAST(recorded_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (line_id, happened_on, start_at, take)
);

CREATE INDEX sessions_order_id ON sessions (order_id, happened_on);
CREATE INDEX sessions_event_number ON sessions (event_number);

CREATE TABLE session_withdrawals (
    session_id id_text NOT NULL PRIMARY KEY REFERENCES sessions (id),
    reason code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number)
);

-- Accepted by somebody other than who recorded it: money goes from committed to delivered. What it
-- is worth follows from all that the line has accepted, so that parts never drift past the whole.
CREATE TABLE acceptances (
    session_id id_text NOT NULL PRIMARY KEY REFERENCES sessions (id),
    line_id id_text NOT NULL REFERENCES lines (id),
    charged_thousandths bigint NOT NULL
        CHECK (charged_thousandths = CAST(charged_thousandths AS bigint)
            AND charged_thousandths >= 0),
    value_pence pence_bigint NOT NULL
        CHECK (value_pence = CAST(value_pence AS bigint) AND value_pence >= 0),
    accepted_by id_text NOT NULL REFERENCES officers (id),
    accepted_on day_text NOT NULL CHECK (accepted_on LIKE '____-__-__'),
    decision_id id_text NOT NULL REFERENCES minutes (decision_id),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE INDEX acceptances_line_id ON acceptances (line_id);
CREATE INDEX acceptances_event_number ON acceptances (event_number);

-- Taken back: the money is committed again. To be accepted again, it is recorded anew.
CREATE TABLE acceptance_withdrawals (
    session_id id_text NOT NULL PRIMARY KEY REFERENCES acceptances (session_id),
    reason code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number)
);

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('attendance', 'attended', 'Attended', 'on-delivery', '2000-01-01'),
    ('attendance', 'late', 'Attended, late', 'on-delivery', '2000-01-01'),
    ('attendance', 'absent-acceptable', 'Did not attend, for an acceptable reason', 'on-delivery', '2000-01-01'),
    ('attendance', 'absent-unacceptable', 'Did not attend, for no acceptable reason', 'on-delivery', '2000-01-01'),
    ('attendance', 'absent-logistics', 'Did not attend, through no fault of the child''s', 'on-delivery', '2000-01-01'),
    ('attendance', 'cancelled-by-provider', 'Cancelled by the provider', 'on-delivery', '2000-01-01'),
    ('attendance', 'milestone', 'Milestone reached', 'milestone', '2000-01-01'),
    ('attendance', 'booked', 'Booked', 'on-booking', '2000-01-01'),
    ('session-reason', 'recorded-in-error', 'Recorded in error', '', '2000-01-01'),
    ('session-reason', 'wrong-day', 'Wrong day or time', '', '2000-01-01'),
    ('session-reason', 'wrong-attendance', 'Wrong attendance', '', '2000-01-01'),
    ('session-reason', 'evidence-missing', 'Evidence is missing', '', '2000-01-01'),
    ('session-reason', 'disputed', 'Disputed', '', '2000-01-01');

INSERT INTO charge_shares (rule, attendance, per_mille, valid_from) VALUES
    ('standard', 'attended', 1000, '2000-01-01'),
    ('standard', 'late', 1000, '2000-01-01'),
    ('standard', 'absent-acceptable', 0, '2000-01-01'),
    ('standard', 'absent-unacceptable', 500, '2000-01-01'),
    ('standard', 'absent-logistics', 0, '2000-01-01'),
    ('standard', 'cancelled-by-provider', 0, '2000-01-01'),
    ('standard', 'milestone', 1000, '2000-01-01'),
    ('standard', 'booked', 1000, '2000-01-01'),
    ('full', 'attended', 1000, '2000-01-01'),
    ('full', 'late', 1000, '2000-01-01'),
    ('full', 'absent-acceptable', 1000, '2000-01-01'),
    ('full', 'absent-unacceptable', 1000, '2000-01-01'),
    ('full', 'absent-logistics', 1000, '2000-01-01'),
    ('full', 'cancelled-by-provider', 0, '2000-01-01'),
    ('full', 'milestone', 1000, '2000-01-01'),
    ('full', 'booked', 1000, '2000-01-01');
