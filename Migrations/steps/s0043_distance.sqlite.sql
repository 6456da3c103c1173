-- What the council keeps is never changed: this once it is told more of.
DROP TRIGGER measures_no_update;
DROP TRIGGER instruments_no_update;
DROP TRIGGER codes_no_update;
UPDATE measures SET better = CASE WHEN code IN ('risk', 'missing-episodes') THEN 'lower'
    ELSE 'higher' END
WHERE code IN ('attendance', 'goal', 'risk', 'distance', 'family-confidence', 'missing-episodes');
UPDATE instruments SET better = CASE WHEN domain = 'prosocial' THEN 'higher' ELSE 'lower' END
WHERE code = 'sdq';
-- A level's place, so that one is known to be above another.
UPDATE codes SET family = CASE code WHEN 'low' THEN '1' WHEN 'medium' THEN '2' ELSE '3' END
WHERE list = 'level' AND code IN ('low', 'medium', 'high') AND family = '';
CREATE TRIGGER codes_no_update BEFORE UPDATE ON codes
BEGIN SELECT RAISE(ABORT, 'append-only: codes'); END;
CREATE TRIGGER measures_no_update BEFORE UPDATE ON measures
BEGIN SELECT RAISE(ABORT, 'append-only: measures'); END;
CREATE TRIGGER instruments_no_update BEFORE UPDATE ON instruments
BEGIN SELECT RAISE(ABORT, 'append-only: instruments'); END;

CREATE TRIGGER published_distances_no_update BEFORE UPDATE ON published_distances
BEGIN SELECT RAISE(ABORT, 'append-only: published_distances'); END;
CREATE TRIGGER published_distances_no_delete BEFORE DELETE ON published_distances
BEGIN SELECT RAISE(ABORT, 'append-only: published_distances'); END;
