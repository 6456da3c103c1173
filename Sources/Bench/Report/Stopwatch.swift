import Glibc

/// Nanoseconds of the clock that never jumps.
func moment() -> UInt64 {
    nanoseconds(CLOCK_MONOTONIC)
}

/// Nanoseconds since 1970, as pgbench notes them.
func wallMoment() -> UInt64 {
    nanoseconds(CLOCK_REALTIME)
}

private func nanoseconds(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// The most memory that this program has held, in MiB.
func peakMemory() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
}
