/// Why an act came to nothing: what its caller is told, and the statement's error behind it.
struct Problem {
    let error: any Error
    let cause: DatabaseError?
}

/// What has become of the acts in one transaction, until it is committed and they may be told.
struct Batch {
    private var done: [any Act] = []
    private var refused: [(act: any Act, error: any Error)] = []
    /// Those that failed through no fault of their own, and are run once more.
    private(set) var again: [any Act] = []
    private(set) var isWorthKeeping = false

    mutating func add(_ act: any Act, _ problem: Problem?) {
        if let problem {
            if problem.cause?.isPassing == true {
                again.append(act)
            } else {
                refused.append((act, problem.error))
            }
        } else {
            done.append(act)
            isWorthKeeping = isWorthKeeping || act.purpose == .keep
        }
    }

    func answer() {
        for act in done {
            act.answer()
        }
        for (act, error) in refused {
            act.fail(error)
        }
    }
}

extension Array {
    /// Runs of neighbours, in order; an element that stands apart is a run of its own.
    func split(separatedBy standsApart: (Element) -> Bool) -> [[Element]] {
        var runs: [[Element]] = []
        var canJoin = false
        for element in self {
            let isApart = standsApart(element)
            if canJoin && !isApart {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
            canJoin = !isApart
        }
        return runs
    }
}
