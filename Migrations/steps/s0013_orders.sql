-- On what terms a service is bought, and the orders that closed sittings make of it.

-- How a service is delivered and what is charged when nobody comes: see `charge_shares`.
ALTER TABLE services ADD COLUMN terms code_text NOT NULL DEFAULT 'on-delivery'
    CHECK (terms IN ('on-delivery', 'milestone', 'on-booking'));
ALTER TABLE services ADD COLUMN no_show code_text NOT NULL DEFAULT 'standard';

-- How a price is taxed, whether it is a grant or a purchase, and whether the council gets the VAT back.
ALTER TABLE rates ADD COLUMN vat code_text NOT NULL DEFAULT 'outside-scope';
ALTER TABLE rates ADD COLUMN funding code_text NOT NULL DEFAULT 'grant'
    CHECK (funding IN ('grant', 'purchase'));
ALTER TABLE rates ADD COLUMN vat_lost flag_smallint NOT NULL DEFAULT 0 CHECK (vat_lost IN (0, 1));

-- A line keeps what its rate card said when it was proposed. VAT that is not got back is in its total.
ALTER TABLE lines ADD COLUMN terms code_text NOT NULL DEFAULT 'on-delivery'
    CHECK (terms IN ('on-delivery', 'milestone', 'on-booking'));
ALTER TABLE lines ADD COLUMN no_show code_text NOT NULL DEFAULT 'standard';
ALTER TABLE lines ADD COLUMN vat code_text NOT NULL DEFAULT 'outside-scope';
ALTER TABLE lines ADD COLUMN funding code_text NOT NULL DEFAULT 'grant'
    CHECK (funding IN ('grant', 'purchase'));
ALTER TABLE lines ADD COLUMN vat_basis_points bigint NOT NULL DEFAULT 0
    CHECK (vat_basis_points = CAST(vat_basis_points AS bigint) AND vat_basis_points >= 0);
ALTER TABLE lines ADD COLUMN vat_lost flag_smallint NOT NULL DEFAULT 0 CHECK (vat_lost IN (0, 1));

-- An order's lines are its provider's in the package.
CREATE INDEX lines_package_provider ON lines (package_id, provider_id);

-- What a provider receives after a sitting closes: “you may start”.
CREATE TABLE orders (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    package_id id_text NOT NULL REFERENCES packages (id),
    provider_id id_text NOT NULL REFERENCES providers (id),
    event_number bigint NOT NULL REFERENCES events (number),
    UNIQUE (package_id, provider_id)
);

CREATE INDEX orders_provider_id ON orders (provider_id);

-- Each decision that funds, varies or ends makes a new version; the newest holds.
CREATE TABLE order_versions (
    order_id id_text NOT NULL REFERENCES orders (id),
    version bigint NOT NULL CHECK (version = CAST(version AS bigint) AND version > 0),
    decision_id id_text NOT NULL REFERENCES minutes (decision_id),
    effective_on day_text NOT NULL CHECK (effective_on LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (order_id, version)
);

-- Every line of the order as this version has it.
CREATE TABLE order_lines (
    order_id id_text NOT NULL,
    version bigint NOT NULL CHECK (version = CAST(version AS bigint)),
    line_id id_text NOT NULL REFERENCES lines (id),
    quantity_thousandths bigint NOT NULL
        CHECK (quantity_thousandths = CAST(quantity_thousandths AS bigint)
            AND quantity_thousandths >= 0),
    total_pence pence_bigint NOT NULL
        CHECK (total_pence = CAST(total_pence AS bigint) AND total_pence >= 0),
    PRIMARY KEY (order_id, version, line_id),
    FOREIGN KEY (order_id, version) REFERENCES order_versions (order_id, version)
);

CREATE INDEX order_lines_line_id ON order_lines (line_id);

-- What a provider is told about the child, on which basis and why that is proportionate; or that it
-- is withheld, and why. The newest of an order holds. The words are sealed in case_texts.
CREATE TABLE disclosures (
    id id_text NOT NULL PRIMARY KEY,
    order_id id_text NOT NULL REFERENCES orders (id),
    given flag_smallint NOT NULL CHECK (given IN (0, 1)),
    basis code_text NOT NULL,
    reason_hash hash_blob NOT NULL,
    officer_id id_text NOT NULL REFERENCES officers (id),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE INDEX disclosures_order_id ON disclosures (order_id, event_number);

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('vat', 'standard', 'Standard rate', '2000', '2000-01-01'),
    ('vat', 'reduced', 'Reduced rate', '500', '2000-01-01'),
    ('vat', 'zero', 'Zero rate', '0', '2000-01-01'),
    ('vat', 'exempt', 'Exempt', '0', '2000-01-01'),
    ('vat', 'outside-scope', 'Outside the scope of VAT', '0', '2000-01-01'),
    ('basis', 'public-task', 'Public task: Children Act 1989 s.17 and s.47, Children Act 2004 s.10 and s.11', '', '2000-01-01'),
    ('basis', 'safeguarding', 'Safeguarding of children: Data Protection Act 2018 Sch.1 para 18', '', '2000-01-01'),
    ('basis', 'vital-interests', 'Vital interests', '', '2000-01-01'),
    ('basis', 'crime-prevention', 'Crime and Disorder Act 1998 s.115: to relevant authorities only', 'relevant-authorities', '2000-01-01');

-- Sittings that were closed before there were orders: what they decided is ordered as it would be
-- now, a version for each decision.
INSERT INTO orders (id, ref, package_id, provider_id, event_number)
SELECT w.package_id || '/' || w.provider_id,
    'ORD-' || row_number() OVER (ORDER BY w.event_number, w.number, w.position),
    w.package_id, w.provider_id, w.event_number
FROM (
    SELECT l.package_id, l.provider_id, l.position, d.number, k.event_number,
        row_number() OVER (PARTITION BY l.package_id, l.provider_id
            ORDER BY k.event_number, l.position) AS place
    FROM minutes k
    JOIN decisions d ON d.id = k.decision_id
    JOIN decision_lines dl ON dl.decision_id = d.id
    JOIN lines l ON l.id = dl.line_id
) AS w
WHERE w.place = 1;

INSERT INTO order_versions (order_id, version, decision_id, effective_on, event_number)
SELECT o.id, row_number() OVER (PARTITION BY o.id ORDER BY w.event_number), w.decision_id,
    w.sits_on, w.event_number
FROM (
    SELECT DISTINCT l.package_id, l.provider_id, k.decision_id, s.sits_on, k.event_number
    FROM minutes k
    JOIN decisions d ON d.id = k.decision_id
    JOIN sittings s ON s.id = d.sitting_id
    JOIN decision_lines dl ON dl.decision_id = d.id
    JOIN lines l ON l.id = dl.line_id
) AS w
JOIN orders o ON o.package_id = w.package_id AND o.provider_id = w.provider_id;

INSERT INTO order_lines (order_id, version, line_id, quantity_thousandths, total_pence)
SELECT v.order_id, v.version, l.id,
    coalesce((
        SELECT dl.quantity_thousandths FROM decision_lines dl
        JOIN minutes k ON k.decision_id = dl.decision_id
        WHERE dl.line_id = l.id AND k.event_number <= v.event_number
        ORDER BY k.event_number DESC LIMIT 1), l.quantity_thousandths),
    (SELECT CAST(coalesce(sum(CASE WHEN m.from_stage = 'held' THEN m.pence ELSE -m.pence END), 0)
            AS bigint)
        FROM movements m
        WHERE m.line_id = l.id AND m.event_number <= v.event_number
            AND m.act IN ('commit', 'release', 'refund', 'clawback'))
FROM order_versions v
JOIN orders o ON o.id = v.order_id
JOIN lines l ON l.package_id = o.package_id AND l.provider_id = o.provider_id;

INSERT INTO sequences (name, value)
SELECT 'ORD', count(*) FROM orders HAVING count(*) > 0;
