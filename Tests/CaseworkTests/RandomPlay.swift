import Casework
import Money
import Panel
import Testing

/// Officers doing whatever comes to mind, much of it wrong, with a ledger kept by hand beside them.
struct RandomPlay {
    let council: Council
    var chance: Chance
    var book = Book()
    var children: [String] = []
    var services: [(reference: String, head: String, price: Pence)] = []
    var openSittings: [String] = []
    var closedSittings: [String] = []
    /// How many days have gone by.
    var days = 0
    /// How many acts were done, and how many refused.
    private(set) var done = 0
    private(set) var refused: [String: Int] = [:]
    /// What all closings have committed.
    var committed = Pence.zero

    static let funds = ["FUND-1", "FUND-2"]
    static let heads = ["mentoring", "travel"]

    init(_ council: Council, seed: UInt64) async throws {
        self.council = council
        chance = Chance(seed: seed)
        for (fund, cap) in zip(Self.funds, [nil, "300"]) {
            _ = try await council.fund(fund, award: "2,000", childCap: cap)
            book.award(Pence(200_000), to: fund)
            for head in Self.heads {
                try await council.allocate("500", to: head, of: fund)
                book.allocate(Pence(50_000), to: Book.Head(fund: fund, name: head))
            }
        }
        book.caps["FUND-2"] = Pence(30_000)
        let provider = try await council.approvedProvider("Forest Fields")
        let other = try await council.approvedProvider("Taxis")
        services = [
            (try await council.service("Mentoring", of: provider), "mentoring", Pence(4500)),
            (
                try await council.service("Taxi", of: other, price: "7.77", head: "travel"),
                "travel", Pence(777)
            ),
        ]
        for name in ["Ann", "Ben", "Cas"] { children.append(try await council.child(name)) }
    }

    /// Does one thing, and says what it was.
    mutating func act() async throws -> String {
        switch chance.number(0...99) {
        case 0..<5: try await award()
        case 5..<12: try await allocate()
        case 12..<17: try await deallocate()
        case 17..<22: try await vire()
        case 22..<25: try await changeCap()
        case 25..<38: try await propose()
        case 38..<50: try await openSitting()
        case 50..<80: try await decide()
        case 80..<84: try await withdraw()
        case 84..<93: try await close()
        case 93..<96: try await expire()
        default: wait()
        }
    }

    // MARK: Sending

    /// Keeps the book only of what was done; what was refused must have left no trace.
    mutating func send<R: ActRequest>(
        _ request: R,
        as role: Role,
        _ enter: (inout Book, R.Answer) -> Void
    ) async throws -> String {
        let words = "\(request)"
        let before = try await council.newestEvent()
        let sender = chance.happens(3) ? Role.auditor : role
        if chance.happens(5) {
            _ = try? await council.act(request, as: sender, keeping: false)
            #expect(try await council.newestEvent() == before, "a preview of \(words)")
        }
        let key = chance.happens(10) ? "key \(before)" : nil
        do {
            let answer = try await council.act(request, as: sender, key: key)
            enter(&book, answer)
            done += 1
        } catch let refusal as Refusal {
            refused[refusal.code, default: 0] += 1
            #expect(try await council.newestEvent() == before, "\(words) was \(refusal.code)")
            return "\(words): \(refusal.code)"
        }
        if let key {
            let after = try await council.newestEvent()
            _ = try await council.act(request, as: sender, key: key)
            #expect(try await council.newestEvent() == after, "\(words) was sent twice")
        }
        return words
    }

    // MARK: A fund's own money

    private mutating func amount() -> Pence {
        Pence(Int64(chance.number(1...(chance.happens(30) ? 150_000 : 9000))))
    }

    /// Mostly today, now and then a day gone by or to come.
    private mutating func day() -> String? {
        guard chance.happens(25) else { return nil }
        let first = Day(sinceEpoch: 20_544)
        return first.adding(days: chance.number(-2...250)).description
    }

    mutating func fund() -> String {
        chance.happens(3) ? "FUND-9" : chance.one(of: Self.funds) ?? ""
    }

    private mutating func head() -> String {
        chance.one(of: Self.heads) ?? ""
    }

    private mutating func award() async throws -> String {
        let (fund, sum, isDown) = (fund(), amount(), chance.happens(50))
        let request = ChangeAward(
            fund: fund,
            amount: sum.decimal,
            down: isDown,
            letter: "L1",
            on: day()
        )
        return try await send(request, as: .finance) { book, _ in
            book.award(isDown ? -sum : sum, to: fund)
        }
    }

    private mutating func allocate() async throws -> String {
        let (fund, head, sum) = (fund(), head(), amount())
        let request = Allocate(fund: fund, head: head, amount: sum.decimal, on: day())
        return try await send(request, as: .finance) { book, _ in
            book.allocate(sum, to: Book.Head(fund: fund, name: head))
        }
    }

    private mutating func deallocate() async throws -> String {
        let (fund, head, sum) = (fund(), head(), amount())
        let request = Deallocate(fund: fund, head: head, amount: sum.decimal, on: day())
        return try await send(request, as: .finance) { book, _ in
            book.allocate(-sum, to: Book.Head(fund: fund, name: head))
        }
    }

    private mutating func vire() async throws -> String {
        let (fund, from, sum) = (fund(), head(), amount())
        let to = Self.heads.first { $0 != from && !chance.happens(5) } ?? from
        let request = Vire(
            fund: fund,
            from: from,
            to: to,
            amount: sum.decimal,
            approval: "A1",
            on: day()
        )
        return try await send(request, as: .finance) { book, _ in
            book.vire(
                sum,
                from: Book.Head(fund: fund, name: from),
                to: Book.Head(fund: fund, name: to)
            )
        }
    }

    private mutating func changeCap() async throws -> String {
        let (fund, cap) = (fund(), Pence(Int64(chance.number(5000...60_000))))
        let request = ChangeChildCap(fund: fund, amount: cap.decimal)
        return try await send(request, as: .finance) { book, _ in book.caps[fund] = cap }
    }
}
