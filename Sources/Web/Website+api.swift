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
        let caller = caller(request)
        var fields = try search(request)
        var isPreview = false
        if endpoint.mayBePreviewed, let preview = fields.removeValue(forKey: "preview") {
            isPreview = preview == .text("true")
        }
        if endpoint.method == .post {
            guard fields.isEmpty else {
                throw ArgumentRefusal.unknownField(fields.keys.min() ?? "")
            }
            let most = try await most(of: request, caller, to: endpoint.act)
            let bytes = try await body(of: request, most: most)
            do throws(ArgumentRefusal) {
                fields = try Argument.json(Data(bytes.readableBytesView))
            } catch {
                try await casework.admit(caller, to: endpoint.act)
                throw error
            }
        }
        let asked = Endpoint.Asked(
            casework: casework,
            caller: caller,
            fields: fields,
            source: endpoint.method == .get ? .address : .json,
            key: idempotencyKey(request),
            isPreview: isPreview
        )
        return json(try await endpoint.answer(asked))
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

    func json(_ text: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n"))
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
