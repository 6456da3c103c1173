import Casework
import Foundation
import Hummingbird
import HummingbirdCore
import Money
import Panel

/// A sitting's own page: the whole desk while it is open, for those who decide on cases; its minutes
/// for everybody else, and afterwards.
enum SittingPage {
    static func answer(_ asked: Asked) async throws -> Response {
        let minutes = try await asked.look(ShowMinutes(sitting: asked.parameter("sitting")))
        guard minutes.state == "open", asked.officer?.roles.readCaseText == true else {
            return asked.website.page("minutes", MinutesModel(minutes, asked))
        }
        return asked.website.page("sitting", try await desk(minutes, asked))
    }

    private static func desk(
        _ minutes: ShowMinutes.Answer,
        _ asked: Asked
    ) async throws -> SittingModel {
        let (sitting, title) = (minutes.sitting, "Sitting of \(Shown.day(minutes.on))")
        let paging = Paging(size: "100", after: asked.query("after"))
        let cases = try await asked.look(ListCases(sitting: sitting, paging: paging))
        let decides = asked.officer?.may(.decide) == true
        // What was decided since needs no tick any more.
        let done = Set(cases.items.filter { $0.decided != nil }.map(\.package))
        let ticked = (asked.form.values["tick"] ?? asked.search.values["tick"] ?? [])
            .filter { !done.contains($0) && $0 != asked.query("decided") }
        let weighed =
            decides
            ? try await asked.look(WeighCases(sitting: sitting, packages: ticked)) : nil
        var model = SittingModel(
            page: asked.page(title, crumbs: [Link("Sittings", "/sittings"), Link(sitting)]),
            title: title,
            caption: sitting,
            csrf: asked.formToken
        )
        model.summary = minutes.people(changing: asked)
        let isUntouched = minutes.decisions.isEmpty && minutes.setAside.isEmpty
        model.actions = asked.ways(ways + (isUntouched ? [cancelling] : []))
        if let weighed { model.fill(weighed, before: try await before(weighed, asked)) }
        model.overdue = try await overdue(asked)
        model.pager = pager(cases, at: "/sittings/\(sitting)", asked)
        let here = Set(cases.items.map(\.package))
        model.elsewhere = decides ? ticked.filter { !here.contains($0) } : []
        if !model.elsewhere.isEmpty {
            let others = model.elsewhere.joined(separator: ", ")
            model.totals.append(SittingModel.Total(label: "On other pages", text: others))
        }
        let fields = try await DecidingPages.fieldsBeforeFunding(asked)
        let drawn = cases.items.map { card in
            let weighed = weighed?.cases.first { $0.package == card.package }
            var model = CaseModel(card, in: minutes, weighed: weighed)
            model.isOpen = card.package == asked.query("decided")
            if decides {
                model.offer(
                    ticked: ticked,
                    kinds: fields,
                    withdraw: "/sittings/\(sitting)/packages/\(card.package)/withdraw"
                )
            }
            return model
        }
        model.cases = drawn.filter { $0.decision == nil }
        model.decided = drawn.filter { $0.decision != nil }
        model.decidedTitle = decidedTitle(cases.items)
        if decides {
            model.action = "/sittings/\(sitting)" + (paging.after.map { "?after=\($0)" } ?? "")
            model.closeHref = "/sittings/\(sitting)/close"
        }
        return model
    }

    private static let ways = [
        ListPage.Offer(
            text: "Check and close the sitting",
            href: "/sittings/{sitting}/close",
            act: .closeSitting
        ),
        ListPage.Offer(
            text: "Draft minutes",
            href: "/sittings/{sitting}/minutes",
            act: .seeSittings
        ),
    ]

    private static let cancelling = ListPage.Offer(
        text: "Call it off",
        href: "/sittings/{sitting}/cancel",
        act: .cancelSitting,
        isWarning: true
    )

    /// The heads as they are without any tick.
    private static func before(
        _ weighed: WeighCases.Answer,
        _ asked: Asked
    ) async throws -> [DecisionMade.Head] {
        guard !weighed.cases.isEmpty else { return weighed.heads }
        return try await asked.look(WeighCases(sitting: weighed.sitting)).heads
    }

    /// How many are folded away, and what they hold.
    private static func decidedTitle(_ cases: [CaseCard]) -> String? {
        let decided = cases.compactMap(\.decided)
        guard !decided.isEmpty else { return nil }
        let held = decided.map(\.totalPence).filter { $0 > .zero }.reduce(Pence.zero, +)
        return "Decided in this sitting (\(decided.count)), \(held) held"
    }

    /// What the panel asks about: nobody has said what came of these.
    private static func overdue(_ asked: Asked) async throws -> Section? {
        let reports = try await asked.look(ListUnreported(overdue: true)).items
        guard !reports.isEmpty else { return nil }
        var section = Section("End reports overdue")
        section.table = TableModel(
            filled: "End reports overdue",
            ["Package", "Child", "Over since", "Report due"],
            reports.map { report in
                [
                    .heading(report.package, "/packages/\(report.package)"),
                    TableModel.Cell(report.child, "/children/\(report.child)"),
                    Shown.cell(.day(report.endedOn)), Shown.cell(.day(report.dueOn)),
                ]
            }
        )
        return section
    }

    private static func pager(
        _ cases: Listed<CaseCard>,
        at path: String,
        _ asked: Asked
    ) -> ListModel.Pager? {
        let first = asked.query("after").map { _ in path }
        guard cases.next != nil || first != nil else { return nil }
        return ListModel.Pager(
            next: cases.next.map { "\(path)?after=\($0)" },
            first: first,
            shown: "\(cases.items.count) cases on this page"
        )
    }
}
