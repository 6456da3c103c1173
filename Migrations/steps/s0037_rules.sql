-- Labels as people write them: abbreviations in capitals, words in full.
INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('agency', 'children-services', 'Children''s services', '', '2000-01-02'),
    ('agency', 'camhs', 'CAMHS', '', '2000-01-02'),
    ('check', 'dbs', 'DBS', 'needed', '2000-01-02'),
    ('head', 'education-employment', 'Education and employment', '', '2000-01-02');

INSERT INTO settings (name, value, valid_from) VALUES
    -- From how many accepted sessions on a child is engaged.
    ('engaged-sessions', '1', '2000-01-01');
