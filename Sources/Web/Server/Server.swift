import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The process that answers, from its first request to its last.
package enum Server {
    /// Answers until it is told to stop: then what is under way is finished, and nothing new taken on.
    ///
    /// - Parameter running: told the port once it listens.
    /// - Throws: `Fault`, what keeps it from listening.
    package static func run(
        _ website: Website,
        running: @escaping @Sendable (Int) async -> Void
    ) async throws {
        let settings = website.settings
        let application = Application(
            router: website.router(),
            server: try builder(settings),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(
                    OpenFiles.connections(atMost: settings.limits.connections),
                    logger: quiet
                )
            ),
            onServerRunning: { channel in await running(channel.localAddress?.port ?? 0) },
            logger: quiet
        )
        var services = [
            Listening(host: settings.host, port: settings.port, service: application)
        ]
        if let port = settings.metricsPort {
            let figures = metrics(website, port)
            services.append(Listening(host: loopback, port: port, service: figures))
        }
        try await run(services, untilToldToStop: website)
    }

    /// What is under way has so many seconds to finish, and is then broken off: what was not
    /// answered by then may be sent again.
    private static func run(
        _ services: [any Service],
        untilToldToStop website: Website
    ) async throws {
        var configuration = ServiceGroupConfiguration(services: services, logger: quiet)
        configuration.maximumGracefulShutdownDuration =
            .seconds(website.settings.limits.stopSeconds)
        let group = ServiceGroup(configuration: configuration)
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        Task { await end(group, at: signals, website) }
        do {
            try await group.run()
        } catch is CancellationError {
            website.log.warning("broken off", metadata: ["inside": "\(website.crowd.count)"])
        }
    }

    /// The first signal ends the group in good order.
    ///
    /// The second ends the process at once, and so does the time when a database answers nobody:
    /// whatever was answered is durable, so that nothing can be lost by it.
    private static func end(
        _ group: ServiceGroup,
        at signals: UnixSignalsSequence,
        _ website: Website
    ) async {
        var isTold = false
        for await signal in signals {
            guard !isTold else { _exit(128 + signal.number) }
            isTold = true
            website.log.info("stopping", metadata: ["inside": "\(website.crowd.count)"])
            await group.triggerGracefulShutdown()
            let seconds = website.settings.limits.stopSeconds + secondsToClose
            Task {
                try await Task.sleep(for: .seconds(seconds))
                website.log.warning("left behind", metadata: ["inside": "\(website.crowd.count)"])
                _exit(0)
            }
        }
    }

    private static func builder(_ settings: ServerSettings) throws -> HTTPServerBuilder {
        let limits = settings.limits
        var channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [Deadlines(limits)],
            idleTimeout: .seconds(Int64(limits.idleSeconds))
        )
        channel.httpDecoder = .init(
            maxHeaderFieldSize: 8 * 1024,
            maxHeaderListSize: 32 * 1024,
            maxHeaderFieldCount: 100
        )
        let http = HTTPServerBuilder.http1(configuration: channel)
        guard let certificate = settings.certificate, let key = settings.privateKey else {
            return http
        }
        return try .tls(http, tlsConfiguration: Certificate.configuration(certificate, key))
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
                address: .hostname(loopback, port: port)
            ),
            logger: quiet
        )
    }

    private static let loopback = "127.0.0.1"

    /// For the database, once nobody is inside any more.
    private static let secondsToClose = 3

    /// The libraries' own log says addresses and errors; ours says routes and codes.
    private static let quiet = Logger(label: "server") { _ in SwiftLogNoOpLogHandler() }
}

extension UnixSignal {
    /// As a shell counts it.
    fileprivate var number: CInt { self == .sigint ? SIGINT : SIGTERM }
}
