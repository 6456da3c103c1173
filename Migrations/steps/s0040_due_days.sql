-- When an invoice is due, so that lists can be ordered by it: in days since 1 January 1970, since a
-- hold adds to it for each day that it lasts. Of the two one is there at a time.
-- While its days run, the last of them.
ALTER TABLE invoices ADD COLUMN due_day bigint;
-- While it is held, how many were left.
ALTER TABLE invoices ADD COLUMN days_left bigint;

INSERT INTO settings (name, value, valid_from) VALUES ('planned-outcomes-most', '20', '2000-01-01');

