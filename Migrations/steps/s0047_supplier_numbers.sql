-- What a provider is called in the council's own ledger, from a day on; of one day the newest
-- holds.
CREATE TABLE supplier_numbers (
    provider_id id_text NOT NULL REFERENCES providers (id),
    number plain_text NOT NULL,
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (provider_id, valid_from, event_number)
);

CREATE INDEX supplier_numbers_event_number ON supplier_numbers (event_number);
