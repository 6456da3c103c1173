import Casework
import Foundation
import Panel
import Testing

@testable import Web

/// Refusals are written for the command line and read on pages too.
@Suite
struct PageSentenceTests {
    @Test
    func `no refusal speaks of options or commands on a page`() throws {
        let nouns = Set(Endpoint.all.map { $0.path.prefix { $0 != "/" } }).joined(separator: "|")
        let command = try Regex("“(diversion |--)|“(\(nouns)) [a-z-]+|--[a-z]")
        var spoken = 0
        for sentence in try Self.sentences() {
            spoken += sentence.contains(command) ? 1 : 0
            let said = PageSentence.text(sentence)
            #expect(!said.contains(command), "\(sentence)")
        }
        #expect(spoken > 15)
    }

    @Test
    func `an option is the field that asks for it`() {
        let fields = [
            FormField("level_reason", .area, "Why this level"),
            FormField("sessions", .text, "Or whole sessions"),
        ]
        let level = PackageRefusal.levelWithoutReason.sentence
        #expect(
            PageSentence.text(level, on: fields)
                == "A level of risk needs its reason: add “Why this level”."
        )
        let amount = CorrectionRefusal.amountNeeded.sentence
        #expect(
            PageSentence.text(amount, on: fields)
                == "Say how much: “Line” with “Amount”, or “Or whole sessions”."
        )
    }

    @Test
    func `days are written as people write them, and references stay what they are`() {
        #expect(
            PageSentence.text("The last day was 2026-03-11.") == "The last day was 11 March 2026."
        )
        #expect(PageSentence.text("See CCEP-2026-03-11/2.") == "See CCEP-2026-03-11/2.")
    }

    /// Every text that a refusal is made of, those that go on in the next line as one.
    private static func sentences() throws -> [String] {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Panel")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        let texts = try (files?.allObjects as? [URL] ?? [])
            .filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }
        return texts.flatMap { text in
            text.replacing(/^ *\/\/.*$/.anchorsMatchLineEndings(), with: "")
                .replacing(/"\s*\+ "/, with: "")
                .matches(of: /"((?:[^"\\\n]|\\.)*)"/).map { String($0.1) }
        }
    }
}
