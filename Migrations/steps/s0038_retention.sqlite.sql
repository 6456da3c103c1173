-- What is never changed and never deleted.
CREATE TRIGGER retention_rules_no_update BEFORE UPDATE ON retention_rules
BEGIN SELECT RAISE(ABORT, 'append-only: retention_rules'); END;
CREATE TRIGGER retention_rules_no_delete BEFORE DELETE ON retention_rules
BEGIN SELECT RAISE(ABORT, 'append-only: retention_rules'); END;
CREATE TRIGGER retained_children_no_update BEFORE UPDATE ON retained_children
BEGIN SELECT RAISE(ABORT, 'append-only: retained_children'); END;
CREATE TRIGGER retained_children_no_delete BEFORE DELETE ON retained_children
BEGIN SELECT RAISE(ABORT, 'append-only: retained_children'); END;
CREATE TRIGGER child_holds_no_update BEFORE UPDATE ON child_holds
BEGIN SELECT RAISE(ABORT, 'append-only: child_holds'); END;
CREATE TRIGGER child_holds_no_delete BEFORE DELETE ON child_holds
BEGIN SELECT RAISE(ABORT, 'append-only: child_holds'); END;
CREATE TRIGGER child_hold_releases_no_update BEFORE UPDATE ON child_hold_releases
BEGIN SELECT RAISE(ABORT, 'append-only: child_hold_releases'); END;
CREATE TRIGGER child_hold_releases_no_delete BEFORE DELETE ON child_hold_releases
BEGIN SELECT RAISE(ABORT, 'append-only: child_hold_releases'); END;
CREATE TRIGGER erasure_proposals_no_update BEFORE UPDATE ON erasure_proposals
BEGIN SELECT RAISE(ABORT, 'append-only: erasure_proposals'); END;
CREATE TRIGGER erasure_proposals_no_delete BEFORE DELETE ON erasure_proposals
BEGIN SELECT RAISE(ABORT, 'append-only: erasure_proposals'); END;
CREATE TRIGGER erasure_refusals_no_update BEFORE UPDATE ON erasure_refusals
BEGIN SELECT RAISE(ABORT, 'append-only: erasure_refusals'); END;
CREATE TRIGGER erasure_refusals_no_delete BEFORE DELETE ON erasure_refusals
BEGIN SELECT RAISE(ABORT, 'append-only: erasure_refusals'); END;
CREATE TRIGGER erasures_no_update BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'append-only: erasures'); END;
CREATE TRIGGER erasures_no_delete BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'append-only: erasures'); END;
CREATE TRIGGER erased_rows_no_update BEFORE UPDATE ON erased_rows
BEGIN SELECT RAISE(ABORT, 'append-only: erased_rows'); END;
CREATE TRIGGER erased_rows_no_delete BEFORE DELETE ON erased_rows
BEGIN SELECT RAISE(ABORT, 'append-only: erased_rows'); END;

-- Who a child is, and what was written about it, goes in no other way than by an erasure: a text only
-- while it is the newest of all events.
CREATE TRIGGER identities_no_delete BEFORE DELETE ON identities
WHEN (SELECT max(event_number) FROM erasures) IS NOT (SELECT max(number) FROM events)
BEGIN SELECT RAISE(ABORT, 'append-only: identities'); END;
CREATE TRIGGER case_texts_no_delete BEFORE DELETE ON case_texts
WHEN (SELECT max(event_number) FROM erasures) IS NOT (SELECT max(number) FROM events)
BEGIN SELECT RAISE(ABORT, 'append-only: case_texts'); END;
