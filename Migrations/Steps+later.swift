extension Step {
    /// How one signs in, and what came of it all: what is told, and who is let go of.
    static let fromSignInToReturn: [Step] = [
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
        Step(50, "longer_lines", PackageResources.s0050_longer_lines_sql),
        Step(
            51,
            "rows_again",
            postgres: PackageResources.s0051_rows_again_postgres_sql,
            sqlite: PackageResources.s0051_rows_again_sqlite_sql
        ),
        Step(52, "handed_on", postgres: PackageResources.s0052_handed_on_postgres_sql),
        Step(
            53,
            "return_discards",
            PackageResources.s0053_return_discards_sql,
            postgres: PackageResources.s0053_return_discards_postgres_sql,
            sqlite: PackageResources.s0053_return_discards_sqlite_sql
        ),
        Step(54, "planned_readings", PackageResources.s0054_planned_readings_sql),
        Step(55, "counted", PackageResources.s0055_counted_sql),
        Step(56, "goals_scored", PackageResources.s0056_goals_scored_sql),
        Step(57, "scrutiny_basis", PackageResources.s0057_scrutiny_basis_sql),
    ]
}
