import Money
import Panel
import Reports
import Secrets
import Sheets
import Store

/// A table of the bundle.
struct EvidenceTable {
    let name: String
    let what: String
    let headings: [String]
    let rows: [[SheetCell]]
}

extension EvidenceFacts {
    var tables: [EvidenceTable] {
        [lineTable, movementTable, eventTable, handTable, correctionTable, confirmationTable]
    }

    private static let stages: [Stage] = [.held, .committed, .delivered, .invoiced, .paid]

    private var lineTable: EvidenceTable {
        EvidenceTable(
            name: "lines.csv",
            what: "each line it pays, and what stands in each stage of it now",
            headings: [
                "line", "order_line", "service", "provider", "child", "fund", "head",
                "this_payment",
            ] + Self.stages.map(\.rawValue),
            rows: trace.lines.map { traced in
                let (line, funnel) = (traced.line, traced.funnel)
                return [
                    .text(line.line), .of(line.order), .text(line.service), .text(line.provider),
                    .of(child(of: line.line)), .text(line.fund), .text(line.head),
                    .amount(pays[line.line] ?? .zero), .amount(funnel.heldPence),
                    .amount(funnel.committedPence), .amount(funnel.deliveredPence),
                    .amount(funnel.invoicedPence), .amount(funnel.paidPence),
                ]
            }
        )
    }

    private var movementTable: EvidenceTable {
        EvidenceTable(
            name: "movements.csv",
            what: "every movement of these lines, as “diversion export ledger” has it",
            headings: ExportLedger.headings.map(\.name),
            rows: movements.map(ExportLedger.cells)
        )
    }

    private var eventTable: EvidenceTable {
        EvidenceTable(
            name: "events.csv",
            what: "the links of the audit chain that it rests on, each with all it was hashed from",
            headings: [
                "number", "act_id", "act", "officer_id", "subject", "facts", "recorded_us",
                "previous_hash", "hash",
            ],
            rows: events.map { listed in
                let event = listed.event
                return [
                    .number(event.number), .text(event.actID.text), .text(event.act),
                    .of(event.officer?.text), .text(event.subject), .text(event.facts),
                    .number(event.recordedAt.microseconds),
                    .text(Link.text(previous[event.number] ?? Link.origin)),
                    .text(Link.text(event.hash)),
                ]
            }
        )
    }

    private var handTable: EvidenceTable {
        EvidenceTable(
            name: "hands.csv",
            what: "who did what, with the roles they have now and any exception they acted under",
            headings: ["event", "recorded", "act", "subject", "officer", "roles", "exception"],
            rows: (events + accountEvents).sorted { $0.event.number < $1.event.number }.map {
                listed in
                let event = listed.event
                let roles = event.officer.flatMap { self.roles[$0] } ?? []
                return [
                    .number(event.number), .text(event.recordedAt.description), .text(event.act),
                    .text(event.subject), .text(listed.officer ?? "local"),
                    .text(roles.map(\.rawValue).joined(separator: " ")),
                    .of(listed.facts["exception"]),
                ]
            }
        )
    }

    private var correctionTable: EvidenceTable {
        EvidenceTable(
            name: "corrections.csv",
            what: "what was put right on these lines and invoices since",
            headings: [
                "correction", "kind", "line", "invoice", "payment", "settles", "amount", "vat",
                "reason", "authority", "date", "officer", "event",
            ],
            rows: corrections.map { correction in
                [
                    .text(correction.reference), .text(correction.kind.rawValue),
                    .text(correction.orderLine), .of(correction.invoice),
                    .of(correction.payment), .of(correction.settles),
                    .amount(correction.pence), .amount(correction.vat),
                    .text(correction.reason), .of(correction.authority), .day(correction.on),
                    .text(correction.officer ?? "system"), .number(correction.event),
                ]
            }
        )
    }

    private var confirmationTable: EvidenceTable {
        EvidenceTable(
            name: "confirmations.csv",
            what: "the bank's files on its run, each by the SHA-256 of what came in",
            headings: [
                "event", "recorded", "officer", "run", "paid", "bounced", "paid_pence",
                "differences", "sha256",
            ],
            rows: confirmations.map { listed in
                let facts = listed.facts
                return [
                    .number(listed.event.number), .text(listed.event.recordedAt.description),
                    .text(listed.officer ?? "local"), .text(listed.event.subject),
                    .of(facts["paid"]), .of(facts["bounced"]), .of(facts["paid_pence"]),
                    .of(facts["differences"]), .of(facts["sha256"]),
                ]
            }
        )
    }

    var confirmations: [Events.Listed] {
        events.filter {
            $0.event.act == Act.confirmRun.rawValue && $0.event.subject == run.reference
        }
    }

    private func child(of line: String) -> String? {
        let package = line.prefix { $0 != "/" }
        return trace.decisions?.first { $0.package.map { $0 == package } ?? false }?.child
    }
}

extension SheetCell {
    fileprivate static func of(_ text: String?) -> SheetCell {
        text.map(SheetCell.text) ?? .empty
    }
}

extension Events.Listed {
    /// None where they cannot be read, which the chain's own check tells of.
    fileprivate var facts: [String: String] {
        (try? Canonical.read(event.facts, as: [String: String].self)) ?? [:]
    }
}
