import Casework
import HummingbirdCore
import Money
import Panel

/// The minutes of a sitting, as the template draws them: on paper too.
struct MinutesModel: Sendable {
    var page: Page
    let title: String
    let number: String
    /// When and by whom; nil while the sitting is open.
    let locked: String?
    var actions: [Link] = []
    let summary: [Fact]
    let attendance: TableModel?
    let interests: TableModel?
    let decisions: [Decision]
    let hash: String?
    /// It was called off.
    let isOff: Bool
    /// What lies before it and is not decided yet.
    let waiting: [String]

    struct Decision: Sendable {
        let number: String
        let kind: String
        let total: String?
        let package: String
        let href: String
        let child: String
        let by: String
        let reason: String?
        let quorum: String?
        /// What it funds or changes, and what providers received of it.
        let lines: [String]

        init(_ minute: ShowMinutes.Minute, of minutes: ShowMinutes.Answer) {
            number = minute.decision.split(separator: "/").last.map(String.init) ?? ""
            kind = minute.kind.rawValue.asTitle
            total = minute.totalPence == .zero ? nil : minute.totalPence.description
            package = minute.package
            href = "/packages/\(minute.package)"
            child = minute.child
            by = minute.decidedByName
            reason = minute.rationale
            let absent = minutes.uncounted(minute.quorum).map { $0.named("agency") }
                .joined(separator: ", ")
            lines =
                minute.lines.map(Self.said)
                + (minute.orders.isEmpty ? [] : [minute.orders.joined(separator: ", ")])
            quorum = absent.isEmpty ? nil : "Not counted, an interest being declared: \(absent)."
        }

        private static func said(_ line: ShowMinutes.MinutedLine) -> String {
            let money =
                line.changePence < .zero
                ? "\(Pence.zero - line.changePence) given back" : "\(line.changePence)"
            let longer = line.until.map { ", until \(Shown.day($0))" } ?? ""
            return "\(line.line): \(line.name), \(line.providerName), "
                + "\(Words.count(line.quantity, line.unit)), \(line.head.named("head")) of \(line.fund): "
                + money + longer
        }
    }

    init(_ minutes: ShowMinutes.Answer, undecided: [CaseCard] = [], _ asked: Asked) {
        let (sitting, day) = (minutes.sitting, Shown.day(minutes.on))
        title = "Minutes of the panel, \(day)"
        number = sitting
        let isOwnPage = !asked.request.uri.path.hasSuffix("/minutes")
        page = asked.page(
            title,
            crumbs: [Link("Sittings", "/sittings")]
                + (isOwnPage
                    ? [Link(sitting)] : [Link(sitting, "/sittings/\(sitting)"), Link("Minutes")])
        )
        locked = minutes.closedAt.map { closed in
            "on \(Shown.text(.text(closed))) by \(minutes.closedByName ?? minutes.closedBy ?? "")"
        }
        summary = Self.summary(minutes)
        attendance = Self.sheet(
            "Who was present",
            ["Name", "Agency"],
            minutes.attendance.map { [$0.person, $0.agency.named("agency")] }
        )
        interests = Self.sheet(
            "Interests declared",
            ["Person", "Provider", "Interest"],
            minutes.interests.map { [$0.person, $0.provider, $0.nature.named("nature")] }
        )
        decisions = minutes.decisions.map { Decision($0, of: minutes) }
        hash = minutes.auditHead
        isOff = minutes.state == "cancelled"
        waiting = undecided.map { "\($0.package) for \($0.child), \($0.totalPence)" }
        if isOwnPage, locked != nil {
            actions = [Link("Minutes to print", "/sittings/\(sitting)/minutes")]
        }
    }

    private static func summary(_ minutes: ShowMinutes.Answer) -> [Fact] {
        var quorum = Fact("Quorum", "")
        quorum.tag = minutes.missing.isEmpty ? Tag("Met", .green) : Tag("Not met", .red)
        quorum.lines = minutes.missing.map { "Missing: \($0.named("agency"))" }
        let totals = minutes.decisions.map(\.totalPence)
        let added = totals.filter { $0 > .zero }.reduce(Pence.zero, +)
        let given = totals.filter { $0 < .zero }.reduce(Pence.zero, +)
        let count = totals.count { $0 > .zero }
        var facts = [
            quorum,
            Fact(
                minutes.state == "closed" ? "Committed" : "Held",
                "\(added) in \(count == 1 ? "1 decision" : "\(count) decisions")"
            ),
        ]
        if given < .zero { facts.append(Fact("Given back", "\(Pence.zero - given)")) }
        if !minutes.setAside.isEmpty {
            let numbers = minutes.setAside.compactMap { $0.split(separator: "/").last }
            facts.append(
                Fact(
                    "Not in force",
                    "Withdrawn, replaced or lapsed before the close: "
                        + numbers.joined(separator: ", ")
                )
            )
        }
        if let event = minutes.auditEvent { facts.append(Fact("Audit event", "\(event)")) }
        return facts
    }

    private static func sheet(
        _ caption: String,
        _ headings: [String],
        _ rows: [[String]]
    ) -> TableModel? {
        guard !rows.isEmpty else { return nil }
        return TableModel(
            filled: caption,
            headings,
            rows.map { row in row.map { Shown.cell(.text($0)) } }
        )
    }
}

extension ShowMinutes.Answer {
    /// Agencies at the sitting that a decision was made without.
    ///
    /// - Parameter counted: none where it is not known yet.
    func uncounted(_ counted: [String]) -> [String] {
        guard !counted.isEmpty else { return [] }
        return Set(attendance.map(\.agency)).subtracting(counted).sorted()
    }
}
