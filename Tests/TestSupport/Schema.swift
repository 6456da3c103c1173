import Database
import Foundation
import Postgres

/// Why no test can run on PostgreSQL.
///
/// That is a failure: a suite that skips an engine proves nothing about it.
package enum NoServer: Error {
    /// `DIVERSION_TEST_POSTGRES` is not set: run under `Tests/TestSupport/with-postgres.sh`.
    case notNamed
    /// The server is not on this machine, so it may hold something of value.
    case notLocal(String)
}

/// The server that tests may use, reached through a Unix socket or the loopback.
package func serverAddress() throws -> String {
    guard let address = ProcessInfo.processInfo.environment["DIVERSION_TEST_POSTGRES"],
        !address.isEmpty
    else { throw NoServer.notNamed }
    return address
}

/// Runs a test in a schema of its own: cheaper than a database of its own, and several at once.
func withSchema<Answer>(_ body: (Place) async throws -> Answer) async throws -> Answer {
    let address = try serverAddress()
    let server = try PostgresDatabase(connection: address)
    let schema = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
    do {
        try await refuseRemote(server)
        try await server.migrate {
            try $0.run(script: "CREATE SCHEMA \(schema) AUTHORIZATION \(testRole)")
        }
        let answer = try await body(
            Place(engine: .postgres, address: join(address, schema))
        )
        try await remove(schema, from: server)
        return answer
    } catch {
        try? await remove(schema, from: server)
        throw error
    }
}

private func remove(_ schema: String, from server: PostgresDatabase) async throws {
    try await server.migrate { try $0.run(script: "DROP SCHEMA IF EXISTS \(schema) CASCADE") }
    await server.close()
}

/// Owns each test's tables and is no superuser, for whom no wall between providers would stand; the
/// script that starts the server makes it.
private let testRole = "keeper"

/// The schema's own address, for a role like the one that a council would run with.
private func join(_ address: String, _ schema: String) -> String {
    let joined = address.contains("?") ? "&" : "?"
    return address.replacing("user=diversion", with: "user=\(testRole)")
        + "\(joined)options=-c%20search_path%3D\(schema)"
}

private func refuseRemote(_ server: PostgresDatabase) async throws {
    let host: String = try await server.read { transaction in
        try transaction.one("SELECT coalesce(host(inet_server_addr()), 'socket') AS host")["host"]
    }
    guard host == "socket" || host == "::1" || host.hasPrefix("127.") else {
        throw NoServer.notLocal(host)
    }
}
