package import Money
package import Panel
import Store

/// What was put right.
package struct CorrectionMade: Codable, Sendable {
    package let kind: CorrectionKind
    package let provider: String
    package let payment: String?
    package let invoice: String?
    package let pence: Pence
    package let vatPence: Pence
    package let on: Day
    package let reason: String
    package let authority: String?
    package let settles: String?
    package let corrections: [Item]

    package struct Item: Codable, Sendable {
        package let correction: String
        package let line: String
        package let pence: Pence
        package let vatPence: Pence
    }

    init(
        _ correcting: Correcting,
        _ made: [Corrections.New],
        provider: String,
        payment: String? = nil,
        invoice: String? = nil
    ) {
        kind = correcting.kind
        self.provider = provider
        self.payment = payment
        self.invoice = invoice
        pence = correcting.pence
        vatPence = correcting.vat
        on = correcting.on
        reason = correcting.reason
        authority = correcting.authority
        settles = correcting.settles?.reference
        corrections = zip(made, correcting.parts).map { new, part in
            Item(
                correction: new.reference,
                line: correcting.lines[part.index].orderLine,
                pence: part.pence,
                vatPence: part.vat
            )
        }
    }

    /// For the audit chain.
    var facts: [String: String] {
        var facts = [
            "kind": kind.rawValue, "pence": "\(pence.count)", "reason": reason, "on": "\(on)",
            "corrections": corrections.map(\.correction).joined(separator: " "),
        ]
        if vatPence > .zero { facts["vat_pence"] = "\(vatPence.count)" }
        facts["settles"] = settles
        facts["authority"] = authority
        return facts
    }
}

extension Desk {
    /// Writes corrections down and moves their money.
    ///
    /// - Returns: what was written, by correction.
    func correct(_ corrections: [Correcting]) throws -> [[Corrections.New]] {
        try checkStood(corrections)
        let count = corrections.map(\.parts.count).reduce(0, +)
        var fresh = try newReferences(.correction, count: count)[...]
        let made = corrections.map { correcting in
            correcting.parts.map { part in
                let line = correcting.lines[part.index]
                return Corrections.New(
                    id: newID(),
                    reference: fresh.removeFirst(),
                    kind: correcting.kind,
                    provider: line.provider,
                    line: line.line,
                    invoice: line.invoice,
                    payment: line.payment,
                    settles: correcting.settles?.id,
                    pence: part.pence,
                    vat: part.vat,
                    reason: correcting.reason,
                    authority: correcting.authority,
                    on: correcting.on,
                    officer: officer.id
                )
            }
        }
        save(Corrections.insert(made.flatMap(\.self), event: event))
        // What is written back is owed again: its sessions are not put right, only paid anew.
        let sessions = corrections.filter { $0.kind != .writeBack }.flatMap(\.sessions)
        save(Correctables.correct(sessions.map { (id: newID(), session: $0) }, event: event))
        move(corrections.flatMap(\.movements))
        return made
    }

    /// The credit request that a correction settles, if it may.
    func request(
        _ text: String,
        settledBy correcting: Correcting
    ) throws -> Corrections.Correction {
        let reference = try Noun.correction.read(text)
        let request = try found(fetch(Corrections.find(reference)), .correction, reference)
        try request.asked.checkSettling(
            by: correcting.kind,
            correcting.pence,
            of: correcting.parts.map { correcting.lines[$0.index].line }
        )
        return request
    }
}

extension Corrections.Correction {
    /// As the rules judge what was asked for.
    var asked: CreditRequest {
        CreditRequest(reference: reference, kind: kind, line: line, left: pence - settled)
    }
}
