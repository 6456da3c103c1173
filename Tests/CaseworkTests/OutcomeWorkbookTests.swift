import Casework
import Database
import Foundation
import Panel
import Sheets
import TestSupport
import Testing

@Suite struct `A workbook of outcomes` {
    @Test
    func `is picked from lists in a workbook, which says what each code means`() async throws {
        try await withCouncil(on: .sqlite) { council in
            let funded = try await council.runningCase()
            for (code, sentence) in [("safety-10", "Safe"), ("safety-5", "Home on most nights")] {
                try await council.act(
                    AddCode(list: "anchor", code: code, label: sentence),
                    as: .administrator
                )
            }
            try await council.act(
                PlanOutcomes(
                    package: funded.package,
                    outcomes: ["goal 8 by 2027-01-31", "activity 210 by 2027-01-31"]
                ),
                as: .coordinator
            )
            try await withFolder { folder in
                let path = folder + "/outcomes.xlsx"
                _ = try await council.casework.write(OutcomeTemplate(), as: funded.worker) {
                    try OutcomeTemplate.sheet(at: path, as: .xlsx)
                }
                let sheet = try unzipped(path, "xl/worksheets/sheet1.xml")
                // Evidence for two rows that are prepared and a hundred more; an activity for its own.
                #expect(sheet.contains("sqref=\"M2:M103\"><formula1>Codes!$C$2:$C$"))
                #expect(sheet.contains("sqref=\"I3\"><formula1>Codes!$G$2:$G$"))
                #expect(!sheet.contains("sqref=\"I2\""))
                let codes = try unzipped(path, "xl/worksheets/sheet2.xml")
                // What was not planned is there to be looked up: what a domain may be, and why a
                // child was suspended.
                for code in ["210", "safety", "pp"] { #expect(codes.contains("<t>\(code)</t>")) }
                #expect(codes.contains("<t>The family or a carer</t>"))
                // And what a score means in the council’s own words, the lowest first.
                let low = codes.range(of: "<t>safety 5</t>")?.lowerBound
                let high = codes.range(of: "<t>safety 10</t>")?.lowerBound
                #expect(try #require(low) < #require(high))
                #expect(codes.contains("<t>Home on most nights</t>"))
            }
        }
    }
}
