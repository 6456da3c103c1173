package import Money

/// What a session is judged by when it is recorded, alone or as a row among thousands.
package struct Recording: Sendable {
    package let today: Day
    package let attendances: DatedCodes
    package let charges: Charges
    /// The code that somebody may have meant.
    private let near: @Sendable (String, [String]) -> String?

    package init(
        today: Day,
        attendances: DatedCodes,
        charges: Charges,
        near: @escaping @Sendable (String, [String]) -> String?
    ) {
        self.today = today
        self.attendances = attendances
        self.charges = charges
        self.near = near
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

    /// What will be charged for it, in units, if it may be recorded; checks in the order of
    /// `SessionRefusal`.
    ///
    /// - Parameter standing: what stands there already on that day and time.
    package func charged(
        for report: SessionReport,
        on line: DeliveryLine,
        standing: String?
    ) throws(SessionText.Fault) -> Quantity {
        let day = report.on
        guard day <= today else { throw refusal(.date, .notYet(day)) }
        guard line.span.contains(day) else {
            throw refusal(.date, .outsideLineDates(day, line.span))
        }
        if let ended = line.endedOn, day > ended { throw refusal(.date, .orderEnded(ended)) }
        guard let attendance = attendances.code(report.attendance, on: day) else {
            throw unknown(report.attendance, on: day)
        }
        guard attendance.family == line.terms.rawValue else {
            throw refusal(.attendance, .attendanceUnfit(terms: line.terms))
        }
        let share = charges.share(of: attendance.code, under: line.noShow, on: day)
        guard let share else {
            throw refusal(
                .attendance,
                .chargeUnknown(rule: line.noShow, attendance: attendance.code)
            )
        }
        if let standing { throw refusal(.date, .alreadyRecorded(standing)) }
        return report.quantity(in: line.unit).charged(perMille: share)
    }

    private func unknown(_ attendance: String, on day: Day) -> SessionText.Fault {
        let meant = near(attendance, attendances.codes(on: day))
        return SessionText.Fault(
            .attendance,
            .input(.unknownCode(list: "attendance", code: attendance, near: meant))
        )
    }

    private func refusal(
        _ column: SessionText.Column,
        _ reason: SessionRefusal
    ) -> SessionText.Fault {
        SessionText.Fault(column, .session(reason))
    }
}
