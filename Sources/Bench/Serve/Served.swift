import Foundation
import Glibc

/// The finished program as it serves: a process of its own, on this machine only.
final class Served {
    let port: UInt16
    private let process: pid_t
    private var isStopped = false

    /// - Throws: `Trouble` where it does not say in time where it listens.
    init(_ plot: Ground.Plot, _ officers: Officers, folder: URL) throws {
        let program = Program(path: ".build/release/diversion", folder: folder)
        process = try program.start(
            ["serve", "--port", "0", "--limit", "per-minute=1000000", "--json"],
            [
                "DIVERSION_DATABASE": plot.named,
                "DIVERSION_KEY_FILE": try officers.keyFile(in: folder),
            ]
        )
        let patience = moment() + 10_000_000_000
        var said = ""
        while !said.hasSuffix("}\n") {
            guard moment() < patience else { throw Trouble("the server does not start") }
            usleep(500)
            said = try String(contentsOf: program.output, encoding: .utf8)
        }
        let digits = said.split(separator: ":").last?.prefix { $0.isNumber } ?? ""
        guard let port = UInt16(digits) else { throw Trouble("the server said: \(said)") }
        self.port = port
    }

    /// Tells it to stop, and sees it go.
    func stop() throws {
        guard !isStopped else { return }
        isStopped = true
        kill(process, SIGTERM)
        var state: Int32 = 0
        guard waitpid(process, &state, 0) == process, state == 0 else {
            throw Trouble("the server ended with \(state)")
        }
    }

    /// Processor time that it has used, in nanoseconds.
    var used: UInt64 {
        var clock = clockid_t()
        var time = timespec()
        clock_getcpuclockid(process, &clock)
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Memory that it holds, its share of what it shares with others, in MiB.
    func memory() throws -> Double {
        let text = try String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("Pss:") }
        let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }
        return (kibibytes ?? 0) / 1024
    }
}
