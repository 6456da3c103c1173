/// Runs acts on the writer's connection: one alone, several together, and each of them again alone
/// when the transaction they shared was lost.
struct Batches<Connection: WritingConnection> {
    let connection: Connection
    let memory = Memory()

    init(_ connection: Connection) {
        self.connection = connection
    }

    func close() {
        connection.close()
    }

    /// Runs acts in their order; a migration shares its transaction with nobody.
    func run(_ acts: [any Act]) {
        for group in acts.split(separatedBy: { $0.purpose == .migration }) {
            if group.count == 1 {
                alone(group)
            } else {
                together(group)
            }
        }
    }

    // MARK: One act

    /// Runs each act in a transaction of its own.
    ///
    /// When a transaction cannot even begin, because no server answers or another program holds the
    /// lock, all that are left are told so at once.
    func alone(_ acts: some Collection<any Act>) {
        var closedDoor: DatabaseError?
        for act in acts {
            if let closedDoor {
                act.fail(closedDoor)
                continue
            }
            var problem = single(act)
            if let passing = problem, passing.cause?.isPassing == true {
                problem = single(act)
            }
            if let problem {
                act.fail(problem.error)
            } else {
                act.answer()
            }
            if case .refused(let error) = connection.footing {
                closedDoor = error
            }
        }
    }

    private func single(_ act: any Act) -> Problem? {
        defer { memory.forgetAll() }
        do {
            try connection.begin(act.purpose)
        } catch {
            connection.rollBack()
            return Problem(error: error, cause: error)
        }
        if let problem = run(act, in: remembering(act)) {
            connection.rollBack()
            return problem
        }
        do {
            if act.purpose == .preview {
                try connection.settle()
                connection.rollBack()
            } else {
                try connection.commit()
            }
        } catch {
            connection.rollBack()
            return Problem(error: error, cause: error)
        }
        return nil
    }

    /// A turn that asks only for what is not known, where nothing that it writes is undone.
    func remembering(_ act: any Act) -> Turn {
        memory.expect(act.ahead)
        return Turn(connection, memory)
    }

    func run(_ act: any Act, in turn: Turn) -> Problem? {
        defer { turn.end() }
        do {
            try act.run(in: turn)
            try turn.widen()
        } catch {
            // One that was refused before it wrote leaves the transaction to the next act.
            if turn.failure == nil { try? turn.widen() }
            return Problem(error: error, cause: turn.failure)
        }
        return turn.failure.map { Problem(error: $0, cause: $0) }
    }
}
