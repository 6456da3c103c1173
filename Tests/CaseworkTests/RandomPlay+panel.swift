import Casework
import Money
import Panel

/// What is proposed and decided by chance.
extension RandomPlay {
    mutating func propose() async throws -> String {
        let child = chance.one(of: children) ?? ""
        var texts: [String] = []
        var lines: [Book.Line] = []
        for _ in 1...chance.number(1...3) {
            guard let service = chance.one(of: services) else { continue }
            let (fund, thousandths) = (fund(), Int64(chance.number(1...5000)))
            let quantity = Quantity(thousandths: thousandths)
            let last = chance.happens(4) ? "2027-04-01" : "2026-12-31"
            texts.append(
                "\(service.reference) x \(quantity) from 2026-11-18 to \(last) fund \(fund)"
            )
            lines.append(
                Book.Line(
                    head: Book.Head(fund: fund, name: service.head),
                    price: service.price,
                    total: Pence((thousandths * service.price.count + 500) / 1000)
                )
            )
        }
        let request = ProposePackage(child: child, goals: ["Work"], lines: texts)
        return try await send(request, as: .coordinator) { book, answer in
            book.propose(answer.package, child, lines)
        }
    }

    /// Most have a quorum, and some are of another day.
    mutating func openSitting() async throws -> String {
        let today = Day(reading: Council.firstDay) ?? Day(sinceEpoch: 0)
        let day = today.adding(days: chance.happens(70) ? days : days + chance.number(-9...1))
        var opened: String?
        let words = try await send(
            OpenSitting(date: day.description),
            as: .coordinator
        ) { _, answer in
            opened = answer.sitting
        }
        guard let opened else { return words }
        openSittings.append(opened)
        for (agency, person) in chance.happens(90) ? Council.quorum : [] {
            try await council.attend(opened, person, for: agency)
        }
        return words
    }

    private mutating func sitting() -> String {
        let known = chance.happens(92) ? openSittings.suffix(4) : closedSittings
        return chance.one(of: known) ?? "CCEP-2026-11-01"
    }

    private mutating func package() -> String {
        chance.happens(3) ? "PKG-999" : chance.one(of: book.packages.keys.sorted()) ?? "PKG-1"
    }

    mutating func decide() async throws -> String {
        let (package, sitting) = (package(), sitting())
        let lines = book.packages[package]?.lines ?? []
        let isFunded = lines.contains { $0.committed > .zero }
        let kinds: [DecisionKind] =
            isFunded
            ? [.vary, .vary, .vary, .end, .fund] : [.fund, .fund, .fund, .defer, .refuse, .vary]
        let kind = chance.one(of: kinds) ?? .fund
        var quantities: [Int: Int64] = [:]
        if kind == .vary, !lines.isEmpty {
            quantities[chance.number(0...lines.count - 1)] = Int64(chance.number(0...12_000))
        }
        let request = Decide(
            sitting: sitting,
            package: package,
            kind: kind.rawValue,
            lines: quantities.map { position, thousandths in
                "\(package)/\(position + 1) x \(Quantity(thousandths: thousandths))"
            },
            rationale: chance.happens(97) ? "Agreed" : nil,
            reason: kind == .end && chance.happens(97) ? "declined" : nil
        )
        return try await send(request, as: .chair) { book, answer in
            book.decide(answer.decision, package, kind, in: sitting, quantities: quantities)
        }
    }

    mutating func withdraw() async throws -> String {
        let package = package()
        let held = book.packages[package]?.sitting
        let request = WithdrawDecision(
            sitting: chance.happens(80) ? held ?? sitting() : sitting(),
            package: package,
            rationale: "Too early"
        )
        return try await send(request, as: .chair) { book, _ in book.undo(package) }
    }

    /// Mostly a sitting that has decided something.
    mutating func close() async throws -> String {
        let held = Set(book.packages.values.compactMap(\.sitting)).sorted()
        let sitting = chance.happens(80) ? chance.one(of: held) ?? sitting() : sitting()
        var closed: CloseSitting.Answer?
        let words = try await send(CloseSitting(sitting: sitting), as: .chair) { book, answer in
            book.close(sitting)
            closed = answer
        }
        if let closed {
            committed += closed.committedPence
            openSittings.removeAll { $0 == sitting }
            closedSittings.append(sitting)
        }
        return words
    }

    mutating func expire() async throws -> String {
        try await send(ExpireHolds(), as: .coordinator) { book, answer in
            book.expire(answer.expired)
        }
    }

    mutating func wait() -> String {
        let more = chance.number(1...6)
        days += more
        council.time.advance(days: more)
        return "\(more) days go by"
    }
}
