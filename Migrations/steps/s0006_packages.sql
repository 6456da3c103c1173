-- What is proposed for one child, line by line.

CREATE TABLE packages (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    child_id id_text NOT NULL REFERENCES children (id),
    proposed_by id_text NOT NULL REFERENCES officers (id),
    proposed_on day_text NOT NULL CHECK (proposed_on LIKE '____-__-__'),
    referred_on day_text CHECK (referred_on LIKE '____-__-__'),
    age bigint CHECK (age = CAST(age AS bigint) AND age >= 0),
    level code_text,
    level_hash hash_blob,
    goal_hash hash_blob NOT NULL,
    -- Where it stands by closed sittings; an open decision is named beside it.
    state code_text NOT NULL
        CHECK (state IN ('proposed', 'funded', 'refused', 'deferred', 'ended')),
    open_decision_id id_text,
    live_decision_id id_text,
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE INDEX packages_child_id ON packages (child_id);
CREATE INDEX packages_state ON packages (state);

CREATE TABLE lines (
    id id_text NOT NULL PRIMARY KEY,
    package_id id_text NOT NULL REFERENCES packages (id),
    position bigint NOT NULL CHECK (position = CAST(position AS bigint) AND position > 0),
    child_id id_text NOT NULL REFERENCES children (id),
    service_id id_text NOT NULL REFERENCES services (id),
    provider_id id_text NOT NULL REFERENCES providers (id),
    fund_id id_text NOT NULL REFERENCES funds (id),
    head code_text NOT NULL,
    beneficiary code_text NOT NULL CHECK (beneficiary IN ('child', 'family')),
    quantity_thousandths bigint NOT NULL
        CHECK (quantity_thousandths = CAST(quantity_thousandths AS bigint)
            AND quantity_thousandths > 0),
    price_pence pence_bigint NOT NULL
        CHECK (price_pence = CAST(price_pence AS bigint) AND price_pence > 0),
    total_pence pence_bigint NOT NULL
        CHECK (total_pence = CAST(total_pence AS bigint) AND total_pence > 0),
    from_on day_text NOT NULL CHECK (from_on LIKE '____-__-__'),
    to_on day_text NOT NULL CHECK (to_on LIKE '____-__-__' AND to_on >= from_on),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (package_id, position)
);

CREATE INDEX lines_child_id ON lines (child_id);
CREATE INDEX lines_provider_id ON lines (provider_id);

CREATE TABLE line_balances (
    line_id id_text NOT NULL REFERENCES lines (id),
    stage code_text NOT NULL,
    pence pence_bigint NOT NULL CHECK (pence = CAST(pence AS bigint)),
    PRIMARY KEY (line_id, stage),
    CONSTRAINT line_covers CHECK (pence >= 0)
);

-- What a fund has held, committed, delivered, invoiced and paid for one child, net of refunds.
CREATE TABLE child_balances (
    fund_id id_text NOT NULL REFERENCES funds (id),
    child_id id_text NOT NULL REFERENCES children (id),
    pence pence_bigint NOT NULL CHECK (pence = CAST(pence AS bigint) AND pence >= 0),
    cap_pence pence_bigint CHECK (cap_pence = CAST(cap_pence AS bigint)),
    PRIMARY KEY (fund_id, child_id),
    CONSTRAINT child_cap CHECK (cap_pence IS NULL OR pence <= cap_pence)
);

-- The same for one provider: what an officer's limit looks at.
CREATE TABLE provider_balances (
    fund_id id_text NOT NULL REFERENCES funds (id),
    provider_id id_text NOT NULL REFERENCES providers (id),
    pence pence_bigint NOT NULL CHECK (pence = CAST(pence AS bigint) AND pence >= 0),
    PRIMARY KEY (fund_id, provider_id)
);
