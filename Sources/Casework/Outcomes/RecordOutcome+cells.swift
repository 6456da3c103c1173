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
        case planned
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
        self.init(
            child: row["child"],
            package: row["package"],
            measure: row["measure"],
            value: row.filled(Column.value),
            attended: row.filled(Column.attended),
            possible: row.filled(Column.possible),
            on: CellText.day(row["on"]),
            evidence: row["evidence"],
            beneficiary: row.filled(Column.beneficiary),
            note: row.filled(Column.note)
        )
        planned = row.filled(Column.planned)
        present = row.filled(Column.present)
        approved = row.filled(Column.approved)
        authorised = row.filled(Column.authorised)
        unauthorised = row.filled(Column.unauthorised)
        notPossible = row.filled(Column.notPossible)
        days = row.filled(Column.days)
        reasons = row.filled(Column.reasons)
        domain = row.filled(Column.domain)
        instrument = row.filled(Column.instrument)
        edition = row.filled(Column.edition)
    }

    /// What is read by the measure.
    var told: Told {
        Told(measure, Dictionary(uniqueKeysWithValues: values.map { ($0.field, $0.text) }))
    }

    /// What of the measure's reading a fault is about, as the cell that has to be mended.
    func typed(_ fault: ToldFault) -> TypedFault<Column> {
        TypedFault(values.first { $0.field == fault.field }?.cell ?? .value, fault.refusal)
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
