-- A second wall for whoever works for a provider: while such an act lasts, no row of another
-- provider is there, whatever statement asks for it. The program names the provider at the start of
-- the act (Transaction.narrow); nothing named, as for the council's own, is everything.
--
-- Forced, so that it holds for the tables' owner too; only a superuser goes around it.
DO $$
DECLARE
    named CONSTANT text := $sql$(SELECT coalesce(current_setting('diversion.provider', true), ''))$sql$;
    owns text[];
BEGIN
    FOREACH owns SLICE 1 IN ARRAY ARRAY[
        ['lines', 'provider_id = %1$s'],
        ['orders', 'provider_id = %1$s'],
        ['session_imports', 'provider_id = %1$s'],
        ['invoices', 'provider_id = %1$s'],
        ['invoice_uploads', 'provider_id = %1$s'],
        ['payments', 'provider_id = %1$s'],
        ['corrections', 'provider_id = %1$s'],
        ['bank_accounts', 'provider_id = %1$s'],
        ['provider_contacts', 'provider_id = %1$s'],
        -- What hangs on another row goes by that row's wall.
        ['sessions', 'EXISTS (SELECT 1 FROM orders o WHERE o.id = order_id)'],
        -- A concern is there for those who work where it was raised.
        ['concerns', 'EXISTS (SELECT 1 FROM officers w WHERE w.id = raised_by
            AND w.provider_id = %1$s)']
    ] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owns[1]);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owns[1]);
        EXECUTE format('CREATE POLICY own_rows ON %I USING (%s = '''' OR %s)',
            owns[1], named, format(owns[2], named));
    END LOOP;
END $$;
