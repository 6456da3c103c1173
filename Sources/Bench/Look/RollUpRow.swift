/// What was paid in each fund, month and head: from the roll-up that every act keeps, beside
/// the scan of all movements.
struct RollUpRow {
    let bench: Bench
    let books: Books

    func run() throws -> Row {
        let server = try Server(books.plot.address)
        var ours = Samples()
        var raw = Samples()
        for round in 0...bench.rounds {
            let begin = moment()
            let kept = try server.run(Self.kept)
            let middle = moment()
            let scanned = try server.run(Self.scanned)
            let end = moment()
            guard kept == scanned else { throw Trouble("the roll-up and the movements differ") }
            guard round > 0 else { continue }
            ours.add(end: middle, duration: middle - begin)
            raw.add(end: end, duration: end - middle)
        }
        return Row(times: "roll-up-beside-scan-postgres", ours, raw, goal: "at most 0.07")
    }

    private static let kept = """
        SELECT fund_id, substr(event_on, 1, 7) AS month, head, sum(in_pence) AS pence
        FROM account_days WHERE stage = 'paid'
        GROUP BY fund_id, substr(event_on, 1, 7), head ORDER BY fund_id, month, head
        """

    private static let scanned = """
        SELECT fund_id, substr(event_on, 1, 7) AS month, to_head AS head, sum(pence) AS pence
        FROM movements WHERE to_stage = 'paid'
        GROUP BY fund_id, substr(event_on, 1, 7), to_head ORDER BY fund_id, month, head
        """
}
