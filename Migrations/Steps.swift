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
    ]
}
