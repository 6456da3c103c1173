import Money
package import Panel
import Store

/// Follows money both ways: from any payment to the minute that allowed it, and from any decision
/// to every penny of it and what came of it.
package struct Trace: LookUp {
    package typealias Answer = Traced

    package static let act = Act.trace

    /// A decision `CCEP-2026-11-18/3`, a package `PKG-12` or a line `PKG-12/2`, an order `ORD-1` or a
    /// line `ORD-1/2` of it, a session `SES-12`, an invoice `INV-1`, a payment `PAY-1`, a correction
    /// `COR-3`, or an event's number.
    package var of: String

    package init(of: String) {
        self.of = of
    }

    package func answer(at desk: ReadingDesk) throws -> Traced {
        try whole(at: desk).listed()
    }

    /// With all that is known, for whoever proves something from it.
    func whole(at desk: ReadingDesk) throws -> Traced {
        let text = of.trimmingSpaces().uppercased()
        if text.allSatisfy(\.isASCIIDigit), let number = Int64(text) {
            return try event(number, at: desk)
        }
        if text.hasPrefix(Noun.package.rawValue + "-") {
            return text.contains("/") ? try line(text, at: desk) : try package(text, at: desk)
        }
        if text.hasPrefix(Noun.order.rawValue + "-") {
            return text.contains("/") ? try orderLine(text, at: desk) : try order(text, at: desk)
        }
        if text.hasPrefix(Noun.session.rawValue + "-") { return try session(text, at: desk) }
        if text.hasPrefix(Noun.invoice.rawValue + "-") { return try invoice(text, at: desk) }
        if text.hasPrefix(Noun.payment.rawValue + "-") { return try payment(text, at: desk) }
        if text.hasPrefix(Noun.correction.rawValue + "-") { return try correction(text, at: desk) }
        guard let reference = try? SittingReference.readDecision(text) else {
            throw Refusal.input(
                .malformedReference(
                    noun: "decision, package, order, session, invoice, payment or correction",
                    example: "CCEP-2026-11-18/3 or PAY-1"
                )
            )
        }
        return try decision(reference, at: desk)
    }

    private func decision(_ reference: String, at desk: ReadingDesk) throws -> Traced {
        let decided = try desk.fetch(Traces.decision(reference))
        guard let decision = decided.first else {
            throw Refusal.access(.notFound(noun: "decision", reference: reference, near: nil))
        }
        return try Tracks(decided, at: desk).traced(decision)
    }

    private func package(_ text: String, at desk: ReadingDesk) throws -> Traced {
        let (package, lines) = try desk.package(text)
        let decided = try desk.fetch(Traces.decisions(onPackage: package.id))
        let tracks = try Tracks(decided, lines: lines, at: desk, packages: [package])
        return tracks.traced(package.reference, lines.map(\.line), decided)
    }

    private func line(_ text: String, at desk: ReadingDesk) throws -> Traced {
        let reference = try LineReference(reading: text)
        let (package, lines) = try desk.package(reference.package)
        let written = LineReference.text(package.reference, reference.position)
        guard let placed = lines.first(where: { $0.line.position == reference.position }) else {
            throw Refusal.access(.notFound(noun: "line", reference: written, near: nil))
        }
        return try line(placed, written, of: package, at: desk)
    }

    private func order(_ text: String, at desk: ReadingDesk) throws -> Traced {
        let order = try desk.order(text)
        let (package, _) = try desk.package(order.packageReference)
        let lines = try desk.lines(of: order)
        let decided = try desk.fetch(Traces.decisions(onPackage: package.id))
        let tracks = try Tracks(decided, lines: lines, at: desk, packages: [package])
        let own = decided.filter(tracks.concerns)
        return tracks.traced(order.reference, lines.map(\.line), own)
    }

    private func orderLine(_ text: String, at desk: ReadingDesk) throws -> Traced {
        let (order, placed) = try desk.orderLine(text)
        let (package, _) = try desk.package(order.packageReference)
        let written = OrderLineReference.text(order.reference, placed.line.position)
        return try line(placed, written, of: package, at: desk)
    }

    /// The line it was delivered on, with this session alone, and what bills and pays it.
    private func session(_ text: String, at desk: ReadingDesk) throws -> Traced {
        let session = try desk.session(text)
        let (_, placed) = try desk.orderLine(session.orderLine)
        let (package, _) = try desk.package(session.package)
        let decided = try desk.fetch(Traces.decisions(onLine: placed.line.id))
        let tracks = try Tracks(
            decided,
            lines: [placed],
            session: session,
            at: desk,
            packages: [package]
        )
        return tracks.traced(session.reference, [placed.line], decided)
    }

    /// The lines that it asks for, each with what it bills, what pays that, and what let its money
    /// move.
    private func invoice(_ text: String, at desk: ReadingDesk) throws -> Traced {
        let invoice = try desk.invoice(text)
        let ids = Set(try desk.fetch(InvoiceLines.of([invoice.id])).compactMap(\.line))
        let (decided, named) = try decided(on: ids, at: desk)
        let tracks = try Tracks(decided, lines: named, invoices: [invoice.reference], at: desk)
        return tracks.traced(
            invoice.reference,
            named.map(\.line),
            decided,
            events: [invoice.event]
        )
    }

    /// The lines whose money it moves, each with the invoices and sessions that it pays and with
    /// what let it be paid.
    private func payment(_ text: String, at desk: ReadingDesk) throws -> Traced {
        let payment = try desk.payment(text)
        let (paid, invoices) = try desk.fetch(
            Payments.lines(of: payment.id),
            Payments.invoices(of: payment.id)
        )
        let (decided, named) = try decided(on: Set(paid.map(\.line)), at: desk)
        let tracks = try Tracks(
            decided,
            lines: named,
            invoices: Set(invoices.map(\.reference)),
            payment: payment.reference,
            at: desk
        )
        var traced = tracks.traced(
            payment.reference,
            named.map(\.line),
            decided,
            events: [payment.event]
                + [payment.paidEvent, payment.returnedEvent].compactMap { $0 }
        )
        traced.payment = TracedPayment.sum(tracks.payments.values.flatMap { $0 })
        return traced
    }

    /// The decisions on these lines, and the lines.
    func decided(
        on lines: Set<ID>,
        at desk: ReadingDesk
    ) throws -> ([Traces.Decided], [Lines.Placed]) {
        guard !lines.isEmpty else { return ([], []) }
        let decided = try desk.fetch(Traces.decisions(onLines: lines.sorted()))
        let packages = Set(decided.map(\.package)).sorted()
        let placed = try packages.isEmpty ? [] : desk.fetch(Lines.of(packages))
        return (decided, placed.filter { lines.contains($0.line.id) })
    }

    private func line(
        _ placed: Lines.Placed,
        _ reference: String,
        of package: Packages.Package,
        at desk: ReadingDesk
    ) throws -> Traced {
        let decided = try desk.fetch(Traces.decisions(onLine: placed.line.id))
        let tracks = try Tracks(decided, lines: [placed], at: desk, packages: [package])
        return tracks.traced(reference, [placed.line], decided)
    }

    private func event(_ number: Int64, at desk: ReadingDesk) throws -> Traced {
        let (decided, movements, events) = try desk.fetch(
            Traces.decisions(inEvent: number),
            Movements.of(decisions: [], events: [number]),
            Events.next(1, after: number - 1)
        )
        guard events.first?.number == number else {
            throw Refusal.access(.notFound(noun: "event", reference: "\(number)", near: nil))
        }
        return try Tracks(decided, at: desk).traced(event: number, movements, decided)
    }
}
