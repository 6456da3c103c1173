package import Foundation
package import Money
package import Panel
package import Secrets
import Store

/// Takes in what the bank says of a run: what is paid is paid on the bank's day, what came back is
/// owed again, and what does not agree moves nothing and is listed.
///
/// The same file again answers what it answered, and changes nothing.
package struct ConfirmRun: ActRequest {
    package static let act = Act.confirmRun

    package var run: String
    /// CSV as it came.
    package var file: Data

    package init(run: String, file: Data) {
        self.run = run
        self.file = file
    }

    package struct Answer: Codable, Sendable {
        package let run: String
        package let state: RunState
        /// How many payments this file paid.
        package let paid: Int
        /// How many it sent back.
        package let bounced: Int
        package let paidPence: Pence
        /// The file came in before.
        package let isAgain: Bool
        package let differences: [ShownDifference]
    }

    package func perform(at desk: Desk) throws -> Answer {
        try ready(with: desk.keyring, at: desk.now)(desk)
    }

    package func ready(
        with keyring: Keyring,
        at now: Instant
    ) -> @Sendable (Desk) throws -> Answer {
        let digest = keyring.fingerprint(Array(file))
        let checksum = Link.text(Checksum.of(Array(file)))
        let read = Result { () throws(Refusal) in try ConfirmationSheet(reading: file) }
        let run = run
        return { desk in
            let run = try desk.run(run)
            guard let exportedOn = run.exportedOn, run.state != .cancelled else {
                throw Refusal.run(.notExported(run.state))
            }
            let sheet = try read.get()
            if let known = try desk.fetch(Confirmations.find(digest, of: run.id)) {
                return try Self.again(run, known, at: desk)
            }
            try Self.check(sheet, today: desk.today)
            let reckoning = try Reckoning(sheet.rows, run, exportedOn: exportedOn, at: desk)
            return try Self.save(reckoning, of: run, digest, checksum, at: desk)
        }
    }

    private static func again(
        _ run: Runs.Run,
        _ known: Confirmations.Confirmation,
        at desk: Desk
    ) throws -> Answer {
        let differences = try desk.fetch(Confirmations.differences(of: known.id))
        return Answer(
            run: run.reference,
            state: run.state,
            paid: known.paid,
            bounced: known.bounced,
            paidPence: known.pence,
            isAgain: true,
            differences: differences.map(ShownDifference.init)
        )
    }

    /// Refuses a file with anything in it that cannot be read, or has not come yet.
    private static func check(_ sheet: ConfirmationSheet, today: Day) throws(Refusal) {
        let early = sheet.rows.compactMap { row -> CellFault? in
            guard let on = row.on, on > today else { return nil }
            return CellFault(row: row.number, column: "paid_on", .input(.inTheFuture(on)))
        }
        let faults = (sheet.faults + early).sorted { $0.row < $1.row }
        if let refusal = SheetRefusal(faults) { throw .sheet(refusal) }
    }

    private static func save(
        _ reckoning: Reckoning,
        of run: Runs.Run,
        _ digest: [UInt8],
        _ checksum: String,
        at desk: Desk
    ) throws -> Answer {
        let corrections = try reckoning.settle(at: desk)
        let state: RunState = reckoning.isComplete ? .confirmed : .exported
        if state != run.state { desk.save(Runs.set(state, of: run.id)) }
        let confirmation = Confirmations.Confirmation(
            id: desk.newID(),
            paid: reckoning.paid.count,
            bounced: reckoning.bounced.count + reckoning.sentBack.count,
            pence: reckoning.paid.map(\.payment.total).sum()
        )
        desk.save(
            Confirmations.insert(
                confirmation,
                of: run.id,
                digest: digest,
                reckoning.differences,
                event: desk.event
            )
        )
        var facts = [
            "sha256": checksum, "paid": "\(confirmation.paid)",
            "bounced": "\(confirmation.bounced)",
            "paid_pence": "\(confirmation.pence.count)",
            "differences": "\(reckoning.differences.count)",
        ]
        facts["bounced_payments"] = reckoning.cameBack.said
        facts["corrections"] = corrections.said
        desk.record(run.reference, facts)
        return Answer(
            run: run.reference,
            state: state,
            paid: confirmation.paid,
            bounced: confirmation.bounced,
            paidPence: confirmation.pence,
            isAgain: false,
            differences: reckoning.differences.map(ShownDifference.init)
        )
    }
}

/// Something on which the bank's file and the run do not agree.
package struct ShownDifference: Codable, Sendable {
    package let payment: String
    package let what: BankDifference.What
    package let message: String
    package let expectedPence: Pence?
    package let foundPence: Pence?

    init(_ difference: BankDifference) {
        payment = difference.payment
        what = difference.what
        message = difference.what.sentence
        expectedPence = difference.expected
        foundPence = difference.found
    }
}

extension [String] {
    /// One after the other; nil where there is none.
    fileprivate var said: String? {
        isEmpty ? nil : joined(separator: " ")
    }
}
