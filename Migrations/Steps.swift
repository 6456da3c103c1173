extension Step {
    /// The whole schema, in order.
    package static let all: [Step] = [
        Step(1, "types", postgres: PackageResources.s0001_types_postgres_sql),
        Step(2, "register", PackageResources.s0002_register_sql),
        Step(3, "funds", PackageResources.s0003_funds_sql),
        Step(4, "providers", PackageResources.s0004_providers_sql),
        Step(5, "children", PackageResources.s0005_children_sql),
        Step(6, "packages", PackageResources.s0006_packages_sql),
        Step(7, "sittings", PackageResources.s0007_sittings_sql),
        Step(8, "movements", PackageResources.s0008_movements_sql),
        Step(9, "outcomes", PackageResources.s0009_outcomes_sql),
        Step(
            10,
            "append_only",
            postgres: PackageResources.s0010_append_only_postgres_sql,
            sqlite: PackageResources.s0010_append_only_sqlite_sql
        ),
        Step(11, "code_lists", PackageResources.s0011_code_lists_sql),
        Step(
            12,
            "chain",
            postgres: PackageResources.s0012_chain_postgres_sql,
            sqlite: PackageResources.s0012_chain_sqlite_sql
        ),
        Step(
            13,
            "orders",
            PackageResources.s0013_orders_sql,
            postgres: PackageResources.s0013_orders_postgres_sql,
            sqlite: PackageResources.s0013_orders_sqlite_sql
        ),
        Step(
            14,
            "sessions",
            PackageResources.s0014_sessions_sql,
            postgres: PackageResources.s0014_sessions_postgres_sql,
            sqlite: PackageResources.s0014_sessions_sqlite_sql
        ),
        Step(
            15,
            "invoices",
            PackageResources.s0015_invoices_sql,
            postgres: PackageResources.s0015_invoices_postgres_sql,
            sqlite: PackageResources.s0015_invoices_sqlite_sql
        ),
        Step(
            16,
            "payments",
            PackageResources.s0016_payments_sql,
            postgres: PackageResources.s0016_payments_postgres_sql,
            sqlite: PackageResources.s0016_payments_sqlite_sql
        ),
        Step(
            17,
            "periods",
            PackageResources.s0017_periods_sql,
            postgres: PackageResources.s0017_periods_postgres_sql,
            sqlite: PackageResources.s0017_periods_sqlite_sql
        ),
        Step(18, "lots", PackageResources.s0018_lots_sql),
        Step(
            19,
            "kept_and_numbered",
            postgres: PackageResources.s0019_kept_and_numbered_postgres_sql,
            sqlite: PackageResources.s0019_kept_and_numbered_sqlite_sql
        ),
        Step(20, "promised", PackageResources.s0020_promised_sql),
        Step(
            21,
            "reversals",
            PackageResources.s0021_reversals_sql,
            postgres: PackageResources.s0021_reversals_postgres_sql,
            sqlite: PackageResources.s0021_reversals_sqlite_sql
        ),
        Step(22, "reasons", PackageResources.s0022_reasons_sql),
        Step(
            23,
            "walls",
            PackageResources.s0023_walls_sql,
            postgres: PackageResources.s0023_walls_postgres_sql,
            sqlite: PackageResources.s0023_walls_sqlite_sql
        ),
        Step(
            24,
            "kept_rules",
            PackageResources.s0024_kept_rules_sql,
            postgres: PackageResources.s0024_kept_rules_postgres_sql,
            sqlite: PackageResources.s0024_kept_rules_sqlite_sql
        ),
        Step(
            25,
            "officer_limits",
            PackageResources.s0025_officer_limits_sql,
            postgres: PackageResources.s0025_officer_limits_postgres_sql,
            sqlite: PackageResources.s0025_officer_limits_sqlite_sql
        ),
        Step(
            26,
            "effects",
            PackageResources.s0026_effects_sql,
            postgres: PackageResources.s0026_effects_postgres_sql,
            sqlite: PackageResources.s0026_effects_sqlite_sql
        ),
        Step(
            27,
            "taken_back",
            PackageResources.s0027_taken_back_sql,
            postgres: PackageResources.s0027_taken_back_postgres_sql,
            sqlite: PackageResources.s0027_taken_back_sqlite_sql
        ),
        Step(28, "sign_ins", PackageResources.s0028_sign_ins_sql),
        Step(
            29,
            "concerns",
            PackageResources.s0029_concerns_sql,
            postgres: PackageResources.s0029_concerns_postgres_sql,
            sqlite: PackageResources.s0029_concerns_sqlite_sql
        ),
        Step(30, "own_rows", postgres: PackageResources.s0030_own_rows_postgres_sql),
        Step(31, "published", PackageResources.s0031_published_sql),
        Step(
            32,
            "measures",
            PackageResources.s0032_measures_sql,
            postgres: PackageResources.s0032_measures_postgres_sql,
            sqlite: PackageResources.s0032_measures_sqlite_sql
        ),
        Step(
            33,
            "returns",
            PackageResources.s0033_returns_sql,
            postgres: PackageResources.s0033_returns_postgres_sql,
            sqlite: PackageResources.s0033_returns_sqlite_sql
        ),
        Step(34, "lists", PackageResources.s0034_lists_sql),
        Step(
            35,
            "outcome_plans",
            PackageResources.s0035_outcome_plans_sql,
            postgres: PackageResources.s0035_outcome_plans_postgres_sql,
            sqlite: PackageResources.s0035_outcome_plans_sqlite_sql
        ),
        Step(
            36,
            "monitoring",
            PackageResources.s0036_monitoring_sql,
            postgres: PackageResources.s0036_monitoring_postgres_sql
        ),
        Step(37, "rules", PackageResources.s0037_rules_sql),
        Step(
            38,
            "retention",
            PackageResources.s0038_retention_sql,
            postgres: PackageResources.s0038_retention_postgres_sql,
            sqlite: PackageResources.s0038_retention_sqlite_sql
        ),
        Step(39, "follow_up_notes", PackageResources.s0039_follow_up_notes_sql),
        Step(
            40,
            "due_days",
            PackageResources.s0040_due_days_sql,
            postgres: PackageResources.s0040_due_days_postgres_sql,
            sqlite: PackageResources.s0040_due_days_sqlite_sql
        ),
        Step(
            41,
            "published_reports",
            PackageResources.s0041_published_reports_sql,
            postgres: PackageResources.s0041_published_reports_postgres_sql,
            sqlite: PackageResources.s0041_published_reports_sqlite_sql
        ),
        Step(42, "endings", PackageResources.s0042_endings_sql),
        Step(
            43,
            "distance",
            PackageResources.s0043_distance_sql,
            postgres: PackageResources.s0043_distance_postgres_sql,
            sqlite: PackageResources.s0043_distance_sqlite_sql
        ),
        Step(
            44,
            "withdrawn",
            PackageResources.s0044_withdrawn_sql,
            postgres: PackageResources.s0044_withdrawn_postgres_sql,
            sqlite: PackageResources.s0044_withdrawn_sqlite_sql
        ),
        Step(45, "register_reasons", PackageResources.s0045_register_reasons_sql),
        Step(
            46,
            "late_answers",
            PackageResources.s0046_late_answers_sql,
            postgres: PackageResources.s0046_late_answers_postgres_sql,
            sqlite: PackageResources.s0046_late_answers_sqlite_sql
        ),
        Step(
            47,
            "supplier_numbers",
            PackageResources.s0047_supplier_numbers_sql,
            postgres: PackageResources.s0047_supplier_numbers_postgres_sql,
            sqlite: PackageResources.s0047_supplier_numbers_sqlite_sql
        ),
        Step(48, "every_wall", postgres: PackageResources.s0048_every_wall_postgres_sql),
        Step(
            49,
            "returned_payments",
            PackageResources.s0049_returned_payments_sql,
            postgres: PackageResources.s0049_returned_payments_postgres_sql,
            sqlite: PackageResources.s0049_returned_payments_sqlite_sql
        ),
    ]
}
