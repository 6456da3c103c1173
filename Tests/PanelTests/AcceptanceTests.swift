import Money
import Panel
import Testing

@Suite
struct `Accepting sessions` {
    private typealias Facts = DeliveryFacts

    private static func accept(
        _ sessions: [AcceptableSession],
        on lines: [DeliveryLine] = [Facts.line()],
        own: Bool = false
    ) throws(Refusal) -> Acceptance {
        try Acceptance(
            of: sessions,
            on: Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0) }),
            charges: Facts.charges,
            by: Facts.coordinator,
            mayAcceptOwn: own
        )
    }

    /// Everything is wrong at first; each row repairs what the last was refused for.
    @Test
    func `is refused for one reason at a time, in a fixed order`() throws {
        var sessions = [
            Facts.session(1, state: .withdrawn), Facts.session(2, state: .accepted),
            Facts.session(3, state: .billed), Facts.session(4, by: Facts.coordinator),
            Facts.session(5, attendance: "late"), Facts.session(6, quantity: 12_000),
        ]
        let rows: [(String, Int, AcceptableSession)] = [
            ("session-withdrawn", 0, Facts.session(1)), ("already-accepted", 1, Facts.session(2)),
            ("already-accepted", 2, Facts.session(3)), ("own-record", 3, Facts.session(4)),
            ("charge-unknown", 4, Facts.session(5)), ("exceeds-commitment", 5, Facts.session(6)),
        ]
        for (code, position, repaired) in rows {
            #expect(throws: Refusal.self) { try Self.accept(sessions) }
            do {
                _ = try Self.accept(sessions)
            } catch {
                #expect(error.code == code)
            }
            sessions[position] = repaired
        }
        let accepted = try Self.accept(sessions)
        #expect(accepted.accepted.map(\.value) == Array(repeating: Pence(4500), count: 6))
        #expect(accepted.lines[ID("line-1")]?.committed == Pence(27_000))
    }

    @Test
    func `of one's own needs an exception, and says so`() throws {
        let own = Facts.session(1, by: Facts.coordinator)
        #expect(try Self.accept([own, Facts.session(2)], own: true).includesOwn)
        #expect(try !Self.accept([Facts.session(2)], own: true).includesOwn)
    }

    @Test(
        arguments: [
            ("attended", 1000, 1000, 4500), ("absent-unacceptable", 1000, 500, 2250),
            ("absent-logistics", 1000, 0, 0), ("absent-unacceptable", 1500, 750, 3375),
        ] as [(String, Int64, Int64, Int64)]
    )
    func `charges what the no-show rule says`(
        attendance: String,
        quantity: Int64,
        charged: Int64,
        value: Int64
    ) throws {
        let session = Facts.session(1, quantity: quantity, attendance: attendance)
        let accepted = try Self.accept([session]).accepted[0]
        #expect(accepted.charged == Quantity(thousandths: charged))
        #expect(accepted.value == Pence(value))
    }

    @Test
    func `beyond a line names the variation that would allow it, on each such line`() {
        let lines = [
            Facts.line(1, accepted: 11_500, value: 51_750), Facts.line(2),
            Facts.line(3, ordered: 4000, accepted: 4000, value: 18_000),
        ]
        let sessions = [
            Facts.session(1), Facts.session(2, quantity: 500), Facts.session(3, line: 2),
            Facts.session(4, line: 3, quantity: 1333),
        ]
        #expect(throws: Refusal.self) { try Self.accept(sessions, on: lines) }
        do {
            _ = try Self.accept(sessions, on: lines)
        } catch {
            guard case .session(.exceedsCommitment(let excesses)) = error else {
                Issue.record(error)
                return
            }
            #expect(excesses.map(\.variation) == ["PKG-3/1 x 13", "PKG-3/3 x 5.333"])
            #expect(excesses.map(\.asked) == [Pence(6750), Pence(5999)])
            #expect(excesses.map(\.there) == [Pence(2250), .zero])
            #expect(error.sentence.contains("PKG-3/1 x 13"))
        }
    }

    @Test
    func `within the quantity and beyond the money asks for enough to pay it`() {
        // Something else has drawn on what was committed.
        let drawn = Facts.line(accepted: 11_000, value: 49_500, committed: 3000)
        do {
            _ = try Self.accept([Facts.session(1)], on: [drawn])
            Issue.record("it was accepted")
        } catch {
            guard case .session(.exceedsCommitment(let excesses)) = error else {
                Issue.record(error)
                return
            }
            #expect(excesses.map(\.there) == [Pence(3000)])
            #expect(excesses.map(\.variation) == ["PKG-3/1 x 12"])
        }
    }

    @Test
    func `on a line whose package has ended can be allowed by nothing`() {
        let ended = Facts.line(
            ordered: 2000,
            accepted: 2000,
            value: 9000,
            endedOn: Facts.today
        )
        do {
            _ = try Self.accept([Facts.session(1)], on: [ended])
            Issue.record("it was accepted")
        } catch {
            #expect(error.code == "exceeds-commitment")
            #expect(error.sentence.hasSuffix("its package has ended."))
        }
    }
}
