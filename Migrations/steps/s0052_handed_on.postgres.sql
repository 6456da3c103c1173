-- A provider's act that takes back a start hands its follow-ups on to whoever reported it too: it may
-- write what another is to ask, and reads its own as before.
DROP POLICY own_rows ON follow_ups;
CREATE POLICY own_rows ON follow_ups USING (
    CASE WHEN (SELECT coalesce(current_setting('diversion.provider', true), '')) = '' THEN 1
        WHEN provider_id = (SELECT coalesce(current_setting('diversion.provider', true), '')) THEN 1
        ELSE 0 END <> 0) WITH CHECK (true);
