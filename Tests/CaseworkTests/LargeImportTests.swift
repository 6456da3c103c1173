import Casework
import Database
import Foundation
import Money
import Panel
import TestSupport
import Testing

@Suite struct `A large file of sessions` {
    /// More than two statements' worth of rows.
    private static func rows(_ count: Int, of line: String) -> Data {
        var text = "line,date,start,minutes,attendance,quantity,note\n"
        for row in 0..<count {
            let (day, minute) = (row % 19 + 1, row / 19)
            let start = "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
            text += "\(line),2026-12-\(twoDigits(day)),\(start),30,attended,0.005,note \(row)\n"
        }
        return Data(text.utf8)
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    @Test(arguments: Engine.allCases)
    func `is taken in and accepted as a whole, its parts adding up`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let request = ImportSessions(file: Self.rows(1201, of: "\(funded.order)/1"))
            let taken = try await council.casework.perform(request, as: funded.worker)
            #expect(taken.sessions == 1201)
            #expect(taken.last == "SES-1201")
            // 6.005 sessions at £45.00, half up.
            #expect(taken.worthPence == Pence(27_023))
            #expect(try await council.session("SES-1201").more.note == "note 1200")
            let accept = AcceptSessions(order: funded.order)
            let accepted = try await council.act(accept, as: .coordinator)
            #expect(accepted.accepted == 1201)
            #expect(accepted.sessions.count == 100)
            #expect(accepted.valuePence == taken.worthPence)
            #expect(try await council.standing(funded.order) == [Pence(26_977), Pence(27_023)])
            try await council.expectSound()
        }
    }

    @Test(arguments: Engine.allCases)
    func `has a hundred of its faults listed and all of them counted`(
        engine: Engine
    ) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            do {
                let request = ImportSessions(file: Self.rows(1201, of: "\(funded.order)/2"))
                _ = try await council.casework.perform(request, as: funded.worker)
                Issue.record("it was taken in")
            } catch let refusal as Refusal {
                guard case .sheet(let reason) = refusal else { throw refusal }
                #expect(reason.faults.count == 100)
                #expect(reason.sentence.hasPrefix("1201 faults"))
            }
            #expect(try await council.look(ListSessions(), as: .finance).items.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is sent by two officers at once and taken in once`(engine: Engine) async throws {
        try await withCouncil(on: engine) { council in
            let funded = try await council.runningCase()
            let rows = (1...19).map {
                "\(funded.order)/1,2026-12-\($0 < 10 ? "0" : "")\($0),,,absent-logistics,,"
            }
            let file = Data(
                (["line,date,start,minutes,attendance,quantity,note"] + rows)
                    .joined(separator: "\n").utf8
            )
            let request = ImportSessions(file: file)
            let answers = try await withThrowingTaskGroup(of: ImportSessions.Answer.self) { group in
                for caller in [funded.worker, council.caller(.coordinator), funded.worker] {
                    group.addTask {
                        try await council.casework.perform(request, as: caller)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(answers.map(\.first)) == ["SES-1"])
            #expect(Set(answers.map(\.last)) == ["SES-19"])
            #expect(try await council.look(ListSessions(), as: .finance).items.count == 19)
            try await council.expectSound()
        }
    }
}
