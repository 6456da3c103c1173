import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `How long a child's record is kept` {
    private func keptUntil(_ child: String, in council: Council) async throws -> String {
        let shown = try await council.look(ShowChild(child: child), as: .coordinator)
        return shown.keptUntil?.description ?? ""
    }

    private func due(_ council: Council, _ paging: Paging = Paging()) async throws -> [String] {
        try await council.look(ListDueChildren(paging: paging), as: .chair).items.map(\.child)
    }

    @Test(arguments: Engine.allCases)
    func `is said by the longest rule, to a year's end`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child()
            #expect(try await keptUntil(child, in: council) == "2036-12-31", "25 years")
            let retained = try await council.act(
                RetainChild(child: child, classes: ["child-protection", "looked-after"]),
                as: .coordinator
            )
            #expect(retained.keptUntil == Day(reading: "2086-12-31"), "75 years")
            #expect(try await keptUntil(child, in: council) == "2086-12-31")
            try await council.act(
                RetainChild(child: child, classes: ["child-protection"]),
                as: .coordinator
            )
            #expect(try await keptUntil(child, in: council) == "2061-12-31", "35 since contact")
            try await council.act(RetainChild(child: child, classes: []), as: .coordinator)
            #expect(try await keptUntil(child, in: council) == "2036-12-31")
            let event = try await council.lastEvent()
            #expect(event.act == "child-retain" && event.facts.isEmpty, "its classes are private")
            let finance = try await council.look(ShowChild(child: child), as: .finance)
            #expect(finance.keptUntil == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is counted from whatever happened last`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await council.act(
                ChangeRetention(class: "child", since: "last-contact", years: "30"),
                as: .administrator
            )
            let funded = try await council.fundedCase()
            let child = try await council.shown(funded.package).child
            #expect(try await keptUntil(child, in: council) == "2056-12-31")
            try council.set("2027-01-10")
            try await council.log(funded, on: "2027-01-09")
            #expect(try await keptUntil(child, in: council) == "2057-12-31")
        }
    }

    @Test(arguments: Engine.allCases)
    func `ends on a day, after which it is due, held or not`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await council.act(
                ChangeRetention(class: "child", since: "last-contact", years: "0"),
                as: .administrator
            )
            var children: [String] = []
            for _ in 1...3 {
                let identity = AddChild(identity: "name: Zed\nborn: 2001-12-20")
                children.append(try await council.act(identity, as: .coordinator).child)
            }
            _ = try await council.child()
            try await council.act(HoldChild(child: children[1], reason: "court"), as: .chair)
            try await council.act(
                RetainChild(child: children[2], classes: ["looked-after"]),
                as: .coordinator
            )
            try council.set("2026-12-31")
            #expect(try await due(council) == [])
            try council.set("2027-01-01")
            #expect(try await due(council) == Array(children[..<2]))
            let list = try await council.look(ListDueChildren(), as: .coordinator).items
            #expect(list.map(\.heldFor) == [nil, ["court"]])
            #expect(list.map(\.years) == [25, 25])
            let erasure = try await council.propose(children[0], reason: "time-over")
            let first = try await council.look(
                ListDueChildren(paging: Paging(size: "1")),
                as: .coordinator
            )
            #expect(first.items.map(\.erasure) == [erasure])
            let next = try #require(first.next)
            #expect(try await due(council, Paging(after: "\(next)")) == [children[1]])
            try await council.act(ApproveErasure(erasure: erasure), as: .chair)
            #expect(try await due(council) == [children[1]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `is due whatever a package says of the age, unless something happened since`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await council.act(
                ChangeRetention(class: "child", since: "last-contact", years: "0"),
                as: .administrator
            )
            try await council.act(
                ChangeRetention(class: "child", since: "birth", years: "24"),
                as: .administrator
            )
            let means = try await council.means()
            var children: [String] = []
            // Twenty-four in 2026, before the proposal and after it, and in 2027.
            for born in ["2002-01-05", "2002-12-20", "2002-12-20", "2003-01-05"] {
                let identity = AddChild(identity: "name: Zed\nborn: \(born)")
                children.append(try await council.act(identity, as: .coordinator).child)
            }
            for child in children { _ = try await council.package(means, 1, child: child) }
            try council.set("2027-01-01")
            #expect(try await due(council) == Array(children[..<3]))
            let late = ProposePackage(
                child: children[2],
                fund: means.fund,
                goals: ["Back in education"],
                lines: ["\(means.service) x 1 from 2027-01-01 to 2027-01-31"]
            )
            try await council.act(late, as: .coordinator)
            #expect(try await due(council) == Array(children[..<2]))
        }
    }

    @Test(arguments: Engine.allCases)
    func `is changed by the administrator, from a day on`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let request = ChangeRetention(class: "?", since: "?", years: "?", from: "2026-11-17")
            try await council.expectRefused(as: .coordinator, [("not-permitted", request)])
            _ = try await council.repaired(
                request,
                as: .administrator,
                [
                    ("unknown-code", { $0.class = "child" }),
                    ("unknown-choice", { $0.since = "birth" }),
                    ("malformed-number", { $0.years = "30" }),
                    ("before-today", { $0.from = "2026-12-01" }),
                ]
            )
            let child = try await council.child()
            #expect(try await keptUntil(child, in: council) == "2036-12-31")
            try council.set("2026-12-01")
            #expect(try await keptUntil(child, in: council) == "2041-12-31")
            let rules = try await council.look(ListRetention(), as: .auditor).items
            let inForce = rules.filter(\.inForce).map { "\($0.class) \($0.since) \($0.years)" }
            #expect(inForce.contains("child birth 30") && !inForce.contains("child birth 25"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a hold is for one reason, and taken off once`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let child = try await council.child()
            let hold = HoldChild(child: child, reason: "court")
            try await council.expectRefused(as: .finance, [("not-permitted", hold)])
            try await council.expectRefused(
                as: .chair,
                [("unknown-code", HoldChild(child: child, reason: "gossip"))]
            )
            try await council.act(hold, as: .chair)
            try await council.expectRefused(as: .coordinator, [("already-held", hold)])
            let both = try await council.act(
                HoldChild(child: child, reason: "inquiry"),
                as: .coordinator
            )
            #expect(both.heldFor == ["court", "inquiry"])
            let release = ReleaseChild(child: child, reason: "court")
            #expect(try await council.act(release, as: .chair).heldFor == ["inquiry"])
            try await council.expectRefused(as: .chair, [("not-held", release)])
            #expect(try await council.act(hold, as: .chair).heldFor == ["court", "inquiry"])
            try await council.act(release, as: .chair)
        }
    }
}
