-- A second wall for whoever works for a provider: while such an act lasts, no row of another
-- provider is there, whatever statement asks for it. The program names the provider at the start of
-- the act (Transaction.narrow); nothing named, as for the council's own, is everything.
--
-- Forced, so that it holds for the tables' owner too; only a superuser goes around it.

ALTER TABLE lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE lines FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON lines USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) IN ('', provider_id));

ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON orders USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) IN ('', provider_id));

ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON sessions USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) = ''
    OR EXISTS (SELECT 1 FROM orders o WHERE o.id = order_id));

ALTER TABLE session_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE session_imports FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON session_imports USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) IN ('', provider_id));

ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
ALTER TABLE invoices FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON invoices USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) IN ('', provider_id));

ALTER TABLE invoice_uploads ENABLE ROW LEVEL SECURITY;
ALTER TABLE invoice_uploads FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON invoice_uploads USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) IN ('', provider_id));

ALTER TABLE payments ENABLE ROW LEVEL SECURITY;
ALTER TABLE payments FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON payments USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) IN ('', provider_id));

ALTER TABLE corrections ENABLE ROW LEVEL SECURITY;
ALTER TABLE corrections FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON corrections USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) IN ('', provider_id));

ALTER TABLE bank_accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE bank_accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON bank_accounts USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) IN ('', provider_id));

ALTER TABLE provider_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON provider_contacts USING (
    (SELECT coalesce(current_setting('diversion.provider', true), '')) IN ('', provider_id));
