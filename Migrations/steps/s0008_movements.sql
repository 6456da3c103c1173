-- The ledger: every movement of money, for ever.
CREATE TABLE movements (
    event_number bigint NOT NULL REFERENCES events (number),
    ordinal bigint NOT NULL CHECK (ordinal = CAST(ordinal AS bigint) AND ordinal > 0),
    act code_text NOT NULL,
    fund_id id_text NOT NULL,
    from_head code_text NOT NULL,
    from_stage code_text NOT NULL,
    to_head code_text NOT NULL,
    to_stage code_text NOT NULL,
    pence pence_bigint NOT NULL CHECK (pence = CAST(pence AS bigint) AND pence > 0),
    line_id id_text REFERENCES lines (id),
    decision_id id_text REFERENCES decisions (id),
    minuted_id id_text REFERENCES minutes (decision_id),
    officer_id id_text REFERENCES officers (id),
    reason code_text NOT NULL,
    authority plain_text,
    event_on day_text NOT NULL CHECK (event_on LIKE '____-__-__'),
    recorded_at micros_bigint NOT NULL CHECK (recorded_at = CAST(recorded_at AS bigint)),
    PRIMARY KEY (event_number, ordinal),
    FOREIGN KEY (act, from_stage, to_stage) REFERENCES edges (act, from_stage, to_stage),
    FOREIGN KEY (fund_id, from_head, from_stage) REFERENCES accounts (fund_id, head, stage),
    FOREIGN KEY (fund_id, to_head, to_stage) REFERENCES accounts (fund_id, head, stage),
    CONSTRAINT movement_moves CHECK (from_stage <> to_stage OR from_head <> to_head),
    CONSTRAINT virement_names_approval CHECK (act <> 'virement' OR authority IS NOT NULL),
    CONSTRAINT movement_names_decision CHECK (
        (from_stage IN ('outside', 'unallocated', 'available')
            AND to_stage IN ('outside', 'unallocated', 'available', 'returned', 'carried'))
        OR (line_id IS NOT NULL AND decision_id IS NOT NULL)),
    CONSTRAINT commitment_is_minuted CHECK (
        to_stage <> 'committed' OR (minuted_id IS NOT NULL AND minuted_id = decision_id))
);

CREATE INDEX movements_fund_id ON movements (fund_id, event_number);
CREATE INDEX movements_line_id ON movements (line_id, event_number);
CREATE INDEX movements_decision_id ON movements (decision_id);
