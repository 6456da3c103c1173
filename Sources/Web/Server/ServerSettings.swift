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
    package var proxies = Proxies.none
    package var limits = ServerLimits()

    package init() {}

    /// Cookies are for TLS only where there is TLS: here, or at the proxy in front.
    var isSecure: Bool { certificate != nil || !proxies.isEmpty }

    /// Nobody on another machine reaches it, through a proxy neither.
    package var isForThisMachine: Bool { isLoopback && proxies.isEmpty }

    package var isLoopback: Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}
