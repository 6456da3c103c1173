import Casework
import Foundation
import Hummingbird
import HummingbirdCore
import Money
import Panel

/// Deciding on one package in an open sitting: checked before it is recorded, and taken out again.
enum DecidingPages {
    static let routes: [Route] =
        Route.form(
            path,
            Decide.self,
            form,
            drawing: DecisionEffect.sections
        ) { .goTo("/sittings/\($0.sitting)?decided=\($0.package)", saying: $0.kind.rawValue) }
        + Route.form(
            path + "/withdraw",
            WithdrawDecision.self,
            withdrawal
        ) { .goTo("/sittings/\($0.decision.prefix { $0 != "/" })") } + [
            .get("/sittings/{sitting}/decisions/{number}", .may(.seeSittings)) { asked in
                let sitting = asked.parameter("sitting")
                let answer = try await asked.look(
                    ShowDecision(decision: "\(sitting)/\(asked.parameter("number"))")
                )
                let crumbs = [Link("Sittings", "/sittings"), Link(sitting, "/sittings/\(sitting)")]
                return asked.website.page("record", decision.model(answer, asked, crumbs: crumbs))
            },
            .get("/packages/{package}/decide", .may(.decide)) { asked in
                try await toOpenSitting(asked)
            },
        ]

    private static let path = "/sittings/{sitting}/packages/{package}"

    private static let form = ActForm(
        "Decide on {package}",
        [
            FormField("kind", .radios, "Decision").choosing { asked in
                try await isFunded(asked) ? onFunded : beforeFunding
            },
            rationale,
        ],
        button: "Record the decision",
        warning:
            "A recorded decision is never changed: it is replaced, or taken out of the sitting.",
        isChecked: true
    )
    .telling { asked in
        let package = try await asked.look(ShowPackage(package: asked.parameter("package")))
        let minutes = try await asked.look(ShowMinutes(sitting: asked.parameter("sitting")))
        // Before anybody fills it in: in a closed sitting nothing is decided any more.
        if minutes.state != "open", asked.request.method == .get {
            throw Refusal.sitting(.closed(minutes.sitting))
        }
        let interests = minutes.interests(in: Set(package.lines.map(\.provider)))
        return
            (["\(package.package) for \(package.child), \(package.totalPence)"]
            + minutes.standing(on: package.package) + interests.map { "Interest: \($0)" })
            .joined(separator: "\n")
    }
    .asking { asked in
        try await isFunded(asked) ? [reason, effectiveDay] + Variations.fields(asked) : []
    }
    .leading(to: nextCase)
    .gathering(Variations.gathered)
    .blaming([
        "empty-text": ActForm.Blame("rationale", "Write the panel’s reasons."),
        "end-without-reason": ActForm.Blame("reason", "Choose why it ends."),
    ])

    private static let withdrawal = ActForm(
        "Take a decision out of the sitting",
        [FormField("rationale", .area, "Why", hint: "No names: it stands in the record.")],
        button: "Take it out",
        intro: "What it held is available again at once. The package waits for another decision.",
        isWarning: true
    )

    private static let rationale = FormField(
        "rationale",
        .area,
        "Reasons",
        hint: "They stand in the minutes. No names."
    )

    /// Of a package that goes on: what is usual says enough of any other decision.
    private static let reason = FormField(
        "reason",
        .select,
        "Put down to",
        hint: "An end needs it; a variation, left alone, is put down to what was agreed.",
        isOptional: true
    ).codes("change-reason")

    private static let effectiveDay = FormField(
        "from",
        .day,
        "From which day",
        hint: "The sitting’s own day unless you say another.",
        isOptional: true
    )

    private static let beforeFunding = [
        FormField.Choice("fund", "Fund it"), FormField.Choice("defer", "Defer it"),
        FormField.Choice("refuse", "Refuse it"),
    ]

    private static let onFunded = [
        FormField.Choice("vary", "Vary it", hint: "Give new quantities or later last days below."),
        FormField.Choice(
            "end",
            "End it",
            hint: "What is not delivered goes back; what awaits acceptance stays."
        ),
    ]

    /// The fields that each case of a sitting shows, before money is committed to it.
    static func fieldsBeforeFunding(_ asked: Asked) async throws -> [FieldModel] {
        let kind = FormField("kind", .radios, "Decision")
        return [
            FieldModel(kind, values: [], options: beforeFunding, error: nil),
            FieldModel(rationale, values: [], options: [], error: nil),
        ]
    }

    private static let decision = RecordPage<ShowDecision.Answer>(
        title: { "Decision \($0.decision.decision)" }
    )

    private static func isFunded(_ asked: Asked) async throws -> Bool {
        let package = try await asked.look(ShowPackage(package: asked.parameter("package")))
        return package.promisedPence > .zero && package.lines.contains { $0.isCommitted }
    }

    /// Where the chair goes on: at the next case that is to be decided, or the first one left.
    @Sendable
    private static func nextCase(_ asked: Asked) async throws -> String? {
        let sitting = asked.parameter("sitting")
        let cases = try await asked.look(ListCases(sitting: sitting, paging: Paging(size: "100")))
            .items
        let place = cases.firstIndex { $0.package == asked.parameter("package") } ?? 0
        let next = (cases[place...] + cases[..<place]).first { $0.decided == nil }
        return next.map { "case-\($0.package)" }
    }

    /// The chair comes from a package: the sitting that is open, or what to do where none is.
    private static func toOpenSitting(_ asked: Asked) async throws -> Response {
        let package = asked.parameter("package")
        guard let sitting = try await asked.sittingNow() else {
            var message = Message(
                "No sitting is open",
                [
                    "A package is decided in a sitting, on its day or later. "
                        + "A coordinator opens one."
                ],
                action: Link("Back to \(package)", "/packages/\(package)")
            )
            message.page = asked.page(message.title)
            return asked.website.page("message", message)
        }
        return .redirect(to: "/sittings/\(sitting)/packages/\(package)")
    }
}

extension ShowPackage.ShownLine {
    /// Some of it is committed or further on.
    fileprivate var isCommitted: Bool {
        [committedPence, deliveredPence, invoicedPence, paidPence].contains { $0 > .zero }
    }
}
