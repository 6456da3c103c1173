import Casework
import Money
import Panel

/// One order as its provider needs it: may we start, what is left, what do we know, what was
/// reported.
struct OrderPage {
    private let order: ShowOrder.Answer

    init(_ order: ShowOrder.Answer) {
        self.order = order
    }

    func model(_ asked: Asked) async throws -> RecordModel {
        let open = try await asked.look(SessionTemplate(provider: order.provider)).open
        let left = Dictionary(open.map { ($0.line, $0) }) { first, _ in first }
        let sessions = try await asked.look(
            ListSessions(order: order.order, paging: Paging(size: "10"))
        )
        let crumbs = [Link("Orders", "/orders"), Link(order.order)]
        var model = RecordModel(asked.page(order.order, crumbs: crumbs), order.order)
        model.caption = "Order for \(order.child)"
        model.tag =
            order.mayStart ? Tag("You may start", .green) : Tag("Do not start", .amber)
        model.summary = summary
        model.sections =
            order.lines.map { line in section(line, left[line.line], asked) }
            + (try await planned(asked)) + [told, reported(sessions.items)] + pending + [versions]
        model.actions = actions(asked, open, today: try await asked.today())
        return model
    }

    private var summary: [Fact] {
        var money = Fact("Ordered", order.totalPence.description)
        money.lines = [
            ("not accepted yet", order.committedPence),
            ("accepted, not invoiced", order.deliveredPence),
            ("invoiced, not paid", order.invoicedPence), ("paid", order.paidPence),
        ].filter { $0.1 > .zero }.map { "\($0.1) \($0.0)" }
        let start = order.mayStart ? [] : [Fact("Start", PageSentence.text(order.start))]
        return start + [
            Fact("Child", order.child, "/children/\(order.child)"),
            Fact("Package", order.package, "/packages/\(order.package)"),
            Fact("Provider", order.providerName, "/providers/\(order.provider)"), money,
        ]
    }

    private func section(
        _ line: ShownOrderLine,
        _ open: SessionTemplate.OpenLine?,
        _ asked: Asked
    ) -> Section {
        var section = Section("\(line.line): \(line.name)")
        var left = Fact("Left to report", open.map { Words.count($0.left, line.unit) } ?? "Nothing")
        if open != nil, asked.officer?.may(.recordSession) == true {
            left.change = Link("Log a session", "/sessions/log?line=\(line.line)")
        }
        var ordered = Fact(
            "Ordered",
            "\(Words.count(line.quantity, line.unit)) at \(line.pricePence): \(line.totalPence)"
        )
        if line.vatPence > .zero { ordered.lines = ["VAT \(line.vatRate): \(line.vatPence)"] }
        section.summary = [
            left, Fact("Days", "\(Shown.day(line.from)) to \(Shown.day(line.to))"), ordered,
        ]
        if line.mayStart != order.mayStart || order.lines.count > 1 {
            section.summary.append(Fact("Start", PageSentence.text(line.start)))
        }
        if !line.charged.isEmpty {
            var charged = Fact("What is charged", "")
            charged.lines = line.charged.split(separator: "; ").map(String.init)
            section.summary.append(charged)
        }
        return section
    }

    private func planned(_ asked: Asked) async throws -> [Section] {
        guard asked.officer?.may(.recordOutcome) == true else { return [] }
        let plan = try await asked.look(ShowPackage(package: order.package)).outcomePlan
        return [OutcomePlanPages.toReport(plan, child: order.child, package: order.package)]
            .compactMap(\.self)
    }

    /// That the provider is told something: what, only by an act that is recorded.
    private var told: Section {
        var section = Section("What the provider is told of the child")
        guard let note = order.disclosure else {
            section.empty = "Nothing yet. The coordinator says what is needed to meet the child."
            return section
        }
        let day = Shown.day(note.on)
        section.text =
            note.given
            ? "Told on \(day), on the basis “\(note.basis.asLabel.lowercased())”. "
                + "Reading it is recorded."
            : "Withheld on \(day). Ask the coordinator if you need to know more."
        return section
    }

    private func reported(_ sessions: [ShownSession]) -> Section {
        var section = Section("Sessions")
        guard !sessions.isEmpty else {
            section.empty = "None reported yet. Log one once it has taken place."
            return section
        }
        section.table = Record.table(
            sessions.map { (nil, $0 as Any) },
            caption: "Sessions, the newest first",
            only: ["session", "orderLine", "on", "attendance", "quantity", "state", "valuePence"]
        )
        return section
    }

    private var pending: [Section] {
        guard let pending = order.pending else { return [] }
        var section = Section("Decided in an open sitting")
        section.text = "What stands above holds until that sitting closes."
        section.summary = Record.facts(of: pending)
        return [section] + Record.sections(of: pending)
    }

    private var versions: Section {
        var section = Section("What was decided")
        section.table = Record.table(
            order.versions.map { (nil, $0 as Any) },
            caption: "Versions of this order",
            only: ["decision", "kind", "effectiveOn", "totalPence"]
        )
        return section
    }

    private func actions(
        _ asked: Asked,
        _ open: [SessionTemplate.OpenLine],
        today: Day
    ) -> [Link] {
        let own = open.filter { $0.line.hasPrefix(order.order + "/") }
        let current = own.first { $0.to >= today }
        let mine = current ?? own.first
        let named = "/orders/\(order.order)"
        let offers: [(Act, Bool, Link)] = [
            (
                .recordSession, mine != nil,
                Link(
                    "Log a session",
                    "/sessions/log?line=\(mine?.line ?? "")",
                    isMain: current != nil
                )
            ),
            (.acceptSession, true, Link("Accept what waits", named + "/accept")),
            (
                .readDisclosure, order.disclosure?.given == true,
                Link("Read what is told of the child", named + "/disclosure")
            ),
            (.discloseOrder, true, Link("Say what the provider is told", named + "/disclose")),
            (
                .recordOutcome, true,
                Link("Report an outcome", "/outcomes/report?order=\(order.order)")
            ),
            (.seeSessions, true, Link("All its sessions", "/sessions?order=\(order.order)")),
        ]
        return offers.filter { act, isThere, _ in
            isThere && asked.officer?.may(act) == true
        }.map(\.2)
    }
}
