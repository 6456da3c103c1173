-- Funders, funds, and where their money stands.

CREATE TABLE funders (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    name plain_text NOT NULL,
    search_name plain_text NOT NULL UNIQUE,
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE TABLE funds (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    funder_id id_text NOT NULL REFERENCES funders (id),
    name plain_text NOT NULL,
    search_name plain_text NOT NULL,
    from_on day_text NOT NULL CHECK (from_on LIKE '____-__-__'),
    to_on day_text NOT NULL CHECK (to_on LIKE '____-__-__' AND to_on >= from_on),
    child_cap_pence pence_bigint
        CHECK (child_cap_pence = CAST(child_cap_pence AS bigint) AND child_cap_pence > 0),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (funder_id, search_name, from_on)
);

-- The acts that move money, and between which stages: the same table stands in Panel.
CREATE TABLE edges (
    act code_text NOT NULL,
    from_stage code_text NOT NULL,
    to_stage code_text NOT NULL,
    PRIMARY KEY (act, from_stage, to_stage)
);

-- What stands in each stage now. `outside` is the funder's side, and owes what was awarded.
-- Each stage has a constraint of its own, so that a refusal can say where the money was not.
CREATE TABLE accounts (
    fund_id id_text NOT NULL REFERENCES funds (id),
    head code_text NOT NULL,
    stage code_text NOT NULL,
    pence pence_bigint NOT NULL CHECK (pence = CAST(pence AS bigint)),
    PRIMARY KEY (fund_id, head, stage),
    CONSTRAINT unallocated_covers CHECK (stage <> 'unallocated' OR pence >= 0),
    CONSTRAINT available_covers CHECK (stage <> 'available' OR pence >= 0),
    CONSTRAINT held_covers CHECK (stage <> 'held' OR pence >= 0),
    CONSTRAINT committed_covers CHECK (stage <> 'committed' OR pence >= 0),
    CONSTRAINT delivered_covers CHECK (stage <> 'delivered' OR pence >= 0),
    CONSTRAINT invoiced_covers CHECK (stage <> 'invoiced' OR pence >= 0),
    CONSTRAINT paid_covers CHECK (stage <> 'paid' OR pence >= 0),
    CONSTRAINT returned_covers CHECK (stage <> 'returned' OR pence >= 0),
    CONSTRAINT carried_covers CHECK (stage <> 'carried' OR pence >= 0)
);

-- What came and went on each day of the world: positions as at a day, months, and the check that no
-- act is dated before its money was there, all read this and never the movements.
CREATE TABLE account_days (
    fund_id id_text NOT NULL,
    head code_text NOT NULL,
    stage code_text NOT NULL,
    event_on day_text NOT NULL CHECK (event_on LIKE '____-__-__'),
    in_pence pence_bigint NOT NULL CHECK (in_pence = CAST(in_pence AS bigint) AND in_pence >= 0),
    out_pence pence_bigint NOT NULL
        CHECK (out_pence = CAST(out_pence AS bigint) AND out_pence >= 0),
    PRIMARY KEY (fund_id, head, stage, event_on),
    FOREIGN KEY (fund_id, head, stage) REFERENCES accounts (fund_id, head, stage)
);
