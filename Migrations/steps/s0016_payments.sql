-- Where providers are paid, the runs that pay them, and what is put right afterwards.

-- A payer is limited by the total of the runs that he or she approves in one day.
CREATE TABLE limits_with_runs (
    role code_text NOT NULL,
    measure code_text NOT NULL CHECK (measure IN ('package', 'child', 'provider', 'run')),
    pence pence_bigint NOT NULL
        CHECK (pence = CAST(pence AS bigint) AND pence >= 0),
    days bigint CHECK (days = CAST(days AS bigint) AND days > 0),
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    PRIMARY KEY (role, measure, valid_from)
);
INSERT INTO limits_with_runs (role, measure, pence, days, valid_from)
    SELECT role, measure, pence, days, valid_from FROM limits;
DROP TABLE limits;
ALTER TABLE limits_with_runs RENAME TO limits;

INSERT INTO limits (role, measure, pence, days, valid_from) VALUES
    ('payer', 'run', 10000000, NULL, '2000-01-01');

-- Numbers to call a provider back on: only one that was held before a change counts for it.
CREATE TABLE provider_contacts (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    provider_id id_text NOT NULL REFERENCES providers (id),
    key_id code_text NOT NULL,
    phone sealed_blob NOT NULL,
    last_digits code_text NOT NULL,
    held_from day_text NOT NULL CHECK (held_from LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE INDEX provider_contacts_provider_id ON provider_contacts (provider_id);

CREATE TABLE bank_accounts (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    provider_id id_text NOT NULL REFERENCES providers (id),
    key_id code_text NOT NULL,
    sort_code sealed_blob NOT NULL,
    account_number sealed_blob NOT NULL,
    account_name sealed_blob NOT NULL,
    last_digits code_text NOT NULL,
    -- Blind index: the same account on two providers is found without opening either.
    account_index hash_blob NOT NULL,
    state code_text NOT NULL CHECK (state IN ('proposed', 'approved', 'refused', 'replaced')),
    proposed_by id_text NOT NULL REFERENCES officers (id),
    proposed_on day_text NOT NULL CHECK (proposed_on LIKE '____-__-__'),
    approved_by id_text REFERENCES officers (id),
    called_contact_id id_text REFERENCES provider_contacts (id),
    called_on day_text CHECK (called_on LIKE '____-__-__'),
    usable_from day_text CHECK (usable_from LIKE '____-__-__'),
    -- The first day on which its successor is used: until then it stays in use.
    replaced_from day_text CHECK (replaced_from LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number),
    CONSTRAINT bank_second_person CHECK (approved_by IS NULL OR approved_by <> proposed_by)
);

CREATE INDEX bank_accounts_provider_id ON bank_accounts (provider_id, event_number);
CREATE INDEX bank_accounts_account_index ON bank_accounts (account_index);
CREATE UNIQUE INDEX bank_approved_once ON bank_accounts (provider_id) WHERE state = 'approved';

CREATE TABLE payment_runs (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    state code_text NOT NULL
        CHECK (state IN ('draft', 'approved', 'exported', 'confirmed', 'cancelled')),
    made_by id_text NOT NULL REFERENCES officers (id),
    made_on day_text NOT NULL CHECK (made_on LIKE '____-__-__'),
    -- Invoices due by then; all that may be paid where it is missing.
    due_by day_text CHECK (due_by LIKE '____-__-__'),
    -- The lot for the second looks: the last event before the day of the draft, whose hash nobody can
    -- steer any more and anyone can look up. Zero where there was none.
    beacon_number bigint NOT NULL
        CHECK (beacon_number = CAST(beacon_number AS bigint) AND beacon_number >= 0),
    sample_per_mille bigint NOT NULL
        CHECK (sample_per_mille = CAST(sample_per_mille AS bigint)
            AND sample_per_mille BETWEEN 0 AND 1000),
    approved_by id_text REFERENCES officers (id),
    approved_on day_text CHECK (approved_on LIKE '____-__-__'),
    exported_on day_text CHECK (exported_on LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number),
    CONSTRAINT run_is_approved CHECK (state IN ('draft', 'cancelled')
        OR (approved_by IS NOT NULL AND approved_on IS NOT NULL)),
    CONSTRAINT run_is_exported CHECK (state NOT IN ('exported', 'confirmed')
        OR exported_on IS NOT NULL)
);

CREATE INDEX payment_runs_event_number ON payment_runs (event_number);
CREATE INDEX payment_runs_approved_on ON payment_runs (approved_on, approved_by);

-- What went to the ledger, to the byte: sealed, since a council may want bank details in it.
CREATE TABLE run_files (
    run_id id_text NOT NULL PRIMARY KEY REFERENCES payment_runs (id),
    key_id code_text NOT NULL,
    sealed sealed_blob NOT NULL,
    digest hash_blob NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE TABLE payments (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    -- The number in its reference: a run makes many in one event.
    ordinal bigint NOT NULL UNIQUE CHECK (ordinal = CAST(ordinal AS bigint) AND ordinal > 0),
    run_id id_text NOT NULL REFERENCES payment_runs (id),
    provider_id id_text NOT NULL REFERENCES providers (id),
    bank_account_id id_text NOT NULL REFERENCES bank_accounts (id),
    net_pence pence_bigint NOT NULL CHECK (net_pence = CAST(net_pence AS bigint) AND net_pence > 0),
    vat_pence pence_bigint NOT NULL CHECK (vat_pence = CAST(vat_pence AS bigint) AND vat_pence >= 0),
    state code_text NOT NULL
        CHECK (state IN ('pending', 'paid', 'bounced', 'stopped', 'cancelled')),
    paid_on day_text CHECK (paid_on LIKE '____-__-__'),
    bank_reference plain_text,
    -- In which its money moved, and the day that it was dated: the bank's, or the first of the open
    -- month where the bank's is closed. Kept when the payment comes back.
    paid_event bigint REFERENCES events (number),
    posted_on day_text CHECK (posted_on LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (run_id, provider_id),
    CONSTRAINT paid_says_when CHECK (
        (state <> 'paid' OR paid_event IS NOT NULL)
        AND (paid_event IS NULL OR (paid_on IS NOT NULL AND posted_on IS NOT NULL)))
);

CREATE INDEX payments_provider_id ON payments (provider_id);
CREATE INDEX payments_bank_account_id ON payments (bank_account_id);
CREATE INDEX payments_paid_event ON payments (paid_event);

-- An invoice is in one live run only.
CREATE TABLE run_invoices (
    run_id id_text NOT NULL REFERENCES payment_runs (id),
    invoice_id id_text NOT NULL REFERENCES invoices (id),
    payment_id id_text NOT NULL REFERENCES payments (id),
    -- What of it is paid, and the VAT beside it that the council gets back.
    net_pence pence_bigint NOT NULL CHECK (net_pence = CAST(net_pence AS bigint) AND net_pence > 0),
    vat_pence pence_bigint NOT NULL CHECK (vat_pence = CAST(vat_pence AS bigint) AND vat_pence >= 0),
    live flag_smallint NOT NULL CHECK (live IN (0, 1)),
    PRIMARY KEY (run_id, invoice_id)
);

CREATE UNIQUE INDEX in_one_run ON run_invoices (invoice_id) WHERE live = 1;
CREATE INDEX run_invoices_payment_id ON run_invoices (payment_id);

-- Which lines' money a payment moves once the bank has confirmed it.
CREATE TABLE payment_lines (
    payment_id id_text NOT NULL REFERENCES payments (id),
    invoice_id id_text NOT NULL REFERENCES invoices (id),
    line_id id_text NOT NULL REFERENCES lines (id),
    pence pence_bigint NOT NULL CHECK (pence = CAST(pence AS bigint) AND pence > 0),
    PRIMARY KEY (payment_id, invoice_id, line_id)
);

CREATE INDEX payment_lines_invoice_id ON payment_lines (invoice_id);
CREATE INDEX payment_lines_line_id ON payment_lines (line_id);

-- What whoever approved a run was shown about its payments.
CREATE TABLE payment_flags (
    payment_id id_text NOT NULL REFERENCES payments (id),
    flag code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (payment_id, flag)
);

CREATE TABLE confirmations (
    id id_text NOT NULL PRIMARY KEY,
    run_id id_text NOT NULL REFERENCES payment_runs (id),
    digest hash_blob NOT NULL,
    paid_count bigint NOT NULL CHECK (paid_count = CAST(paid_count AS bigint) AND paid_count >= 0),
    bounced_count bigint NOT NULL
        CHECK (bounced_count = CAST(bounced_count AS bigint) AND bounced_count >= 0),
    paid_pence pence_bigint NOT NULL
        CHECK (paid_pence = CAST(paid_pence AS bigint) AND paid_pence >= 0),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (run_id, digest)
);

-- What the bank's file and the run do not agree on.
CREATE TABLE confirmation_differences (
    confirmation_id id_text NOT NULL REFERENCES confirmations (id),
    position bigint NOT NULL CHECK (position = CAST(position AS bigint) AND position > 0),
    payment ref_text NOT NULL,
    what code_text NOT NULL,
    expected_pence pence_bigint CHECK (expected_pence = CAST(expected_pence AS bigint)),
    found_pence pence_bigint CHECK (found_pence = CAST(found_pence AS bigint)),
    PRIMARY KEY (confirmation_id, position)
);

-- Each names what it corrects. A credit request is asked of the provider, and moves nothing itself.
CREATE TABLE corrections (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    -- The number in its reference: a payment that comes back whole makes several.
    ordinal bigint NOT NULL UNIQUE CHECK (ordinal = CAST(ordinal AS bigint) AND ordinal > 0),
    kind code_text NOT NULL
        CHECK (kind IN ('refund', 'clawback', 'credit-note', 'write-back', 'credit-request')),
    provider_id id_text NOT NULL REFERENCES providers (id),
    line_id id_text NOT NULL REFERENCES lines (id),
    invoice_id id_text REFERENCES invoices (id),
    payment_id id_text REFERENCES payments (id),
    -- The credit request that this settles.
    settles_id id_text REFERENCES corrections (id),
    pence pence_bigint NOT NULL CHECK (pence = CAST(pence AS bigint) AND pence > 0),
    -- VAT that the council gets back, corrected along with it.
    vat_pence pence_bigint NOT NULL CHECK (vat_pence = CAST(vat_pence AS bigint) AND vat_pence >= 0),
    reason code_text NOT NULL,
    authority plain_text,
    corrected_on day_text NOT NULL CHECK (corrected_on LIKE '____-__-__'),
    officer_id id_text REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number),
    CONSTRAINT correction_names CHECK (kind = 'credit-request'
        OR (kind IN ('refund', 'clawback') AND payment_id IS NOT NULL)
        OR (kind = 'write-back' AND payment_id IS NOT NULL AND invoice_id IS NOT NULL)
        OR (kind = 'credit-note' AND invoice_id IS NOT NULL))
);

CREATE INDEX corrections_line_id ON corrections (line_id);
CREATE INDEX corrections_invoice_id ON corrections (invoice_id);
CREATE INDEX corrections_payment_id ON corrections (payment_id);
CREATE INDEX corrections_settles_id ON corrections (settles_id);
CREATE INDEX corrections_event_number ON corrections (event_number);

-- A payment that somebody else looks at again before its run is approved.
CREATE TABLE second_looks (
    payment_id id_text NOT NULL PRIMARY KEY REFERENCES payments (id),
    why code_text NOT NULL CHECK (why IN ('first-payment', 'sample', 'carried', 'asked')),
    looked_by id_text REFERENCES officers (id),
    finding code_text CHECK (finding IN ('sound', 'stopped')),
    looked_event bigint REFERENCES events (number),
    event_number bigint NOT NULL REFERENCES events (number)
);

-- Where a team is too small for separate hands: named, and only for a while.
CREATE TABLE hand_exceptions (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    rule code_text NOT NULL
        CHECK (rule IN ('propose-decide', 'record-accept', 'verify-approve', 'match-pay',
            'draft-approve')),
    officer_id id_text NOT NULL REFERENCES officers (id),
    reason code_text NOT NULL,
    expires_on day_text NOT NULL CHECK (expires_on LIKE '____-__-__'),
    granted_by id_text NOT NULL REFERENCES officers (id),
    ended_event bigint REFERENCES events (number),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE INDEX hand_exceptions_officer_id ON hand_exceptions (officer_id);

INSERT INTO settings (name, value, valid_from) VALUES
    ('bank-cooling-days', '3', '2000-01-01'),
    ('exception-days', '90', '2000-01-01'),
    ('sample-per-mille', '100', '2000-01-01'),
    ('unusual-per-mille', '2000', '2000-01-01'),
    -- What of a booking is given back when a package ends early: by days, all or nothing.
    ('unearned-by', 'days', '2000-01-01'),
    ('unearned-notice-days', '0', '2000-01-01');

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('exception-reason', 'small-team', 'The team is too small', '', '2000-01-01'),
    ('exception-reason', 'absence', 'Nobody else is there', '', '2000-01-01'),
    ('exception-reason', 'emergency', 'Urgent, for a child''s safety', '', '2000-01-01'),
    ('hold-reason', 'second-look', 'Stopped by a second look before payment', 'finance', '2000-01-01'),
    ('correction-reason', 'not-owed', 'Not owed', '', '2000-01-01'),
    ('correction-reason', 'not-delivered', 'Not delivered as agreed', '', '2000-01-01'),
    ('correction-reason', 'paid-twice', 'Paid twice', '', '2000-01-01'),
    ('correction-reason', 'wrong-amount', 'Wrong amount', '', '2000-01-01'),
    ('correction-reason', 'bounced', 'Sent back by the bank', '', '2000-01-01'),
    ('correction-reason', 'ended-early', 'Ended early', '', '2000-01-01'),
    ('correction-reason', 'conditions-not-met', 'Conditions of the grant not met', '', '2000-01-01'),
    -- The file for the general ledger: which field, under which heading, in the order of the family.
    ('ledger-column', 'run', 'Run', 'c01', '2000-01-01'),
    ('ledger-column', 'payment', 'Payment', 'c02', '2000-01-01'),
    ('ledger-column', 'supplier', 'Supplier', 'c03', '2000-01-01'),
    ('ledger-column', 'supplier-name', 'Supplier name', 'c04', '2000-01-01'),
    ('ledger-column', 'account-ending', 'Account ending', 'c05', '2000-01-01'),
    ('ledger-column', 'invoice', 'Invoice', 'c06', '2000-01-01'),
    ('ledger-column', 'invoice-number', 'Invoice number', 'c07', '2000-01-01'),
    ('ledger-column', 'invoice-date', 'Invoice date', 'c08', '2000-01-01'),
    ('ledger-column', 'fund', 'Fund', 'c09', '2000-01-01'),
    ('ledger-column', 'head', 'Head', 'c10', '2000-01-01'),
    ('ledger-column', 'coding', 'Coding', 'c11', '2000-01-01'),
    ('ledger-column', 'net', 'Net', 'c12', '2000-01-01'),
    ('ledger-column', 'vat', 'VAT', 'c13', '2000-01-01'),
    ('ledger-column', 'gross', 'Gross', 'c14', '2000-01-01');

-- Each head's coding string in the ledger; the head itself until a council says otherwise.
INSERT INTO codes (list, code, label, family, valid_from)
    SELECT 'coding', code, code, '', valid_from FROM codes WHERE list = 'head';
