-- Which planned outcome a report reads, where it says so: two goals of one child are told apart.
ALTER TABLE outcomes ADD COLUMN planned_id id_text REFERENCES planned_outcomes (id);
