import ArgumentParser
import Casework

/// A command that sends one request to Casework: words in, an answer out.
protocol Errand: AsyncParsableCommand {
    associatedtype Asked: Request

    /// What was typed, as a request.
    ///
    /// Throws when standard input holds something else.
    func request() throws -> Asked

    /// How the answer looks to people; a sheet of its fields unless said.
    func drawing(of answer: Asked.Answer) -> [any Drawn]

    /// What a check found wrong; nil when all is well.
    func finding(in answer: Asked.Answer) -> Finding?
}

extension Errand {
    func drawing(of answer: Asked.Answer) -> [any Drawn] {
        Drawing.of(answer)
    }

    func finding(in answer: Asked.Answer) -> Finding? {
        nil
    }

    fileprivate func show(_ answer: Asked.Answer, _ options: CommonOptions) throws {
        if options.json {
            try Output.write(JSON.text(answer) + "\n")
        } else {
            try Output.write(Paper.standard.text(of: drawing(of: answer)))
        }
        if let finding = finding(in: answer) { throw finding }
    }
}

/// A command that changes something.
protocol ActErrand: Errand where Asked: ActRequest {
    var options: ActOptions { get }
    /// False undoes it all and still answers.
    var keeping: Bool { get }
}

extension ActErrand {
    var keeping: Bool { true }

    func run() async throws {
        let request = try request()
        let answer = try await House.visit(options.common) { house in
            try await house.casework.perform(
                request,
                as: house.caller,
                key: options.idempotencyKey,
                keeping: keeping
            )
        }
        try show(answer, options.common)
    }
}

/// A command that only looks.
protocol LookErrand: Errand where Asked: LookUp {
    var common: CommonOptions { get }
}

extension LookErrand {
    func run() async throws {
        let request = try request()
        let answer = try await House.visit(common) { house in
            try await house.casework.look(request, as: house.caller)
        }
        try show(answer, common)
    }
}

/// A command that lists, a page at a time.
protocol ListErrand: LookErrand {
    var list: ListOptions { get }
}

extension ListErrand {
    var common: CommonOptions { list.common }

    var paging: Paging { Paging(size: list.size, after: list.after) }
}
