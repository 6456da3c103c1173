import Foundation
import Testing

@testable import Casework

@Suite struct `The JSON of an answer` {
    private struct Line: Encodable {
        let lineName: String
        let totalPence: Int64
        let endsOn: String?
    }

    private enum Standing: String, Encodable {
        case twoWords = "two words"
    }

    /// Everything that answers are made of.
    private struct Whole: Encodable {
        let quoted = "a \"word\", a \\ and a / \n\r\t\u{8}\u{c}\u{1}\u{1f}"
        let foreign = "é – 😀"
        let isOpen = true
        let count = -12
        let small: UInt8 = 255
        let standing = Standing.twoWords
        let missing: String? = nil
        let holes: [String?] = ["a", nil]
        let none: [Int] = []
        let lines = [[Line(lineName: "b", totalPence: 1, endsOn: "2026-11-26")], []]
        let byHead = [
            "educationAndWork": Line(lineName: "a", totalPence: 0, endsOn: nil),
            "Travel": Line(lineName: "c", totalPence: 5, endsOn: nil),
        ]
        let byFund: [String: [String: Int]] = ["FUND-1": ["capPence": 1], "FUND-2": [:]]
    }

    /// One that puts another's fields beside its own.
    private struct Beside: Encodable {
        let whole = Whole()
        let afterPence = 3

        private enum CodingKeys: CodingKey {
            case afterPence
        }

        func encode(to encoder: any Encoder) throws {
            try whole.encode(to: encoder)
            var own = encoder.container(keyedBy: CodingKeys.self)
            try own.encode(afterPence, forKey: .afterPence)
        }
    }

    @Test func `is what Foundation writes, to the letter`() throws {
        let foundation = JSONEncoder()
        foundation.keyEncodingStrategy = .convertToSnakeCase
        foundation.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        func isAlike(_ value: some Encodable) throws -> Bool {
            let other = String(decoding: try foundation.encode(value), as: UTF8.self)
            return try AnswerText.json(value) == other
        }
        #expect(try isAlike(Whole()))
        #expect(try isAlike(Beside()))
        #expect(try isAlike([Whole()]))
        #expect(try isAlike(["nothing": [String: Int]()]))
    }
}
