-- The report to scrutiny counts a service on its own day, as a funder's return does: from the next
-- event on, so that what was told up to the last one stays the same for ever.
INSERT INTO codes (list, code, label, family, valid_from, event_number)
SELECT 'scrutiny-basis', 'service-day', 'A service counts on its own day', '', '2000-01-01',
    coalesce(max(number), 0) + 1
FROM events;
