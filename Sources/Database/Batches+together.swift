extension Batches {
    /// Boldly first, since hardly ever anything has to be undone.
    func together(_ acts: [any Act]) {
        if acts.contains(where: { $0.purpose != .keep }) || !boldly(acts) {
            guarded(acts)
        }
    }

    /// Runs acts without a savepoint, none waiting for what becomes of the one before.
    ///
    /// - Returns: false when something would have to be undone: then nothing was kept and nobody
    ///   answered.
    private func boldly(_ acts: [any Act]) -> Bool {
        defer { memory.forgetAll() }
        var batch = Batch()
        do {
            try connection.begin(.keep)
            for act in acts {
                let turn = remembering(act)
                let problem = run(act, in: turn)
                guard connection.footing == .standing, problem == nil || !turn.hasWritten else {
                    return stepBack(from: acts, after: problem?.cause)
                }
                try connection.post()
                batch.add(act, problem)
            }
            if batch.isWorthKeeping {
                try connection.commit()
            } else {
                connection.rollBack()
            }
        } catch {
            return stepBack(from: acts, after: error)
        }
        batch.answer()
        alone(batch.again)
        return true
    }

    /// - Returns: whether the acts have been dealt with, since the transaction itself was lost.
    private func stepBack(from acts: [any Act], after error: DatabaseError?) -> Bool {
        if let error, connection.footing != .standing || error == .commitUnknown {
            giveUp(acts, after: error)
            return true
        }
        connection.rollBack()
        return false
    }

    /// Runs acts each in a savepoint of its own, so that one can be undone among others.
    private func guarded(_ acts: [any Act]) {
        var batch = Batch()
        do {
            try connection.begin(.keep)
            for act in acts {
                try connection.mark()
                try take(act, into: &batch)
            }
            if batch.isWorthKeeping {
                try connection.commit()
            } else {
                connection.rollBack()
            }
        } catch {
            giveUp(acts, after: error)
            return
        }
        batch.answer()
        alone(batch.again)
    }

    /// Runs one act of a batch and puts it where it belongs.
    ///
    /// - Throws: when the transaction itself no longer stands.
    private func take(_ act: any Act, into batch: inout Batch) throws(DatabaseError) {
        var problem = run(act, in: Turn(connection))
        if problem == nil {
            do {
                if act.purpose == .preview {
                    try connection.settle()
                } else {
                    try connection.keep()
                }
            } catch {
                problem = Problem(error: error, cause: error)
            }
        }
        guard connection.footing == .standing else {
            throw problem?.cause ?? .connectionLost("the transaction has gone")
        }
        if problem != nil || act.purpose == .preview {
            try connection.undo()
        }
        batch.add(act, problem)
    }

    /// What becomes of a batch whose transaction was lost: nothing of it was kept, so each act is
    /// run again alone.
    ///
    /// Only when the commit's answer is missing may nobody be run again.
    private func giveUp(_ acts: [any Act], after error: DatabaseError) {
        let footing = connection.footing
        connection.rollBack()
        if case .refused = footing, !error.isPassing {
            for act in acts {
                act.fail(error)
            }
            return
        }
        guard error == .commitUnknown else {
            alone(acts)
            return
        }
        for act in acts where act.purpose == .keep {
            act.fail(error)
        }
        alone(acts.filter { $0.purpose == .preview })
    }
}
