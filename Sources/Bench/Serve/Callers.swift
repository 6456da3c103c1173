import Glibc

/// Many who ask at once, over a connection each: one thread for all of them, so that asking costs
/// little beside answering.
struct Callers {
    private let wires: [Wire]

    init(_ count: Int, at port: UInt16) throws(Trouble) {
        var wires: [Wire] = []
        for _ in 0..<count {
            wires.append(try Wire(port: port))
        }
        self.wires = wires
    }

    /// Asks until the time or the questions are over, and waits for the last answers.
    ///
    /// - Parameters:
    ///   - end: the last moment at which anything is asked.
    ///   - interval: nanoseconds from one question to the next, whether the ones before are answered
    ///     or not, and an answer is waited for from the moment that was due; nil asks again
    ///     whenever somebody is answered.
    func ask(
        until end: UInt64,
        every interval: UInt64? = nil,
        _ next: () -> Message?
    ) throws -> Samples {
        var samples = Samples()
        var free = wires
        var due = moment()
        var isOver = false
        while true {
            while !isOver, let wire = free.last, interval == nil || due <= moment() {
                let start = interval == nil ? moment() : due
                guard start < end, let message = next() else {
                    isOver = true
                    break
                }
                try wire.send(message, since: start)
                free.removeLast()
                due += interval ?? 0
            }
            guard !isOver || free.count < wires.count else { return samples }
            for wire in try ready(isOver || interval == nil || free.isEmpty ? nil : due)
            where try wire.hasAnswer() {
                let now = moment()
                samples.add(end: now, duration: now - wire.since)
                free.append(wire)
            }
        }
    }

    /// Asks once.
    func ask(_ message: Message) throws -> Samples {
        var isAsked = false
        return try ask(until: .max) {
            defer { isAsked = true }
            return isAsked ? nil : message
        }
    }

    /// Waits for answers, at most until a moment and, since it counts in milliseconds, not quite one
    /// more.
    private func ready(_ due: UInt64?) throws(Trouble) -> [Wire] {
        var polled = wires.map { pollfd(fd: $0.socket, events: Int16(POLLIN), revents: 0) }
        let now = moment()
        let most = due.map { $0 > now ? ($0 - now + 999_999) / 1_000_000 : 0 } ?? 10_000
        let count = poll(&polled, nfds_t(polled.count), Int32(most))
        guard count > 0 || due != nil else { throw Trouble("no answer for ten seconds") }
        return zip(wires, polled).filter { $1.revents != 0 }.map { $0.0 }
    }
}
