package import Money

/// The days in which an invoice must be paid: from the day it was received, standing still while it
/// is held.
package struct PaymentClock: Hashable, Sendable {
    package let received: Day
    /// The days of the terms, 30 unless the council says otherwise.
    package let terms: Int
    package let holds: [Hold]
    /// Nil while it is not paid.
    package let paidOn: Day?

    package struct Hold: Hashable, Sendable {
        package let from: Day
        /// Nil while it lasts.
        package let to: Day?

        package init(from: Day, to: Day?) {
            self.from = from
            self.to = to
        }
    }

    package init(received: Day, terms: Int, holds: [Hold], paidOn: Day?) {
        self.received = received
        self.terms = terms
        self.holds = holds
        self.paidOn = paidOn
    }

    /// Whole days that it stood still, up to today.
    package func daysHeld(today: Day) -> Int {
        holds.map { $0.from.days(until: $0.to ?? today) }.reduce(0, +)
    }

    /// The last day to pay it in time; while it is held, if it were released today.
    package func due(today: Day) -> Day {
        received.adding(days: terms + daysHeld(today: today))
    }

    /// Days after the due day on which it was paid, or is still not paid.
    package func daysLate(today: Day) -> Int {
        max(due(today: today).days(until: paidOn ?? today), 0)
    }
}

/// What paying late costs: simple interest by the day, and a fixed sum by the size of the debt.
package struct LateCharge: Hashable, Sendable {
    /// A year.
    package let interestBasisPoints: Int64
    /// From so much on, so much; by rising amounts.
    package let compensation: [Band]

    package struct Band: Hashable, Sendable {
        package let from: Pence
        package let pence: Pence
    }

    package init(interestBasisPoints: Int64, compensation: [Band]) {
        self.interestBasisPoints = interestBasisPoints
        self.compensation = compensation
    }

    package func interest(on debt: Pence, days: Int) -> Pence {
        debt.times(interestBasisPoints * Int64(days), over: 10_000 * 365)
    }

    package func compensation(for debt: Pence, days: Int) -> Pence {
        days > 0 ? compensation.last { $0.from <= debt }?.pence ?? .zero : .zero
    }
}

extension [LateCharge.Band] {
    /// Reads `0:4000 100000:7000 1000000:10000`: pence, and what is owed for a debt of as much.
    ///
    /// Nil unless the bands begin with 0 and rise.
    package init?(reading text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        self = words.compactMap { word in
            let parts = word.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ (1...12).contains($0.count) }),
                parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), let from = Int64(parts[0]),
                let pence = Int64(parts[1])
            else { return nil }
            return LateCharge.Band(from: Pence(from), pence: Pence(pence))
        }
        let isRising = zip(self, dropFirst()).allSatisfy { $0.from < $1.from }
        guard count == words.count, first?.from == .zero, isRising else { return nil }
    }
}
