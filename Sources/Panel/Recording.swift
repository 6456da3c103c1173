package import Money

/// What a session is judged by when it is recorded, alone or as a row among thousands.
package struct Recording: Sendable {
    package let today: Day
    /// Units that one delivery may be.
    package let most: Quantity
    package let attendances: DatedCodes
    package let charges: Charges

    package init(
        today: Day,
        most: Quantity,
        attendances: DatedCodes,
        charges: Charges
    ) {
        self.today = today
        self.most = most
        self.attendances = attendances
        self.charges = charges
    }

    /// A line's day and time, on which only one session may stand.
    package struct Slot: Hashable, Sendable {
        package let line: ID
        package let on: Day
        package let start: String

        package init(line: ID, on: Day, start: String) {
            self.line = line
            self.on = on
            self.start = start
        }
    }

    /// All that keeps a session from being recorded; in each column the first in the order of
    /// `SessionRefusal`.
    ///
    /// - Parameters:
    ///   - reading: as much of it as could be read.
    ///   - line: the one that it names.
    ///   - standing: what stands there already on that day and time.
    package func faults(
        of reading: SessionText.Reading,
        on line: DeliveryLine,
        standing: String?
    ) -> [SessionText.Fault] {
        let day = reading.on ?? min(today, line.span.to)
        let date = reading.on.flatMap { obstacle(to: $0, on: line) }
        let found = [
            date.map { refusal(.date, $0) }, obstacle(to: reading.attendance, day, on: line),
            reading.report.flatMap { obstacle(to: $0.quantity(in: line.unit), on: line) },
            date == nil ? standing.map { refusal(.date, .alreadyRecorded($0)) } : nil,
        ]
        return reading.faults + found.compactMap { $0 }
    }

    /// What is charged for a session without faults, in units.
    package func charged(for report: SessionReport, on line: DeliveryLine) -> Quantity {
        let quantity = report.quantity(in: line.unit)
        return charges.charged(quantity, report.attendance, under: line.noShow, on: report.on)
            ?? Quantity(thousandths: 0)
    }

    private func obstacle(to day: Day, on line: DeliveryLine) -> SessionRefusal? {
        guard day <= today else { return .notYet(day) }
        guard line.span.contains(day) else { return .outsideLineDates(day, line.span) }
        guard line.orderedOn <= day else { return .beforeOrder(line.orderedOn) }
        return line.lastDay.flatMap { day > $0 ? .orderEnded($0) : nil }
    }

    private func obstacle(
        to attendance: String,
        _ day: Day,
        on line: DeliveryLine
    ) -> SessionText.Fault? {
        let code: DatedCodes.Row
        do {
            code = try attendances.read(attendance, of: "attendance", on: day)
        } catch {
            return SessionText.Fault(.attendance, error)
        }
        guard code.family == line.terms.rawValue else {
            return refusal(.attendance, .attendanceUnfit(terms: line.terms))
        }
        guard charges.share(of: code.code, under: line.noShow, on: day) == nil else { return nil }
        return refusal(
            .attendance,
            .chargeUnknown(rule: line.noShow, attendance: code.code)
        )
    }

    /// A booking or a milestone may be all that is ordered, one delivery may not.
    private func obstacle(to quantity: Quantity, on line: DeliveryLine) -> SessionText.Fault? {
        guard line.terms == .onDelivery, quantity.thousandths > most.thousandths else { return nil }
        return refusal(.quantity, .tooLong(most: most))
    }

    private func refusal(
        _ column: SessionText.Column,
        _ reason: SessionRefusal
    ) -> SessionText.Fault {
        SessionText.Fault(column, .session(reason))
    }
}
