-- What changes its state and is never deleted.
CREATE TRIGGER invoices_no_delete BEFORE DELETE ON invoices
BEGIN SELECT RAISE(ABORT, 'append-only: invoices'); END;
CREATE TRIGGER session_items_no_delete BEFORE DELETE ON session_items
BEGIN SELECT RAISE(ABORT, 'append-only: session_items'); END;
CREATE TRIGGER invoice_holds_no_delete BEFORE DELETE ON invoice_holds
BEGIN SELECT RAISE(ABORT, 'append-only: invoice_holds'); END;

-- Lists are in the order of the number in a reference, which the engine keeps beside it.
ALTER TABLE orders ADD COLUMN number bigint
    GENERATED ALWAYS AS (CAST(substr(ref, 5) AS bigint)) VIRTUAL;
CREATE UNIQUE INDEX orders_number ON orders (number);
