-- Why a register is put right, and why a provider leaves.
INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('register-reason', 'entered-wrongly', 'Entered wrongly', '', '2000-01-01'),
    ('register-reason', 'changed-since', 'Has changed since', '', '2000-01-01'),
    ('register-reason', 'agreed-with-funder', 'Agreed with the funder', '', '2000-01-01'),
    ('leaving-reason', 'own-wish', 'At its own wish', '', '2000-01-01'),
    ('leaving-reason', 'closed-down', 'Closed down', '', '2000-01-01'),
    ('leaving-reason', 'merged', 'Became part of another', '', '2000-01-01'),
    ('leaving-reason', 'council-decided', 'The council decided so', '', '2000-01-01');
