import Casework
import HTTPTypes
import Hummingbird
import Money
import Panel

/// Yesterday's five in one form: all of them are recorded, or none.
enum SeveralSessions {
    static let routes: [Route] = [
        .get("/sessions/several", .may(ImportSessions.act)) { asked in
            asked.website.page("several", try await model(asked, rows: 5, nil))
        },
        .post("/sessions/several", .may(ImportSessions.act), take),
    ]

    private static let mostRows = 40

    private static func take(_ asked: Asked) async throws -> Response {
        let rows = min(max(asked.form["rows"].flatMap { Int($0) } ?? 5, 1), mostRows)
        guard asked.form["more"] == nil else {
            let model = try await model(asked, rows: min(rows + 5, mostRows), nil)
            return asked.website.page("several", model)
        }
        do {
            let typed = (1...rows).map { row(asked, $0) }
            guard typed.contains(where: { !$0.line.isEmpty }) else {
                let none = Trouble(errors: [Link("Fill in at least one session.", "#field-line-1")])
                return try await refused(asked, rows, none, .badRequest)
            }
            _ = try await asked.casework.perform(
                ImportSessions(typed: typed),
                as: asked.caller,
                key: asked.form["once"]
            )
            return .redirect(to: "/sessions?done=\(Act.importSessions.rawValue)")
        } catch let refusal as Refusal {
            return try await refused(asked, rows, Trouble(refusal.reason), refusal.status)
        }
    }

    private static func refused(
        _ asked: Asked,
        _ rows: Int,
        _ trouble: Trouble,
        _ status: HTTPResponse.Status
    ) async throws -> Response {
        let model = try await model(asked, rows: rows, trouble)
        return asked.website.page("several", model, status: status)
    }

    /// A row that only has its day was not filled in.
    private static func row(_ asked: Asked, _ number: Int) -> SessionText {
        func said(_ name: String) -> String { asked.form["\(name)-\(number)"] ?? "" }
        let isFilledIn = ["line", "attendance", "minutes"].contains { !said($0).isEmpty }
        return SessionText(
            line: said("line"),
            on: isFilledIn ? said("on") : "",
            minutes: said("minutes"),
            attendance: said("attendance")
        )
    }

    private static func model(
        _ asked: Asked,
        rows: Int,
        _ trouble: Trouble?
    ) async throws -> SeveralModel {
        let lines = FormField.choices(try await asked.openLines())
        let attendances =
            [FormField.Choice("", "Choose")]
            + (try await asked.codes("attendance")).map { FormField.Choice($0.code, $0.label) }
        let yesterday = try await asked.today().adding(days: -1).description
        let title = "Log several sessions"
        var page = asked.page(title, crumbs: [Link("Sessions", "/sessions"), Link(title)])
        page.isWrong = trouble != nil
        return SeveralModel(
            page: page,
            title: title,
            errors: trouble?.errors ?? [],
            rows: (1...rows).map { number in
                func field(
                    _ field: FormField,
                    _ first: String,
                    _ choices: [FormField.Choice] = []
                )
                    -> FieldModel
                {
                    let name = "\(field.name)-\(number)"
                    return FieldModel(
                        field.named(name),
                        values: [asked.form[name] ?? first],
                        options: choices,
                        error: trouble?.fields[name]
                    )
                }
                return SeveralModel.Row(
                    title: "Session \(number)",
                    fields: [
                        field(FormField("line", .select, "What was delivered"), "", lines),
                        field(FormField("on", .day, "When"), yesterday),
                        field(FormField("attendance", .select, "How it went"), "", attendances),
                        field(
                            FormField("minutes", .number, "Minutes", isOptional: true),
                            ""
                        ),
                    ]
                )
            },
            count: "\(rows)",
            mayGrow: rows < mostRows,
            action: asked.address,
            once: asked.form["once"] ?? Casework.newSecret(),
            csrf: asked.formToken
        )
    }
}

/// What is wrong with some of the rows, said at the top and at the field.
private struct Trouble {
    var errors: [Link]
    var fields: [String: String] = [:]

    init(errors: [Link]) {
        self.errors = errors
    }

    /// The first session is row 2 of the file that the form stands for.
    init(_ reason: any Refusing) {
        errors = reason.faults.isEmpty ? [Link(reason.pageSentence)] : []
        for fault in reason.faults {
            let number = fault.row - 1
            let column = fault.column.map { $0 == "date" ? "on" : $0 }
            let name = "\(column ?? "line")-\(number)"
            let isField = ["line", "on", "attendance", "minutes"].contains(column ?? "line")
            errors.append(
                Link(
                    "Session \(number): \(PageSentence.text(fault.sentence))",
                    isField ? "#field-\(name)" : "#field-line-\(number)"
                )
            )
            if fields[name] == nil { fields[name] = PageSentence.text(fault.sentence) }
        }
    }
}

/// Several sessions in one form, as the template draws it.
struct SeveralModel: Sendable {
    var page: Page
    let title: String
    let errors: [Link]
    let rows: [Row]
    let count: String
    let mayGrow: Bool
    let action: String
    let once: String
    let csrf: String

    struct Row: Sendable {
        let title: String
        let fields: [FieldModel]
    }
}
