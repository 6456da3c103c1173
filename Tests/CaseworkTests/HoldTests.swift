import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Holds` {
    /// The sitting was on 18 November; the decision was recorded a week later.
    @Test(arguments: Engine.allCases)
    func `expire so many days after they were recorded, not after the sitting's date`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            council.time.advance(days: 7)
            let made = try await council.decide(.fund, package, in: sitting)
            #expect(made.holdExpires == Day(reading: "2026-12-09"))
            let head = try await council.events()
            council.time.set(try #require(Day(reading: "2026-12-08")))
            let early = try await council.act(ExpireHolds(), as: .coordinator)
            #expect(early.expired.isEmpty && early.releasedPence == .zero)
            #expect(try await council.events() == head, "nothing done, nothing recorded")
            council.time.advance(days: 2)
            let late = try await council.act(ExpireHolds(), as: .coordinator)
            #expect(late.expired == ["\(sitting)/1"] && late.releasedPence == Pence(45_000))
            #expect(
                try await council.newest() == "The coordinator: hold-expire holds decisions=1 "
                    + "movements=1 released_pence=45000"
            )
            #expect(try await council.shown(package).state == "proposed")
            #expect(
                try await council.decisions(of: sitting) == ["\(sitting)/1 fund \(package) expired"]
            )
            let released = try await council.look(
                ListMovements(paging: Paging(size: "1")),
                as: .finance
            ).items[0]
            #expect(released.reason == "expired" && released.officer == "system")
            #expect(released.on == Day(reading: "2026-12-10"))
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `are given back from the local command line, as often as one likes`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means("450")
            let packages = [
                try await council.package(means, 6), try await council.package(means, 4),
            ]
            for package in packages {
                let sitting = try await council.openSitting()
                try await council.decide(.fund, package, in: sitting)
            }
            council.time.advance(days: 14)
            let expired = try await council.casework.perform(ExpireHolds(), as: .local)
            #expect(
                expired.expired.sorted() == ["CCEP-2026-11-18.2/1", "CCEP-2026-11-18/1"]
            )
            #expect(
                try await council.newest()
                    == "local: hold-expire holds decisions=2 movements=2 released_pence=45000"
            )
            let again = try await council.casework.perform(ExpireHolds(), as: .local)
            #expect(again.expired.isEmpty && !again.isUnfinished)
            #expect(
                try await council.money(of: means.fund)
                    == "unallocated £59,550.00; mentoring available £450.00"
            )
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `that expired may be decided again in the same sitting`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            try await council.decide(.fund, package, in: sitting)
            council.time.advance(days: 15)
            try await council.decide(.fund, package, in: sitting)
            try await council.close(sitting)
            #expect(try await council.shown(package).state == "funded")
            try await council.act(ExpireHolds(), as: .finance)
            council.time.advance(days: 30)
            let expired = try await council.act(ExpireHolds(), as: .finance)
            #expect(expired.expired.isEmpty, "what is committed is held no more")
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `last as long as the setting says on the day they are made`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let packages = [
                try await council.package(means, 1), try await council.package(means, 1),
            ]
            let sitting = try await council.openSitting()
            try await council.decide(.fund, packages[0], in: sitting)
            let setting = ChangeSetting(name: "hold-days", value: "3")
            try await council.act(setting, as: .administrator)
            try await council.decide(.fund, packages[1], in: sitting)
            council.time.advance(days: 3)
            let expired = try await council.act(ExpireHolds(), as: .administrator)
            #expect(expired.expired == ["\(sitting)/2"])
            try await council.expectSound()
        }
    }

    /// What takes nothing holds nothing, so it does not expire.
    @Test(arguments: Engine.allCases)
    func `are made by decisions that add money, and by no other`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let funded = try await council.fundedPackage(means, 10)
            let other = try await council.fundedPackage(means, 10)
            let proposed = try await council.package(means, 1)
            let sitting = try await council.openSitting()
            let made = [
                try await council.decide(.end, funded, in: sitting),
                try await council.decide(.vary, other, "\(other)/1 x 4", in: sitting),
                try await council.decide(.defer, proposed, in: sitting),
            ]
            #expect(made.map(\.holdExpires) == [nil, nil, nil])
            council.time.advance(days: 60)
            let expired = try await council.act(ExpireHolds(), as: .chair)
            #expect(expired.expired.isEmpty)
            #expect(try await council.close(sitting).releasedPence == Pence(45_000 + 27_000))
            try await council.expectSound()
        }
    }
}
