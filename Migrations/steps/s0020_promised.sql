-- What all funds promise one child, or one provider, is asked at every decision.
CREATE INDEX child_balances_child_id ON child_balances (child_id);
CREATE INDEX provider_balances_provider_id ON provider_balances (provider_id);
