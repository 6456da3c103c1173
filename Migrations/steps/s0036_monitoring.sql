-- What a council watches to see that children are treated alike (Equality Act 2010 s.149). Most of
-- it is special-category data (UK GDPR Art. 9): nobody must ask or answer, and no decision reads it.
--
-- The values are not sealed as other texts of a case are. Sealed, each of a child's values would have
-- to be opened, one by one, for every report, and the program would hold all of them beside their
-- children; as codes they are counted in the database by one statement that no child's reference
-- goes into or comes out of. What guards them instead: a table that no other statement reads, a
-- recorded act for reading one child's, and no way to the report past what hides small counts.
--
-- A value hangs on the identity and goes with it. What was there before it is not kept.
CREATE TABLE monitoring (
    child_id id_text NOT NULL REFERENCES identities (child_id) ON DELETE CASCADE,
    characteristic code_text NOT NULL CHECK (characteristic IN ('sex', 'ethnicity', 'send', 'care')),
    -- A code of the list of that name.
    value code_text NOT NULL,
    event_number bigint NOT NULL REFERENCES events (number),
    PRIMARY KEY (child_id, characteristic)
);

INSERT INTO settings (name, value, valid_from) VALUES
    -- The ages at which a band of fair share begins.
    ('age-bands', '12 14 16 18', '2000-01-01');

INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('sex', 'female', 'Female', '', '2000-01-01'),
    ('sex', 'male', 'Male', '', '2000-01-01'),
    -- The five groups of the census of 2021, as England has them.
    ('ethnicity', 'asian', 'Asian or Asian British', '', '2000-01-01'),
    ('ethnicity', 'black', 'Black, Black British, Caribbean or African', '', '2000-01-01'),
    ('ethnicity', 'mixed', 'Mixed or multiple ethnic groups', '', '2000-01-01'),
    ('ethnicity', 'white', 'White', '', '2000-01-01'),
    ('ethnicity', 'other', 'Other ethnic group', '', '2000-01-01'),
    ('send', 'none', 'No special educational need', '', '2000-01-01'),
    ('send', 'sen-support', 'SEN support', '', '2000-01-01'),
    ('send', 'ehc-plan', 'EHC plan', '', '2000-01-01'),
    ('care', 'not-looked-after', 'Not looked after', '', '2000-01-01'),
    ('care', 'child-in-need', 'Child in need', '', '2000-01-01'),
    ('care', 'child-protection', 'Child protection plan', '', '2000-01-01'),
    ('care', 'looked-after', 'Looked after', '', '2000-01-01'),
    ('care', 'care-leaver', 'Care leaver', '', '2000-01-01'),
    ('monitoring-reason', 'correction', 'To put right what is recorded', '', '2000-01-01'),
    ('monitoring-reason', 'subject-access', 'The child or family asked what is kept', '',
        '2000-01-01');

INSERT INTO codes (list, code, label, family, valid_from)
    SELECT l.list, v.code, v.label, '', '2000-01-01'
    FROM (SELECT 'sex' AS list UNION ALL SELECT 'ethnicity' UNION ALL SELECT 'send'
        UNION ALL SELECT 'care') AS l
    CROSS JOIN (SELECT 'not-asked' AS code, 'Not asked' AS label
        UNION ALL SELECT 'prefers-not-to-say', 'Prefers not to say') AS v;
