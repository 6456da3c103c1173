import Casework
import Hummingbird
import HummingbirdCore
import Money
import Panel

/// “Check your answers” of a whole sitting: what is decided, who is there, and what stands in the
/// way of closing it.
enum ClosingPage {
    static func look(_ asked: Asked) async throws -> Response {
        asked.website.page("check", try await model(asked))
    }

    static func close(_ asked: Asked) async throws -> Response {
        let request = CloseSitting(sitting: asked.parameter("sitting"))
        do {
            let closed = try await asked.casework.perform(
                request,
                as: asked.caller,
                key: asked.form["once"]
            )
            let act = CloseSitting.act.rawValue
            return .redirect(to: "/sittings/\(closed.sitting)/minutes?done=\(act)")
        } catch let refusal as Refusal {
            if case .access(.notFound) = refusal { throw refusal }
            return asked.website.page("check", try await model(asked), status: refusal.status)
        }
    }

    private static func model(_ asked: Asked) async throws -> CheckModel {
        let minutes = try await asked.look(ShowMinutes(sitting: asked.parameter("sitting")))
        let (sitting, title) = (minutes.sitting, "Check and close the sitting")
        let (would, obstacle) = try await preview(sitting, asked)
        let place = Link(sitting, "/sittings/\(sitting)")
        var model = CheckModel(
            page: asked.page(
                title,
                crumbs: [Link("Sittings", "/sittings"), place, Link(title)]
            ),
            title: title,
            warning: obstacle == nil
                ? "Closing cannot be undone: what is decided is committed, and the minutes are locked."
                : nil,
            summary: [Fact("Sitting", sitting), Fact("Day", Shown.day(minutes.on))]
                + minutes.people(changing: asked),
            preview: [
                decisions(minutes, would), try await undecided(sitting, asked),
            ].compactMap { $0 },
            hidden: [],
            action: asked.request.uri.path,
            once: Casework.newSecret(),
            csrf: asked.formToken,
            button: obstacle == nil ? "Close the sitting" : nil,
            isWarning: false,
            back: Link("Back to the sitting", place.href ?? "/")
        )
        model.intro = would.map {
            "\($0.committedPence) would be committed, \($0.releasedPence) given back."
        }
        model.errors = obstacle.map { errors($0, minutes) } ?? []
        model.page.isWrong = obstacle != nil
        return model
    }

    private static func preview(
        _ sitting: String,
        _ asked: Asked
    ) async throws -> (CloseSitting.Answer?, Refusal?) {
        do {
            let request = CloseSitting(sitting: sitting)
            return (
                try await asked.casework.perform(request, as: asked.caller, keeping: false), nil
            )
        } catch let refusal as Refusal {
            return (nil, refusal)
        }
    }

    /// Each decision that stands in the way leads to where it is decided again.
    private static func errors(
        _ refusal: Refusal,
        _ minutes: ShowMinutes.Answer
    ) -> [Link] {
        guard case .sitting(.blocked(let first, let more)) = refusal else {
            return [Link(refusal.reason.pageSentence)]
        }
        return ([first] + more).map { blocked in
            let minute = minutes.decisions.first { $0.decision == blocked.decision }
            return Link(
                "\(minute?.package ?? blocked.decision): "
                    + PageSentence.text(blocked.refusal.sentence),
                minute.map { "/sittings/\(minutes.sitting)/packages/\($0.package)" }
            )
        }
    }

    private static func decisions(
        _ minutes: ShowMinutes.Answer,
        _ would: CloseSitting.Answer?
    ) -> Section {
        var section = Section("What is decided")
        guard !minutes.decisions.isEmpty else {
            section.empty = "Nothing is decided: the sitting would close without a decision."
            return section
        }
        section.table = TableModel(
            filled: "What is decided",
            ["No.", "Package", "Child", "Kind", "Money", "Orders", "Interests"],
            minutes.decisions.map { minute in
                let would = would?.decisions.first { $0.decision == minute.decision }
                return [
                    TableModel.Cell(
                        minute.decision.split(separator: "/").last.map(String.init) ?? "",
                        Shown.href(.text(minute.decision))
                    ),
                    Shown.cell(.text(minute.package)),
                    Shown.cell(.text(minute.child)), TableModel.Cell(minute.kind.rawValue.asTitle),
                    Shown.cell(.amount(minute.totalPence)),
                    TableModel.Cell(would?.orders.joined(separator: ", ") ?? ""),
                    TableModel.Cell(
                        interests(minutes, minute, counted: would?.quorum ?? [])
                    ),
                ]
            }
        )
        return section
    }

    /// Who has one in its providers, and which agencies do not count for it therefore.
    private static func interests(
        _ minutes: ShowMinutes.Answer,
        _ minute: ShowMinutes.Minute,
        counted: [String]
    ) -> String {
        let absent = minutes.uncounted(counted).map { $0.named("agency") }
        let people = minutes.interests(in: Set(minute.lines.map(\.provider)))
        let uncounted =
            absent.isEmpty ? [] : ["Not in its quorum: \(absent.joined(separator: ", "))"]
        return (people + uncounted).joined(separator: ". ")
    }

    private static func undecided(_ sitting: String, _ asked: Asked) async throws -> Section? {
        let cases = try await asked.look(ListCases(sitting: sitting, paging: Paging(size: "500")))
        let left = cases.items.filter { $0.decided == nil }
        guard !left.isEmpty else { return nil }
        var section = Section("Not decided")
        section.text = "These wait for another sitting."
        section.table = TableModel(
            filled: "What waits",
            ["Package", "Child", "Proposed", "Total"],
            left.map { card in
                [
                    Shown.cell(.text(card.package)), Shown.cell(.text(card.child)),
                    Shown.cell(.day(card.proposedOn)), Shown.cell(.amount(card.totalPence)),
                ]
            }
        )
        return section
    }
}
