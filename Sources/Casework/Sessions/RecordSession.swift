package import Money
package import Panel
import Store

/// Records what was delivered on an order's line on one day, and says what it will be worth.
///
/// It moves no money: that is for whoever accepts it.
package struct RecordSession: ActRequest {
    package static let act = Act.recordSession

    package var session: SessionText

    package init(_ session: SessionText) {
        self.session = session
    }

    package struct Answer: Sendable {
        package let session: ShownSession
        package let worth: Worth
        package let left: LineLeft
    }

    package struct Worth: Codable, Sendable {
        /// Once it is accepted after all that were recorded before it.
        package let worthPence: Pence
    }

    package func perform(at desk: Desk) throws -> Answer {
        let reading = session.read()
        var logbook = try Logbook([reading], at: desk)
        let entry = try SessionText.Faults.alone { () throws(SessionText.Faults) in
            try logbook.enter(reading, as: "this one")
        }
        let report = entry.report
        let id = desk.newID()
        let new = Sessions.New(
            id: id,
            number: try desk.fetch(Numbers.next(Noun.session.rawValue)),
            order: entry.placed.line.order,
            line: entry.placed.line.id,
            report: report,
            quantity: entry.quantity,
            take: entry.take,
            noteHash: report.note.map { desk.seal($0, of: id, as: "note") }
        )
        desk.save(
            Sessions.insert([new], by: desk.officer.id, at: desk.now, event: desk.event)
        )
        desk.record(
            new.reference,
            [
                "order_line": entry.placed.line.reference, "on": "\(report.on)",
                "attendance": report.attendance, "quantity": "\(entry.quantity)",
                "worth_pence": "\(entry.worth.count)",
            ]
        )
        return Answer(
            session: ShownSession(
                entry,
                reference: new.reference,
                provider: entry.placed.provider,
                by: desk.officer.reference
            ),
            worth: Worth(worthPence: entry.worth),
            left: logbook.left(on: entry.placed)
        )
    }
}

/// In JSON its fields are the session's.
extension RecordSession {
    package init(from decoder: any Decoder) throws {
        session = try SessionText(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try session.encode(to: encoder)
    }
}

/// In JSON all fields stand side by side.
extension RecordSession.Answer: Codable {
    package init(from decoder: any Decoder) throws {
        session = try ShownSession(from: decoder)
        worth = try RecordSession.Worth(from: decoder)
        left = try LineLeft(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try session.encode(to: encoder)
        try worth.encode(to: encoder)
        try left.encode(to: encoder)
    }
}
