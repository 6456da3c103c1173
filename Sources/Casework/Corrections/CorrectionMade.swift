package import Money
import Panel
import Store

/// What was put right.
package struct CorrectionMade: Codable, Sendable {
    package let kind: String
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
        kind = correcting.kind.rawValue
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
            "kind": kind, "pence": "\(pence.count)", "reason": reason, "on": "\(on)",
            "corrections": corrections.map(\.correction).joined(separator: " "),
        ]
        if vatPence > .zero { facts["vat_pence"] = "\(vatPence.count)" }
        facts["settles"] = settles
        facts["authority"] = authority
        return facts
    }
}

extension Desk {
    /// Writes a correction down and moves its money.
    func correct(_ correcting: Correcting) throws -> [Corrections.New] {
        let references = try newReferences(.correction, count: correcting.parts.count)
        let made = zip(references, correcting.parts).map { reference, part in
            let line = correcting.lines[part.index]
            return Corrections.New(
                id: newID(),
                reference: reference,
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
        save(Corrections.insert(made, event: event))
        save(
            Correctables.correct(
                correcting.sessions.map { (id: newID(), session: $0) },
                event: event
            )
        )
        move(correcting.movements)
        return made
    }

    /// The credit request that a correction settles, if it may.
    func request(
        _ text: String,
        settledBy correcting: Correcting
    ) throws -> Corrections.Correction {
        let reference = try Noun.correction.read(text)
        let request = try found(fetch(Corrections.find(reference)), .correction, reference)
        guard request.kind == .creditRequest else {
            throw Refusal.correction(.noRequest(reference))
        }
        guard correcting.parts.allSatisfy({ correcting.lines[$0.index].line == request.line })
        else { throw Refusal.correction(.requestOfAnother(reference)) }
        let left = request.pence - request.settled
        guard correcting.pence <= left else {
            throw Refusal.correction(.exceedsRequest(asked: correcting.pence, left: left))
        }
        return request
    }
}
