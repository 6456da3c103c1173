-- How each measure is read from a day on. What it is called, and until when it is used, stands in
-- the code list `measure`.
CREATE TABLE measures (
    code code_text NOT NULL,
    kind code_text NOT NULL CHECK (kind IN ('code', 'sessions', 'score', 'instrument', 'count',
        'start', 'exclusion')),
    -- The code list that its values are of.
    list code_text,
    -- The scale of a score, the bounds of a count.
    least bigint CHECK (least = CAST(least AS bigint)),
    most bigint CHECK (most = CAST(most AS bigint)),
    -- The code list of what is scored one by one, where it is.
    domains code_text,
    -- The code list of the reasons that go with it.
    reasons code_text,
    -- Of child or family, where it is about one of them only.
    whose code_text CHECK (whose IN ('child', 'family')),
    needs_note flag_smallint NOT NULL DEFAULT 0 CHECK (needs_note IN (0, 1)),
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    event_number bigint NOT NULL DEFAULT 0
        CHECK (event_number = CAST(event_number AS bigint) AND event_number >= 0),
    CONSTRAINT measure_scale CHECK (least <= most),
    PRIMARY KEY (code, valid_from, event_number)
);

-- Instruments that others own: their scales, never a word of what they ask.
CREATE TABLE instruments (
    code code_text NOT NULL,
    edition code_text NOT NULL,
    domain code_text NOT NULL,
    label plain_text NOT NULL,
    least bigint NOT NULL CHECK (least = CAST(least AS bigint)),
    most bigint NOT NULL CHECK (most = CAST(most AS bigint)),
    valid_from day_text NOT NULL CHECK (valid_from LIKE '____-__-__'),
    valid_to day_text CHECK (valid_to >= valid_from),
    event_number bigint NOT NULL DEFAULT 0
        CHECK (event_number = CAST(event_number AS bigint) AND event_number >= 0),
    CONSTRAINT instrument_scale CHECK (least <= most),
    PRIMARY KEY (code, edition, domain, valid_from, event_number)
);

-- Sessions as a school counts them; attended and possible follow from them.
ALTER TABLE outcomes ADD COLUMN present bigint CHECK (present >= 0);
ALTER TABLE outcomes ADD COLUMN approved bigint CHECK (approved >= 0);
ALTER TABLE outcomes ADD COLUMN authorised bigint CHECK (authorised >= 0);
ALTER TABLE outcomes ADD COLUMN unauthorised bigint CHECK (unauthorised >= 0);
ALTER TABLE outcomes ADD COLUMN not_possible bigint CHECK (not_possible >= 0);
-- How long an exclusion lasts.
ALTER TABLE outcomes ADD COLUMN days bigint CHECK (days >= 0);
-- What was scored, and by which instrument.
ALTER TABLE outcomes ADD COLUMN domain code_text;
ALTER TABLE outcomes ADD COLUMN instrument code_text;
ALTER TABLE outcomes ADD COLUMN edition code_text;

CREATE TABLE outcome_reasons (
    outcome_id id_text NOT NULL REFERENCES outcomes (id),
    position bigint NOT NULL CHECK (position = CAST(position AS bigint) AND position > 0),
    reason code_text NOT NULL,
    PRIMARY KEY (outcome_id, position),
    UNIQUE (outcome_id, reason)
);

-- That a second person saw the evidence: beside what was reported, which stays as it is.
CREATE TABLE outcome_verifications (
    outcome_id id_text NOT NULL REFERENCES outcomes (id),
    evidence code_text NOT NULL,
    verified_by id_text NOT NULL REFERENCES officers (id),
    verified_at micros_bigint NOT NULL CHECK (verified_at = CAST(verified_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (outcome_id, event_number)
);

-- Whether a start lasts: asked so many weeks after it, whatever has become of package and payments.
CREATE TABLE follow_ups (
    id id_text NOT NULL PRIMARY KEY,
    ref ref_text NOT NULL UNIQUE,
    number bigint NOT NULL UNIQUE CHECK (number = CAST(number AS bigint)),
    outcome_id id_text NOT NULL REFERENCES outcomes (id),
    -- Whose work it is to ask; the coordinators' where it is nobody's.
    provider_id id_text REFERENCES providers (id),
    weeks bigint NOT NULL CHECK (weeks = CAST(weeks AS bigint) AND weeks > 0),
    due_on day_text NOT NULL CHECK (due_on LIKE '____-__-__'),
    -- The last day on which it can be answered.
    until_on day_text NOT NULL CHECK (until_on LIKE '____-__-__'),
    event_number bigint NOT NULL REFERENCES events (number),
    CHECK (until_on >= due_on),
    UNIQUE (outcome_id, weeks)
);

CREATE INDEX follow_ups_until_on ON follow_ups (until_on);
CREATE INDEX follow_ups_provider_id ON follow_ups (provider_id, until_on);

CREATE TABLE follow_up_answers (
    follow_up_id id_text NOT NULL PRIMARY KEY REFERENCES follow_ups (id),
    status code_text NOT NULL CHECK (status IN ('sustained', 'not-sustained', 'not-known')),
    happened_on day_text NOT NULL CHECK (happened_on LIKE '____-__-__'),
    evidence code_text,
    -- Nobody's where the last day went by.
    answered_by id_text REFERENCES officers (id),
    recorded_at micros_bigint NOT NULL CHECK (recorded_at = CAST(recorded_at AS bigint)),
    event_number bigint NOT NULL REFERENCES events (number),
    CONSTRAINT answer_has_evidence CHECK (status = 'not-known'
        OR evidence IS NOT NULL AND answered_by IS NOT NULL)
);

INSERT INTO settings (name, value, valid_from) VALUES
    ('follow-up-weeks', '4 13 26 52', '2000-01-01'),
    ('follow-up-days', '28', '2000-01-01'),
    ('follow-up-overdue-days', '14', '2000-01-01'),
    -- After a package's last day: 52 weeks, and the days in which such a follow-up is answered.
    ('outcome-days', '392', '2000-01-01'),
    -- Of the sessions possible: 10 % and 50 %, as in the national statistics.
    ('persistent-absence-per-mille', '100', '2000-01-01'),
    ('severe-absence-per-mille', '500', '2000-01-01');

INSERT INTO measures (code, kind, list, least, most, domains, reasons, whose, needs_note,
    valid_from) VALUES
    ('activity', 'code', 'activity', NULL, NULL, NULL, NULL, NULL, 0, '2000-01-01'),
    ('attendance', 'sessions', NULL, NULL, NULL, NULL, NULL, NULL, 0, '2000-01-01'),
    ('goal', 'score', NULL, 0, 10, NULL, NULL, NULL, 0, '2000-01-01'),
    -- A level is somebody's judgement: it stands with its reason.
    ('risk', 'code', 'level', NULL, NULL, NULL, NULL, NULL, 1, '2000-01-01'),
    ('exclusion', 'exclusion', 'exclusion-kind', NULL, NULL, NULL, 'exclusion-reason', 'child', 0,
        '2000-01-01'),
    ('qualification', 'code', 'qualification', NULL, NULL, NULL, NULL, NULL, 0, '2000-01-01'),
    ('job-start', 'start', NULL, NULL, NULL, NULL, NULL, 'child', 0, '2000-01-01'),
    ('apprenticeship-start', 'start', NULL, NULL, NULL, NULL, NULL, 'child', 0, '2000-01-01'),
    ('distance', 'score', NULL, 0, 10, 'domain', NULL, NULL, 0, '2000-01-01'),
    ('family-confidence', 'score', NULL, 0, 10, NULL, NULL, 'family', 0, '2000-01-01'),
    ('missing-episodes', 'count', NULL, 0, 999, NULL, NULL, 'child', 0, '2000-01-01'),
    ('score', 'instrument', NULL, NULL, NULL, NULL, NULL, NULL, 0, '2000-01-01');

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('measure', 'exclusion', 'Suspension or exclusion', '', '2000-01-01'),
    ('measure', 'qualification', 'Qualification or certificate', '', '2000-01-01'),
    ('measure', 'job-start', 'Start of a job', '', '2000-01-01'),
    ('measure', 'apprenticeship-start', 'Start of an apprenticeship', '', '2000-01-01'),
    ('measure', 'distance', 'Distance travelled', '', '2000-01-01'),
    ('measure', 'family-confidence', 'Confidence of family or carer', '', '2000-01-01'),
    ('measure', 'missing-episodes', 'Missing episodes in the last four weeks', '', '2000-01-01'),
    ('measure', 'score', 'Score of an instrument', '', '2000-01-01'),
    -- What an activity's family counts as; a start of one that is eet is followed up.
    ('grouping', 'under-school-leaving-age', 'At school', 'school', '2000-01-01'),
    ('grouping', 'education', 'Education', 'eet', '2000-01-01'),
    ('grouping', 'employment', 'Employment', 'eet', '2000-01-01'),
    ('grouping', 'training', 'Training', 'eet', '2000-01-01'),
    ('grouping', 're-engagement', 'Re-engagement', 're-engagement', '2000-01-01'),
    ('grouping', 'neet-available', 'NEET, available', 'neet', '2000-01-01'),
    ('grouping', 'neet-not-available', 'NEET, not available', 'neet', '2000-01-01'),
    ('grouping', 'not-known', 'Not known', 'not-known', '2000-01-01'),
    ('verification', 'document', 'A document was seen', '', '2000-01-01'),
    ('verification', 'official', 'Official data says so', '', '2000-01-01'),
    ('qualification', 'certificate', 'Certificate of a course', '', '2000-01-01'),
    ('qualification', 'entry-level', 'Entry level', '', '2000-01-01'),
    ('qualification', 'level-1', 'Level 1', '', '2000-01-01'),
    ('qualification', 'level-2', 'Level 2', '', '2000-01-01'),
    ('qualification', 'level-3', 'Level 3', '', '2000-01-01'),
    ('qualification', 'level-4', 'Level 4 or above', '', '2000-01-01'),
    ('domain', 'safety', 'Safety', '', '2000-01-01'),
    ('domain', 'education', 'Education', '', '2000-01-01'),
    ('domain', 'employment', 'Employment', '', '2000-01-01'),
    ('domain', 'relationships', 'Relationships and a trusted adult', '', '2000-01-01'),
    ('domain', 'family', 'Family and carers', '', '2000-01-01'),
    ('domain', 'health', 'Health and substance use', '', '2000-01-01'),
    ('domain', 'identity', 'Identity and belonging', '', '2000-01-01'),
    ('domain', 'offending', 'Staying clear of offending', '', '2000-01-01'),
    ('domain', 'voice', 'Own goal and voice', '', '2000-01-01'),
    ('exclusion-kind', 'suspension', 'Suspension', '', '2000-01-01'),
    ('exclusion-kind', 'permanent', 'Permanent exclusion', '', '2000-01-01'),
    ('exclusion-kind', 'lunchtime', 'Lunchtime suspension', '', '2000-01-01'),
    ('exclusion-reason', 'pp', 'Physical assault against a pupil', '', '2000-01-01'),
    ('exclusion-reason', 'pa', 'Physical assault against an adult', '', '2000-01-01'),
    ('exclusion-reason', 'vp', 'Verbal abuse or threats against a pupil', '', '2000-01-01'),
    ('exclusion-reason', 'va', 'Verbal abuse or threats against an adult', '', '2000-01-01'),
    ('exclusion-reason', 'ow', 'Offensive weapon or prohibited item', '', '2000-01-01'),
    ('exclusion-reason', 'bu', 'Bullying', '', '2000-01-01'),
    ('exclusion-reason', 'ra', 'Racist abuse', '', '2000-01-01'),
    ('exclusion-reason', 'lg', 'Abuse about sexuality or gender identity', '', '2000-01-01'),
    ('exclusion-reason', 'ds', 'Abuse relating to disability', '', '2000-01-01'),
    ('exclusion-reason', 'sm', 'Sexual misconduct', '', '2000-01-01'),
    ('exclusion-reason', 'da', 'Drugs and alcohol', '', '2000-01-01'),
    ('exclusion-reason', 'dm', 'Damage', '', '2000-01-01'),
    ('exclusion-reason', 'th', 'Theft', '', '2000-01-01'),
    ('exclusion-reason', 'db', 'Persistent disruptive behaviour', '', '2000-01-01'),
    ('exclusion-reason', 'mt', 'Inappropriate use of social media or technology', '', '2000-01-01'),
    ('exclusion-reason', 'ph', 'Breach of measures that protect public health', '', '2000-01-01');

INSERT INTO instruments (code, edition, domain, label, least, most, valid_from)
    SELECT 'sdq', v.edition, d.domain, d.label, 0, d.most, '2000-01-01'
    FROM (SELECT 'self' AS edition UNION ALL SELECT 'parent' UNION ALL SELECT 'teacher') AS v
    CROSS JOIN (SELECT 'total' AS domain, 'SDQ, total difficulties' AS label, 40 AS most
        UNION ALL SELECT 'emotional', 'SDQ, emotional', 10
        UNION ALL SELECT 'conduct', 'SDQ, conduct', 10
        UNION ALL SELECT 'hyperactivity', 'SDQ, hyperactivity', 10
        UNION ALL SELECT 'peer', 'SDQ, peer', 10
        UNION ALL SELECT 'prosocial', 'SDQ, prosocial', 10) AS d;
