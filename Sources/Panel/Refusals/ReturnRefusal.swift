package import Money

/// About what a funder is told of a quarter.
package enum ReturnRefusal: Refusing {
    case malformedQuarter
    case quarterNotOver(Day)
    case outsideFund(Span)
    case exists(String)
    case outOfOrder(String)
    case namesCase(String)
    case noHead(String, heads: [String])
    case noCount([String])
    case countNotTold
    case submitted
    case discarded
    case accepted
    case formerOpen(String)
    case unexplained([String])
    case notSubmitted
    case ownReturn
    case acceptedTooEarly(Day)

    package var code: String {
        switch self {
        case .malformedQuarter: "malformed-quarter"
        case .quarterNotOver: "quarter-not-over"
        case .outsideFund: "quarter-outside-fund"
        case .exists: "return-exists"
        case .outOfOrder: "return-out-of-order"
        case .namesCase: "names-a-case"
        case .noHead: "no-such-head"
        case .noCount: "no-such-count"
        case .countNotTold: "count-not-told"
        case .submitted: "return-submitted"
        case .discarded: "return-discarded"
        case .accepted: "return-accepted"
        case .formerOpen: "former-return-open"
        case .unexplained: "variance-unexplained"
        case .notSubmitted: "return-not-submitted"
        case .ownReturn: "own-return"
        case .acceptedTooEarly: "accepted-too-early"
        }
    }

    package var sentence: String {
        switch self {
        case .malformedQuarter: "This is not a quarter: write 2026-Q3."
        case .quarterNotOver(let day):
            "This quarter lasts until \(day): draft its return when it is over."
        case .outsideFund(let period):
            "The fund runs from \(period.from) to \(period.to): choose a quarter of it."
        case .exists(let reference): "This quarter has a return already: \(reference)."
        case .outOfOrder(let reference):
            "The return of a later quarter is submitted already, \(reference): what is missing "
                + "stands in the figures to date there."
        case .namesCase(let what):
            "The \(what) goes to people outside: take every reference of a child, a package or an "
                + "order out of it, and every name."
        case .noHead(let head, let heads):
            "This return has no head \(head): choose one of \(heads.joined(separator: ", "))."
        case .noCount(let counts):
            "This return has no such count: choose one of \(counts.joined(separator: ", "))."
        case .countNotTold:
            "This count is of a few, or would tell of a few: what it is made of is not listed."
        case .submitted:
            "Somebody vouches for this return already: submit it again with what is known now, or "
                + "accept it."
        case .discarded: "This return is discarded: begin another of its quarter."
        case .accepted:
            "This return is accepted and stays as it is: what is put right since stands in the "
                + "next one."
        case .formerOpen(let reference):
            "The return before it is not accepted yet: see to \(reference) first."
        case .unexplained(let heads):
            "The variance of these heads needs a reason: \(heads.joined(separator: ", "))."
        case .notSubmitted: "Nobody has submitted this return: do that first."
        case .ownReturn:
            "Who submitted a return does not accept it: a second signatory does."
        case .acceptedTooEarly(let day):
            "What is accepted was submitted on \(day): the funder accepted it then or later."
        }
    }
}
