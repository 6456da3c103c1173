-- Why a package ends: what people had to call "ended early", which says nothing of why.
INSERT INTO codes (list, code, label, family, valid_from) VALUES
    ('change-reason', 'goals-met', 'Goals met', '', '2000-01-01'),
    ('change-reason', 'declined', 'The child or family declined', '', '2000-01-01'),
    ('change-reason', 'custody', 'In custody', '', '2000-01-01'),
    ('change-reason', 'provider-stopped', 'The provider cannot go on', '', '2000-01-01');
