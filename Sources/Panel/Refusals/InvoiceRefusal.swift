package import Money

/// About invoices, in the order they are looked at.
package enum InvoiceRefusal: Refusing {
    case malformedNumber
    case providerNeeded
    case receivedIsToday
    case receivedBeforeDated
    case noLines
    case tooManyLines(Int)
    case doesNotAddUp(asked: Pence, sum: Pence)
    case otherDay(row: Int)
    case exists(String)
    case nothingToInvoice
    case rejected
    case alreadyMatched(on: Day)
    case notMatched
    case alreadyPaid
    case credited
    case inRun(String)
    case partSettled
    case held(reason: String)
    case notHeld
    case linesDoNotMatch([LineMatch])
    case givenBackIsGone(line: String, pence: Pence)
    case billedMeanwhile

    package var code: String {
        switch self {
        case .malformedNumber: "malformed-invoice-number"
        case .providerNeeded: "provider-needed"
        case .receivedIsToday: "received-is-today"
        case .receivedBeforeDated: "received-before-dated"
        case .noLines: "no-lines"
        case .tooManyLines: "too-many-lines"
        case .doesNotAddUp: "does-not-add-up"
        case .otherDay: "other-day"
        case .exists: "invoice-exists"
        case .nothingToInvoice: "nothing-to-invoice"
        case .rejected: "invoice-rejected"
        case .alreadyMatched: "already-matched"
        case .notMatched: "invoice-not-matched"
        case .alreadyPaid: "already-paid"
        case .credited: "invoice-credited"
        case .inRun: "in-payment-run"
        case .partSettled: "part-settled"
        case .held: "invoice-held"
        case .notHeld: "not-held"
        case .linesDoNotMatch: "not-matched"
        case .givenBackIsGone: "given-back-is-gone"
        case .billedMeanwhile: "billed-meanwhile"
        }
    }

    package var sentence: String {
        switch self {
        case .malformedNumber:
            "Write the invoice's number as it stands on it, such as 2026/07: a digit at least, and "
                + "no more than 30 letters, digits, spaces or - / . _ #. Words do not belong there."
        case .providerNeeded: "Whose invoice is it? Add --provider."
        case .receivedIsToday:
            "What a provider sends is received today: leave the day of receipt out."
        case .receivedBeforeDated:
            "It was received before the day it is dated: correct one of them."
        case .noLines: "An invoice needs at least one line."
        case .tooManyLines(let most): "An invoice has at most \(most) lines: send two."
        case .doesNotAddUp(let asked, let sum):
            "Its amounts do not add up: it says \(asked), and what it is made of comes to \(sum)."
        case .otherDay(let row):
            "Row \(row) has another day for the same invoice: make them the same."
        case .exists(let reference):
            "An invoice of that number is there already, as \(reference): look at that one."
        case .nothingToInvoice:
            "Nothing is accepted that is not invoiced yet: “invoice preflight” says what is missing."
        case .rejected: "This invoice was rejected: its provider sends another."
        case .alreadyMatched(let day): "This invoice was matched on \(day) already."
        case .notMatched: "This invoice is not matched: there is nothing to undo."
        case .alreadyPaid: "This invoice is paid: put it right with a refund or a credit note."
        case .credited: "This invoice was credited: there is nothing left of it."
        case .inRun(let run): "This invoice is in \(run): that run must be cancelled first."
        case .partSettled:
            "Part of this invoice was credited or paid: credit what is left of it instead."
        case .held(let reason): "This invoice is held (\(reason)): release it first."
        case .notHeld: "This invoice is not held."
        case .linesDoNotMatch(let lines):
            lines.filter { !$0.outcome.isMatched }.map { line in
                "\(line.asked.orderLine): \(line.sentence) Next: \(line.next.rawValue)."
            }.joined(separator: " ")
        case .givenBackIsGone(let line, let pence):
            "\(line): \(pence) was given back when it was matched, and is no longer committed: "
                + "vary the package first."
        case .billedMeanwhile:
            "Somebody matched these sessions a moment ago: look at the invoice again."
        }
    }

    package var parts: [RefusedPart] {
        guard case .linesDoNotMatch(let lines) = self else { return [] }
        return lines.map { line in
            RefusedPart(
                of: line.asked.orderLine,
                code: line.outcome.code,
                sentence: line.sentence,
                next: line.next.rawValue
            )
        }
    }
}
