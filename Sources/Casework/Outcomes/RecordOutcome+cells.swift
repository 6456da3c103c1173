import Money
import Panel
import Sheets

extension RecordOutcome {
    /// The columns of a file, as they stand in its template: what most rows need comes first.
    enum Column: String, CellColumn {
        case provider
        case child
        case package
        case measure
        case value
        case attended
        case possible
        case on
        case evidence
        case beneficiary
        case note
        case domain
        case instrument
        case edition
        case present
        case approved
        case authorised
        case unauthorised
        case notPossible = "not_possible"
        case days
        case reasons
    }

    typealias Faults = TypedFaults<Column>

    init(_ row: IncomingSheet.Row) {
        func said(_ column: Column) -> String? {
            let text = row[column.rawValue]
            return text.isEmpty ? nil : text
        }
        self.init(
            child: row["child"],
            package: row["package"],
            measure: row["measure"],
            value: said(.value),
            attended: said(.attended),
            possible: said(.possible),
            on: CellText.day(row["on"]),
            evidence: row["evidence"],
            beneficiary: said(.beneficiary),
            note: said(.note)
        )
        present = said(.present)
        approved = said(.approved)
        authorised = said(.authorised)
        unauthorised = said(.unauthorised)
        notPossible = said(.notPossible)
        days = said(.days)
        reasons = said(.reasons)
        domain = said(.domain)
        instrument = said(.instrument)
        edition = said(.edition)
    }

    /// What is read by the measure.
    var told: Told {
        Told(measure, Dictionary(uniqueKeysWithValues: values.map { ($0.field, $0.text) }))
    }

    /// The first cell of what was told: where it is said what is wrong with it.
    var toldIn: Column {
        values.first { $0.text != nil }?.cell ?? .value
    }

    private var values: [(field: Told.Field, cell: Column, text: String?)] {
        [
            (.value, .value, value), (.attended, .attended, attended),
            (.possible, .possible, possible), (.present, .present, present),
            (.approved, .approved, approved), (.authorised, .authorised, authorised),
            (.unauthorised, .unauthorised, unauthorised),
            (.notPossible, .notPossible, notPossible), (.days, .days, days),
            (.reasons, .reasons, reasons), (.domain, .domain, domain),
            (.instrument, .instrument, instrument), (.edition, .edition, edition),
        ]
    }

    func readNote() throws(Refusal) -> String? {
        try note.map { note throws(Refusal) in try Input.narrative(note, what: "note") }
    }
}
