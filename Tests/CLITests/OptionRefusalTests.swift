import Foundation
import TestSupport
import Testing

struct OptionRefusalTests {
    @Test(arguments: [
        (["--from", "April", "--award", "1"], "malformed-date", "--from: There is no"),
        (["--from", "31/02/2026", "--award", "1"], "malformed-date", "--from: There is no"),
        (["--from", "2026-04-01", "--award", "1,20"], "malformed-amount", "--award: This is not"),
        (["--from", "2026-04-01", "--award", "-5"], "amount-not-above-zero", "--award: The"),
    ])
    func `a refusal about a day or an amount names its option`(
        words: [String],
        code: String,
        begins: String
    ) async throws {
        try await Shell.with { diversion in
            var diversion = diversion
            let admin = ["officer", "add", "Ada", "--role", "administrator", "--role", "finance"]
            diversion.token = try diversion.run(admin + ["--issue-token", "--json"]).value("token")
            let fund = ["fund", "add", "A", "--funder", "B", "--to", "2027-03-31", "--json"]
            let refused = try diversion.run(fund + words)
            #expect(refused.status == 3 && refused.code == code, "\(refused.errors)")
            #expect(refused.errors.contains("\"\(begins)"), "\(refused.errors)")
        }
    }
}
