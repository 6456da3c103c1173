/// The header by which proxies say for whom they ask, as RFC 7239 has it:
/// `for=192.0.2.60;proto=https, for="[2001:db8::17]:4711"`.
enum Forwarded {
    /// What each proxy on the way says, the last one nearest to us; nil where it cannot be read.
    ///
    /// Names are lower-case; what one says twice says nothing.
    static func elements(of text: String) -> [[String: String]]? {
        var (elements, pairs): ([[String: String]], [String]) = ([], [""])
        var (isQuoted, isEscaped) = (false, false)
        for character in text {
            switch character {
            case _ where isEscaped:
                pairs[pairs.count - 1].append(character)
                isEscaped = false
            case "\\" where isQuoted: isEscaped = true
            case "\"": isQuoted.toggle()
            case ";" where !isQuoted: pairs.append("")
            case "," where !isQuoted:
                elements.append(element(of: pairs))
                pairs = [""]
            default: pairs[pairs.count - 1].append(character)
            }
        }
        guard !isQuoted else { return nil }
        return elements + [element(of: pairs)]
    }

    /// For whom each asks; nil where it does not say, or says that nobody is to know.
    static func names(in text: String) -> [String?] {
        elements(of: text)?.map { $0["for"] } ?? [nil]
    }

    private static func element(of pairs: [String]) -> [String: String] {
        let halves = pairs.compactMap { pair -> (String, String)? in
            let halves = pair.split(separator: "=", maxSplits: 1).map(trimmed)
            return halves.count == 2 ? (halves[0].lowercased(), halves[1]) : nil
        }
        return Dictionary(grouping: halves, by: \.0).compactMapValues { said in
            said.count == 1 ? said[0].1 : nil
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
