import AsyncHTTPClient
import Casework
import Foundation
import NIOCore
import NIOHTTP1
import Web

/// Casework on another machine: the same requests and the same answers, over its API.
struct Remote {
    private let server: String
    private let token: String?
    /// A PEM file of the authority that signed the server's certificate.
    private let authority: String?

    /// Nil where no server is named, and a database is asked.
    init?(_ options: CommonOptions) async throws {
        let setup = try await Setup.read()
        guard let named = options.database == nil ? options.server ?? setup.server : nil else {
            return nil
        }
        guard let url = URL(string: named), let host = url.host, !host.isEmpty,
            url.scheme == "https" || url.scheme == "http" && Self.isLoopback(host)
        else { throw LocalRefusal.malformedServer }
        server = named.hasSuffix("/") ? String(named.dropLast()) : named
        token = setup.token
        authority = setup.authority
    }

    /// A token goes over TLS, or does not leave this machine.
    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }

    func perform<R: ActRequest>(
        _ request: R,
        _ key: String?,
        keeping: Bool
    ) async throws -> R.Answer {
        var headers: HTTPHeaders = [:]
        if let key { headers.add(name: "Idempotency-Key", value: key) }
        return try await send(request, headers, query: keeping ? "" : "?preview=true")
    }

    func look<L: LookUp>(_ lookUp: L) async throws -> L.Answer {
        try await send(lookUp)
    }

    /// An auditor's bundle: all its files in one answer.
    func evidence(_ request: WriteEvidence) async throws -> SentEvidence {
        try await send(request)
    }

    /// Takes a statement down into a file.
    ///
    /// - Returns: what the server says is in it.
    func download(_ path: String, to file: String) async throws -> Written {
        var message = HTTPClientRequest(url: "\(server)/api/v1/\(path)")
        if let token { message.headers.add(name: "Authorization", value: "Bearer \(token)") }
        let (response, bytes) = try await answer(to: message)
        guard response.status == .ok, let written = response.headers.first(name: "X-Written") else {
            throw try RemoteText.trouble(bytes, response.status)
        }
        try bytes.write(to: URL(filePath: file))
        return try RemoteText.answer(Data(written.utf8), Written.self)
    }

    private func send<Answer: Decodable>(
        _ request: some Request,
        _ headers: HTTPHeaders = [:],
        query: String = ""
    ) async throws -> Answer {
        guard let way = EndpointWay(to: type(of: request)) else { throw LocalRefusal.needsDatabase }
        let body = try RemoteText.body(of: request)
        let search = way.isGet ? try RemoteText.search(body) : query
        var message = HTTPClientRequest(url: server + way.path + search)
        message.headers = headers
        if let token { message.headers.add(name: "Authorization", value: "Bearer \(token)") }
        if !way.isGet {
            message.method = .POST
            message.headers.add(name: "Content-Type", value: "application/json")
            message.body = .bytes(ByteBuffer(bytes: body))
        }
        let (response, bytes) = try await answer(to: message)
        guard response.status == .ok else {
            throw try RemoteText.trouble(bytes, response.status)
        }
        return try RemoteText.answer(bytes, Answer.self)
    }

    private func answer(
        to message: HTTPClientRequest
    ) async throws -> (response: HTTPClientResponse, bytes: Data) {
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: try authority.map(Certificate.trust)
        )
        // Where nobody listens, or the certificate is no good, trying again only takes time.
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(configuration: configuration)
        let answer: (response: HTTPClientResponse, bytes: Data)
        do {
            answer = try await Self.answer(to: message, by: client)
        } catch {
            try? await client.shutdown()
            throw error
        }
        try? await client.shutdown()
        return answer
    }

    private static func answer(
        to message: HTTPClientRequest,
        by client: HTTPClient
    ) async throws -> (response: HTTPClientResponse, bytes: Data) {
        do {
            let response = try await client.execute(message, timeout: .seconds(120))
            let body = try await response.body.collect(upTo: 256 << 20)
            return (response, Data(body.readableBytesView))
        } catch {
            throw Fault(
                code: "server-unreachable",
                sentence: "The server does not answer: check its address and that it runs. If a "
                    + "change was asked for, look whether it is there before you ask again.",
                detail: "\(error)"
            )
        }
    }
}
