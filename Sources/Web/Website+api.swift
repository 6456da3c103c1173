import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

// How a program's request finds its way to a row of the table.
extension Website {
    func answer(_ request: Request, _ visit: Visit, by endpoint: Endpoint) async throws -> Response
    {
        let token = bearer(request)
        if let token, let seconds = rates.wait(for: token) {
            return Problem(.tooManyRequests, retryAfter: seconds).response
        }
        let caller = token.map(Caller.token) ?? .stranger
        var fields: [String: Argument] = [:]
        var isPreview = false
        for (name, values) in try FormBody(urlEncoded: request.uri.query ?? "").values {
            guard values.count == 1 else { throw ArgumentRefusal.repeatedField(name) }
            if name == "preview", endpoint.mayBePreviewed {
                isPreview = values[0] == "true"
            } else {
                fields[name] = .text(values[0])
            }
        }
        if endpoint.method == .post {
            guard fields.isEmpty else {
                throw ArgumentRefusal.unknownField(fields.keys.min() ?? "")
            }
            let bytes = try await body(of: request, most: settings.mostFileBytes)
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
            key: idempotencyKey(request),
            isPreview: isPreview
        )
        return json(try await endpoint.answer(asked))
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
