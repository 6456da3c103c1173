-- A worry about a child: who raised it, who sees to it, by when it must be acknowledged. Its words
-- are sealed in case_texts.
CREATE TABLE concerns (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    child_id id_text NOT NULL REFERENCES children (id),
    -- The order it is about; none where it is about the child alone.
    order_id id_text REFERENCES orders (id),
    raised_by id_text NOT NULL REFERENCES officers (id),
    -- Who sees to it until somebody acknowledges it, and takes it on.
    owner_id id_text NOT NULL REFERENCES officers (id),
    text_hash hash_blob NOT NULL,
    raised_at micros_bigint NOT NULL CHECK (raised_at = CAST(raised_at AS bigint)),
    acknowledge_by micros_bigint NOT NULL
        CHECK (acknowledge_by = CAST(acknowledge_by AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number),
    CHECK (acknowledge_by > raised_at)
);

CREATE INDEX concerns_child_id ON concerns (child_id);
CREATE INDEX concerns_order_id ON concerns (order_id);
CREATE INDEX concerns_raised_by ON concerns (raised_by, event_number);

CREATE TABLE concern_acknowledgements (
    concern_id id_text NOT NULL PRIMARY KEY REFERENCES concerns (id),
    officer_id id_text NOT NULL REFERENCES officers (id),
    acknowledged_at micros_bigint NOT NULL
        CHECK (acknowledged_at = CAST(acknowledged_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE TABLE concern_closures (
    concern_id id_text NOT NULL PRIMARY KEY REFERENCES concern_acknowledgements (concern_id),
    officer_id id_text NOT NULL REFERENCES officers (id),
    reason code_text NOT NULL,
    closed_at micros_bigint NOT NULL CHECK (closed_at = CAST(closed_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number)
);

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('concern-reason', 'referred', 'Referred to children’s social care or the police', '', '2000-01-01'),
    ('concern-reason', 'known', 'Known, and in hand already', '', '2000-01-01'),
    ('concern-reason', 'plan-changed', 'The child’s plan or package is changed', '', '2000-01-01'),
    ('concern-reason', 'no-risk-found', 'Looked into: no risk found', '', '2000-01-01'),
    ('concern-reason', 'duplicate', 'The same as another concern', '', '2000-01-01');

INSERT INTO settings (name, value, valid_from) VALUES ('concern-hours', '24', '2000-01-01');
