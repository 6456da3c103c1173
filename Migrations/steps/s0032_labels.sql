-- Three labels as people write them. The day after the first ones begin: what a council has changed
-- since is younger, and stays.
INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('agency', 'camhs', 'CAMHS', '', '2000-01-02'),
    ('check', 'dbs', 'DBS', 'needed', '2000-01-02'),
    ('head', 'education-employment', 'Education and employment', '', '2000-01-02');
