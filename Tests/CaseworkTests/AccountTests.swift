import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `One's own account` {
    private static let other = "seven grey geese"

    @Test(arguments: Engine.allCases)
    func `takes another password from whoever knows the present one, and ends other visits`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let secret = try await council.enrolled("chris")
            let (elsewhere, _) = try await council.visit(secret)
            let (here, _) = try await council.visit(secret)
            func change(_ password: String, _ chosen: String) async -> String {
                await refusal {
                    try await council.casework.changePassword(password, to: chosen, in: here)
                }
            }
            #expect(await change("three little duck", Self.other) == "wrong-password")
            #expect(await change(`Signing in on the web`.password, "short") == "password-too-short")
            #expect(await council.isLetIn(.visit(elsewhere)))
            try await council.casework.changePassword(
                `Signing in on the web`.password,
                to: Self.other,
                in: here
            )
            #expect(await council.isLetIn(.visit(elsewhere)) == false)
            #expect(await council.isLetIn(.visit(here)))
            let event = try await council.lastEvent()
            #expect(event.act == "account-password" && event.facts.isEmpty)
            council.time.advance(minutes: 1)
            let old = await refusal {
                try await council.casework.signIn(
                    name: "chris",
                    password: `Signing in on the web`.password,
                    code: council.code(secret)
                )
            }
            #expect(old == "wrong-sign-in")
            _ = try await council.casework.signIn(
                name: "chris",
                password: Self.other,
                code: council.code(secret)
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `takes another second factor that is shown to work`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let secret = try await council.enrolled("chris")
            let (here, _) = try await council.visit(secret)
            let fresh = SecondFactor.newSecret()
            func renew(_ password: String, _ code: String?) async throws {
                try await council.casework.renewFactor(
                    fresh,
                    code: code ?? "",
                    password: password,
                    in: here
                )
            }
            let password = `Signing in on the web`.password
            #expect(await refusal { try await renew("x", council.code(fresh)) } == "wrong-password")
            #expect(await refusal { try await renew(password, "000000") } == "wrong-code")
            try await renew(password, council.code(fresh))
            council.time.advance(minutes: 1)
            let old = await refusal { _ = try await council.visit(secret) }
            #expect(old == "wrong-sign-in")
            council.time.advance(minutes: 1)
            let (again, _) = try await council.visit(fresh)
            #expect(await council.isLetIn(.visit(again)))
        }
    }

    @Test(arguments: Engine.allCases)
    func `shows and ends one's own visits and tokens, and nobody else's`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let secret = try await council.enrolled("chris")
            let (here, _) = try await council.visit(secret)
            let (elsewhere, reference) = try await council.visit(secret)
            let caller = Caller.visit(here)
            let shown = try await council.casework.look(ShowAccount(), as: caller)
            #expect(shown.signInName == "chris" && shown.hasSecondFactor)
            #expect(shown.visits.filter { $0.state == "open" }.count == 2)
            let token = try #require(shown.tokens.first?.tokenReference)
            for role in [Role.finance, .administrator] {
                let end = await refusal {
                    try await council.act(EndOwnVisit(signIn: reference), as: role)
                }
                let revoke = await refusal {
                    try await council.act(RevokeOwnToken(token: token), as: role)
                }
                #expect(end == "not-found" && revoke == "not-found")
            }
            _ = try await council.casework.perform(EndOwnVisit(signIn: reference), as: caller)
            #expect(await council.isLetIn(.visit(elsewhere)) == false)
            _ = try await council.casework.perform(RevokeOwnToken(token: token), as: caller)
            let left = try await council.casework.look(ShowAccount(), as: caller)
            #expect(left.tokens.first?.state == "revoked")
        }
    }

    /// A provider's officer is behind the second wall, and is still let change its own.
    @Test(arguments: Engine.allCases)
    func `is a provider's officer's too`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.fundedCase()
            let shown = try await council.casework.look(ShowAccount(), as: funded.worker)
            #expect(shown.provider == funded.provider && shown.tokens.count == 1)
            let invited = try await council.act(
                InviteOfficer(officer: shown.officer, signInName: "pat"),
                as: .administrator
            )
            let password = `Signing in on the web`.password
            let factor = SecondFactor.newSecret()
            _ = try await council.casework.accept(
                invited.invitation ?? "",
                password: password,
                secret: factor,
                code: council.code(factor)
            )
            council.time.advance(minutes: 1)
            let visit = try await council.casework.signIn(
                name: "pat",
                password: password,
                code: council.code(factor)
            )
            let secret = visit.secret ?? ""
            try await council.casework.changePassword(password, to: Self.other, in: secret)
            #expect(await council.isLetIn(.visit(secret)))
        }
    }
}
