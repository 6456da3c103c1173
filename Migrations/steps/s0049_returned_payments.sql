-- The event in which a payment was sent back, by the bank or by hand.
ALTER TABLE payments ADD COLUMN returned_event bigint REFERENCES events (number);
CREATE INDEX payments_returned_event ON payments (returned_event);

-- Of those that came back before, where only one of the bank's files can have done it, or where it
-- was written back.
UPDATE payments SET returned_event = coalesce(
    (SELECT max(c.event_number) FROM corrections c
        WHERE c.payment_id = payments.id AND c.kind = 'write-back'),
    (SELECT CASE WHEN count(*) = 1 THEN max(f.event_number) END FROM confirmations f
        WHERE f.run_id = payments.run_id AND f.bounced_count > 0))
WHERE state = 'bounced';
