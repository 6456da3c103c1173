/// How the server is reached, and how much it takes on.
package struct ServerSettings: Sendable {
    package var host = "127.0.0.1"
    /// 0 takes any that is free.
    package var port = 8080
    /// Of Prometheus's figures, on the loopback address; nil for none.
    package var metricsPort: Int?
    /// PEM files; both or neither.
    package var certificate: String?
    package var privateKey: String?
    /// Addresses of proxies that say who is behind them.
    package var trustedProxies: Set<String> = []
    /// The most that a form or a JSON body may hold.
    package var mostBytes = 1 << 20
    /// The most that a file that is sent in may hold.
    package var mostFileBytes = 12 << 20
    /// Seconds in which a body must be there.
    package var secondsForBody = 30
    /// Seconds after which a connection that says nothing is closed.
    package var idleSeconds = 60
    package var mostConnections = 1_000
    /// Requests dealt with at once; more are told to come back.
    package var mostAtOnce = 200
    /// Requests that one token may send in a minute; nil for no end.
    package var mostPerMinute: Int? = 6_000
    /// What the page's head says, so that nobody takes the demo for the real thing.
    package var note: String?

    package init() {}

    /// Cookies are for TLS only where there is TLS: here, or at the proxy in front.
    var isSecure: Bool { certificate != nil || !trustedProxies.isEmpty }

    /// Nobody on another machine reaches it, through a proxy neither.
    package var isForThisMachine: Bool { isLoopback && trustedProxies.isEmpty }

    package var isLoopback: Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}
