-- What a council publishes: from which payment on, in which words, and whom it does not name.
INSERT INTO settings (name, value, valid_from) VALUES
    -- Local Government Transparency Code 2015: each item over £500.
    ('published-over-pence', '50000', '2000-01-01'),
    ('published-department', 'Children''s services', '2000-01-01'),
    -- Never a package's own words.
    ('published-purpose', 'Youth diversion service', '2000-01-01'),
    ('published-category', 'Third party payments', '2000-01-01'),
    -- Who has no number in any register may be a person.
    ('published-redacts', 'unregistered', '2000-01-01'),
    -- A quarter's award for fewer children goes into the year's.
    ('published-least-children', '5', '2000-01-01');
