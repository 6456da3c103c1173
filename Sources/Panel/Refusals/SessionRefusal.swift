package import Money

/// About what was delivered: recording it, accepting it, and taking either back.
package enum SessionRefusal: Refusing {
    case malformedTime
    case otherProvider
    case notYet(Day)
    case outsideLineDates(Day, Span)
    case beforeOrder(Day)
    case orderEnded(Day)
    case attendanceUnfit(terms: Terms)
    case chargeUnknown(rule: String, attendance: String)
    case tooLong(most: Quantity)
    case alreadyRecorded(String)
    case nothingNamed
    case tooManyNamed(most: Int)
    case nothingRecorded(String)
    case withdrawn([String])
    case alreadyAccepted([String])
    case ownRecord([String])
    case exceedsCommitment([Excess])
    case notAccepted(String)
    case alreadyBilled(String)

    /// What is asked of a line beyond what is ordered or committed on it.
    package struct Excess: Hashable, Sendable {
        /// `ORD-1/2`.
        package let line: String
        package let asked: Pence
        package let there: Pence
        /// What a chair would decide to allow it, `PKG-3/2 x 14`; nil once its package has ended.
        package let variation: String?

        package init(line: String, asked: Pence, there: Pence, variation: String?) {
            self.line = line
            self.asked = asked
            self.there = there
            self.variation = variation
        }
    }

    package var code: String {
        switch self {
        case .malformedTime: "malformed-time"
        case .otherProvider: "other-provider"
        case .notYet: "in-the-future"
        case .outsideLineDates: "outside-line-dates"
        case .beforeOrder: "before-order"
        case .orderEnded: "order-ended"
        case .attendanceUnfit: "attendance-unfit"
        case .chargeUnknown: "charge-unknown"
        case .tooLong: "session-too-long"
        case .alreadyRecorded: "already-recorded"
        case .nothingNamed: "nothing-named"
        case .tooManyNamed: "too-many-named"
        case .nothingRecorded: "nothing-recorded"
        case .withdrawn: "session-withdrawn"
        case .alreadyAccepted: "already-accepted"
        case .ownRecord: "own-record"
        case .exceedsCommitment: "exceeds-commitment"
        case .notAccepted: "not-accepted"
        case .alreadyBilled: "already-billed"
        }
    }

    package var sentence: String {
        switch self {
        case .malformedTime: "There is no such time of day: write 09:30 or 16:45."
        case .otherProvider:
            "This line is another provider's than those above it: send a file for each provider."
        case .notYet(let day): "\(day) is after today: record it once it has happened."
        case .outsideLineDates(let day, let span):
            "\(day) is outside the line's days, \(span.from) to \(span.to)."
        case .beforeOrder(let day):
            "The panel ordered this on \(day): what came before is not part of it."
        case .orderEnded(let day):
            "The order ended on \(day): what came later is not part of it."
        case .attendanceUnfit(let terms): terms.unfit
        case .chargeUnknown(let rule, let attendance):
            "Nobody has said what the rule “\(rule)” charges for “\(attendance)”: an administrator "
                + "says it with “charge change”."
        case .tooLong(let most):
            "The quantity is over \(most), the most that one session may be: correct it, or record "
                + "what was delivered day by day."
        case .alreadyRecorded(let reference):
            "That line has \(reference) on that day and time already: give another --start, or "
                + "withdraw that one."
        case .nothingNamed: "Name sessions to accept, or an order with --order; not both."
        case .tooManyNamed(let most):
            "At most \(most) sessions are named at once: accept the order's with --order."
        case .nothingRecorded(let order): "Nothing that is recorded on \(order) awaits acceptance."
        case .withdrawn(let sessions):
            "Withdrawn: \(sessions.listed). Have it recorded anew if it took place."
        case .alreadyAccepted(let sessions): "Accepted already: \(sessions.listed)."
        case .ownRecord(let sessions):
            "You recorded \(sessions.listed): another coordinator must accept it."
        case .exceedsCommitment(let excesses): excesses.map(\.sentence).joined(separator: " ")
        case .notAccepted(let session): "\(session) is not accepted: there is nothing to take back."
        case .alreadyBilled(let invoice):
            "It is billed on \(invoice): undo the match first, or ask for a credit note."
        }
    }
}

extension SessionRefusal.Excess {
    fileprivate var sentence: String {
        "\(line): \(asked) is more than the \(there) that is committed and ordered on it"
            + (variation.map { "; “--vary \"\($0)\"” by the panel would allow it." }
                ?? ", and its package has ended.")
    }
}

extension Terms {
    fileprivate var unfit: String {
        switch self {
        case .onDelivery: "This line is paid as it is delivered: say who attended."
        case .milestone: "This line is paid at milestones: the attendance is milestone."
        case .onBooking: "This line is paid when it is booked: the attendance is booked."
        }
    }
}

extension [String] {
    /// The first ten of them, and how many more there are.
    fileprivate var listed: String {
        let more = count > 10 ? " and \(count - 10) more" : ""
        return prefix(10).joined(separator: ", ") + more
    }
}
