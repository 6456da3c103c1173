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
            let unsaid = typed.enumerated().filter { _, text in
                !text.line.isEmpty && text.attendance.isEmpty
            }.map { $0.offset + 1 }
            guard unsaid.isEmpty else {
                return try await refused(asked, rows, Trouble(unsaid: unsaid), .badRequest)
            }
            let answer = try await asked.casework.perform(
                ImportSessions(typed: typed),
                as: asked.caller,
                key: asked.form["once"]
            )
            return .redirect(to: "/sessions?done=\(Act.importSessions.rawValue).\(answer.sessions)")
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
        func ifSaid(_ name: String) -> String? { said(name).isEmpty ? nil : said(name) }
        let names = ["line", "attendance", "minutes", "start", "quantity"]
        let isFilledIn = names.contains { !said($0).isEmpty }
        return SessionText(
            line: said("line"),
            on: isFilledIn ? said("on") : "",
            start: ifSaid("start"),
            minutes: said("minutes"),
            attendance: said("attendance"),
            quantity: ifSaid("quantity")
        )
    }

    private static func model(
        _ asked: Asked,
        rows: Int,
        _ trouble: Trouble?
    ) async throws -> SeveralModel {
        let today = try await asked.today()
        let lines = FormField.choices(try await asked.openLines(), today: today)
        let attendances =
            [FormField.Choice("", "Choose")]
            + (try await asked.codes("attendance")).map { FormField.Choice($0.code, $0.label) }
        let yesterday = today.adding(days: -1).description
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
                        field(FormField("start", .text, "Start", isOptional: true), ""),
                        field(FormField("minutes", .number, "Minutes", isOptional: true), ""),
                        field(FormField("quantity", .number, "Units", isOptional: true), ""),
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

    /// Sessions of which nobody said how they went.
    init(unsaid numbers: [Int]) {
        errors = numbers.map { Link("Session \($0): say how it went.", "#field-attendance-\($0)") }
        for number in numbers { fields["attendance-\(number)"] = "Say how it went." }
    }

    /// The first session is row 2 of the file that the form stands for.
    init(_ reason: any Refusing) {
        errors = reason.faults.isEmpty ? [Link(reason.pageSentence)] : []
        for fault in reason.faults {
            let number = fault.row - 1
            let column = fault.column.map { $0 == "date" ? "on" : $0 }
            let name = "\(column ?? "line")-\(number)"
            let isField = column != "note"
            let sentence = Self.numbered(PageSentence.text(fault.sentence))
            errors.append(
                Link(
                    "Session \(number): \(sentence)",
                    isField ? "#field-\(name)" : "#field-line-\(number)"
                )
            )
            if fields[name] == nil { fields[name] = sentence }
        }
    }

    /// A row of that file as the form calls it.
    private static func numbered(_ sentence: String) -> String {
        sentence.replacing(/\brow (\d+)/) { "session \((Int($0.1) ?? 1) - 1)" }
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
