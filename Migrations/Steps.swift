extension Step {
    /// The whole schema, in order.
    package static let all = fromGrantToPayment + fromSignInToReturn

    private static let fromGrantToPayment: [Step] = [
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
    ]
}
