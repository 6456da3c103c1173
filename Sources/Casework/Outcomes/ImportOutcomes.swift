package import Foundation
package import Money
package import Panel
package import Secrets
import Store

/// Takes in a file of outcomes, all of it or nothing: each row judged as a single outcome is.
///
/// The same file again answers what came of it, and changes nothing; a row of which the outcome was
/// taken back may come again.
package struct ImportOutcomes: ActRequest {
    package static let act = Act.importOutcomes

    /// CSV as it came.
    package var file: Data

    package init(file: Data) {
        self.file = file
    }

    package struct Answer: Codable, Sendable {
        /// How many.
        package let outcomes: Int
        package let first: String
        package let last: String
        package let provider: String
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
            try OutcomeSheet(reading: file, keyring: keyring, at: now)
        }
        return { desk in
            let sheet = try read.get()
            let provider = try desk.reporting(sheet.rows[0])
            let known = try desk.fetch(OutcomeImports.find(digest, provider: provider.id))
            if let known { return Answer(known, of: provider, isAgain: true) }
            return try Self.take(sheet, digest, of: provider, at: desk)
        }
    }

    private static func take(
        _ sheet: OutcomeSheet,
        _ digest: [UInt8],
        of provider: ProviderStanding,
        at desk: Desk
    ) throws -> Answer {
        let before = try desk.before(sheet.rows.map(\.digest))
        let entries = try entries(of: sheet, provider, before, at: desk)
        let last = try desk.fetch(Numbers.next(Noun.outcome.rawValue, count: entries.count))
        let new = OutcomeImports.Import(
            id: desk.newID(),
            count: entries.count,
            first: last - Int64(entries.count) + 1,
            on: desk.today
        )
        let outcomes = zip(sheet.rows, entries).enumerated().map { position, item in
            Outcomes.New(
                item.1,
                id: item.0.id,
                reference: Noun.outcome.reference(new.first + Int64(position)),
                noteHash: item.0.note?.hash
            )
        }
        desk.save(OutcomeImports.insert(new, digest, of: provider.id, event: desk.event))
        desk.save(
            Outcomes.insert(outcomes, by: desk.officer.id, at: desk.now, event: desk.event)
        )
        let rows = sheet.rows.map { row in
            OutcomeImports.Row(
                outcome: row.id,
                digest: row.digest,
                inPlaceOf: before[row.digest]?.outcome
            )
        }
        desk.save(OutcomeImports.insert(rows, from: new.id))
        desk.save(CaseTexts.insert(sheet.rows.compactMap(\.note?.sealed)))
        let answer = Answer(new, of: provider, isAgain: nil)
        var facts = [
            "outcomes": "\(new.count)", "first": answer.first, "last": answer.last,
            "digest": Link.text(digest),
        ]
        let reported = zip(entries, sheet.rows).map { (entry: $0, id: $1.id) }
        facts["follow-ups"] = try desk.followUp(reported, provider: provider.id)
        desk.record(answer.provider, facts)
        return answer
    }

    /// - Parameter before: what came of the same rows.
    /// - Throws: all that is wrong with any of them, by row and column.
    private static func entries(
        of sheet: OutcomeSheet,
        _ provider: ProviderStanding,
        _ before: [[UInt8]: OutcomeImports.Before],
        at desk: Desk
    ) throws -> [OutcomeRegister.Entry] {
        var register = try OutcomeRegister(sheet.rows.map(\.report), of: provider.id, at: desk)
        var known = before.compactMapValues { $0.isWithdrawn ? nil : $0.reference }
        return try sheet.rows.judged { row throws(RecordOutcome.Faults) in
            var faults: [TypedFault<RecordOutcome.Column>] = []
            if (try? Noun.provider.read(row.provider)) != provider.reference {
                faults.append(TypedFault(.provider, .outcome(.otherProvider)))
            }
            let judged = Result { () throws(RecordOutcome.Faults) in
                try register.judge(row.report)
            }
            let said = (try? judged.get()).flatMap(register.outcome(saying:))
            if let earlier = known[row.digest] ?? said {
                faults.append(TypedFault(.on, .outcome(.alreadyReported(earlier))))
            }
            known[row.digest] = "row \(row.number)"
            if let entry = try? judged.get() { register.add(entry, as: "row \(row.number)") }
            let entry: OutcomeRegister.Entry
            do throws(RecordOutcome.Faults) {
                entry = try judged.get()
            } catch {
                throw RecordOutcome.Faults(faults + error.all)
            }
            guard faults.isEmpty else { throw RecordOutcome.Faults(faults) }
            return entry
        }
    }
}

extension ImportOutcomes.Answer {
    fileprivate init(
        _ taken: OutcomeImports.Import,
        of provider: ProviderStanding,
        isAgain: Bool?
    ) {
        outcomes = taken.count
        first = Noun.outcome.reference(taken.first)
        last = Noun.outcome.reference(taken.first + Int64(taken.count) - 1)
        self.provider = provider.reference
        importedOn = taken.on
        self.isAgain = isAgain
    }
}

extension Desk {
    /// The provider that a file was made for, by its first row.
    fileprivate func reporting(_ row: OutcomeSheet.Row) throws -> ProviderStanding {
        let named: String
        do {
            named = try Noun.provider.read(row.provider)
        } catch {
            let fault = TypedFault(RecordOutcome.Column.provider, error)
            throw Refusal.sheet(.faults([CellFault(row: row.number, fault)], more: 0))
        }
        guard try onlyProvider == nil || ownProvider()?.reference == named else {
            throw Refusal.outcome(.otherTemplate)
        }
        return try provider(named)
    }

    /// What came of rows like these before.
    fileprivate func before(_ digests: [[UInt8]]) throws -> [[UInt8]: OutcomeImports.Before] {
        let found = try fetchEach(digests.parts(of: 500).map(OutcomeImports.rows))
        return Dictionary(
            found.flatMap { $0 }.map { ($0.digest, $0.before) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
