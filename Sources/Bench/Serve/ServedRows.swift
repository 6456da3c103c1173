import Foundation

/// The finished program over HTTP, its server on the same processors as the database's.
struct ServedRows {
    let bench: Bench
    let ground: Ground
    let proposed: Proposed

    /// By the part that measures them.
    static let names = ["decide-http-32-postgres", "decide-http-open-postgres"] + lookedNames
    private static let lookedNames = [
        "position-http-postgres", "list-html-postgres", "memory-http-postgres",
    ]

    func run() async throws -> [Row] {
        var rows: [Row] = []
        if bench.wants(Self.names[0]) {
            rows += try await ServedDeciding(rows: self).run()
        }
        if bench.wants(Self.names[1]) {
            rows.append(try await ServedDeciding(rows: self).runOpen())
        }
        if Self.lookedNames.contains(where: bench.wants) {
            rows += try await ServedLooking(rows: self).run()
        }
        return rows
    }

    /// On a fresh copy, with a server of its own.
    func serving<Answer>(
        _ body: (Served, Ground.Plot) async throws -> Answer
    ) async throws -> Answer {
        let copy = try ground.copy(proposed.plot)
        let served = try Served(copy, proposed.officers, folder: bench.folder)
        do {
            let answer = try await body(served, copy)
            try served.stop()
            try ground.remove(copy)
            return answer
        } catch {
            try? served.stop()
            throw error
        }
    }

    /// Decides the next package each time, and keeps the answer under a key.
    func decisions(_ proposed: Proposed) -> () -> Message? {
        let sitting = Proposed.sitting(0, on: proposed.today)
        var number = 0
        return {
            guard number < proposed.count else { return nil }
            number += 1
            return .post(
                "/api/v1/decide",
                """
                {"sitting": "\(sitting)", "package": "PKG-\(number)", "kind": "fund",
                "rationale": "Agreed by all agencies"}
                """,
                token: proposed.officers.chair,
                key: "00000000-0000-7000-8000-\(100_000_000_000 + number)"
            )
        }
    }
}
