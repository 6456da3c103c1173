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
    approved_by id_text REFERENCES officers (id),
    -- Of the file that went to the ledger: sent again it is the same to the byte.
    file_digest hash_blob,
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE TABLE payments (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    run_id id_text NOT NULL REFERENCES payment_runs (id),
    provider_id id_text NOT NULL REFERENCES providers (id),
    bank_account_id id_text NOT NULL REFERENCES bank_accounts (id),
    net_pence pence_bigint NOT NULL CHECK (net_pence = CAST(net_pence AS bigint) AND net_pence > 0),
    vat_pence pence_bigint NOT NULL CHECK (vat_pence = CAST(vat_pence AS bigint) AND vat_pence >= 0),
    state code_text NOT NULL CHECK (state IN ('pending', 'paid', 'bounced', 'cancelled')),
    paid_on day_text CHECK (paid_on LIKE '____-__-__'),
    bank_reference plain_text,
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (run_id, provider_id)
);

CREATE INDEX payments_provider_id ON payments (provider_id);

-- An invoice is in one live run only.
CREATE TABLE run_invoices (
    run_id id_text NOT NULL REFERENCES payment_runs (id),
    invoice_id id_text NOT NULL REFERENCES invoices (id),
    payment_id id_text NOT NULL REFERENCES payments (id),
    live flag_smallint NOT NULL CHECK (live IN (0, 1)),
    PRIMARY KEY (run_id, invoice_id)
);

CREATE UNIQUE INDEX in_one_run ON run_invoices (invoice_id) WHERE live = 1;
CREATE INDEX run_invoices_payment_id ON run_invoices (payment_id);

CREATE TABLE confirmations (
    id id_text NOT NULL PRIMARY KEY,
    run_id id_text NOT NULL REFERENCES payment_runs (id),
    digest hash_blob NOT NULL,
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
    kind code_text NOT NULL
        CHECK (kind IN ('refund', 'clawback', 'credit-note', 'write-back', 'credit-request')),
    line_id id_text REFERENCES lines (id),
    invoice_id id_text REFERENCES invoices (id),
    payment_id id_text REFERENCES payments (id),
    -- The credit request that this settles.
    settles_id id_text REFERENCES corrections (id),
    pence pence_bigint NOT NULL CHECK (pence = CAST(pence AS bigint) AND pence > 0),
    reason code_text NOT NULL,
    authority plain_text,
    corrected_on day_text NOT NULL CHECK (corrected_on LIKE '____-__-__'),
    officer_id id_text REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number),
    CONSTRAINT correction_names CHECK (line_id IS NOT NULL OR invoice_id IS NOT NULL
        OR payment_id IS NOT NULL)
);

CREATE INDEX corrections_line_id ON corrections (line_id);
CREATE INDEX corrections_invoice_id ON corrections (invoice_id);
CREATE INDEX corrections_payment_id ON corrections (payment_id);

-- A payment that somebody else looks at again before its run is approved.
CREATE TABLE second_looks (
    payment_id id_text NOT NULL PRIMARY KEY REFERENCES payments (id),
    why code_text NOT NULL CHECK (why IN ('first-payment', 'sample')),
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
        CHECK (rule IN ('propose-decide', 'record-accept', 'verify-approve', 'match-pay')),
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
    ('unusual-per-mille', '2000', '2000-01-01');

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('exception-reason', 'small-team', 'The team is too small', '', '2000-01-01'),
    ('exception-reason', 'absence', 'Nobody else is there', '', '2000-01-01'),
    ('exception-reason', 'emergency', 'Urgent, for a child''s safety', '', '2000-01-01');
