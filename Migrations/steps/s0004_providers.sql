-- Voluntary organisations, what they offer, and what was checked about them.

CREATE TABLE providers (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    name plain_text NOT NULL,
    search_name plain_text NOT NULL UNIQUE,
    charity_number code_text UNIQUE,
    company_number code_text UNIQUE,
    standing code_text NOT NULL CHECK (standing IN ('proposed', 'approved', 'suspended', 'left')),
    approved_by id_text REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE TABLE provider_checks (
    id id_text NOT NULL PRIMARY KEY,
    provider_id id_text NOT NULL REFERENCES providers (id),
    kind code_text NOT NULL,
    verified_on day_text NOT NULL CHECK (verified_on LIKE '____-__-__'),
    expires_on day_text NOT NULL CHECK (expires_on LIKE '____-__-__' AND expires_on >= verified_on),
    verified_by id_text NOT NULL REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE INDEX provider_checks_provider_id ON provider_checks (provider_id, kind);

CREATE TABLE services (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    provider_id id_text NOT NULL REFERENCES providers (id),
    name plain_text NOT NULL,
    search_name plain_text NOT NULL,
    unit code_text NOT NULL,
    head code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (provider_id, search_name)
);

-- The rate card. The newest row not after a day holds on that day; no price means not offered.
CREATE TABLE rates (
    service_id id_text NOT NULL REFERENCES services (id),
    from_on day_text NOT NULL CHECK (from_on LIKE '____-__-__'),
    price_pence pence_bigint
        CHECK (price_pence = CAST(price_pence AS bigint) AND price_pence > 0),
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (service_id, from_on, event_number)
);
