import CLibPQ
import Casework
import Database
import Foundation
import Sheets

/// The whole ledger as CSV through Casework, beside `COPY` of the same columns.
struct ExportRow {
    let bench: Bench
    let books: Books

    func run() async throws -> Row {
        let database = try books.plot.open()
        let casework = Casework(database: database, keyring: books.officers.keyring)
        let server = try Server(books.plot.address)
        let file = bench.folder.appending(path: "ledger.csv").path
        let copied = bench.folder.appending(path: "copied.csv").path
        var ours = Samples()
        var raw = Samples()
        for _ in 0..<bench.rounds {
            let begin = moment()
            let written = try await casework.write(
                ExportLedger(),
                as: .token(books.officers.auditor),
                on: { try CSVSheet(path: file, ExportLedger.headings) }
            )
            let middle = moment()
            try server.copy(Self.ledger, to: copied)
            let end = moment()
            guard written.rows >= bench.movements else { throw Trouble("rows are missing") }
            ours.add(end: middle, duration: middle - begin)
            raw.add(end: end, duration: end - middle)
        }
        await database.close()
        var row = Row(times: "export-ledger-postgres", ours, raw, goal: "at most 1.5")
        row.peakMiB = peakMemory()
        return row
    }

    /// The same rows in the same order, with the references that people read.
    private static let ledger = """
        SELECT m.event_number, m.ordinal, m.event_on, m.recorded_at, m.act, f.ref, m.from_head,
            m.from_stage, m.to_head, m.to_stage, p.ref, l.position, d.ref, o.ref, m.reason,
            m.authority, m.pence
        FROM movements m
        JOIN funds f ON f.id = m.fund_id
        LEFT JOIN lines l ON l.id = m.line_id
        LEFT JOIN packages p ON p.id = l.package_id
        LEFT JOIN decisions d ON d.id = m.decision_id
        LEFT JOIN officers o ON o.id = m.officer_id
        ORDER BY m.event_number, m.ordinal
        """
}

extension Server {
    /// Writes a query's rows to a file as PostgreSQL itself writes CSV.
    fileprivate func copy(_ query: String, to path: String) throws {
        PQclear(PQexec(connection, "COPY (\(query)) TO STDOUT WITH (FORMAT csv, HEADER)"))
        guard let file = fopen(path, "w") else { throw Trouble("cannot write \(path)") }
        var piece: UnsafeMutablePointer<CChar>?
        while true {
            let length = PQgetCopyData(connection, &piece, 0)
            guard length > 0, let piece else { break }
            fwrite(piece, 1, Int(length), file)
            PQfreemem(piece)
        }
        fflush(file)
        fsync(fileno(file))
        fclose(file)
        let result = PQgetResult(connection)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else {
            throw Trouble(String(cString: PQresultErrorMessage(result)))
        }
        PQclear(PQgetResult(connection))
    }
}
