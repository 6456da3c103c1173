package import Money

/// Why a package may not be decided so, in the order it is looked at.
package enum DecisionRefusal: Refusing {
    case nothingOpen
    case endWithoutReason
    case heldElsewhere(String)
    case ended
    case withdrawn
    case alreadyFunded
    case notFunded
    case awaitsEffect(String, Day)
    case ownProposal
    case interestDeclared
    case notQuorate(missing: [String])
    case holdExpired
    case lineGivenTwice(String)
    case unknownLine
    case lineOver(line: Int, Day)
    case notLonger(line: Int, Day)
    case belowDelivered(line: Int, worth: Pence)
    case nothingChanges
    case fundEnded(String, Day)
    case providerNotApproved([ProviderStanding])
    case checkLapsed(provider: String, kinds: [String])
    case rateCardEnded(line: Int)
    case effectNotSaid(DecisionKind)
    case effectOutside(Day, from: Day, to: Day)
    case decidedLater(Day)
    case beforeTakenBack(line: Int, Day)
    case exceedsLimit(measure: String, most: Pence, would: Pence)
    case exceedsAvailable(head: String, asked: Pence, there: Pence)
    case exceedsChildCap(fund: String, most: Pence, would: Pence)
    case beforeFunds(Day, head: String, there: Pence)

    package var code: String {
        switch self {
        case .nothingOpen: "nothing-to-withdraw"
        case .endWithoutReason: "end-without-reason"
        case .heldElsewhere: "held-elsewhere"
        case .ended: "package-ended"
        case .withdrawn: "package-withdrawn"
        case .alreadyFunded: "already-funded"
        case .notFunded: "not-funded"
        case .awaitsEffect: "awaits-effect"
        case .ownProposal: "own-proposal"
        case .interestDeclared: "interest-declared"
        case .notQuorate: "not-quorate"
        case .holdExpired: "hold-expired"
        case .lineGivenTwice: "line-given-twice"
        case .unknownLine: "unknown-line"
        case .lineOver: "line-over"
        case .notLonger: "not-longer"
        case .belowDelivered: "below-delivered"
        case .nothingChanges: "nothing-changes"
        case .fundEnded: "fund-ended"
        case .providerNotApproved: "provider-not-approved"
        case .checkLapsed: "provider-check-lapsed"
        case .rateCardEnded: "rate-card-ended"
        case .effectNotSaid: "effect-not-said"
        case .effectOutside: "effect-outside"
        case .decidedLater: "decided-later"
        case .beforeTakenBack: "before-taken-back"
        case .exceedsLimit: "exceeds-limit"
        case .exceedsAvailable: "exceeds-available"
        case .exceedsChildCap: "exceeds-child-cap"
        case .beforeFunds: "before-funds"
        }
    }

    package var sentence: String {
        switch self {
        case .nothingOpen:
            "Nothing of this package is decided in this sitting: there is nothing to withdraw."
        case .endWithoutReason:
            "Say why it ends, as a code of the list change-reason: moved-away or goals-met, for example."
        case .heldElsewhere(let sitting):
            "This package is held in \(sitting): withdraw it there first."
        case .ended: "This package has ended: propose a new one."
        case .withdrawn: "This package was withdrawn: propose a new one."
        case .alreadyFunded: "This package is funded: vary it or end it instead."
        case .notFunded: "This package is not funded: there is nothing to vary or end."
        case .awaitsEffect(let decision, let day):
            "\(decision) takes effect on \(day): decide once it is carried out, or end the package."
        case .ownProposal: "You proposed this package: another chair must decide on it."
        case .interestDeclared:
            "You have declared an interest in one of its providers: another chair must decide."
        case .notQuorate(let missing):
            "The sitting is not quorate without someone free of interest from: "
                + missing.joined(separator: "; ") + "."
        case .holdExpired: "The hold has expired: decide again."
        case .lineGivenTwice(let line): "\(line) is given twice: say what varies of it once."
        case .unknownLine: "That line is not one of this package's: see its lines first."
        case .lineOver(let line, let day):
            "Line \(line) was over on \(day): propose a package that goes on from there."
        case .notLonger(let line, let day):
            "Line \(line) goes on until \(day) already: say a later day."
        case .belowDelivered(let line, let worth):
            "Line \(line): \(worth) of it is delivered already, or recorded and waiting to be accepted; it "
                + "cannot be worth less."
        case .nothingChanges:
            "This changes nothing: give at least one line another quantity or a later last day."
        case .fundEnded(let fund, let day):
            "\(fund) ended on \(day): none of its money is promised any more; propose the package from "
                + "a fund that runs."
        case .providerNotApproved(let providers):
            "Not approved: \(Self.named(providers)). Finance approves a provider once its checks are "
                + "verified."
        case .checkLapsed(let provider, let kinds):
            "\(provider): these checks are missing or lapse before the line's last day: "
                + kinds.joined(separator: ", ") + ". Record newer ones first."
        case .rateCardEnded(let line):
            "Line \(line): the service is not on the rate card for all of those days: propose another."
        case .effectNotSaid(let kind):
            "To \(kind.rawValue) takes effect with its sitting: only a variation or an end takes a day."
        case .effectOutside(let day, let from, let to) where to <= from:
            "\(day) is no day for it: its lines or their funds end on \(to); leave the day out, and it "
                + "holds from the sitting’s."
        case .effectOutside(let day, let from, let to):
            "\(day) is no day for it: say one from the sitting’s, \(from), to the last of the line and "
                + "its fund, \(to)."
        case .decidedLater(let day):
            "This package was decided on \(day): decide in a sitting of that day or later."
        case .beforeTakenBack(let line, let day):
            "Line \(line): some of what is to be given back on \(day) was still delivered then: "
                + "decide it in a later sitting."
        case .exceedsLimit(let measure, let most, let would):
            "This would make \(would) for this \(measure); your limit is \(most): decide on less, or "
                + "have the limit changed."
        case .exceedsAvailable(let head, let asked, let there):
            "\(asked) is more than the \(there) that is available under \(head): decide on less, or "
                + "ask finance to put more there."
        case .exceedsChildCap(let fund, let most, let would):
            "This would make \(would) for the child; \(fund) allows \(most): decide on less, or ask "
                + "finance for a higher cap."
        case .beforeFunds(let day, let head, let there):
            "On \(day) only \(there) of that money was there under \(head): decide in a later "
                + "sitting."
        }
    }

    /// Who is suspended was approved before: the chair is told apart.
    private static func named(_ providers: [ProviderStanding]) -> String {
        providers.map { provider in
            provider.reference + (provider.standing == .suspended ? " (suspended)" : "")
        }.joined(separator: ", ")
    }
}
