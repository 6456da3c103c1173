import Foundation
import Testing

/// A council on the command line, as far as an approved run of one payment of £45.
struct Office {
    private(set) var shell: Shell
    private var tokens: [String: String] = [:]

    init(_ shell: Shell) {
        self.shell = shell
    }

    mutating func approveRun() throws -> String {
        _ = try `do`("migrate")
        if !FileManager.default.fileExists(atPath: "\(shell.home)/.local/share/diversion") {
            _ = try `do`("key", "create")
        }
        try officer("Ada", "administrator")
        for role in ["chair", "coordinator", "finance", "payer"] { try officer(role, role) }
        try officer("second", "finance")
        try officer("other", "payer")
        let fund = try deliver()
        try pay()
        return fund
    }

    /// From here on whoever has this name sits at the desk.
    mutating func sign(in name: String) {
        `as`(name)
    }

    private mutating func deliver() throws -> String {
        `as`("finance")
        let fund = try `do`(
            "fund",
            "add",
            "A",
            "--funder",
            "B",
            "--from",
            day(-100),
            "--to",
            day(100),
            "--award",
            "1000"
        ).value("fund")
        _ = try `do`("fund", "allocate", fund, "--head", "mentoring", "--amount", "500")
        `as`("coordinator")
        _ = try `do`("provider", "add", "Forest")
        _ = try `do`(
            "provider",
            "offer",
            "PRV-1",
            "--service",
            "M",
            "--unit",
            "session",
            "--price",
            "45",
            "--head",
            "mentoring",
            "--from",
            day(-50)
        )
        for kind in ["governing-document", "safeguarding-policy", "dbs", "insurance"] {
            _ = try `do`(
                "provider",
                "check",
                "PRV-1",
                "--kind",
                kind,
                "--verified-on",
                day(-50),
                "--expires",
                day(200)
            )
        }
        let child = try `do`(
            "child",
            "add",
            "--identity",
            "-",
            input: "name: Zed\nborn: \(day(-5000))"
        ).value("child")
        `as`("finance")
        _ = try `do`("provider", "approve", "PRV-1")
        try decide(fund, child)
        `as`("Ada")
        try officer("worker", "provider", "--provider", "PRV-1")
        `as`("worker")
        _ = try `do`("session", "log", "ORD-1/1", "--on", day(0), "--attendance", "attended")
        `as`("coordinator")
        _ = try `do`("session", "accept", "SES-1")
        return fund
    }

    private mutating func decide(_ fund: String, _ child: String) throws {
        `as`("coordinator")
        _ = try `do`(
            "package",
            "propose",
            "--child",
            child,
            "--fund",
            fund,
            "--goal",
            "School",
            "--line",
            "SVC-1 x 2 from \(day(-10)) to \(day(10))"
        )
        let sitting = try `do`("sitting", "open", "--date", day(0)).value("sitting")
        for agency in ["children-services", "police", "health"] {
            _ = try `do`("sitting", "attend", sitting, "--agency", agency, "--person", agency)
        }
        `as`("chair")
        _ = try `do`("decide", sitting, "PKG-1", "--fund", "--rationale", "Agreed")
        _ = try `do`("sitting", "close", sitting)
    }

    private mutating func pay() throws {
        `as`("worker")
        _ = try `do`("invoice", "draft", "--number", "1", "--order", "ORD-1")
        `as`("coordinator")
        _ = try `do`("contact", "add", "PRV-1", "--phone", "-", input: "0115 496 0000")
        `as`("Ada")
        _ = try `do`("setting", "change", "bank-cooling-days", "0")
        `as`("finance")
        _ = try `do`("invoice", "match", "INV-1")
        _ = try `do`(
            "bank",
            "propose",
            "PRV-1",
            "--details",
            "-",
            input: "name: F\nsort-code: 20-00-00\naccount-number: 12345678"
        )
        `as`("second")
        _ = try `do`("bank", "approve", "BNK-1", "--called", "CON-1", "--called-on", day(0))
        `as`("payer")
        _ = try `do`("run", "draft")
        `as`("second")
        _ = try `do`("payment", "look", "PAY-1", "--finding", "sound")
        `as`("other")
        _ = try `do`("run", "approve", "RUN-1")
    }

    private mutating func officer(_ name: String, _ role: String, _ more: String...) throws {
        if tokens["Ada"] != nil { `as`("Ada") }
        let words = ["officer", "add", name, "--role", role, "--issue-token", "--json"] + more
        tokens[name] = try shell.run(words).value("token")
    }

    private mutating func `as`(_ name: String) {
        shell.token = tokens[name]
    }

    private func `do`(_ words: String..., input: String? = nil) throws -> Run {
        let run = try shell.run(words + ["--json"], input: input)
        #expect(run.status == 0, "\(words.joined(separator: " ")): \(run.errors)")
        return run
    }

    /// So many days from today.
    private func day(_ days: Int) -> String {
        let date = Date().addingTimeInterval(Double(days) * 86_400)
        return String(ISO8601DateFormatter().string(from: date).prefix(10))
    }
}
