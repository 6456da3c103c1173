import Money
import Panel
import Store

/// What a provider is asked to give back of one line.
struct Requested {
    let line: Line
    let pence: Pence
    let reason: String
}

extension Desk {
    /// Writes down what providers are asked to give back, naming the invoices and payments that it
    /// stands on.
    ///
    /// - Returns: the references of the requests, by line.
    func request(_ requests: [Requested], on day: Day) throws -> [ID: [String]] {
        let requests = requests.filter { $0.pence > .zero }
        guard !requests.isEmpty else { return [:] }
        let lines = requests.map(\.line.id)
        let (owed, paid) = try fetch(Correctables.owed(on: lines), Correctables.paid(on: lines))
        let parts = requests.map { request in
            [RequestedPart](
                taking: request.pence,
                of: request.standing(owed.filter { $0.line == request.line.id })
                    + paid.filter { $0.line == request.line.id }.map {
                        RequestedPart(invoice: $0.invoice, payment: $0.payment, pence: $0.left)
                    }
            )
        }
        var fresh = try newReferences(.correction, count: parts.map(\.count).reduce(0, +))[...]
        var made: [Corrections.New] = []
        for (request, parts) in zip(requests, parts) {
            for part in parts {
                made.append(
                    Corrections.New(
                        id: newID(),
                        reference: fresh.removeFirst(),
                        kind: .creditRequest,
                        provider: request.line.provider.id,
                        line: request.line.id,
                        invoice: part.invoice,
                        payment: part.payment,
                        settles: nil,
                        pence: part.pence,
                        vat: .zero,
                        reason: request.reason,
                        authority: nil,
                        on: day,
                        officer: officer.signedIn
                    )
                )
            }
        }
        save(Corrections.insert(made, event: event))
        return Dictionary(grouping: made, by: \.line).mapValues { $0.map(\.reference) }
    }
}

extension Requested {
    /// What is delivered and on no invoice, then what is owed.
    fileprivate func standing(_ owed: [Correctables.Line]) -> [RequestedPart] {
        [
            RequestedPart(
                invoice: nil,
                payment: nil,
                pence: line.balances[.delivered]
            )
        ] + owed.map { RequestedPart(invoice: $0.invoice, payment: nil, pence: $0.left) }
    }
}
