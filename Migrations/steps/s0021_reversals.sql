-- Cash that was written down wrongly stays, and this says from which day on it does not count.
CREATE TABLE receipt_reversals (
    receipt_id id_text NOT NULL PRIMARY KEY REFERENCES receipts (id),
    reversed_on day_text NOT NULL CHECK (reversed_on LIKE '____-__-__'),
    reason code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number)
);

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('receipt-reason', 'entered-twice', 'Written down twice', '', '2000-01-01'),
    ('receipt-reason', 'wrong-amount', 'Wrong amount', '', '2000-01-01'),
    ('receipt-reason', 'wrong-day', 'Wrong day', '', '2000-01-01'),
    ('receipt-reason', 'wrong-fund', 'Wrong fund', '', '2000-01-01'),
    ('receipt-reason', 'never-came', 'Never came', '', '2000-01-01');

-- What is left to pay of an invoice asks for all runs that it was in.
CREATE INDEX run_invoices_invoice_id ON run_invoices (invoice_id);
