/// The raw side on PostgreSQL as a pgbench script: the audit head locked first, so that the one
/// chain holds, and one transaction per act.
struct PgbenchScript {
    let written: Written
    let load: Load
    let first: Int

    /// Each statement waits for the one before; only the head's number and the hashes come back.
    var statements: String {
        var lines = written.statements(known(number: ":number", hash: "CAST(:hash AS bytea)"))
            .map { $0 + ";" }
        lines[0] = String(lines[0].dropLast()) + "\nRETURNING hash \\gset"
        return variables + """
            BEGIN;
            SELECT number + 1 AS number, hash AS previous FROM audit_heads WHERE id = 1
            FOR UPDATE \\gset

            """ + lines.joined(separator: "\n") + "\nCOMMIT;\n"
    }

    /// All statements sent at once: what a later one needs, it reads.
    var pipeline: String {
        let number = "(SELECT number + 1 FROM audit_heads)"
        let hash = "(SELECT hash FROM events WHERE number = \(number))"
        var known = known(number: number, hash: hash)
        known.previous = "(SELECT hash FROM audit_heads)"
        let lines = written.statements(known).map { $0 + ";" }
        return variables + """
            \\startpipeline
            BEGIN;
            SELECT number FROM audit_heads WHERE id = 1 FOR UPDATE;

            """ + lines.joined(separator: "\n") + "\nCOMMIT;\n\\endpipeline\n"
    }

    /// Each client takes every so-manyth package.
    private var variables: String {
        """
        \\set i :i + 1
        \\set n \(first) + (:i - 1) * \(load.clients) + :client_id
        \\set id 100000000000 + :n
        \\set f \(load.spread == .hot ? "0" : ":n % \(Proposed.funds)")
        \\set fund 100000000000 + :f
        \\set provider 100000000000 + :f % 25
        \\set h 1 + :n / \(Proposed.funds) % 8

        """
    }

    private func known(number: String, hash: String) -> Written.Known {
        let heads = Proposed.heads.map { "'\($0)'" }.joined(separator: ", ")
        return Written.Known(
            id: "'\(Proposed.prefix)' || :id",
            decision: "'00000000-0000-7000-9000-' || :id",
            fund: "'\(Proposed.prefix)' || :fund",
            head: load.spread == .hot
                ? "'\(Proposed.heads[0])'" : "(ARRAY[\(heads)])[CAST(:h AS integer)]",
            provider: "'\(Proposed.prefix)' || :provider",
            number: number,
            previous: "CAST(:previous AS bytea)",
            hash: hash,
            link: { "sha256(\($0) || CAST('\(Written.payload)' AS bytea))" }
        )
    }
}
