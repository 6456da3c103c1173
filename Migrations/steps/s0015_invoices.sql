-- What providers ask for, and what of it matches.

-- A file of invoices, known by what is in it: the same file again changes nothing.
CREATE TABLE invoice_uploads (
    id id_text NOT NULL PRIMARY KEY,
    provider_id id_text NOT NULL REFERENCES providers (id),
    digest hash_blob NOT NULL,
    invoice_count bigint NOT NULL
        CHECK (invoice_count = CAST(invoice_count AS bigint) AND invoice_count > 0),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (provider_id, digest)
);

CREATE TABLE invoices (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    -- The number in its reference: an upload makes many in one event.
    ordinal bigint NOT NULL UNIQUE CHECK (ordinal = CAST(ordinal AS bigint) AND ordinal > 0),
    provider_id id_text NOT NULL REFERENCES providers (id),
    -- The provider's own number, and what of it is compared: letters and digits, in capitals.
    number plain_text NOT NULL,
    number_key code_text NOT NULL,
    dated_on day_text NOT NULL CHECK (dated_on LIKE '____-__-__'),
    received_on day_text NOT NULL CHECK (received_on LIKE '____-__-__'),
    net_pence pence_bigint NOT NULL CHECK (net_pence = CAST(net_pence AS bigint) AND net_pence > 0),
    vat_pence pence_bigint NOT NULL CHECK (vat_pence = CAST(vat_pence AS bigint) AND vat_pence >= 0),
    state code_text NOT NULL
        CHECK (state IN ('received', 'matched', 'paid', 'rejected', 'credited')),
    entered_by id_text NOT NULL REFERENCES officers (id),
    upload_id id_text REFERENCES invoice_uploads (id),
    -- What was agreed when it matched: net of VAT that the council gets back, which stands beside it.
    matched_by id_text REFERENCES officers (id),
    matched_on day_text CHECK (matched_on LIKE '____-__-__'),
    agreed_pence pence_bigint CHECK (agreed_pence = CAST(agreed_pence AS bigint) AND agreed_pence >= 0),
    agreed_vat_pence pence_bigint
        CHECK (agreed_vat_pence = CAST(agreed_vat_pence AS bigint) AND agreed_vat_pence >= 0),
    rejected_on day_text CHECK (rejected_on LIKE '____-__-__'),
    rejected_reason code_text,
    event_number bigint NOT NULL REFERENCES events (number),
    CONSTRAINT matched_says_what CHECK (state IN ('received', 'rejected')
        OR (matched_by IS NOT NULL AND matched_on IS NOT NULL AND agreed_pence IS NOT NULL
            AND agreed_vat_pence IS NOT NULL)),
    CONSTRAINT rejected_says_why CHECK (
        (state = 'rejected') = (rejected_on IS NOT NULL AND rejected_reason IS NOT NULL))
);

CREATE UNIQUE INDEX invoices_number ON invoices (provider_id, number_key)
    WHERE state <> 'rejected';
-- The same amount on the same day.
CREATE INDEX invoices_dated_on ON invoices (provider_id, dated_on);
CREATE INDEX invoices_event_number ON invoices (event_number);
CREATE INDEX invoices_state ON invoices (state, ordinal);

CREATE TABLE invoice_lines (
    invoice_id id_text NOT NULL REFERENCES invoices (id),
    position bigint NOT NULL CHECK (position = CAST(position AS bigint) AND position > 0),
    -- As the provider wrote it; the line is missing when there is no such order.
    order_line ref_text NOT NULL,
    line_id id_text REFERENCES lines (id),
    quantity_thousandths bigint NOT NULL
        CHECK (quantity_thousandths = CAST(quantity_thousandths AS bigint)
            AND quantity_thousandths > 0),
    price_pence pence_bigint NOT NULL
        CHECK (price_pence = CAST(price_pence AS bigint) AND price_pence > 0),
    net_pence pence_bigint NOT NULL CHECK (net_pence = CAST(net_pence AS bigint) AND net_pence > 0),
    vat_pence pence_bigint NOT NULL CHECK (vat_pence = CAST(vat_pence AS bigint) AND vat_pence >= 0),
    PRIMARY KEY (invoice_id, position)
);

CREATE INDEX invoice_lines_line_id ON invoice_lines (line_id);

-- An accepted session is billed once and refunded once, however often it is tried.
CREATE TABLE session_items (
    id id_text NOT NULL PRIMARY KEY,
    session_id id_text NOT NULL REFERENCES acceptances (session_id),
    invoice_id id_text NOT NULL,
    position bigint NOT NULL CHECK (position = CAST(position AS bigint)),
    kind code_text NOT NULL CHECK (kind IN ('billable', 'refundable')),
    pence pence_bigint NOT NULL CHECK (pence = CAST(pence AS bigint) AND pence >= 0),
    live flag_smallint NOT NULL CHECK (live IN (0, 1)),
    event_number bigint NOT NULL REFERENCES events (number),
    FOREIGN KEY (invoice_id, position) REFERENCES invoice_lines (invoice_id, position)
);

CREATE UNIQUE INDEX billable_once ON session_items (session_id)
    WHERE kind = 'billable' AND live = 1;
-- Of other columns than the last, so that both engines can name the one that is broken.
CREATE UNIQUE INDEX refundable_once ON session_items (session_id, kind)
    WHERE kind = 'refundable' AND live = 1;
CREATE INDEX session_items_invoice_id ON session_items (invoice_id);

-- While it is held the thirty days stand still.
CREATE TABLE invoice_holds (
    invoice_id id_text NOT NULL REFERENCES invoices (id),
    event_number bigint NOT NULL REFERENCES events (number),
    reason code_text NOT NULL,
    held_on day_text NOT NULL CHECK (held_on LIKE '____-__-__'),
    released_on day_text CHECK (released_on >= held_on),
    released_event bigint REFERENCES events (number),
    PRIMARY KEY (invoice_id, event_number)
);

CREATE UNIQUE INDEX held_once ON invoice_holds (invoice_id) WHERE released_on IS NULL;

INSERT INTO settings (name, value, valid_from) VALUES
    ('tolerance-basis-points', '500', '2000-01-01'),
    ('tolerance-pence', '2500', '2000-01-01'),
    ('tolerance-pays', 'delivered', '2000-01-01'),
    ('payment-days', '30', '2000-01-01'),
    ('late-interest-basis-points', '1200', '2000-01-01'),
    -- From so many pence on, so many pence: what a late debt of that size costs once.
    ('late-compensation', '0:4000 100000:7000 1000000:10000', '2000-01-01');

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('hold-reason', 'disputed', 'Disputed with the provider', 'provider', '2000-01-01'),
    ('hold-reason', 'evidence-missing', 'Evidence is missing', 'provider', '2000-01-01'),
    ('hold-reason', 'delivery-query', 'Delivery is being looked into', 'coordinator', '2000-01-01'),
    ('hold-reason', 'bank-change', 'Bank details are changing', 'finance', '2000-01-01'),
    ('hold-reason', 'check-lapsed', 'A check of the provider''s has lapsed', 'coordinator', '2000-01-01'),
    ('invoice-reason', 'duplicate', 'Sent twice', '', '2000-01-01'),
    ('invoice-reason', 'wrong-provider', 'Not this provider''s', '', '2000-01-01'),
    ('invoice-reason', 'withdrawn', 'Withdrawn by the provider', '', '2000-01-01'),
    ('invoice-reason', 'matched-in-error', 'Matched in error', '', '2000-01-01'),
    ('invoice-reason', 'not-owed', 'Not owed', '', '2000-01-01');
