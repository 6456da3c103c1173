import Casework
import Money
import Panel
import Reports

/// What a package needs before it can be proposed: a fund with money under a head, and a service
/// of an approved provider.
struct Means {
    let fund: String
    let provider: String
    let service: String
}

extension Council {
    /// Enters a fund, for the year 2026/27 unless said, and gives its reference.
    func fund(
        _ name: String = "Diversion",
        from: String = "2026-04-01",
        to: String = "2027-03-31",
        award: String = "60,000",
        childCap: String? = nil
    ) async throws -> String {
        let request = AddFund(
            name: name,
            funder: "Office of the PCC",
            from: from,
            to: to,
            award: award,
            childCap: childCap
        )
        return try await act(request, as: .finance).fund
    }

    /// Puts money of a fund under a head, dated its second day unless said.
    func allocate(
        _ amount: String,
        to head: String = "mentoring",
        of fund: String,
        on day: String = "2026-04-02"
    ) async throws {
        let request = Allocate(fund: fund, head: head, amount: amount, on: day)
        try await act(request, as: .finance)
    }

    /// A fund with £10,000 under each of two heads since 1 November 2026.
    func stockedFund(childCap: String? = nil) async throws -> String {
        let fund = try await fund(childCap: childCap)
        for head in ["mentoring", "education-employment"] {
            try await allocate("10,000", to: head, of: fund, on: "2026-11-01")
        }
        return fund
    }

    /// A fund with so much under mentoring, and a provider whose sessions cost £45.
    func means(_ available: String = "5,000", childCap: String? = nil) async throws -> Means {
        let fund = try await fund(childCap: childCap)
        try await allocate(available, of: fund)
        let provider = try await approvedProvider("Forest Fields")
        return Means(
            fund: fund,
            provider: provider,
            service: try await service("Mentoring", of: provider)
        )
    }

    func position(
        of fund: String,
        asAt day: String? = nil,
        knownAt known: String? = nil
    ) async throws -> FundPosition {
        let answer = try await look(
            Position(fund: fund, asAt: day, knownAt: known),
            as: .auditor
        )
        guard case .one(let position) = answer else { throw Unexpected.severalFunds }
        return position
    }

    /// Where a fund's money stands, in one line that leaves out what is empty.
    func money(
        of fund: String,
        asAt day: String? = nil,
        knownAt known: String? = nil
    ) async throws -> String {
        try await position(of: fund, asAt: day, knownAt: known).line
    }
}

enum Unexpected: Error {
    case severalFunds
}

extension FundPosition {
    /// `unallocated £55,000.00; mentoring available £4,460.00, held £540.00`.
    var line: String {
        let own = [
            ("unallocated", fund.unallocatedPence), ("returned", fund.returnedPence),
            ("carried", fund.carriedPence),
        ]
        let parts =
            [Self.words(own)]
            + heads.sorted { $0.key < $1.key }.map { head, funnel in
                let stages = Self.words(funnel.stages)
                return stages.isEmpty ? "" : "\(head) \(stages)"
            }
        return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private static func words(_ sums: [(String, Pence)]) -> String {
        sums.filter { $0.1 != .zero }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}

extension Funnel {
    /// What stands in each stage, in the order money passes through them.
    var stages: [(String, Pence)] {
        [
            ("available", availablePence), ("held", promised.heldPence),
            ("committed", promised.committedPence), ("delivered", promised.deliveredPence),
            ("invoiced", promised.invoicedPence), ("paid", promised.paidPence),
        ]
    }
}
