import Foundation
import Glibc

/// Another program, in a process of its own.
struct Program {
    let path: String
    /// Where what it says is put until it is read.
    let folder: URL

    struct Ended {
        let status: Int32
        let output: String
        let error: String
        /// From before it was started until it had gone.
        let nanoseconds: UInt64
        /// The most memory that it held, where it was watched.
        let peakMiB: Double
    }

    var output: URL { folder.appending(path: "output.txt") }
    private var error: URL { folder.appending(path: "error.txt") }

    /// Starts it, and leaves it running.
    func start(_ arguments: [String], _ environment: [String: String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.path, flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, error.path, flags, 0o600)
        let set = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let words = Words([path] + arguments)
        let settings = Words(set.map { "\($0.key)=\($0.value)" })
        return try spawn(&actions, words, settings)
    }

    /// - Parameter isWatched: looks again and again how much memory it holds, which takes time.
    func run(
        _ arguments: [String],
        _ environment: [String: String] = [:],
        isWatched: Bool = false
    ) throws -> Ended {
        let start = moment()
        let process = try self.start(arguments, environment)
        var state: Int32 = 0
        var peak = 0.0
        while true {
            let ended = waitpid(process, &state, isWatched ? WNOHANG : 0)
            if ended == process { break }
            guard ended == 0 || errno == EINTR else { throw Trouble("\(path) was lost") }
            peak = max(peak, Self.peakMiB(of: process))
            usleep(200)
        }
        return Ended(
            status: state & 0x7f == 0 ? state >> 8 & 0xff : 128 + state & 0x7f,
            output: try String(contentsOf: output, encoding: .utf8),
            error: try String(contentsOf: error, encoding: .utf8),
            nanoseconds: moment() - start,
            peakMiB: peak
        )
    }

    /// The kernel's own note of it: what a program leaves when it ends counts in what this one held
    /// when it started it.
    private static func peakMiB(of process: pid_t) -> Double {
        let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }
        return (kibibytes ?? 0) / 1024
    }

    /// With no signal held back: pgbench stops by an alarm, and Swift's threads hold all of them.
    private func spawn(
        _ actions: inout posix_spawn_file_actions_t,
        _ words: Words,
        _ settings: Words
    ) throws(Trouble) -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        let failure = posix_spawn(
            &process,
            path,
            &actions,
            &attributes,
            words.pointers,
            settings.pointers
        )
        guard failure == 0 else { throw Trouble("\(path): \(String(cString: strerror(failure)))") }
        return process
    }
}

/// Texts as C takes a list of them.
private final class Words {
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ texts: [String]) {
        pointers = texts.map { strdup($0) } + [nil]
    }

    deinit {
        for pointer in pointers {
            free(pointer)
        }
    }
}
