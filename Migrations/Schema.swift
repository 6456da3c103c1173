package import Database

/// The schema of one database: where it stands, and how it is brought up to date.
package struct Schema: Sendable {
    private let database: any Database
    private let steps: [Step]

    /// - Parameter steps: the steps this program knows; tests pass others.
    package init(of database: any Database, steps: [Step] = Step.all) {
        self.database = database
        self.steps = steps
    }

    /// What every writing transaction begins with where there are several writers: the lock that
    /// makes them wait for each other.
    package static let writerLock = "SELECT number FROM audit_heads WHERE id = 1 FOR UPDATE"

    package enum State: Hashable, Sendable {
        case current
        /// No step was ever applied.
        case empty
        /// So many steps are still to be applied.
        case behind(Int)
        /// A newer program has been here: its last step's number.
        case newer(Int)
        /// This step was applied with another text.
        case changed(String)
    }

    package func state() async throws -> State {
        let applied: [Applied]
        do {
            applied = try await database.read { try $0.fetch(Self.applied) }
        } catch DatabaseError.schema {
            return .empty
        }
        return state(applied)
    }

    /// Applies what is missing, in one transaction; two that start at once are run in turn, and the
    /// second finds nothing to do.
    ///
    /// - Returns: the names of the steps applied, and the state found when it was not possible.
    package func migrate() async throws -> (applied: [String], state: State) {
        try await database.migrate { [steps, engine = database.engine] change in
            try change.run(script: Self.table)
            let applied = try change.fetch(Self.applied)
            switch state(applied) {
            case .newer(let number): return ([], .newer(number))
            case .changed(let name): return ([], .changed(name))
            case .current, .empty, .behind: break
            }
            let missing = steps.dropFirst(applied.count)
            for step in missing {
                try change.run(script: step.script(for: engine))
                try change.write(
                    """
                    INSERT INTO applied_steps (number, name, checksum)
                    VALUES (\(step.number), \(step.name), \(step.checksum))
                    """
                )
            }
            return (missing.map(\.name), .current)
        }
    }

    private struct Applied {
        let number: Int
        let checksum: String
    }

    private static let table = """
        CREATE TABLE IF NOT EXISTS applied_steps (
            number bigint NOT NULL PRIMARY KEY,
            name text NOT NULL,
            checksum text NOT NULL
        );
        """

    private static let applied = Query.all(
        "SELECT number, checksum FROM applied_steps ORDER BY number"
    ) { row in
        try Applied(number: row["number"], checksum: row["checksum"])
    }

    private func state(_ applied: [Applied]) -> State {
        if applied.isEmpty { return .empty }
        for (step, done) in zip(steps, applied)
        where step.number != done.number || step.checksum != done.checksum {
            return .changed(step.name)
        }
        if let last = applied.last, applied.count > steps.count { return .newer(last.number) }
        let missing = steps.count - applied.count
        return missing == 0 ? .current : .behind(missing)
    }
}
