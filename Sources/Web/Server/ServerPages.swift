import Casework
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// What answers for the server itself: whether it lives, whether it is ready, and its styles.
enum ServerPages {
    static let routes: [Route] = [
        .get("/styles/{file}", .open) { asked in
            guard let file = StaticFile.all[asked.parameter("file")] else {
                throw HTTPError(.notFound)
            }
            return file.response
        },
        .get("/healthz", .open) { asked in asked.website.plain("ok\n", status: .ok) },
        .get("/readyz", .open) { asked in
            let obstacle = await asked.website.readiness.obstacle()
            return asked.website.plain(
                (obstacle ?? "ready") + "\n",
                status: obstacle == nil ? .ok : .serviceUnavailable
            )
        },
        .get("/api/v1/openapi.json", .open) { asked in
            asked.website.json(ByteBuffer(string: OpenAPI.document + "\n"))
        },
    ]
}

extension Website {
    func plain(_ text: String, status: HTTPResponse.Status) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
