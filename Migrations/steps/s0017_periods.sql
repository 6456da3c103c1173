-- Months that are closed, cash from funders, and what becomes of a fund at its end.

CREATE TABLE closed_periods (
    -- Its first and its last day: months are closed in their order.
    from_on day_text NOT NULL PRIMARY KEY CHECK (from_on LIKE '____-__-__'),
    to_on day_text NOT NULL UNIQUE CHECK (to_on LIKE '____-__-__' AND to_on >= from_on),
    closed_by id_text NOT NULL REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number)
);

-- Cash from a funder: earned − received is a debtor, received − earned is received in advance. No
-- movement of the ledger.
CREATE TABLE receipts (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    fund_id id_text NOT NULL REFERENCES funds (id),
    pence pence_bigint NOT NULL CHECK (pence = CAST(pence AS bigint) AND pence > 0),
    received_on day_text NOT NULL CHECK (received_on LIKE '____-__-__'),
    reference plain_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE INDEX receipts_fund_id ON receipts (fund_id, received_on);

-- What is carried into a fund comes from outside it, as its award does.
INSERT INTO edges (act, from_stage, to_stage) VALUES ('bring', 'outside', 'unallocated');
