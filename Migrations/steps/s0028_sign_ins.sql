-- How officers sign in on the web: a name, a password, a second factor.
CREATE TABLE credentials (
    officer_id id_text NOT NULL PRIMARY KEY REFERENCES officers (id),
    sign_in_name plain_text NOT NULL UNIQUE,
    -- Of an invitation that was not taken up yet: it is good for one password.
    invitation_hash hash_blob UNIQUE,
    invited_until day_text CHECK (invited_until LIKE '____-__-__'),
    password_hash plain_text,
    second_factor hash_blob,
    second_factor_key code_text,
    -- The last time step whose code was taken, so that none is taken twice.
    second_factor_step bigint NOT NULL DEFAULT 0
        CHECK (second_factor_step = CAST(second_factor_step AS bigint) AND second_factor_step >= 0),
    event_number bigint NOT NULL REFERENCES events (number),
    CHECK ((invitation_hash IS NULL) = (invited_until IS NULL)),
    CHECK ((second_factor IS NULL) = (second_factor_key IS NULL))
);

-- One visit of a browser, from signing in to signing out; its cookie is kept as its hash only.
CREATE TABLE sign_ins (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    officer_id id_text NOT NULL REFERENCES officers (id),
    hash hash_blob NOT NULL UNIQUE,
    seen_at micros_bigint NOT NULL CHECK (seen_at = CAST(seen_at AS bigint)),
    ends_at micros_bigint NOT NULL CHECK (ends_at = CAST(ends_at AS bigint)),
    ended_at micros_bigint CHECK (ended_at = CAST(ended_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number)
);

CREATE INDEX sign_ins_officer_id ON sign_ins (officer_id, event_number);

-- What a token may be used for: `everything` that its officer may, or only to `look`.
ALTER TABLE tokens ADD COLUMN scope code_text NOT NULL DEFAULT 'everything'
    CHECK (scope IN ('everything', 'look'));

INSERT INTO settings (name, value, valid_from) VALUES
    ('invitation-days', '7', '2000-01-01'),
    ('second-factor-roles',
        'administrator auditor chair coordinator finance payer provider', '2000-01-01'),
    ('sign-in-idle-minutes', '60', '2000-01-01'),
    ('sign-in-hours', '12', '2000-01-01');
