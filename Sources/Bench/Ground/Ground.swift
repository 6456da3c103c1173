import Database
import Foundation
import Glibc
import Migrations
import Postgres
import SQLite

/// Where databases of one engine are made: one prepared with data, and a fresh copy of it for each
/// measurement, so that none starts from what another left.
struct Ground {
    let engine: Engine
    /// The connection string of a server, or a folder.
    let home: String

    /// One database of its own.
    struct Plot: Sendable {
        let engine: Engine
        let name: String
        /// The connection string or the path.
        let address: String

        /// As the program is told of it.
        var named: String { engine == .sqlite ? "sqlite:\(address)" : address }

        func open() throws -> any Database {
            switch engine {
            case .postgres:
                try PostgresDatabase(
                    connection: address,
                    openingStatement: Schema.writerLock
                )
            case .sqlite: try SQLiteDatabase(path: address, creating: true)
            }
        }
    }

    /// An empty database with the whole schema.
    func make(_ name: String) async throws -> Plot {
        let plot = plot(name)
        try remove(plot)
        if engine == .postgres {
            try Server(home).run("CREATE DATABASE \(name)")
        }
        let database = try plot.open()
        _ = try await Schema(of: database).migrate()
        await database.close()
        return plot
    }

    func copy(_ prepared: Plot) throws -> Plot {
        let copy = plot("bench_copy")
        try remove(copy)
        switch engine {
        case .postgres:
            try Server(home).run("CREATE DATABASE \(copy.name) TEMPLATE \(prepared.name)")
        case .sqlite:
            try FileManager.default.copyItem(atPath: prepared.address, toPath: copy.address)
        }
        sync()  // What was copied is not to be flushed by what is measured.
        return copy
    }

    func remove(_ plot: Plot) throws {
        switch engine {
        case .postgres:
            try Server(home).run("DROP DATABASE IF EXISTS \(plot.name) WITH (FORCE)")
        case .sqlite:
            for end in ["", "-wal", "-shm"] {
                unlink(plot.address + end)
            }
        }
    }

    private func plot(_ name: String) -> Plot {
        switch engine {
        case .postgres:
            let mark = home.contains("?") ? "&" : "?"
            return Plot(engine: engine, name: name, address: "\(home)\(mark)dbname=\(name)")
        case .sqlite:
            return Plot(engine: engine, name: name, address: "\(home)/\(name).db")
        }
    }
}
