import Casework

/// How answers look to programs, on standard output as in a file.
enum JSON {
    static func text(_ value: some Encodable) throws -> String {
        try AnswerText.json(value)
    }
}
