package import Money

/// About putting right what was invoiced or paid, in the order it is looked at.
package enum CorrectionRefusal: Refusing {
    case notPaid(PaymentState)
    case notMatched
    case inRun(String)
    case amountNeeded
    case amountOrSessions
    case lineNotThere(String)
    case sessionNotThere(String)
    case sessionCorrected(String)
    case beforeItWas(Day)
    case fundEnded(Day)
    case fundRuns(Day)
    case exceeds(asked: Pence, there: Pence)
    case exceedsVAT(asked: Pence, there: Pence)
    case leavesVAT(asked: Pence, needed: Pence)
    case settlesNothing
    case noRequest(String)
    case requestOfAnother(String)
    case exceedsRequest(asked: Pence, left: Pence)
    case beforeFunds(Day, line: String, there: Pence)

    package var code: String {
        switch self {
        case .notPaid: "payment-not-paid"
        case .notMatched: "invoice-not-matched"
        case .inRun: "in-payment-run"
        case .amountNeeded: "amount-needed"
        case .amountOrSessions: "amount-or-sessions"
        case .lineNotThere: "line-not-there"
        case .sessionNotThere: "session-not-there"
        case .sessionCorrected: "session-already-corrected"
        case .beforeItWas: "before-it-was"
        case .fundEnded: "fund-ended"
        case .fundRuns: "fund-runs"
        case .exceeds: "exceeds-what-stands"
        case .exceedsVAT: "exceeds-vat"
        case .leavesVAT: "leaves-vat"
        case .settlesNothing: "settles-nothing"
        case .noRequest: "not-a-credit-request"
        case .requestOfAnother: "request-of-another"
        case .exceedsRequest: "exceeds-request"
        case .beforeFunds: "before-funds"
        }
    }

    package var sentence: String {
        switch self {
        case .notPaid(let state): "This payment is \(state.rawValue): nothing of it was paid."
        case .notMatched:
            "Only a matched invoice that is not paid is credited: take a match back, or refund what "
                + "is paid."
        case .inRun(let run):
            "What is owed is in \(run): cancel that run, or wait until the bank has confirmed "
                + "it."
        case .amountNeeded: "Say how much: --line with --amount, or --session."
        case .amountOrSessions: "Sessions say how much: leave --line and --amount out."
        case .lineNotThere(let line): "Nothing of \(line) is on it: see its lines."
        case .sessionNotThere(let session): "\(session) is not billed on it."
        case .sessionCorrected(let session): "\(session) was corrected already: once is all."
        case .beforeItWas(let day): "It dates from \(day): correct it on that day or later."
        case .fundEnded(let day):
            "The fund ended on \(day): what comes back now is clawed back, for the funder."
        case .fundRuns(let day):
            "The fund runs until \(day): what comes back is a refund, for its head to use again."
        case .exceeds(let asked, let there): "\(asked) is more than the \(there) that stands."
        case .exceedsVAT(let asked, let there):
            "\(asked) of VAT is more than the \(there) that stands."
        case .leavesVAT(let asked, let needed):
            "Nothing is left that the VAT beside it could be paid with: say \(needed) of VAT and "
                + "not \(asked), or leave it out."
        case .settlesNothing:
            "What is written back is owed again: it settles no credit request."
        case .noRequest(let reference): "\(reference) is no credit request."
        case .requestOfAnother(let reference): "\(reference) is about another line."
        case .exceedsRequest(let asked, let left):
            "\(asked) is more than the \(left) of the request that is not settled yet."
        case .beforeFunds(let day, let line, let there):
            "On \(day) or since, only \(there) of that stood on \(line): give a later date or a "
                + "smaller amount."
        }
    }
}
