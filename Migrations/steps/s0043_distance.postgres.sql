-- What the council keeps is never changed: this once it is told more of.
ALTER TABLE measures DISABLE TRIGGER measures_append_only;
ALTER TABLE instruments DISABLE TRIGGER instruments_append_only;
ALTER TABLE codes DISABLE TRIGGER codes_append_only;
UPDATE measures SET better = CASE WHEN code IN ('risk', 'missing-episodes') THEN 'lower'
    ELSE 'higher' END
WHERE code IN ('attendance', 'goal', 'risk', 'distance', 'family-confidence', 'missing-episodes');
UPDATE instruments SET better = CASE WHEN domain = 'prosocial' THEN 'higher' ELSE 'lower' END
WHERE code = 'sdq';
-- A level's place, so that one is known to be above another.
UPDATE codes SET family = CASE code WHEN 'low' THEN '1' WHEN 'medium' THEN '2' ELSE '3' END
WHERE list = 'level' AND code IN ('low', 'medium', 'high') AND family = '';
ALTER TABLE measures ENABLE TRIGGER measures_append_only;
ALTER TABLE instruments ENABLE TRIGGER instruments_append_only;
ALTER TABLE codes ENABLE TRIGGER codes_append_only;

CREATE TRIGGER published_distances_append_only BEFORE UPDATE OR DELETE ON published_distances
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published_distances_no_truncate BEFORE TRUNCATE ON published_distances
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
