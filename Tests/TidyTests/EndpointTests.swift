import Testing

/// What can be asked of Casework can be asked over the API: the command line needs no database.
struct EndpointTests {
    /// The beginning of the names of its files.
    static let table = "Sources/Web/API/Endpoint+"

    /// Requests that only a page sends, each with its reason.
    static let permitted = [
        "SignIn": "a browser's visit; programs have tokens",
        "SignOut": "a browser's visit; programs have tokens",
        "AcceptInvitation": "its second factor is set up on a page",
        "ChangePassword": "a password is typed on a page, and nowhere else",
        "RenewFactor": "its second factor is set up on a page",
    ]

    @Test
    func `every request has a row in the table of the API`() {
        let table = Repository.swift.filter { $0.path.hasPrefix(Self.table) }.map(\.text).joined()
        let requests = Repository.swift.filter { $0.room == "Casework" }.flatMap { file in
            file.code(matching: /\bstruct (\w+): (?:ActRequest|LookUp)\b/).map { line, match in
                (
                    name: String(match.1),
                    offence: Offence(file.path, line, "give it a row in \(Self.table)….swift")
                )
            }
        }
        #expect(requests.count > 100)
        expectNone(
            requests.filter { name, _ in
                !table.contains("\(name).self") && Self.permitted[name] == nil
            }
            .map(\.offence)
        )
    }
}
