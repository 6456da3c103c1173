import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A chair's limits` {
    private func limit(
        _ council: Council,
        _ measure: String,
        _ amount: String,
        days: String? = nil
    ) async throws {
        let request = ChangeLimit(role: "chair", measure: measure, amount: amount, days: days)
        try await council.act(request, as: .administrator)
    }

    @Test(arguments: Engine.allCases)
    func `hold for one package to the penny`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let package = try await council.package(means, 6, 4)
            let sitting = try await council.openSitting()
            try await limit(council, "package", "449.99")
            let refused = await refusal { try await council.decide(.fund, package, in: sitting) }
            #expect(refused == "exceeds-limit")
            try await limit(council, "package", "450")
            let made = try await council.decide(.fund, package, in: sitting)
            #expect(made.limits.first { $0.measure == .package }?.afterPence == Pence(45_000))
            try await council.close(sitting)
            let next = try await council.openSitting()
            let more = await refusal {
                try await council.decide(.vary, package, "\(package)/2 x 5", in: next)
            }
            #expect(more == "exceeds-limit", "what is committed counts on")
        }
    }

    @Test(arguments: Engine.allCases)
    func `gain nothing from splitting a child's package in two`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            try await limit(council, "child", "450", days: "90")
            let child = try await council.child()
            let parts = [
                try await council.package(means, 6, child: child),
                try await council.package(means, 5, child: child),
            ]
            let sitting = try await council.openSitting()
            try await council.decide(.fund, parts[0], in: sitting)
            let second = await refusal { try await council.decide(.fund, parts[1], in: sitting) }
            #expect(second == "exceeds-limit")
            try await council.close(sitting)
            let next = try await council.openSitting()
            let later = await refusal { try await council.decide(.fund, parts[1], in: next) }
            #expect(later == "exceeds-limit")
            let another = try await council.package(means, 10)
            try await council.decide(.fund, another, in: next)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `for a child look back over so many days of sittings`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            try await limit(council, "child", "450", days: "20")
            let child = try await council.child()
            _ = try await council.fundedPackage(means, 10, child: child)
            for (day, code) in [("2026-12-08", "exceeds-limit"), ("2026-12-09", "")] {
                council.time.set(try #require(Day(reading: day)))
                let package = try await council.package(means, 1, child: child)
                let sitting = try await council.openSitting(on: day)
                guard !code.isEmpty else {
                    let made = try await council.decide(.fund, package, in: sitting)
                    let child = made.limits.first { $0.measure == .child }
                    #expect(child?.beforePence == .zero)
                    continue
                }
                let refused = await refusal {
                    try await council.decide(.fund, package, in: sitting)
                }
                #expect(refused == code)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `gain nothing from spreading a provider's money over children and funds`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let other = try await council.fund("Families")
            try await council.allocate("5,000", of: other)
            let families = Means(fund: other, provider: means.provider, service: means.service)
            try await limit(council, "provider", "450")
            let sitting = try await council.openSitting()
            let first = try await council.package(means, 6)
            try await council.decide(.fund, first, in: sitting)
            let over = try await council.package(families, 5)
            let refused = await refusal { try await council.decide(.fund, over, in: sitting) }
            #expect(refused == "exceeds-limit")
            let exact = try await council.package(families, 4)
            let made = try await council.decide(.fund, exact, in: sitting)
            let provider = made.limits.first { $0.measure == .provider }
            #expect(provider?.beforePence == Pence(27_000))
            #expect(provider?.afterPence == Pence(45_000))
            try await council.close(sitting)
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `do not count twice what is decided again`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            for measure in ["package", "provider"] { try await limit(council, measure, "450") }
            try await limit(council, "child", "450", days: "365")
            let package = try await council.package(means, 10)
            let sitting = try await council.openSitting()
            for _ in 1...3 { try await council.decide(.fund, package, in: sitting) }
            #expect(try await council.close(sitting).committedPence == Pence(45_000))
        }
    }

    @Test(arguments: Engine.allCases)
    func `keep nobody from giving money back`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let means = try await council.means()
            let packages = [
                try await council.fundedPackage(means, 10),
                try await council.fundedPackage(means, 10),
            ]
            try await limit(council, "package", "1")
            let sitting = try await council.openSitting()
            try await council.decide(.end, packages[0], in: sitting)
            try await council.decide(
                .vary,
                packages[1],
                "\(packages[1])/1 x 9",
                in: sitting
            )
            #expect(try await council.close(sitting).releasedPence == Pence(49_500))
            try await council.expectSound()
        }
    }
}
