import Secrets
import Testing

@Suite struct `A password` {
    @Test func `is right against what was kept of it, and nothing else is`() {
        let kept = Password.kept("three little ducks")
        #expect(Password.isRight("three little ducks", kept: kept))
        #expect(!Password.isRight("three little duck", kept: kept))
        #expect(!Password.isRight("three little ducks", kept: nil))
        #expect(!Password.isRight("three little ducks", kept: "scrypt$1$1$1$$"))
        #expect(!kept.contains("ducks"))
    }

    @Test func `is kept differently each time, and typed alike on any machine`() {
        let kept = Password.kept("caf\u{E9} und brot")
        #expect(kept != Password.kept("caf\u{E9} und brot"))
        #expect(Password.isRight("cafe\u{301} und brot", kept: kept))
    }
}
