import Foundation

/// Runs pgbench and reads the latency of every transaction from its log.
struct Pgbench {
    let folder: URL

    /// Runs a script for as long as the load says, warm-up and all.
    func run(_ script: String, _ load: Load, in copy: Ground.Plot) throws -> Measured {
        let file = folder.appending(path: "decide.pgbench")
        try script.write(to: file, atomically: true, encoding: .utf8)
        for log in try logs() {
            try FileManager.default.removeItem(at: log)
        }
        let start = wallMoment() + load.warmUp
        let said = try Program(path: try Self.path(), folder: folder).run(
            [
                "--no-vacuum", "--protocol=prepared", "--file=\(file.path)", "--define=i=0",
                "--client=\(load.clients)", "--jobs=\(min(load.clients, 2))",
                "--time=\(load.seconds)",
                "--log", "--log-prefix=\(folder.path)/pgbench", copy.address,
            ]
        )
        guard said.status == 0 else { throw Trouble("pgbench: \(said.error.prefix(2_000))") }
        var samples = Samples()
        for log in try logs() {
            for line in try String(contentsOf: log, encoding: .utf8).split(separator: "\n") {
                samples.add(try Self.sample(line))
            }
        }
        return Measured(samples, from: start)
    }

    private func logs() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix("pgbench.") }
    }

    /// `client transaction latency script seconds microseconds`, the latency in microseconds.
    private static func sample(_ line: Substring) throws -> Samples {
        let words = line.split(separator: " ").map { UInt64($0) ?? 0 }
        guard words.count >= 6 else { throw Trouble("pgbench noted: \(line)") }
        var sample = Samples()
        sample.add(end: (words[4] * 1_000_000 + words[5]) * 1_000, duration: words[2] * 1_000)
        return sample
    }

    private static func path() throws -> String {
        let places = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")
        let newest = places.compactMap { Int($0) }.max()
        guard let newest else {
            throw Trouble("pgbench is not installed: apt-get install postgresql")
        }
        return "/usr/lib/postgresql/\(newest)/bin/pgbench"
    }
}
