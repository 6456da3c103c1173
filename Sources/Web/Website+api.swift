import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Panel

// How a program's request finds its way to a row of the table.
extension Website {
    func answer(_ request: Request, _ visit: Visit, by endpoint: Endpoint) async throws -> Response
    {
        if let tooMany = tooMany(request) { return tooMany }
        switch endpoint.method {
        case .get: return json(try await lookedUp(request, by: endpoint))
        case .post: return json(try await done(request, by: endpoint))
        }
    }

    /// What several ask at once is looked up once.
    private func lookedUp(
        _ request: Request,
        by endpoint: Endpoint
    ) async throws -> ByteBuffer {
        let caller = caller(request)
        let question = Chorus.Question(caller: caller, address: request.uri.string)
        return try await chorus.answer(to: question) {
            let asked = Endpoint.Asked(
                casework: casework,
                caller: caller,
                fields: try search(request),
                source: .address
            )
            return ByteBuffer(string: try await endpoint.answer(asked) + "\n")
        }
    }

    private func done(_ request: Request, by endpoint: Endpoint) async throws -> ByteBuffer {
        let caller = caller(request)
        var address = try search(request)
        var isPreview = false
        if endpoint.mayBePreviewed, let preview = address.removeValue(forKey: "preview") {
            isPreview = preview == .text("true")
        }
        guard address.isEmpty else {
            throw ArgumentRefusal.unknownField(address.keys.min() ?? "")
        }
        let most = try await most(of: request, caller, to: endpoint.act)
        let bytes = try await body(of: request, most: most)
        let fields: [String: Argument]
        do throws(ArgumentRefusal) {
            fields = try Argument.json(Data(bytes.readableBytesView))
        } catch {
            try await casework.admit(caller, to: endpoint.act)
            throw error
        }
        let asked = Endpoint.Asked(
            casework: casework,
            caller: caller,
            fields: fields,
            key: idempotencyKey(request),
            isPreview: isPreview
        )
        return ByteBuffer(string: try await endpoint.answer(asked) + "\n")
    }

    func answer(
        _ request: Request,
        _ visit: Visit,
        by statement: StatementEndpoint
    ) async throws -> Response {
        if let tooMany = tooMany(request) { return tooMany }
        do {
            return try await statement.answer(casework, caller(request), search(request))
        } catch let refusal as ArgumentRefusal {
            try await casework.admit(caller(request), to: statement.act)
            throw refusal
        }
    }

    /// Only for whoever may do the act is more held in memory than a form.
    private func most(of request: Request, _ caller: Caller, to act: Act) async throws -> Int {
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? .max
        guard length > settings.limits.bodyBytes else { return settings.limits.bodyBytes }
        try await casework.admit(caller, to: act)
        return settings.limits.fileBytes
    }

    private func caller(_ request: Request) -> Caller {
        bearer(request).map(Caller.token) ?? .stranger
    }

    private func tooMany(_ request: Request) -> Response? {
        bearer(request).flatMap(rates.wait).map { seconds in
            Problem(.tooManyRequests, retryAfter: seconds).response
        }
    }

    /// What stands in the address: a name that comes several times is a list.
    private func search(_ request: Request) throws -> [String: Argument] {
        try FormBody(urlEncoded: request.uri.query ?? "").values.mapValues { texts in
            texts.count == 1 ? .text(texts[0]) : .list(texts.map(Argument.text))
        }
    }

    func json(_ bytes: ByteBuffer) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: bytes)
        )
    }

    func bearer(_ request: Request) -> String? {
        guard let header = request.headers[.authorization] else { return nil }
        let words = header.split(separator: " ", maxSplits: 1)
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return String(words[1])
    }

    private func idempotencyKey(_ request: Request) -> String? {
        request.headers[.idempotencyKey]
    }
}
