-- Until when a variation lets a line go on; nothing where it leaves the last day as it is.
ALTER TABLE decision_lines ADD COLUMN to_on day_text CHECK (to_on LIKE '____-__-__');

CREATE INDEX decision_lines_to_on ON decision_lines (line_id) WHERE to_on IS NOT NULL;
