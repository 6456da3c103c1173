// Acts read some things as one text of lines `key: value`, as they come in at the command line; a
// form asks for each by itself.
extension FormBody {
    /// Takes the fields of these keys away and puts their lines into one field.
    ///
    /// - Parameter keys: as the text has them; the field of `local-id` is `local_id`.
    func gathered(_ keys: [String], into name: String) -> FormBody {
        var gathered = self
        var lines: [String] = []
        for key in keys {
            let field = key.replacing("-", with: "_")
            let typed = (self[field] ?? "").split(whereSeparator: \.isNewline)
                .joined(separator: " ")
            if !typed.isEmpty { lines.append("\(key): \(typed)") }
            gathered.remove(field)
        }
        // A text without any line is none, which some acts read as an answer.
        gathered.set(name, lines.isEmpty ? " " : lines.joined(separator: "\n"))
        return gathered
    }

    /// The value of each field `name_1`, `name_2`…, as far as they were sent in.
    func numbered(_ name: String) -> [Int: String] {
        var found: [Int: String] = [:]
        for (field, all) in values {
            guard field.hasPrefix(name + "_"), let place = Int(field.dropFirst(name.count + 1)),
                let value = all.first, all.count == 1
            else { continue }
            found[place] = value
        }
        return found
    }
}
