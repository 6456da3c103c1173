import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import UnixSignals

/// The process that answers, from its first request to its last.
package enum Server {
    /// Answers until it is told to stop: then what is under way is finished, and nothing new taken on.
    ///
    /// - Parameter running: told the port once it listens.
    /// - Throws: what keeps it from listening.
    package static func run(
        _ website: Website,
        running: @escaping @Sendable (Int) async -> Void
    ) async throws {
        let settings = website.settings
        let router = website.router()
        let application = Application(
            router: router,
            server: try builder(settings),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    settings.mostConnections,
                    logger: quiet
                )
            ),
            onServerRunning: { channel in await running(channel.localAddress?.port ?? 0) },
            logger: quiet
        )
        var services: [any Service] = [application]
        if let port = settings.metricsPort { services.append(metrics(website, port)) }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services,
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: quiet
            )
        )
        try await group.run()
    }

    private static func builder(_ settings: ServerSettings) throws -> HTTPServerBuilder {
        var channel = HTTP1Channel.Configuration(idleTimeout: .seconds(Int64(settings.idleSeconds)))
        channel.httpDecoder = .init(
            maxHeaderFieldSize: 8 * 1024,
            maxHeaderListSize: 32 * 1024,
            maxHeaderFieldCount: 100
        )
        let http = HTTPServerBuilder.http1(configuration: channel)
        guard let certificate = settings.certificate, let key = settings.privateKey else {
            return http
        }
        let chain = try NIOSSLCertificate.fromPEMFile(certificate)
        let privateKey = try NIOSSLPrivateKey(file: key, format: .pem)
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(privateKey)
        )
        tls.minimumTLSVersion = .tlsv12
        return try .tls(http, tlsConfiguration: tls)
    }

    /// For Prometheus, at a port that only this machine reaches.
    private static func metrics(_ website: Website, _ port: Int) -> some Service {
        let router = Router()
        router.get("/metrics") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4"],
                body: ResponseBody(
                    byteBuffer: ByteBuffer(
                        string: website.tally.text(inside: website.crowd.count)
                    )
                )
            )
        }
        return Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port)
            ),
            logger: quiet
        )
    }

    /// The libraries' own log says addresses and errors; ours says routes and codes.
    private static let quiet = Logger(label: "server") { _ in SwiftLogNoOpLogHandler() }
}
