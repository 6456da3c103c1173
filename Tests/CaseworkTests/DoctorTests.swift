import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `The doctor` {
    private func scene(_ council: Council) async throws {
        let means = try await council.means(childCap: "2,500")
        _ = try await council.fundedPackage(means, 10, 2)
        let held = try await council.package(means, 5)
        try await council.decide(.fund, held, in: try await council.openSitting())
    }

    /// The proofs of what follows a decision, which `OrderProofTests`, `SessionProofTests`,
    /// `InvoiceProofTests` and `PaymentProofTests` damage.
    private static let elsewhere: Set = [
        "order-lines", "order-versions", "order-quantities", "order-completeness",
        "order-decisions", "session-records", "session-slots", "session-items",
        "session-imports", "accepted-quantities", "acceptances", "line-deliveries",
        "match-movements", "invoice-agreements", "invoice-sums", "line-invoices",
        "payment-sums", "payment-movements", "line-payments", "correction-movements",
        "run-invoices", "paid-invoices", "invoice-vat", "payment-vat",
    ]

    private func examine(_ council: Council) async throws -> Doctor.Answer {
        try await council.look(Doctor(), as: .auditor)
    }

    /// Every proof has its damage here: a new one that nothing can trip would prove nothing.
    @Test(arguments: Engine.allCases)
    func `finds each damage, names it, and is content once it is mended`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            try await scene(council)
            try await council.unguard()
            let sound = try await examine(council)
            #expect(sound.sound && sound.findings.isEmpty)
            let looked = sound.checked.filter { !Self.elsewhere.contains($0.check) }
            #expect(Set(looked.map(\.check)) == Set(Damage.all.map(\.check)))
            #expect(looked.allSatisfy { $0.rows > 0 })
            for damage in Damage.all {
                try await council.damage(damage.make)
                let answer = try await examine(council)
                #expect(!answer.sound, "\(damage.make)")
                #expect(
                    Set(answer.findings.map(\.check)) == damage.also.union([damage.check]),
                    "\(damage.make)"
                )
                let named = answer.findings.contains {
                    $0.check == damage.check && $0.subject.hasPrefix(damage.subject)
                }
                #expect(named, "\(damage.make): \(answer.findings.map(\.message))")
                try await council.damage(damage.mend)
                let mended = try await examine(council)
                #expect(mended.findings.map(\.message) == [], "\(damage.mend)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `says of money what it should be and what it is`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            try await scene(council)
            try await council.damage(
                "UPDATE line_balances SET pence = 22501 WHERE pence = 22500"
            )
            let finding = try #require(try await examine(council).findings.first)
            #expect(finding.expectedPence == Pence(22_500))
            #expect(finding.foundPence == Pence(22_501))
            #expect(
                finding.message == "PKG-2/1:held: The line's balance is not the sum of its "
                    + "movements. Expected £225.00, found £225.01."
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `is asked by those who prove, and finds an empty council sound`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            for role in [Role.auditor, .finance, .administrator] {
                let answer = try await council.look(Doctor(), as: role)
                #expect(answer.sound && answer.checked.count > 15)
            }
            for role in [Role.chair, .coordinator, .payer] {
                let refused = await refusal { try await council.look(Doctor(), as: role) }
                #expect(refused == "not-permitted")
            }
        }
    }
}
