import Panel

/// What stands on standard error.
struct Trouble: Encodable {
    struct Words: Encodable {
        let code: String
        let message: String
        var incident: String?
        /// Of a file that came in.
        var faults: [Place]?
        /// What it is about one by one, where it is about several things.
        var parts: [Part]?
    }

    struct Place: Encodable {
        let row: Int
        let column: String?
        let code: String
        let message: String

        init(_ fault: CellFault) {
            row = fault.row
            column = fault.column
            code = fault.code
            message = fault.sentence
        }

        var line: String {
            "  row \(row)\(column.map { ", \($0)" } ?? ""): \(message) (\(code))"
        }
    }

    struct Part: Encodable {
        let of: String
        let code: String
        let message: String
        let next: String

        init(_ part: RefusedPart) {
            of = part.of
            code = part.code
            message = part.sentence
            next = part.next
        }
    }

    private(set) var error: Words

    init(_ code: String, _ message: String, incident: String? = nil) {
        error = Words(code: code, message: message, incident: incident)
    }

    init(_ reason: any Refusing) {
        self.init(reason.code, reason.sentence)
        if !reason.faults.isEmpty { error.faults = reason.faults.map(Place.init) }
        if !reason.parts.isEmpty { error.parts = reason.parts.map(Part.init) }
    }

    func tell(asJSON: Bool) {
        if asJSON, let text = try? JSON.text(self) {
            Output.complain(text)
            return
        }
        let incident = error.incident.map { ", incident \($0)" } ?? ""
        Output.complain("diversion: \(error.message) (\(error.code)\(incident))")
        for fault in error.faults ?? [] {
            Output.complain(fault.line)
        }
    }
}
