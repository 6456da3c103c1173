-- What is counted of outcomes though nobody reports it: from the next event on, so that what was
-- told up to the last one stays the same for ever. A council may say until when.
INSERT INTO codes (list, code, label, family, valid_from, event_number)
SELECT 'counted', 'sustained', 'A start lasted', '', '2000-01-01', coalesce(max(number), 0) + 1
FROM events;
INSERT INTO codes (list, code, label, family, valid_from, event_number)
SELECT 'counted', 'outcome-met', 'A planned outcome was met', '', '2000-01-01',
    coalesce(max(number), 0) + 1
FROM events;
