/// How answers look to programs: the keys of their properties in snake_case, sorted.
package enum AnswerText {
    package static func json(_ value: some Encodable) throws -> String {
        var text = AnswerBytes()
        text.add(try AnswerEncoder.value(of: value))
        return String(decoding: text.bytes, as: UTF8.self)
    }
}
