/// A request as it goes over the wire.
struct Message {
    let bytes: [UInt8]

    static func get(_ path: String, token: String) -> Message {
        Message("GET \(path) HTTP/1.1", ["Authorization: Bearer \(token)"])
    }

    static func page(_ path: String, visit: String) -> Message {
        Message("GET \(path) HTTP/1.1", ["Cookie: visit=\(visit)"])
    }

    static func post(_ path: String, _ json: String, token: String, key: String) -> Message {
        Message(
            "POST \(path) HTTP/1.1",
            [
                "Authorization: Bearer \(token)", "Idempotency-Key: \(key)",
                "Content-Type: application/json", "Content-Length: \(json.utf8.count)",
            ],
            json
        )
    }

    private init(_ line: String, _ headers: [String], _ body: String = "") {
        let lines = [line, "Host: 127.0.0.1"] + headers + ["", body]
        bytes = Array(lines.joined(separator: "\r\n").utf8)
    }
}
