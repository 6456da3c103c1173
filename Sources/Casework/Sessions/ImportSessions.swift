package import Foundation
package import Money
package import Panel
package import Secrets
import Store

/// Takes in a file of sessions, all of it or nothing: each row judged as a single session is.
///
/// The same file again answers what came of it, and changes nothing: unless all of its sessions were
/// withdrawn, when it is taken in anew.
package struct ImportSessions: ActRequest {
    package static let act = Act.importSessions

    /// CSV as it came.
    package var file: Data

    package init(file: Data) {
        self.file = file
    }

    package struct Answer: Codable, Sendable {
        /// How many.
        package let sessions: Int
        /// How many of them stand: the others were withdrawn since.
        package let standing: Int
        package let first: String
        package let last: String
        package let provider: String
        /// Once all of it is accepted, as it stood when it came in.
        package let worthPence: Pence
        package let importedOn: Day
        /// The file came in before, and nothing was added.
        package let isAgain: Bool?
    }

    package func perform(at desk: Desk) throws -> Answer {
        try ready(with: desk.keyring, at: desk.now)(desk)
    }

    package func ready(
        with keyring: Keyring,
        at now: Instant
    ) -> @Sendable (Desk) throws -> Answer {
        let digest = keyring.fingerprint(Array(file))
        let read = Result { () throws(Refusal) in
            try SessionSheet(reading: file, keyring: keyring, at: now)
        }
        return { desk in
            let sheet = try read.get()
            let find = SessionImports.find(digest, provider: desk.onlyProvider)
            let known = try desk.fetch(find)
            if let known, known.standing > 0 { return Answer(known, at: desk) }
            return try Self.take(sheet, digest, known: known?.id, at: desk)
        }
    }

    /// - Parameter known: the import, where the same file came in before.
    private static func take(
        _ sheet: SessionSheet,
        _ digest: [UInt8],
        known: ID?,
        at desk: Desk
    ) throws -> Answer {
        let entries = try entries(of: sheet, at: desk)
        let last = try desk.fetch(Numbers.next(Noun.session.rawValue, count: entries.count))
        let first = last - Int64(entries.count) + 1
        let new = SessionImports.New(
            id: known ?? desk.newID(),
            provider: entries[0].placed.line.provider,
            digest: digest,
            count: entries.count,
            worth: entries.map(\.worth).sum(),
            on: desk.today
        )
        let sessions = zip(sheet.rows, entries).enumerated().map { position, item in
            Sessions.New(
                id: item.0.id,
                number: first + Int64(position),
                order: item.1.placed.line.order,
                line: item.1.placed.line.id,
                report: item.1.report,
                quantity: item.1.quantity,
                take: item.1.take,
                noteHash: item.0.note?.hash
            )
        }
        if known == nil { desk.save(SessionImports.insert(new, event: desk.event)) }
        desk.save(
            Sessions.insert(
                sessions,
                from: new.id,
                by: desk.officer.id,
                at: desk.now,
                event: desk.event
            )
        )
        desk.save(CaseTexts.insert(sheet.rows.compactMap(\.note?.sealed)))
        let answer = Answer(
            sessions: new.count,
            standing: new.count,
            first: Noun.session.reference(first),
            last: Noun.session.reference(last),
            provider: entries[0].placed.provider,
            worthPence: new.worth,
            importedOn: new.on,
            isAgain: nil
        )
        desk.record(
            answer.provider,
            [
                "sessions": "\(new.count)", "first": answer.first, "last": answer.last,
                "worth_pence": "\(new.worth.count)", "digest": Link.text(digest),
            ]
        )
        return answer
    }

    /// - Throws: all that is wrong with any of them, by row and column.
    private static func entries(of sheet: SessionSheet, at desk: Desk) throws -> [Logbook.Entry] {
        var logbook = try Logbook(sheet.rows.map(\.reading), at: desk)
        var first: String?
        return try sheet.rows.judged { row throws(SessionText.Faults) in
            let entry = try logbook.enter(row.reading, as: "row \(row.number)")
            guard entry.placed.provider == first ?? entry.placed.provider else {
                throw SessionText.Faults([.init(.line, .session(.otherProvider))])
            }
            first = entry.placed.provider
            return entry
        }
    }
}

extension ImportSessions.Answer {
    fileprivate init(_ known: SessionImports.Import, at desk: Desk) {
        sessions = known.count
        standing = known.standing
        first = Noun.session.reference(known.first)
        last = Noun.session.reference(known.last)
        provider = known.provider
        worthPence = known.worth
        importedOn = known.recordedAt.day(in: desk.settings.timeZone)
        isAgain = true
    }
}
