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
        try Output.show(answer, options) { drawing(of: $0) }
        if let finding = finding(in: answer) { throw finding }
    }
}

/// A command that changes something.
protocol ActErrand: Errand where Asked: ActRequest {
    var options: ActOptions { get }
}

extension ActErrand {
    func run() async throws {
        try show(try await House.perform(request(), options), options.common)
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
