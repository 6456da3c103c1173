import Testing

/// Words that say nothing about what a type is.
///
/// Name the noun or the act instead.
struct NameTests {
    @Test
    func `types and files are named for what they are`() {
        expectNone(Repository.swift.flatMap(Self.offences))
    }

    @Test
    func `an empty word in a name is found`() {
        let text = """
            struct FundManager {}
            struct Service {}
            struct ServicePrice {}
            final class PaymentService {}
            enum Database {}
            protocol BaseRule {}
            typealias CoreBalance = Int
            let word = "struct FundHelper"
            actor Utils {}
            """
        let found = Self.offences(in: TextFile("Sources/Panel/Fund+Util.swift", text))
        expect(found, at: [1, 1, 4, 6, 7, 9])
        expect(Self.offences(in: TextFile("Sources/Core/Fund.swift", "")), at: [1])
    }

    static let banned: Set = ["Manager", "Helper", "Util", "Utils", "Core", "Impl", "Base"]

    static func offences(in file: TextFile) -> [Offence] {
        let names = file.path.dropLast(".swift".count).split { "/+".contains($0) }
        let path = names.compactMap(emptyWord).map {
            Offence(file.path, 1, "\($0) says nothing: name the file for what is in it")
        }
        return path
            + file.code(matching: /\b(?:struct|class|enum|actor|protocol|typealias)\s+(\w+)/)
            .compactMap { line, match in
                emptyWord(in: match.1).map {
                    Offence(file.path, line, "\($0) says nothing: name what it is")
                }
            }
    }

    /// The banned word that a name begins or ends with.
    ///
    /// A service is a noun of the field, so only `SomethingService` is refused.
    private static func emptyWord(in name: Substring) -> String? {
        let words = name.matches(of: /[A-Z][a-z0-9]*|[a-z0-9]+/).map { String($0.0) }
        guard let first = words.first, let last = words.last else { return nil }
        let acts: Set = ["Offer", "Reprice", "Show"]
        if words.count > 1 && last == "Service" && !acts.contains(words[0]) { return last }
        return [first, last].first(where: banned.contains)
    }
}
