UPDATE invoices SET due_day = received_on::date - '1970-01-01'::date
    + (SELECT CAST(s.value AS bigint) FROM settings s
        WHERE s.name = 'payment-days' AND s.valid_from <= invoices.received_on
        ORDER BY s.valid_from DESC, s.event_number DESC LIMIT 1)
    + (SELECT coalesce(sum(h.released_on::date - h.held_on::date), 0) FROM invoice_holds h
        WHERE h.invoice_id = invoices.id AND h.released_on IS NOT NULL);

UPDATE invoices SET due_day = NULL, days_left = due_day - (
    SELECT h.held_on::date - '1970-01-01'::date FROM invoice_holds h
    WHERE h.invoice_id = invoices.id AND h.released_on IS NULL)
WHERE id IN (SELECT h.invoice_id FROM invoice_holds h WHERE h.released_on IS NULL);
