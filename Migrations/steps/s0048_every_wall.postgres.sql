-- The wall of s0030 around every table: while an act of a provider's officer lasts, a table shows
-- what is that provider's own, or nothing. What concerns everybody, and says nothing of anybody's
-- case or money, is named as such.
--
-- The council's own pass by the first branch, which is worked out once for a statement. It is
-- written as a comparison with a number, so that the planner reckons with nearly all of the rows,
-- as it should, and not with half of them for every table that is joined.
DO $$
DECLARE
    named CONSTANT text :=
        $sql$(SELECT coalesce(current_setting('diversion.provider', true), ''))$sql$;
    wall CONSTANT text := 'CREATE POLICY own_rows ON %I USING (
        CASE WHEN %s = '''' THEN 1 WHEN %s THEN 1 ELSE 0 END <> 0)';
    owns text[];
    walled text;
BEGIN
    FOREACH owns SLICE 1 IN ARRAY ARRAY[
        ['lines', 'provider_id = %1$s'],
        ['orders', 'provider_id = %1$s'],
        ['session_imports', 'provider_id = %1$s'],
        ['outcome_imports', 'provider_id = %1$s'],
        ['invoices', 'provider_id = %1$s'],
        ['invoice_uploads', 'provider_id = %1$s'],
        ['payments', 'provider_id = %1$s'],
        ['corrections', 'provider_id = %1$s'],
        ['bank_accounts', 'provider_id = %1$s'],
        ['provider_contacts', 'provider_id = %1$s'],
        ['provider_checks', 'provider_id = %1$s'],
        ['supplier_numbers', 'provider_id = %1$s'],
        ['services', 'provider_id = %1$s'],
        ['follow_ups', 'provider_id = %1$s'],
        ['providers', 'id = %1$s'],
        -- The council's own officers stand by name in what they did.
        ['officers', 'provider_id IS NULL OR provider_id = %1$s'],

        -- What hangs on another row goes by that row's wall.
        ['rates', 'EXISTS (SELECT 1 FROM services o WHERE o.id = service_id)'],
        ['follow_up_answers', 'EXISTS (SELECT 1 FROM follow_ups o WHERE o.id = follow_up_id)'],
        ['packages', 'EXISTS (SELECT 1 FROM lines o WHERE o.package_id = packages.id)'],
        ['children', 'EXISTS (SELECT 1 FROM lines o WHERE o.child_id = children.id)
            OR EXISTS (SELECT 1 FROM packages o WHERE o.child_id = children.id)'],
        ['identities', 'EXISTS (SELECT 1 FROM children o WHERE o.id = child_id)'],
        ['erasures', 'EXISTS (SELECT 1 FROM children o WHERE o.id = child_id)'],
        ['package_withdrawals', 'EXISTS (SELECT 1 FROM packages o WHERE o.id = package_id)'],
        ['planned_outcomes', 'EXISTS (SELECT 1 FROM packages o WHERE o.id = package_id)'],
        ['end_reports', 'EXISTS (SELECT 1 FROM packages o WHERE o.id = package_id)'],
        ['end_report_scores', 'EXISTS (SELECT 1 FROM packages o WHERE o.id = package_id)'],
        ['decisions', 'EXISTS (SELECT 1 FROM packages o WHERE o.id = package_id)'],
        ['minutes', 'EXISTS (SELECT 1 FROM decisions o WHERE o.id = decision_id)'],
        ['decision_effects', 'EXISTS (SELECT 1 FROM decisions o WHERE o.id = decision_id)'],
        ['sittings', 'EXISTS (SELECT 1 FROM decisions o WHERE o.sitting_id = sittings.id)'],
        ['decision_lines', 'EXISTS (SELECT 1 FROM lines o WHERE o.id = line_id)'],
        ['line_balances', 'EXISTS (SELECT 1 FROM lines o WHERE o.id = line_id)'],
        ['acceptances', 'EXISTS (SELECT 1 FROM lines o WHERE o.id = line_id)'],
        ['order_versions', 'EXISTS (SELECT 1 FROM orders o WHERE o.id = order_id)'],
        ['order_lines', 'EXISTS (SELECT 1 FROM orders o WHERE o.id = order_id)'],
        ['disclosures', 'EXISTS (SELECT 1 FROM orders o WHERE o.id = order_id)'],
        ['sessions', 'EXISTS (SELECT 1 FROM orders o WHERE o.id = order_id)'],
        ['session_withdrawals', 'EXISTS (SELECT 1 FROM sessions o WHERE o.id = session_id)'],
        ['acceptance_withdrawals', 'EXISTS (SELECT 1 FROM sessions o WHERE o.id = session_id)'],
        ['session_items', 'EXISTS (SELECT 1 FROM sessions o WHERE o.id = session_id)'],
        ['invoice_lines', 'EXISTS (SELECT 1 FROM invoices o WHERE o.id = invoice_id)'],
        ['invoice_holds', 'EXISTS (SELECT 1 FROM invoices o WHERE o.id = invoice_id)'],
        ['run_invoices', 'EXISTS (SELECT 1 FROM invoices o WHERE o.id = invoice_id)'],
        ['payment_lines', 'EXISTS (SELECT 1 FROM payments o WHERE o.id = payment_id)'],
        ['payment_flags', 'EXISTS (SELECT 1 FROM payments o WHERE o.id = payment_id)'],
        ['second_looks', 'EXISTS (SELECT 1 FROM payments o WHERE o.id = payment_id)'],
        ['payment_runs', 'EXISTS (SELECT 1 FROM payments o WHERE o.run_id = payment_runs.id)'],
        ['confirmations', 'EXISTS (SELECT 1 FROM payments o
            WHERE o.run_id = confirmations.run_id)'],
        ['outcome_import_rows', 'EXISTS (SELECT 1 FROM outcome_imports o WHERE o.id = import_id)'],
        ['outcome_verifications', 'EXISTS (SELECT 1 FROM outcomes o WHERE o.id = outcome_id)'],
        ['outcome_withdrawals', 'EXISTS (SELECT 1 FROM outcomes o WHERE o.id = outcome_id)'],
        ['outcome_reasons', 'EXISTS (SELECT 1 FROM outcomes o WHERE o.id = outcome_id)'],
        ['concern_acknowledgements', 'EXISTS (SELECT 1 FROM concerns o WHERE o.id = concern_id)'],
        ['concern_closures', 'EXISTS (SELECT 1 FROM concerns o WHERE o.id = concern_id)'],
        ['officer_roles', 'EXISTS (SELECT 1 FROM officers o WHERE o.id = officer_id)'],
        ['officer_role_ends', 'EXISTS (SELECT 1 FROM officers o WHERE o.id = officer_id)'],

        -- What those who work for the provider did, and how they sign in.
        ['concerns', 'EXISTS (SELECT 1 FROM officers o WHERE o.id = raised_by
            AND o.provider_id = %1$s)'],
        ['outcomes', 'EXISTS (SELECT 1 FROM officers o WHERE o.id = reported_by
            AND o.provider_id = %1$s)
            OR EXISTS (SELECT 1 FROM packages o WHERE o.id = package_id)'],
        ['credentials', 'EXISTS (SELECT 1 FROM officers o WHERE o.id = officer_id
            AND o.provider_id = %1$s)'],
        ['sign_ins', 'EXISTS (SELECT 1 FROM officers o WHERE o.id = officer_id
            AND o.provider_id = %1$s)'],
        ['tokens', 'EXISTS (SELECT 1 FROM officers o WHERE o.id = officer_id
            AND o.provider_id = %1$s)'],
        ['idempotency_keys', 'EXISTS (SELECT 1 FROM officers o WHERE o.id = caller
            AND o.provider_id = %1$s)']
    ] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owns[1]);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owns[1]);
        IF EXISTS (SELECT 1 FROM pg_policies p
            WHERE p.schemaname = current_schema() AND p.tablename = owns[1])
        THEN EXECUTE format('DROP POLICY own_rows ON %I', owns[1]);
        END IF;
        EXECUTE format(wall, owns[1], named, format(owns[2], named));
    END LOOP;

    -- What anybody writes, and reads only where what it is about is there.
    FOREACH owns SLICE 1 IN ARRAY ARRAY[
        ['events', 'EXISTS (SELECT 1 FROM officers o WHERE o.id = officer_id
            AND o.provider_id = %1$s)
            OR EXISTS (SELECT 1 FROM disclosures o WHERE o.event_number = number)
            OR EXISTS (SELECT 1 FROM corrections o WHERE o.event_number = number)
            OR EXISTS (SELECT 1 FROM confirmations o WHERE o.event_number = number)'],
        ['case_texts', 'EXISTS (SELECT 1 FROM sessions o WHERE o.id = record_id)
            OR EXISTS (SELECT 1 FROM outcomes o WHERE o.id = record_id)
            OR EXISTS (SELECT 1 FROM disclosures o WHERE o.id = record_id)
            OR EXISTS (SELECT 1 FROM concerns o WHERE o.id = record_id)
            OR EXISTS (SELECT 1 FROM follow_ups o WHERE o.id = record_id)']
    ] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owns[1]);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owns[1]);
        EXECUTE format(wall || ' WITH CHECK (true)', owns[1], named,
            format(owns[2], named));
    END LOOP;

    FOREACH walled IN ARRAY ARRAY['account_days', 'accounts', 'attendance_withdrawals',
        'attendances', 'child_balances', 'confirmation_differences', 'decision_ends',
        'erased_rows', 'hand_exceptions', 'interest_withdrawals', 'interests', 'movements',
        'provider_balances',
        'published_counts', 'published_distances', 'published_reports', 'receipt_reversals',
        'receipts', 'return_acceptances', 'return_reasons', 'return_risks', 'return_submissions',
        'return_targets', 'returns', 'run_files', 'sitting_cancellations']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY council_only ON %I USING (%s = '''')', walled, named);
    END LOOP;

    FOREACH walled IN ARRAY ARRAY['applied_steps', 'audit_heads', 'charge_shares',
        'closed_periods', 'codes', 'edges', 'funders', 'funds', 'instruments', 'limits',
        'measures', 'retention_rules', 'sequences', 'settings']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY everybody ON %I USING (true)', walled);
    END LOOP;
END $$;
