import Casework
import Database
import Foundation
import Money
import TestSupport
import Testing

/// The command line as people meet it: every transcript on both engines.
///
/// With `TRANSCRIPTS=rewrite` in the environment what is said now is written into the transcripts,
/// to be read before it is committed.
struct TranscriptTests {
    static let performances: [(Transcript, Engine)] = Engine.allCases.flatMap { engine in
        Transcript.all.filter { $0.isPlayed(on: engine) }.map { ($0, engine) }
    }

    @Test(arguments: performances)
    func `a transcript goes as it is written`(
        transcript: Transcript,
        engine: Engine
    ) async throws {
        let differences = try await withPlace(on: engine) { place in
            try await Shell.with(database: place.url) { shell in
                var player = Player(shell, Placeholders(of: shell))
                let told = try player.play(transcript)
                if engine == Engine.allCases.first(where: transcript.isPlayed) {
                    try Self.rewrite(transcript, told)
                }
                return player.differences
            }
        }
        for difference in differences { Issue.record(Comment(rawValue: difference)) }
    }

    @Test
    func `there are transcripts to play`() {
        #expect(Transcript.all.contains { $0.name == "main-job.txt" })
        #expect(Transcript.all.allSatisfy { !$0.steps.isEmpty })
    }

    private static func rewrite(_ transcript: Transcript, _ told: [[String]]) throws {
        guard ProcessInfo.processInfo.environment["TRANSCRIPTS"] == "rewrite" else { return }
        let file = Transcript.file(transcript.name)
        var lines = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (step, said) in zip(transcript.steps, told).reversed() {
            lines.replaceSubrange(step.place, with: said)
        }
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
}

extension Placeholders {
    /// Today as the council has it, which is what the program goes by.
    fileprivate init(of shell: Shell) {
        self.init(
            today: Clock.system.now().day(in: "Europe/London"),
            home: shell.home,
            database: shell.database ?? ""
        )
    }
}
