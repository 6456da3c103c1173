/// A server from its start until it has answered for the first time, its database looked at.
struct ServedStart {
    let bench: Bench
    let proposed: Proposed

    private static let runs = 20

    func run() throws -> Row {
        var samples = Samples()
        for run in 0...Self.runs {
            let start = moment()
            let served = try Served(proposed.plot, proposed.officers, folder: bench.folder)
            _ = try Callers(1, at: served.port).ask(.get("/readyz", token: ""))
            let end = moment()
            try served.stop()
            if run > 0 { samples.add(end: end, duration: end - start) }
        }
        return Row(
            "start-http-sqlite",
            unit: "ms",
            figure: Percentiles([samples]).p50,
            samples,
            goal: "under 300"
        )
    }
}
