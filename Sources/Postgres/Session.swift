import CLibPQ
import Database
import Glibc

/// One connection to a server, in pipeline mode.
///
/// Used from one thread, which it blocks.
final class Session {
    let connection: OpaquePointer
    var statements = PreparedStatements()
    var sent = Sent()
    /// How long the server may be silent, in milliseconds; -1 for as long as it likes.
    var patience: Int32 = 30_000
    /// A little longer than the server lets a statement take: it gives up first, and counts as gone
    /// when not even that is heard.
    private(set) var usualPatience: Int32 = -1

    /// - Throws: `.unreachable` when no host answers, `.turnedAway` when none lets us in, `.pooled`.
    init(_ address: Address) throws(DatabaseError) {
        let keywords = CStrings(address.parameters.map(\.keyword))
        let values = CStrings(address.parameters.map(\.value))
        let made = keywords.withPointers { keywords in
            values.withPointers { values in PQconnectdbParams(keywords, values, 0) }
        }
        guard let made else { throw .unreachable("out of memory") }
        connection = made
        guard PQstatus(connection) == CONNECTION_OK else {
            throw Failure.connecting(String(cString: PQerrorMessage(connection)))
        }
        // Notices would be printed among a command's own output.
        PQsetNoticeReceiver(connection, { _, _ in }, nil)
        guard PQsetnonblocking(connection, 1) == 0, PQenterPipelineMode(connection) == 1 else {
            throw .unreachable("the connection cannot be used in pipeline mode")
        }
        try getAcquainted()
    }

    deinit {
        PQfinish(connection)
    }

    var isInTransaction: Bool {
        PQtransactionStatus(connection) != PQTRANS_IDLE
    }

    /// Whether the server hung up while nobody was asking it anything, as one that restarts does.
    ///
    /// It tells what can be known without a round trip.
    var isStale: Bool {
        var item = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
        while poll(&item, 1, 0) > 0 {
            guard PQconsumeInput(connection) == 1, PQisBusy(connection) == 0 else { return true }
        }
        return PQstatus(connection) != CONNECTION_OK
    }

    /// Waits for the server's next word, sending the while what is not sent yet: were it to wait
    /// for the one before the other, both sides could wait for ever with their buffers full.
    func nextResult() -> Reply {
        while true {
            let unsent = PQflush(connection)
            guard unsent >= 0 else { return .gone }
            if PQisBusy(connection) == 0 {
                return PQgetResult(connection).map { .result(Result(pointer: $0)) } ?? .end
            }
            let events = Int16(POLLIN) | (unsent == 1 ? Int16(POLLOUT) : 0)
            var item = pollfd(fd: PQsocket(connection), events: events, revents: 0)
            let ready = poll(&item, 1, patience)
            if ready < 0 && errno == EINTR { continue }
            guard ready > 0 else { return .gone }
            if item.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
                guard PQconsumeInput(connection) == 1 else { return .gone }
            }
        }
    }

    /// Asks the server who serves us, and how long it lets a statement take.
    ///
    /// A proxy hands out a process number of its own. One that pools transactions would run our
    /// prepared statements on servers that never heard of them.
    private func getAcquainted() throws(DatabaseError) {
        let rows: [[Row]]
        do {
            rows = try exchange([
                """
                SELECT pg_backend_pid() AS pid, CAST(1000 * date_part('epoch',
                CAST(current_setting('statement_timeout') AS interval)) AS bigint) AS most
                """
            ])
        } catch {
            throw .unreachable("the server let us in and then hung up")
        }
        let pid: Int64? = try rows.first?.first?["pid"]
        guard pid == Int64(PQbackendPID(connection)) else {
            throw .pooled
        }
        let most: Int64 = try rows.first?.first?["most"] ?? 0
        usualPatience = most == 0 ? -1 : Int32(clamping: most + 5_000)
    }
}

enum Reply {
    case result(Result)
    /// Of one statement's results.
    case end
    case gone
}
