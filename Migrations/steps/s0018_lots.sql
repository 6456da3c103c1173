-- The lot for a second look is fixed when an invoice comes in: a run has none of its own.
ALTER TABLE payment_runs DROP COLUMN beacon_number;
