import CLibPQ
import Database

extension Session {
    /// Runs statements separated by semicolons, which cannot be done in pipeline mode.
    func run(script: String) throws(Breakdown) {
        guard PQexitPipelineMode(connection) == 1, PQsendQuery(connection, script) == 1 else {
            throw Breakdown(error: Failure.hungUp, position: nil, isGone: true)
        }
        var failure: Failure?
        reading: while true {
            switch nextResult() {
            case .end:
                break reading
            case .gone:
                throw Breakdown(error: Failure.hungUp, position: nil, isGone: true)
            case .result(let result):
                if result.status == PGRES_FATAL_ERROR {
                    failure = failure ?? Failure(result, script)
                }
            }
        }
        let isBack = PQenterPipelineMode(connection) == 1
        if let failure {
            throw Breakdown(
                error: failure.error,
                position: nil,
                isGone: failure.endsSession || !isBack
            )
        }
        guard isBack else {
            throw Breakdown(error: Failure.hungUp, position: nil, isGone: true)
        }
    }

    func forgetRetired() {
        let names = statements.takeRetired()
        guard !names.isEmpty else { return }
        try? run(script: names.map { "DEALLOCATE \($0);" }.joined())
    }
}
