import HTTPTypes
import Hummingbird
import NIOCore

/// One request on its way through the house.
struct Visit: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Of whoever is at the other end of the connection.
    let peer: String
    /// What the log and the answer call this request.
    let id: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        id = String(UInt64.random(in: 1 << 60 ... .max), radix: 16)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// Who asks: behind a proxy that is trusted, the address that the proxy names last.
    func address(_ request: Request, trusting proxies: Set<String>) -> String {
        guard proxies.contains(peer),
            let last = request.headers[.forwardedFor]?.split(separator: ",").last
        else { return peer }
        return String(last.prefix(64)).filter { !$0.isWhitespace }
    }
}
