import Casework
import Panel

/// A package of two providers.
struct SharedCase {
    let council: Council
    let package: String
    let first: Caller
    let second: Caller

    init(_ council: Council) async throws {
        self.council = council
        let means = try await council.means()
        let sailing = try await council.approvedProvider("Sailing")
        let course = try await council.service("Course", of: sailing)
        package = try await council.package(
            "\(means.service) x 4 from 2026-12-21 to 2027-02-28",
            "\(course) x 4 from 2026-12-21 to 2027-02-28",
            fund: means.fund
        )
        try council.set("2026-12-20")
        let sitting = try await council.openSitting(on: "2026-12-20")
        try await council.decide(.fund, package, in: sitting)
        try await council.close(sitting)
        first = try await council.officer("Pat Rowe", [.provider], provider: means.provider).caller
        second = try await council.officer("Kit", [.provider], provider: sailing).caller
        try council.set("2026-12-24")
    }

    func report(as caller: Caller, on day: String) async throws {
        let child = try await council.shown(package).child
        _ = try await council.casework.perform(
            RecordOutcome(
                child: child,
                package: package,
                measure: "activity",
                value: "310",
                on: day,
                evidence: "self"
            ),
            as: caller
        )
    }
}
