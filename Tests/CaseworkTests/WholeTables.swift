import Database
import Money
import Panel
import Store
import TestSupport

/// Whole tables as they stand, read row by row: nothing is joined, counted or summed by a database.
struct WholeTables: Sendable {
    let packages: [Package]
    let lines: [Line]
    let decisions: [Decision]
    let sessions: [Session]
    let outcomes: [Outcome]
    let followUps: [FollowUp]
    let movements: [Moved]
    /// A decision's pence for a line.
    let changes: [(decision: String, line: String, pence: Int64)]
    let sittings: [String: Day]
    let minuted: Set<String>
    /// Of sessions, what they came to and on which day that was said.
    let accepted: [String: Int64]
    let acceptedOn: [String: Day]
    let unaccepted: Set<String>
    let withdrawn: Set<String>
    let completed: [String: Day]
    /// Packages with an outcome that was planned and met.
    let met: Set<String>
    let answers: [String: String]
    /// What services, providers and funds are called.
    let names: [String: String]

    init(_ council: Council) async throws {
        self = try await council.database.read { try WholeTables($0) }
    }

    private init(_ all: any Transaction) throws {
        packages = try all.rows("packages").map(Package.init)
        lines = try all.rows("lines").map(Line.init)
        decisions = try all.rows("decisions").map(Decision.init)
        sessions = try all.rows("sessions").map(Session.init)
        outcomes = try all.rows("outcomes").map(Outcome.init)
        followUps = try all.rows("follow_ups").map(FollowUp.init)
        movements = try all.rows("movements").map(Moved.init)
        changes = try all.rows("decision_lines").map {
            (
                decision: try $0["decision_id"], line: try $0["line_id"],
                pence: try $0["change_pence"]
            )
        }
        sittings = try all.pairs("sittings", "id", "sits_on")
        accepted = try all.pairs("acceptances", "session_id", "value_pence")
        acceptedOn = try all.pairs("acceptances", "session_id", "accepted_on")
        completed = try all.pairs("end_reports", "package_id", "completed_on")
        met = Set(
            try all.rows("end_report_scores").filter { try $0["score"] as String == "met" }
                .map { try $0["package_id"] as String }
        )
        answers = try all.pairs("follow_up_answers", "follow_up_id", "status")
        minuted = try all.ids("minutes", "decision_id")
        unaccepted = try all.ids("acceptance_withdrawals", "session_id")
        withdrawn = try all.ids("session_withdrawals", "session_id")
        names = try ["services", "providers", "funds"].reduce(into: [:]) { names, table in
            let named: [String: String] = try all.pairs(table, "id", "ref")
            names.merge(named) { first, _ in first }
        }
    }
}

extension WholeTables {
    struct Package: Sendable {
        let id, child: String
        let age: Int?
        let level: String?
        let on: Day

        init(_ row: Row) throws {
            (id, child) = (try row["id"], try row["child_id"])
            (age, level, on) = (try row["age"], try row["level"], try row["proposed_on"])
        }
    }

    struct Line: Sendable {
        let id, package, service, provider, fund, head: String

        init(_ row: Row) throws {
            (id, package, fund) = (try row["id"], try row["package_id"], try row["fund_id"])
            (service, provider) = (try row["service_id"], try row["provider_id"])
            head = try row["head"]
        }
    }

    struct Decision: Sendable {
        let id, package, kind, sitting: String

        init(_ row: Row) throws {
            (id, package) = (try row["id"], try row["package_id"])
            (kind, sitting) = (try row["kind"], try row["sitting_id"])
        }
    }

    struct Session: Sendable {
        let id, line, attendance: String
        let on: Day

        init(_ row: Row) throws {
            (id, line) = (try row["id"], try row["line_id"])
            (attendance, on) = (try row["attendance"], try row["happened_on"])
        }
    }

    struct Outcome: Sendable {
        let id, child, package, measure, value: String
        let on: Day

        init(_ row: Row) throws {
            (id, child, package) = (try row["id"], try row["child_id"], try row["package_id"])
            (measure, value, on) = (try row["measure"], try row["value"], try row["happened_on"])
        }
    }

    struct FollowUp: Sendable {
        let id, outcome: String
        let weeks: Int
        let until: Day

        init(_ row: Row) throws {
            (id, outcome, weeks) = (try row["id"], try row["outcome_id"], try row["weeks"])
            until = try row["until_on"]
        }
    }

    struct Moved: Sendable {
        let edge: Edge
        let fund, fromHead, toHead: String
        let line: String?
        let on: Day
        let pence: Int64

        init(_ row: Row) throws {
            (edge, fund, line) = (try row["act"], try row["fund_id"], try row["line_id"])
            (fromHead, toHead) = (try row["from_head"], try row["to_head"])
            (on, pence) = (try row["event_on"], try row["pence"])
        }
    }
}

extension Transaction {
    fileprivate func rows(_ table: String) throws -> [Row] {
        try all(SQL(stringLiteral: "SELECT * FROM \(table)"))
    }

    fileprivate func pairs<T: Storable>(
        _ table: String,
        _ key: String,
        _ value: String
    ) throws -> [String: T] {
        try rows(table).reduce(into: [:]) { $0[try $1[key]] = try $1[value] as T }
    }

    fileprivate func ids(_ table: String, _ key: String) throws -> Set<String> {
        Set(try rows(table).map { try $0[key] as String })
    }
}
