import Foundation
import Testing

/// Every refusal has a runnable sample, in `Transcripts/refusals`, a file for each noun.
///
/// The samples stand in the order of the noun's cases, which is the order they are checked in.
struct RefusalTests {
    /// Cases that no words on the command line lead to, each with its reason.
    static let unreachable: [String: String] = [
        "correction.beforeFunds": "a day at least must pass, which CaseworkTests lets pass",
        "correction.fundEnded": "a day at least must pass, which CaseworkTests lets pass",
        "decision.beforeTakenBack": "a day at least must pass, which CaseworkTests lets pass",
        "decision.effectNotSaid": "the command line itself asks for --vary or --end, with 64",
        "decision.holdExpired": "a day at least must pass, which CaseworkTests lets pass",
        "exception.expired": "a day at least must pass, which CaseworkTests lets pass",
        "followup.evidenceOfNothing": "weeks must pass, which CaseworkTests lets pass",
        "followup.lastedLater": "weeks must pass, which CaseworkTests lets pass",
        "fund.returnSubmitted": "a quarter must be over, which CaseworkTests lets pass",
        "input.retiredCode": "a day at least must pass, which CaseworkTests lets pass",
        "invoice.billedMeanwhile": "two must match at once, which CaseworkTests lets them",
        "invoice.noLines": "the command line itself asks for --line, with exit code 64",
        "local.noChromium": "this machine has it, or has not",
        "outcome.afterWindow": "months must pass, which CaseworkTests lets pass",
        "outcome.noReading": "no code of the list measure lacks its reading",
        "package.noLines": "the command line itself asks for --line, with exit code 64",
        "return.countNotTold": "a quarter must be over, which CaseworkTests lets pass",
        "signin.alreadyEnded": "signed in on the web only, as WebTests do",
        "signin.passwordTooLong": "signed in on the web only, as WebTests do",
        "signin.passwordTooPlain": "signed in on the web only, as WebTests do",
        "signin.passwordTooShort": "signed in on the web only, as WebTests do",
        "signin.tooManyTries": "signed in on the web only, as WebTests do",
        "signin.wrongCode": "signed in on the web only, as WebTests do",
        "signin.wrongPassword": "signed in on the web only, as WebTests do",
        "signin.wrongInvitation": "signed in on the web only, as WebTests do",
        "signin.wrongSignIn": "signed in on the web only, as WebTests do",
        "run.inAnotherRun": "two must draft at once, which CaseworkTests lets them",
        "run.nothingLeft": "a run whose last payment is stopped is cancelled with it",
    ]

    @Test
    func `every refusal has a sample, in the order they are checked`() throws {
        let nouns = try Self.nouns()
        #expect(nouns.count >= 12)
        for noun in nouns {
            let samples = Transcript.all.first { $0.name == "refusals/\(noun.name).txt" }
            let wanted = noun.codes.filter { name, _ in
                Self.unreachable["\(noun.name).\(name)"] == nil
            }
            let missing = Self.missing(wanted.map(\.code), from: samples)
            #expect(missing == nil, "refusals/\(noun.name).txt: \(missing ?? "")")
        }
    }

    @Test
    func `what is said to be out of reach is still there, and has no sample`() throws {
        let nouns = try Self.nouns()
        for (place, reason) in Self.unreachable {
            let parts = place.split(separator: ".").map(String.init)
            let noun = try #require(nouns.first { $0.name == parts[0] }, "\(place)")
            let code = try #require(noun.codes.first { $0.name == parts[1] }, "\(place)").code
            let samples = Transcript.all.first { $0.name == "refusals/\(noun.name).txt" }
            #expect(samples?.codes.contains(code) == false, "\(place): \(reason)")
        }
    }

    @Test
    func `a refusal without a sample, and one out of order, are found`() {
        let samples = Transcript(
            "refusals/fund.txt",
            """
            $ diversion fund add A
            diversion: It is there already. (fund-exists)
            [3]
            $ diversion fund cap FUND-1
            diversion: Choose a higher one (or none). (cap-below-promised, incident 1)
            [3]
            """
        )
        #expect(Self.missing(["fund-exists", "cap-below-promised"], from: samples) == nil)
        #expect(Self.missing(["cap-below-promised", "fund-exists"], from: samples) != nil)
        #expect(Self.missing(["fund-exists", "same-head"], from: samples) != nil)
        #expect(Self.missing(["fund-exists"], from: nil) != nil)
    }

    @Test
    func `the codes are read as they are written`() {
        let noun = Noun(
            name: "fund",
            source: """
                package var code: String {
                    switch self {
                    case .exists: "fund-exists"
                    case .cap(let most, _): "cap-below-promised"
                    case .blocked(let first, _): first.refusal.code
                    }
                }

                package var sentence: String {
                    switch self {
                    case .exists: "exists"
                """
        )
        #expect(noun.codes.map(\.name) == ["exists", "cap"])
        #expect(noun.codes.map(\.code) == ["fund-exists", "cap-below-promised"])
    }

    /// What is missing or out of order, in words; nil when all is there.
    private static func missing(_ wanted: [String], from samples: Transcript?) -> String? {
        guard let samples else { return "there is no such file" }
        let wanted = unrepeated(wanted)
        let firsts = unrepeated(samples.codes.filter(wanted.contains))
        guard firsts != wanted else { return nil }
        let lacking = wanted.filter { !firsts.contains($0) }
        return lacking.isEmpty
            ? "put them into this order: \(wanted.joined(separator: ", "))"
            : "no sample of \(lacking.joined(separator: ", "))"
    }

    /// Each where it is met first: two cases may share a code.
    private static func unrepeated(_ codes: [String]) -> [String] {
        codes.enumerated().filter { codes.firstIndex(of: $1) == $0 }.map(\.element)
    }

    private static func nouns() throws -> [Noun] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "Sources/Panel/Refusals")
        let files =
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix("Refusal.swift") && $0 != "Refusal.swift" }
            .map { folder.appending(path: $0) }
            + [root.appending(path: "Sources/CLI/Frame/LocalRefusal.swift")]
        return try files.map { file in
            Noun(
                name: file.lastPathComponent.dropLast("Refusal.swift".count).lowercased(),
                source: try String(contentsOf: file, encoding: .utf8)
            )
        }
    }

    /// One noun's refusals, as its file has them.
    private struct Noun {
        let name: String
        /// A case whose code is another refusal's has none of its own.
        let codes: [(name: String, code: String)]

        init(name: String, source: String) {
            self.name = name
            let body =
                source.firstMatch(of: /var code: String \{\s+switch self \{(?s:(.*?))\n *\}\n *\}/)?
                .1
                ?? ""
            codes = body.matches(of: /case \.(\w+)[^:]*: "([a-z-]+)"/).map {
                (name: String($0.1), code: String($0.2))
            }
        }
    }
}

extension Transcript {
    /// The codes of all refusals, as they are met; of a file those of its faults too.
    fileprivate var codes: [String] {
        steps.filter { $0.said.last == "[3]" }.flatMap { step in
            step.said.compactMap { line in
                line.firstMatch(of: /^(?:diversion: |  row ).* \(([a-z-]+)[^()]*\)$/)
                    .map { String($0.1) }
            }
        }
    }
}
