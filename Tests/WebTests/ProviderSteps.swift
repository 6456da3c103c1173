import Casework
import HTTPTypes
import Money
import Panel
import Testing

@testable import Web

// What the walks of a provider's job have in common.
extension SessionTemplate.OpenLine {
    /// One session on its first day, as it is typed.
    func typed(start: String) -> [(String, String)] {
        [("line", line), ("on", "\(from)"), ("start", start), ("attendance", "attended")]
    }
}

extension Town {
    func today() async throws -> Day { try await look(Today(), as: .provider).today }

    /// A line of the provider's that has begun, with enough left of it.
    func openLine() async throws -> SessionTemplate.OpenLine {
        let today = try await today()
        let open = try await look(SessionTemplate(), as: .provider).open
        return try #require(
            open.last {
                $0.from <= today && $0.terms == .onDelivery
                    && Double($0.left).map { $0 >= 2 } == true
            }
        )
    }

    /// Those without a time of day: walks that run at the same moment log theirs with one.
    func sessions(on line: String) async throws -> Int {
        let all = ListSessions(order: line, paging: Paging(size: "500"))
        return try await look(all, as: .provider).items.filter { $0.start == nil }.count
    }
}

extension Browser {
    /// Confirms what “check before you confirm” showed.
    func confirm(_ path: String, _ checked: Page) async throws -> Page {
        try await post(path, checked.hidden.map { ($0, $1) })
    }

    func send(_ path: String, file: String) async throws -> Page {
        let form = try await get(path)
        let mark = "----a-mark"
        let parts =
            form.hidden.map { name, value in
                "--\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
            } + [
                "--\(mark)\r\nContent-Disposition: form-data; name=\"file\"; "
                    + "filename=\"sessions.csv\"\r\n\r\n\(file)\r\n--\(mark)--\r\n"
            ]
        return try await send(
            .post,
            path,
            [.contentType: "multipart/form-data; boundary=\(mark)"],
            parts.joined()
        )
    }
}
