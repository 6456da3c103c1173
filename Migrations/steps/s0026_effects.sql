-- A variation or an end may take effect on a later day than its sitting's; none is the sitting's.
ALTER TABLE decisions ADD COLUMN effective_on day_text CHECK (effective_on LIKE '____-__-__');

-- What was decided for a day of its own, and has been carried out: with its closing where that day
-- had come, and once the day is over where it had not.
CREATE TABLE decision_effects (
    decision_id id_text NOT NULL PRIMARY KEY REFERENCES minutes (decision_id),
    event_number bigint NOT NULL REFERENCES events (number)
);

-- What is put right of a closed month asks for matches that were taken back.
CREATE INDEX movements_unmatched ON movements (event_number) WHERE act = 'unmatch';

CREATE INDEX decisions_effective_on ON decisions (effective_on) WHERE effective_on IS NOT NULL;
