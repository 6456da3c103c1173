import HTTPTypes
import Hummingbird
import NIOCore

/// One request on its way through the house.
struct Visit: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Of whoever is at the other end of the connection.
    private let peer: String
    /// What the log and the answer call this request.
    let id: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        id = String(UInt64.random(in: 1 << 60 ... .max), radix: 16)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// Whom wrong tries count for.
    func household(_ request: Request, trusting proxies: Proxies) -> String {
        let client = proxies.client(
            behind: peer,
            list: request.headers[.forwardedFor],
            forwarded: request.headers[.forwarded]
        )
        return Proxies.household(of: client)
    }
}
