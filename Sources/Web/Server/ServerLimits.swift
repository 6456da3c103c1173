/// How much a server takes on at once, and how long it waits for others.
package struct ServerLimits: Sendable {
    /// The most that a form or a JSON body may hold.
    package var bodyBytes = 1 << 20
    /// The most that a file that is sent in may hold.
    package var fileBytes = 12 << 20
    /// In which a body must be there.
    package var bodySeconds = 30
    /// After which a connection is closed that says nothing, or takes nothing of its answer.
    package var idleSeconds = 60
    /// In which what is under way must be finished once the server is told to stop.
    package var stopSeconds = 20
    package var connections = 1_000
    /// Requests dealt with at once; more are told to come back.
    package var atOnce = 200
    /// Requests that one token may send in a minute.
    package var perMinute = 6_000

    package init() {}

    /// What each is called where it is set.
    package static let names: [(name: String, limit: any WritableKeyPath<Self, Int> & Sendable)] = [
        ("connections", \.connections), ("at-once", \.atOnce), ("per-minute", \.perMinute),
        ("body-bytes", \.bodyBytes), ("file-bytes", \.fileBytes), ("body-seconds", \.bodySeconds),
        ("idle-seconds", \.idleSeconds), ("stop-seconds", \.stopSeconds),
    ]

    /// Takes in `connections=500`; false where it says nothing that can be set.
    package mutating func set(_ text: String) -> Bool {
        let halves = text.split(separator: "=", maxSplits: 1)
        guard halves.count == 2, let number = Int(halves[1]), (1...1 << 30).contains(number),
            let (_, limit) = Self.names.first(where: { $0.name == halves[0] })
        else { return false }
        self[keyPath: limit] = number
        return true
    }
}
