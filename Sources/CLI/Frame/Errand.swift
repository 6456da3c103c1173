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

/// A command that takes in a file, and says so where that takes long.
protocol FileErrand: ActErrand, Sendable {
    var file: String { get }

    /// Whether it only shows what would come of it.
    var preview: Bool { get }
}

extension FileErrand {
    var preview: Bool { false }

    func run() async throws {
        let request = try request()
        let answer = try await Progress.saying("taking in \(file)", options.common) {
            try await House.perform(request, options, keeping: !preview)
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
        try show(try await House.look(request(), common), common)
    }
}

/// A command that lists, a page at a time.
protocol ListErrand: LookErrand where Asked.Answer: Paged {
    var list: ListOptions { get }

    /// The options that leave rows out, as they were given.
    var filters: [String?] { get }

    /// What to say where there is nothing at all to list yet: how the first one comes about.
    var unlessAny: String { get }

    /// How the rows look; a column for each of their properties unless said.
    func rows(_ items: [Asked.Answer.Item]) -> any Drawn
}

extension ListErrand {
    var common: CommonOptions { list.common }

    var paging: Paging { Paging(size: list.size, after: list.after, sort: list.sort) }

    var filters: [String?] { [] }

    func rows(_ items: [Asked.Answer.Item]) -> any Drawn {
        Table(items.map { (nil, $0) })
    }

    func drawing(of answer: Asked.Answer) -> [any Drawn] {
        guard !answer.items.isEmpty else { return [Sentence(whyNone, .dim)] }
        let more = answer.next.map { [Sentence("More: --after \($0)", .dim)] } ?? []
        return [rows(answer.items)] + more
    }

    private var whyNone: String {
        if list.after != nil { return "Nothing more after that place." }
        return filters.contains { $0 != nil } ? "Nothing fits: leave an option out." : unlessAny
    }
}

/// A page of a list, whatever is on it.
protocol Paged {
    associatedtype Item

    var items: [Item] { get }
    var next: Int64? { get }
}

extension Listed: Paged {}
