import Casework
import Database
import Money
import Panel
import TestSupport
import Testing

@Suite struct `Signing in on the web` {
    static let password = "three little ducks"

    @Test(arguments: Engine.allCases)
    func `takes the right name, password and code, and tells nobody which was wrong`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let secret = try await council.enrolled("Chris Bell")
            council.time.advance(minutes: 1)
            let code = council.code(secret)
            let wrong: [(String, String, String?)] = [
                ("nobody", Self.password, code), ("chris  bell", "three little duck", code),
                ("chris bell", Self.password, "000000"), ("chris bell", Self.password, nil),
                ("chris\u{0}bell", Self.password, code),
            ]
            for (name, password, code) in wrong {
                let refused = await refusal {
                    try await council.casework.signIn(name: name, password: password, code: code)
                }
                #expect(refused == "wrong-sign-in")
            }
            let visit = try await council.casework.signIn(
                name: " Chris  BELL ",
                password: Self.password,
                code: code
            )
            let caller = Caller.visit(visit.secret ?? "")
            #expect(try await council.casework.look(WhoAmI(), as: caller).name == "The chair")
            let again = await refusal {
                try await council.casework.signIn(
                    name: "chris bell",
                    password: Self.password,
                    code: code
                )
            }
            #expect(again == "wrong-sign-in")
            try await council.casework.signOut(visit.secret ?? "")
            #expect(await council.isLetIn(caller) == false)
        }
    }

    @Test(arguments: Engine.allCases)
    func `ends when nothing is asked for an hour, after a working day, and when it is ended`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let secret = try await council.enrolled("chris")
            let (first, _) = try await council.visit(secret)
            council.time.advance(minutes: 59)
            #expect(await council.isLetIn(.visit(first)))
            try await council.casework.keepAwake(first)
            council.time.advance(minutes: 59)
            #expect(await council.isLetIn(.visit(first)))
            council.time.advance(minutes: 2)
            #expect(await council.isLetIn(.visit(first)) == false)

            let (long, _) = try await council.visit(secret)
            for _ in 1...14 {
                council.time.advance(minutes: 50)
                try await council.casework.keepAwake(long)
            }
            #expect(await council.isLetIn(.visit(long)))
            council.time.advance(minutes: 21)
            #expect(await council.isLetIn(.visit(long)) == false)

            let (ended, reference) = try await council.visit(secret)
            try await council.act(EndSignIn(signIn: reference), as: .administrator)
            #expect(await council.isLetIn(.visit(ended)) == false)
            let (invited, _) = try await council.visit(secret)
            try await council.act(InviteOfficer(officer: council.chair()), as: .administrator)
            #expect(await council.isLetIn(.visit(invited)) == false)
        }
    }

    @Test(arguments: Engine.allCases)
    func `begins with an invitation, good once and for some days`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let chair = try await council.chair()
            let secret = SecondFactor.newSecret()
            func accept(_ invitation: String?, _ password: String, _ code: String?) async -> String
            {
                do {
                    _ = try await council.casework.accept(
                        invitation ?? "",
                        password: password,
                        secret: secret,
                        code: code
                    )
                    return "accepted"
                } catch { return (error as? Refusal)?.code ?? "\(error)" }
            }
            let old = try await council.act(
                InviteOfficer(officer: chair, signInName: "chris"),
                as: .administrator
            )
            council.time.advance(days: 8)
            let code = council.code(secret)
            #expect(await accept(old.invitation, Self.password, code) == "wrong-invitation")
            let new = try await council.act(InviteOfficer(officer: chair), as: .administrator)
            let invitation = new.invitation
            #expect(await accept("dvt_none", Self.password, code) == "wrong-invitation")
            #expect(await accept(invitation, "too short", code) == "password-too-short")
            #expect(await accept(invitation, "aaaaaaaaaaaa", code) == "password-too-plain")
            #expect(await accept(invitation, "this is chris", code) == "password-too-plain")
            #expect(await accept(invitation, Self.password, "000000") == "wrong-code")
            #expect(await accept(invitation, Self.password, nil) == "wrong-code")
            #expect(await accept(invitation, Self.password, code) == "accepted")
            #expect(await accept(invitation, Self.password, code) == "wrong-invitation")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a token for looking changes nothing, and reads out no identity`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let issued = try await council.act(
                IssueToken(officer: council.chair(), scope: "look"),
                as: .administrator
            )
            let caller = Caller.token(issued.token ?? "")
            _ = try await council.casework.look(ListPackages(), as: caller)
            let reading = await refusal {
                try await council.casework.perform(
                    ReadIdentity(child: "CH-0000000", reason: "x"),
                    as: caller
                )
            }
            #expect(reading == "token-only-looks")
        }
    }
}

extension Council {
    func code(_ secret: String) -> String? { SecondFactor.code(of: secret, at: time.now) }

    func chair() async throws -> String {
        try await casework.look(WhoAmI(), as: caller(.chair)).officer
    }

    /// Invites the chair under a name and takes the invitation up.
    ///
    /// - Returns: the second factor's secret.
    func enrolled(_ name: String) async throws -> String {
        let invited = try await act(
            InviteOfficer(officer: chair(), signInName: name),
            as: .administrator
        )
        let secret = SecondFactor.newSecret()
        _ = try await casework.accept(
            invited.invitation ?? "",
            password: `Signing in on the web`.password,
            secret: secret,
            code: code(secret)
        )
        return secret
    }

    /// Signs the chair in, with a code that was not taken yet.
    func visit(_ secret: String) async throws -> (secret: String, reference: String) {
        time.advance(minutes: 2)
        let visit = try await casework.signIn(
            name: "chris",
            password: `Signing in on the web`.password,
            code: code(secret)
        )
        return (visit.secret ?? "", visit.signIn)
    }

    func isLetIn(_ caller: Caller) async -> Bool {
        (try? await casework.look(WhoAmI(), as: caller)) != nil
    }
}
