import ArgumentParser
import Casework
import Logging
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "serve",
        "Answer browsers and programs until it is told to stop.",
        notes:
            "With a certificate it speaks TLS. Behind a proxy say --trust-proxy, so that cookies "
            + "are for TLS only and addresses are those of the people behind it. It starts without "
            + "a PostgreSQL that does not answer yet, and goes on by itself when that is there.",
        example: "serve",
        "serve --host 0.0.0.0 --port 443 --certificate server.pem --private-key server.key"
    )

    @Option("The address to listen at; 127.0.0.1 unless said.", "HOST") var host: String?
    @Option("The port; 8080 unless said, 0 for any that is free.", "PORT") var port: String?
    @Option("A certificate and its chain, as PEM.", "FILE") var certificate: String?
    @Option("The certificate's private key, as PEM.", "FILE") var privateKey: String?
    @Option(
        "The address of a proxy whose word is taken for who asks; may be given again.",
        "ADDRESS"
    )
    var trustProxy: [String] = []
    @Option("Prometheus's figures at this port of 127.0.0.1.", "PORT") var metricsPort: String?
    @Option(
        "Another limit than usual, may be given again: "
            + ServerLimits.names.map(\.name).joined(separator: ", ") + ".",
        "NAME=NUMBER"
    )
    var limit: [String] = []
    @OptionGroup var common: CommonOptions

    struct Answer: Encodable {
        let address: String
    }

    func validate() throws {
        guard (certificate == nil) == (privateKey == nil) else {
            throw ValidationError("A certificate goes with its key: say both, or neither.")
        }
    }

    func run() async throws {
        let settings = try settings()
        try await House.visit(common, checking: false) { house in
            try await serve(settings, in: house)
        }
    }

    private func serve(_ settings: ServerSettings, in house: House) async throws {
        let log = Logger(label: "web") { _ in LineLog() }
        let threshold = Threshold { try await Self.look(at: house, settings) }
        do {
            try await threshold.cross()
        } catch let fault as Fault where fault.isAway {
            log.warning(
                "database away",
                metadata: [
                    "code": "\(fault.code)", "detail": "\(fault.detail)",
                    "next": "\(fault.sentence) Meanwhile everybody is told to come back.",
                ]
            )
        }
        let website = Website(
            house.casework,
            settings,
            threshold,
            log: log,
            obstacle: { await Readiness.obstacle(of: house.database) }
        )
        let scheme = settings.certificate == nil ? "http" : "https"
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        try await Server.run(website) { [common] port in
            let answer = Answer(address: "\(scheme)://\(host):\(port)")
            try? Output.show(answer, common)
        }
    }

    /// Whether anybody may be let in.
    ///
    /// - Returns: what the head of every page says.
    private static func look(
        at house: House,
        _ settings: ServerSettings
    ) async throws -> String? {
        try await house.check()
        guard try await house.casework.holdsDemoSignIns() else { return nil }
        guard settings.isForThisMachine else { throw LocalRefusal.demoSignIns }
        return "This is the demo: every name and number in it is invented, and its passwords are "
            + "known to all."
    }

    private func settings() throws -> ServerSettings {
        var settings = ServerSettings()
        if let host { settings.host = host }
        if let port { settings.port = try number(port, "--port") }
        settings.metricsPort = try metricsPort.map { try number($0, "--metrics-port") }
        settings.certificate = certificate
        settings.privateKey = privateKey
        guard let proxies = Proxies(trustProxy) else {
            throw ValidationError("--trust-proxy is an IP address, such as 10.0.0.7.")
        }
        settings.proxies = proxies
        for text in limit where !settings.limits.set(text) {
            throw ValidationError("--limit \(text) is no limit and its number.")
        }
        return settings
    }

    private func number(_ text: String, _ option: String) throws -> Int {
        guard let number = Int(text), (0...65_535).contains(number) else {
            throw ValidationError("\(option) is a number from 0 to 65535.")
        }
        return number
    }
}
