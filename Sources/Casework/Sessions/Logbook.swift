package import Money
import Panel
import Store

/// Everything that sessions are judged by when they are recorded, loaded together whatever their
/// number, and what they come to one after the other.
struct Logbook {
    /// A session that may be recorded.
    struct Entry {
        let placed: DeliveryLines.Placed
        let report: SessionReport
        let quantity: Quantity
        /// Once it is accepted after all that were recorded before it.
        let worth: Pence
        let take: Int64
    }

    private let lines: [OrderLineReference: DeliveryLines.Placed]
    private let recording: Recording
    /// Each line as it stands once all that is recorded is accepted.
    private var projected: [ID: DeliveryLine]
    private var standing: [Recording.Slot: String]
    private var takes: [Recording.Slot: Int64]
    /// Children of whom nobody knows any more who they are: no word is kept about them.
    private let erased: Set<ID>

    init(_ readings: [SessionText.Reading], at desk: ReadingDesk) throws {
        let lines = try desk.deliveryLines(readings.compactMap(\.line))
        let reported = readings.compactMap(\.on)
        let ids = lines.values.map(\.line.id).sorted().parts(of: 500)
        let days = Span(
            from: reported.min() ?? desk.today,
            to: reported.max() ?? desk.today
        )
        let charges = try desk.fetch(NoShowRules.shares)
        recording = Recording(
            today: desk.today,
            most: desk.settings.sessionMost,
            attendances: try desk.fetch(CodeLists.codes(of: "attendance")),
            charges: Charges(charges)
        )
        self.lines = lines
        let awaiting = try desk.fetchEach(ids.map { Sessions.awaiting(on: $0) }).flatMap { $0 }
        projected = DeliveryLine.projected(
            lines.values.map(\.line),
            awaiting,
            Charges(charges)
        )
        let taken = try desk.fetchEach(ids.map { Sessions.taken(on: $0, days) }).flatMap { $0 }
        standing = Dictionary(
            taken.filter(\.isLive).map { ($0.slot, $0.reference) },
            uniquingKeysWith: { first, _ in first }
        )
        takes = Dictionary(taken.map { ($0.slot, $0.take) }, uniquingKeysWith: max)
        let children = Set(lines.values.map(\.child)).sorted().parts(of: 500)
        erased = try Set(desk.fetchEach(children.map { Erasures.erased(of: $0) }).joined())
    }

    /// Judges a session and counts it.
    ///
    /// - Parameters:
    ///   - reading: as much of it as could be read.
    ///   - name: what it is called by a later one on the same day and time.
    mutating func enter(
        _ reading: SessionText.Reading,
        as name: String
    ) throws(SessionText.Faults) -> Entry {
        guard let placed = reading.line.flatMap({ lines[$0] }) else {
            throw SessionText.Faults(reading.faults + (reading.line.map(Self.notFound) ?? []))
        }
        let slot = reading.report.map {
            Recording.Slot(line: placed.line.id, on: $0.on, start: $0.start)
        }
        let faults = recording.faults(
            of: reading,
            on: placed.line,
            standing: slot.flatMap { standing[$0] }
        )
        guard let report = reading.report, let slot, faults.isEmpty else {
            throw SessionText.Faults(faults)
        }
        guard report.note == nil || !erased.contains(placed.child) else {
            throw SessionText.Faults([SessionText.Fault(.note, .child(.identityErased))])
        }
        let charged = recording.charged(for: report, on: placed.line)
        let worth = projected[placed.line.id]?.accept(charged, on: report.on) ?? .zero
        let take = (takes[slot] ?? 0) + 1
        standing[slot] = name
        takes[slot] = take
        return Entry(
            placed: placed,
            report: report,
            quantity: report.quantity(in: placed.line.unit),
            worth: worth,
            take: take
        )
    }

    private static func notFound(_ line: OrderLineReference) -> [SessionText.Fault] {
        let written = OrderLineReference.text(line.order, line.position)
        return [
            SessionText.Fault(
                .line,
                .access(.notFound(noun: "order line", reference: written, near: nil))
            )
        ]
    }

    /// What is left of a line once all that is recorded is accepted, and the variation that needs.
    func left(on placed: DeliveryLines.Placed) -> LineLeft {
        LineLeft(
            of: projected[placed.line.id] ?? placed.line,
            since: placed.line,
            on: recording.today
        )
    }
}

/// What of a line is neither accepted nor recorded.
package struct LineLeft: Codable, Hashable, Sendable {
    package let leftQuantity: String
    package let leftPence: Pence
    /// What the panel would have to decide for all that is recorded to be accepted: `PKG-3/1 x 14`.
    package let variation: String?

    init(of projected: DeliveryLine, since line: DeliveryLine, on day: Day) {
        leftQuantity = projected.left(on: day).description
        leftPence = max(projected.committed, .zero)
        variation = projected.excess(since: line)?.variation
    }
}

extension DeliveryLine {
    /// These lines as they stand once all that awaits acceptance is accepted; what came after an
    /// order's end never is.
    static func projected(
        _ lines: [DeliveryLine],
        _ awaiting: [Sessions.Awaiting],
        _ charges: Charges
    ) -> [ID: DeliveryLine] {
        var projected = Dictionary(
            lines.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for group in awaiting {
            guard let line = projected[group.line] else { continue }
            if let ended = line.lastDay, group.on > ended { continue }
            let each = charges.charged(
                group.quantity,
                group.attendance,
                under: line.noShow,
                on: group.on
            )
            _ = projected[group.line]?.accept(
                Quantity(thousandths: (each?.thousandths ?? 0) * group.count),
                on: group.on
            )
        }
        return projected
    }
}

extension ReadingDesk {
    /// These lines as they stand once all that awaits acceptance is accepted.
    func projected(_ lines: [DeliveryLine]) throws -> [ID: DeliveryLine] {
        let awaiting = try fetchEach(
            lines.map(\.id).parts(of: 500).map { Sessions.awaiting(on: $0) }
        ).flatMap { $0 }
        return DeliveryLine.projected(lines, awaiting, Charges(try fetch(NoShowRules.shares)))
    }

    /// The order lines of these references; to a provider's own officer there are only those of the
    /// provider's orders that have not ended.
    func deliveryLines(
        _ references: [OrderLineReference]
    ) throws -> [OrderLineReference: DeliveryLines.Placed] {
        let wanted = Set(references).sorted { ($0.order, $0.position) < ($1.order, $1.position) }
        let found = try fetchEach(
            wanted.parts(of: 500).map { DeliveryLines.named($0, provider: onlyProvider) }
        )
        var lines: [OrderLineReference: DeliveryLines.Placed] = [:]
        for placed in found.flatMap({ $0 }) {
            lines[try OrderLineReference(reading: placed.line.reference)] = placed
        }
        return lines
    }
}
